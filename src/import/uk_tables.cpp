#include "import/uk_tables.h"

#include "base/number.h"
#include "import/lines_text.h"
#include "import/yaml_text.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <map>

namespace ghg {
namespace {

// AR4 until 2022, AR5 from 2023: its own CH4 and N2O rows show 25 and 298, then 28 and 265.
constexpr std::array<UkEdition, 2> editions = {{
    {2017, 2022, "Department for Business, Energy and Industrial Strategy", "ipcc/ar4-100"},
    {2023, 2026, "Department for Energy Security and Net Zero", "ipcc/ar5-100"},
}};

constexpr std::string_view bands_text = R"(rows:
  - {value: domestic, ends: 2, cite: "Business travel- air, haul \"Domestic, to/from UK\""}
  - {value: short-haul, ends: 1, up_to: 3 700 km, cite: "Business travel- air, haul \"Short-haul, to/from UK\"; notes on flights: up to 3,700 km"}
  - {value: long-haul, ends: 1, above: 3 700 km, cite: "Business travel- air, haul \"Long-haul, to/from UK\"; notes on flights: over 3,700 km"}
  - {value: international, ends: 0, cite: "Business travel- air, haul \"International, to/from non-UK\""}
)";

// What every figure of a table leaves out, and where the file has it.
std::string_view note_of_table(std::string_view table) {
    bool moves = table == "vehicles" || table == "passenger-transport" || table == "freight";
    return moves ? "the file prints the biogenic CO2 of fuels per litre, tonne and kWh, not per km: none is in these "
                   "figures"
                 : "";
}

bool is_ratio(const UkFactor& factor) { return factor.slot().stage.empty(); }
bool is_zero(const UkRow& row) { return parse_number(row.figure).value.value_or(Number(1)).is_zero(); }

void append_once(std::vector<std::string>& to, const std::string& text) {
    if (!text.empty() && std::find(to.begin(), to.end(), text) == to.end()) to.push_back(text);
}

std::string joined(const std::vector<std::string>& parts, std::string_view by) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += by;
        text += part;
    }
    return text;
}

std::string note_of(const UkFactor& factor) {
    std::vector<std::string> notes;
    for (const UkFigure& figure : factor.figures) append_once(notes, figure.slot.note);
    for (const UkFigure& figure : factor.figures)
        if (is_zero(*figure.row))
            append_once(notes, fmt::format("{} is printed as {}", figure.slot.gas, figure.row->figure));
    return joined(notes, "; ");
}

std::string flow_map(const std::vector<std::pair<std::string, std::string>>& entries) {
    std::vector<std::string> parts;
    parts.reserve(entries.size());
    for (const auto& [key, value] : entries) parts.push_back(fmt::format("{}: {}", key, value));
    return "{" + joined(parts, ", ") + "}";
}

// CH4 and N2O are printed in CO2e; CO2 in CO2e is its mass.
std::string emits_of(const UkFactor& factor) {
    bool split = factor.find("CO2") != nullptr;
    std::vector<std::pair<std::string, std::string>> emits;
    for (std::string_view gas : {"CO2", "CH4", "N2O", "CO2e", "CO2-biogenic"}) {
        const UkRow* row = factor.find(gas);
        if (row == nullptr || (split && gas == "CO2e")) continue;
        emits.emplace_back(gas, row->figure + (gas == "CH4" || gas == "N2O" ? " kg CO2e" : " kg"));
    }
    return flow_map(emits);
}

std::string factor_text(const UkFactor& factor, const std::string& head_gwp, const std::string& gwp) {
    const Slot& slot = factor.slot();
    std::string text = fmt::format("  - id: {}\n    match: {}\n    per: {}\n    stage: {}\n    emits: {}\n", slot.id,
                                   flow_map(slot.match), slot.per, slot.stage, emits_of(factor));
    if (factor.find("CO2") != nullptr && factor.find("CO2e") != nullptr)
        text += fmt::format("    printed_total: {} kg CO2e\n", factor.find("CO2e")->figure);
    if (gwp != head_gwp) text += fmt::format("    gwp: {}\n", gwp);
    if (slot.includes_rf) text += fmt::format("    includes_rf: {}\n", *slot.includes_rf);
    return text;
}

