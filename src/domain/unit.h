#pragma once

#include "base/number.h"
#include "base/source.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A unit of one dimension. Net and gross energy are dimensions of their own; so are passenger-km, room-nights,
/// guest-nights and money. `in_base` is how many of the dimension's base unit one of it is, exactly; money has no base:
/// every currency stands for itself.
struct Unit {
    std::string name;
    std::string dimension;
    Number in_base{1};
    bool is_base = false;
    std::string means;
    std::string cite;
    std::vector<std::string> aliases;
    std::vector<std::string> of;  ///< the two units whose product it is; empty for most
};

/// A name too ambiguous to accept, with the names to use instead.
struct RefusedUnit {
    std::string name;
    std::vector<std::string> use;
    std::string because;
};

inline constexpr std::string_view money_dimension = "money";

/// The units a run knows. Units stay where they are, so pointers to them are valid as long as the Units live.
class Units {
public:
    /// False when the name or an alias is taken.
    bool add(Unit unit);
    void refuse(RefusedUnit refused);

    /// By name or alias, exactly as spelled; null when there is none.
    const Unit* find(std::string_view name) const;
    const RefusedUnit* find_refused(std::string_view name) const;
    /// A unit that is a product, with the units its two sides must be turned into before they are multiplied.
    struct Product {
        const Unit* unit = nullptr;
        const Unit* left = nullptr;
        const Unit* right = nullptr;
    };
    /// The unit that a product of the two gives (passenger x km), in either order: the one made of exactly these two,
    /// else the first made of their dimensions. `unit` is null when there is none.
    Product product(const Unit& a, const Unit& b) const;
    bool has_dimension(std::string_view dimension) const;
    /// Names (no aliases) in the order they were added; of one dimension where one is given.
    std::vector<std::string> names(std::string_view dimension = {}) const;
    /// Every accepted spelling: names and aliases.
    std::vector<std::string> spellings() const;

private:
    std::deque<Unit> units_;
    std::map<std::string, const Unit*, std::less<>> by_name_;
    std::map<std::string, RefusedUnit, std::less<>> refused_;
};

/// Whether a quantity in one can be written in the other: the same dimension, and for money the same currency.
bool convertible(const Unit& from, const Unit& to);
/// How many `to` one `from` is, exactly. Only for convertible units.
Number conversion(const Unit& from, const Unit& to);

/// A number with its unit: 128400 kWh.
struct Quantity {
    Number value;
    const Unit* unit = nullptr;
};

}  // namespace ghg
