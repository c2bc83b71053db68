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
    bool counts_on_basis = false;  ///< Scope 2: the line counts on `basis` alone
};

/// Whether a factor's basis is the asked one, or absent.
bool serves_basis(const Factor& factor, const Ask& ask);
/// Whether a factor holds warming beyond CO2 just as asked, or does not say.
bool serves_rf(const Factor& factor, const Ask& ask);

/// What came of it. `factor` is null when nothing answered; then `searched` says why, edition by edition, unless `tied`
/// shows two that did.
struct Found {
    const Factor* factor = nullptr;
    std::vector<Searched> searched;
    std::vector<const Factor*> tied;
};

/// Searches the editions in order. The first that answers is used; within it a factor per the unit written wins, then
/// one per the dimension's base unit; otherwise exactly one must remain (DESIGN, "Resolution").
Found resolve(const Ask& ask, const Context& context);

/// The error for a line that nothing answered, with what was searched and near names.
Diagnostic missing_factor(const Ask& ask, const Found& found, const Place& at, const Context& context);
/// The same, placed on the detail of the activity that no row has, where one is likely misspelled.
Diagnostic missing_factor(const Ask& ask, const Found& found, const Activity& activity, const Context& context);

/// What was searched, one line per edition; those that have no such table at all are counted, since the others say
/// more.
std::vector<std::string> searched_lines(const std::vector<Searched>& searched, const std::string& table);

/// Values near the first asked detail that no row of the table has; empty when all are known.
std::vector<std::string> near_values(const std::string& table, const Details& asked, const Context& context);

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

/// The error for two ratios of one edition that both answer.
Diagnostic ambiguous_ratio(const std::string& table, const Details& asked, const std::vector<const Ratio*>& tied,
                           const Place& at);

}  // namespace ghg
