#include "report/section_markdown.h"

#include "report/markdown_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ghg {
namespace {

std::string line_text(std::string_view text) { return markdown_text(text, MarkdownPlace::line); }

std::string bold(const std::string& text) { return text.empty() ? "" : fmt::format("**{}**", text); }

std::string row_text(const std::vector<std::string>& cells) {
    std::string text = "|";
    for (const std::string& cell : cells) text += cell.empty() ? " |" : " " + cell + " |";
    return text + "\n";
}

std::string head_of(const PrintedTable& table) {
    std::vector<std::string> headings;
    std::vector<std::string> rules;
    for (const PrintedColumn& column : table.columns) {
        headings.push_back(markdown_text(column.heading, MarkdownPlace::cell));
        rules.emplace_back(column.align == Align::right ? "---:" : "---");
    }
    return row_text(headings) + row_text(rules);
}

/// Lays out one block; each is whole lines.
struct MarkdownLayout {
    std::string operator()(const PrintedTable& table) const {
        std::string text = head_of(table);
        for (const PrintedRow& row : table.rows) {
            std::vector<std::string> cells;
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                std::string cell = i < row.cells.size() ? markdown_text(row.cells[i], MarkdownPlace::cell) : "";
                cells.push_back(row.bold ? bold(cell) : cell);
            }
            text += row_text(cells);
        }
        return text;
    }
    std::string operator()(const Sentence& sentence) const {
        std::string text = line_text(sentence.text);
        return (sentence.bold ? bold(text) : text) + "\n";
    }
    std::string operator()(const Fact& fact) const {
        std::vector<std::string> items;
        for (const std::string& item : fact.items) items.push_back(line_text(item));
        return fmt::format("{}: {}\n", line_text(fact.label), fmt::join(items, ", "));
    }
    std::string operator()(const std::vector<Share>& shares) const {
        PrintedTable table{{{"Method"}, {"Share", Align::right}}, {}};
        for (const Share& share : shares) table.add({share.name, share.percent});
        return (*this)(table);
    }
    std::string operator()(const std::vector<Remark>& remarks) const {
        PrintedTable table{{{"Caveat"}, {"CO2e", Align::right}, {"What it says"}, {"Where"}}, {}};
        for (const Remark& remark : remarks) table.add({remark.slug, remark.tonnes, remark.text, remark.place});
        return (*this)(table);
    }
    std::string operator()(const CommandHint& hint) const {
        return fmt::format("{} {}\n", line_text(hint.lead), markdown_code(hint.command, MarkdownPlace::line));
    }
};

}  // namespace

std::string sections_markdown(const std::vector<Section>& sections) {
    std::string text;
    for (const Section& section : sections) {
        if (!section.title.empty())
            text +=
                fmt::format("{}{} {}\n", text.empty() ? "" : "\n", text.empty() ? "#" : "##", line_text(section.title));
        for (const Block& block : section.blocks) text += "\n" + std::visit(MarkdownLayout{}, block);
    }
    return text;
}

}  // namespace ghg
