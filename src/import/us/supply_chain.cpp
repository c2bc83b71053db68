#include "import/us/supply_chain.h"

#include "import/lines_text.h"
#include "import/table_text.h"
#include "import/us/supply_chain_rows.h"
#include "import/us/supply_chain_sectors.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ghg {
namespace {

struct SpendVersion {
    std::string_view usd_year, version, gwp;
};

// The model specifications USEEIO v2.1.19 and v2.2.22 in github.com/USEPA/supply-chain-factors state the GWP sets.
constexpr auto versions = std::to_array<SpendVersion>({
    {"2021", "1.2", "ipcc/ar4-100"},
    {"2022", "1.3", "ipcc/ar5-100"},
});

// A sector's rows by gas.
struct Sector {
    std::map<std::string, const SpendRow*> rows;
    const SpendRow& first() const { return *rows.begin()->second; }
};

// Half a unit of the last digit: of the third decimal in the file of CO2e, which drops zeros at the end.
Number slack(const PrintedFigure& figure, bool by_gas) {
    std::size_t point = figure.text.find('.');
    std::size_t decimals = point == std::string::npos ? 0 : figure.text.size() - point - 1;
    return Number::from_digits("5", by_gas ? decimals + 1 : 4, false);
}

bool adds_up(const SpendRow& row) {
    bool by_gas = row.gas != "CO2e";
    Number apart = *row.without.value + *row.margins.value - *row.with.value;
    if (apart.is_negative()) apart = Number(0) - apart;
    return apart <= slack(row.without, by_gas) + slack(row.margins, by_gas) + slack(row.with, by_gas);
}

class SupplyChainImport {
public:
    explicit SupplyChainImport(const ImportRequest& request) : request_(request) {}

    ImportResult run() {
        SpendFile file = read_spend_rows(request_.bytes);
        result_.rows_in = file.rows.size();
        result_.problems = std::move(file.problems);
        if (!result_.problems.empty()) return std::move(result_);
        for (const SpendRow& row : file.rows) gather(row);
        find_version();
        for (const auto& [naics, sector] : sectors_) check(sector);
        if (result_.problems.empty()) write();
        return std::move(result_);
    }

private:
    void refuse(std::size_t line, std::string says) { result_.problems.push_back({line, std::move(says)}); }

    void gather(const SpendRow& row) {
        if (!row.with.value) {
            result_.excluded.push_back({row.line, row.name(), "no figure: " + row.with.none});
            return;
        }
        usd_years_.emplace(row.usd_year, row.line);
        (row.gas == "CO2e" ? in_co2e_ : by_gas_) = true;
        Sector& sector = sectors_[row.naics];
        auto [first, is_new] = sector.rows.emplace(row.gas, &row);
        if (!is_new)
            refuse(row.line,
                   fmt::format("{} {} has {} twice: `{}` on row {}, `{}` on row {}", row.naics, row.title, row.gas,
                               first->second->with.text, first->second->line, row.with.text, row.line));
        if (sector.first().title != row.title)
            refuse(row.line, fmt::format("{} is `{}` here and `{}` on row {}", row.naics, row.title,
                                         sector.first().title, sector.first().line));
        ++result_.rows_used;
        note_on(row);
    }

    void note_on(const SpendRow& row) {
        if (row.with.value->is_zero())
            result_.notes.push_back(fmt::format("row {}: {} is printed as {}", row.line, row.name(), row.with.text));
        if (!row.without.value || !row.margins.value)
            result_.notes.push_back(
                fmt::format("row {}: {}: a column beside the figure is blank", row.line, row.name()));
        else if (adds_up(row))
            ++sums_;
        else
            result_.notes.push_back(fmt::format("row {}: {}: {} without margins and {} of margins are not {}", row.line,
                                                row.name(), row.without.text, row.margins.text, row.with.text));
    }

    void find_version() {
        if (usd_years_.size() != 1)
            return refuse(0,
                          sectors_.empty() ? "no row has a figure" : "the rows are in dollars of more than one year");
        if (in_co2e_ && by_gas_) return refuse(0, "the file holds rows of all gases and rows by gas: import one kind");
        const std::string& year = usd_years_.begin()->first;
        version_ = std::ranges::find(versions, year, &SpendVersion::usd_year);
        if (version_ == versions.end())
            return refuse(
                0, fmt::format("no version is known in dollars of {}: add it to the list in supply_chain.cpp", year));
        std::string_view named = edition_version(request_.edition);
        if (named != version_->version && !named.starts_with(std::string(version_->version) + "-"))
            result_.problems.push_back(
                {0,
                 fmt::format("dollars of {} are version {}, the edition is {}: name it PUBLISHER/{}", year,
                             version_->version, request_.edition, version_->version),
                 name_it_so});
    }

