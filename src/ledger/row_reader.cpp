#include "ledger/row_reader.h"

#include "ledger/field_values.h"
#include "ledger/row_text.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t most_shown_of_row = 400;
constexpr std::size_t most_told_of_row = std::size_t{1} << 16U;

bool is_empty_line(const ChunkRow& row) { return row.columns() == 1 && row.bytes().empty(); }

// A later day is a larger number.
std::uint32_t in_order(Date day) {
    auto year = static_cast<std::uint32_t>(static_cast<int>(day.year()));
    return (year << 9U) | (static_cast<unsigned>(day.month()) << 5U) | static_cast<unsigned>(day.day());
}

}  // namespace

RowReader::RowReader(const Ledger& ledger, const RowKeys& keys, const SumOptions& options, UnitTotals& ones)
    : ledger_(ledger),
      options_(options),
      from_(in_order(options.period.from)),
      to_(in_order(options.period.to)),
      rules_(ledger.leave_out.size()),
      keys_(keys, options, ones) {
    sums_.left_out.resize(ledger.leave_out.size());
}

void RowReader::begin_file(const RowPlan& plan, std::size_t file) {
    plan_ = &plan;
    file_ = file;
}

void RowReader::take(const RowChunk& chunk, bool has_header) {
    if (chunk.too_long()) {
        refuse_long(chunk);
        return;
    }
    bool checked = is_clean(chunk.bytes(), ledger_.form.encoding);
    fields_.each_row(chunk, [&](const ChunkRow& row) {
        if (!has_header) take(row, checked);
        has_header = false;
    });
}

void RowReader::take(const ChunkRow& row, bool checked) {
    if (is_empty_line(row) || (options_.only && is_other_row(row))) return;
    ++sums_.rows;
    bool sound = checked && row.columns() == plan_->columns && row.fault() == RowFault::none;
    if (!sound && !is_sound(row, checked)) return;
    RowAmount amount;
    if (plan_->amount != RowPlan::none && !read_amount(row, amount)) return;
    if (!rules_.empty())
        if (auto rule = rule_of(row)) return leave_out(row, *rule, amount);
    if (plan_->date != RowPlan::none && !in_period(row)) return;
    KeyUse use = keys_.look_up(row, *plan_);
    if (use == KeyUse::none) {
        const KeyMeaning& meaning = keys_.meaning_of_row();
        refuse(row, *meaning.problem, plan_->keys[meaning.part], meaning.says, meaning.next_step);
        return;
    }
    if (amount.is_negative() && use != KeyUse::credits_too) {
        refuse(row, RowProblem::negative, plan_->amount, "the amount is below zero, and only money can be credited",
               "Correct it, or leave such rows out by a rule.");
        return;
    }
    keys_.add(row, *plan_, amount, file_);
    if (options_.watcher != nullptr) tell_used(row, amount);
}

std::string RowReader::shown(const ChunkRow& row, std::size_t column) const {
    std::string text = row_text(row.field(column), ledger_.form.encoding, most_shown_of_row);
    return field_text(text, Encoding::utf8).value_or(text);
}

std::string RowReader::told(const ChunkRow& row, std::size_t column) const {
    return column == RowPlan::none ? "" : field_text(row.field(column), ledger_.form.encoding).value_or("");
}

void RowReader::tell_used(const ChunkRow& row, const RowAmount& amount) const {
    AmountSum one;
    amount.add_to(one);
    options_.watcher->use({keys_.meaning_of_row(),
                           one.value(),
                           {file_, row.begins().line},
                           told(row, plan_->told_site),
                           told(row, plan_->told_id),
                           told(row, plan_->told_evidence)});
}

bool RowReader::is_other_row(const ChunkRow& row) {
    if (*options_.only != RowPlace{file_, row.begins().line}) return true;
    sums_.only = row_text(row.bytes(), ledger_.form.encoding, most_shown_of_row);
    return false;
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
    refuse_at(row, RowProblem::bytes, first_unclean(row.bytes(), ledger_.form.encoding).value_or(0), 1,
              fmt::format("a byte is not {}, or NUL", ledger_.form.encoding_name),
              "Save the file in the encoding that the ledger declares, or declare the one it has.");
    return false;
}

std::optional<std::size_t> RowReader::rule_of(const ChunkRow& row) {
    for (std::size_t rule = 0; rule < rules_.size(); ++rule) {
        auto is_named = [&](std::string_view field) {
            auto value = field_text(field, ledger_.form.encoding);
            const auto& values = ledger_.leave_out[rule].values;
            return value && std::ranges::find(values, *value) != values.end();
        };
        if (rules_[rule].holds(row.field(plan_->rules[rule]), is_named)) return rule;
    }
    return std::nullopt;
}

