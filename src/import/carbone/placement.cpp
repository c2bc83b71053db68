#include "import/carbone/placement.h"

#include "import/carbone/years.h"
#include "import/uk/names.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace ghg {
namespace {

using Parts = std::vector<const CarboneRow*>;

constexpr auto units = std::to_array<LabelName>({
    {"kgCO2e/kWh", "kWh"},
    {"kgCO2e/kWh PCI", "kWh-net"},
    {"kgCO2e/kWh PCS", "kWh-gross"},
    {"kgCO2e/GJ PCI", "GJ-net"},
    {"kgCO2e/GJ PCS", "GJ-gross"},
    {"kgCO2e/litre", "L"},
    {"kgCO2e/m3", "m3"},
    {"kgCO2e/kg", "kg"},
    {"kgCO2e/tonne", "t"},
    {"kgCO2e/unité", "piece"},
    {"kgCO2e/passager.km", "passenger-km"},
    {"kgCO2e/tonne.km", "tonne-km"},
    {"kgCO2e/t.km", "tonne-km"},
});

// Parts of France with codes of their own.
constexpr auto places = std::to_array<LabelName>({
    {"France continentale", "FR"},
    {"Guadeloupe", "GP"},
    {"Martinique", "MQ"},
    {"Guyane", "GF"},
    {"Guyane française", "GF"},
    {"La Réunion", "RE"},
    {"Réunion", "RE"},
    {"Mayotte", "YT"},
});

// ASCII letters alone: the words looked for differ in no other.
std::string lower(std::string_view text) {
    std::string words(text);
    for (char& c : words)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return words;
}

bool says(std::string_view text, std::string_view word) { return lower(text).find(word) != std::string::npos; }

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
    return std::ranges::any_of(parts, [&](const CarboneRow* row) { return lower(row->part).starts_with(begins); });
}

bool is_whole(const Parts& parts) { return has_part(parts, "amont") && has_part(parts, "combustion"); }

// The first part that begins with none of the words; empty where there is none.
std::string part_beside(const Parts& parts, const std::vector<std::string_view>& begins) {
    for (const CarboneRow* row : parts)
        if (std::ranges::none_of(begins, [&](std::string_view word) { return lower(row->part).starts_with(word); }))
            return row->part;
    return "";
}