    void check(const Sector& sector) {
        if (!by_gas_ || in_co2e_) return;
        for (const std::string& gas : spend_gases())
            if (!sector.rows.contains(gas))
                refuse(sector.first().line,
                       fmt::format("{} {} has no figure for {}", sector.first().naics, sector.first().title, gas));
    }

    std::string emits_of(const Sector& sector) const {
        if (!by_gas_) return fmt::format("{{CO2e: {} kg}}", sector.first().with.text);
        std::vector<std::string> parts;
        for (const std::string& gas : spend_gases()) {
            const SpendRow& row = *sector.rows.at(gas);
            parts.push_back(fmt::format("{}: {} {}", gas, row.with.text, row.mass));
        }
        return "{" + joined_text(parts, ", ") + "}";
    }

    std::string factor_of(const Sector& sector) const {
        const SpendRow& row = sector.first();
        SpendSector named = spend_sector(row.naics, row.title);
        std::vector<std::string> notes;
        if (!named.note.empty()) notes.push_back(named.note);
        for (const auto& [gas, each] : sector.rows)
            if (each->with.value->is_zero()) notes.push_back(fmt::format("{} is printed as {}", gas, each->with.text));
        return factor_row_text(
            {.id = "spend." + named.name,
             .match = fmt::format("{{sector: {}}}", named.name),
             .per = "USD",
             .stage = "cradle-to-gate",
             .emits = emits_of(sector),
             .cite = fmt::format("{} {} {}, column \"Supply Chain Emission Factors with Margins\"",
                                 by_gas_ ? "the 18 rows" : "row", row.naics, row.title),
             .price = fmt::format("{{currency: USD, year: {}, kind: purchaser}}", version_->usd_year),
             .note = joined_text(notes, "; ")});
    }

    TableHeadText head() const {
        std::string year(version_->usd_year);
        std::string title = fmt::format("Supply Chain Greenhouse Gas Emission Factors v{} by NAICS-6, {}, {} USD",
                                        version_->version, by_gas_ ? "by gas" : "CO2e", year);
        std::string note = fmt::format(
            "Averages of US supply chains per dollar at {} purchaser prices, margins included. GWP set by the model "
            "specification of the publisher. Sectors are the six-digit codes of NAICS 2017 with their titles; many "
            "share "
            "one of the model's sectors, and its figure.",
            year);
        if (by_gas_)
            note += " HFCs-and-PFCs are those the file does not name, in CO2e; they stay as printed under any GWP set.";
        return {.table = "spend",
                .edition = request_.edition,
                .territory = "US",
                .year = year,
                .gwp = std::string(version_->gwp),
                .document = {title, "US Environmental Protection Agency (EPA)",
                             "https://github.com/USEPA/supply-chain-factors", "public domain (US Government)"},
                .note = note};
    }

    void write() {
        std::string text = table_head_text(head(), request_);
        std::set<std::string> codes;
        for (const auto& [naics, sector] : sectors_) {
            text += factor_of(sector);
            codes.insert(sector.first().usd_code);
        }
        result_.files.push_back({request_.edition + "/spend.yaml", std::move(text)});
        result_.notes.insert(
            result_.notes.begin(),
            {fmt::format("{} factors from {} rows, {} each", sectors_.size(), result_.rows_used,
                         by_gas_ ? "18" : "one"),
             fmt::format("{} rows: without margins + margins = with margins, within the rounding of the three figures",
                         sums_),
             fmt::format("{} sectors of NAICS share {} sectors of the model", sectors_.size(), codes.size())});
    }

    const ImportRequest& request_;
    std::map<std::string, Sector> sectors_;
    std::map<std::string, std::size_t> usd_years_;
    bool in_co2e_ = false;
    bool by_gas_ = false;
    std::size_t sums_ = 0;
    const SpendVersion* version_ = nullptr;
    ImportResult result_;
};

}  // namespace

ImportResult import_supply_chain(const ImportRequest& request) { return SupplyChainImport(request).run(); }

}  // namespace ghg
