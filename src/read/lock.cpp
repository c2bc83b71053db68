#include "read/lock.h"

#include "domain/gas.h"
#include "domain/lock_format.h"
#include "domain/named_totals.h"
#include "read/fields.h"
#include "read/quantity_text.h"
#include "read/yaml.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::string_view advice =
    "Take the lock back from where it was kept as it was written, or lock the year again.";

bool is_sealed(std::string_view text) {
    std::size_t at = text.rfind(seal_key);
    if (at == std::string_view::npos || (at > 0 && text[at - 1] != '\n')) return false;
    std::string_view seal = text.substr(at + seal_key.size());
    while (!seal.empty() && (seal.back() == '\n' || seal.back() == '\r')) seal.remove_suffix(1);
    return seal == seal_of(text.substr(0, at));
}

class LockReader {
public:
    LockReader(const Node& root, Diagnostics& out) : root_(root), out_(out) {}

    Lock read() {
        Fields fields(root_, out_);
        read_head(fields);
        for (const Node& item : fields.list("files").items()) read_file_entry(item);
        if (Node totals = fields.required_map("totals", "{scope_1: 0}")) read_totals(totals);
        for (const Node& item : fields.list("beside").items()) read_figure_beside(item);
        for (const Node& item : fields.list("targets").items()) read_target_entry(item);
        for (const Node& item : fields.list("factors").items()) lock_.factors.push_back(read_factor_entry(item));
        for (const Node& item : fields.list("lines").items()) lock_.lines.push_back(read_line(item));
        fields.word("seal");
        fields.refuse_unknown();
        return std::move(lock_);
    }

private:
    void read_head(Fields& fields) {
        fields.required_word("lock", lock_schema);
        lock_.program = fields.required_word("ghg", "0.1.0");
        lock_.organisation = fields.required_word("organisation", "Freedonia Staffing AB");
        lock_.from = fields.required_word("from", "2022-01-01");
        lock_.to = fields.required_word("to", "2022-12-31");
        if (Node choices = fields.required_map("choices", "{gwp: ipcc/ar6-100}"))
            for (auto& [choice, value] : read_words(choices, out_))
                lock_.choices.emplace_back(choice.value, value.value);
        lock_.added = fields.words("factors_added");
        lock_.only = fields.words("factors_only");
        lock_.without_lines = fields.words("without_lines");
    }

    void read_file_entry(const Node& item) {
        Fields fields(item, out_);
        Text kind = fields.required_choice("is", {"inventory", "file", "built-in"});
        lock_.files.push_back({parse_file_kind(kind.value).value_or(LockedFile::Kind::file),
                               fields.required_word("path", "2022.yaml"), fields.required_word("sha256", "0a1b")});
        fields.refuse_unknown();
    }

    void read_totals(const Node& map) {
        Fields fields(map, out_);
        for (const NamedTotal& named : named_totals) lock_.totals.emplace_back(named.key, figure(fields, named.key));
        fields.refuse_unknown();
    }

    void read_target_entry(const Node& item) {
        Fields fields(item, out_);
        LockedTarget target{fields.required_word("id", "halve"), figure(fields, "base_kg"), figure(fields, "now_kg"),
                            figure(fields, "goal_kg"), figure(fields, "reduce_by")};
        target.base_year = year(fields, "base_year");
        target.due = year(fields, "due");
        target.basis =
            parse_basis(fields.required_choice("basis", {"location", "market"}).value).value_or(Basis::location);
        target.covers = fields.words("covers");
        lock_.targets.push_back(std::move(target));
        fields.refuse_unknown();
    }

    void read_figure_beside(const Node& item) {
        Fields fields(item, out_);
        std::string name = fields.required_word("figure", "memo, removal forest");
        lock_.beside.emplace_back(std::move(name), figure(fields, "kg"));
        fields.refuse_unknown();
    }

    int year(Fields& fields, std::string_view key) {
        constexpr int last = 9999;
        Number number = figure(fields, key);
        bool is_year = number.is_whole() && !number.is_negative() && number <= Number(last);
        return is_year ? static_cast<int>(number.rational().get_num().get_si()) : 0;
    }

    LockedFactor read_factor_entry(const Node& item) {
        Fields fields(item, out_);
        LockedFactor factor;
        factor.name = fields.required_word("factor", "desnz/2022#hotel.IT");
        factor.where = fields.word("where");
        factor.cite = fields.word("cite");
        factor.per = fields.word("per");
        if (Node emits = fields.required_map("emits", "{CO2: 0.2 kg}")) factor.emits = read_emitted(emits);
        if (Node gwp = fields.map("gwp")) factor.gwp = read_gwp(gwp);
        fields.refuse_unknown();
        return factor;
    }

    PrintedGwp read_gwp(const Node& map) {
        PrintedGwp gwp;
        for (auto& [gas, value] : read_words(map, out_)) {
            if (gas.value == "id")
                gwp.id = value.value;
            else
                gwp.values.emplace(gas.value, exact(value));
        }
        return gwp;
    }

