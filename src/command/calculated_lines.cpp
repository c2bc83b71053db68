#include "command/calculated_lines.h"

#include "base/file.h"
#include "base/side_by_side.h"
#include "check/inventory_checks.h"
#include "command/ledgers.h"
#include "command/packed_year.h"
#include "command/sound_part.h"
#include "command/tables_needed.h"
#include "engine/aggregate.h"
#include "engine/calculate.h"
#include "engine/caveats.h"
#include "engine/outcomes.h"
#include "read/inventory.h"
#include "read/yaml_limits.h"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <string_view>

namespace ghg {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> read_inventory_text(const std::string& path, const TableFolders& folders, Diagnostics& out) {
    return folders.packed == nullptr ? read_file(path, most_inventory_bytes, out) : folders.packed->read(path, out);
}

// What a bundle lacks had no say when its year was calculated, and its name was looked at then.
void know_names_of_bundle(const Workspace& work, Known& known) {
    for (const Text& name : work.inventory->factors) known.editions.push_back(name.value);
}

/// Puts the tables into the library while the inventory is read: its own ones may hold units of its quantities. What it
/// says counts only where there is an inventory.
class TablesOnTheWay {
public:
    TablesOnTheWay(Workspace& work, const Source& source, const TableFolders& folders)
        : work_(work), source_(source), folders_(folders) {}

    ReadWith add(const std::vector<Text>& own) {
        if (!begun_) add_given();
        begun_ = true;
        for (const Text& folder : own) add_own(folder);
        return {&work_.library.units(), work_.library.gwp_sets()};
    }

    Diagnostics said;

private:
    void add_given() {
        Library& library = work_.library;
        if (folders_.packed != nullptr) library.hold_only(folders_.packed->tables(), said);
        if (folders_.stand_in != nullptr) library.stand_in(*folders_.stand_in, said);
        if (!folders_.edition.empty()) library.read_as(folders_.edition, folders_.edition_read_as);
        if (!folders_.only.empty()) library.drop_builtin_factors();
        for (const auto* list : {&folders_.only, &folders_.added})
            for (const std::string& folder : *list) add_folder(folder);
    }

    // A bundle lacks the folders that had no file of tables in them.
    void add_folder(const std::string& folder) {
        if (folders_.packed == nullptr)
            work_.library.add_folder(folder, said);
        else
            work_.library.add_files(folders_.packed->files_below(folder), said);
    }

    void add_own(const Text& folder) {
        std::string path = beside(source_.path, folder.value);
        if (folders_.packed != nullptr || fs::is_directory(path))
            add_folder(path);
        else
            said.push_back(problem(
                "tables-missing", folder.at, fmt::format("there is no folder {}", path),
                "Name the folder of your tables as it is called beside the inventory, or remove it from `tables:`."));
    }

