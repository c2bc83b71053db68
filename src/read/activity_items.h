#pragma once

#include "base/diagnostic.h"
#include "domain/inventory.h"
#include "read/gwp_sets.h"
#include "read/list_items.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace ghg {

/// What quantities and own factors are read with.
struct ReadWith {
    const Units* units = nullptr;
    GwpSets gwp;
};

/// Gives what the activities are read with, once the folders of the inventory's own tables are known.
using Prepare = std::function<ReadWith(const std::vector<Text>& folders)>;

/// The folders an inventory names under `tables:`. They are needed before the rest is read: own units must be known
/// before quantities. Says nothing of mistakes; the full reading does.
std::vector<Text> read_table_folders(const NodeTree& tree);

/// Where an item of a list begins.
struct ItemBegin {
    std::uint32_t line = 0, column = 0;
};

/// Reads the activities of an inventory, each as it comes by.
class ActivityItems : public ListItems {
public:
    ActivityItems(const Source& source, const Prepare& prepare) : source_(source), prepare_(prepare) {}

    void begin(const NodeTree& before) override;
    void take(const Node& item) override;

    /// The list was there, and the folders of own tables stood above it as they are named here.
    bool read_with(const std::vector<Text>& folders) const;
    bool begun() const { return begun_; }
    const ReadWith& with() const { return with_; }
    /// Of every item, also of those that are no activities.
    std::vector<ItemBegin> begins;
    std::vector<Activity> activities;
    Diagnostics said;

private:
    std::size_t activities_likely() const;

    const Source& source_;
    const Prepare& prepare_;
    bool begun_ = false;
    std::vector<Text> folders_;
    ReadWith with_;
};

}  // namespace ghg