bool RowReader::in_period(const ChunkRow& row) {
    ParsedDate day = parse_date_text(row.field(plan_->date), *ledger_.form.dates);
    std::uint32_t order = in_order(day.date);
    bool fits = day.fault == DateFault::none && order >= from_ && order <= to_;
    if (!fits) refuse_date(row, day);
    return fits;
}

void RowReader::refuse_date(const ChunkRow& row, const ParsedDate& day) {
    if (day.fault != DateFault::none)
        refuse(row, RowProblem::date, plan_->date,
               fmt::format("`{}` is no date written {}", shown(row, plan_->date), ledger_.form.dates_written),
               "Correct the date, or declare how dates are written with dates:.");
    else
        refuse(row, RowProblem::outside, plan_->date,
               fmt::format("{} is outside the inventory's period, {} to {}", to_text(day.date),
                           to_text(options_.period.from), to_text(options_.period.to)),
               "Leave the rows of other periods out of the file, or by a rule.");
}

bool RowReader::read_amount(const ChunkRow& row, RowAmount& amount) {
    Decimal read = parse_decimal(row.spare_field(plan_->amount), ledger_.form.numbers);
    if (read.fault != DecimalFault::none || read.wide) return read_odd_amount(row, read.fault, amount);
    amount = {read.mantissa, read.decimals};
    return true;
}

bool RowReader::read_odd_amount(const ChunkRow& row, DecimalFault fault, RowAmount& amount) {
    std::string_view field = row.field(plan_->amount);
    if (fault == DecimalFault::none) {
        large_ = *wide_decimal(field, ledger_.form.numbers);
        amount.large = &large_;
        return true;
    }
    AmountAdvice advice = advice_on(fault, shown(row, plan_->amount), ledger_.form);
    refuse(row, RowProblem::number, plan_->amount, advice.says, advice.next_step);
    return false;
}

void RowReader::leave_out(const ChunkRow& row, std::size_t rule, const RowAmount& amount) {
    std::string unit = plan_->unit == RowPlan::none
                           ? ledger_.unit
                           : field_text(row.field(plan_->unit), ledger_.form.encoding).value_or("");
    RowSums::Left& left = sums_.left_out[rule];
    ++left.rows;
    amount.add_to(left.amounts[unit]);
}

void RowReader::refuse(const ChunkRow& row, RowProblem problem, std::size_t column, std::string says,
                       std::string next_step) {
    std::size_t at = 0, length = 0;
    if (column < row.columns()) {
        at = static_cast<std::size_t>(row.written(column).data() - row.bytes().data());
        length = row.written(column).size();
    }
    refuse_at(row, problem, at, length, std::move(says), std::move(next_step));
}

// So much of a long row is shown that the place is in it.
void RowReader::refuse_at(const ChunkRow& row, RowProblem problem, std::size_t at, std::size_t length, std::string says,
                          std::string next_step) {
    Encoding encoding = ledger_.form.encoding;
    std::size_t before = count_characters(row.bytes().substr(0, at), encoding);
    std::size_t characters = count_characters(row.bytes().substr(at, length), encoding);
    std::size_t most = std::min(std::max(most_shown_of_row, at + length), most_told_of_row);
    tell_refused({problem, file_, row.begins().offset, row.begins().line, std::move(says), std::move(next_step),
                  row_text(row.bytes(), encoding, most), before + 1, std::max<std::size_t>(characters, 1)},
                 row.bytes());
}

void RowReader::tell_refused(RowError error, std::string_view row) {
    if (options_.watcher != nullptr)
        options_.watcher->refuse(error, row_text(row, ledger_.form.encoding, most_told_of_row));
    sums_.errors.add(std::move(error));
}

void RowReader::refuse_long(const RowChunk& chunk) {
    if (options_.only && *options_.only != RowPlace{file_, chunk.begins().line}) return;
    ++sums_.rows;
    tell_refused({RowProblem::too_long, file_, chunk.begins().offset, chunk.begins().line,
                  fmt::format("the row is longer than {} MiB", chunk.bytes().size() >> 20U),
                  "Look for a quote that is not closed before it.",
                  row_text(chunk.bytes(), ledger_.form.encoding, most_shown_of_row), 1, 1},
                 chunk.bytes());
}

}  // namespace ghg