    Workspace& work_;
    const Source& source_;
    const TableFolders& folders_;
    bool begun_ = false;
};

// A type that only a target names is one of the files that the result rests on, too.
void open_covered_types(const Workspace& work) {
    for (const Target& target : work.inventory->targets)
        for (const Coverage& coverage : target.covers)
            for (const std::string& type : coverage.types) work.library.type(type);
}

Known known_to(const Workspace& work, const TableFolders& folders) {
    const Library& library = work.library;
    Known known{{}, library.type_names(),   library.edition_names(), library.set_names(), library.gwp_set_names(),
                {}, library.market_names(), library.plausible(),     &library.units()};
    std::set<std::string_view> seen;
    for (const Activity& activity : work.inventory->activities)
        if (seen.insert(activity.type).second)
            if (const ActivityType* type = library.type(activity.type)) known.types[activity.type] = type;
    for (const Instrument& instrument : work.inventory->instruments)
        if (const Market* market = library.market(instrument.market.value))
            known.markets[instrument.market.value] = market;
    if (folders.packed != nullptr) know_names_of_bundle(work, known);
    open_covered_types(work);
    return known;
}

// The file without its inventory, which the workspace has where there is one.
std::optional<InventoryFile> read_year_file(Workspace& work, const std::string& path, const TableFolders& folders) {
    auto text = read_inventory_text(path, folders, work.diagnostics);
    if (!text) return std::nullopt;
    std::string hash = sha256(*text);
    const Source& source = work.sources.add({path, std::move(*text), std::move(hash)});
    TablesOnTheWay tables(work, source, folders);
    auto file = read_inventory_file(
        source, [&](const std::vector<Text>& own) { return tables.add(own); }, work.diagnostics);
    if (!file) return std::nullopt;
    append(work.diagnostics, std::move(tables.said));
    append(work.diagnostics, std::move(file->said));
    work.inventory = std::exchange(file->inventory, std::nullopt);
    return file;
}

// Whether what is left of the inventory can be calculated: the activities with errors are not.
bool read_and_check(Workspace& work, const std::string& path, const TableFolders& folders) {
    auto file = read_year_file(work, path, folders);
    if (!work.inventory) return false;
    if (!add_ledgers(work, folders, totals_of_each)) return false;
    append(work.diagnostics, check_inventory(*work.inventory, known_to(work, folders)));
    return !work.failed() || keep_sound_activities(*file, work.diagnostics, *work.inventory);
}

// `rfi: EDITION#ID` takes a cited choice from a table.
void choose_rfi(Workspace& work) {
    Rfi& rfi = work.inventory->boundary.rfi;
    if (rfi.choice.id.empty()) return;
    if (work.library.has_edition(rfi.choice.edition))
        work.library.load(rfi.choice.edition, {"rfi"}, work.book, work.diagnostics);
    const Ratio* choice = work.book.find_ratio(rfi.choice.edition, rfi.choice.id);
    if (choice == nullptr || choice->head->table != "rfi") {
        work.diagnostics.push_back(
            problem("factor-unknown", rfi.at, fmt::format("{}#{} is no RFI choice", rfi.choice.edition, rfi.choice.id),
                    "Write a choice of radiative-forcing/choices, such as radiative-forcing/choices#rfi.sausen-2005, "
                    "or {factor: 1.9, source: where it is from}."));
        return;
    }
    rfi.factor = choice->value;
    rfi.written = choice->printed;
    rfi.source = fmt::format("{}: {}", choice->name(), choice->cite);
}

std::vector<std::string> gwp_sets_with(const Library& library, std::string_view gas) {
    std::vector<std::string> names = library.gwp_set_names();
    std::erase_if(names, [&](const std::string& name) {
        const GwpSet* set = library.gwp_set(name);
        return set == nullptr || !set->find(gas);
    });
    return names;
}

void load_tables(Workspace& work, const TableFolders& folders) {
    Context& context = work.context;
    context = {&*work.inventory,
               &work.book,
               &work.library.units(),
               work.library.gwp_set(work.inventory->gwp.value),
               editions_of(*work.inventory, work.library),
               known_to(work, folders).types,
               [&library = work.library, turn = std::make_shared<std::mutex>()](std::string_view gas) {
                   std::lock_guard one_by_one(*turn);  // sets are read when they are asked for
                   return gwp_sets_with(library, gas);
               }};
    std::vector<std::string> topics = topics_of(context);
    for (const std::string& edition : context.editions) work.library.load(edition, topics, work.book, work.diagnostics);
    for (const std::string& edition : editions_named(*work.inventory, work.library))
        work.library.load(edition, {}, work.book, work.diagnostics);
    choose_rfi(work);
    std::vector<std::string> codes = airports_of(*work.inventory);
    if (!codes.empty()) work.library.load_airports(codes, work.book, work.diagnostics);
    if (std::ranges::any_of(codes, [&](const std::string& code) { return work.book.airport(code) == nullptr; }))
        work.library.load_airports(work.book, work.diagnostics);  // all of them, so that the error can offer near codes
}

bool is_no_error(const Diagnostic& said) { return said.severity != Severity::error; }

std::ptrdiff_t errors_in(const Diagnostics& diagnostics) {
    return std::ranges::count(diagnostics, Severity::error, &Diagnostic::severity);
}

// Each alone: the keys of a ledger name no purchase and no instrument.
std::vector<Totals> totals_of_outcomes(const Context& context) {
    constexpr std::size_t fewest_of_a_thread = 64;
    const std::vector<Activity>& all = context.inventory->activities;
    const Context quick = context.without_advice();  // what is wrong is told when the sums are calculated
    std::vector<Totals> totals(all.size());
    side_by_side(all.size(), fewest_of_a_thread, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            ActivityOutcome outcome = outcome_of(all[i], {}, quick);
            for (const EmissionLine& line : outcome.lines)
                add_like(line, line.kg_co2e, line.kg_outside_scopes, totals[i]);
        }
    });
    return totals;
}

}  // namespace

