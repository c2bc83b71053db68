#pragma once

#include <yaml-cpp/eventhandler.h>
#include <string_view>

namespace ghg {

/// Whether a text begins as a JSON object does, behind blanks. YAML's own maps in braces begin so, too.
bool begins_as_json(std::string_view text);

/// Calls `to` for a text that is one JSON value (RFC 8259, which YAML 1.2 takes in) as yaml-cpp would, but several
/// times as fast: texts in quotes have the tag `!`, numbers and `true` stay as they are written, and marks have the
/// offset alone. False where the text is anything else; what was called then counts for nothing. What `to` throws is
/// thrown on.
bool tell_json(std::string_view text, YAML::EventHandler& to);

}  // namespace ghg
