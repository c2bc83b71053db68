#pragma once

#include "base/diagnostic.h"
#include "read/yaml_builder.h"

#include <yaml-cpp/exceptions.h>
#include <string_view>

namespace ghg {

/// What yaml-cpp's exception means, in words a person can act on. `builder` has seen the text up to the mistake.
Diagnostic explain_syntax(const YAML::Exception& error, std::string_view text, YamlBuilder& builder);

}  // namespace ghg
