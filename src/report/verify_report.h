#pragma once

#include "domain/lock_comparison.h"

#include <string>
#include <string_view>

namespace ghg {

/// What `ghg verify` found, as text (`format` text) or JSON: whether the lock is as it was written, whether its figures
/// follow from each other, and how today's differ, the first with its reasons.
std::string verify_report(const Verification& verification, std::string_view format, std::string_view program);

}  // namespace ghg
