#include "engine/money.h"

#include "engine/missing.h"

#include <fmt/format.h>

namespace ghg {
namespace {

FoundRatio find_rate(const std::string& from, const std::string& to, int year, const Context& context) {
    std::string in = fmt::format("{}", year);
    return resolve_any_ratio("exchange",
                             {{{"pair", from + "/" + to}, {"year", in}}, {{"pair", to + "/" + from}, {"year", in}}},
                             nullptr, year, context);
}

Diagnostic missing(const std::string& table, const std::string& says, const Activity& activity,
                   const std::vector<Searched>& searched) {
    Diagnostic missing =
        problem("rate-missing", activity.quantity->at, says,
                "Put the figure, with its source, into a table of your own, and name its edition in `factors`.");
    missing.searched = searched_lines(searched, table);
    return missing;
}

bool exchange(Worked& worked, const Unit& to, int year, const Activity& activity, const Context& context,
              Diagnostics& out) {
    const std::string& from = worked.now.unit->name;
    if (from == to.name) return true;
    FoundRatio found = find_rate(from, to.name, year, context);
    if (!found.tied.empty()) {
        out.push_back(ambiguous_ratio("exchange", {{"pair", from + "/" + to.name}}, found.tied, activity.quantity->at));
        return false;
    }
    const Ratio* rate = found.ratio;
    if (rate == nullptr || rate->numerator == nullptr || rate->denominator == nullptr) {
        out.push_back(missing("exchange", fmt::format("no exchange rate between {} and {} for {}", from, to.name, year),
                              activity, found.searched));
        return false;
    }
    Step::Op op = rate->numerator->name == from ? Step::Op::divide : Step::Op::times;
    take_step(worked, op, rate->value, to,
              {.what = fmt::format("exchange {} to {}, average {} ({})", from, to.name, year, rate->name()),
               .unit = rate->numerator->name + "/" + rate->denominator->name,
               .cite = rate->cite,
               .where = to_line_text(rate->at),
               .ratio = rate});
    return true;
}

FoundRatio find_index(const std::string& currency, int year, const Context& context) {
    return resolve_ratio("price-index", {{"currency", currency}, {"year", fmt::format("{}", year)}}, nullptr, year,
                         context);
}

bool index_prices(Worked& worked, const Unit& currency, int from, int to, const Activity& activity,
                  const Context& context, Diagnostics& out) {
    if (from == to) return true;
    FoundRatio before = find_index(currency.name, from, context);
    FoundRatio after = find_index(currency.name, to, context);
    for (auto [found, year] : {std::pair(&before, from), std::pair(&after, to)})
        if (!found->tied.empty())
            out.push_back(ambiguous_ratio("price-index",
                                          {{"currency", currency.name}, {"year", fmt::format("{}", year)}}, found->tied,
                                          activity.quantity->at));
        else if (found->ratio == nullptr)
            out.push_back(missing("price-index", fmt::format("no {} price index for {}", currency.name, year), activity,
                                  found->searched));
    if (before.ratio == nullptr || after.ratio == nullptr) return false;
    if (before.ratio->head->edition != after.ratio->head->edition) {
        out.push_back(
            missing("price-index",
                    fmt::format("the {} price indexes of {} and {} are of two editions, whose bases may differ",
                                currency.name, from, to),
                    activity, {}));
        return false;
    }
    for (auto [op, index, year] :
         {std::tuple(Step::Op::times, after.ratio, to), std::tuple(Step::Op::divide, before.ratio, from)})
        take_step(worked, op, index->value, currency,
                  {.what = fmt::format("price index {} {} ({})", currency.name, year, index->name()),
                   .cite = index->cite,
                   .where = to_line_text(index->at),
                   .ratio = index});
    return true;
}

}  // namespace

bool convert_money(Worked& worked, const Factor& factor, const Activity& activity, const Context& context,
                   Diagnostics& out) {
    auto price_year = parse_year(activity.detail("price_year"));
    bool plain = !factor.price && !factor.own;
    if (plain)
        return exchange(worked, *factor.per, price_year.value_or(context.inventory->year), activity, context, out);
    if (!price_year) {
        constexpr const char* how = "Write the year whose prices were paid, such as price_year: 2022.";
        auto said = activity.details.find("price_year");
        out.push_back(said == activity.details.end()
                          ? problem("price-year-missing", activity.at, "money needs its price year", how)
                          : problem("price-year-missing", said->second.at,
                                    fmt::format("`{}` is not a year", activity.detail("price_year")), how));
        return false;
    }
    return exchange(worked, *factor.per, *price_year, activity, context, out) &&
           index_prices(worked, *factor.per, *price_year, factor.price ? factor.price->year : activity.own_year,
                        activity, context, out);
}

}  // namespace ghg
