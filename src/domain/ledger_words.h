#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// What the name of an export's column, or a word in its fields, may say, in English and Swedish. Words are compared
/// folded: case and marks on letters do not count. They propose, they never decide a figure.

enum class ColumnSays {
    date,
    amount,
    money,
    unit,
    currency,
    site,
    id,
    evidence,
    passengers,
    from,
    to,
    code,
    status,
};

/// All that the words of a name say.
class NameSays {
public:
    NameSays() = default;
    explicit NameSays(std::string_view name);
    bool any() const { return said_ != 0; }
    bool of(ColumnSays what) const { return (said_ & (1U << static_cast<unsigned>(what))) != 0; }

private:
    std::uint32_t said_ = 0;
};

/// Whether a field begins as a row of sums does: Total, Summa Uppsala.
bool says_total(std::string_view field);
/// Whether a field says that its row does not count: cancelled, återköpt.
bool says_cancelled(std::string_view field);

/// The words of a code, and beside each Swedish one its English: `Bensin 95` gives bensin, 95, petrol.
std::vector<std::string> words_in_english(std::string_view code);

}  // namespace ghg
