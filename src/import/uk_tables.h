#pragma once

#include "import/import.h"
#include "import/uk_factor.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// What an edition of the UK factors says about itself in its documents, not in the file: who published it, and on
/// which GWP set it stands.
struct UkEdition {
    int first = 0;  ///< both ends included
    int last = 0;
    std::string_view publisher;
    std::string_view gwp;
};

/// Null for a year nobody has looked up.
const UkEdition* find_uk_edition(int year);

/// One file of factors or ratios per topic, in order of the topics' first rows, and `bands.yaml` where there are
/// flights. Figures stay as printed; `cite` names the rows by their labels and lines.
std::vector<ImportedFile> uk_tables(const std::vector<UkFactor>& factors, const ImportRequest& request, int year);

/// "Fuels / Liquid fuels / Petrol (average biofuel blend) / litres, rows 278 to 281; Outside of scopes / …, row 7988".
std::string uk_cite(const UkFactor& factor);

}  // namespace ghg
