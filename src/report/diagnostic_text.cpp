#include "report/diagnostic_text.h"

#include "base/utf8.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::string_view ellipsis = "\u2026";
constexpr std::string_view note_gutter = "      = ";

// A source line as it is shown, and the stretch of it to underline, in code points from 0.
struct Excerpt {
    std::string shown;
    std::size_t mark = 0;
    std::size_t length = 1;
};

std::string from_code_point(std::string_view text, std::size_t first) {
    return std::string(text.substr(first_code_points(text, first).size()));
}

/// The lines that places are on. Asking in their order costs one walk through each source, however many are asked for.
class LinesInOrder {
public:
    std::string_view of(const Place& place) {
        if (place.line == 0 || !place.known()) return {};
        if (place.source != source_ || place.line < line_) {
            source_ = place.source;
            line_ = source_->first_line;
            offset_ = 0;
        }
        std::string_view text = source_->text;
        for (; line_ < place.line; ++line_) {
            std::size_t end = text.find('\n', offset_);
            if (end == std::string_view::npos) return forget();
            offset_ = end + 1;
        }
        std::string_view line = text.substr(offset_, text.find('\n', offset_) - offset_);
        if (line.ends_with('\r')) line.remove_suffix(1);
        return line;
    }

private:
    std::string_view forget() {
        source_ = nullptr;
        return {};
    }

    const Source* source_ = nullptr;
    std::size_t line_ = 0, offset_ = 0;
};

Excerpt whole_line(const Place& place, std::string_view line) {
    std::string_view before = first_code_points(line, place.column > 0 ? place.column - 1 : 0);
    std::string_view marked = first_code_points(line.substr(before.size()), std::max<std::size_t>(place.length, 1));
    Excerpt excerpt{safe_text(line), count_code_points(safe_text(before)), count_code_points(safe_text(marked))};
    excerpt.length = std::max<std::size_t>(excerpt.length, 1);
    return excerpt;
}

// A third of the room is left to what stands before the place.
Excerpt cut_to(Excerpt excerpt, std::size_t room) {
    std::size_t size = count_code_points(excerpt.shown);
    std::size_t needed = std::max(size, excerpt.mark + 1);
    if (needed > room) {
        std::size_t start = std::min(excerpt.mark > room / 3 ? excerpt.mark - room / 3 : 0, needed - room);
        std::string window = from_code_point(excerpt.shown, start);
        if (size - start > room) window = std::string(first_code_points(window, room - 1)).append(ellipsis);
        if (start > 0) window = std::string(ellipsis) + from_code_point(window, 1);
        excerpt.shown = window;
        excerpt.mark -= start;
    }
    excerpt.length = std::min(excerpt.length, room - excerpt.mark);
    return excerpt;
}

std::string excerpt_text(const Place& place, std::string_view line, Style style, Severity severity) {
    if (line.empty()) return "";
    std::string gutter = fmt::format("{:>5} | ", place.line);
    Excerpt excerpt = cut_to(whole_line(place, line), page_width - gutter.size());
    std::string carets(excerpt.length, '^');
    std::string blank = std::string(gutter.size() - 2, ' ') + "| ";
    return style.dim(gutter) + excerpt.shown + "\n" + style.dim(blank) + std::string(excerpt.mark, ' ') +
           (severity == Severity::error ? style.red(carets) : style.yellow(carets)) + "\n";
}

std::string note(std::string_view name, std::string_view text) {
    return hanging(fmt::format("{}{}: ", note_gutter, name), text, LongWord::keep);
}

std::string head_text(const Diagnostic& diagnostic, Style style) {
    std::string place = safe_text(to_text(diagnostic.at));
    std::string severity = diagnostic.severity == Severity::error ? style.red("error") : style.yellow("caveat");
    return fmt::format("{}{}: {} {}\n", place.empty() ? "" : style.bold(place + ": "), severity,
                       safe_text(diagnostic.says), style.dim(fmt::format("[{}]", diagnostic.slug)));
}

std::string notes_text(const Diagnostic& diagnostic) {
    std::string text;
    for (const std::string& searched : diagnostic.searched) text += note("searched", searched);
    if (!diagnostic.near.empty()) text += note("near", fmt::format("{}", fmt::join(diagnostic.near, ", ")));
    if (!diagnostic.next_step.empty()) text += note("next", diagnostic.next_step);
    for (const Related& related : diagnostic.related) {
        std::string place = to_text(related.at);
        text += hanging(note_gutter, place.empty() ? related.says : place + ": " + related.says, LongWord::keep);
    }
    return text;
}

std::string count_text(std::size_t count, std::string_view one) {
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::string summary_text(const Diagnostics& diagnostics) {
    auto is_error = [](const Diagnostic& d) { return d.severity == Severity::error; };
    auto errors = static_cast<std::size_t>(std::ranges::count_if(diagnostics, is_error));
    std::size_t caveats = diagnostics.size() - errors;
    std::string text;
    if (errors > 0) text = count_text(errors, "error");
    if (caveats > 0) text += (errors > 0 ? ", " : "") + count_text(caveats, "caveat");
    return text;
}

// One slug is named, so that the line can be copied.
std::string why_text(const Diagnostics& diagnostics) {
    const std::string& slug = diagnostics.front().slug;
    bool one = std::ranges::all_of(diagnostics, [&](const Diagnostic& d) { return d.slug == slug; });
    if (one) return fmt::format("`ghg why {}` explains.", slug);
    return fmt::format("`ghg why SLUG` explains; the slug stands in brackets: `ghg why {}`.", slug);
}

}  // namespace

std::string diagnostic_text(const Diagnostics& diagnostics, bool colour) {
    if (diagnostics.empty()) return "";
    Style style{colour};
    std::string text;
    LinesInOrder lines;
    for (const Diagnostic& diagnostic : diagnostics) {
        text += head_text(diagnostic, style);
        text += excerpt_text(diagnostic.at, lines.of(diagnostic.at), style, diagnostic.severity);
        text += notes_text(diagnostic) + "\n";
    }
    return text + style.bold(summary_text(diagnostics)) + "\n" + style.dim(why_text(diagnostics)) + "\n";
}

}  // namespace ghg
