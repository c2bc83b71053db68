#include "import/uk/columns.h"

#include "base/utf8.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace ghg {
namespace {

struct ColumnName {
    std::string_view name;  // as `plain_name` gives it
    UkColumns::Cell cell;   // null: known, not read
};

// The publisher's names over the years, and those of renamed copies.
constexpr std::array<ColumnName, 13> column_names = {{
    {"scope", &UkRow::scope},
    {"level 1", &UkRow::level_1},
    {"level 2", &UkRow::level_2},
    {"level 3", &UkRow::level_3},
    {"level 4", &UkRow::level_4},
    {"column text", &UkRow::column_text},
    {"description", &UkRow::column_text},
    {"uom", &UkRow::uom},
    {"ghg unit", &UkRow::gas},
    {"ghg kwh", &UkRow::gas},
    {"ghg", &UkRow::gas},
    {"id", &UkRow::id},
    {"lookup", nullptr},
}};

constexpr std::size_t cells_needed = 9;  // all but the id

// Lower case, with one blank for every run of blanks, line ends, `_` and `/`.
std::string plain_name(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        CodePoint point = code_point_at(text, at);
        char c = text[at];
        if (is_blank(point.value) || c == '_' || c == '/')
            plain += plain.empty() || plain.back() == ' ' ? "" : " ";
        else if (point.size == 1)
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else
            plain += text.substr(at, point.size);
        at += point.size;
    }
    if (plain.ends_with(' ')) plain.pop_back();
    return plain;
}

int year_of(std::string_view digits) {
    bool all_digits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits.size() == 4 && all_digits ? std::stoi(std::string(digits)) : 0;
}

// The year of a column of figures: `ghg conversion factor 2025`, and as the R package carbonr has it, `value 2024` and
// `value`, which is 0 here. Nothing for other columns.
std::optional<int> figure_year(std::string_view name) {
    if (name == "value") return 0;
    for (std::string_view prefix : {"ghg conversion factor ", "value "})
        if (name.starts_with(prefix))
            if (int year = year_of(name.substr(prefix.size()))) return year;
    return std::nullopt;
}

const ColumnName* find_column(std::string_view name) {
    for (const ColumnName& column : column_names)
        if (column.name == name) return &column;
    return nullptr;
}

class HeaderReader {
public:
    HeaderReader(const std::vector<std::string>& fields, int asked) : fields_(fields), asked_(asked) {}

    UkColumns read() {
        for (const std::string& field : fields_) read_field(field);
        choose_figures();
        auto read = std::count_if(columns_.cells.begin(), columns_.cells.end(),
                                  [](auto cell) { return cell != nullptr && cell != &UkRow::id; });
        bool chosen = figures_.size() < 2 || columns_.year != 0;  // else the caller tells which years there are
        if (chosen && static_cast<std::size_t>(read) < cells_needed && columns_.problems.empty())
            problem(fmt::format("{} of the {} columns needed: scope, four levels, column text, unit, gas, figure", read,
                                cells_needed));
        return std::move(columns_);
    }

private:
    void problem(std::string says) { columns_.problems.push_back(std::move(says)); }

    void read_field(const std::string& field) {
        std::string name = plain_name(field);
        const ColumnName* column = find_column(name);
        auto year = figure_year(name);
        if (name.empty()) columns_.unnamed.push_back(columns_.cells.size());
        if (year)
            figures_.push_back({columns_.cells.size(), *year});
        else if (column == nullptr && !name.empty())
            problem(fmt::format("a column `{}` that is not known: it may tell rows apart", field));
        else if (column != nullptr && column->cell != nullptr && has_cell(column->cell))
            problem(fmt::format("a second column `{}`", field));
        columns_.cells.push_back(column == nullptr ? nullptr : column->cell);
    }

    // `value` beside `value_2024` holds the year after it: carbonr keeps the newest year without its number.
    void name_years() {
        int latest = 0;
        for (const Figures& each : figures_) latest = std::max(latest, each.year);
        for (Figures& each : figures_) {
            if (each.year == 0 && latest == 0) columns_.year_unstated = true;
            if (each.year == 0) each.year = latest == 0 ? asked_ : latest + 1;
        }
    }

    void choose_figures() {
        name_years();
        for (const Figures& each : figures_) {
            if (std::find(columns_.years.begin(), columns_.years.end(), each.year) != columns_.years.end())
                problem(fmt::format("a second column `{}`", fields_[each.column]));
            columns_.years.push_back(each.year);
        }
        auto chosen = std::find_if(figures_.begin(), figures_.end(), [&](auto& each) { return each.year == asked_; });
        if (chosen == figures_.end() && figures_.size() != 1) return;
        if (chosen == figures_.end()) chosen = figures_.begin();
        columns_.year = chosen->year;
        columns_.cells[chosen->column] = &UkRow::figure;
    }

    bool has_cell(UkColumns::Cell cell) const {
        return std::find(columns_.cells.begin(), columns_.cells.end(), cell) != columns_.cells.end();
    }

    struct Figures {
        std::size_t column = 0;
        int year = 0;
    };
    const std::vector<std::string>& fields_;
    int asked_;
    std::vector<Figures> figures_;
    UkColumns columns_;
};

}  // namespace

bool is_uk_header(const std::vector<std::string>& fields) {
    auto holds = [&](std::string_view name) {
        return std::any_of(fields.begin(), fields.end(), [&](const std::string& f) { return plain_name(f) == name; });
    };
    return holds("scope") && holds("level 1");
}

UkColumns read_uk_columns(const std::vector<std::string>& fields, int asked) {
    return HeaderReader(fields, asked).read();
}

}  // namespace ghg
