#pragma once

#include "base/source.h"
#include "domain/document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// What one topic of an edition holds; of bands and airports too.
struct TopicCard {
    std::string topic;
    std::string kind;  ///< factors, ratios, bands or airports
    std::size_t rows = 0;
    int from = 0;  ///< years, both included; 0 where the file names none
    int to = 0;
    std::string territory;  ///< empty when it speaks for none
    Document source;
    std::string note;
    Place at;
};

/// An edition before its rows are looked at. Topics are sorted by name, one entry for each file.
struct EditionCard {
    std::string edition;
    std::vector<TopicCard> topics;

    std::size_t count(std::string_view kind) const;
    int from() const;  ///< the earliest of its topics; 0 where none names years
    int to() const;    ///< the latest
};

}  // namespace ghg