std::string region_of(const CarboneRow& row) {
    std::string inner = our_name(places, row.part_of_place);
    if (!inner.empty()) return inner;
    return row.part_of_place.empty() || row.place == "France continentale" ? our_name(places, row.place) : "";
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

CarbonePlace moved(const Parts& parts, std::string table, std::string per,
                   const std::vector<std::string_view>& within) {
    if (!is_whole(parts)) return excluded(std::string(not_whole));
    if (std::string other = part_beside(parts, within); !other.empty())
        return excluded(fmt::format("the figure holds more than a fuel and its upstream: its part `{}`", other));
    CarbonePlace place;
    place.table = std::move(table), place.per = std::move(per), place.stage = "wtw";
    return place;
}

CarbonePlace flown(const CarboneRow& row, const Parts& parts, std::string table, std::string per) {
    bool with = says(row.name, "avec traîn"), without = says(row.name, "sans traîn");
    if (with == without) return excluded("a flight that says neither `AVEC traînées` nor `SANS traînées`");
    CarbonePlace place = with ? moved(parts, std::move(table), std::move(per), {"amont", "combustion", "traîn"})
                              : moved(parts, std::move(table), std::move(per), {"amont", "combustion"});
    place.includes_rf = with ? "true" : "false";
    return place;
}

bool by_air(const CarboneRow& row) {
    return level(row.category, 1).starts_with("Aérien") || says(row.name, "avion") || says(row.name, "traîn");
}

CarbonePlace transport(const CarboneRow& row, const Parts& parts, const std::string& per, bool people) {
    if (by_air(row)) return flown(row, parts, people ? "flights" : "air-freight", per);
    return moved(parts, people ? "passenger-transport" : "freight", per, {"amont", "combustion"});
}

CarbonePlace energy(const CarboneRow& row, const Parts& parts, std::string table) {
    if (region_of(row).empty())
        return excluded(fmt::format("no code of ISO 3166 is known for its place: {}{}{}", row.place,
                                    row.part_of_place.empty() ? "" : ", ", row.part_of_place));
    if (!is_whole(parts)) return excluded(std::string(not_whole));
    CarbonePlace place;
    place.table = std::move(table), place.per = "kWh", place.stage = "life-cycle";
    return place;
}

CarbonePlace network(const CarboneRow& row, const Parts& parts) {
    bool heat = says(row.base, "chaleur"), cold = says(row.base, "froid");
    if (heat == cold) return excluded("a network whose name says neither `chaleur` nor `froid`");
    return energy(row, parts, heat ? "district-heat" : "district-cooling");
}

CarbonePlace goods(const Parts& parts, const std::string& per) {
    for (std::string_view beyond : {"utilisation", "consommation", "fin de vie"})
        for (const CarboneRow* row : parts)
            if (lower(row->part).starts_with(beyond))
                return excluded(fmt::format("the figure goes beyond the gate: its part `{}`", row->part));
    CarbonePlace place;
    place.table = "goods", place.per = per, place.stage = "cradle-to-gate";
    return place;
}

// `kgCO2e/keuro (2022) HT`; some copies leave the year to the element's name.
CarbonePlace spend(const CarboneRow& row) {
    auto in_unit = year_named(row.unit.substr(row.unit.find("keuro")));
    auto year = in_unit ? in_unit : year_named(row.base);
    if (!year) return excluded("neither unit nor name says of which year's prices");
    CarbonePlace place;
    place.table = "spend", place.per = "EUR", place.stage = "cradle-to-gate", place.mass = "g";
    place.price = fmt::format("{{currency: EUR, year: {}, kind: purchaser}}", *year);
    place.note = fmt::format("{} in the file: kg per thousand euros are g per euro{}", row.unit,
                             in_unit ? "" : "; the year of the prices is the one in the name");
    return place;
}

bool is_spend(std::string_view unit) {
    constexpr std::string_view begin = "kgCO2e/keuro";
    if (!unit.starts_with(begin)) return false;
    std::string rest = lower(unit.substr(begin.size()));
    std::erase_if(rest, [](char c) { return (c >= '0' && c <= '9') || c == ' ' || c == '(' || c == ')'; });
    return rest.empty() || rest == "ht";
}

CarbonePlace by_category(const CarboneRow& row, const Parts& parts, const std::string& per) {
    std::string kind = level(row.category, 0);
    auto in = [&](std::initializer_list<std::string_view> set) { return std::ranges::find(set, per) != set.end(); };
    if (kind == "Combustibles" && in({"kWh-net", "kWh-gross", "GJ-net", "GJ-gross", "L", "m3", "kg", "t"}))
        return moved(parts, "fuels", per, {"amont", "combustion"});
    if ((kind == "Electricité" || kind == "Électricité") && per == "kWh") return energy(row, parts, "electricity");
    if (kind.starts_with("Réseaux de chaleur") && per == "kWh") return network(row, parts);
    if (kind == "Achats de biens" && in({"kg", "t", "piece"})) return goods(parts, per);
    if (kind == "Transport de personnes" && per == "passenger-km") return transport(row, parts, per, true);
    if (kind == "Transport de marchandises" && per == "tonne-km") return transport(row, parts, per, false);
    return unread(row);
}

}  // namespace

CarbonePlace carbone_place(const CarboneRow& element, const Parts& parts) {
    if (element.unit.empty()) return excluded("no unit");
    CarbonePlace place;
    if (is_spend(element.unit)) {
        bool bought = level(element.category, 0).starts_with("Achats de ");
        place = bought ? spend(element) : unread(element);
    } else {
        std::string per = our_name(units, element.unit);
        place = per.empty() ? excluded(fmt::format("no activity type reads this unit: {}", element.unit))
                            : by_category(element, parts, per);
    }
    if (place.reason.empty()) place.region = region_of(element);
    return place;
}

}  // namespace ghg
