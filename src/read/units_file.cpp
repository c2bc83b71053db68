#include "base/near_names.h"
#include "read/fields.h"
#include "read/head.h"
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
        auto equivalence = is ? read_equivalence(is, out_) : std::nullopt;
        if (!is && unit.dimension.empty() && !map.is_faulty() && out_.size() == before) report_no_dimension(name);
        if (unit.of.size() != 0 && unit.of.size() != 2)
            out_.push_back(problem("unit-of-two", name.at, fmt::format("`{}` is the product of {} units, not of two", unit.name, unit.of.size()),
                                   "Name two units under `of`."));
        if (out_.size() != before || name.empty()) return;
        if (!unit.of.empty()) products_.emplace_back(name, unit.of);
        if (equivalence) return waiting_.push_back({std::move(unit), name, *equivalence, is.place()});
        unit.is_base = true;
        add(std::move(unit), name);
    }

    void report_no_dimension(const Text& name) {
        out_.push_back(problem("missing-key", name.at, fmt::format("`{}` has neither `is` nor `dimension`", name.value),
                               "Say what it is, for example is: 10 km, or name its dimension."));
    }

    void add(Unit unit, const Text& name) {
        std::vector<std::string> names = unit.aliases;
        names.insert(names.begin(), unit.name);
        if (units_.add(std::move(unit))) {
            for (const std::string& taken : names) places_.emplace(taken, name.at);
            return;
        }
        for (const std::string& taken : names) {
            auto first = places_.find(taken);
            if (first == places_.end()) continue;
            Diagnostic twice = problem("defined-twice", name.at, fmt::format("the unit `{}` is defined already", taken), "Give yours another name, or take it out.");
            twice.related.push_back({first->second, "defined here first"});
            out_.push_back(std::move(twice));
        }
    }

    // A unit may be given in terms of one that comes later.
    void settle() {
        for (bool moved = true; moved;) {
            moved = false;
            std::vector<Waiting> still;
            for (Waiting& one : waiting_) {
                const Unit* other = units_.find(one.is.unit);
                if (other == nullptr) still.push_back(std::move(one));
                else moved = define(one, *other) || moved;
            }
            waiting_ = std::move(still);
        }
        for (const Waiting& one : waiting_) report_unknown(one.is.unit, one.is_at);
    }

    bool define(Waiting& one, const Unit& other) {
        if (other.dimension == money_dimension) {
            out_.push_back(problem("unit-of-money", one.is_at, fmt::format("`{}` would be a multiple of {}", one.unit.name, other.name),
                                   "Write amounts of money out, in the currency itself."));
            return true;
        }
        if (!one.unit.dimension.empty() && one.unit.dimension != other.dimension)
            out_.push_back(problem("unit-dimension", one.name.at, fmt::format("`{}` is of dimension {}, and {} of {}", one.unit.name, one.unit.dimension, other.name, other.dimension),
                                   "Leave `dimension` out where there is an `is`."));
        one.unit.dimension = other.dimension;
        one.unit.in_base = one.is.value * other.in_base;
        add(std::move(one.unit), one.name);
        return true;
    }

    void report_unknown(const std::string& name, Place at) {
        Diagnostic unknown = problem("unit-unknown", at, fmt::format("the unit `{}` is not known", name), {});
        unknown.near = near_names(name, units_.names());
        unknown.next_step = unknown.near.empty() ? "Add a row for that unit." : fmt::format("Write {}.", unknown.near.front());
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
        if (out_.size() == before) units_.refuse(std::move(refused));
    }

    Units& units_;
    UnitPlaces& places_;
    Diagnostics& out_;
    std::vector<Waiting> waiting_;
    std::vector<std::pair<Text, std::vector<std::string>>> products_;
};

}  // namespace

void read_units(const NodeTree& tree, Units& units, UnitPlaces& places, Diagnostics& out) { UnitsReader(units, places, out).read(tree.root()); }

}  // namespace ghg
