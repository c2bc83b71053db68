#include "read/quantity_text.h"

#include "base/near_names.h"
#include "read/number_advice.h"
#include "read/wrong_type.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <utility>

namespace ghg {
namespace {

// Bytes of a space that may stand in a quantity, or 0.
std::size_t space_at(std::string_view text, std::size_t at) {
    for (std::string_view space : {" ", "\t", "\u00a0", "\u202f"})
        if (text.substr(at).starts_with(space)) return space.size();
    return 0;
}

std::size_t after_spaces(std::string_view text, std::size_t at) {
    while (std::size_t space = at < text.size() ? space_at(text, at) : 0) at += space;
    return at;
}

// A stretch of a node's text.
struct Part {
    std::size_t offset = 0;
    std::size_t size = 0;
};

bool digit_at(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

std::size_t after_marks(std::string_view text, std::size_t at) {
    while (std::size_t mark = at < text.size() ? group_mark_at(text, at) : 0) at += mark;
    return at;
}

// The whole of what was meant as a number: digits and marks, and marks of groups between digits.
Part number_part(std::string_view text) {
    constexpr std::string_view marks = "0123456789.,_-+";
    std::size_t end = 0;
    while (end < text.size()) {
        std::size_t next = after_marks(text, end);
        bool exponent = (text[end] == 'e' || text[end] == 'E') && end + 1 < text.size() &&
                        marks.find(text[end + 1]) != std::string_view::npos;
        bool between = next > end && end > 0 && digit_at(text, next);
        if (marks.find(text[end]) == std::string_view::npos && !exponent && !between) break;
        end = between ? next : end + 1;
    }
    return {0, end == 0 ? text.size() : end};
}

std::string exponent_advice(std::string_view written) {
    return fmt::format("Write {} out in digits, without an exponent.", written);
}

void report_number(const Node& value, NumberFault fault, Diagnostics& out) {
    std::string_view text = value.text();
    Part part = number_part(text);
    Place at = value.place_of(part.offset, part.size);
    std::string_view written = text.substr(part.offset, part.size);
    if (fault == NumberFault::comma)
        out.push_back(
            problem("decimal-comma", at, fmt::format("`{}` has a comma in its number", written), comma_advice(text)));
    else if (fault == NumberFault::grouping) {
        std::string_view rest = text.substr(after_spaces(text, part.size));
        bool comma = written.find(',') != std::string_view::npos;
        out.push_back(
            problem("number-grouping", at,
                    fmt::format("the digits of `{}` are not in groups of three, with one space between them", written),
                    comma ? comma_advice(text) : grouping_advice(written, rest)));
    } else if (fault == NumberFault::exponent)
        out.push_back(
            problem("number-exponent", at, fmt::format("`{}` has an exponent", written), exponent_advice(written)));
    else if (fault == NumberFault::too_long)
        out.push_back(problem("number-too-long", at, fmt::format("`{}` has more than 30 digits", written),
                              "Write at most 30 digits."));
    else
        out.push_back(problem("not-a-number", value.place(), fmt::format("`{}` does not begin with a number", text),
                              "Begin with digits, such as 0.5 or 1 200."));
}

bool is_readable(const Node& value, std::string_view what, Diagnostics& out) {
    if (value.is_faulty() || !value) return false;
    if (!value.is_scalar()) report_wrong_type(value, {}, what, out);
    return value.is_scalar();
}

struct NumberAndRest {
    Number number;
    Part rest;
};

void report_stray_comma(const Node& value, std::size_t at, Diagnostics& out) {
    std::string_view text = value.text();
    std::string_view number = text.substr(0, at);
    while (number.ends_with(' ')) number.remove_suffix(1);
    std::string_view rest = text.substr(after_spaces(text, at + 1));
    std::string advice = digit_at(rest, 0)
                             ? comma_advice(text)
                             : fmt::format("Write {}{}{}, without the comma.", number, rest.empty() ? "" : " ", rest);
    out.push_back(problem("decimal-comma", value.place_of(at, 1),
                          fmt::format("a comma follows the number in `{}`", text), advice));
}

// The number that the text begins with, and what follows it but blanks.
std::optional<NumberAndRest> split(const Node& value, Diagnostics& out) {
    std::string_view text = value.text();
    ParsedNumber parsed = parse_leading_number(text);
    if (!parsed.value) {
        report_number(value, parsed.fault, out);
        return std::nullopt;
    }
    std::size_t start = after_spaces(text, parsed.length);
    if (digit_at(text, after_marks(text, parsed.length))) {
        report_number(value, NumberFault::grouping, out);
        return std::nullopt;
    }
    if (text.substr(start).starts_with(',')) {
        report_stray_comma(value, start, out);
        return std::nullopt;
    }
    return NumberAndRest{*parsed.value, {start, text.size() - start}};
}

constexpr std::array<std::string_view, 12> power_units{"W",   "kW",  "KW",  "MW", "GW", "kWp",
                                                       "MWp", "kVA", "MVA", "hp", "hk", "watt"};

void report_unit(const Node& value, Part part, const std::vector<std::string>& known, Diagnostics& out) {
    std::string_view name = value.text().substr(part.offset, part.size);
    Diagnostic unknown = problem("unit-unknown", value.place_of(part.offset, part.size),
                                 fmt::format("the unit `{}` is not known", name), {});
    if (std::ranges::find(power_units, name) != power_units.end()) {
        unknown.next_step =
            fmt::format("{} measures power, not energy: multiply it by the hours it ran, and write kWh.", name);
        out.push_back(std::move(unknown));
        return;
    }
    unknown.near = near_names(name, known);
    unknown.next_step = unknown.near.empty() ? "Write a unit ghg knows (kWh, MWh, L, kg, t, km, mil, room-night, "
                                               "piece, SEK), or define yours in a file of `tables:`."
                                             : fmt::format("Write {}.", unknown.near.front());
    out.push_back(std::move(unknown));
}

const Unit* find_unit(const Node& value, Part part, const Units& units, Diagnostics& out) {
    std::string_view name = value.text().substr(part.offset, part.size);
    if (const Unit* unit = units.find(name)) return unit;
    const RefusedUnit* refused = units.find_refused(name);
    if (refused == nullptr) {
        report_unit(value, part, units.spellings(), out);
        return nullptr;
    }
    std::string because = refused->because.empty() ? "it means more than one" : refused->because;
    out.push_back(problem("unit-ambiguous", value.place_of(part.offset, part.size),
                          fmt::format("the unit `{}` is not accepted: {}", name, because),
                          fmt::format("Write {}.", fmt::join(refused->use, " or "))));
    return nullptr;
}

bool has_unit(const Node& value, const NumberAndRest& parts, std::string_view examples, Diagnostics& out) {
    if (parts.rest.size > 0) return true;
    out.push_back(problem("number-without-unit", value.place(), fmt::format("`{}` has no unit", value.text()),
                          fmt::format("Write its unit after it, such as {}.", examples)));
    return false;
}

std::optional<Number> mass_unit(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, long>, 3> grams{{{"g", 1}, {"kg", 1000}, {"t", 1000000}}};
    for (const auto& [unit, in_grams] : grams)
        if (unit == name) return Number::fraction(in_grams, 1000);
    return std::nullopt;
}

}  // namespace

std::optional<Number> read_number(const Node& value, Diagnostics& out) {
    if (!is_readable(value, "a number", out)) return std::nullopt;
    auto parts = split(value, out);
    if (!parts) return std::nullopt;
    if (parts->rest.size == 0) return parts->number;
    std::string_view text = value.text();
    out.push_back(problem("not-a-number", value.place_of(parts->rest.offset, parts->rest.size),
                          fmt::format("`{}` is not a bare number", text), "Write the number alone, without a unit."));
    return std::nullopt;
}

std::optional<WrittenQuantity> read_quantity(const Node& value, const Units& units, Diagnostics& out) {
    if (!is_readable(value, "a quantity", out)) return std::nullopt;
    auto parts = split(value, out);
    if (!parts || !has_unit(value, *parts, "kWh, L, km, room-nights, pieces or SEK", out)) return std::nullopt;
    const Unit* unit = find_unit(value, parts->rest, units, out);
    if (unit == nullptr) return std::nullopt;
    return WrittenQuantity{std::string(value.text()), {parts->number, unit}, value.place()};
}

std::optional<WrittenQuantity> read_quantity_not_negative(const Node& value, const Units& units, Diagnostics& out) {
    auto quantity = read_quantity(value, units, out);
    if (!quantity || !quantity->quantity.value.is_negative()) return quantity;
    out.push_back(
        problem("quantity-negative", value.place(), fmt::format("`{}` is below zero", value.text()),
                "Write what was used as a positive quantity; take a correction off the quantity it corrects."));
    return std::nullopt;
}

std::optional<Number> read_percent(const Node& value, Diagnostics& out) {
    if (!is_readable(value, "a percentage", out)) return std::nullopt;
    auto parts = split(value, out);
    if (!parts) return std::nullopt;
    if (value.text().substr(parts->rest.offset) == "%") return parts->number / Number(100);
    out.push_back(problem("not-a-percentage", value.place(), fmt::format("`{}` is not a percentage", value.text()),
                          "Write a number and a percent sign, such as 50 %."));
    return std::nullopt;
}

const Unit* read_unit(const Node& value, const Units& units, Diagnostics& out) {
    if (!is_readable(value, "a unit", out)) return nullptr;
    return find_unit(value, {0, value.text().size()}, units, out);
}

std::optional<WrittenMass> read_mass(const Node& value, Diagnostics& out) {
    if (!is_readable(value, "a mass", out)) return std::nullopt;
    auto parts = split(value, out);
    if (!parts || !has_unit(value, *parts, "g, kg or t", out)) return std::nullopt;
    std::string_view unit = value.text().substr(parts->rest.offset);
    constexpr std::string_view suffix = " CO2e";
    bool as_co2e = unit.ends_with(suffix);
    if (as_co2e) unit.remove_suffix(suffix.size());
    auto in_kg = mass_unit(unit);
    if (!in_kg) {
        report_unit(value, {parts->rest.offset, unit.size()}, {"g", "kg", "t"}, out);
        out.back().next_step = "Write the mass in g, kg or t.";
        return std::nullopt;
    }
    return WrittenMass{parts->number * *in_kg, as_co2e, std::string(value.text())};
}

std::optional<WrittenMass> read_mass_of_co2e(const Node& value, Diagnostics& out) {
    auto mass = read_mass(value, out);
    if (mass && !mass->as_co2e)
        out.push_back(problem("mass-without-co2e", value.place(),
                              fmt::format("`{}` does not say that it is CO2e", mass->written),
                              fmt::format("Write {} CO2e.", mass->written)));
    return mass;
}

std::optional<WrittenRatio> read_ratio(const Node& value, const Units& units, Diagnostics& out) {
    if (!is_readable(value, "a ratio", out)) return std::nullopt;
    auto parts = split(value, out);
    if (!parts) return std::nullopt;
    WrittenRatio ratio{parts->number, nullptr, nullptr, std::string(value.text())};
    if (parts->rest.size == 0) return ratio;
    std::size_t slash = value.text().find('/', parts->rest.offset);
    if (slash == std::string_view::npos) {
        out.push_back(problem("ratio-without-slash", value.place(),
                              fmt::format("`{}` has one unit, where two are asked for", value.text()),
                              "Write one unit per another, such as 0.15 kWh/km."));
        return std::nullopt;
    }
    ratio.numerator = find_unit(value, {parts->rest.offset, slash - parts->rest.offset}, units, out);
    ratio.denominator = find_unit(value, {slash + 1, value.text().size() - slash - 1}, units, out);
    return ratio.numerator != nullptr && ratio.denominator != nullptr ? std::optional(ratio) : std::nullopt;
}

std::optional<WrittenEquivalence> read_equivalence(const Node& value, Diagnostics& out) {
    if (!is_readable(value, "an equivalence", out)) return std::nullopt;
    std::string_view text = value.text();
    ParsedNumber first = parse_leading_number(text);
    Number number = first.value.value_or(Number(0));
    std::size_t at = first.length;
    if (first.value && text.substr(at).starts_with('/')) {
        ParsedNumber second = parse_leading_number(text.substr(at + 1));
        first.value = second.value;
        first.fault = second.fault;
        if (second.value && !second.value->is_zero())
            number /= *second.value;
        else
            number = 0;
        at += 1 + second.length;
    }
    if (!first.value) {
        report_number(value, first.fault, out);
        return std::nullopt;
    }
    std::size_t start = after_spaces(text, at);
    if (number <= Number(0) || start == text.size() || digit_at(text, after_marks(text, at))) {
        out.push_back(problem("equivalence-malformed", value.place(),
                              fmt::format("`{}` does not say how much of another unit one is", text),
                              "Write a number above zero and a unit, such as 10 km or 1/3.6 kWh."));
        return std::nullopt;
    }
    return WrittenEquivalence{number, std::string(text.substr(start))};
}

}  // namespace ghg
