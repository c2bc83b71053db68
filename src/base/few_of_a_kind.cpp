#include "base/few_of_a_kind.h"

#include <fmt/format.h>
#include <utility>

namespace ghg {

void FewOfAKind::take(Diagnostics found) {
    for (Diagnostic& said : found) {
        Kind& kind = kinds_[said.slug];
        if (kind.kept == most_of_a_kind) {
            kind.more += 1 + said.more;
            continue;
        }
        ++kind.kept;
        kind.last = kept_.size();
        kept_.push_back(std::move(said));
    }
}

bool FewOfAKind::keeps(std::string_view slug) const {
    auto kind = kinds_.find(slug);
    return kind == kinds_.end() || kind->second.kept < most_of_a_kind;
}

void FewOfAKind::take(FewOfAKind later) {
    take(std::move(later.kept_));
    for (const auto& [slug, kind] : later.kinds_) kinds_[slug].more += kind.more;
}

Diagnostics FewOfAKind::told() {
    for (const auto& [slug, kind] : kinds_)
        if (kind.more > 0) {
            Diagnostic& last = kept_[kind.last];
            last.says = and_more(std::move(last.says), kind.more);
            last.more += kind.more;
        }
    kinds_.clear();
    return std::exchange(kept_, {});
}

Diagnostics few_of_a_kind(Diagnostics found) {
    if (found.size() <= most_of_a_kind) return found;
    FewOfAKind few;
    few.take(std::move(found));
    return few.told();
}

bool has_many_of_a_kind(const Diagnostics& diagnostics) {
    std::map<std::string_view, std::size_t> errors;
    for (const Diagnostic& said : diagnostics)
        if (said.severity == Severity::error && ++errors[said.slug] == most_of_a_kind) return true;
    return false;
}

std::string and_more(std::string says, std::size_t more) { return fmt::format("{} (and {} more like it)", says, more); }

}  // namespace ghg
