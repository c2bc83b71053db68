#include "engine/stepping.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::optional<Number> positive(const std::string& text) {
    ParsedNumber number = parse_number(text);
    bool above_zero = number.value && !number.value->is_negative() && !number.value->is_zero();
    return above_zero ? number.value : std::nullopt;
}

void refuse_number(const StepRule& step, Stepping& s, const std::string& must, const std::string& example) {
    s.out.push_back(problem("count-wrong", s.place_of(step.name),
                            fmt::format("{} is `{}`, and must be {}", step.name, s.value_of(step.name), must),
                            fmt::format("Write it alone, without a unit, such as {}: {}.", step.name, example)));
}

// Times something in a unit of its own: passengers, tonnes, hours.
bool multiply(Worked& worked, const Quantity& by, const std::string& what, const std::string& detail, Stepping& s) {
    Units::Product product = s.context.units->product(*worked.now.unit, *by.unit);
    if (product.unit == nullptr) {
        s.out.push_back(problem("unit-product", s.place_of(detail),
                                fmt::format("there is no unit for {} times {}", worked.now.unit->name, by.unit->name),
                                "Add the product unit to a units file."));
        return false;
    }
    convert(worked, *product.left);
    Number in_right = by.value * conversion(*by.unit, *product.right);
    take_step(worked, Step::Op::times, in_right, *product.unit, {.what = what, .unit = product.right->name});
    return true;
}

bool take_count(Worked& worked, const StepRule& step, Stepping& s) {
    auto count = positive(s.value_of(step.name));
    if (!count || (step.whole && !count->is_whole())) {
        s.out.push_back(problem("count-wrong", s.place_of(step.name),
                                fmt::format("{} is `{}`, and must be {}", step.name, s.value_of(step.name),
                                            step.whole ? "a whole number from 1" : "a number above 0"),
                                fmt::format("Write how many, such as {}: {}.", step.name, step.whole ? "2" : "2.5")));
        return false;
    }
    const Unit* unit = s.context.units->find(step.unit);
    if (unit == nullptr) return false;  // the reader of types refuses unknown units
    return multiply(worked, {*count, unit}, step.name, step.name, s);
}

/// How a percentage is spoken of: what one of zero would mean, and what to write.
struct PercentageWords {
    const char* zero;
    const char* write;
    const char* example;
};

// Above zero and up to 100 %.
std::optional<Number> percentage_of(const std::string& detail, const PercentageWords& words, Stepping& s) {
    std::string value = s.value_of(detail);
    auto part = parse_percentage(value);
    if (part && !part->is_zero() && !part->is_negative() && *part <= Number(1)) return part;
    s.out.push_back(
        problem("percentage-wrong", s.place_of(detail),
                part && part->is_zero()
                    ? fmt::format("{} is {}, and {}", detail, value, words.zero)
                    : fmt::format("{} is `{}`, and must be a percentage above 0 and up to 100 %", detail, value),
                fmt::format("Write {} with its sign, such as {}: {}.", words.write, detail, words.example)));
    return std::nullopt;
}

std::optional<Number> number_up_to(const StepRule& step, Stepping& s) {
    if (*step.up_to == Number(1))
        return percentage_of(step.name, {"nothing would be left of the activity", "the part", "40 %"}, s);
    auto number = positive(s.value_of(step.name));
    if (number && *number <= *step.up_to) return number;
    refuse_number(step, s, fmt::format("a number above 0 and up to {}", to_decimal(*step.up_to)),
                  step.up_to->is_whole() ? to_decimal(*step.up_to) : "1");
    return std::nullopt;
}

bool take_number(Worked& worked, const StepRule& step, Stepping& s) {
    auto number = number_up_to(step, s);
    if (number) take_step(worked, Step::Op::times, *number, *worked.now.unit, {.what = step.name});
    return number.has_value();
}

bool take_quantity(Worked& worked, const StepRule& step, Stepping& s) {
    const Quantity* quantity = s.quantity_of(step.name, step.dimensions);
    if (quantity == nullptr) return false;
    return multiply(worked, *quantity, fmt::format("{} {}", step.name, s.value_of(step.name)), step.name, s);
}

bool take_word(Worked& worked, const StepRule& step, Stepping& s) {
    std::string value = s.value_of(step.name);
    auto found = step.values.find(value);
    if (found == step.values.end()) {
        std::vector<std::string> names;
        for (const auto& [name, times] : step.values) names.push_back(name);
        Diagnostic unknown = problem("detail-value", s.place_of(step.name), fmt::format("{} is `{}`", step.name, value),
                                     fmt::format("Write one of: {}.", fmt::join(names, ", ")));
        s.out.push_back(std::move(unknown));
        return false;
    }
    if (found->second != 1)
        take_step(worked, Step::Op::times, found->second, *worked.now.unit,
                  {.what = fmt::format("{} {}", step.name, value)});
    return true;
}

