#pragma once

#include "report/section.h"

#include <string>
#include <vector>

namespace ghg {

/// Sections as a document in GitHub-flavoured Markdown, the first title its heading. Users' texts show as they are and
/// are never markup.
std::string sections_markdown(const std::vector<Section>& sections);

}  // namespace ghg
