#include "import/us/egrid_json.h"

#include "base/utf8.h"
#include "import/json.h"
#include "import/label_name.h"
#include "import/printed_figure.h"
#include "import/table_text.h"

#include <fmt/format.h>
#include <map>

namespace ghg {
namespace {

constexpr auto egrid_gases = std::to_array<LabelName>({
    {"CarbonDioxide", "CO2"},
    {"MethaneFossil", "CH4-fossil"},
    {"Methane", "CH4"},
    {"NitrousOxide", "N2O"},
});

// One entry of `factors`.
struct Subregion {
    std::size_t entry = 0;
    std::string id, code, activity, reference;
    std::map<std::string, PrintedFigure> gases;
};

// `egrid-2023/subregion/akgd/mwh`: AKGD; empty where the id is another.
std::string subregion_code(std::string_view id, std::string_view year) {
    std::string begin = fmt::format("egrid-{}/subregion/", year);
    constexpr std::string_view end = "/mwh";
    constexpr std::size_t letters = 4;
    if (!id.starts_with(begin) || !id.ends_with(end) || id.size() != begin.size() + letters + end.size()) return {};
    std::string code(id.substr(begin.size(), letters));
    for (char& c : code) {
        if (c < 'a' || c > 'z') return {};
        c = static_cast<char>(c - 'a' + 'A');
    }
    return code;
}

class EgridImport {
public:
    explicit EgridImport(const ImportRequest& request) : request_(request), year_(edition_version(request.edition)) {}

    ImportResult run() {
        if (first_bad_utf8(request_.bytes)) refuse("the file is not UTF-8");
        JsonText json = read_json(request_.bytes);
        if (!json.says.empty() && result_.problems.empty()) result_.problems.push_back({json.line, json.says});
        root_ = std::move(json.value);
        if (result_.problems.empty()) check_year();
        const JsonValue* factors = root_.find("factors");
        if (result_.problems.empty() && factors != nullptr) read_entries(factors->values);
        if (result_.problems.empty() && regions_.empty()) refuse("the file has no `factors`");
        if (result_.problems.empty()) write();
        return std::move(result_);
    }

private:
    void refuse(std::string says) { result_.problems.push_back({0, std::move(says)}); }

    void check_year() {
        std::string id = root_.text_of("id");
        if (!id.starts_with("egrid-"))
            refuse(fmt::format("this is no file of eGRID: its id is `{}`, not `egrid-YEAR`", printable(id)));
        else if (id != "egrid-" + std::string(year_))
            result_.problems.push_back(
                {0,
                 fmt::format("the file's id is `{}`, the edition is {}: name it PUBLISHER/YEAR with the file's year",
                             printable(id), request_.edition),
                 name_it_so});
    }

    void read_entries(const std::vector<JsonValue>& entries) {
        constexpr std::size_t most_told = 100;
        for (const JsonValue& entry : entries) {
            if (result_.problems.size() >= most_told) return;
            read_entry(entry, result_.rows_in++);
        }
    }

    void read_entry(const JsonValue& from, std::size_t entry) {
        Subregion region{entry, from.text_of("id"), "", from.text_of("activity"), from.text_of("sourceReference"), {}};
        region.code = subregion_code(region.id, year_);
        std::string fault = fault_of(region, from.text_of("unit"));
        if (fault.empty()) fault = read_gases(from.find("components"), region);
        if (!fault.empty()) return refuse(fmt::format("entry {} `{}`: {}", entry + 1, printable(region.id), fault));
        auto [first, is_new] = regions_.emplace(region.code, region);
        if (!is_new)
            return refuse(fmt::format("subregion {} twice: entry {} with {} kg of CO2 and entry {} with {}",
                                      region.code, first->second.entry + 1, first->second.gases["CO2"].text, entry + 1,
                                      region.gases["CO2"].text));
        ++result_.rows_used;
    }

