#include "import/yaml_text.h"

#include "import/import.h"

#include <fmt/format.h>
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

std::string source_block(const DocumentText& document, const ImportRequest& request) {
    std::string published =
        request.published.empty() ? std::string(edition_version(request.edition)) : request.published;
    return fmt::format(
        "source:\n  title: {}\n  publisher: {}\n  url: {}\n  published: {}\n  retrieved: {}\n  licence: {}\n  sha256: "
        "{}\n",
        yaml_scalar(document.title), yaml_scalar(document.publisher), yaml_quoted(document.url), yaml_scalar(published),
        yaml_scalar(request.retrieved), yaml_scalar(document.licence), yaml_scalar(request.sha256));
}

std::string_view edition_version(std::string_view edition) {
    std::size_t slash = edition.find('/');
    return slash == std::string_view::npos ? std::string_view() : edition.substr(slash + 1);
}

}  // namespace ghg
