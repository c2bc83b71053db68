#pragma once

#include <string>
#include <string_view>

namespace ghg {

struct ImportRequest;

/// What the head of an imported file says about its document; what varies with the request is taken from there.
struct DocumentText {
    std::string title;
    std::string publisher;
    std::string url;
    std::string licence;
};

/// A YAML scalar: bare where it can only be read as that text, else in double quotes. No line ends are expected in it.
std::string yaml_scalar(std::string_view text);
/// In double quotes, always.
std::string yaml_quoted(std::string_view text);
/// The `source:` block of a head, with its line end.
std::string source_block(const DocumentText& document, const ImportRequest& request);
/// What follows the slash of `publisher/year-or-version`; empty where there is no slash.
std::string_view edition_version(std::string_view edition);

}  // namespace ghg
