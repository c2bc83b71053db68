#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A JSON list of flat objects, as rows of cells. Numbers stay as they are written, `null` and a key that an entry does
/// not have are blank.
struct JsonRecords {
    std::vector<std::string> names;              ///< every key of any entry, in order of appearance
    std::vector<std::vector<std::string>> rows;  ///< one per entry, as wide as `names`
    std::string says;                            ///< why it is none; empty where all is well
    std::size_t entry = 0;                       ///< which entry that speaks of, 1-based; 0: the text as a whole
    std::size_t line = 0;                        ///< the line where the text stops being JSON; 0: it is JSON
};

/// Reads `[{"ID": "1", "UOM": "km"}, …]`. Not read: what `read_json` does not read, anything but a list, entries that
/// are no objects, more than 256 different keys, values that are lists, objects, true or false.
JsonRecords read_json_records(std::string_view text);

}  // namespace ghg
