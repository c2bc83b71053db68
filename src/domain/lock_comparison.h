#pragma once

#include "domain/lock.h"

#include <algorithm>
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

/// A word that moves no line: the head of the report, a choice, an activity in no total.
struct WordChange {
    std::string what;
    std::string was, now;  ///< empty where there was, or is, none
};

/// A file that is not as the lock has it.
struct LockedFileChange {
    enum class What {
        changed,
        line_ends,
        gone,
        joined,
        not_found,     ///< on the disk
        missing,       ///< from the bundle
        not_in_lock,   ///< in the bundle, and nothing that the lock or ghg knows of
        rewritten,     ///< a text that ghg wrote into the bundle, and not what ghg writes
        not_compared,  ///< the same, by another version of ghg
    };
    std::string path;
    What what = What::changed;
};

/// Today's result against the lock.
struct LockComparison {
    std::vector<WordChange> words;        ///< organisation and period first
    std::vector<LockDifference> figures;  ///< lines in the lock's order, then totals, what is beside them, targets
    std::vector<LockedFileChange> files;
    std::string program_was, program_now;
};

/// What `ghg verify` found.
struct Verification {
    std::string bundle;  ///< the evidence pack that the lock is in; empty where it is in none
    std::string lock_path;
    Lock lock;
    bool sealed = true;  ///< the lock is as it was written
    std::vector<Mismatch> mismatches;
    std::optional<LockComparison> today;  ///< nothing where it was not asked for, or has errors
    bool today_has_errors = false;
    std::vector<LockedFileChange> in_bundle;  ///< files of the bundle that are not as the lock has them
    std::string bundle_sha256;                ///< of the evidence pack's file; empty where there is none

    /// Whether the lock comes out of itself, today's files give it again, and nothing in a bundle was tampered with.
    bool holds() const {
        bool same = !today || (today->figures.empty() && today->words.empty());
        return sealed && mismatches.empty() && !today_has_errors && same &&
               std::ranges::none_of(in_bundle, is_breach, &LockedFileChange::what);
    }
    static bool is_breach(LockedFileChange::What what) {
        return what == LockedFileChange::What::changed || what == LockedFileChange::What::missing ||
               what == LockedFileChange::What::rewritten;
    }
};

}  // namespace ghg
