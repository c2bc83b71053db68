#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A field that decided something, and its line.
struct Witness {
    std::string field;
    std::uint64_t line = 0;  ///< 0: there is none
};

/// Of the ways in which a column may be read (bit i is way i), those that read each of its fields.
class Readings {
public:
    explicit Readings(std::uint32_t ways) : left_(ways) {}

    /// A field that reads in the ways `fits`, at least one.
    void add(std::uint32_t fits, std::string_view field, std::uint64_t line) {
        std::uint32_t out = left_ & ~fits;
        if (out != 0) ruled_out_.push_back({out, {std::string(field), line}});
        left_ &= fits;
    }
    std::uint32_t left() const { return left_; }
    /// The field after which none of these ways was left.
    Witness last_ruled_out(std::uint32_t ways) const {
        Witness last;
        for (const auto& [out, by] : ruled_out_)
            if ((out & ways) != 0) last = by;
        return last;
    }

private:
    struct RuledOut {
        std::uint32_t ways = 0;
        Witness by;
    };
    std::uint32_t left_;
    std::vector<RuledOut> ruled_out_;
};

}  // namespace ghg
