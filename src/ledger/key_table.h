#pragma once

#include "base/text_words.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Numbers the different keys it meets, 0, 1, 2 ... in the order it meets them. Keys are any bytes; those of at most
/// seven are compared as one word, those of at most fifteen as two.
class KeyTable {
public:
    KeyTable();

    struct Found {
        std::uint32_t number = 0;
        bool is_new = false;
    };
    Found number(std::string_view key) { return number(words_of(key), key); }
    [[gnu::always_inline]] Found number(SpareText key) { return number(words_of(key), key.text); }
    /// Nothing where it was not met.
    [[gnu::always_inline]] std::optional<std::uint32_t> find(std::string_view key) const {
        Words words = words_of(key);
        std::uint32_t slot = slots_[place_of(words, key)];
        return slot == free ? std::nullopt : std::optional(number_in(slot));
    }
    std::string_view key(std::uint32_t number) const { return keys_[number]; }
    std::size_t size() const { return keys_.size(); }

private:
    struct Words {
        std::uint64_t first = 0, last = 0;
        std::uint64_t kind() const { return last >> 56U; }
        friend bool operator==(const Words& a, const Words& b) {
            return ((a.first ^ b.first) | (a.last ^ b.last)) == 0;
        }
    };
    static constexpr std::uint32_t free = 0;
    static constexpr std::size_t most_in_word = 7, most_in_words = 15;
    static constexpr std::uint64_t long_kind = most_in_words + 1;
    static constexpr std::uint64_t is_not_short = std::uint64_t{1} << 63U;

    [[gnu::always_inline]] Found number(const Words& words, std::string_view key) {
        if (words == last_words_) return {last_, false};
        std::uint32_t& slot = slots_[place_of(words, key)];
        if (slot == free) return {add(slot, words, key), true};
        std::uint32_t number = number_in(slot);
        if (words.kind() != long_kind) {
            last_ = number;
            last_words_ = words;
        }
        return {number, false};
    }

    // The highest byte of `first` is the size of a short key, at most 7; in all others it is more. That of `last` is
    // the kind: 0 of a short key, which `first` holds; the size of one that both hold; of a long one, whose hash
    // `first` has, more. One with a small eighth byte, which no text has, goes for long.
    [[gnu::always_inline]] static Words words_of(std::string_view key) {
        std::size_t size = key.size();
        if (size <= most_in_word) return {short_word(key) | std::uint64_t{size} << 56U, 0};
        if (size > most_in_words || static_cast<unsigned char>(key[most_in_word]) <= most_in_word)
            return {hash_of(key) | is_not_short, long_kind << 56U};
        std::uint64_t end = size == 8 ? 0 : word_at<std::uint64_t>(key.data() + size - 8) >> (8 * (16 - size));
        return {word_at<std::uint64_t>(key.data()), std::uint64_t{size} << 56U | end};
    }
    [[gnu::always_inline]] static Words words_of(SpareText key) {
        std::size_t size = key.text.size();
        if (size <= most_in_word) return {short_word(key) | std::uint64_t{size} << 56U, 0};
        if (size > most_in_words || static_cast<unsigned char>(key.text[most_in_word]) <= most_in_word)
            return words_of(key.text);
        std::uint64_t end = word_at<std::uint64_t>(key.text.data() + 8);
        return {word_at<std::uint64_t>(key.text.data()), std::uint64_t{size} << 56U | first_characters(end, size - 8)};
    }

    static std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
        __extension__ using Product = unsigned __int128;
        Product product = static_cast<Product>(a ^ 0x9e3779b97f4a7c15U) * (b ^ 0xd6e8feb86659fd93U);
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    }

    static std::uint64_t hash_of(std::string_view long_key);

    // Where it is, or where it would be.
    [[gnu::always_inline]] std::size_t place_of(const Words& words, std::string_view key) const {
        std::uint64_t hash = mixed(words.first, words.last);
        std::uint32_t tag = tag_of(hash);
        std::size_t at = hash & mask_;
        while (slots_[at] != free && !((slots_[at] & ~mask_) == tag && is_key(number_in(slots_[at]), words, key)))
            at = (at + 1) & mask_;
        return at;
    }
    [[gnu::always_inline]] bool is_key(std::uint32_t number, const Words& words, std::string_view key) const {
        if (firsts_[number] != words.first) return false;
        if (words.kind() == 0) return true;
        return lasts_[number] == words.last && (words.kind() != long_kind || keys_[number] == key);
    }
    std::uint32_t tag_of(std::uint64_t hash) const { return static_cast<std::uint32_t>(hash >> 32U) & ~mask_; }
    std::uint32_t number_in(std::uint32_t slot) const { return (slot & mask_) - 1; }

    std::uint32_t add(std::uint32_t& slot, const Words& words, std::string_view key);
    void grow();

    // A number and one in the bits of the mask, above them as much of the hash as there is room for. Small and at most
    // half full, so that the table of a few thousand keys stays where the processor reaches it at once, at first try.
    std::vector<std::uint32_t> slots_;
    std::uint32_t mask_;
    std::vector<std::uint64_t> firsts_, lasts_;  // the words by number; apart, for most keys need one of them
    std::deque<std::string> keys_;               // by number
    // The one met last, for columns that say the same in row after row; these are no key's words.
    std::uint32_t last_ = 0;
    Words last_words_{0, ~std::uint64_t{0}};
};

/// Numbers the different pairs of numbers it meets, as a KeyTable does keys. Pairs with one of the first few numbers as
/// their second, such as units, need no search; where it is the same for all, not even a look.
class PairTable {
public:
    PairTable();

    [[gnu::always_inline]] std::uint32_t number(std::uint32_t a, std::uint32_t b) {
        if (b == 0 && a < in_order_) return a;
        if (b < few) {
            auto& firsts = with_few_[b];
            return a < firsts.size() && firsts[a] != 0 ? firsts[a] - 1 : add(firsts, a, b);
        }
        std::uint64_t pair = (std::uint64_t{a} << 32U) | b;
        Slot& slot = slots_[place_of(pair)];
        return slot.number_and_one != 0 ? slot.number_and_one - 1 : add(slot, pair);
    }
    std::size_t size() const { return size_; }

private:
    struct Slot {
        std::uint64_t pair = 0;
        std::uint32_t number_and_one = 0;  // 0: free
    };

    std::size_t place_of(std::uint64_t pair) const {
        std::size_t mask = slots_.size() - 1;
        std::uint64_t hash = pair * 0x9e3779b97f4a7c15U;
        std::size_t at = (hash ^ (hash >> 32U)) & mask;
        while (slots_[at].number_and_one != 0 && slots_[at].pair != pair) at = (at + 1) & mask;
        return at;
    }

    std::uint32_t add(std::vector<std::uint32_t>& firsts, std::uint32_t a, std::uint32_t b);
    std::uint32_t add(Slot& slot, std::uint64_t pair);
    void grow();

    static constexpr std::size_t few = 8;
    std::array<std::vector<std::uint32_t>, few> with_few_;  // number and one by the first of the pair; 0: not met
    std::vector<Slot> slots_;
    std::uint32_t in_slots_ = 0;
    std::uint32_t size_ = 0;
    std::uint32_t in_order_ = 0;  // so many pairs, with the second 0, have the number of their first
};

}  // namespace ghg
