#include "ledger/row_fault.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace ghg {
namespace {

bool stands_before(const RowError& a, const RowError& b) {
    return std::tie(a.file, a.offset) < std::tie(b.file, b.offset);
}

}  // namespace

void RowErrors::add(RowError error) {
    ++counts_[static_cast<std::size_t>(error.problem)];
    if (shown_.size() == most_shown && !stands_before(error, shown_.back())) return;
    shown_.insert(std::ranges::upper_bound(shown_, error, stands_before), std::move(error));
    if (shown_.size() > most_shown) shown_.pop_back();
}

void RowErrors::join(const RowErrors& others) {
    auto counts = counts_;
    for (const RowError& error : others.shown_) add(error);
    for (std::size_t i = 0; i < row_problems; ++i) counts_[i] = counts[i] + others.counts_[i];
}

std::uint64_t RowErrors::count() const { return std::accumulate(counts_.begin(), counts_.end(), std::uint64_t{0}); }

}  // namespace ghg
