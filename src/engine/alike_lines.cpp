#include "engine/alike_lines.h"

#include "engine/emit.h"

#include <fmt/format.h>

namespace ghg {
namespace {

// Where every activity asks something else, remembering costs memory and spares nothing.
constexpr std::size_t most_remembered = std::size_t{1} << 16U;

bool stands_alone(const Activity& a) {
    return a.stand_in || a.own_factor || a.given || a.period || a.in_site_meter || !a.factor.empty() ||
           !a.location_factor.empty() || !a.instruments.empty() || !a.accept_wtw.empty() || !a.purchase.empty();
}

// Its length first, so that no text can look like two.
void add_to(std::string& key, std::string_view text) {
    for (std::size_t size = text.size(); size > 0; size >>= 7U) key += static_cast<char>((size & 0x7FU) | 0x80U);
    key += '\0';
    key += text;
}

void write_key(const Activity& activity, std::string& key) {
    key.clear();
    if (stands_alone(activity)) return;
    add_to(key, activity.type);
    add_to(key, activity.quantity ? activity.quantity->quantity.unit->name : "");
    for (const auto& [name, detail] : activity.details) {
        add_to(key, name);
        key += detail.is_list ? '[' : ' ';
        for (const std::string& value : detail.values) add_to(key, value);
        key += ']';
    }
}

bool same(const Place& a, const Place& b) { return a.source == b.source && a.line == b.line && a.column == b.column; }

Place place_of_amount(const Activity& activity) { return activity.quantity ? activity.quantity->at : activity.at; }

std::string text_of(const Quantity& quantity) {
    return fmt::format("{} {}", to_decimal(quantity.value), quantity.unit->name);
}

Number take(const Step& step, const Number& now) {
    if (step.op == Step::Op::set) return step.by;
    return step.op == Step::Op::times ? now * step.by : now / step.by;
}

// The steps are the same ones; what is left after each is not.
Number take_again(EmissionLine& line) {
    Number now = line.quantity.value;
    if (line.steps.empty()) return now;
    std::vector<Step> steps = line.steps.all();
    for (Step& step : steps) step.after = now = take(step, now);
    line.steps = std::move(steps);
    return now;
}

}  // namespace

AlikeLines::Mark AlikeLines::mark() const {
    return {result_.lines.size(), result_.not_calculated.size(), result_.defaults_used.size()};
}

void AlikeLines::repeat_line(const EmissionLine& before, const Activity& activity) {
    EmissionLine line = before;
    line.activity = &activity;
    line.where = place_of_amount(activity);
    if (activity.quantity) {
        line.quantity = activity.quantity->quantity;
        Number amount = take_again(line);
        Diagnostics nothing_new;
        if (line.uses_co2_only)
            emit_non_co2(line, amount, context_, nothing_new);
        else
            emit(line, amount, context_, nothing_new);
    }
    result_.lines.push_back(std::move(line));
}

bool AlikeLines::repeat(const Activity& activity) {
    write_key(activity, key_);
    auto found = key_.empty() ? parts_.end() : parts_.find(key_);
    if (found == parts_.end()) return false;
    const auto& [from, to] = found->second;
    for (std::size_t i = from.lines; i < to.lines; ++i) repeat_line(result_.lines[i], activity);
    for (std::size_t i = from.not_calculated; i < to.not_calculated; ++i) {
        NotCalculated missing = result_.not_calculated[i];
        missing.activity = &activity;
        if (activity.quantity) missing.quantity = text_of(activity.quantity->quantity);
        result_.not_calculated.push_back(std::move(missing));
    }
    for (std::size_t i = from.defaults_used; i < to.defaults_used; ++i) {
        DefaultUsed used = result_.defaults_used[i];
        used.activity = &activity;
        result_.defaults_used.push_back(std::move(used));
    }
    return true;
}

// A place within the details cannot be moved to another activity.
bool AlikeLines::is_repeatable(const Activity& activity, const Part& part) const {
    for (std::size_t i = part.from.lines; i < part.to.lines; ++i)
        if (!same(result_.lines[i].where, place_of_amount(activity))) return false;
    return true;
}

void AlikeLines::remember(const Activity& activity, Mark since) {
    Part part{since, mark()};
    if (!key_.empty() && parts_.size() < most_remembered && is_repeatable(activity, part)) parts_.emplace(key_, part);
}

}  // namespace ghg
