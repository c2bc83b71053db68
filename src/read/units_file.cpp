#include "base/near_names.h"
#include "read/fields.h"
#include "read/head.h"
#include "read/names.h"
#include "read/quantity_text.h"
#include "read/tables.h"

#include <fmt/format.h>

namespace ghg {
namespace {

// A unit whose `is` waits for the unit it names.
struct Waiting {
    Unit unit;
    Text name;
    WrittenEquivalence is;
    Place is_at;
};

class UnitsReader {
public:
    UnitsReader(Units& units, UnitPlaces& places, Diagnostics& out) : units_(units), places_(places), out_(out) {}

    void read(const Node& root) {
        Fields fields(root, out_);
        fields.required_text("units", "core");
        read_document(fields, out_);
        fields.word("note");
        Node rows = fields.required_list("rows", "[{unit: km, dimension: distance, means: kilometre}]");
        Node refused = fields.list("refused");
        fields.refuse_unknown();
        for (const Node& row : rows.items()) read_row(row);
        settle();
        check_products();
        for (const Node& row : refused.items()) read_refused(row);
    }

private:
    void read_row(const Node& map) {
        std::size_t before = out_.size();
        Fields row(map, out_);
        Text name = row.required_text("unit", "km");
        Unit unit;
        unit.name = name.value;
        unit.means = row.word("means");
        unit.aliases = row.words("aliases");
        unit.of = row.words("of");
        unit.dimension = row.word("dimension");
        Node is = row.any("is");
        unit.cite = is ? read_cite(row, out_) : row.word("cite");
        row.word("note");
        row.refuse_unknown();
        check_spelling(unit, name.at);
        auto equivalence = is ? read_equivalence(is, out_) : std::nullopt;
        if (!is && unit.dimension.empty() && !map.is_faulty() && out_.size() == before) report_no_dimension(name);
        if (!unit.of.empty() && unit.of.size() != 2)
            out_.push_back(
                problem("unit-of-two", name.at,
                        fmt::format("`{}` is the product of {} units, not of two", unit.name, unit.of.size()),
                        "Name two units under `of`."));
        if (out_.size() != before || name.empty()) return;
        if (!unit.of.empty()) products_.emplace_back(name, unit.of);
        if (equivalence) return waiting_.push_back({std::move(unit), name, *equivalence, is.place()});
        unit.is_base = true;
        add(std::move(unit), name);
    }

    void check_spelling(const Unit& unit, Place at) {
        std::vector<std::string> names = unit.aliases;
        if (!unit.name.empty()) names.insert(names.begin(), unit.name);
        for (const std::string& name : names)
            if (!is_unit_name(name))
                out_.push_back(problem(
                    "unit-malformed", at, fmt::format("`{}` cannot be read as a unit after a number", name),
                    "Write one word that begins with a letter, of letters, digits and dashes, such as passenger-km."));
        if (unit.dimension == "route" || unit.dimension == "any")
            out_.push_back(
                problem("unit-dimension", at,
                        fmt::format("`{}` is no dimension: activity types mean something else by it", unit.dimension),
                        "Give the dimension another name."));
    }

    void report_no_dimension(const Text& name) {
        out_.push_back(problem("missing-key", name.at, fmt::format("`{}` has neither `is` nor `dimension`", name.value),
                               "Say what it is, for example is: 10 km, or name its dimension."));
    }

    void add(Unit unit, const Text& name) {
        std::vector<std::string> names = unit.aliases;
        names.insert(names.begin(), unit.name);
        bool sound = check_taken(names, name.at);
        if (sound && unit.is_base) sound = check_only_base(unit, name.at);
        if (!sound) return;
        if (units_.add(std::move(unit)))
            for (const std::string& taken : names) places_.emplace(taken, name.at);
        else
            report_twice(name.value, name.at, {});
    }

    bool check_taken(const std::vector<std::string>& names, Place at) {
        std::size_t before = out_.size();
        for (const std::string& name : names) {
            auto first = places_.find(name);
            const RefusedUnit* refused = units_.find_refused(name);
            if (first != places_.end())
                report_twice(name, at, first->second);
            else if (refused != nullptr)
                out_.push_back(problem("unit-ambiguous", at,
                                       fmt::format("`{}` is a name that ghg refuses: {}", name, refused->because),
                                       "Give yours a name that says which it is."));
        }
        return out_.size() == before;
    }

