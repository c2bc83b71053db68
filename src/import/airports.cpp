#include "import/airports.h"

#include "base/csv.h"
#include "base/number.h"
#include "base/utf8.h"
#include "import/yaml_text.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace ghg {
namespace {

constexpr std::array<std::string_view, 6> columns = {"iata", "name", "city", "country", "lat", "lon"};
enum Column : std::size_t { iata, name, city, country, lat, lon };

struct AirportRow {
    std::size_t line = 0;
    std::array<std::string, columns.size()> cells;
};

bool is_code(std::string_view text, std::size_t length, bool digits) {
    auto fits = [digits](char c) { return (c >= 'A' && c <= 'Z') || (digits && c >= '0' && c <= '9'); };
    return text.size() == length && std::all_of(text.begin(), text.end(), fits);
}

bool is_degrees(std::string_view text, int most) {
    auto value = parse_number(text).value;
    return value && *value <= Number(most) && Number(-most) <= *value;
}

std::optional<std::string> fault(const AirportRow& row) {
    const auto& cells = row.cells;
    if (!is_code(cells[iata], 3, true)) return fmt::format("`{}` is not an IATA code", cells[iata]);
    if (!is_code(cells[country], 2, false)) return fmt::format("`{}` is not an ISO 3166 country code", cells[country]);
    if (cells[name].empty()) return "the airport has no name";
    if (has_hidden(cells[name] + cells[city])) return "a name holds a character that cannot be seen";
    if (!is_degrees(cells[lat], 90)) return fmt::format("`{}` is not a latitude", cells[lat]);
    if (!is_degrees(cells[lon], 180)) return fmt::format("`{}` is not a longitude", cells[lon]);
    return std::nullopt;
}

class AirportsImport {
public:
    explicit AirportsImport(const ImportRequest& request) : request_(request) {}

    ImportResult run() {
        CsvText csv = read_csv(request_.bytes);
        if (first_bad_utf8(request_.bytes))
            refuse(0, "the file is not UTF-8");
        else if (csv.error)
            refuse(csv.error->line, fmt::format("column {}: {}", csv.error->column, csv.error->says));
        else if (csv.rows.empty())
            refuse(0, "the file is empty");
        else if (find_columns(csv.rows.front()))
            for (std::size_t i = 1; i < csv.rows.size(); ++i) read_row(csv.rows[i]);
        result_.rows_used = airports_.size();
        if (result_.problems.empty() && airports_.empty()) refuse(0, "no row has an IATA code");
        if (result_.problems.empty()) result_.files.push_back({request_.edition + "/airports.csv", text()});
        return std::move(result_);
    }

private:
    void refuse(std::size_t line, std::string says) { result_.problems.push_back({line, std::move(says)}); }

    bool find_columns(const CsvRow& header) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto at = std::find(header.fields.begin(), header.fields.end(), columns[i]);
            if (at == header.fields.end())
                refuse(header.line, fmt::format("no column `{}`", columns[i]));
            else if (std::find(at + 1, header.fields.end(), columns[i]) != header.fields.end())
                refuse(header.line, fmt::format("more than one column `{}`", columns[i]));
            places_[i] = static_cast<std::size_t>(at - header.fields.begin());
        }
        return result_.problems.empty();
    }

    void read_row(const CsvRow& from) {
        ++result_.rows_in;
        AirportRow row{from.line, {}};
        for (std::size_t i = 0; i < columns.size(); ++i) row.cells[i] = from.fields[places_[i]];
        if (row.cells[iata].empty()) return exclude(row, "no IATA code");
        auto says = fault(row);
        auto twin = airports_.find(row.cells[iata]);
        if (!says && twin != airports_.end())
            says = fmt::format("IATA code {} twice: rows {} and {}", row.cells[iata], twin->second.line, row.line);
        if (says) refuse(row.line, *says);
        if (says) return exclude(row, "problem: " + *says);
        std::string code = row.cells[iata];
        airports_.emplace(std::move(code), std::move(row));
    }

    void exclude(const AirportRow& row, std::string reason) {
        result_.excluded.push_back({row.line, row.cells[name], std::move(reason)});
    }

    std::string text() const {
        DocumentText document{"airportsdata, airports.csv", "Mike Borsetti",
                              "https://github.com/mborsetti/airportsdata", "MIT"};
        std::string text = fmt::format("---\nairports: {}\n{}---\niata,name,city,country,lat,lon\n", request_.edition,
                                       source_block(document, request_));
        for (const auto& [code, row] : airports_)
            for (std::size_t i = 0; i < columns.size(); ++i)
                text += csv_field(row.cells[i]) + (i + 1 == columns.size() ? "\n" : ",");
        return text;
    }

    const ImportRequest& request_;
    std::array<std::size_t, columns.size()> places_{};
    std::map<std::string, AirportRow> airports_;
    ImportResult result_;
};

}  // namespace

ImportResult import_airports(const ImportRequest& request) { return AirportsImport(request).run(); }

}  // namespace ghg
