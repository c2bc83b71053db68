#include "import/other_file.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace ghg {
namespace {

using namespace std::string_view_literals;

struct Beginning {
    std::string_view bytes, says, next_step;
};

constexpr std::string_view save_as_csv =
    "Fetch the publisher's CSV. Where there is none, save the sheet as CSV UTF-8 and compare a few figures with it.";
constexpr std::string_view save_as_utf_8 = "Save it as CSV UTF-8, or fetch the publisher's original again.";

constexpr std::array beginnings{
    Beginning{"PK\x03\x04"sv, "the file is a workbook (.xlsx) or another archive, no CSV", save_as_csv},
    Beginning{"\xD0\xCF\x11\xE0"sv, "the file is a workbook (.xls), no CSV", save_as_csv},
    Beginning{"%PDF"sv, "the file is a PDF", "Fetch the publisher's CSV: figures are not read from pages."},
    Beginning{"\x1F\x8B"sv, "the file is compressed", "Unpack it first."},
    Beginning{"<"sv, "the file is a web page or XML", "Fetch the file that the page links to."},
    Beginning{"version https://git-lfs"sv, "the file only points to the one with the figures",
              "Fetch it with git lfs pull, or from the publisher."},
    Beginning{"\xFF\xFE"sv, "the file is in UTF-16", save_as_utf_8},
    Beginning{"\xFE\xFF"sv, "the file is in UTF-16", save_as_utf_8},
};

constexpr std::string_view blanks = " \t\r\n";

// The first line that is no comment.
std::string_view first_line(std::string_view text) {
    std::string_view line;
    do {
        line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    } while (line.starts_with('#') && !text.empty());
    return line;
}

std::string_view name_of(char delimiter) {
    return delimiter == ',' ? "commas" : delimiter == ';' ? "semicolons" : "tabs";
}

std::optional<ImportProblem> other_delimiter(std::string_view text, char delimiter) {
    std::string_view header = first_line(text);
    if (header.find(delimiter) != std::string_view::npos) return std::nullopt;
    for (char other : {';', '\t', ','})
        if (std::ranges::count(header, other) > 1)
            return ImportProblem{
                0, fmt::format("the cells are parted by {}, the publisher's by {}", name_of(other), name_of(delimiter)),
                "Fetch the publisher's original again: a spreadsheet may have saved it in its own way."};
    return std::nullopt;
}

}  // namespace

std::optional<ImportProblem> other_file(std::string_view bytes, char delimiter) {
    std::size_t first = bytes.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return ImportProblem{0, "the file is empty", "Fetch the publisher's original again."};
    std::string_view text = bytes.substr(first);
    for (const Beginning& each : beginnings)
        if (text.starts_with(each.bytes)) return ImportProblem{0, std::string(each.says), std::string(each.next_step)};
    if (text.size() > 1 && (text[0] == '\0' || text[1] == '\0'))
        return ImportProblem{0, "the file is in UTF-16", std::string(save_as_utf_8)};
    if (text.front() == '[' || text.front() == '{') return std::nullopt;
    if (text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos)
        return ImportProblem{0, "the lines end in carriage returns alone", std::string(save_as_utf_8)};
    return delimiter == 0 ? std::nullopt : other_delimiter(text, delimiter);
}

}  // namespace ghg
