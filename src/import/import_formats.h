#pragma once

#include "import/import.h"

#include <string_view>
#include <vector>

namespace ghg {

/// A format that can be imported. To add one: write its function, name it in `import_formats`, and give it a row in
/// factors/FORMAT.md. The texts are for people.
struct ImportFormat {
    std::string_view name;
    std::string_view reads;    ///< whose file it is, and in which form
    std::string_view edition;  ///< how the edition is to be named
    std::string_view used;     ///< what a row that is used becomes, as the import report says it
    ImportResult (*run)(const ImportRequest&);
    char delimiter = ',';    ///< of its CSV; 0 where its reader tells another one itself
    bool reads_two = false;  ///< a second file of the same edition may stand beside the first
};

/// The formats there are, in the order they are offered.
const std::vector<ImportFormat>& import_formats();
/// Null when there is none of that name.
const ImportFormat* find_import_format(std::string_view name);

}  // namespace ghg
