#include "read/activity.h"

#include "read/fields.h"
#include "read/own_factor.h"
#include "read/quantity_text.h"
#include "read/uncertainty.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::vector<FactorName> factor_names(const std::vector<Text>& texts, Diagnostics& out) {
    std::vector<FactorName> names;
    for (const Text& text : texts) {
        std::size_t hash = text.value.find('#');
        bool whole = hash != std::string::npos && hash > 0 && hash + 1 < text.value.size();
        if (whole)
            names.push_back({text.value.substr(0, hash), text.value.substr(hash + 1), text.at});
        else
            out.push_back(problem("factor-name-malformed", text.at,
                                  fmt::format("`{}` does not name a factor", text.value),
                                  "Write EDITION#ID, as `ghg explain` prints it, such as desnz/2022#hotel.IT."));
    }
    return names;
}

// The mass in the unit it was written in, so that a worksheet begins with the writer's own number.
Quantity as_written(const WrittenMass& mass, const Units& units, const Unit& kg) {
    Number number = parse_leading_number(mass.written).value.value_or(mass.kg);
    for (const char* name : {"kg", "t", "g"})
        if (const Unit* unit = units.find(name); unit != nullptr && number * unit->in_base == mass.kg * kg.in_base)
            return {number, unit};
    return {mass.kg, &kg};
}

class ActivityReader {
public:
    ActivityReader(const Node& map, const Units& units, const GwpSets& gwp, Diagnostics& out)
        : map_(map), fields_(map, out), units_(units), gwp_(gwp), out_(out) {}

    Activity read(std::string_view id, std::string_view type) {
        std::size_t before = out_.size();
        read_name(id, type);
        read_amount();
        read_figures();
        read_choices();
        activity_.site = fields_.word("site");
        activity_.evidence = fields_.word("evidence");
        activity_.meter = fields_.word("meter");
        activity_.note = fields_.word("note");
        activity_.purchase = fields_.text("purchase");
        if (Node period = fields_.any("period")) activity_.period = read_period(period, out_);
        if (Node share = fields_.any("uncertainty"))
            if (auto half_width = read_uncertainty(share, out_)) activity_.uncertainty = *half_width;
        if (Node quality = fields_.map("quality")) read_quality(quality);
        read_details();
        activity_.broken = out_.size() != before || map_.is_faulty();
        return std::move(activity_);
    }

private:
    void read_name(std::string_view id, std::string_view type) {
        Text name = id.empty() ? fields_.required_text("id", "office-power") : fields_.text("id");
        Text kind = type.empty() ? fields_.required_text("type", "electricity") : fields_.text("type");
        activity_.id = name.empty() ? std::string(id) : name.value;
        activity_.type = kind.empty() ? std::string(type) : kind.value;
        activity_.at = name.empty() ? map_.place() : name.at;
        activity_.type_at = kind.empty() ? map_.place() : kind.at;
    }

    void read_amount() {
        if (Node quantity = fields_.any("quantity"))
            activity_.quantity = read_quantity_not_negative(quantity, units_, out_);
    }

    void read_figures() {
        if (Node own = fields_.map("own_factor")) {
            OwnFigure figure = read_own_factor(own, Stage::cradle_to_gate, units_, gwp_, out_);
            activity_.own_factor = figure.factor;
            activity_.own_year = figure.year;
        }
        Node given = fields_.any("given");
        if (given.is_map())
            read_given_map(given);
        else if (given.is_list())
            report_wrong_type(given, "given", "a mass of CO2e", out_);
        else if (given)
            read_given(given, fields_);
    }

    void read_given_map(const Node& map) {
        Fields fields(map, out_);
        Node amount = fields.required("amount", "12.4 t CO2e");
        if (amount) read_given(amount, fields);
        if (amount) fields.refuse_unknown();
    }

    void read_given(const Node& amount, Fields& beside) {
        OwnFigure figure = read_statement(beside, std::string(amount.text()), amount.place(), units_, gwp_, out_);
        auto mass = read_mass_of_co2e(amount, out_);
        if (mass && mass->kg.is_negative())
            out_.push_back(
                problem("emission-negative", amount.place(), fmt::format("`{}` is below zero", mass->written),
                        "Leave removals and avoided emissions out of it, and list them under `memo:`, in no total."));
        if (!mass || !figure.factor) return;
        activity_.own_year = figure.year;
        activity_.given =
            Given{{mass->written, as_written(*mass, units_, *figure.factor->per), amount.place()}, figure.factor};
    }

    void read_choices() {
        activity_.factor = factor_names(fields_.texts("factor"), out_);
        activity_.location_factor = factor_names(fields_.texts("location_factor"), out_);
        activity_.instruments = fields_.texts("instrument");
        activity_.accept_wtw = fields_.word("accept_wtw");
        activity_.in_site_meter = fields_.truth("in_site_meter").value_or(false);
        Node stand_in = fields_.map("stand_in");
        if (!stand_in) return;
        Fields fields(stand_in, out_);
        StandIn read;
        read.at = stand_in.place();
        read.factors = factor_names(fields.required_texts("factor", "desnz/2022#hotel.IT"), out_);
        read.because = fields.required_word("because", "no figure for Albania");
        fields.refuse_unknown();
        activity_.stand_in = std::move(read);
    }

    void read_quality(const Node& map) {
        Fields fields(map, out_);
        for (QualityIndicator indicator : quality_indicators())
            if (auto rating = parse_quality_rating(fields.choice(to_text(indicator), quality_words()).value))
                activity_.quality.emplace(indicator, *rating);
        fields.refuse_unknown();
    }

    void read_details() {
        std::vector<NodeEntry> rest = fields_.rest();
        activity_.details.reserve(rest.size());
        for (const NodeEntry& entry : rest) {
            std::string name(entry.key.text());
            WrittenDetail detail{{}, entry.value.is_list(), entry.key.place(), entry.value.place(), {}};
            for (Text& text : fields_.texts(entry.key.text()))
                if (name != "region" || is_region(text, out_)) detail.values.push_back(std::move(text.value));
            if (auto quantity = detail.is_list ? std::nullopt : quantity_in(entry.value)) detail.quantity = *quantity;
            if (!detail.values.empty()) activity_.details.emplace(std::move(name), std::move(detail));
        }
    }

    // Which details are quantities, the type says; here each that reads as one is kept as one.
    std::optional<Quantity> quantity_in(const Node& value) const {
        constexpr std::string_view number = "0123456789-. ";
        std::string_view text = value.text();
        bool begins = !text.empty() && number.find(text.front()) != std::string_view::npos;
        if (!begins || text.find_first_not_of(number) == std::string_view::npos) return std::nullopt;
        Diagnostics unheard;
        auto quantity = read_quantity(value, units_, unheard);
        return quantity ? std::optional(quantity->quantity) : std::nullopt;
    }

    Node map_;
    Fields fields_;
    const Units& units_;
    const GwpSets& gwp_;
    Diagnostics& out_;
    Activity activity_;
};

}  // namespace

Activity read_activity(const Node& map, const Units& units, const GwpSets& gwp, Diagnostics& out, std::string_view id,
                       std::string_view type) {
    return ActivityReader(map, units, gwp, out).read(id, type);
}

}  // namespace ghg
