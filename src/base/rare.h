#pragma once

#include <memory>
#include <utility>

namespace ghg {

/// Something that most do not have: like an optional, and as small as a pointer where there is nothing. Copies are
/// deep.
template <class Thing>
class Rare {
public:
    Rare() = default;
    Rare(Thing thing)  // NOLINT(google-explicit-constructor): it stands where an optional stood
        : thing_(std::make_unique<Thing>(std::move(thing))) {}
    Rare(const Rare& other) : thing_(other ? std::make_unique<Thing>(*other) : nullptr) {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(Rare other) noexcept {
        thing_ = std::move(other.thing_);
        return *this;
    }
    ~Rare() = default;

    explicit operator bool() const { return thing_ != nullptr; }
    bool has_value() const { return thing_ != nullptr; }
    const Thing& operator*() const { return *thing_; }
    Thing& operator*() { return *thing_; }
    const Thing* operator->() const { return thing_.get(); }
    Thing* operator->() { return thing_.get(); }

private:
    std::unique_ptr<Thing> thing_;
};

}  // namespace ghg
