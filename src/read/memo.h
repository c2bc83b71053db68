#pragma once

#include "base/diagnostic.h"
#include "domain/inventory.h"
#include "read/node.h"

namespace ghg {

/// One of an inventory's `memo:` entries: `{id, kind, amount, cite, note}`.
MemoEntry read_memo_entry(const Node& map, Diagnostics& out);

}  // namespace ghg
