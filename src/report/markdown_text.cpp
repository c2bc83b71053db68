#include "report/markdown_text.h"

#include "report/wrap.h"

#include <algorithm>

namespace ghg {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string trimmed(std::string_view text) {
    std::string safe = safe_text(text);
    std::size_t first = std::min(safe.find_first_not_of(' '), safe.size());
    return safe.substr(first, safe.find_last_not_of(' ') + 1 - first);
}

// ":100:" in a place is an emoji on GitHub.
bool emoji_at(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() &&
           (is_letter(text[end]) || is_digit(text[end]) || text[end] == '_' || text[end] == '+' || text[end] == '-'))
        ++end;
    return end > at + 1 && end < text.size() && text[end] == ':';
}

bool issue_at(std::string_view text, std::size_t at) {
    std::string_view rest = text.substr(at);
    return (rest.starts_with('#') && rest.size() > 1 && is_digit(rest[1])) ||
           (rest.size() > 3 && is_digit(rest[3]) && (rest.starts_with("GH-") || rest.starts_with("gh-")));
}

// cmark-gfm and GitHub look for these after backslashes are gone, so that only a code span keeps them still.
bool needs_code(std::string_view text) {
    if (text.find_first_of("@$") != std::string_view::npos || text.find("://") != std::string_view::npos) return true;
    std::string lower;
    for (char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower.find("www.") != std::string::npos) return true;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((text[at] == ':' && emoji_at(text, at)) || issue_at(text, at)) return true;
    return false;
}

bool means_something(std::string_view text, std::size_t at) {
    constexpr std::string_view anywhere = "\\`*_[]<>|~&";
    constexpr std::string_view in_front = "#+-=";
    if (anywhere.find(text[at]) != std::string_view::npos) return true;
    if (at == 0) return in_front.find(text[at]) != std::string_view::npos;
    return text[at] == '#' && text[at - 1] == ' ';  // closes a heading
}

std::size_t longest_fence(std::string_view text) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

// A blank at both ends would be taken away, and a backtick would join the fence.
std::string code_span(std::string_view text) {
    if (text.empty()) return "";
    std::string fence(longest_fence(text) + 1, '`');
    bool padded = text.front() == '`' || text.back() == '`' || (text.front() == ' ' && text.back() == ' ');
    bool blank = text.find_first_not_of(' ') == std::string_view::npos;
    std::string pad = padded && !blank ? " " : "";
    return fence + pad + std::string(text) + pad + fence;
}

}  // namespace

std::string markdown_code(std::string_view text, MarkdownPlace place) {
    std::string inside = trimmed(text);
    if (place == MarkdownPlace::line) return code_span(inside);
    // A pipe ends the cell even inside a span, and its backslash may meet one of the text: it stands between two spans.
    std::string spans;
    for (std::size_t at = 0; at <= inside.size();) {
        std::size_t pipe = std::min(inside.find('|', at), inside.size());
        spans += code_span(inside.substr(at, pipe - at));
        if (pipe < inside.size()) spans += "\\|";
        at = pipe + 1;
    }
    return spans;
}

std::string markdown_text(std::string_view text, MarkdownPlace place) {
    std::string plain = trimmed(text);
    if (needs_code(plain)) return markdown_code(plain, place);
    std::string escaped;
    for (std::size_t at = 0; at < plain.size(); ++at) {
        if (means_something(plain, at)) escaped += '\\';
        escaped += plain[at];
    }
    return escaped;
}

}  // namespace ghg
