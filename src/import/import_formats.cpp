#include "import/import_formats.h"

#include "import/aib_mixes.h"
#include "import/airports.h"
#include "import/carbone/base_carbone.h"
#include "import/gwp_table.h"
#include "import/owid_grid.h"
#include "import/uk/flat_file.h"
#include "import/us/egrid_json.h"
#include "import/us/supply_chain.h"

namespace ghg {

const std::vector<ImportFormat>& import_formats() {
    static const std::vector<ImportFormat> formats = {
        {"uk-flat-file", "UK Government GHG conversion factors (DESNZ, DEFRA, BEIS), flat file as CSV or JSON",
         import_uk_flat_file, true},
        {"epa-supply-chain", "US EPA supply-chain emission factors by NAICS-6, CSV of CO2e or by gas",
         import_supply_chain},
        {"owid-grid", "Carbon intensity of electricity by country and year, Our World in Data and Ember, CSV",
         import_owid_grid},
        {"egrid-json", "US EPA eGRID, rates of the subregions, JSON", import_egrid_json},
        {"aib-mixes", "European residual and production mixes (AIB), long CSV", import_aib_mixes},
        {"base-carbone", "ADEME Base Carbone (Base Empreinte), all elements and their parts, CSV", import_base_carbone},
        {"gwp-table", "globalwarmingpotentials.csv of openclimatedata", import_gwp_table},
        {"airports", "airports.csv of the airportsdata project", import_airports},
    };
    return formats;
}

const ImportFormat* find_import_format(std::string_view name) {
    for (const ImportFormat& format : import_formats())
        if (format.name == name) return &format;
    return nullptr;
}

}  // namespace ghg
