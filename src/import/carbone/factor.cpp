#include "import/carbone/factor.h"

#include "import/lines_text.h"
#include "import/table_text.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::string_view zero_biogenic = "CO2b printed as ";

bool is_uptake(const CarboneFigure& biogenic) { return biogenic.value && biogenic.value->is_negative(); }

std::string emits_of(const CarboneElement& element) {
    const CarboneRow& row = *element.row;
    const std::string& mass = element.place.mass;
    std::string text = fmt::format("{{CO2e: {} {}", row.total.text, mass);
    if (row.biogenic.value && !is_uptake(row.biogenic))
        text += fmt::format(", CO2-biogenic: {} {}", row.biogenic.text, mass);
    return text + "}";
}

std::string place_of(const CarboneRow& row) {
    if (row.place.empty()) return "no place";
    return row.part_of_place.empty() ? row.place : row.place + ", " + row.part_of_place;
}

std::string cite_of(const CarboneElement& element) {
    const CarboneRow& row = *element.row;
    std::string text =
        fmt::format("element {}, \"{}\", {}, {}, row {}", row.id, row.name, place_of(row), row.unit, row.line);
    std::vector<std::size_t> lines;
    for (const CarboneRow* part : element.parts) lines.push_back(part->line);
    return lines.empty() ? text : fmt::format("{}; its parts: {}", text, rows_text(lines));
}

std::string parts_text(const CarboneElement& element) {
    std::vector<std::string> parts;
    for (const CarboneRow* part : element.parts)
        parts.push_back(fmt::format("{} {}", part->part, part->total.value ? part->total.text : "without a figure"));
    return parts.empty() ? "" : "of which " + joined_text(parts, "; ");
}

// What the parts make of the total; empty where they add up, or there are none.
std::string sum_note(const CarboneElement& element) {
    Number sum, slack = element.row->total.slack();
    for (const CarboneRow* part : element.parts) {
        if (!part->total.value)
            return fmt::format("its part `{}` has no figure, so the sum is not checked", part->part);
        sum += *part->total.value;
        slack += part->total.slack();
    }
    Number apart = sum - *element.row->total.value;
    if (apart.is_negative()) apart = Number(0) - apart;
    if (element.parts.empty() || apart <= slack) return "";
    return fmt::format("its parts add up to {}, the element says {}", to_decimal(sum), element.row->total.text);
}

std::vector<std::string> odd_figures(const CarboneElement& element) {
    const CarboneRow& row = *element.row;
    std::vector<std::string> notes;
    if (row.total.value->is_zero()) notes.push_back(fmt::format("printed as {}", row.total.text));
    if (row.biogenic.value && row.biogenic.value->is_zero())
        notes.push_back(fmt::format("{}{}", zero_biogenic, row.biogenic.text));
    if (is_uptake(row.biogenic))
        notes.push_back(fmt::format("CO2b is {}: what is taken up is left out", row.biogenic.text));
    if (std::string sum = sum_note(element); !sum.empty()) notes.push_back(sum);
    return notes;
}

}  // namespace

std::string carbone_factor_text(const CarboneElement& element) {
    const CarboneRow& row = *element.row;
    const CarbonePlace& place = element.place;
    std::vector<std::string> notes = odd_figures(element);
    for (const std::string& each : {parts_text(element), place.note})
        if (!each.empty()) notes.push_back(each);
    std::string region = place.region.empty() ? "" : ", region: " + place.region;
    return factor_row_text({.id = row.id,
                            .match = fmt::format("{{element: {}{}}}", yaml_scalar(row.id), region),
                            .per = place.per,
                            .stage = place.stage,
                            .emits = emits_of(element),
                            .cite = cite_of(element),
                            .price = place.price,
                            .note = joined_text(notes, "; "),
                            .includes_rf = place.includes_rf});
}

std::vector<std::string> carbone_notes(const CarboneElement& element) {
    std::vector<std::string> notes = odd_figures(element);
    std::erase_if(notes, [](const std::string& note) { return note.starts_with(zero_biogenic); });
    for (std::string& note : notes) note.insert(0, element.row->title() + ": ");
    return notes;
}

}  // namespace ghg
