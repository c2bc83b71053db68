#include "command/rejected_rows.h"

#include "ledger/row_problem.h"
#include "report/csv_cells.h"

namespace ghg {
namespace {

// In a cell a tab would be a blank; in a row it may be what stands between the fields.
std::string with_tabs_told(const std::string& row) {
    std::string told;
    for (char c : row)
        if (c == '\t')
            told += "\\x09";
        else
            told += c;
    return told;
}

}  // namespace

RejectedRows::RejectedRows(const std::string& path) : file_(path) {
    file_.write(csv_line({"inventory", "ledger", "file", "line", "column", "problem", "says", "next_step", "row"}));
}

void RejectedRows::begin(const std::string& inventory, const Ledger& ledger, const std::vector<std::string>& paths) {
    inventory_ = inventory;
    ledger_ = ledger.id;
    paths_ = paths;
}

void RejectedRows::refuse(const RowError& error, const std::string& row) {
    file_.write(csv_line({csv_text(inventory_), csv_text(ledger_), csv_text(paths_[error.file]),
                          std::to_string(error.line), std::to_string(error.column), slug_of(error.problem),
                          csv_text(error.says), csv_text(error.next_step), csv_text(with_tabs_told(row))}));
}

}  // namespace ghg