std::string ratio_text(const UkFactor& ratio) {
    const Slot& slot = ratio.slot();
    return fmt::format("  - id: {}\n    match: {}\n    value: {} {}\n", slot.id, flow_map(slot.match),
                       ratio.find(slot.gas)->figure, slot.gas);
}

std::string closing_text(const UkFactor& factor) {
    std::string note = note_of(factor);
    return fmt::format("    cite: {}\n", yaml_quoted(uk_cite(factor))) +
           (note.empty() ? "" : fmt::format("    note: {}\n", yaml_quoted(note)));
}

class UkTableWriter {
public:
    UkTableWriter(const ImportRequest& request, int year)
        : request_(request), year_(year), edition_(*find_uk_edition(year)) {}

    ImportedFile table(const std::vector<const UkFactor*>& factors) const {
        const std::string& topic = factors.front()->slot().table;
        bool ratios = is_ratio(*factors.front());
        std::string gwp = gwp_of(*factors.front());
        std::string text = head("table", topic, ratios ? "" : gwp) + (ratios ? "ratios:\n" : "factors:\n");
        for (const UkFactor* factor : factors)
            text += (ratios ? ratio_text(*factor) : factor_text(*factor, gwp, gwp_of(*factor))) + closing_text(*factor);
        return {request_.edition + "/" + topic + ".yaml", text};
    }

    ImportedFile bands() const {
        return {request_.edition + "/bands.yaml", head("bands", "haul", "") + std::string(bands_text)};
    }

private:
    std::string gwp_of(const UkFactor& factor) const {
        return factor.slot().gwp.empty() ? std::string(edition_.gwp) : factor.slot().gwp;
    }

    std::string head(std::string_view kind, std::string_view topic, const std::string& gwp) const {
        std::string text = fmt::format("{}: {}\nedition: {}\nterritory: GB\napplies: {{from: {}, to: {}}}\n", kind,
                                       topic, request_.edition, year_, year_);
        if (!gwp.empty()) text += fmt::format("gwp: {}\n", gwp);
        std::string_view note = kind == "table" ? note_of_table(topic) : "";
        return text + source_block(document(), request_) +
               (note.empty() ? "" : fmt::format("note: {}\n", yaml_quoted(note)));
    }

    DocumentText document() const {
        return {fmt::format("UK Government GHG Conversion Factors for Company Reporting {}, flat file", year_),
                std::string(edition_.publisher),
                fmt::format("https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-{}",
                            year_),
                "OGL-UK-3.0"};
    }

    const ImportRequest& request_;
    int year_;
    const UkEdition& edition_;
};

}  // namespace

const UkEdition* find_uk_edition(int year) {
    for (const UkEdition& edition : editions)
        if (edition.first <= year && year <= edition.last) return &edition;
    return nullptr;
}

std::string uk_cite(const UkFactor& factor) {
    std::vector<std::string> names;
    std::map<std::string, std::vector<std::size_t>> lines;
    for (const UkFigure& figure : factor.figures) {
        append_once(names, figure.row->name());
        lines[figure.row->name()].push_back(figure.row->line);
    }
    for (std::string& name : names) name += ", " + rows_text(lines[name]);
    return joined(names, "; ");
}

std::vector<ImportedFile> uk_tables(const std::vector<UkFactor>& factors, const ImportRequest& request, int year) {
    std::vector<std::string> topics;
    std::map<std::string, std::vector<const UkFactor*>> by_topic;
    for (const UkFactor& factor : factors) {
        append_once(topics, factor.slot().table);
        by_topic[factor.slot().table].push_back(&factor);
    }
    UkTableWriter writer(request, year);
    std::vector<ImportedFile> files;
    files.reserve(topics.size() + 1);
    for (const std::string& topic : topics) files.push_back(writer.table(by_topic[topic]));
    if (by_topic.contains("flights")) files.push_back(writer.bands());
    return files;
}

}  // namespace ghg
