#include "domain/table_row.h"

namespace ghg {

const TableHead& TableRow::head() const {
    if (factor != nullptr) return *factor->head;
    return ratio != nullptr ? *ratio->head : bands->head;
}

std::string TableRow::id() const {
    if (factor != nullptr) return factor->id;
    return ratio != nullptr ? ratio->id : bands->detail + "." + band->value;
}

std::string TableRow::name() const { return head().edition + "#" + id(); }

Details TableRow::match() const {
    if (factor != nullptr) return factor->match;
    return ratio != nullptr ? ratio->match : Details{{bands->detail, band->value}};
}

const std::string& TableRow::cite() const {
    if (factor != nullptr) return factor->cite;
    return ratio != nullptr ? ratio->cite : band->cite;
}

const std::string& TableRow::note() const {
    if (factor != nullptr) return factor->note;
    return ratio != nullptr ? ratio->note : band->note;
}

const Place& TableRow::at() const {
    if (factor != nullptr) return factor->at;
    return ratio != nullptr ? ratio->at : band->at;
}

std::string TableRow::territory() const {
    if (factor != nullptr) return factor->territory();
    Details details = match();
    auto region = details.find("region");
    return region == details.end() ? head().territory : region->second;
}

std::vector<TableRow> all_rows(const FactorBook& book) {
    std::vector<TableRow> rows;
    for (const Table& table : book.all()) {
        for (const Factor& factor : table.factors) rows.push_back({&factor, nullptr, nullptr, nullptr});
        for (const Ratio& ratio : table.ratios) rows.push_back({nullptr, &ratio, nullptr, nullptr});
    }
    for (const Bands& bands : book.all_bands())
        for (const Band& band : bands.bands) rows.push_back({nullptr, nullptr, &bands, &band});
    return rows;
}

}  // namespace ghg
