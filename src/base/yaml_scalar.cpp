#include "base/yaml_scalar.h"

#include <cctype>

namespace ghg {
namespace {

bool is_bare(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           std::string_view(" -_./()+%").find(c) != std::string_view::npos;
}

}  // namespace

std::string yaml_quoted(std::string_view text) {
    std::string quoted = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

std::string yaml_scalar(std::string_view text) {
    bool bare = !text.empty() && std::isalnum(static_cast<unsigned char>(text.front())) != 0 && text.back() != ' ';
    for (char c : text) bare = bare && is_bare(c);
    return bare ? std::string(text) : yaml_quoted(text);
}

}  // namespace ghg
