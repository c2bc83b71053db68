#pragma once

#include "import/import.h"
#include "import/uk/factor.h"

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

/// A file, and how many factors or ratios stand in it, from how many rows; bands are neither.
struct UkTable {
    ImportedFile file;
    std::size_t factors = 0;
    std::size_t rows = 0;
};

/// One file of factors or ratios per topic, in order of the topics' first rows, and `bands.yaml` where there are
/// flights. A topic that has factors from both files has two, `fuels.yaml` and `fuels-2.yaml`: a table has one source.
/// Figures stay as printed; `cite` names the rows by their labels and lines. Notes say what no figure of a table holds.
/// `rows` are all rows of the import, `request.edition` ends in its year.
std::vector<UkTable> uk_tables(const std::vector<UkFactor>& factors, const std::vector<UkRow>& rows,
                               const ImportRequest& request);

/// "Fuels / Liquid fuels / Petrol (average biofuel blend) / litres, rows 278 to 281; Outside of scopes / …, row 7988 of
/// other.json": the file is named where it is not that of the factor's main row; `first` is the first file's name.
std::string uk_cite(const UkFactor& factor, std::string_view first);

}  // namespace ghg
