#include "read/correction.h"

#include "read/emissions.h"
#include "read/quantity_text.h"

#include <fmt/format.h>

namespace ghg {
namespace {

constexpr std::string_view none = "none";

Correction read_head_of(Fields& fields) {
    Correction correction;
    correction.at = fields.place();
    correction.id = fields.required_word("id", "electricity.grid.SE");
    correction.because = fields.required_word("because", "misread column");
    return correction;
}

std::vector<Emission> gases_of_map(const Node& was, const GwpSets& gwp, Diagnostics& out) {
    std::vector<Emission> gases;
    for (const NodeEntry& entry : was.entries()) {
        std::string gas(entry.key.text());
        Place at = entry.value.place();
        if (!is_known_gas(entry.key, gwp, out)) continue;
        if (entry.value.is_scalar() && entry.value.text() == none)
            gases.push_back({std::move(gas), "", Number(0), false, at});
        else if (auto mass = read_mass(entry.value, out))
            gases.push_back({gas, mass->written, mass->kg, mass->as_co2e && !is_in_co2e_only(gas), at});
    }
    return gases;
}

std::vector<Emission> gas_of_text(const Node& was, const std::vector<Emission>& emits, Diagnostics& out) {
    if (emits.size() != 1) {
        out.push_back(problem("correction-unclear", was.place(),
                              fmt::format("the row has several gases, and `{}` does not say which it was", was.text()),
                              fmt::format("Write the gas with it, such as was: {{CO2: {}}}", was.text())));
        return {};
    }
    auto mass = read_mass(was, out);
    if (!mass) return {};
    return {{emits[0].gas, mass->written, mass->kg, mass->as_co2e && !is_in_co2e_only(emits[0].gas), was.place()}};
}

}  // namespace

std::shared_ptr<const Correction> read_correction(Fields& row, const std::vector<Emission>& emits, const GwpSets& gwp,
                                                  Diagnostics& out) {
    Node map = row.map("corrects");
    if (!map) return nullptr;
    std::size_t before = out.size();
    Fields fields(map, out);
    Correction correction = read_head_of(fields);
    if (Node was = fields.required("was", "0.02 kg"); was.is_map())
        correction.was = gases_of_map(was, gwp, out);
    else if (was)
        correction.was = gas_of_text(was, emits, out);
    fields.refuse_unknown();
    return out.size() == before ? std::make_shared<const Correction>(std::move(correction)) : nullptr;
}

std::shared_ptr<const Correction> read_correction(Fields& row, const Units& units, Diagnostics& out) {
    Node map = row.map("corrects");
    if (!map) return nullptr;
    std::size_t before = out.size();
    Fields fields(map, out);
    Correction correction = read_head_of(fields);
    Node was = fields.required("was", "0.15 kWh/km");
    auto ratio = was ? read_ratio(was, units, out) : std::nullopt;
    if (ratio) correction.value_was = ratio->value;
    fields.refuse_unknown();
    return out.size() == before ? std::make_shared<const Correction>(std::move(correction)) : nullptr;
}

}  // namespace ghg
