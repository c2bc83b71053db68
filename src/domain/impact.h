#pragma once

#include "domain/result.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// What one row of the tables, changed or answering for the first time, does to an inventory's totals.
struct RowImpact {
    std::string name;  ///< EDITION#ID, or the id of a GWP set; empty: none answers now
    /// The row that answered before; empty where it is the same one, or none did. Where both are empty, what moved is
    /// no row: a band, a distance, a type or a unit.
    std::string instead_of;
    Totals change;
};

/// An inventory calculated with two sides of tables. The rows' changes add up to `now` less `was`, each total to its
/// last digit. What moves most comes first.
struct Impact {
    Totals was, now;
    std::vector<RowImpact> rows;
};

/// The change as a part of what was; nothing where there was nothing before and is something now.
std::optional<Number> relative_change(const Number& was, const Number& now);

/// Whether a scope or a total, on either basis, moved by more than the share, up or down. From nothing to something is
/// more than any share.
bool moves_more_than(const Number& share, const Impact& impact);

/// An inventory and what the tables did to it; nothing where a side has errors, which `failed` names: old, new.
struct InventoryImpact {
    std::string path;
    std::optional<Impact> impact;
    std::vector<std::string> failed;
};

}  // namespace ghg
