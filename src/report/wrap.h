#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// No line of a text report is wider than this, in code points.
inline constexpr std::size_t page_width = 100;

/// Text that can go to a terminal: bytes that are no UTF-8 and control characters are shown as `\xNN`, a tab as a
/// space.
std::string safe_text(std::string_view text);

/// What becomes of a word longer than the width: cut into pieces, or kept whole (paths and addresses one wants to
/// copy).
enum class LongWord { cut, keep };

/// The words of `text`, safe, in lines of at most `width` code points. A space between two digits does not end a line:
/// "42 300 kWh" keeps its number whole. At least one line, which may be empty.
std::vector<std::string> wrap(std::string_view text, std::size_t width, LongWord long_word = LongWord::cut);

/// `first` and then the words of `text` up to the page's width; further lines hang under the end of `first`. Ends with
/// a line end.
std::string hanging(std::string_view first, std::string_view text, LongWord long_word = LongWord::cut);

/// The same for a list: items stand whole, a comma after each but the last.
std::string hanging_list(std::string_view first, const std::vector<std::string>& items);

/// Filled up with spaces to `width` code points; longer text is left alone.
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

/// Bold and dim for terminals that want them, else the text as it is.
struct Style {
    bool colour = false;

    std::string bold(std::string_view text) const;
    std::string dim(std::string_view text) const;
    std::string red(std::string_view text) const;
    std::string yellow(std::string_view text) const;
};

}  // namespace ghg
