#pragma once

#include "base/diagnostic.h"
#include "report/xlsx/sheet.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ghg {

/// Makes a sheet when it is written.
using SheetMaker = std::function<Sheet()>;

/// The bytes of an XLSX workbook (ECMA-376) with these sheets; equal sheets give equal bytes. The only place with
/// libxlsxwriter. Nothing, with diagnostics, where a sheet does not fit the form or the workbook could not be made
/// whole: libxlsxwriter keeps rows in temporary files, and does not notice when there is no room for them.
std::optional<std::string> workbook(const std::vector<SheetMaker>& sheets, Diagnostics& out);

/// What does not fit: too many rows or columns, a text or a formula that is too long, a number that is too large. A
/// text is told once; `told` keeps those of the sheets before.
Diagnostics misfits(const Sheet& sheet, std::set<std::string>& told);

}  // namespace ghg
