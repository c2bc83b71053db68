#pragma once

#include "domain/lock.h"
#include "domain/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// What a lock says beside the result.
struct LockOrigin {
    std::string program;                                        ///< the version of ghg
    std::vector<std::string> editions;                          ///< searched in this order
    std::vector<std::string> added, only;                       ///< folders, as the lock names them
    std::function<std::string(const std::string&)> path_named;  ///< how the lock names a file that is not built in
};

/// A result as a lock holds it.
Lock lock_of(const Result& result, const LockOrigin& origin);

}  // namespace ghg
