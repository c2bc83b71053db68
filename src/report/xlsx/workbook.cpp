#include "report/xlsx/workbook.h"

#include "base/memory_file.h"
#include "base/quiet_errors.h"
#include "report/csv_cells.h"
#include "report/wrap.h"
#include "report/xlsx/zip_parts.h"

#include <fmt/format.h>
#include <xlsxwriter.h>
#include <algorithm>
#include <map>
#include <set>

namespace ghg {
namespace {

constexpr std::string_view begins_cell = "<c r=\"";

/// The bytes of a text that a workbook shows as it is: `_x0041_` would be read as a letter.
std::string escaped(std::string_view text) {
    constexpr std::string_view underscore = "_x005F_";
    std::string shown;
    for (std::size_t at = 0; at <= text.size();) {  // XML holds a tab as it is
        std::size_t tab = std::min(text.find('\t', at), text.size());
        shown += safe_text(text.substr(at, tab - at)) + (tab < text.size() ? "\t" : "");
        at = tab + 1;
    }
    for (std::size_t at = shown.find("_x"); at != std::string::npos; at = shown.find("_x", at + underscore.size()))
        shown.replace(at, 1, underscore);
    return shown;
}

/// libxlsxwriter's workbook, closed at the end of it.
class OpenWorkbook {
public:
    explicit OpenWorkbook(const std::string& path) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;  // written row by row
        book_ = workbook_new_opt(path.c_str(), &options);
        if (book_ == nullptr) return;
        lxw_doc_properties properties{};
        constexpr time_t first_day_of_zip = 315'532'800;  // 1980-01-01: a clock would change the bytes
        properties.created = first_day_of_zip;
        workbook_set_properties(book_, &properties);
    }
    OpenWorkbook(const OpenWorkbook&) = delete;
    OpenWorkbook& operator=(const OpenWorkbook&) = delete;
    ~OpenWorkbook() { close(); }

    bool is_open() const { return book_ != nullptr; }
    bool close() {
        lxw_workbook* book = book_;
        book_ = nullptr;
        return book != nullptr && workbook_close(book) == LXW_NO_ERROR;
    }

    /// False where libxlsxwriter refused; `cells` counts what was written.
    bool add(const Sheet& sheet, std::size_t& cells) {
        lxw_worksheet* to = workbook_add_worksheet(book_, sheet.name.c_str());
        if (to == nullptr) return false;
        for (std::size_t i = 0; i < sheet.widths.size(); ++i) {
            auto column = static_cast<lxw_col_t>(i);
            if (worksheet_set_column(to, column, column, sheet.widths[i], nullptr) != LXW_NO_ERROR) return false;
        }
        if (sheet.is_list) keep_headings(to, sheet);
        for (std::size_t row = 0; row < sheet.rows.size(); ++row)
            for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
                const SheetCell& cell = sheet.rows[row][column];
                if (cell.kind == SheetCell::Kind::blank) continue;
                ++cells;
                if (write(to, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), cell) != LXW_NO_ERROR)
                    return false;
            }
        return true;
    }

private:
    static void keep_headings(lxw_worksheet* to, const Sheet& sheet) {
        worksheet_freeze_panes(to, 1, 1);
        auto last_row = static_cast<lxw_row_t>(sheet.rows.size() - 1);
        auto last_column = static_cast<lxw_col_t>(sheet.rows.front().size() - 1);
        worksheet_autofilter(to, 0, 0, last_row, last_column);
    }

    lxw_error write(lxw_worksheet* to, lxw_row_t row, lxw_col_t column, const SheetCell& cell) {
        switch (cell.kind) {
            case SheetCell::Kind::number:
                return worksheet_write_number(to, row, column, cell.value, format(cell.look, false));
            case SheetCell::Kind::formula:
                return worksheet_write_formula_num(to, row, column, ("=" + cell.text).c_str(), format(cell.look, false),
                                                   cell.value);
            case SheetCell::Kind::text:
            case SheetCell::Kind::blank:
                break;
        }
        bool would_run = inert_text(cell.text) != cell.text;
        return worksheet_write_string(to, row, column, escaped(cell.text).c_str(), format(cell.look, would_run));
    }

    // A text that looks like a formula stays a text also when somebody edits its cell.
    lxw_format* format(Look look, bool would_run) {
        auto [entry, is_new] = formats_.try_emplace({look, would_run}, nullptr);
        if (is_new) entry->second = made(look, would_run);
        return entry->second;
    }

    lxw_format* made(Look look, bool would_run) {
        lxw_format* made = workbook_add_format(book_);
        if (would_run) format_set_num_format(made, "@");
        constexpr int size_of_titles = 13;
        if (look == Look::title) format_set_font_size(made, size_of_titles);
        if (look == Look::title || look == Look::heading || look == Look::bold || look == Look::bold_kg ||
            look == Look::bold_tonnes)
            format_set_bold(made);
        if (look == Look::heading) format_set_bottom(made, LXW_BORDER_THIN);
        if (look == Look::input) format_set_font_color(made, LXW_COLOR_BLUE);
        if (look == Look::kg || look == Look::bold_kg) format_set_num_format(made, "#,##0.000");
        if (look == Look::tonnes || look == Look::bold_tonnes) format_set_num_format(made, "#,##0.00");
        return made;
    }

    lxw_workbook* book_ = nullptr;
    std::map<std::pair<Look, bool>, lxw_format*> formats_;
};

Diagnostic unmade() {
    return problem("workbook-unmade", {}, "the workbook could not be made whole, and nothing was written",
                   "Free space in the folder for temporary files, or name another one: TMPDIR=FOLDER ghg report ...");
}

// A row that found no room is missing in silence, so that what was written is read and counted.
bool is_whole(std::string_view bytes, const std::vector<std::size_t>& cells) {
    auto parts = zip_parts(bytes, begins_cell);
    if (!parts) return false;
    std::size_t sheets = 0;
    for (const ZipPart& part : *parts) {
        if (part.name.starts_with("xl/worksheets/sheet")) {
            std::size_t number = std::stoul(part.name.substr(std::string_view("xl/worksheets/sheet").size()));
            if (number == 0 || number > cells.size() || part.found != cells[number - 1]) return false;
            if (!part.end.ends_with("</worksheet>")) return false;
            ++sheets;
        } else if (!part.end.ends_with('>') && !part.end.ends_with(">\n")) {
            return false;
        }
    }
    return sheets == cells.size();
}

}  // namespace

std::optional<std::string> workbook(const std::vector<SheetMaker>& sheets, Diagnostics& out) {
    QuietErrors errors_are_told_by_ghg;
    MemoryFile file;
    std::set<std::string> judged;
    OpenWorkbook book(file.path());
    std::vector<std::size_t> cells;
    bool written = !file.path().empty() && book.is_open();
    for (const SheetMaker& make : sheets) {
        if (!written) break;
        Sheet sheet = make();
        append(out, misfits(sheet, judged));
        if (has_errors(out)) continue;
        written = book.add(sheet, cells.emplace_back());
    }
    written = book.close() && written;
    if (has_errors(out)) return std::nullopt;
    auto bytes = written ? file.bytes() : std::nullopt;
    if (bytes && is_whole(*bytes, cells)) return bytes;
    out.push_back(unmade());
    return std::nullopt;
}

}  // namespace ghg
