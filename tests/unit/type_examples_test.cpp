// Every activity type's examples, run through check and engine on the tables of an invented country.
#include "arithmetic.h"
#include "base/file.h"
#include "check/inventory_checks.h"
#include "command/tables_needed.h"
#include "engine/aggregate.h"
#include "engine/calculate.h"
#include "read/library.h"
#include "read/tables.h"
#include "read/yaml.h"

#include <doctest/doctest.h>
#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace ghg {
namespace {

// Of another tree than this program's, where the environment says so: tests/contributing.py adds a type to a copy.
std::string source_folder() {
    const char* other = std::getenv("GHG_SOURCE_DIR");
    return other == nullptr ? GHG_SOURCE_DIR : other;
}

const std::string types_folder = source_folder() + "/factors/types";
const std::string tables_folder = source_folder() + "/tests/fixtures/tables";

struct Outcome {
    std::vector<EmissionLine> lines;
    Totals totals;
    Diagnostics diagnostics;
};

class ExampleRun {
public:
    ExampleRun() : library_(sources_, {}) {
        Diagnostics problems;
        for (const char* folder : {"/factors/units", "/factors/gwp", "/factors/types"})
            library_.add_folder(source_folder() + folder, problems);
        library_.add_folder(tables_folder, problems);
        for (const Diagnostic& each : problems) FAIL(each.says);
    }

    const Library& library() const { return library_; }
    Sources& sources() { return sources_; }

    Outcome run(const Activity& activity) {
        inventory_.activities = {activity};
        inventory_.period = whole_year(2025);
        inventory_.year = 2025;
        inventory_.gwp.value = "ipcc/ar6-100";
        inventory_.factors = {{"freedonia-2025", {}}};
        inventory_.boundary.consolidation.value = "operational-control";
        inventory_.boundary.rfi = {Rfi::Kind::factor, Number::fraction(19, 10), "1.9", "test", {}};
        const ActivityType* type = library_.type(activity.type);
        Known known{{{activity.type, type}},
                    library_.type_names(),
                    library_.edition_names(),
                    library_.set_names(),
                    library_.gwp_set_names()};
        Outcome outcome;
        outcome.diagnostics = check_inventory(inventory_, known);
        if (has_errors(outcome.diagnostics)) return outcome;
        book_ = FactorBook();
        Context context{
            &inventory_, &book_, &library_.units(), library_.gwp_set("ipcc/ar6-100"), editions_of(inventory_, library_),
            known.types};
        for (const std::string& edition : context.editions) library_.load(edition, {}, book_, outcome.diagnostics);
        library_.load_airports(book_, outcome.diagnostics);
        Calculation calculation = calculate(context);
        append(outcome.diagnostics, calculation.diagnostics);
        outcome.lines = calculation.result.lines;
        outcome.totals = calculation.result.totals;
        return outcome;
    }

private:
    Sources sources_;
    Library library_;
    Inventory inventory_;
    FactorBook book_;
};

Number total_named(const std::string& name, const Outcome& outcome) {
    if (name == "outside-scopes") return outcome.totals.outside_scopes;
    Number sum;
    bool found = false;
    for (const EmissionLine& line : outcome.lines) {
        bool on_basis = line.basis && to_text(*line.basis) == name;
        bool of_stage = to_text(line.stage) == name && line.basis != Basis::market;
        bool of_category = to_text(line.category) == name && line.basis != Basis::market;
        if (!on_basis && !of_stage && !of_category) continue;
        sum += line.kg_co2e;
        found = true;
    }
    CHECK_MESSAGE(found, "no line is called ", name);
    return sum;
}

void check_expected(const std::string& name, const Text& expected, const Outcome& outcome) {
    INFO("expect ", name, ": ", expected.value);
    if (name == "error") {
        CHECK(std::ranges::any_of(outcome.diagnostics, [&](const Diagnostic& d) { return d.slug == expected.value; }));
        return;
    }
    for (const Diagnostic& each : outcome.diagnostics) CHECK_MESSAGE(each.severity != Severity::error, each.says);
    CHECK(to_exact(total_named(name, outcome)) == to_exact(Arithmetic(expected.value).kg()));
}

}  // namespace

TEST_CASE("every activity type has three examples or more, and they hold") {
    ExampleRun run;
    Diagnostics problems;
    std::size_t types = 0;
    for (const std::string& path : files_below(types_folder, {".yaml"}, problems)) {
        ++types;
        auto text = read_file(path, 1U << 20U, problems);
        REQUIRE(text.has_value());
        const Source& source = run.sources().add({path, *text, sha256(*text)});
        auto tree = parse_yaml(source, problems);
        REQUIRE(tree.has_value());
        auto examples = read_type_examples(*tree, run.library().units(), run.library().gwp_sets(), problems);
        INFO(path);
        CHECK(examples.size() >= 3);
        for (const ReadyExample& example : examples) {
            INFO(to_text(example.at));
            Outcome outcome = run.run(example.activity);
            CHECK(!example.expect.empty());
            for (const auto& [name, expected] : example.expect) check_expected(name, expected, outcome);
        }
    }
    for (const Diagnostic& each : problems) FAIL(each.says);
    CHECK(types >= 29);
}

}  // namespace ghg
