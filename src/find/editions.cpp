#include "find/editions.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace ghg {
namespace {

TopicCard topic_card(const TableHead& head, std::string topic, std::string kind, std::size_t rows) {
    return {std::move(topic), std::move(kind), rows,      head.from, head.to,
            head.territory,   head.source,     head.note, head.at};
}

}  // namespace

std::vector<EditionCard> edition_cards(const FactorBook& book, const std::vector<AirportList>& airports) {
    std::map<std::string, EditionCard> by_name;
    auto add = [&](const std::string& edition, TopicCard topic) {
        by_name[edition].edition = edition;
        by_name[edition].topics.push_back(std::move(topic));
    };
    for (const Table& table : book.all()) {
        bool ratios = table.factors.empty() && !table.ratios.empty();
        add(table.head->edition, topic_card(*table.head, table.head->table, ratios ? "ratios" : "factors",
                                            ratios ? table.ratios.size() : table.factors.size()));
    }
    for (const Bands& bands : book.all_bands())
        add(bands.head.edition, topic_card(bands.head, bands.detail, "bands", bands.bands.size()));
    for (const AirportList& list : airports)
        add(list.edition, {"airports", "airports", list.count, 0, 0, "", list.source, list.note, list.at});
    std::vector<EditionCard> cards;
    for (auto& [name, card] : by_name) {
        std::ranges::stable_sort(card.topics, {}, [](const TopicCard& t) { return std::tie(t.topic, t.kind); });
        cards.push_back(std::move(card));
    }
    return cards;
}

}  // namespace ghg