    static std::string fault_of(const Subregion& region, const std::string& unit) {
        if (region.code.empty()) return "the id is not that of a subregion of the edition's year";
        if (unit != "MegawattHour") return fmt::format("the unit `{}` is not known", printable(unit));
        if (region.reference.empty()) return "no sourceReference says where the figure stands";
        return has_hidden(region.activity + region.reference) ? "a text holds a character that cannot be seen" : "";
    }

    std::string read_gases(const JsonValue* components, Subregion& region) {
        for (std::size_t i = 0; components != nullptr && i < components->keys.size(); ++i) {
            const std::string& component = components->keys[i];
            std::string gas = our_name(egrid_gases, component);
            PrintedFigure figure = printed_figure(components->values[i].text);
            if (gas.empty()) return fmt::format("the gas `{}` is not known", printable(component));
            if (!figure.value)
                return fmt::format("{}: {}", component, figure.fault.empty() ? figure.none : figure.fault);
            if (figure.value->is_zero())
                result_.notes.push_back(fmt::format("{}: {} is printed as {}", region.code, component, figure.text));
            region.gases.emplace(gas, std::move(figure));
        }
        bool methane = region.gases.contains("CH4") != region.gases.contains("CH4-fossil");
        bool whole = region.gases.contains("CO2") && methane && region.gases.contains("N2O");
        return whole ? "" : "CO2, one figure of methane and N2O must be there, each once";
    }

    static std::string factor_of(const Subregion& region) {
        std::vector<std::string> emits, zeros;
        for (const auto& [component, gas] : egrid_gases) {
            auto at = region.gases.find(std::string(gas));
            if (at == region.gases.end()) continue;
            emits.push_back(fmt::format("{}: {} kg", gas, at->second.text));
            if (at->second.value->is_zero()) zeros.push_back(fmt::format("{} is printed as {}", gas, at->second.text));
        }
        return factor_row_text({.id = "electricity.grid.US-" + region.code,
                                .match = fmt::format("{{region: US-{}, basis: location}}", region.code),
                                .per = "MWh",
                                .stage = "generation",
                                .emits = "{" + joined_text(emits, ", ") + "}",
                                .cite = region.reference + "; " + region.activity,
                                .note = joined_text(zeros, "; ")});
    }

    std::string source(std::string_view key) const {
        const JsonValue* source = root_.find("source");
        return source == nullptr ? std::string() : source->text_of(key);
    }

    // The file is no publication of EPA's: what it was made from is what an auditor opens.
    std::string made_from() const {
        std::string title = source("title");
        return title.empty() || has_hidden(title) ? ""
                                                  : fmt::format(" The file names what it was made from: {}", title);
    }

    void write() {
        TableHeadText head{
            .table = "electricity",
            .edition = request_.edition,
            .territory = "US",
            .year = std::string(year_),
            .document = {fmt::format(
                             "Emissions & Generation Resource Integrated Database (eGRID{}), total output emission "
                             "rates of the subregions",
                             year_),
                         "US Environmental Protection Agency (EPA)", "https://www.epa.gov/egrid",
                         "public domain (US Government)"},
            .published = source("publicationYear"),
            .note =
                "Emissions of a subregion over all its generation, without grid losses. A subregion is no state: "
                "EPA's map, or its Power Profiler by ZIP code, says in which one a site lies. The file takes all "
                "methane for fossil, though a small part comes of biomass." +
                made_from()};
        std::string table = table_head_text(head, request_);
        for (const auto& [code, region] : regions_) table += factor_of(region);
        result_.files.push_back({request_.edition + "/electricity.yaml", std::move(table)});
        result_.notes.insert(result_.notes.begin(), fmt::format("{} factors, of three gases each", regions_.size()));
    }

    const ImportRequest& request_;
    std::string_view year_;
    JsonValue root_;
    std::map<std::string, Subregion> regions_;
    ImportResult result_;
};

}  // namespace

ImportResult import_egrid_json(const ImportRequest& request) { return EgridImport(request).run(); }

}  // namespace ghg
