#include "read/table_rows.h"

#include "read/correction.h"
#include "read/quantity_text.h"
#include "read/uncertainty.h"

#include <fmt/format.h>

namespace ghg {
namespace {

constexpr std::string_view plain_energy = "energy";

bool is_about_fuel(const std::string& table) {
    return table == "fuels" || table == "vehicle-consumption" || table == "energy-content";
}

Details read_match(Fields& row, Diagnostics& out) {
    Details match;
    Node map = row.required_map("match", "{region: SE}");
    for (auto& [key, value] : read_words(map, out)) match.emplace(key.value, value.value);
    return match;
}

void check_pair(const Ratio& ratio, Place at, Diagnostics& out) {
    if (ratio.head->table != "exchange" || ratio.numerator == nullptr || ratio.denominator == nullptr) return;
    std::string units = ratio.numerator->name + "/" + ratio.denominator->name;
    auto pair = ratio.match.find("pair");
    if (pair != ratio.match.end() && pair->second == units) return;
    out.push_back(problem("exchange-pair", at, fmt::format("the rate `{}` does not match its pair", ratio.printed),
                          fmt::format("Write pair: {}, the units of the value.", units)));
}

bool has_units(const Ratio& ratio) { return ratio.numerator != nullptr; }

void check_units(const Ratio& ratio, Place at, Diagnostics& out) {
    bool bare = ratio.head->table == "price-index" || ratio.head->table == "rfi";
    if (bare && has_units(ratio))
        out.push_back(problem("not-a-number", at, fmt::format("`{}` is not a bare number", ratio.printed),
                              "Write the number alone, without a unit."));
    if (!bare && !has_units(ratio))
        out.push_back(problem("number-without-unit", at, fmt::format("`{}` has no unit", ratio.printed),
                              fmt::format("Write its units after it, such as {} kWh/km.", ratio.printed)));
}

}  // namespace

std::string read_row_id(Fields& row, const Head& head, Diagnostics& out) {
    Text id = row.required_text("id", head.shared->table + ".SE");
    if (id.value.find_first_of(" #") != std::string::npos)
        out.push_back(problem("id-malformed", id.at, fmt::format("the id `{}` holds a space or a #", id.value),
                              fmt::format("Write words joined by dots, such as {}.SE, so that EDITION#ID can name it.",
                                          head.shared->table)));
    return id.value;
}

const Unit* fuel_unit(const Unit* unit, Place at, const Head& head, const Units& units, Diagnostics& out) {
    if (unit == nullptr || unit->dimension != plain_energy) return unit;
    if (head.calorific.empty() && !is_about_fuel(head.shared->table)) return unit;
    if (const Unit* exact = head.calorific.empty() ? nullptr : units.find(unit->name + "-" + head.calorific))
        return exact;
    out.push_back(problem("energy-net-or-gross", at, fmt::format("`{}` of fuel may be net or gross", unit->name),
                          fmt::format("Write {0}-net or {0}-gross, or calorific: in the head.", unit->name)));
    return nullptr;
}

std::optional<Ratio> read_ratio_row(const Node& map, const Head& head, const Units& units, Diagnostics& out) {
    std::size_t before = out.size();
    Fields row(map, out);
    Ratio ratio;
    ratio.head = head.shared;
    ratio.at = map.place();
    ratio.id = read_row_id(row, head, out);
    ratio.match = read_match(row, out);
    Node value = row.required("value", "0.15 kWh/km");
    ratio.cite = read_cite(row, out);
    ratio.note = row.word("note");
    if (Node share = row.any("uncertainty")) ratio.uncertainty = read_uncertainty(share, out);
    ratio.corrects = read_correction(row, units, out);
    row.refuse_unknown();
    auto written = value ? read_ratio(value, units, out) : std::nullopt;
    if (!written) return std::nullopt;
    ratio.value = written->value;
    ratio.printed = written->written;
    ratio.numerator = fuel_unit(written->numerator, value.place(), head, units, out);
    ratio.denominator = written->denominator;
    if (written->numerator == ratio.numerator) check_units(ratio, value.place(), out);
    check_pair(ratio, value.place(), out);
    if (ratio.value <= Number(0))
        out.push_back(problem("ratio-not-positive", value.place(), fmt::format("`{}` is not above zero", ratio.printed),
                              "Write a number above zero."));
    return out.size() == before && !map.is_faulty() ? std::optional(std::move(ratio)) : std::nullopt;
}

}  // namespace ghg
