#include "read/correction.h"
#include "read/quantity_text.h"
#include "read/table_rows.h"
#include "read/uncertainty.h"

#include <fmt/format.h>

namespace ghg {
namespace {

class FactorReader {
public:
    FactorReader(const Node& map, const Head& head, const Units& units, const GwpSets& gwp, Diagnostics& out)
        : map_(map), row_(map, out), head_(head), units_(units), gwp_(gwp), out_(out) {}

    std::optional<Factor> read() {
        factor_.head = head_.shared;
        factor_.at = map_.place();
        factor_.id = read_row_id(row_, head_, out_);
        factor_.cite = read_cite(row_, out_);
        factor_.note = row_.word("note");
        read_match();
        read_per();
        read_stage();
        read_figures();
        read_price();
        factor_.includes_rf = row_.truth("includes_rf");
        read_biogenic();
        if (Node share = row_.any("uncertainty")) factor_.uncertainty = read_uncertainty(share, out_);
        read_corrects();
        row_.refuse_unknown();
        check_flight();
        if (has_errors_since() || map_.is_faulty()) return std::nullopt;
        return std::move(factor_);
    }

private:
    bool has_errors_since() const {
        for (std::size_t i = before_; i < out_.size(); ++i)
            if (out_[i].severity == Severity::error) return true;
        return false;
    }

    void read_match() {
        Node match = row_.required_map("match", "{region: SE}");
        for (auto& [key, value] : read_words(match, out_)) {
            if (key.value != "basis")
                factor_.match.emplace(key.value, value.value);
            else
                factor_.basis = basis(match);
        }
    }

    std::optional<Basis> basis(const Node& match) {
        Fields fields(match, out_);
        return parse_basis(fields.choice("basis", {"location", "market"}).value);
    }

    void read_per() {
        Node per = row_.required("per", "kWh");
        const Unit* unit = per ? read_unit(per, units_, out_) : nullptr;
        factor_.per = fuel_unit(unit, per.place(), head_, units_, out_);
    }

    void read_stage() {
        factor_.stage = parse_stage(row_.required_choice("stage", stage_words()).value).value_or(Stage::ttw);
    }

    void read_figures() {
        Node emits = row_.required_map("emits", "{CO2: 0.2 kg}");
        Node own = row_.any("gwp");
        printed_by_ = own ? read_gwp_source(own, gwp_, out_) : head_.gwp;
        bool reported = row_.has("gwp") ? !printed_by_ : head_.gwp_reported;
        if (emits) factor_.emits = read_emits(emits, !factor_.note.empty(), gwp_, out_);
        if (!reported) factor_.gwp = printed_gwp(factor_.emits, printed_by_, map_.place(), out_);
        Node total = row_.any("printed_total");
        auto mass = total ? read_mass(total, out_) : std::nullopt;
        if (!mass) return;
        factor_.printed_total_kg = mass->kg;
        factor_.printed_total = mass->written;
    }

    void read_price() {
        Node price = row_.map("price");
        bool money = factor_.per != nullptr && factor_.per->dimension == money_dimension;
        if (price)
            factor_.price = read_price(price);
        else if (money && !row_.has("price"))
            out_.push_back(
                problem("price-missing", map_.place(),
                        fmt::format("a factor per {} does not say of which year's prices", factor_.per->name),
                        fmt::format("Add price: {{currency: {}, year: 2022, kind: purchaser}}", factor_.per->name)));
    }

    std::optional<Price> read_price(const Node& map) {
        Fields fields(map, out_);
        Text currency = fields.required_text("currency", "USD");
        auto year = fields.required_year("year", "2022");
        std::string kind = fields.required_choice("kind", {"purchaser", "basic"}).value;
        fields.refuse_unknown();
        if (factor_.per != nullptr && !currency.empty() && factor_.per->dimension == money_dimension &&
            currency.value != factor_.per->name)
            out_.push_back(
                problem("price-currency", currency.at,
                        fmt::format("the factor is per {}, and its price in {}", factor_.per->name, currency.value),
                        fmt::format("Write currency: {}", factor_.per->name)));
        if (!year || kind.empty()) return std::nullopt;
        return Price{currency.value, *year, kind};
    }

    void read_biogenic() {
        Text said = row_.choice("biogenic", {"not-stated"});
        factor_.lacks_biogenic = !said.empty();
        if (said.empty() || factor_.find("CO2-biogenic") == nullptr) return;
        out_.push_back(problem("biogenic-stated", said.at,
                               "`biogenic: not-stated` stands beside a figure of CO2-biogenic",
                               "Remove biogenic: not-stated."));
    }

    // The values behind figures that were printed as CO2e are kept, too: the row is held to what it was.
    void read_corrects() {
        factor_.corrects = read_correction(row_, factor_.emits, gwp_, out_);
        if (factor_.corrects == nullptr) return;
        Diagnostics told_of_the_row;
        PrintedGwp was = printed_gwp(factor_.corrects->was, printed_by_, map_.place(), told_of_the_row);
        factor_.gwp.values.insert(was.values.begin(), was.values.end());
    }

    void check_flight() {
        bool by_air = head_.shared->table == "flights" || head_.shared->table == "air-freight";
        bool asks = by_air && factor_.stage == Stage::ttw;
        if (!asks || row_.has("includes_rf")) return;
        out_.push_back(problem("includes-rf-missing", map_.place(),
                               "nothing says whether this flight factor includes warming beyond CO2",
                               "Add includes_rf: true or includes_rf: false, as its document says."));
    }

    Node map_;
    Fields row_;
    const Head& head_;
    const Units& units_;
    const GwpSets& gwp_;
    Diagnostics& out_;
    std::size_t before_ = out_.size();
    std::optional<GwpSource> printed_by_;  // what the row's figures in CO2e were weighed with
    Factor factor_;
};

}  // namespace

std::optional<Factor> read_factor(const Node& map, const Head& head, const Units& units, const GwpSets& gwp,
                                  Diagnostics& out) {
    return FactorReader(map, head, units, gwp, out).read();
}

}  // namespace ghg
