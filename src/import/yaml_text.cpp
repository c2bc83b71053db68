#include "import/yaml_text.h"

#include "import/import.h"

#include <fmt/format.h>

namespace ghg {
std::string source_block(const DocumentText& document, const ImportRequest& request) {
    return source_block(document, request, request.sha256);
}

std::string source_block(const DocumentText& document, const ImportRequest& request, std::string_view sha256) {
    std::string published =
        request.published.empty() ? std::string(edition_version(request.edition)) : request.published;
    return fmt::format(
        "source:\n  title: {}\n  publisher: {}\n  url: {}\n  published: {}\n  retrieved: {}\n  licence: {}\n  sha256: "
        "{}\n",
        yaml_scalar(document.title), yaml_scalar(document.publisher), yaml_quoted(document.url), yaml_scalar(published),
        yaml_scalar(request.retrieved), yaml_scalar(document.licence), yaml_scalar(sha256));
}

std::string_view edition_version(std::string_view edition) {
    std::size_t slash = edition.find('/');
    return slash == std::string_view::npos ? std::string_view() : edition.substr(slash + 1);
}

}  // namespace ghg
