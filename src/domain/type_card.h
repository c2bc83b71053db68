#pragma once

#include "domain/activity_type.h"

#include <cstddef>
#include <string>
#include <vector>

namespace ghg {

/// One value a detail may have, as tables or the type itself know it.
struct DetailValue {
    std::string value;
    std::string means;                  ///< the territory's or airport's name; empty for most
    std::vector<std::string> editions;  ///< that have it, sorted; empty where the type or the program knows it
};

struct DetailCard {
    std::string name;
    std::string means;                ///< empty where the type's file says nothing
    std::string otherwise;            ///< the value it has when it is not given; empty when there is none
    bool needed = false;              ///< whichever way the quantity is given
    bool airports = false;            ///< its values are the codes of the `airports` known to the run
    bool open = false;                ///< any text will do: names, counts, percentages, amounts; `values` is empty
    std::vector<std::string> units;   ///< of a detail that is an amount
    std::vector<DetailValue> values;  ///< sorted; empty without `open` where no table has any
};

/// One way of giving the quantity.
struct WayCard {
    const QuantityRule* rule = nullptr;
    std::vector<std::string> units;  ///< names; empty for `route` and `any`
};

/// An activity type as a person chooses among its words: its rules, and what the tables hold for its details.
struct TypeCard {
    const ActivityType* type = nullptr;
    std::vector<WayCard> ways;
    std::vector<DetailCard> details;
    std::size_t airports = 0;  ///< how many are known
};

}  // namespace ghg
