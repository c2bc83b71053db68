#pragma once

#include "import/import.h"

namespace ghg {

/// Reads the CSV of ADEME's Base Carbone (Base Empreinte): `;` with decimal commas, or `,` with points; UTF-8 or
/// windows-1252. A factor is an `Elément` row; its `Poste` rows are parts of it and are used with it, never added to
/// it. Where parts are the combustion and the upstream of a fuel they are the factors, `14.ttw` and `14.wtt`, and the
/// element's row is excluded as the total they were checked against. One file per topic and years of validity,
/// `goods-2019-2025.yaml`; factors have the element's identifier and are taken by name only. What no activity type
/// reads is excluded by name. Written to a description of the file; no original was at hand.
ImportResult import_base_carbone(const ImportRequest& request);

}  // namespace ghg
