#include "read/yaml_lines.h"

#include "base/utf8.h"
#include "base/yaml_scalar.h"

namespace ghg {
namespace {

// What stands bare in its file can stand bare again, but between brackets a comma would split it.
std::string scalar_text(const Node& scalar, bool in_brackets) {
    bool quoted = scalar.is_quoted() || scalar.is_empty() || has_hidden(scalar.text()) ||
                  (in_brackets && scalar.text().find_first_of(",[]{}") != std::string_view::npos);
    return quoted ? printable(yaml_quoted(scalar.text())) : std::string(scalar.text());
}

std::string in_brackets(const Node& value) {
    if (value.is_scalar()) return scalar_text(value, true);
    std::string text;
    for (const Node& item : value.items()) text += (text.empty() ? "" : ", ") + in_brackets(item);
    for (const NodeEntry& entry : value.entries())
        text += (text.empty() ? "" : ", ") + in_brackets(entry.key) + ": " + in_brackets(entry.value);
    return value.is_map() ? "{" + text + "}" : "[" + text + "]";
}

void add_lines(const Node& map, const std::string& indent, std::string& text) {
    for (const NodeEntry& entry : map.entries()) {
        text += indent + scalar_text(entry.key, false) + ":";
        bool below = entry.value.is_map() && !entry.value.entries().empty();
        text +=
            below ? "\n"
                  : " " + (entry.value.is_scalar() ? scalar_text(entry.value, false) : in_brackets(entry.value)) + "\n";
        if (below) add_lines(entry.value, indent + "  ", text);
    }
}

}  // namespace

std::string yaml_lines(const Node& map) {
    std::string text;
    add_lines(map, "", text);
    return text;
}

}  // namespace ghg
