#include "ledger/sniff/dialect.h"

#include "ledger/sniff/number_ways.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace ghg {
namespace {

constexpr std::array delimiters{';', '\t', '|', ','};

/// The rows as one syntax has them.
struct DialectTrial {
    RowSyntax syntax;
    RowWidths rows;
    std::size_t columns = 0;        // of most rows
    std::uint64_t fitting = 0;      // rows that have as many
    std::size_t first_fitting = 0;  // the first of them

    std::uint64_t other() const { return rows.widths.size() - fitting; }
    bool parts() const { return columns > 1 && fitting * 2 >= rows.widths.size(); }
    std::uint64_t misfits() const { return other() + rows.faulty; }
};

DialectTrial try_syntax(const LedgerExcerpt& excerpt, const RowSyntax& syntax) {
    DialectTrial trial{syntax, row_widths(excerpt, syntax)};
    std::map<std::size_t, std::uint64_t> counts;
    for (std::size_t width : trial.rows.widths) ++counts[width];
    for (const auto& [width, rows] : counts)
        if (rows >= trial.fitting) std::tie(trial.columns, trial.fitting) = std::tuple(width, rows);
    auto first = std::ranges::find(trial.rows.widths, trial.columns);
    trial.first_fitting = static_cast<std::size_t>(first - trial.rows.widths.begin());
    return trial;
}

// Where two read the rows as well, the one of more columns is read on.
bool is_better(const DialectTrial& a, const DialectTrial& b) {
    auto rank = [](const DialectTrial& trial) {
        return std::tuple(!trial.parts(), trial.misfits(), trial.first_fitting);
    };
    return rank(a) != rank(b) ? rank(a) < rank(b) : a.columns > b.columns;
}

// Whether it reads the rows as well, from the same row on.
bool rivals(const DialectTrial& other, const DialectTrial& best) {
    return other.parts() && other.first_fitting <= best.first_fitting &&
           other.misfits() * 20 <= best.misfits() * 20 + best.rows.widths.size();
}

std::string fields(std::size_t count) { return count == 1 ? "1 field" : fmt::format("{} fields", count); }
std::string rows_text(std::uint64_t count) { return count == 1 ? "1 row" : fmt::format("{} rows", count); }

// Whether commas stand in numbers alone, where another mark parts the rows.
bool has_decimal_commas(const LedgerExcerpt& excerpt, const DialectTrial& other) {
    std::size_t commas = 0;
    for (const ExcerptRow& row : excerpt_rows(excerpt, other.syntax, Encoding::latin1))
        for (const std::string& field : row.fields) {
            if (field.find(',') == std::string::npos) continue;
            if (look_at_number(field).ways == 0) return false;
            ++commas;
        }
    return commas > 0;
}

void drop_decimal_commas(const LedgerExcerpt& excerpt, std::vector<DialectTrial>& trials) {
    auto comma = std::ranges::find_if(
        trials, [](const DialectTrial& trial) { return trial.syntax.delimiter == ',' && trial.parts(); });
    if (comma == trials.end()) return;
    bool decimal = std::ranges::any_of(trials, [&](const DialectTrial& other) {
        return other.syntax.delimiter != ',' && rivals(other, *comma) && has_decimal_commas(excerpt, other);
    });
    if (decimal) trials.erase(comma);
}

DialectTrial best_delimiter(const LedgerExcerpt& excerpt, char told, GuessedKey& key, Place file, Diagnostics& out) {
    std::vector<DialectTrial> trials;
    for (char delimiter : delimiters)
        if (told == 0 || told == delimiter) trials.push_back(try_syntax(excerpt, {delimiter, '"', true}));
    drop_decimal_commas(excerpt, trials);
    auto best = std::ranges::min_element(trials, is_better);
    if (best->rows.widths.empty())
        out.push_back(problem("ledger-long", file, "the first row has no end within 1 MiB, for a quote is not closed",
                              "Close the quote in the file's first row, or take it out."));
    else if (told == 0 && !best->parts())
        out.push_back(problem("ledger-one-column", file,
                              "no comma, semicolon, tab or pipe parts the rows into the same number of fields",
                              "Export it again with one of these between the fields; where rows have a single field, "
                              "or lengths of their own, say which it is: --delimiter comma"));
    key.value = delimiter_word(best->syntax.delimiter);
    if (told != 0) key.because.emplace_back("as you say");
    for (const DialectTrial& other : trials) {
        if (&other == &*best || !rivals(other, *best)) continue;
        key.value.clear();
        key.unsure.push_back(fmt::format(
            "rows have {} with {}, and {} with {}. What follows holds for {}; for the other: --delimiter {}",
            fields(best->columns), delimiter_word(best->syntax.delimiter), fields(other.columns),
            delimiter_word(other.syntax.delimiter), delimiter_word(best->syntax.delimiter),
            delimiter_word(other.syntax.delimiter)));
    }
    if (key.value.empty()) return std::move(*best);
    if (best->other() == 0)
        key.because.push_back(fmt::format("each row has {}", fields(best->columns)));
    else
        key.because.push_back(
            fmt::format("{} of {} have {}", best->fitting, rows_text(best->rows.widths.size()), fields(best->columns)));
    return std::move(*best);
}

bool between_apostrophes(const std::string& field) {
    return field.size() > 1 && field.front() == '\'' && field.back() == '\'';
}

// Whether fields of most rows stand between apostrophes.
bool has_apostrophes(const LedgerExcerpt& excerpt, const RowSyntax& syntax) {
    if (excerpt.bytes.find('\'') == std::string::npos) return false;
    auto rows = excerpt_rows(excerpt, {syntax.delimiter, '"', false}, Encoding::latin1);
    auto with = std::ranges::count_if(
        rows, [](const ExcerptRow& row) { return std::ranges::any_of(row.fields, between_apostrophes); });
    return static_cast<std::size_t>(with) * 10 > rows.size() * 8;
}

void decide_double(const LedgerExcerpt& excerpt, DialectTrial& trial, DialectGuess& guess) {
    GuessedKey key{"quote", "double", {}, {}};
    if (trial.rows.faulty > 0) {
        DialectTrial none = try_syntax(excerpt, {trial.syntax.delimiter, '"', false});
        key.value.clear();
        key.unsure.push_back(
            fmt::format("on line {} a quote is not closed, or text follows it: then `quote: none` is right (rows have "
                        "{} with it), or the row is to be corrected and it is `double`",
                        trial.rows.first_faulty_line, fields(none.columns)));
        if (none.parts() && is_better(none, trial)) trial = std::move(none);
    }
    guess.quote = std::move(key);
}

void guess_quote(const LedgerExcerpt& excerpt, DialectTrial& trial, DialectGuess& guess) {
    if (has_apostrophes(excerpt, trial.syntax)) {
        DialectTrial single = try_syntax(excerpt, {trial.syntax.delimiter, '\'', true});
        bool decided = single.rows.faulty == 0 && single.other() < trial.other();
        guess.quote = GuessedKey{"quote", decided ? "single" : "", {}, {}};
        if (decided)
            guess.quote->because.push_back(fmt::format("with it each row has {}", fields(single.columns)));
        else
            guess.quote->unsure.emplace_back(
                "fields stand between apostrophes: `single` takes them off, `double` leaves them as part of the field");
        if (single.rows.faulty == 0) trial = std::move(single);
        return;
    }
    if (excerpt.bytes.find('"') != std::string::npos) decide_double(excerpt, trial, guess);
}

// Rows before the table's first, as a bank prints its name above the header.
void refuse_preamble(const DialectTrial& trial, const Place& file, Diagnostics& out) {
    std::size_t first = trial.first_fitting;
    if (first == 0 || first == trial.rows.widths.size()) return;
    std::uint64_t line = trial.rows.lines[first];
    std::size_t above = trial.rows.widths[first - 1];
    bool header = above > 1 && (above + 1 == trial.columns || above == trial.columns + 1);
    if (header && first == 1)
        out.push_back(problem(
            "ledger-preamble", file,
            fmt::format("the first row has {}, and the rows below it have {}", fields(above), fields(trial.columns)),
            "Give each column a name in the first row, as many as the rows have fields."));
    else
        out.push_back(problem(
            "ledger-preamble", file,
            fmt::format("the rows of {} begin on line {}, and what stands above has another number of fields",
                        fields(trial.columns), line),
            fmt::format("Take the lines above out, in an editor or with: tail -n +{} OLD.csv > NEW.csv", line)));
}

void tell_misfits(const DialectTrial& trial, DialectGuess& guess) {
    if (trial.rows.endless_line != 0)
        guess.unsure.push_back(fmt::format(
            "the row that begins on line {} has no end in what was looked at: a quote in it may not be closed",
            trial.rows.endless_line));
    if (trial.other() == 0) return;
    auto misfit = std::ranges::find_if(trial.rows.widths, [&](std::size_t width) { return width != trial.columns; });
    auto at = static_cast<std::size_t>(misfit - trial.rows.widths.begin());
    guess.unsure.push_back(
        fmt::format("{} not {}; the first, on line {}, has {}: each is an error until it is corrected or taken out",
                    trial.other() == 1 ? "1 row has" : fmt::format("{} rows have", trial.other()),
                    fields(trial.columns), trial.rows.lines[at], trial.rows.widths[at]));
}

}  // namespace

std::string delimiter_word(char delimiter) {
    return delimiter == ',' ? "comma" : delimiter == ';' ? "semicolon" : delimiter == '\t' ? "tab" : "pipe";
}

std::optional<DialectGuess> guess_dialect(const LedgerExcerpt& excerpt, char told, const Place& file,
                                          Diagnostics& out) {
    std::size_t before = out.size();
    DialectGuess guess;
    DialectTrial trial = best_delimiter(excerpt, told, guess.delimiter, file, out);
    if (out.size() != before) return std::nullopt;
    guess_quote(excerpt, trial, guess);
    refuse_preamble(trial, file, out);
    if (out.size() != before) return std::nullopt;
    tell_misfits(trial, guess);
    guess.syntax = trial.syntax;
    guess.columns = trial.columns;
    guess.endless_line = trial.rows.endless_line;
    return guess;
}

}  // namespace ghg
