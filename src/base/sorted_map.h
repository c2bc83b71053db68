#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace ghg {

/// A map of few entries, sorted by key, in one piece of memory. An entry that comes or goes moves the others.
template <class Key, class Value>
class SortedMap {
public:
    using Entry = std::pair<Key, Value>;
    using Entries = std::vector<Entry>;
    using iterator = typename Entries::iterator;
    using const_iterator = typename Entries::const_iterator;

    iterator begin() { return entries_.begin(); }
    iterator end() { return entries_.end(); }
    const_iterator begin() const { return entries_.begin(); }
    const_iterator end() const { return entries_.end(); }
    bool empty() const { return entries_.empty(); }
    std::size_t size() const { return entries_.size(); }
    void reserve(std::size_t entries) { entries_.reserve(entries); }
    void clear() { entries_.clear(); }

    template <class Name>
    const_iterator find(const Name& key) const {
        auto found = std::ranges::lower_bound(entries_, key, std::less<>(), &Entry::first);
        return found != entries_.end() && found->first == key ? found : entries_.end();
    }
    template <class Name>
    iterator find(const Name& key) {
        return entries_.begin() + (std::as_const(*this).find(key) - entries_.cbegin());
    }
    template <class Name>
    bool contains(const Name& key) const {
        return find(key) != end();
    }
    /// Only for a key that is there.
    template <class Name>
    const Value& at(const Name& key) const {
        return find(key)->second;
    }
    template <class Name>
    Value& at(const Name& key) {
        return find(key)->second;
    }
    Value& operator[](const Key& key) { return emplace(key, Value()).first->second; }
    /// The entry of the key, and whether it is new; one that is there stays as it is.
    std::pair<iterator, bool> emplace(Key key, Value value) {
        auto place = std::ranges::lower_bound(entries_, key, std::less<>(), &Entry::first);
        if (place != entries_.end() && place->first == key) return {place, false};
        return {entries_.insert(place, Entry(std::move(key), std::move(value))), true};
    }
    void erase(const Key& key) {
        if (auto found = find(key); found != entries_.end()) entries_.erase(found);
    }

private:
    Entries entries_;
};

}  // namespace ghg
