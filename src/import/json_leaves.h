#pragma once

#include <map>
#include <string>
#include <string_view>

namespace ghg {

/// A value at the end of a path such as `factors/0/components/CarbonDioxide`.
struct JsonLeaf {
    std::string text;        ///< numbers as they are written, digit by digit
    bool is_number = false;  ///< else a text, `true`, `false`, or `null` (empty)
};

/// The values of a JSON text by their path; entries of lists are counted from 0.
struct JsonLeaves {
    std::map<std::string, JsonLeaf> leaves;
    std::string says;  ///< why the text is not read; empty where all is well
};

/// Not read: what is no JSON, a key that an object has twice, values nested deeper than 64.
JsonLeaves read_json_leaves(std::string_view text);

}  // namespace ghg
