#pragma once

#include "import/carbone/base_carbone.h"
#include "import_support.h"

#include <string>
#include <vector>

// Rows made for these tests; the figures are nobody's.
namespace carbone_made {

inline const std::vector<std::string> columns = {"Type Ligne",
                                                 "Identifiant de l'élément",
                                                 "Type de l'élément",
                                                 "Statut de l'élément",
                                                 "Nom base français",
                                                 "Nom attribut français",
                                                 "Nom frontière français",
                                                 "Code de la catégorie",
                                                 "Unité français",
                                                 "Localisation géographique",
                                                 "Sous-localisation géographique français",
                                                 "Date de création",
                                                 "Période de validité",
                                                 "Type poste",
                                                 "Nom poste français",
                                                 "Total poste non décomposé",
                                                 "CO2f",
                                                 "CO2b"};

inline std::string line(const std::vector<std::string>& cells, char by = ';') {
    std::string text;
    for (const std::string& cell : cells) text += (text.empty() ? "" : std::string(1, by)) + cell;
    return text + "\r\n";
}

inline const std::string header = line(columns);

struct Made {
    std::string id, name, category, unit, total;
    std::string status = "Valide générique";
    std::string kind = "Facteur d'émission";
    std::string place = "France continentale";
    std::string inner = "";
    std::string valid = "Décembre 2026";
    std::string biogenic = "";
    std::string attribute = "", boundary = "";
};

inline std::string element(const Made& made, char by = ';') {
    return line({"Elément", made.id, made.kind, made.status, made.name, made.attribute, made.boundary, made.category,
                 made.unit, made.place, made.inner, "15/12/2024", made.valid, "", "", made.total, "", made.biogenic},
                by);
}

inline std::string part(const std::string& id, const std::string& type, const std::string& total,
                        const std::string& status = "", const std::string& biogenic = "") {
    return line({"Poste", id, "", status, "", "", "", "", "", "", "", "", "", type, "", total, "", biogenic});
}

inline const std::string steel = element({"27002", "Acier", "Achats de biens > Métaux", "kgCO2e/tonne", "2211,50"});
inline const std::string diesel = element({.id = "14",
                                           .name = "Gazole",
                                           .category = "Combustibles > Fossiles > Liquides",
                                           .unit = "kgCO2e/litre",
                                           .total = "3,10",
                                           .biogenic = "0,13"});
inline const std::string diesel_parts = part("14", "Combustion", "2,50") + part("14", "Amont", "0,60");

inline ghg::ImportResult run(const std::string& csv) {
    return run_import_of(ghg::import_base_carbone, csv, "ademe/23.6");
}
inline std::string problem_of(const std::string& csv) {
    return import_problem(ghg::import_base_carbone, csv, "ademe/23.6");
}

/// The one factor's text, whichever file it is in.
inline std::string factor_of(const std::string& csv, const std::string& id) {
    std::string found;
    for (const ghg::ImportedFile& file : run(csv).files) found += factor_in(file.text, id);
    return found;
}

/// Why the only element with its parts is excluded, beside a row that is used.
inline std::string reason_of(const std::string& rows) {
    ghg::ImportResult result = run(header + steel + rows);
    CHECK(result.rows_in == result.rows_used + result.excluded.size());
    CHECK(result.rows_used == 1);
    return result.excluded.empty() ? "none" : result.excluded[0].reason;
}

inline bool is_noted(const ghg::ImportResult& result, const std::string& words) {
    for (const std::string& note : result.notes)
        if (note.find(words) != std::string::npos) return true;
    return false;
}

}  // namespace carbone_made
