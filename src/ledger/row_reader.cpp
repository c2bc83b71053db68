#include "ledger/row_reader.h"

#include "base/utf8.h"
#include "ledger/field_values.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t most_shown_of_row = 400;

bool is_empty_line(const ChunkRow& row) { return row.columns() == 1 && row.bytes().empty(); }

// The beginning of a row as text, whatever its bytes are.
std::string shown(std::string_view bytes, Encoding encoding) {
    bytes = bytes.substr(0, most_shown_of_row);
    auto text = field_text(bytes, encoding);
    if (text) return *text;
    std::string plain(bytes);
    std::ranges::replace_if(
        plain, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
    return plain;
}

}  // namespace

RowReader::RowReader(const Ledger& ledger, const RowKeys& keys, const SumOptions& options)
    : ledger_(ledger), keys_(keys), options_(options) {
    sums_.left_out.resize(ledger.leave_out.size());
}

void RowReader::begin_file(const RowPlan& plan, std::size_t file) {
    plan_ = &plan;
    file_ = file;
}

void RowReader::take(const ChunkRow& row, bool checked) {
    if (is_empty_line(row)) return;
    ++sums_.rows;
    if (!is_sound(row, checked)) return;
    auto amount = amount_of(row);
    if (!amount) return;
    if (auto rule = rule_of(row)) {
        leave_out(row, *rule, *amount);
        return;
    }
    if (!in_period(row)) return;
    RowSums::Key& key = key_of(row);
    if (key.meaning.problem) {
        refuse(row, *key.meaning.problem, plan_->keys[key.meaning.part], key.meaning.says, key.meaning.next_step);
        return;
    }
    if (amount->negative()) {
        if (!key.meaning.allows_credit) {
            refuse(row, RowProblem::negative, plan_->amount, "the amount is below zero, and only money can be credited",
                   "Correct it, or leave such rows out by a rule.");
            return;
        }
        ++key.credits;
    }
    if (key.rows++ == 0) key.first = {file_, row.begins().line};
    amount->add_to(key.amount);
}

bool RowReader::is_sound(const ChunkRow& row, bool checked) {
    if (RowFault fault = row.fault(); fault != RowFault::none) {
        refuse(row, RowProblem::quote, 0,
               fault == RowFault::open_quote ? "a quote is opened and never closed: all that follows is in its field"
                                             : "text stands behind a closing quote",
               "Close the quote, write two for one inside a field, or declare quote: none.");
        return false;
    }
    if (row.columns() != plan_->columns) {
        refuse(row, RowProblem::fields, RowPlan::none,
               fmt::format("the row has {} fields, and the first row {}", row.columns(), plan_->columns),
               "Correct the row; a field with the delimiter in it stands in quotes.");
        return false;
    }
    if (checked || is_clean(row.bytes(), ledger_.form.encoding)) return true;
    refuse(row, RowProblem::bytes, RowPlan::none, fmt::format("a byte is not {}, or NUL", ledger_.form.encoding_name),
           "Save the file in the encoding that the ledger declares, or declare the one it has.");
    return false;
}

std::optional<std::size_t> RowReader::rule_of(const ChunkRow& row) const {
    for (std::size_t rule = 0; rule < plan_->rules.size(); ++rule) {
        auto value = field_text(row.field(plan_->rules[rule]), ledger_.form.encoding);
        const auto& values = ledger_.leave_out[rule].values;
        if (value && std::ranges::find(values, *value) != values.end()) return rule;
    }
    return std::nullopt;
}

// Rows of one day often follow each other.
bool RowReader::in_period(const ChunkRow& row) {
    if (plan_->date == RowPlan::none) return true;
    std::string_view field = row.field(plan_->date);
    if (last_date_fits_ && field == last_date_) return true;
    ParsedDate date = parse_date_text(field, *ledger_.form.dates);
    if (date.fault != DateFault::none) {
        refuse(
            row, RowProblem::date, plan_->date,
            fmt::format("`{}` is no date written {}", shown(field, ledger_.form.encoding), ledger_.form.dates_written),
            "Correct the date, or declare how dates are written with dates:.");
        return false;
    }
    last_date_ = field;
    last_date_fits_ = date.date >= options_.period.from && date.date <= options_.period.to;
    if (!last_date_fits_)
        refuse(row, RowProblem::outside, plan_->date,
               fmt::format("{} is outside the inventory's period, {} to {}", to_text(date.date),
                           to_text(options_.period.from), to_text(options_.period.to)),
               "Leave the rows of other periods out of the file, or by a rule.");
    return last_date_fits_;
}

std::optional<RowReader::Amount> RowReader::amount_of(const ChunkRow& row) {
    if (plan_->amount == RowPlan::none) return Amount{};
    std::string_view field = row.field(plan_->amount);
    Decimal read = parse_decimal(field, ledger_.form.numbers);
    if (read.fault == DecimalFault::none)
        return Amount{read.mantissa, read.decimals,
                      read.wide ? wide_decimal(field, ledger_.form.numbers) : std::nullopt};
    AmountAdvice advice = advice_on(read.fault, shown(field, ledger_.form.encoding), ledger_.form);
    refuse(row, RowProblem::number, plan_->amount, advice.says, advice.next_step);
    return std::nullopt;
}

void RowReader::Amount::add_to(AmountSum& sum) const {
    if (large)
        sum.add(*large);
    else
        sum.add(digits, decimals);
}

void RowReader::leave_out(const ChunkRow& row, std::size_t rule, const Amount& amount) {
    std::string unit = ledger_.unit;
    for (std::size_t part = 0; part < keys_.parts().size(); ++part)
        if (keys_.parts()[part].what == KeyPart::What::unit)
            unit = field_text(row.field(plan_->keys[part]), ledger_.form.encoding).value_or("");
    RowSums::Left& left = sums_.left_out[rule];
    ++left.rows;
    amount.add_to(left.amounts[unit]);
}

RowSums::Key& RowReader::key_of(const ChunkRow& row) {
    key_.clear();
    for (std::size_t column : plan_->keys) RowKeys::join(row.field(column), key_);
    KeyTable::Found found = table_.number(key_);
    if (found.is_new) sums_.keys.push_back({keys_.meaning_of(key_), {}, 0, 0, {}});
    return sums_.keys[found.number];
}

void RowReader::refuse(const ChunkRow& row, RowProblem problem, std::size_t column, std::string says,
                       std::string next_step) {
    RowPosition at = row.begins();
    std::string text = shown(row.bytes(), ledger_.form.encoding);
    std::size_t before = 0, length = 0;
    if (column < row.columns()) {
        for (std::size_t i = 0; i < column; ++i) before += row.field(i).size() + 1;
        length = row.field(column).size();
        before = count_code_points(std::string_view(text).substr(0, before));
    }
    sums_.errors.add({problem, file_, at.offset, at.line, std::move(says), std::move(next_step), std::move(text),
                      before + 1, std::max<std::size_t>(length, 1)});
}

void RowReader::refuse_long(const RowChunk& chunk) {
    ++sums_.rows;
    sums_.errors.add({RowProblem::too_long, file_, chunk.begins().offset, chunk.begins().line,
                      fmt::format("the row is longer than {} MiB", chunk.bytes().size() >> 20U),
                      "Look for a quote that is not closed before it.", shown(chunk.bytes(), ledger_.form.encoding), 1,
                      1});
}

}  // namespace ghg
