#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "domain/lock.h"

#include <cstddef>
#include <optional>

namespace ghg {

/// Larger locks are refused.
inline constexpr std::size_t most_lock_bytes = std::size_t{64} << 20U;

/// A lock as `ghg lock` wrote it. Nothing where it cannot be read as one, which is an error: another schema, a figure
/// that is no number, a missing key. One whose seal does not fit its text was edited; it is read all the same, and
/// `sealed` says so.
struct ReadLock {
    Lock lock;
    bool sealed = false;
};
std::optional<ReadLock> read_lock(const Source& source, Diagnostics& out);

}  // namespace ghg
