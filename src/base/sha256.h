#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace ghg {

/// SHA-256 of bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    /// Lower-case hexadecimal, of all that was added. Once.
    std::string text();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Of bytes at hand.
std::string sha256(std::string_view bytes);

}  // namespace ghg
