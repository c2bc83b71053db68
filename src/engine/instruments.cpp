#include "engine/instruments.h"

#include <algorithm>

namespace ghg {
namespace {

struct Open {
    const InstrumentClaim* claim;
    Number lacks;
};

}  // namespace

std::map<std::string, std::vector<std::pair<std::string, Number>>> allocate(const std::vector<InstrumentClaim>& claims,
                                                                            std::map<std::string, Number> volumes) {
    std::map<std::string, std::vector<std::pair<std::string, Number>>> covered;
    std::vector<Open> open;
    std::size_t longest = 0;
    for (const InstrumentClaim& claim : claims) {
        open.push_back({&claim, claim.amount});
        longest = std::max(longest, claim.instruments.size());
    }
    for (std::size_t rank = 0; rank < longest; ++rank) {
        std::map<std::string, Number> wanted;
        for (const Open& o : open)
            if (rank < o.claim->instruments.size()) wanted[o.claim->instruments[rank]] += o.lacks;
        std::map<std::string, Number> left = volumes;
        for (Open& o : open) {
            if (rank >= o.claim->instruments.size()) continue;
            const std::string& id = o.claim->instruments[rank];
            Number part = wanted[id] <= volumes[id] ? o.lacks : o.lacks * volumes[id] / wanted[id];
            if (part.is_zero()) continue;
            covered[o.claim->activity].emplace_back(id, part);
            o.lacks -= part;
            left[id] -= part;
        }
        volumes = std::move(left);
    }
    return covered;
}

}  // namespace ghg
