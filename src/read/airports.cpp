#include "base/csv.h"
#include "base/utf8.h"
#include "read/fields.h"
#include "read/head.h"
#include "read/tables.h"
#include "read/yaml.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <charconv>

namespace ghg {
namespace {

constexpr std::array<std::string_view, 6> columns{"iata", "name", "city", "country", "lat", "lon"};

// The YAML head and the CSV below it, as parts of the file's text.
struct Parts {
    std::string_view head;
    std::string_view rows;
    std::size_t rows_line = 1;
};

std::string_view next_line(std::string_view text) { return text.substr(0, std::min(text.find('\n'), text.size())); }

bool is_fence(std::string_view line) { return line == "---" || line == "---\r"; }

std::optional<Parts> split(const Source& source, Diagnostics& out) {
    std::string_view text = source.text;
    std::size_t head = next_line(text).size() + 1;
    std::size_t line = 2;
    for (std::size_t at = head; is_fence(next_line(text)) && at < text.size(); ++line) {
        std::string_view here = next_line(text.substr(at));
        std::size_t next = std::min(at + here.size() + 1, text.size());
        if (is_fence(here)) return Parts{text.substr(head, at - head), text.substr(next), line + 1};
        at = next;
    }
    out.push_back(problem("airports-head", {&source, 1, 1, 1},
                          "the file does not begin with a head between two `---` lines",
                          "Write ---, airports: EDITION and its source, and --- before the rows."));
    return std::nullopt;
}

class AirportReader {
public:
    AirportReader(const Source& source, std::string edition, Diagnostics& out)
        : source_(source), edition_(std::move(edition)), out_(out) {}

    std::vector<Airport> read(const Parts& parts) {
        if (auto bad = first_bad_utf8(parts.rows)) {
            auto line =
                parts.rows_line + static_cast<std::size_t>(std::ranges::count(parts.rows.substr(0, *bad), '\n'));
            out_.push_back(problem("bad-utf8", {&source_, line, 1, 1}, "a byte on this line is not UTF-8",
                                   "Save the file with the encoding UTF-8."));
            return {};
        }
        CsvText csv = read_csv(parts.rows, {',', parts.rows_line, true});
        if (csv.error)
            out_.push_back(problem("csv-malformed", {&source_, csv.error->line, csv.error->column, 1}, csv.error->says,
                                   "Give every row the fields of the first one, and close quotes."));
        if (!has_columns(csv, parts.rows_line)) return {};
        for (std::size_t i = 1; i < csv.rows.size(); ++i) read_row(csv.rows[i]);
        return std::move(airports_);
    }

private:
    bool has_columns(const CsvText& csv, std::size_t first_line) {
        if (!csv.rows.empty() && std::ranges::equal(csv.rows.front().fields, columns)) return true;
        out_.push_back(problem("airports-columns", {&source_, first_line, 1, 1},
                               "the first row does not name the columns",
                               fmt::format("Write {} as the first row.", fmt::join(columns, ","))));
        return false;
    }

    void read_row(const CsvRow& row) {
        const std::vector<std::string>& f = row.fields;
        if (f.size() != columns.size()) return;
        Place at{&source_, row.line, 1, std::max<std::size_t>(1, count_code_points(f[0]))};
        auto latitude = degrees(f[4], 90, at);
        auto longitude = degrees(f[5], 180, at);
        bool code = f[0].size() == 3 &&
                    std::ranges::all_of(f[0], [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
        if (!code)
            out_.push_back(problem("airport-code", at, fmt::format("`{}` is not an IATA code", f[0]),
                                   "Write three capital letters, such as ARN."));
        if (code && latitude && longitude && is_new(f[0], at))
            airports_.push_back({f[0], f[1], f[2], f[3], *latitude, *longitude, edition_});
    }

    std::optional<double> degrees(const std::string& text, double most, Place at) {
        double value = 0;
        bool number = parse_number(text).value.has_value();
        std::from_chars(text.data(), text.data() + text.size(), value);
        if (number && value >= -most && value <= most) return value;
        out_.push_back(problem("airport-degrees", at,
                               fmt::format("`{}` is not a number of degrees from {} to {}", text, -most, most),
                               "Write degrees north and east with a point, such as 59.6519."));
        return std::nullopt;
    }

    bool is_new(const std::string& code, Place at) {
        auto [first, is_first] = seen_.emplace(code, at);
        if (is_first) return true;
        Diagnostic twice =
            problem("id-twice", at, fmt::format("two airports have the code `{}`", code), "Keep one of the two.");
        twice.related.push_back({first->second, "first given here"});
        out_.push_back(std::move(twice));
        return false;
    }

    const Source& source_;
    std::string edition_;
    Diagnostics& out_;
    std::map<std::string, Place> seen_;
    std::vector<Airport> airports_;
};

}  // namespace

std::optional<NodeTree> parse_airports_head(const Source& source, Diagnostics& out) {
    auto parts = split(source, out);
    return parts ? parse_yaml_part(source, parts->head, 2, out) : std::nullopt;
}

AirportList read_airport_list(const NodeTree& head, Diagnostics& out) {
    AirportList list;
    Fields fields(head.root(), out);
    Text edition = fields.required_text("airports", "freedonia-air/2025");
    list.edition = edition.value;
    list.at = edition.at;
    list.source = read_document(fields, out);
    list.note = fields.word("note");
    fields.refuse_unknown();
    return list;
}

std::vector<Airport> read_airports(const Source& source, Diagnostics& out) {
    auto head = parse_airports_head(source, out);
    if (!head) return {};
    std::string edition = read_airport_list(*head, out).edition;
    Diagnostics reported;
    auto parts = split(source, reported);
    return parts ? AirportReader(source, std::move(edition), out).read(*parts) : std::vector<Airport>();
}

}  // namespace ghg
