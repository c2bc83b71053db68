#include "domain/edition_card.h"

#include <algorithm>

namespace ghg {

std::size_t EditionCard::count(std::string_view kind) const {
    std::size_t rows = 0;
    for (const TopicCard& topic : topics)
        if (topic.kind == kind) rows += topic.rows;
    return rows;
}

int EditionCard::from() const {
    int first = 0;
    for (const TopicCard& topic : topics)
        if (topic.from != 0) first = first == 0 ? topic.from : std::min(first, topic.from);
    return first;
}

int EditionCard::to() const {
    int last = 0;
    for (const TopicCard& topic : topics) last = std::max(last, topic.to);
    return last;
}

}  // namespace ghg
