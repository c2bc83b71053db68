#include "base/wide.h"

#include <array>
#include <cstdint>

namespace ghg {

Number number_of(Wide whole) {
    if (auto word = static_cast<std::int64_t>(whole); whole == word) return word;
    __extension__ using Size = unsigned __int128;
    Size size = whole < 0 ? -static_cast<Size>(whole) : static_cast<Size>(whole);
    std::array words{static_cast<std::uint64_t>(size), static_cast<std::uint64_t>(size >> 64U)};
    mpz_class value;
    mpz_import(value.get_mpz_t(), words.size(), -1, sizeof(std::uint64_t), 0, 0, words.data());
    return Number::from(whole < 0 ? mpz_class(-value) : value);
}

}  // namespace ghg
