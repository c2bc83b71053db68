#include "import/uk/tables.h"

#include "base/number.h"
#include "import/lines_text.h"
#include "import/uk/table_notes.h"
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

// Fuels that grew, pure or in a blend, burn to biogenic CO2, whether the file prints it or not.
bool lacks_biogenic(const UkFactor& factor) {
    const UkRow& row = *factor.main().row;
    bool grew = row.level_1 == "Bioenergy" || row.name().find("biofuel blend") != std::string::npos;
    return grew && factor.slot().table == "fuels" && factor.slot().stage == "ttw" &&
           factor.find("CO2-biogenic") == nullptr;
}

std::string factor_text(const UkFactor& factor, const std::string& head_gwp, const std::string& gwp) {
    const Slot& slot = factor.slot();
    std::string text = fmt::format("  - id: {}\n    match: {}\n    per: {}\n    stage: {}\n    emits: {}\n", slot.id,
                                   flow_map(slot.match), slot.per, slot.stage, emits_of(factor));
    if (factor.find("CO2") != nullptr && factor.find("CO2e") != nullptr)
        text += fmt::format("    printed_total: {} kg CO2e\n", factor.find("CO2e")->figure);
    if (gwp != head_gwp) text += fmt::format("    gwp: {}\n", gwp);
    if (lacks_biogenic(factor)) text += "    biogenic: not-stated\n";
    if (slot.includes_rf) text += fmt::format("    includes_rf: {}\n", *slot.includes_rf);
    return text;
}

std::string ratio_text(const UkFactor& ratio) {
    const Slot& slot = ratio.slot();
    return fmt::format("  - id: {}\n    match: {}\n    value: {} {}\n", slot.id, flow_map(slot.match),
                       ratio.find(slot.gas)->figure, slot.gas);
}

class UkTableWriter {
public:
    UkTableWriter(const std::vector<UkRow>& rows, const ImportRequest& request)
        : request_(request),
          notes_(rows, request),
          year_(edition_version(request.edition)),
          edition_(*find_uk_edition(std::stoi(year_))) {}

    UkTable table(const std::vector<const UkFactor*>& factors, std::string_view name) const {
        const UkFigure& front = factors.front()->main();
        bool ratios = is_ratio(*factors.front());
        std::string gwp = gwp_of(*factors.front());
        UkTable table{{fmt::format("{}/{}.yaml", request_.edition, name),
                       head("table", front.slot.table, ratios ? "" : gwp, front.row->file) +
                           note_text("", notes_.of_table(factors)) + (ratios ? "ratios:\n" : "factors:\n")},
                      factors.size(),
                      0};
        for (const UkFactor* factor : factors) {
            table.file.text += ratios ? ratio_text(*factor) : factor_text(*factor, gwp, gwp_of(*factor));
            table.file.text += fmt::format("    cite: {}\n", yaml_quoted(uk_cite(*factor, request_.file_name))) +
                               note_text("    ", note_of(*factor));
            table.rows += factor->figures.size();
        }
        return table;
    }

    UkTable bands(std::string_view file) const {
        return {{request_.edition + "/bands.yaml", head("bands", "haul", "", file) + std::string(bands_text)}, 0, 0};
    }

private:
    static std::string note_text(std::string_view indent, const std::string& note) {
        return note.empty() ? "" : fmt::format("{}note: {}\n", indent, yaml_quoted(note));
    }

    std::string gwp_of(const UkFactor& factor) const {
        return factor.slot().gwp.empty() ? std::string(edition_.gwp) : factor.slot().gwp;
    }

    std::string head(std::string_view kind, std::string_view topic, const std::string& gwp,
                     std::string_view file) const {
        std::string text = fmt::format("{}: {}\nedition: {}\nterritory: GB\napplies: {{from: {}, to: {}}}\n", kind,
                                       topic, request_.edition, year_, year_);
        if (!gwp.empty()) text += fmt::format("gwp: {}\n", gwp);
        return text + source_block(document(), request_, file.empty() ? request_.sha256 : request_.second->sha256);
    }

    DocumentText document() const {
        return {fmt::format("UK Government GHG Conversion Factors for Company Reporting {}, flat file", year_),
                std::string(edition_.publisher),
                fmt::format("https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-{}",
                            year_),
                "OGL-UK-3.0"};
    }

    const ImportRequest& request_;
    UkTableNotes notes_;
    std::string year_;
    const UkEdition& edition_;
};

// A table's file name: its topic, with a number where the other file has factors of the topic, too.
std::string table_name(const UkFactor& factor, const std::vector<UkFactor>& factors) {
    std::string name = factor.slot().table;
    if (factor.main().row->file.empty()) return name;
    bool twice = std::ranges::any_of(
        factors, [&](const UkFactor& other) { return other.slot().table == name && other.main().row->file.empty(); });
    return twice ? name + "-2" : name;
}

}  // namespace

const UkEdition* find_uk_edition(int year) {
    for (const UkEdition& edition : editions)
        if (edition.first <= year && year <= edition.last) return &edition;
    return nullptr;
}

std::string uk_cite(const UkFactor& factor, std::string_view first) {
    std::vector<std::string> keys;
    std::map<std::string, std::vector<std::size_t>> lines;
    std::map<std::string, const UkRow*> rows;
    for (const UkFigure& figure : factor.figures) {
        std::string key = figure.row->name() + '\n' + std::string(figure.row->file);
        append_once(keys, key);
        lines[key].push_back(figure.row->line);
        rows[key] = figure.row;
    }
    for (std::string& key : keys) {
        const UkRow& row = *rows[key];
        std::string_view other = row.file.empty() ? first : row.file;
        key = row.name() + ", " + rows_text(lines[key]) +
              (row.file == factor.main().row->file ? "" : fmt::format(" of {}", other));
    }
    return joined(keys, "; ");
}

std::vector<UkTable> uk_tables(const std::vector<UkFactor>& factors, const std::vector<UkRow>& rows,
                               const ImportRequest& request) {
    std::vector<std::string> names;
    std::map<std::string, std::vector<const UkFactor*>> by_name;
    for (const UkFactor& factor : factors) {
        std::string name = table_name(factor, factors);
        append_once(names, name);
        by_name[name].push_back(&factor);
    }
    UkTableWriter writer(rows, request);
    std::vector<UkTable> tables;
    tables.reserve(names.size() + 1);
    for (const std::string& name : names) tables.push_back(writer.table(by_name[name], name));
    if (by_name.contains("flights")) tables.push_back(writer.bands(by_name["flights"].front()->main().row->file));
    return tables;
}

}  // namespace ghg
