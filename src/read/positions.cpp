#include "read/positions.h"

#include <algorithm>

namespace ghg {
namespace {

bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

Positions::Positions(std::string_view text, std::size_t first_line)
    : text_(text), first_line_(first_line), here_{first_line, 1} {}

LineColumn Positions::at(std::size_t offset) {
    if (offset < offset_) {
        offset_ = 0;
        here_ = {first_line_, 1};
    }
    for (std::size_t end = std::min(offset, text_.size()); offset_ < end; ++offset_) {
        if (text_[offset_] == '\n')
            here_ = {here_.line + 1, 1};
        else if (begins_code_point(text_[offset_]))
            ++here_.column;
    }
    return here_;
}

}  // namespace ghg
