#include "import/uk/table_notes.h"

#include "import/uk/names.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {

UkTableNotes::UkTableNotes(const std::vector<UkRow>& rows, const ImportRequest& request) : request_(request) {
    for (const UkRow& row : rows) {
        if (row.by_entry) by_entry_.insert(row.file);
        if (row.level_1 == "Outside of scopes") has_biogenic_ = true;
        std::string gas = uk_gas(row.gas);
        if (gas == "CO2" || gas == "CH4" || gas == "N2O") by_gas_.insert(row.file);
    }
}

std::string UkTableNotes::of_table(const std::vector<const UkFactor*>& factors) const {
    const UkFigure& front = factors.front()->main();
    bool ratios = front.slot.stage.empty();
    std::string note;
    auto add = [&](const std::string& says) {
        if (!says.empty()) note += (note.empty() ? "" : "; ") + says;
    };
    if (!ratios) add(biogenic(front.slot.table));
    if (!ratios && !by_gas_.contains(front.row->file)) add("the file has totals in kg CO2e only, no single gases");
    if (by_entry_.contains(front.row->file)) add("a row is an entry of the JSON list, counted from 1");
    add(other_file(factors));
    return note;
}

// Where the file has the biogenic CO2 that the figures of a table leave out.
std::string UkTableNotes::biogenic(std::string_view table) const {
    bool moves = table == "vehicles" || table == "passenger-transport" || table == "freight";
    if (moves && has_biogenic_)
        return "the file prints the biogenic CO2 of fuels per litre, tonne and kWh, not per km: none is in these "
               "figures";
    if (moves || table == "fuels")
        return has_biogenic_ ? "" : "the file has no rows of biogenic CO2: none is in these figures";
    return "";
}

std::string UkTableNotes::other_file(const std::vector<const UkFactor*>& factors) const {
    std::string_view main = factors.front()->main().row->file;
    bool mixed = std::ranges::any_of(factors, [&](const UkFactor* factor) {
        return std::ranges::any_of(factor->figures, [&](const UkFigure& figure) { return figure.row->file != main; });
    });
    if (!mixed) return "";
    std::string_view other = main.empty() ? std::string_view(request_.second->file_name) : std::string_view();
    std::string name(other.empty() ? std::string_view(request_.file_name) : other);
    std::string counted = by_entry_.contains(other) ? "a row of it is an entry of its list, counted from 1" : "";
    return fmt::format("{} has sha256 {}{}{}", name, other.empty() ? request_.sha256 : request_.second->sha256,
                       counted.empty() ? "" : ", ", counted);
}

}  // namespace ghg
