#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// How another program ended, and what it wrote.
struct Ran {
    bool started = false;  ///< false: there is no such program, or it cannot be run; `error` says why
    int code = 0;          ///< its exit code; 128 and the signal's number where one ended it
    std::string output;
    std::string error;      ///< what it wrote to standard error
    bool too_long = false;  ///< it wrote more than `most_bytes`, and was stopped
};

/// Runs a program that PATH finds, without a shell: each argument arrives as it is. `input` goes to its standard input.
Ran run_program(const std::vector<std::string>& arguments, std::string_view input, std::size_t most_bytes);

}  // namespace ghg
