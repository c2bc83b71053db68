#pragma once

#include "base/diagnostic.h"
#include "base/few_of_a_kind.h"
#include "domain/inventory.h"
#include "read/gwp_sets.h"
#include "read/list_items.h"

#include <cstdint>
#include <functional>
#include <future>
#include <memory>
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
    std::unique_ptr<ListItems> later_half(std::shared_future<bool> earlier_read) override;
    void join(ListItems& later) override;
    void again() override;

    /// The list was there, and the folders of own tables stood above it as they are named here.
    bool read_with(const std::vector<Text>& folders) const;
    bool begun() const { return begun_; }
    const ReadWith& with() const { return with_; }
    /// Of every item, also of those that are no activities.
    std::vector<ItemBegin> begins;
    /// Where very many are broken, without the later ones of those.
    std::vector<Activity> activities;
    FewOfAKind said;

private:
    std::size_t activities_likely() const;
    void keep(Activity activity);

    const Source& source_;
    const Prepare& prepare_;
    bool begun_ = false;
    std::vector<Text> folders_;
    ReadWith with_;
    std::size_t broken_ = 0;
};

}  // namespace ghg
