#pragma once

#include "base/date_text.h"
#include "base/row_fields.h"
#include "ledger/amount_sum.h"
#include "ledger/field_memo.h"
#include "ledger/key_sums.h"
#include "ledger/row_fault.h"
#include "ledger/row_keys.h"
#include "ledger/row_plan.h"
#include "ledger/sum_options.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// What the rows read so far come to, beside the sums by key.
struct RowSums {
    struct Left {
        std::uint64_t rows = 0;
        std::map<std::string, AmountSum> amounts;  ///< by the unit as the file has it
    };
    std::vector<Left> left_out;  ///< by the ledger's rules
    std::uint64_t rows = 0;      ///< all but the empty
    std::string only;            ///< the text of the one asked for by its line
    RowErrors errors;
};

/// Takes rows one after the other, for one thread. What a row means is looked up once for each key.
class RowReader {
public:
    RowReader(const Ledger& ledger, const RowKeys& keys, const SumOptions& options, UnitTotals& ones);

    void begin_file(const RowPlan& plan, std::size_t file);
    /// All rows of a chunk, but for the first where it is the file's header.
    void take(const RowChunk& chunk, bool has_header);
    const RowSums& sums() const { return sums_; }
    KeySums& keys() { return keys_; }
    const KeySums& keys() const { return keys_; }

private:
    // `checked`: the bytes of all the chunk are as they should be.
    void take(const ChunkRow& row, bool checked);
    void refuse_long(const RowChunk& chunk);
    bool is_other_row(const ChunkRow& row);
    bool is_sound(const ChunkRow& row, bool checked);
    std::optional<std::size_t> rule_of(const ChunkRow& row);
    [[gnu::always_inline]] inline bool in_period(const ChunkRow& row);
    void refuse_date(const ChunkRow& row, const ParsedDate& day);
    [[gnu::always_inline]] inline bool read_amount(const ChunkRow& row, RowAmount& amount);
    bool read_odd_amount(const ChunkRow& row, DecimalFault fault, RowAmount& amount);
    void leave_out(const ChunkRow& row, std::size_t rule, const RowAmount& amount);
    void tell_used(const ChunkRow& row, const RowAmount& amount) const;
    std::string shown(const ChunkRow& row, std::size_t column) const;
    std::string told(const ChunkRow& row, std::size_t column) const;
    void refuse(const ChunkRow& row, RowProblem problem, std::size_t column, std::string says, std::string next_step);
    void refuse_at(const ChunkRow& row, RowProblem problem, std::size_t at, std::size_t length, std::string says,
                   std::string next_step);
    void tell_refused(RowError error, std::string_view row);

    const Ledger& ledger_;
    const SumOptions& options_;
    RowFields fields_;
    const RowPlan* plan_ = nullptr;
    std::size_t file_ = 0;
    std::uint32_t from_ = 0, to_ = 0;  // of the period, as in_order has it
    std::vector<FieldMemo> rules_;     // whether they are among the rule's values
    KeySums keys_;
    Number large_;
    RowSums sums_;
};

}  // namespace ghg
