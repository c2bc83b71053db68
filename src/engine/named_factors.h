#pragma once

#include "engine/context.h"
#include "engine/resolve.h"

#include <string>
#include <vector>

namespace ghg {

/// The factors and ratios that an activity names itself with `factor`, `location_factor` or `stand_in`. Each serves the
/// lines or steps of its own table, stage and basis; one that serves nothing is an error.
class NamedFactors {
public:
    /// Names that are in no table are diagnostics.
    NamedFactors(const Activity& activity, const Context& context, Diagnostics& out);

    struct Choice {
        const Factor* factor = nullptr;
        std::string stand_in;  ///< the reason, when it is a stand-in
    };

    /// The named factor that serves this ask, or an empty choice. Wrong units, and for `factor` a wrong year or region,
    /// are diagnostics.
    Choice serve(const Ask& ask, Diagnostics& out);

    struct RatioChoice {
        const Ratio* ratio = nullptr;
        std::string stand_in;
    };
    RatioChoice serve_ratio(const std::string& table, const Unit* from, int year, Diagnostics& out);

    /// An error for each named factor that served nothing.
    void report_unused(Diagnostics& out) const;
    /// An error for each whose table is none of `topics`: it could not have served whatever else is wrong.
    void report_of_other_tables(const std::vector<std::string>& topics, Diagnostics& out) const;

private:
    enum class Role { factor, location_factor, stand_in };
    struct Named {
        const FactorName* name = nullptr;
        Role role = Role::factor;
        const Factor* factor = nullptr;
        const Ratio* ratio = nullptr;
        bool used = false;
    };
    void add(const std::vector<FactorName>& names, Role role, const Context& context, Diagnostics& out);
    Named* best_for(const Ask& ask);
    static bool acts_on(const Named& named, const Ask& ask);

    const Activity& activity_;
    std::vector<Named> named_;
};

}  // namespace ghg
