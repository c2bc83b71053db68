#include "read/uncertainty.h"

#include "read/quantity_text.h"

#include <fmt/format.h>

namespace ghg {

std::optional<Number> read_uncertainty(const Node& value, Diagnostics& out) {
    auto share = read_percent(value, out);
    constexpr int most = 10;
    if (!share || (!share->is_negative() && *share <= Number(most))) return share;
    out.push_back(problem("uncertainty-wrong", value.place(),
                          fmt::format("an uncertainty of {} is not between 0 and 1000 %", value.text()),
                          "Write the half-width either way as a share of the figure, such as uncertainty: 5 %"));
    return std::nullopt;
}

}  // namespace ghg
