#include "import/carbone/split.h"

#include "base/folded_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace ghg {
namespace {

using Parts = std::vector<const CarboneRow*>;
using Figure = CarboneFigure CarboneRow::*;

// The sum of what parts print; empty where it is the element's within half a unit of each last digit.
std::string apart(const CarboneRow& element, const Parts& parts, Figure which) {
    Number sum, slack = half_last_digit((element.*which).text);
    for (const CarboneRow* part : parts) {
        const CarboneFigure& figure = part->*which;
        if (!figure.value) continue;
        sum += *figure.value;
        slack += half_last_digit(figure.text);
    }
    Number difference = sum - *(element.*which).value;
    if (difference.is_negative()) difference = Number(0) - difference;
    return difference <= slack
               ? ""
               : fmt::format("add up to {}, the element says {}", to_decimal(sum), (element.*which).text);
}

std::string biogenic_note(const CarboneRow& element, const Parts& parts) {
    bool printed = std::ranges::any_of(parts, [](const CarboneRow* part) { return part->biogenic.value.has_value(); });
    if (!printed || !element.biogenic.value) return "";
    std::string note = apart(element, parts, &CarboneRow::biogenic);
    return note.empty() ? "" : "the CO2b of its parts " + note;
}

// Puts a part at its stage; why it has none.
std::string place_part(const CarboneRow& part, CarboneStages& stages) {
    bool burnt = is_part_named(part, "combustion");
    if (!burnt && !is_part_named(part, "amont"))
        return fmt::format("its part `{}` is neither combustion nor upstream", part.part);
    const CarboneRow*& stage = burnt ? stages.combustion : stages.upstream;
    if (stage != nullptr) return fmt::format("it has two parts `{}`", burnt ? "Combustion" : "Amont");
    stage = &part;
    if (!part.total.value) return fmt::format("its part `{}` has no figure", part.part);
    return part.total.value->is_negative() ? fmt::format("its part `{}` is below zero", part.part) : "";
}

}  // namespace

bool is_part_named(const CarboneRow& part, std::string_view begins) {
    return fmt::format("{}", fmt::join(folded_words(part.part), " ")).starts_with(begins);
}

CarboneStages stages_of(const CarboneRow& element, const Parts& parts) {
    CarboneStages stages;
    std::string because = parts.empty() ? "it has no parts" : "";
    for (const CarboneRow* part : parts)
        if (because.empty()) because = place_part(*part, stages);
    if (because.empty()) because = sum_note(element, parts);
    if (because.empty()) because = biogenic_note(element, parts);
    return because.empty() ? stages : CarboneStages{nullptr, nullptr, because};
}

std::string sum_note(const CarboneRow& element, const Parts& parts) {
    for (const CarboneRow* part : parts)
        if (!part->total.value)
            return fmt::format("its part `{}` has no figure, so the sum is not checked", part->part);
    std::string note = parts.empty() ? "" : apart(element, parts, &CarboneRow::total);
    return note.empty() ? "" : "its parts " + note;
}

}  // namespace ghg
