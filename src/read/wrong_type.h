#pragma once

#include "base/diagnostic.h"
#include "read/node.h"

#include <string_view>

namespace ghg {

/// Reports that a value is of the wrong kind: "`key` is a list, where a text is asked for". The key may be empty.
void report_wrong_type(const Node& value, std::string_view key, std::string_view asked_for, Diagnostics& out);

}  // namespace ghg
