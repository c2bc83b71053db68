#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// One file as it was read: the name a reader knows it by, its bytes, their SHA-256. A built-in file has a hash and no
/// text.
struct Source {
    std::string path;
    std::string text;
    std::string sha256;
    std::size_t first_line = 1;  ///< of the text: an excerpt of a large file begins behind its beginning
};

/// A stretch of a source. Lines and columns are 1-based, columns count code points. Line 0 means "the file as a whole".
struct Place {
    const Source* source = nullptr;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t length = 1;  ///< code points to underline, at least 1

    Place() = default;
    Place(const Source* of, std::size_t on_line, std::size_t at_column, std::size_t long_as = 1)
        : source(of),
          line(static_cast<std::uint32_t>(on_line)),
          column(static_cast<std::uint32_t>(at_column)),
          length(static_cast<std::uint32_t>(long_as)) {}

    bool known() const { return source != nullptr; }
};

/// `path:line:column`, or `path` where the place is a whole file, or "" where nothing is known.
std::string to_text(const Place& place);
/// `path:line`, as factor citations print it.
std::string to_line_text(const Place& place);
/// The whole line of the source the place is in, without its line end; empty for built-in files.
std::string_view line_text(const Place& place);

/// Owns the sources of a run; places point into it and stay valid as long as it lives.
class Sources {
public:
    const Source& add(Source source) { return sources_.emplace_back(std::move(source)); }
    const std::deque<Source>& all() const { return sources_; }

private:
    std::deque<Source> sources_;
};

/// A text with the place it was read from.
struct Text {
    std::string value;
    Place at;

    bool empty() const { return value.empty(); }
};

}  // namespace ghg
