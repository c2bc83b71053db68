#include "engine/likely_names.h"

#include "base/near_names.h"

#include <algorithm>
#include <cctype>

namespace ghg {
namespace {

constexpr std::size_t longest_code = 3;

bool is_digit(unsigned char c) { return std::isdigit(c) != 0; }

bool has_digit(std::string_view text) { return std::ranges::any_of(text, is_digit); }

std::string lower(std::string_view text) {
    std::string folded(text);
    std::ranges::transform(folded, folded.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return folded;
}

// Without case, spaces and punctuation, which labels, bills and people set differently.
std::string bare(std::string_view text) {
    std::string kept = lower(text);
    std::erase_if(kept, [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; });
    return kept;
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words(1);
    for (char c : lower(text))
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    return words;
}

// `410A` for R-410A, but not `25` for R-125: a number is whole or it is another.
bool is_end_of(const std::string& given, const std::string& name) {
    if (given.empty() || !name.ends_with(given)) return false;
    std::size_t before = name.size() - given.size();
    return before == 0 || !is_digit(given.front()) || !is_digit(name[before - 1]);
}

bool lacks_last_letter(const std::string& given, const std::string& name) {
    return name.size() == given.size() + 1 && name.starts_with(given) && !is_digit(name.back());
}

bool may_be(std::string_view given, std::string_view name) {
    if (has_digit(given)) return is_slip_for(given, name) || lacks_last_letter(bare(given), bare(name));
    return given.size() > longest_code || lower(given) == lower(name);
}

}  // namespace

bool is_slip_for(std::string_view given, std::string_view name) {
    return !has_digit(given) || is_end_of(bare(given), bare(name));
}

bool share_a_word(std::string_view one, std::string_view other) {
    constexpr std::size_t enough = 5;
    for (const std::string& word : words_in(one))
        for (const std::string& its : words_in(other)) {
            auto [end, ignored] = std::ranges::mismatch(word, its);
            if (end - word.begin() >= static_cast<std::ptrdiff_t>(enough)) return true;
        }
    return false;
}

std::vector<std::string> likely_names(const std::string& given, const std::vector<std::string>& known) {
    std::vector<std::string> possible;
    std::ranges::copy_if(known, std::back_inserter(possible),
                         [&](const std::string& name) { return may_be(given, name); });
    return near_names(given, possible);
}

}  // namespace ghg
