#pragma once

#include "domain/result.h"
#include "engine/context.h"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace ghg {

/// Spares the tables the same question. Activities of one type, unit and details differ in their amounts alone, so what
/// the first of them came to is repeated for the others with their own amounts. Whoever names a factor, an instrument,
/// a period or a purchase is calculated by itself.
class AlikeLines {
public:
    /// `result` is what the lines are added to; `context` and it outlive this object.
    AlikeLines(Result& result, const Context& context) : result_(result), context_(context) {}

    /// Adds to the result what the activity comes to, where one like it was remembered; false where none was.
    bool repeat(const Activity& activity);

    /// How much the result holds; taken before an activity's part is added.
    struct Mark {
        std::size_t lines = 0, not_calculated = 0, defaults_used = 0;
    };
    Mark mark() const;
    /// From `since` on, the result holds what the activity came to, of which nothing had to be said; no line is missing
    /// whose quantity took steps, for what they would come to is not known without them.
    void remember(const Activity& activity, Mark since);

private:
    struct Part {
        Mark from, to;
    };

    void repeat_line(const EmissionLine& before, const Activity& activity);
    bool is_repeatable(const Activity& activity, const Part& part) const;

    Result& result_;
    const Context& context_;
    std::unordered_map<std::string, Part> parts_;
    std::string key_;  ///< of the activity that was asked for last; empty where it stands alone
};

}  // namespace ghg
