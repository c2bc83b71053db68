#include "read/yaml_syntax.h"

#include "base/utf8.h"

#include <fmt/format.h>
#include <algorithm>
#include <string>

namespace ghg {
namespace {

constexpr std::string_view blanks = " \t\r\n";

struct Line {
    std::size_t start = 0;
    std::string_view text;  ///< without what is blank at its ends
};

Line line_at(std::string_view text, std::size_t offset) {
    std::size_t start = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    start = start == std::string_view::npos ? 0 : start + 1;
    std::string_view line = rest_of_line(text, start);
    std::size_t first = std::min(line.find_first_not_of(" -"), line.size());
    std::size_t last = line.find_last_not_of(blanks);
    return {start + first,
            last == std::string_view::npos || last < first ? std::string_view() : line.substr(first, last - first + 1)};
}

// The line before the one at `offset` that is neither blank nor a comment.
Line line_before(std::string_view text, std::size_t offset) {
    for (std::size_t end = text.rfind('\n', offset == 0 ? 0 : offset - 1); end != std::string_view::npos && end > 0;
         end = text.rfind('\n', end - 1)) {
        Line line = line_at(text, end);
        if (!line.text.empty() && line.text.front() != '#') return line;
    }
    return {};
}

bool holds_key(std::string_view line) { return line.find(": ") != std::string_view::npos || line.ends_with(':'); }

std::string first_character(std::string_view text, std::size_t offset) {
    return printable(first_code_points(text.substr(std::min(offset, text.size())), 1));
}

// A line such as `quantity:5 kWh` or `quantity 5 kWh` is read as text that goes on, so yaml-cpp stumbles over the next
// line.
Diagnostic explain_colon(std::string_view text, std::size_t offset, YamlBuilder& builder) {
    Line line = line_at(text, offset);
    Line before = line_before(text, line.start);
    std::size_t colon = before.text.find(':');
    bool broken = !before.text.empty() && !holds_key(before.text) &&
                  text.substr(line.start, offset - line.start).find(": ") == std::string_view::npos;
    if (broken && colon != std::string_view::npos)
        return problem("space-after-colon", builder.place(before.start, count_code_points(before.text)),
                       fmt::format("`{}` has no space after the colon", before.text),
                       fmt::format("Write {}: {}.", before.text.substr(0, colon), before.text.substr(colon + 1)));
    if (broken && before.text.find_first_of("\"'[]{}") == std::string_view::npos)
        return problem("yaml-syntax", builder.place(before.start, count_code_points(before.text)),
                       fmt::format("`{}` is neither a key with a value nor part of one", before.text),
                       "Write a colon and a space after the key: `key: value`.");
    return problem("yaml-syntax", builder.place(offset), "a `:` stands where no value can begin",
                   "Put text that holds a colon in quotes, and indent the keys of one map alike.");
}

Diagnostic explain_bracket(std::string_view text, std::size_t offset, YamlBuilder& builder) {
    std::size_t opening = builder.open_bracket().value_or(offset);
    std::string bracket = first_character(text, opening);
    std::string closing = bracket == "[" ? "]" : "}";
    Diagnostic said = problem("yaml-syntax", builder.place(opening),
                              fmt::format("`{}` is not closed, or a comma is missing in it", bracket),
                              fmt::format("Close it with `{}`, and put a comma between its parts.", closing));
    std::size_t next = text.find_first_not_of(blanks, offset);
    if (next != std::string_view::npos && next > opening)
        said.related.push_back({builder.place(next), "reading stopped here"});
    return said;
}

// The scanner fails before it tells where the scalar began: at the first quote after the last scalar, as far as can be
// seen.
Diagnostic explain_quote(std::string_view text, std::size_t offset, YamlBuilder& builder) {
    std::size_t quote = text.find_first_of("\"'", std::min(builder.last_end(), text.size()));
    return problem("yaml-syntax", builder.place(quote == std::string_view::npos ? offset : quote),
                   "the quote that opens here is not closed", "Close the text with the same quote.");
}

Diagnostic explain(const YAML::Exception& error, std::size_t offset, std::string_view text, YamlBuilder& builder) {
    std::string_view says = error.msg;
    std::string here = first_character(text, offset);
    if (says == YAML::ErrorMsg::MAP_VALUE) return explain_colon(text, offset, builder);
    if (says == YAML::ErrorMsg::END_OF_MAP_FLOW || says == YAML::ErrorMsg::END_OF_SEQ_FLOW)
        return explain_bracket(text, offset, builder);
    if (says == YAML::ErrorMsg::EOF_IN_SCALAR || says == YAML::ErrorMsg::DOC_IN_SCALAR)
        return explain_quote(text, offset, builder);
    if (says == YAML::ErrorMsg::END_OF_MAP || says == YAML::ErrorMsg::END_OF_SEQ)
        return problem("yaml-syntax", builder.place(offset),
                       fmt::format("`{}` does not fit what stands before it", here),
                       "Indent what belongs together alike, and put a text wholly inside its quotes.");
    if (says == YAML::ErrorMsg::FLOW_END)
        return problem("yaml-syntax", builder.place(offset), fmt::format("`{}` closes nothing", here),
                       "Take it out, or open the bracket before it.");
    if (says == YAML::ErrorMsg::BLOCK_ENTRY)
        return problem("yaml-syntax", builder.place(offset), "`- ` cannot begin a list here",
                       "Begin the list on a line of its own.");
    if (says == YAML::ErrorMsg::UNKNOWN_ANCHOR)
        return problem("yaml-anchor", builder.place(offset),
                       "a value that begins with `*` stands for one written elsewhere",
                       "Put the value in quotes, or write it out here.");
    if (says == YAML::ErrorMsg::UNKNOWN_TOKEN)
        return problem("yaml-syntax", builder.place(offset), fmt::format("a value cannot begin with `{}`", here),
                       "Put the value in quotes.");
    if (says.starts_with(YAML::ErrorMsg::INVALID_ESCAPE))
        return problem("yaml-syntax", builder.place(offset),
                       "a backslash in double quotes begins no escape that YAML knows",
                       "Write two backslashes, or put the text in single quotes.");
    return problem("yaml-syntax", builder.place(offset), fmt::format("this is not YAML: {}", says),
                   "Put the value in quotes, or indent the line like its neighbours.");
}

}  // namespace

Diagnostic explain_syntax(const YAML::Exception& error, std::string_view text, YamlBuilder& builder) {
    std::size_t offset = error.mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(error.mark.pos), text.size());
    Diagnostic said = explain(error, offset, text, builder);
    if (auto quote = builder.last_long_quote()) said.related.push_back({*quote, "this quote runs over several lines"});
    return said;
}

}  // namespace ghg
