#pragma once

#include "base/number.h"

#include <stdexcept>
#include <string>
#include <string_view>

/// Works out `1000 * 0.15 * (0.2 + 0.00001 * 29.8) kg` exactly, so that expectations can be written as the arithmetic
/// they are.
class Arithmetic {
public:
    explicit Arithmetic(std::string_view text) : text_(text) {}

    /// The value in kg; throws std::runtime_error where the text is not arithmetic ending in `kg`.
    ghg::Number kg() {
        ghg::Number value = sum();
        if (!take("kg") || at_ != text_.size()) throw std::runtime_error("not arithmetic in kg: " + std::string(text_));
        return value;
    }

private:
    void skip() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    }
    bool take(std::string_view token) {
        skip();
        if (!text_.substr(at_).starts_with(token)) return false;
        at_ += token.size();
        return true;
    }
    ghg::Number sum() {
        ghg::Number value = product();
        for (;;) {
            if (take("+"))
                value += product();
            else if (take("-"))
                value -= product();
            else
                return value;
        }
    }
    ghg::Number product() {
        ghg::Number value = term();
        for (;;) {
            if (take("*"))
                value *= term();
            else if (take("/"))
                value /= term();
            else
                return value;
        }
    }
    ghg::Number term() {
        if (take("(")) {
            ghg::Number value = sum();
            if (!take(")")) throw std::runtime_error("a bracket is open: " + std::string(text_));
            return value;
        }
        skip();
        ghg::ParsedNumber number = ghg::parse_leading_number(text_.substr(at_));
        if (!number.value) throw std::runtime_error("a number is missing: " + std::string(text_));
        at_ += number.length;
        return *number.value;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};
