#include "base/zip_names.h"

#include "base/utf8.h"

#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t longest_name = 1000;
constexpr std::size_t longest_part = 255;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool has_drive(std::string_view name) { return name.size() > 1 && name[1] == ':' && is_letter(name[0]); }

// Calls `each` with every part between the slashes, and with where it ends.
template <typename Each>
void for_parts(std::string_view name, Each each) {
    for (std::size_t from = 0; from <= name.size();) {
        std::size_t to = std::min(name.find('/', from), name.size());
        each(name.substr(from, to - from), to);
        from = to + 1;
    }
}

std::string wrong_with_part(std::string_view part) {
    if (part.empty()) return "a folder in its path has no name";
    if (part == "..") return "its path leads out of the archive (`..`)";
    if (part == ".") return "its path holds `.`";
    if (part.size() > longest_part) return "a part of its path is longer than 255 bytes";
    return "";
}

// Capitals of ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic.
char32_t small(char32_t c) {
    bool by_32 = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3AB) ||
                 (c >= 0x410 && c <= 0x42F);
    if (by_32) return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    bool odd_capital = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    bool even_capital = c >= 0x100 && c <= 0x177 && !odd_capital;
    if ((even_capital && c % 2 == 0) || (odd_capital && c % 2 == 1)) return c + 1;
    return c;
}

std::string folded_name(std::string_view name) {
    std::string folded;
    for (std::size_t at = 0; at < name.size();) {
        CodePoint point = code_point_at(name, at);
        char32_t c = small(point.value);
        if (c < 0x80)
            folded += static_cast<char>(c);
        else
            folded += "<" + std::to_string(static_cast<unsigned long>(c)) + ">";
        at += point.size;
    }
    return folded;
}

}  // namespace

std::string wrong_with_zip_name(std::string_view name) {
    if (name.empty()) return "it has no name";
    if (name.size() > longest_name) return "its path is longer than 1000 bytes";
    if (first_bad_utf8(name)) return "its name is not UTF-8";
    if (has_hidden(name)) return "its name holds characters that cannot be seen";
    if (name.find('\\') != std::string_view::npos) return "its path holds a backslash";
    if (name.front() == '/') return "its path is absolute";
    if (has_drive(name)) return "its path names a drive";
    std::string wrong;
    for_parts(name, [&](std::string_view part, std::size_t) {
        if (wrong.empty()) wrong = wrong_with_part(part);
    });
    return wrong;
}

std::string ZipNames::add(std::string_view name) {
    std::string folded = folded_name(name);
    if (folders_.contains(folded)) return "it is a file and a folder";
    if (!files_.insert(folded).second) return "two entries have this name, or differ in nothing but capitals";
    std::string wrong;
    for_parts(folded, [&](std::string_view, std::size_t end) {
        if (end == folded.size()) return;
        std::string folder = folded.substr(0, end);
        if (files_.contains(folder)) wrong = "a folder in its path is a file";
        folders_.insert(std::move(folder));
    });
    return wrong;
}

}  // namespace ghg
