#include "ledger/key_table.h"

#include <cstring>

namespace ghg {
namespace {

constexpr std::size_t first_slots = 1024;

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    Wide product = static_cast<Wide>(a ^ 0x9e3779b97f4a7c15U) * (b ^ 0xd6e8feb86659fd93U);
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

// At most eight bytes.
std::uint64_t word_at(const char* bytes, std::size_t size) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, size);
    return word;
}

std::uint64_t hash_of(std::string_view key) {
    constexpr std::size_t word_bytes = sizeof(std::uint64_t);
    std::uint64_t hash = key.size();
    while (key.size() > word_bytes) {
        hash = mixed(hash, word_at(key.data(), word_bytes));
        key.remove_prefix(word_bytes);
    }
    return mixed(hash, word_at(key.data(), key.size()));
}

}  // namespace

KeyTable::KeyTable() : slots_(first_slots) {}

KeyTable::Found KeyTable::number(std::string_view key) {
    std::uint64_t hash = hash_of(key);
    std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Slot& slot = slots_[at];
        if (slot.number_and_one == 0) {
            slot = {hash, static_cast<std::uint32_t>(keys_.size() + 1)};
            keys_.emplace_back(key);
            if (keys_.size() * 2 > slots_.size()) grow();
            return {static_cast<std::uint32_t>(keys_.size() - 1), true};
        }
        if (slot.hash == hash && keys_[slot.number_and_one - 1] == key) return {slot.number_and_one - 1, false};
    }
}

void KeyTable::grow() {
    std::vector<Slot> wider(slots_.size() * 2);
    for (const Slot& slot : slots_) {
        if (slot.number_and_one == 0) continue;
        std::size_t at = slot.hash & (wider.size() - 1);
        while (wider[at].number_and_one != 0) at = (at + 1) & (wider.size() - 1);
        wider[at] = slot;
    }
    slots_ = std::move(wider);
}

}  // namespace ghg
