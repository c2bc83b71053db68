#include "import/carbone/placement.h"

#include "import/carbone/places.h"
#include "import/carbone/years.h"
#include "import/label_name.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace ghg {
namespace {

using Parts = std::vector<const CarboneRow*>;

// Behind `kgCO2e/`, in lower case and without blanks.
constexpr auto units = std::to_array<LabelName>({
    {"kwh", "kWh"},
    {"mwh", "MWh"},
    {"kwhpci", "kWh-net"},
    {"kwhpcs", "kWh-gross"},
    {"mwhpci", "MWh-net"},
    {"mwhpcs", "MWh-gross"},
    {"mjpci", "MJ-net"},
    {"mjpcs", "MJ-gross"},
    {"gjpci", "GJ-net"},
    {"gjpcs", "GJ-gross"},
    {"tjpci", "TJ-net"},
    {"tjpcs", "TJ-gross"},
    {"litre", "L"},
    {"l", "L"},
    {"m3", "m3"},
    {"m³", "m3"},
    {"kg", "kg"},
    {"tonne", "t"},
    {"t", "t"},
    {"unité", "piece"},
    {"unite", "piece"},
    {"passager.km", "passenger-km"},
    {"tonne.km", "tonne-km"},
    {"t.km", "tonne-km"},
    {"km", "km"},
});

// ASCII letters alone: the words looked for differ in no other.
std::string lower(std::string_view text) {
    std::string words(text);
    for (char& c : words)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return words;
}

bool says(std::string_view text, std::string_view word) { return lower(text).find(word) != std::string::npos; }

// What the figure is per, in lower case and without blanks; empty where the unit is not in kg CO2e.
std::string per_of(std::string_view unit) {
    std::string text = lower(unit);
    std::erase(text, ' ');
    for (std::string_view begin : {"kgco2e/", "kgco2eq/"})
        if (text.starts_with(begin)) return text.substr(begin.size());
    return "";
}

std::string level(std::string_view category, std::size_t wanted) {
    for (std::size_t at = 0; at <= category.size();) {
        std::size_t end = std::min(category.find('>', at), category.size());
        std::string_view part = category.substr(at, end - at);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (wanted-- == 0) return std::string(part);
        at = end + 1;
    }
    return "";
}

bool has_part(const Parts& parts, std::string_view begins) {
    return std::ranges::any_of(parts, [&](const CarboneRow* row) { return is_part_named(*row, begins); });
}

bool is_whole(const Parts& parts) { return has_part(parts, "amont") && has_part(parts, "combustion"); }

// The first part that begins with none of the words; empty where there is none.
std::string part_beside(const Parts& parts, const std::vector<std::string_view>& begins) {
    for (const CarboneRow* row : parts)
        if (std::ranges::none_of(begins, [&](std::string_view word) { return is_part_named(*row, word); }))
            return row->part;
    return "";
}

std::string region_of(const CarboneRow& row) {
    std::string inner = french_place(row.part_of_place), outer = french_place(row.place);
    if (!inner.empty()) return inner;
    return row.part_of_place.empty() || outer == "FR" ? outer : "";
}

CarbonePlace excluded(std::string reason) {
    CarbonePlace place;
    place.reason = std::move(reason);
    return place;
}

CarbonePlace unread(const CarboneRow& row) {
    return excluded(
        fmt::format("no activity type reads this unit in its category: {} in {}", row.unit, level(row.category, 0)));
}

constexpr std::string_view not_whole =
    "no parts `Amont` and `Combustion`: the file does not say whether the upstream is in the figure";

// Fuels and what they move. The parts are factors of their own where they are stages; else the figure stays whole, if
// the file says that it holds both.
CarbonePlace moved(const CarboneRow& row, const Parts& parts, std::string table, std::string per,
                   const std::vector<std::string_view>& within = {"amont", "combustion"}) {
    CarbonePlace place;
    place.table = std::move(table), place.per = std::move(per);
    place.stages = stages_of(row, parts);
    if (place.stages.serve()) return place;
    if (!is_whole(parts)) return excluded(std::string(not_whole));
    if (std::string other = part_beside(parts, within); !other.empty())
        return excluded(fmt::format("the figure holds more than a fuel and its upstream: its part `{}`", other));
    place.stage = "wtw";
    return place;
}

CarbonePlace flown(const CarboneRow& row, const Parts& parts, std::string table, std::string per) {
    bool with = says(row.name, "avec traîn"), without = says(row.name, "sans traîn");
    if (with == without) return excluded("a flight that says neither `AVEC traînées` nor `SANS traînées`");
    CarbonePlace place = with ? moved(row, parts, std::move(table), std::move(per), {"amont", "combustion", "train"})
                              : moved(row, parts, std::move(table), std::move(per));
    place.includes_rf = with ? "true" : "false";
    return place;
}

bool by_air(const CarboneRow& row) {
    return level(row.category, 1).starts_with("Aérien") || says(row.name, "avion") || says(row.name, "traîn");
}

CarbonePlace transport(const CarboneRow& row, const Parts& parts, const std::string& per, bool people) {
    if (by_air(row)) return flown(row, parts, people ? "flights" : "air-freight", per);
    return moved(row, parts, people ? "passenger-transport" : "freight", per);
}

CarbonePlace energy(const CarboneRow& row, const Parts& parts, std::string table, const std::string& per) {
    if (region_of(row).empty())
        return excluded(fmt::format("no code of ISO 3166 is known for its place: {}{}{}", row.place,
                                    row.part_of_place.empty() ? "" : ", ", row.part_of_place));
    if (!is_whole(parts)) return excluded(std::string(not_whole));
    CarbonePlace place;
    place.table = std::move(table), place.per = per, place.stage = "life-cycle";
    return place;
}

CarbonePlace network(const CarboneRow& row, const Parts& parts, const std::string& per) {
    std::string kind = level(row.category, 1);
    bool named = says(row.base, "chaleur") || says(row.base, "froid");
    const std::string& told = named ? row.base : kind;
    bool heat = says(told, "chaleur"), cold = says(told, "froid");
    if (heat == cold) return excluded("a network of which neither name nor category says `chaleur` or `froid`");
    return energy(row, parts, heat ? "district-heat" : "district-cooling", per);
}

CarbonePlace goods(const Parts& parts, const std::string& per) {
    for (std::string_view beyond : {"utilisation", "consommation", "fin de vie"})
        for (const CarboneRow* row : parts)
            if (is_part_named(*row, beyond))
                return excluded(fmt::format("the figure goes beyond the gate: its part `{}`", row->part));
    CarbonePlace place;
    place.table = "goods", place.per = per, place.stage = "cradle-to-gate";
    return place;
}

// What the carrier's plant emits per tonne; what is made of it and avoided elsewhere is no emission of the waste.
CarbonePlace waste(const Parts& parts, const std::string& per) {
    for (const CarboneRow* row : parts)
        if (row->total.value && row->total.value->is_negative())
            return excluded(fmt::format("what is avoided is in the figure: its part `{}` is below zero", row->part));
    CarbonePlace place;
    place.table = "waste", place.per = per, place.stage = "life-cycle";
    return place;
}

// What stands behind `keuro`; nothing where the unit is of no money, or of money with something else.
std::optional<std::string> behind_money(const std::string& per) {
    for (std::string_view begin : {"keuro", "k€"}) {
        if (!per.starts_with(begin)) continue;
        std::string behind = per.substr(begin.size()), rest = behind;
        std::erase_if(rest, [](char c) { return (c >= '0' && c <= '9') || c == '(' || c == ')'; });
        return rest.empty() || rest == "ht" ? std::optional(behind) : std::nullopt;
    }
    return std::nullopt;
}

// `kgCO2e/keuro (2022) HT`; some copies leave the year to the element's name.
CarbonePlace spend(const CarboneRow& row, const std::string& behind) {
    if (!level(row.category, 0).starts_with("Achats de ")) return unread(row);
    auto in_unit = first_year_in(behind);
    auto year = in_unit ? in_unit : year_named(row.base);
    if (!year) return excluded("neither unit nor name says of which year's prices");
    CarbonePlace place;
    place.table = "spend", place.per = "EUR", place.stage = "cradle-to-gate", place.mass = "g";
    place.price_year = year;
    place.note = fmt::format("{} in the file: kg per thousand euros are g per euro{}", row.unit,
                             in_unit ? "" : "; the year of the prices is the one in the name");
    return place;
}

// A unit that types do read, and why not here.
CarbonePlace unread_here(const CarboneRow& row, std::string_view kind, std::string_view per) {
    if (kind == "Combustibles" && per.ends_with("Wh"))
        return excluded(fmt::format("the unit says neither PCI (net) nor PCS (gross): {}", row.unit));
    if (kind.starts_with("Transport de ") && per == "km")
        return excluded("per km of a vehicle: the file does not say whether it is the organisation's own");
    return unread(row);
}

CarbonePlace by_category(const CarboneRow& row, const Parts& parts, const std::string& per) {
    std::string kind = level(row.category, 0);
    auto in = [&](std::initializer_list<std::string_view> set) { return std::ranges::find(set, per) != set.end(); };
    bool of_fuel = per.ends_with("-net") || per.ends_with("-gross");
    bool is_energy = in({"kWh", "MWh"});
    if (kind == "Combustibles" && (of_fuel || in({"L", "m3", "kg", "t"}))) return moved(row, parts, "fuels", per);
    if ((kind == "Electricité" || kind == "Électricité") && is_energy) return energy(row, parts, "electricity", per);
    if (kind.starts_with("Réseaux de chaleur") && is_energy) return network(row, parts, per);
    if (kind == "Achats de biens" && in({"kg", "t", "piece"})) return goods(parts, per);
    if (kind == "Traitement des déchets" && in({"kg", "t"})) return waste(parts, per);
    if (kind == "Transport de personnes" && per == "passenger-km") return transport(row, parts, per, true);
    if (kind == "Transport de marchandises" && per == "tonne-km") return transport(row, parts, per, false);
    return unread_here(row, kind, per);
}

CarbonePlace by_unit(const CarboneRow& row, const Parts& parts) {
    if (row.unit.empty()) return excluded("no unit");
    std::string printed = per_of(row.unit);
    if (auto behind = behind_money(printed)) return spend(row, *behind);
    std::string per = our_name(units, printed);
    return per.empty() ? excluded(fmt::format("no activity type reads this unit: {}", row.unit))
                       : by_category(row, parts, per);
}

}  // namespace

CarbonePlace carbone_place(const CarboneRow& element, const Parts& parts) {
    CarbonePlace place = by_unit(element, parts);
    if (place.reason.empty()) place.region = region_of(element);
    return place;
}

}  // namespace ghg
