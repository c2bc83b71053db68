#include "command/workspace.h"

extern "C" {
extern const char ghg_image_begin;
extern const char ghg_image_end;
extern const char ghg_texts_begin;
extern const char ghg_texts_end;
}

namespace ghg {

std::string_view builtin_image() {
    return {&ghg_image_begin, static_cast<std::size_t>(&ghg_image_end - &ghg_image_begin)};
}

std::string_view builtin_texts() {
    return {&ghg_texts_begin, static_cast<std::size_t>(&ghg_texts_end - &ghg_texts_begin)};
}

}  // namespace ghg
