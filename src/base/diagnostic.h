#pragma once

#include "base/source.h"

#include <string>
#include <vector>

namespace ghg {

enum class Severity { error, caveat };

/// A second place that explains the first.
struct Related {
    Place at;
    std::string says;
};

/// One thing a person has to know, as data; `report/diagnostic_text` words it for a terminal.
/// `slug` names the page `ghg why SLUG` prints. `next_step` is one sentence saying what to do.
struct Diagnostic {
    std::string slug;
    Severity severity = Severity::error;
    Place at;
    std::string says;
    std::vector<std::string> searched;  ///< what was searched, in order, one line each
    std::vector<std::string> near;      ///< names close to the one given, best first, at most four
    std::string next_step;
    std::vector<Related> related;
    std::size_t more = 0;  ///< like it, which are only counted: `says` says so
};

using Diagnostics = std::vector<Diagnostic>;

/// An error: what is wrong with the text at `at`, and what to do.
Diagnostic problem(std::string slug, Place at, std::string says, std::string next_step = {});
/// Something the reader of a report must know, which stops nothing.
Diagnostic caveat(std::string slug, Place at, std::string says, std::string next_step = {});

bool has_errors(const Diagnostics& diagnostics);
/// By path in order of first appearance, then line and column; equal ones once.
void sort_by_place(Diagnostics& diagnostics);
void append(Diagnostics& to, Diagnostics from);

}  // namespace ghg
