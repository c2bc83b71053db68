#include "read/quantity_text.h"
#include "read_support.h"

#include <doctest/doctest.h>
#include <deque>

namespace ghg {
namespace {

// A scalar as it stands after `q: `.
Node scalar(const std::string& written) {
    static std::deque<Parsed> kept;
    return kept.emplace_back("q: " + written + "\n").root().find("q");
}

std::string quantity(const std::string& written) {
    Diagnostics out;
    auto read = read_quantity_not_negative(scalar(written), test_units(), out);
    return read ? to_exact(read->quantity.value) + " " + read->quantity.unit->name : told(out).at(0);
}

Diagnostic fault(const std::string& written) {
    Diagnostics out;
    CHECK_FALSE(read_quantity(scalar(written), test_units(), out));
    REQUIRE(out.size() == 1);
    return out.front();
}

std::string mass(const std::string& written) {
    Diagnostics out;
    auto read = read_mass(scalar(written), out);
    return read ? to_exact(read->kg) + (read->as_co2e ? " CO2e" : "") : told(out).at(0);
}

std::string percent(const std::string& written) {
    Diagnostics out;
    auto read = read_percent(scalar(written), out);
    return read ? to_exact(*read) : told(out).at(0);
}

std::string equivalence(const std::string& written) {
    Diagnostics out;
    auto read = read_equivalence(scalar(written), out);
    return read ? to_exact(read->value) + " " + read->unit : told(out).at(0);
}

}  // namespace

TEST_CASE("quantities are a number and a unit, with or without a space") {
    CHECK(quantity("18 400 L") == "18400 L");
    CHECK(quantity("80kWh") == "80 kWh");
    CHECK(quantity("1\u00a0200\u202f000 SEK") == "1200000 SEK");
    CHECK(quantity("0.5 kilometre") == "0.5 km");
    CHECK(quantity("12 room-nights") == "12 room-night");
    CHECK(quantity("\"3 km\"") == "3 km");
    CHECK(quantity("0 km") == "0 km");
}

TEST_CASE("each fault of a number has its own advice, under the number alone") {
    CHECK(quantity("1,5 kWh") == "decimal-comma 1:4+3");
    CHECK(fault("1,5 kWh").next_step == "Write 1.5 kWh, with a point.");
    CHECK(fault("1,025 kWh").next_step == "Write 1.025 kWh for a decimal point, or 1 025 kWh for thousands.");
    CHECK(fault("1.234,5 kWh").next_step == "Write 1 234.5 kWh, with a point.");
    CHECK(fault("1,234,567 kWh").next_step == "Write 1 234 567 kWh, with spaces between groups of three digits.");
    CHECK(quantity("12 34 kWh") == "number-grouping 1:4+5");
    CHECK(quantity("1_000 kWh") == "number-grouping 1:4+5");
    CHECK(fault("1_000 kWh").next_step == "Write 1 000 kWh.");
    CHECK(fault("12 34 kWh").next_step == "Write 1234 kWh, or put a space between groups of exactly three digits.");
    CHECK(quantity("1e3 kWh") == "number-exponent 1:4+3");
    CHECK(quantity("1234567890123456789012345678901 kWh") == "number-too-long 1:4+31");
    CHECK(quantity("many kWh") == "not-a-number 1:4+8");
    CHECK(quantity(".5 kWh") == "not-a-number 1:4+6");
    CHECK(quantity("12") == "number-without-unit 1:4+2");
    CHECK(quantity("-3 km") == "quantity-negative 1:4+5");
}

TEST_CASE("digits grouped otherwise are told how to be written, and the advice works") {
    const std::vector<std::pair<std::string, std::string>> pairs{{"1.000.000 kWh", "1 000 000 kWh"},
                                                                 {"1'000 kWh", "1 000 kWh"},
                                                                 {"1\u2019000\u2019000 kWh", "1 000 000 kWh"},
                                                                 {"1  000 kWh", "1 000 kWh"},
                                                                 {"1\u00a0 000kWh", "1 000 kWh"},
                                                                 {"1 000.000 001 kWh", "1 000.000001 kWh"},
                                                                 {"-1'000.5 kWh", "-1 000.5 kWh"},
                                                                 {"1_000_000 kWh", "1 000 000 kWh"},
                                                                 {"1'000  000 kWh", "1 000 000 kWh"}};
    for (const auto& [written, meant] : pairs) {
        CAPTURE(written);
        CHECK(fault(written).slug == "number-grouping");
        CHECK(fault(written).next_step == "Write " + meant + ".");
        Diagnostics out;
        CHECK(read_quantity(scalar(meant), test_units(), out));
    }
    CHECK(quantity("1.000.000 kWh") == "number-grouping 1:4+9");
    CHECK(fault("1.2.3 kWh").next_step ==
          "Write a point before the decimals only, and a space between groups of exactly three digits.");
    CHECK(fault("1.000.000,50 kWh").next_step == "Write 1 000 000.50 kWh, with a point.");
    Diagnostics out;
    CHECK_FALSE(read_number(scalar("1  000"), out));
    CHECK(out.at(0).next_step == "Write 1 000.");
    CHECK(equivalence("1  000 km") == "equivalence-malformed 1:4+9");
}

TEST_CASE("a comma between a number and its unit") {
    CHECK(quantity("1, kWh") == "decimal-comma 1:5+1");
    CHECK(fault("1, kWh").next_step == "Write 1 kWh, without the comma.");
    CHECK(fault("1 , kWh").next_step == "Write 1 kWh, without the comma.");
}

TEST_CASE("power is no energy, and a bare number may be of any unit") {
    CHECK(fault("5 kW").near.empty());
    CHECK(fault("5 kW").next_step == "kW measures power, not energy: multiply it by the hours it ran, and write kWh.");
    CHECK(fault("50 %").near.empty());
    CHECK(fault("10").next_step == "Write its unit after it, such as kWh, L, km, room-nights, pieces or SEK.");
}

TEST_CASE("an unknown unit is underlined in code points, with near names") {
    CHECK(quantity("12 kWhh") == "unit-unknown 1:7+4");
    CHECK(fault("12 kWhh").near.front() == "kWh");
    CHECK(quantity("12 €") == "unit-unknown 1:7+1");
    CHECK(quantity("1\u00a0200 å") == "unit-unknown 1:10+1");
    CHECK(quantity("\"12 kWhh\"") == "unit-unknown 1:8+4");
    CHECK(quantity("3 gal") == "unit-ambiguous 1:6+3");
    CHECK(fault("3 gal").next_step == "Write L or kg.");
}

TEST_CASE("a list is no quantity") {
    Diagnostics out;
    CHECK_FALSE(read_quantity(scalar("[1 km]"), test_units(), out));
    CHECK(told(out) == Told{"wrong-type 1:4+1"});
}

TEST_CASE("percentages") {
    CHECK(percent("50 %") == "0.5");
    CHECK(percent("50%") == "0.5");
    CHECK(percent("12.5 %") == "0.125");
    CHECK(percent("50") == "not-a-percentage 1:4+2");
    CHECK(percent("5,5 %") == "decimal-comma 1:4+3");
}

TEST_CASE("masses of gas are in g, kg or t") {
    CHECK(mass("0.00070 kg CO2e") == "0.0007 CO2e");
    CHECK(mass("12 g") == "0.012");
    CHECK(mass("214.6 t") == "214600");
    CHECK(mass("12") == "number-without-unit 1:4+2");
    CHECK(mass("12 lb CO2e") == "unit-unknown 1:7+2");
}

TEST_CASE("ratios have two units, or none") {
    Diagnostics out;
    auto ratio = read_ratio(scalar("0.15 kWh/km"), test_units(), out);
    REQUIRE(ratio);
    CHECK(ratio->numerator->name == "kWh");
    CHECK(ratio->denominator->name == "km");
    CHECK(read_ratio(scalar("110"), test_units(), out)->numerator == nullptr);
    CHECK_FALSE(read_ratio(scalar("0.15 kWh"), test_units(), out));
    CHECK_FALSE(read_ratio(scalar("0.15 kWh/kn"), test_units(), out));
    CHECK(told(out) == Told{"ratio-without-slash 1:4+8", "unit-unknown 1:13+2"});
}

TEST_CASE("what a unit is may be a fraction") {
    CHECK(equivalence("10 km") == "10 km");
    CHECK(equivalence("1/3.6 kWh") == "5/18 kWh");
    CHECK(equivalence("1/0 kWh") == "equivalence-malformed 1:4+7");
    CHECK(equivalence("10") == "equivalence-malformed 1:4+2");
    CHECK(equivalence("x") == "not-a-number 1:4+1");
}

}  // namespace ghg
