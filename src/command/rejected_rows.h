#pragma once

#include "base/output_file.h"
#include "domain/ledger.h"
#include "ledger/row_watcher.h"

#include <string>
#include <vector>

namespace ghg {

/// The rows that `--keep-going` keeps out of every figure, as a CSV to work through: where each stands, what is wrong
/// with it, what to do, and the row. Columns: inventory, ledger, file, line, column, problem, says, next_step, row.
class RejectedRows : public RowWatcher {
public:
    explicit RejectedRows(const std::string& path);

    /// Of which ledger the next rows are. `paths` are its files as they are opened.
    void begin(const std::string& inventory, const Ledger& ledger, const std::vector<std::string>& paths);
    void refuse(const RowError& error, const std::string& row) override;

    /// The file is whole from now on, or was not written, with a diagnostic.
    bool finish(Diagnostics& out) { return file_.finish(out); }

private:
    OutputFile file_;
    std::string inventory_, ledger_;
    std::vector<std::string> paths_;
};

}  // namespace ghg