Diagnostic half_a_share(const StepRule& step, const Stepping& s) {
    bool has_part = s.has(step.name);
    const std::string& given = has_part ? step.name : s.has(step.of) ? step.of : step.let;
    const std::string& lacking = has_part ? step.of : step.name;
    return problem("missing-key", s.place_of(given),
                   fmt::format("`{}` says {}, but not {}", s.activity.id, given, lacking),
                   fmt::format("Add {}: to the activity.", lacking));
}

// The part of the whole that was in use; all of it where nothing is said.
std::optional<Number> let_of(const StepRule& step, Stepping& s) {
    if (!s.has(step.let)) return Number(1);
    return percentage_of(step.let, {"nobody could have used the energy", "how much was in use", "90 %"}, s);
}

std::string whole_text(const StepRule& step, const Stepping& s) {
    std::string whole = fmt::format("{} {}", step.of, s.value_of(step.of));
    return s.has(step.let) ? fmt::format("{} at {} {}", whole, step.let, s.value_of(step.let)) : whole;
}

Diagnostic part_of_nothing(const StepRule& step, const Stepping& s) {
    return problem("part-of-nothing", s.place_of(step.of),
                   fmt::format("{} is {}, and {} {} cannot be a part of it", step.of, s.value_of(step.of), step.name,
                               s.value_of(step.name)),
                   fmt::format("Write the whole that {} is a part of, such as {}: 6 000 {}.", step.name, step.of,
                               s.activity.details.at(step.of).quantity->unit->name));
}

Diagnostic part_above(const StepRule& step, const Stepping& s) {
    return problem("part-above-whole", s.place_of(step.name),
                   fmt::format("{} {} is not a part of {}", step.name, s.value_of(step.name), whole_text(step, s)),
                   fmt::format("Write the part as {} and the whole, which is larger, as {}.", step.name, step.of));
}

}  // namespace

bool take_times(Worked& worked, const StepRule& step, Stepping& s) {
    if (!s.has(step.name)) return true;
    if (!step.values.empty()) return take_word(worked, step, s);
    if (!step.dimensions.empty()) return take_quantity(worked, step, s);
    return step.up_to ? take_number(worked, step, s) : take_count(worked, step, s);
}

bool take_part(Worked& worked, const StepRule& step, Stepping& s) {
    bool nothing = !s.has(step.name) && !s.has(step.of) && !s.has(step.let);
    if (nothing) return true;
    if (!s.has(step.name) || !s.has(step.of)) {
        s.out.push_back(half_a_share(step, s));
        return false;
    }
    const Quantity* part = s.quantity_of(step.name, step.dimensions);
    const Quantity* whole =  // of the part's dimension
        s.quantity_of(step.of, part == nullptr ? step.dimensions : std::vector{part->unit->dimension});
    auto let = let_of(step, s);
    if (part == nullptr || whole == nullptr || !let) return false;
    Number shared = whole->value * conversion(*whole->unit, *part->unit) * *let;
    if (shared.is_zero() || part->value > shared) {
        s.out.push_back(shared.is_zero() ? part_of_nothing(step, s) : part_above(step, s));
        return false;
    }
    take_step(worked, Step::Op::times, part->value / shared, *worked.now.unit,
              {.what = fmt::format("{} {} of {}", step.name, s.value_of(step.name), whole_text(step, s))});
    return true;
}

// `excluded`, or `included 25 %`: VAT is never guessed.
bool take_out_tax(Worked& worked, const StepRule& step, Stepping& s) {
    std::string value = s.value_of(step.name);
    if (value == "excluded") return true;
    auto included = value.starts_with("included ") ? parse_percentage(value.substr(9)) : std::nullopt;
    if (!included) {
        s.out.push_back(problem("vat-unclear", s.place_of(step.name),
                                fmt::format("{} is `{}`, which does not say how much tax is inside", step.name, value),
                                fmt::format("Write {0}: excluded, or {0}: included 25 %.", step.name)));
        return false;
    }
    take_step(worked, Step::Op::divide, Number(1) + *included, *worked.now.unit,
              {.what = fmt::format("{} {}", step.name, value)});
    return true;
}

}  // namespace ghg
