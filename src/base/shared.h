#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ghg {

/// A text that never changes, held once by all its copies. Empty ones hold nothing.
class SharedText {
public:
    SharedText() = default;
    SharedText(std::string text)  // NOLINT(google-explicit-constructor): it stands where a text stood
        : text_(text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text))) {}
    SharedText(std::string_view text) : SharedText(std::string(text)) {}  // NOLINT(google-explicit-constructor)
    SharedText(const char* text) : SharedText(std::string(text)) {}       // NOLINT(google-explicit-constructor)

    const std::string& text() const {
        static const std::string nothing;
        return text_ ? *text_ : nothing;
    }
    operator const std::string&() const { return text(); }  // NOLINT(google-explicit-constructor)
    operator std::string_view() const { return text(); }    // NOLINT(google-explicit-constructor)
    bool empty() const { return !text_; }
    bool starts_with(std::string_view beginning) const { return text().starts_with(beginning); }
    friend bool operator==(const SharedText& a, const SharedText& b) {
        return a.text_ == b.text_ || a.text() == b.text();
    }
    friend bool operator==(const SharedText& a, std::string_view b) { return a.text() == b; }
    friend bool operator==(const SharedText& a, const std::string& b) { return a.text() == b; }
    friend bool operator==(const SharedText& a, const char* b) { return a.text() == b; }

private:
    std::shared_ptr<const std::string> text_;
};

/// A list that never changes, held once by all its copies. Empty ones hold nothing.
template <class Item>
class SharedList {
public:
    SharedList() = default;
    SharedList(std::vector<Item> items) {  // NOLINT(google-explicit-constructor): it stands where a list stood
        if (items.empty()) return;
        items.shrink_to_fit();
        items_ = std::make_shared<const std::vector<Item>>(std::move(items));
    }
    SharedList(std::initializer_list<Item> items) : SharedList(std::vector<Item>(items)) {}

    const std::vector<Item>& all() const {
        static const std::vector<Item> nothing;
        return items_ ? *items_ : nothing;
    }
    auto begin() const { return all().begin(); }
    auto end() const { return all().end(); }
    bool empty() const { return !items_; }
    std::size_t size() const { return all().size(); }
    const Item& operator[](std::size_t index) const { return all()[index]; }
    const Item& front() const { return all().front(); }
    const Item& back() const { return all().back(); }

private:
    std::shared_ptr<const std::vector<Item>> items_;
};

}  // namespace ghg
