#pragma once

#include <set>
#include <string>
#include <string_view>

namespace ghg {

/// What is wrong with the name of an archive's entry, in words; nothing when it is a plain relative path.
std::string wrong_with_zip_name(std::string_view name);

/// The names met so far, told apart as a disk would that takes `A` for `a`.
class ZipNames {
public:
    /// What is wrong with a further file beside those met, in words; nothing when it has a place of its own.
    std::string add(std::string_view name);

private:
    std::set<std::string> files_, folders_;
};

}  // namespace ghg