    void report_twice(const std::string& name, Place at, Place first) {
        Diagnostic twice = problem("defined-twice", at, fmt::format("the unit `{}` is defined already", name),
                                   "Give yours another name, or take it out.");
        if (first.known()) twice.related.push_back({first, "defined here first"});
        out_.push_back(std::move(twice));
    }

    // Quantities of two bases would be added up as if one of each were the same.
    bool check_only_base(const Unit& unit, Place at) {
        std::vector<std::string> others =
            unit.dimension == money_dimension ? std::vector<std::string>() : units_.names(unit.dimension);
        if (others.empty()) return true;
        Diagnostic second =
            problem("unit-second-base", at,
                    fmt::format("`{}` does not say how many {} it is, the unit of {}", unit.name, others.front(),
                                unit.dimension),
                    fmt::format("Write how many one {} is, such as is: 3.6 {}, or give it a dimension of its own.",
                                unit.name, others.front()));
        if (auto first = places_.find(others.front()); first != places_.end())
            second.related.push_back({first->second, "the unit of this dimension"});
        out_.push_back(std::move(second));
        return false;
    }

    // A unit may be given in terms of one that comes later.
    void settle() {
        for (bool moved = true; moved;) {
            moved = false;
            std::vector<Waiting> still;
            for (Waiting& one : waiting_) {
                const Unit* other = units_.find(one.is.unit);
                if (other == nullptr)
                    still.push_back(std::move(one));
                else
                    moved = define(one, *other) || moved;
            }
            waiting_ = std::move(still);
        }
        for (const Waiting& one : waiting_) report_unknown(one.is.unit, one.is_at);
    }

    bool define(Waiting& one, const Unit& other) {
        if (other.dimension == money_dimension) {
            out_.push_back(problem("unit-of-money", one.is_at,
                                   fmt::format("`{}` would be a multiple of {}", one.unit.name, other.name),
                                   "Write amounts of money out, in the currency itself."));
            return true;
        }
        if (!one.unit.dimension.empty() && one.unit.dimension != other.dimension)
            out_.push_back(problem("unit-dimension", one.name.at,
                                   fmt::format("`{}` is of dimension {}, and {} of {}", one.unit.name,
                                               one.unit.dimension, other.name, other.dimension),
                                   "Leave `dimension` out where there is an `is`."));
        one.unit.dimension = other.dimension;
        one.unit.in_base = one.is.value * other.in_base;
        add(std::move(one.unit), one.name);
        return true;
    }

    void report_unknown(const std::string& name, Place at) {
        Diagnostic unknown = problem("unit-unknown", at, fmt::format("the unit `{}` is not known", name), {});
        unknown.near = near_names(name, units_.names());
        unknown.next_step =
            unknown.near.empty() ? "Add a row for that unit." : fmt::format("Write {}.", unknown.near.front());
        out_.push_back(std::move(unknown));
    }

    void check_products() {
        for (const auto& [name, of] : products_)
            for (const std::string& part : of)
                if (units_.find(part) == nullptr) report_unknown(part, name.at);
    }

    void read_refused(const Node& map) {
        std::size_t before = out_.size();
        Fields row(map, out_);
        Text name = row.required_text("name", "gal");
        RefusedUnit refused{name.value, {}, {}};
        for (Text& use : row.required_texts("use", "[US-gal, imp-gal]")) {
            if (units_.find(use.value) == nullptr) report_unknown(use.value, use.at);
            refused.use.push_back(std::move(use.value));
        }
        refused.because = row.word("because");
        row.refuse_unknown();
        if (units_.find(name.value) != nullptr && !name.empty()) {
            Diagnostic unit = problem("defined-twice", name.at,
                                      fmt::format("`{}` is a unit, and cannot be refused as well", name.value),
                                      "Take it out of one of the two lists.");
            if (auto first = places_.find(name.value); first != places_.end())
                unit.related.push_back({first->second, "defined here"});
            out_.push_back(std::move(unit));
        }
        if (out_.size() == before) units_.refuse(std::move(refused));
    }

    Units& units_;
    UnitPlaces& places_;
    Diagnostics& out_;
    std::vector<Waiting> waiting_;
    std::vector<std::pair<Text, std::vector<std::string>>> products_;
};

}  // namespace

void read_units(const NodeTree& tree, Units& units, UnitPlaces& places, Diagnostics& out) {
    UnitsReader(units, places, out).read(tree.root());
}

}  // namespace ghg