bool read_year(Workspace& work, const std::string& path, const TableFolders& folders) {
    read_year_file(work, path, folders);
    return work.inventory.has_value();
}

Recast recast_lines(const std::string& path, const TableFolders& folders, const Inventory& choices) {
    Recast recast{std::make_unique<Workspace>(), {}, false};
    Workspace& work = *recast.work;
    TableFolders all = folders;
    all.ledgers.rejected = nullptr;
    for (const Text& folder : choices.tables) all.added.push_back(beside(choices.source->path, folder.value));
    if (!read_and_check(work, path, all) || work.failed()) return recast;
    work.inventory->gwp = choices.gwp;
    work.inventory->factors = choices.factors;
    work.inventory->boundary.rfi = choices.boundary.rfi;
    work.inventory->boundary.well_to_tank = choices.boundary.well_to_tank;
    load_tables(work, folders);
    if (work.failed()) return recast;
    work.context.factors_of = choices.year;
    Calculation calculation = calculate(work.context);
    recast.failed = std::move(calculation.failed);
    work.result = std::move(calculation.result);
    work.result.ledgers = work.ledgers;
    recast.done = true;
    return recast;
}

std::unique_ptr<Workspace> calculate_lines(const std::string& path, const TableFolders& folders) {
    auto work = std::make_unique<Workspace>();
    if (!read_and_check(*work, path, folders)) return work;
    bool whole = !work->failed();
    std::ptrdiff_t before = errors_in(work->diagnostics);
    load_tables(*work, folders);
    if (errors_in(work->diagnostics) != before) return work;
    Calculation calculation = calculate(work->context);
    if (!whole) std::erase_if(calculation.diagnostics, is_no_error);
    append(work->diagnostics, std::move(calculation.diagnostics));
    if (!whole) return work;
    work->result = std::move(calculation.result);
    work->result.ledgers = work->ledgers;
    auto kept_out = ledger_caveats(work->ledgers);
    work->result.caveats.insert(work->result.caveats.begin(), kept_out.begin(), kept_out.end());
    return work;
}

std::vector<Totals> totals_of_each(std::vector<Activity> activities, Workspace& work, const TableFolders& folders) {
    std::vector<Totals> totals(activities.size());
    std::swap(work.inventory->activities, activities);
    if (!has_errors(check_inventory(*work.inventory, known_to(work, folders)))) {
        load_tables(work, folders);
        if (!work.failed()) totals = totals_of_outcomes(work.context);
    }
    std::swap(work.inventory->activities, activities);
    return totals;
}

void list_inputs(const Workspace& from, Workspace& work) {
    auto& inputs = work.result.inputs;
    inputs.insert(inputs.end(), from.ledger_files.begin(), from.ledger_files.end());
    for (const Source& source : from.sources.all()) {
        bool listed = std::ranges::any_of(
            inputs, [&](const InputFile& input) { return input.path == source.path && input.sha256 == source.sha256; });
        if (!source.sha256.empty() && !listed) inputs.push_back({source.path, source.sha256, source.text.empty()});
    }
}

}  // namespace ghg
