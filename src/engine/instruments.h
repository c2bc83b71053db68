#pragma once

#include "engine/context.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace ghg {

/// A wish of an activity for instruments: how much energy it uses, in a common unit, and which it names, in order.
struct InstrumentClaim {
    std::string activity;
    Number amount;
    std::vector<std::string> instruments;
};

/// How much of an activity each instrument covers, in the claims' unit, in the order the activity named them. Never
/// more than the activity uses, and over all activities never more than the instrument's volume. Where several
/// activities want one instrument that is too small for all, each gets the same share of what it still lacks, so that
/// the order of activities does not matter. Scope 2 Guidance, chapter 7, quality criteria: a certificate is used once.
std::map<std::string, std::vector<std::pair<std::string, Number>>> allocate(const std::vector<InstrumentClaim>& claims,
                                                                            std::map<std::string, Number> volumes);

}  // namespace ghg
