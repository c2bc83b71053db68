#include "ledger/check_columns.h"

#include "base/row_chunks.h"
#include "base/row_fields.h"
#include "ledger/row_keys.h"
#include "ledger/row_plan.h"

#include <optional>

namespace ghg {
namespace {

std::optional<std::vector<std::string>> names_of(const std::string& path, const Ledger& ledger,
                                                 const SumOptions& options) {
    RowChunkOptions form;
    form.syntax = {ledger.form.delimiter, ledger.form.quote};
    RowChunks chunks(options.open(path, nullptr), form);
    RowChunk first;
    if (!chunks.next(first) || first.too_long()) return std::nullopt;
    std::optional<std::vector<std::string>> names;
    RowFields fields;
    fields.each_row(first, [&](const ChunkRow& row) {
        if (!names) names = names_in(row, ledger.form.encoding);
    });
    return names;
}

}  // namespace

void check_columns(const Ledger& ledger, const std::vector<std::string>& paths, const SumOptions& options,
                   Diagnostics& out) {
    try {
        for (const std::string& path : paths)
            if (auto names = names_of(path, ledger, options))
                plan_rows(ledger, key_parts(ledger, false), *names, path, out);
    } catch (const StreamError&) {
        return;  // told when it is summed
    }
}

}  // namespace ghg
