#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "read/list_items.h"
#include "read/node.h"
#include "read/yaml_limits.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace ghg {

/// Reads one YAML document, to its last byte. Scalars stay text: `NO`, `010` and `1_000` are what they look like; `~`
/// and nothing are empty texts. Nothing comes back where the structure is not known: larger than `most_bytes` or deeper
/// than 64, not UTF-8, control characters, tabs as indentation, syntax, an empty text, anything after the document.
/// Reported, and read on, so that one run finds all: duplicate keys (the first counts), anchors, aliases, tags, merge
/// keys, keys that are no text, and what a comma broke off in flow style (`{quantity: 1,5 kWh}`). The nodes they touch,
/// and those above, are `faulty`.
std::optional<NodeTree> parse_yaml(const Source& source, Diagnostics& out, std::size_t most_bytes = most_yaml_bytes);

/// The same, and the list under `key` at the top of the text, where it has halves of `smallest` bytes or more, is read
/// by two threads.
std::optional<NodeTree> parse_yaml_halved(const Source& source, std::string_view key, Diagnostics& out,
                                          std::size_t most_bytes = most_yaml_bytes,
                                          std::size_t smallest = smallest_half);

/// `parse_yaml` for a part of the source that begins on `first_line`.
std::optional<NodeTree> parse_yaml_part(const Source& source, std::string_view part, std::size_t first_line,
                                        Diagnostics& out, std::size_t most_bytes = most_yaml_bytes);

/// `parse_yaml` for a text with a list of many items at its top: those of the first list under the key `key` go to
/// `items` one by one, and the tree has the list without them. What is beside them may have `most_yaml_bytes`, and so
/// may each item. Mistakes in the text are known only at the end: nothing that was taken counts unless a tree comes
/// back. A list with halves of `smallest` bytes or more is read in halves where there are threads for them; what comes
/// of it is the same.
std::optional<NodeTree> parse_yaml_list(const Source& source, std::string_view key, ListItems& items, Diagnostics& out,
                                        std::size_t most_bytes, std::size_t smallest = smallest_half);

}  // namespace ghg
