#pragma once

#include "domain/lock.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// A figure of a lock that its other figures do not give.
struct Mismatch {
    std::string figure;  ///< in words: `fleet-diesel/1, kg CO2e`
    std::string locked;  ///< as the lock has it, or what is wrong with it
    std::string worked;  ///< as it comes out; empty where nothing does
};

/// A figure that is another in today's result than in the lock.
struct LockDifference {
    std::string figure;            ///< a line's name, a total's or a target's
    std::string was, now;          ///< in kg CO2e, as JSON reports write it; empty where there was, or is, none
    std::vector<std::string> why;  ///< as far as it can be known, one sentence each; empty for sums of lines
};

/// A file that is not as the lock has it.
struct LockedFileChange {
    enum class What { changed, line_ends, gone, joined };
    std::string path;
    What what = What::changed;
};

/// Today's result against the lock.
struct LockComparison {
    std::vector<LockDifference> figures;  ///< lines in the lock's order, then totals, then targets
    std::vector<LockedFileChange> files;
    std::string program_was, program_now;
};

/// What `ghg verify` found.
struct Verification {
    std::string lock_path;
    Lock lock;
    bool sealed = true;  ///< the lock is as it was written
    std::vector<Mismatch> mismatches;
    std::optional<LockComparison> today;  ///< nothing where it was not asked for, or has errors
    bool today_has_errors = false;

    /// Whether the lock comes out of itself, and today's files give it again.
    bool holds() const {
        return sealed && mismatches.empty() && !today_has_errors && (!today || today->figures.empty());
    }
};

}  // namespace ghg
