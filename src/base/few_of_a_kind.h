#pragma once

#include "base/diagnostic.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// So many of one slug are told; nobody reads more, and a file that is not meant for ghg may have one on every line.
inline constexpr std::size_t most_of_a_kind = 100;

/// Diagnostics as they come in, of which the first hundred of each slug are kept and the others counted.
class FewOfAKind {
public:
    void take(Diagnostics found);
    /// Whether one more of this slug would be kept.
    bool keeps(std::string_view slug) const;
    /// Those of `later`, which come after these.
    void take(FewOfAKind later);
    /// Those that were kept, in order; the last of a slug says how many more there are: "… (and 12 more like it)".
    Diagnostics told();

private:
    struct Kind {
        std::size_t kept = 0, more = 0, last = 0;
    };
    Diagnostics kept_;
    std::map<std::string, Kind, std::less<>> kinds_;
};

/// The same of diagnostics that are all there.
Diagnostics few_of_a_kind(Diagnostics found);

/// Whether there are so many errors of one slug that others of it were left out, or may have been.
bool has_many_of_a_kind(const Diagnostics& diagnostics);

/// The text of the last that is told, where `more` like it are not.
std::string and_more(std::string says, std::size_t more);

}  // namespace ghg
