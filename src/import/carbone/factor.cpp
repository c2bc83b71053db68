#include "import/carbone/factor.h"

#include "import/lines_text.h"
#include "import/table_text.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::string_view zero_biogenic = "CO2b printed as ";

// One factor: the row whose total it is, and the one whose CO2b belongs to it.
struct Drawn {
    const CarboneRow* row = nullptr;
    const CarboneRow* biogenic = nullptr;
    std::string stage;

    const CarboneFigure& co2b() const { return biogenic->biogenic; }
};

bool is_uptake(const CarboneFigure& biogenic) { return biogenic.value && biogenic.value->is_negative(); }
bool is_zero(const CarboneFigure& figure) { return figure.value && figure.value->is_zero(); }

// What burns gives off the biogenic CO2: the combustion has the element's CO2b where no part prints its own.
std::vector<Drawn> drawn_from(const CarboneElement& element) {
    const CarboneRow& whole = *element.row;
    const CarboneStages& stages = element.place.stages;
    if (!stages.serve()) return {{&whole, &whole, element.place.stage}};
    auto prints = [](const CarboneRow* part) { return part->biogenic.value.has_value(); };
    bool printed = std::ranges::any_of(element.parts, prints);
    std::vector<Drawn> drawn;
    if (stages.combustion != nullptr) drawn.push_back({stages.combustion, printed ? stages.combustion : &whole, "ttw"});
    if (stages.upstream != nullptr)
        drawn.push_back({stages.upstream, printed || !drawn.empty() ? stages.upstream : &whole, "wtt"});
    return drawn;
}

std::string emits_of(const Drawn& drawn, const std::string& mass) {
    std::string text = fmt::format("{{CO2e: {} {}", drawn.row->total.text, mass);
    if (drawn.co2b().value && !is_uptake(drawn.co2b()))
        text += fmt::format(", CO2-biogenic: {} {}", drawn.co2b().text, mass);
    return text + "}";
}

std::string place_of(const CarboneRow& row) {
    if (row.place.empty()) return "no place";
    return row.part_of_place.empty() ? row.place : row.place + ", " + row.part_of_place;
}

std::string cite_of(const CarboneElement& element, const Drawn& drawn) {
    const CarboneRow& row = *element.row;
    std::string text = fmt::format("element {}, \"{}\", {}, {}", row.id, row.name, place_of(row), row.unit);
    if (drawn.row->is_part) return fmt::format("{}, part \"{}\", row {}", text, drawn.row->part, drawn.row->line);
    std::vector<std::size_t> lines;
    for (const CarboneRow* part : element.parts) lines.push_back(part->line);
    std::string parts = lines.empty() ? "" : "; its parts: " + rows_text(lines);
    return fmt::format("{}, row {}{}", text, row.line, parts);
}

std::string parts_text(const CarboneElement& element) {
    std::vector<std::string> parts;
    for (const CarboneRow* part : element.parts)
        parts.push_back(fmt::format("{} {}", part->part, part->total.value ? part->total.text : "without a figure"));
    return parts.empty() ? "" : "of which " + joined_text(parts, "; ");
}

std::string stage_text(const CarboneElement& element) {
    std::vector<std::string> parts;
    for (const CarboneRow* part : element.parts) parts.push_back(fmt::format("{} {}", part->part, part->total.text));
    return fmt::format("checked against the element's {}, row {}: {}", element.row->total.text, element.row->line,
                       joined_text(parts, " + "));
}

std::vector<std::string> odd_figures(const Drawn& drawn) {
    std::vector<std::string> notes;
    if (is_zero(drawn.row->total)) notes.push_back(fmt::format("printed as {}", drawn.row->total.text));
    if (is_zero(drawn.co2b())) notes.push_back(fmt::format("{}{}", zero_biogenic, drawn.co2b().text));
    if (is_uptake(drawn.co2b()))
        notes.push_back(fmt::format("CO2b is {}: what is taken up is left out", drawn.co2b().text));
    return notes;
}

// Why a fuel's element is one factor, and what does not add up in an element that stays whole.
std::vector<std::string> whole_notes(const CarboneElement& element) {
    const std::string& because = element.place.stages.whole_because;
    std::vector<std::string> notes;
    if (!because.empty()) notes.push_back("one factor of both stages (wtw): " + because);
    std::string sum = sum_note(*element.row, element.parts);
    if (!sum.empty() && sum != because) notes.push_back(sum);
    return notes;
}

std::string factor_text(const CarboneElement& element, const Drawn& drawn) {
    const CarbonePlace& place = element.place;
    std::vector<std::string> notes = odd_figures(drawn);
    std::string of_parts = drawn.row->is_part ? stage_text(element) : parts_text(element);
    if (!drawn.row->is_part)
        for (std::string& note : whole_notes(element)) notes.push_back(std::move(note));
    else if (!drawn.biogenic->is_part && drawn.co2b().value)
        notes.push_back("CO2b is the element's: its parts print none");
    for (const std::string& each : {of_parts, place.note})
        if (!each.empty()) notes.push_back(each);
    std::string region = place.region.empty() ? "" : ", region: " + place.region;
    std::string price =
        place.price_year ? fmt::format("{{currency: EUR, year: {}, kind: purchaser}}", *place.price_year) : "";
    return factor_row_text({.id = element.row->id + (drawn.row->is_part ? "." + drawn.stage : ""),
                            .match = fmt::format("{{element: {}{}}}", yaml_scalar(element.row->id), region),
                            .per = place.per,
                            .stage = drawn.stage,
                            .emits = emits_of(drawn, place.mass),
                            .cite = cite_of(element, drawn),
                            .price = price,
                            .note = joined_text(notes, "; "),
                            .includes_rf = drawn.stage == "wtt" ? "" : place.includes_rf});
}

}  // namespace

CarboneFactors carbone_factors(const CarboneElement& element) {
    CarboneFactors factors;
    for (const Drawn& drawn : drawn_from(element)) {
        factors.text += factor_text(element, drawn);
        ++factors.count;
        if (is_zero(drawn.co2b())) ++factors.without_biogenic;
    }
    return factors;
}

std::vector<std::string> carbone_notes(const CarboneElement& element) {
    std::vector<std::string> notes;
    for (const Drawn& drawn : drawn_from(element))
        for (const std::string& note : odd_figures(drawn))
            if (!note.starts_with(zero_biogenic)) notes.push_back(drawn.row->title() + ": " + note);
    if (!element.place.stages.serve())
        for (const std::string& note : whole_notes(element)) notes.push_back(element.row->title() + ": " + note);
    return notes;
}

}  // namespace ghg
