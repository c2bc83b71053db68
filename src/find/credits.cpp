#include "find/credits.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace ghg {
namespace {

using Names = std::set<std::string>;

class UsedDocuments {
public:
    UsedDocuments(const FactorBook& book, const std::vector<AirportList>& airports)
        : book_(book), airports_(airports) {}

    void add(const EmissionLine& line) {
        if (line.factor != nullptr && line.factor->head) add(*line.factor->head);
        for (const Step& step : line.steps)
            if (!step.where.empty()) ratios_.insert(step.where);
        if (line.leg.empty()) return;
        if (line.factor != nullptr && line.factor->head) add_bands(*line.factor);
        const std::string& leg = line.leg;
        std::size_t dash = leg.find('-');
        for (const std::string& code : {leg.substr(0, dash), leg.substr(dash + 1)})
            if (const Airport* airport = book_.airport(code)) lists_.insert(airport->edition);
    }

    void add_ratio(const FactorName& name) {
        if (const Ratio* ratio = book_.find_ratio(name.edition, name.id)) add(*ratio->head);
    }

    std::vector<Credit> take() {
        for (const Table& table : book_.all())
            for (const Ratio& ratio : table.ratios)
                if (ratios_.contains(to_line_text(ratio.at))) add(*ratio.head);
        for (const AirportList& list : airports_)
            if (lists_.contains(list.edition)) credits_.emplace_back(list.edition, list.source);
        return std::move(credits_);
    }

private:
    void add(const TableHead& head) {
        if (heads_.insert(&head).second) credits_.emplace_back(head.edition, head.source);
    }

    void add_bands(const Factor& factor) {
        for (const auto& [detail, value] : factor.match)
            if (const Bands* bands = book_.bands(factor.head->edition, detail)) add(bands->head);
    }

    const FactorBook& book_;
    const std::vector<AirportList>& airports_;
    std::set<const TableHead*> heads_;
    Names ratios_;  // where they stand
    Names lists_;
    std::vector<Credit> credits_;
};

auto same_document(const Document& document) { return std::tie(document.title, document.url, document.published); }

void add_document(std::vector<CreditedDocument>& documents, const Credit& credit) {
    auto found = std::ranges::find_if(documents, [&](const CreditedDocument& each) {
        return same_document(each.document) == same_document(credit.second);
    });
    if (found == documents.end()) found = documents.insert(documents.end(), {credit.second, {}});
    auto at = std::ranges::lower_bound(found->editions, credit.first);
    if (at == found->editions.end() || *at != credit.first) found->editions.insert(at, credit.first);
}

}  // namespace

std::vector<Credit> all_credits(const FactorBook& book, const std::vector<AirportList>& airports,
                                const std::vector<const GwpSet*>& gwp_sets) {
    std::vector<Credit> credits;
    for (const Table& table : book.all()) credits.emplace_back(table.head->edition, table.head->source);
    for (const Bands& bands : book.all_bands()) credits.emplace_back(bands.head.edition, bands.head.source);
    for (const AirportList& list : airports) credits.emplace_back(list.edition, list.source);
    for (const GwpSet* set : gwp_sets) credits.emplace_back(set->id, set->source);
    return credits;
}

std::vector<Credit> credits_of(const Result& result, const FactorBook& book, const std::vector<AirportList>& airports,
                               const GwpSet& gwp) {
    UsedDocuments used(book, airports);
    for (const EmissionLine& line : result.lines) used.add(line);
    used.add_ratio(result.inventory->boundary.rfi.choice);
    std::vector<Credit> credits = used.take();
    credits.emplace_back(gwp.id, gwp.source);
    return credits;
}

std::vector<LicenceCredits> by_licence(const std::vector<Credit>& credits) {
    std::map<std::string, std::map<std::string, std::vector<CreditedDocument>>> sorted;
    for (const Credit& credit : credits) add_document(sorted[credit.second.licence][credit.second.publisher], credit);
    std::vector<LicenceCredits> licences;
    for (auto& [licence, publishers] : sorted) {
        licences.push_back({licence, {}});
        for (auto& [publisher, documents] : publishers) {
            std::ranges::stable_sort(documents, {}, [](const CreditedDocument& each) {
                return std::tie(each.document.title, each.document.published);
            });
            licences.back().publishers.push_back({publisher, std::move(documents)});
        }
    }
    return licences;
}

}  // namespace ghg
