#include "read/fields.h"
#include "read/head.h"
#include "read/tables.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

std::optional<MarketMember> read_member(const Node& map, Diagnostics& out) {
    std::size_t before = out.size();
    Fields row(map, out);
    MarketMember member;
    member.at = map.place();
    Text region = row.required_text("region", "SE");
    if (!region.empty() && is_region(region, out)) member.region = region.value;
    if (auto from = row.year("from")) member.from = *from;
    if (auto to = row.year("to")) member.to = *to;
    member.cite = read_cite(row, out);
    row.word("note");
    row.refuse_unknown();
    if (member.to < member.from)
        out.push_back(problem("applies-reversed", map.place(),
                              fmt::format("the membership of {} ends before it begins", member.region),
                              "Write the earlier year under `from`."));
    return out.size() == before && !map.is_faulty() ? std::optional(std::move(member)) : std::nullopt;
}

bool is_new(const MarketMember& member, const Market& market, Diagnostics& out) {
    auto first = std::ranges::find(market.members, member.region, &MarketMember::region);
    if (first == market.members.end()) return true;
    Diagnostic twice = problem("id-twice", member.at, fmt::format("two rows have the region `{}`", member.region),
                               "Keep one of them.");
    twice.related.push_back({first->at, "first given here"});
    out.push_back(std::move(twice));
    return false;
}

}  // namespace

std::optional<Market> read_market(const NodeTree& tree, Diagnostics& out) {
    Fields fields(tree.root(), out);
    Text id = fields.required_text("market", "AIB");
    Market market{id.value, fields.required_word("means", "Guarantees of origin of Freedonia"), {}, {}, id.at};
    market.source = read_document(fields, out);
    if (Node review = fields.any("review_by")) read_date(review, out);
    fields.word("note");
    Node members = fields.required_list("members", "[{region: SE, cite: …}]");
    if (members && members.items().empty())
        out.push_back(problem("missing-key", members.place(), "`members` is an empty list",
                              "Add a region, for example {region: SE, cite: row 3}."));
    for (const Node& item : members.items()) {
        if (!item.is_map())
            report_wrong_type(item, "members", "a map of region and cite", out);
        else if (auto member = read_member(item, out); member && is_new(*member, market, out))
            market.members.push_back(std::move(*member));
    }
    fields.refuse_unknown();
    return id.empty() ? std::nullopt : std::optional(std::move(market));
}

}  // namespace ghg
