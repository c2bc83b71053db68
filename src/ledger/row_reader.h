#pragma once

#include "base/date_text.h"
#include "base/row_fields.h"
#include "ledger/amount_sum.h"
#include "ledger/key_table.h"
#include "ledger/row_fault.h"
#include "ledger/row_keys.h"
#include "ledger/row_plan.h"
#include "ledger/sum_options.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ghg {

/// What the rows read so far come to.
struct RowSums {
    struct Key {
        KeyMeaning meaning;
        AmountSum amount;
        std::uint64_t rows = 0, credits = 0;
        RowPlace first;
    };
    struct Left {
        std::uint64_t rows = 0;
        std::map<std::string, AmountSum> amounts;  ///< by the unit as the file has it
    };
    std::vector<Key> keys;
    std::vector<Left> left_out;  ///< by the ledger's rules
    std::uint64_t rows = 0;      ///< all but the empty
    RowErrors errors;
};

/// Takes rows one after the other, for one thread. What a row means is looked up once for each key.
class RowReader {
public:
    RowReader(const Ledger& ledger, const RowKeys& keys, const SumOptions& options);

    void begin_file(const RowPlan& plan, std::size_t file);
    /// `checked`: the bytes of the chunk are ASCII without NUL.
    void take(const ChunkRow& row, bool checked);
    void refuse_long(const RowChunk& chunk);
    const RowSums& sums() const { return sums_; }
    /// Of this thread, so that its room is kept from chunk to chunk.
    RowFields& fields() { return fields_; }

private:
    struct Amount {
        std::int64_t digits = 1;
        unsigned decimals = 0;
        std::optional<Number> large;
        bool negative() const { return large ? large->is_negative() : digits < 0; }
        void add_to(AmountSum& sum) const;
    };

    bool is_sound(const ChunkRow& row, bool checked);
    std::optional<std::size_t> rule_of(const ChunkRow& row) const;
    bool in_period(const ChunkRow& row);
    std::optional<Amount> amount_of(const ChunkRow& row);
    void leave_out(const ChunkRow& row, std::size_t rule, const Amount& amount);
    RowSums::Key& key_of(const ChunkRow& row);
    void refuse(const ChunkRow& row, RowProblem problem, std::size_t column, std::string says, std::string next_step);

    const Ledger& ledger_;
    const RowKeys& keys_;
    const SumOptions& options_;
    RowFields fields_;
    const RowPlan* plan_ = nullptr;
    std::size_t file_ = 0;
    KeyTable table_;
    std::string key_;
    std::string last_date_;
    bool last_date_fits_ = false;
    RowSums sums_;
};

}  // namespace ghg
