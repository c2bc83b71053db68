#include "ledger/key_table.h"

#include <algorithm>
#include <utility>

namespace ghg {
namespace {

constexpr std::size_t first_slots = 1024;

}  // namespace

KeyTable::KeyTable() : slots_(first_slots), mask_(first_slots - 1) {}

std::uint64_t KeyTable::hash_of(std::string_view long_key) {
    constexpr std::size_t word_bytes = sizeof(std::uint64_t);
    std::uint64_t hash = long_key.size();
    std::uint64_t last = word_at<std::uint64_t>(long_key.data() + long_key.size() - word_bytes);
    for (; long_key.size() > word_bytes; long_key.remove_prefix(word_bytes))
        hash = mixed(hash, word_at<std::uint64_t>(long_key.data()));
    return mixed(hash, last);
}

std::uint32_t KeyTable::add(std::uint32_t& slot, const Words& words, std::string_view key) {
    auto number = static_cast<std::uint32_t>(keys_.size());
    keys_.emplace_back(key);
    firsts_.push_back(words.first);
    lasts_.push_back(words.last);
    slot = tag_of(mixed(words.first, words.last)) | (number + 1);
    if (keys_.size() * 2 > slots_.size()) grow();
    return number;
}

void KeyTable::grow() {
    slots_.assign(slots_.size() * 2, free);
    mask_ = 2 * mask_ + 1;
    for (std::uint32_t number = 0; number < keys_.size(); ++number) {
        std::uint64_t hash = mixed(firsts_[number], lasts_[number]);
        std::size_t at = hash & mask_;
        while (slots_[at] != free) at = (at + 1) & mask_;
        slots_[at] = tag_of(hash) | (number + 1);
    }
}

PairTable::PairTable() : slots_(first_slots) {}

std::uint32_t PairTable::add(std::vector<std::uint32_t>& firsts, std::uint32_t a, std::uint32_t b) {
    if (b == 0 && a == size_ && size_ == in_order_) {
        in_order_ = size_ + 1;
        return size_++;
    }
    if (a >= firsts.size()) firsts.resize(std::max(std::size_t{a} + 1, 2 * firsts.size()));
    firsts[a] = size_ + 1;
    return size_++;
}

std::uint32_t PairTable::add(Slot& slot, std::uint64_t pair) {
    std::uint32_t number = size_++;
    slot = {pair, size_};
    if (std::size_t{++in_slots_} * 2 > slots_.size()) grow();
    return number;
}

void PairTable::grow() {
    std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : before)
        if (slot.number_and_one != 0) slots_[place_of(slot.pair)] = slot;
}

}  // namespace ghg
