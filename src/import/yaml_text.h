#pragma once

#include "base/yaml_scalar.h"

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

/// The `source:` block of a head, with its line end.
std::string source_block(const DocumentText& document, const ImportRequest& request);
/// The same, of a file with another SHA-256 than the request's first.
std::string source_block(const DocumentText& document, const ImportRequest& request, std::string_view sha256);
/// What follows the slash of `publisher/year-or-version`; empty where there is no slash.
std::string_view edition_version(std::string_view edition);

}  // namespace ghg
