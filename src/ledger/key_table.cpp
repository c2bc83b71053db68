#include "ledger/key_table.h"

#include <algorithm>
#include <utility>

namespace ghg {
namespace {

constexpr std::size_t first_slots = 1024;

}  // namespace

KeyTable::KeyTable() : slots_(first_slots) {}

std::uint64_t KeyTable::hash_of(std::string_view long_key) {
    constexpr std::size_t word_bytes = sizeof(std::uint64_t);
    std::uint64_t hash = long_key.size();
    std::uint64_t last = word_at<std::uint64_t>(long_key.data() + long_key.size() - word_bytes);
    for (; long_key.size() > word_bytes; long_key.remove_prefix(word_bytes))
        hash = mixed(hash, word_at<std::uint64_t>(long_key.data()));
    return mixed(hash, last);
}

std::uint32_t KeyTable::add(Slot& slot, const Words& words, std::string_view key) {
    auto number = static_cast<std::uint32_t>(keys_.size());
    keys_.emplace_back(key);
    words_.push_back(words);
    slot = {static_cast<std::uint32_t>(mixed(words.first, words.last) >> 32U), number + 1};
    if (keys_.size() * 4 > slots_.size() * 3) grow();
    return number;
}

void KeyTable::grow() {
    std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    for (const Slot& slot : before)
        if (slot.number_and_one != 0)
            slots_[place_of(words_[slot.number_and_one - 1], keys_[slot.number_and_one - 1])] = slot;
}

PairTable::PairTable() : slots_(first_slots) {}

std::uint32_t PairTable::add(std::vector<std::uint32_t>& firsts, std::uint32_t a) {
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
