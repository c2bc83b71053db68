#pragma once

#include <string>
#include <string_view>

namespace ghg {

/// Where a text stands: a pipe ends a cell of a table, and nothing else.
enum class MarkdownPlace { line, cell };

/// Text as GitHub-flavoured Markdown that shows it and nothing more: no emphasis, HTML, links, mentions, footnotes,
/// formulas or emoji, in one line. What GitHub reads even behind a backslash (addresses, @names, :emoji:, #1, $) stands
/// in a code span. Blanks at both ends are dropped.
std::string markdown_text(std::string_view text, MarkdownPlace place);

/// The text as a code span; nothing for no text.
std::string markdown_code(std::string_view text, MarkdownPlace place);

}  // namespace ghg
