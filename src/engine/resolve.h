#pragma once

#include "domain/emission_line.h"
#include "engine/context.h"
#include "engine/legs.h"

#include <optional>
#include <string>
#include <vector>

namespace ghg {

/// What a line wants of the tables.
struct Ask {
    std::string use;  ///< the topic
    Stage stage = Stage::ttw;
    std::optional<Basis> basis;
    Details details;
    const Unit* unit = nullptr;  ///< of the quantity to be multiplied
    int year = 0;
    std::optional<bool> includes_rf;  ///< nothing: the factor must not speak of it, or may say anything but true
    std::string band_detail;          ///< a detail whose value each edition's bands give for `leg`
    const Leg* leg = nullptr;
    std::vector<std::string> may_match;  ///< the details its line can ask for, given or not
    bool counts_on_basis = false;        ///< Scope 2: the line counts on `basis` alone
    std::string type;                    ///< of the activity, for advice; may be empty
};

/// Whether a factor's basis is the asked one, or absent.
bool serves_basis(const Factor& factor, const Ask& ask);
/// Whether a factor holds warming beyond CO2 just as asked, or does not say.
bool serves_rf(const Factor& factor, const Ask& ask);

/// What is said of an edition that does not have a table at all.
std::string no_table(const std::string& table);
/// "2022", or "2019 to 2025".
std::string years(const TableHead& head);

/// What came of it. `factor` is null when nothing answered; then `searched` says why, edition by edition, unless `tied`
/// shows two that did.
struct Found {
    const Factor* factor = nullptr;
    SharedList<Searched> searched;
    std::vector<const Factor*> tied;
};

/// Searches the editions in order. The first that answers is used; within it a factor per the unit written wins, then
/// one per the dimension's base unit; otherwise exactly one must remain (DESIGN, "Resolution").
Found resolve(const Ask& ask, const Context& context);

struct FoundRatio {
    const Ratio* ratio = nullptr;
    std::vector<Searched> searched;
    std::vector<const Ratio*> tied;
};

/// Ratios resolve like factors, without stage and basis. `from` is the unit of the quantity to be multiplied, null for
/// bare numbers.
FoundRatio resolve_ratio(const std::string& table, const Details& details, const Unit* from, int year,
                         const Context& context);
/// The same where a row may match any of several details: an exchange rate is written in either direction.
FoundRatio resolve_any_ratio(const std::string& table, const std::vector<Details>& any_of, const Unit* from, int year,
                             const Context& context);

}  // namespace ghg
