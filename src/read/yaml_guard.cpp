#include "read/yaml_guard.h"

#include "base/utf8.h"
#include "read/positions.h"
#include "read/yaml_token.h"

#include <fmt/format.h>
#include <optional>

namespace ghg {
namespace {

// yaml-cpp reads a flow collection to the end of its line before it gives the first event, at 235 bytes of memory for
// each byte.
constexpr std::size_t longest_line = std::size_t{256} << 10U;

constexpr std::size_t most_open_brackets = 4000;

class Guard {
public:
    Guard(const Source& source, std::string_view text, std::size_t first_line, std::size_t most_bytes, Diagnostics& out)
        : source_(source), text_(text), first_line_(first_line), most_bytes_(most_bytes), out_(out) {}

    bool passes() { return size_is_fine() && is_utf8() && has_no_controls() && lines_are_fine() && brackets_are_few(); }

private:
    Place place(std::size_t offset, std::size_t length = 1) const {
        LineColumn at = Positions(text_, first_line_).at(offset);
        return {&source_, at.line, at.column, length};
    }

    bool size_is_fine() {
        if (text_.size() <= most_bytes_) return true;
        out_.push_back(problem("file-too-large", {&source_, 0, 0, 1},
                               fmt::format("{} is larger than {} MiB", source_.path, most_bytes_ >> 20U),
                               "Split it into several files; bulk data belongs in a CSV."));
        return false;
    }

    bool is_utf8() {
        auto bad = first_bad_utf8(text_);
        if (!bad) return true;
        bool wide = text_.starts_with("\xFF\xFE") || text_.starts_with("\xFE\xFF");
        std::string says =
            wide ? "the file is in UTF-16"
                 : fmt::format("the byte \\x{:02X} is not UTF-8", static_cast<unsigned char>(text_[*bad]));
        out_.push_back(problem("bad-utf8", place(*bad), says, "Save the file with the encoding UTF-8."));
        return false;
    }

    static bool is_control(std::string_view text, std::size_t at) {
        auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '\r') return at + 1 >= text.size() || text[at + 1] != '\n';
        return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
    }

    bool has_no_controls() {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (!is_control(text_, at)) continue;
            std::string name = text_[at] == '\r' ? "a carriage return without a line feed"
                                                 : fmt::format("the control character \\x{:02X}",
                                                               static_cast<unsigned char>(text_[at]));
            out_.push_back(problem("control-character", place(at), fmt::format("{} stands in the text", name),
                                   "Take it out, and save the file as plain text."));
            return false;
        }
        return true;
    }

    bool lines_are_fine() {
        for (std::size_t start = 0; start < text_.size();) {
            std::string_view line = rest_of_line(text_, start);
            if (!line_is_short(line, start) || !indents_with_spaces(line, start) || !is_no_directive(line, start))
                return false;
            start += line.size() + 1;
        }
        return true;
    }

    bool line_is_short(std::string_view line, std::size_t start) {
        if (line.size() <= longest_line) return true;
        out_.push_back(
            problem("line-too-long", place(start),
                    fmt::format("a line of {} KiB is longer than {} KiB", line.size() >> 10U, longest_line >> 10U),
                    "Break the line at commas."));
        return false;
    }

    bool is_no_directive(std::string_view line, std::size_t start) {
        if (!line.starts_with('%')) return true;
        out_.push_back(problem("yaml-syntax", place(start), "`%` at the beginning of a line is a YAML directive",
                               "Take the line out, or put the text in quotes."));
        return false;
    }

    bool indents_with_spaces(std::string_view line, std::size_t start) {
        std::size_t tab = line.find_first_not_of(' ');
        if (tab == std::string_view::npos || line[tab] != '\t') return true;
        std::size_t first = line.find_first_not_of(" \t\r");
        if (first == std::string_view::npos || line[first] == '#') return true;
        std::size_t tabs = line.find_first_not_of('\t', tab) - tab;
        out_.push_back(
            problem("tab-indentation", place(start + tab, tabs), "a tab indents this line", "Indent with spaces."));
        return false;
    }

    // Brackets in texts and comments count too, so this only stops what no person wrote; the builder counts the real
    // depth.
    bool brackets_are_few() {
        std::size_t open = 0;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (text_[at] == '[' || text_[at] == '{')
                ++open;
            else if ((text_[at] == ']' || text_[at] == '}') && open > 0)
                --open;
            if (open <= most_open_brackets) continue;
            out_.push_back(problem("yaml-too-deep", place(at),
                                   fmt::format("more than {} brackets are open", most_open_brackets),
                                   "Close brackets, or nest less."));
            return false;
        }
        return true;
    }

    const Source& source_;
    std::string_view text_;
    std::size_t first_line_;
    std::size_t most_bytes_;
    Diagnostics& out_;
};

}  // namespace

bool guard_yaml(const Source& source, std::string_view text, std::size_t first_line, std::size_t most_bytes,
                Diagnostics& out) {
    return Guard(source, text, first_line, most_bytes, out).passes();
}

}  // namespace ghg