    // As printed. The gases are not looked up: the lock stands for itself.
    std::vector<Emission> read_emitted(const Node& map) {
        std::vector<Emission> emits;
        for (const NodeEntry& entry : map.entries()) {
            auto mass = read_mass(entry.value, out_);
            if (!mass) continue;
            std::string gas(entry.key.text());
            bool as_co2e = mass->as_co2e && !is_in_co2e_only(gas);
            emits.push_back({std::move(gas), mass->written, mass->kg, as_co2e, entry.value.place()});
        }
        return emits;
    }

    LockedLine read_line(const Node& item) {
        Fields fields(item, out_);
        LockedLine line;
        line.name = fields.required_word("line", "office-power/1");
        line.activity = fields.required_word("activity", "office-power");
        line.type = fields.required_word("type", "electricity");
        line.category = parse_category(fields.required_choice("category", category_names()).value)
                            .value_or(Category::mobile_combustion);
        line.basis = parse_basis(fields.choice("basis", {"location", "market"}).value);
        line.stage = parse_stage(fields.required_choice("stage", stage_words()).value).value_or(Stage::ttw);
        line.rung = fields.word("rung");
        line.upstream_in_scope_1 = fields.truth("upstream_in_scope_1").value_or(false);
        line.written = fields.word("written");
        line.where = fields.word("where");
        line.quantity = figure(fields, "quantity");
        line.unit = fields.word("unit");
        for (const Node& step : fields.list("steps").items()) line.steps.push_back(read_step(step));
        line.factor = fields.required_word("factor", "desnz/2022#hotel.IT");
        line.uses_co2_only = !fields.choice("uses", {"CO2"}).empty();
        for (const Node& gas : fields.list("gases").items()) line.gases.push_back(read_gas(gas));
        line.kg_co2e = figure(fields, "kg_co2e");
        line.kg_outside_scopes = figure(fields, "kg_outside_scopes");
        fields.refuse_unknown();
        return line;
    }

    LockedStep read_step(const Node& item) {
        Fields fields(item, out_);
        LockedStep step;
        step.what = fields.word("what");
        step.op = fields.required_choice("op", {"times", "divide", "set"}).value;
        step.by = figure(fields, "by");
        step.unit = fields.word("unit");
        step.after = figure(fields, "after");
        step.after_unit = fields.word("after_unit");
        step.ratio = fields.word("ratio");
        step.cite = fields.word("cite");
        step.where = fields.word("where");
        fields.refuse_unknown();
        return step;
    }

    LockedGas read_gas(const Node& item) {
        Fields fields(item, out_);
        LockedGas gas;
        gas.gas = fields.required_word("gas", "CO2");
        if (fields.has("kg")) gas.kg = figure(fields, "kg");
        gas.gwp = figure(fields, "gwp");
        gas.kg_co2e = figure(fields, "kg_co2e");
        gas.outside_scopes = fields.truth("outside_scopes").value_or(false);
        fields.refuse_unknown();
        return gas;
    }

    Number figure(Fields& fields, std::string_view key) {
        Text text = fields.required_text(key, "0");
        return text.empty() ? Number(0) : exact(text);
    }

    Number exact(const Text& text) {
        auto number = parse_exact(text.value);
        if (!number)
            out_.push_back(problem("lock-unreadable", text.at, fmt::format("`{}` is no exact number", text.value),
                                   std::string(advice)));
        return number.value_or(Number(0));
    }

    Node root_;
    Diagnostics& out_;
    Lock lock_;
};

bool is_of_this_schema(const NodeTree& tree, Diagnostics& out) {
    Node schema = tree.root().find("lock");
    if (schema.text() == lock_schema) return true;
    bool later = schema.text().starts_with("ghg-lock/");
    out.push_back(
        problem("lock-unreadable", schema ? schema.place() : tree.root().place(),
                later ? fmt::format("the lock is of the form {}, and this program reads {}", schema.text(), lock_schema)
                      : "the file is not a lock",
                later ? "Use the version of ghg that wrote it, or a later one." : std::string(advice)));
    return false;
}

// Nobody mends a lock by hand: what is told is that it is damaged, and where first.
Diagnostic damaged(const Diagnostics& found) {
    auto first = std::ranges::find(found, Severity::error, &Diagnostic::severity);
    return problem("lock-unreadable", first->at,
                   fmt::format("the lock is not as ghg wrote it: {}{}", first->says,
                               found.size() > 1 ? fmt::format(" (and {} more)", found.size() - 1) : ""),
                   std::string(advice));
}

std::optional<Lock> lock_in(const NodeTree& tree, Diagnostics& found) {
    Lock lock = LockReader(tree.root(), found).read();
    return has_errors(found) ? std::nullopt : std::optional(std::move(lock));
}

}  // namespace

std::optional<ReadLock> read_lock(const Source& source, Diagnostics& out) {
    Diagnostics found;
    auto tree = parse_yaml(source, found, most_lock_bytes);
    if (tree && !has_errors(found) && !is_of_this_schema(*tree, out)) return std::nullopt;
    auto lock = tree && !has_errors(found) ? lock_in(*tree, found) : std::nullopt;
    if (lock) return ReadLock{std::move(*lock), is_sealed(source.text)};
    out.push_back(damaged(found));
    return std::nullopt;
}

}  // namespace ghg
