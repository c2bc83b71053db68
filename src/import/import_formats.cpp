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
    constexpr std::string_view factor = "each named by one factor";
    static const std::vector<ImportFormat> formats = {
        {"uk-flat-file", "UK Government GHG conversion factors (DESNZ, DEFRA, BEIS), flat file as CSV or JSON",
         "P/2022: the year of its column of factors", "each named by one factor or ratio", import_uk_flat_file, ',',
         true},
        {"epa-supply-chain", "US EPA supply-chain emission factors by NAICS-6, CSV of CO2e or by gas",
         "P/1.3: the version; dollars of 2021 are 1.2, of 2022 1.3", factor, import_supply_chain},
        {"owid-grid", "Carbon intensity of electricity by country and year, Our World in Data and Ember, CSV",
         "P/2022 for one year, P/2000-2024 for an edition of each", factor, import_owid_grid},
        {"egrid-json", "US EPA eGRID, rates of the subregions, JSON", "P/2023: the year of the rates", factor,
         import_egrid_json},
        {"aib-mixes", "European residual and production mixes (AIB), long CSV",
         "P/2022 for one year, P/2016-2022 for an edition of each", factor, import_aib_mixes},
        {"base-carbone",
         "ADEME Base Carbone (Base Empreinte), elements and their parts, CSV; tried on made rows only, compare some "
         "factors with the original",
         "P/23.6: the version", factor, import_base_carbone, '\0'},
        {"gwp-table", "globalwarmingpotentials.csv of openclimatedata: GWP sets, for gwp: P/SET in an inventory",
         "P/2023: any; the sets are P/ar6-100 and so on", "each a gas with its values in the sets below",
         import_gwp_table},
        {"airports", "airports.csv of the airportsdata project", "P/2025: any", "each one airport", import_airports},
    };
    return formats;
}

const ImportFormat* find_import_format(std::string_view name) {
    for (const ImportFormat& format : import_formats())
        if (format.name == name) return &format;
    return nullptr;
}

}  // namespace ghg
