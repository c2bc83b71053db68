#include "report/section_text.h"

#include "base/utf8.h"
#include "report/table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ghg {
namespace {

/// Lays out one section; each block is whole lines.
struct TextLayout {
    const std::string& title;
    Style style;

    // A heading that the title says already is not repeated above its column.
    std::string operator()(PrintedTable table) const {
        if (!table.headed) return render(table, style);
        PrintedRow headings{{title}, true};
        for (std::size_t i = 1; i < table.columns.size(); ++i)
            headings.cells.push_back(title.ends_with(table.columns[i].heading) ? "" : table.columns[i].heading);
        table.rows.insert(table.rows.begin(), headings);
        return render(table, style);
    }
    std::string operator()(const Sentence& sentence) const {
        return sentence.bold ? bold_lines(sentence.text) : hanging("", sentence.text);
    }
    std::string operator()(const Fact& fact) const {
        std::string label = fmt::format("  {}: ", fact.label);
        return fact.items.size() == 1 ? hanging(label, fact.items.front()) : hanging_list(label, fact.items);
    }
    std::string operator()(const std::vector<Share>& shares) const {
        std::vector<std::string> parts;
        for (const Share& share : shares) parts.push_back(fmt::format("{} {}", share.name, share.percent));
        return hanging("  ", fmt::format("{}", fmt::join(parts, ", ")));
    }
    std::string operator()(const std::vector<Remark>& remarks) const {
        std::string text;
        for (const Remark& remark : remarks) {
            std::string mass = remark.tonnes.empty() ? "" : fmt::format(" ({})", remark.tonnes);
            std::string place = remark.place.empty() ? "" : fmt::format(" [{}]", remark.place);
            text += hanging("  - ", fmt::format("{}{}: {}{}", remark.slug, mass, remark.text, place));
        }
        return text;
    }
    // Kept whole, so that it can be copied.
    std::string operator()(const CommandHint& hint) const {
        bool fits = count_code_points(hint.lead) + 1 + count_code_points(hint.command) <= page_width;
        return fits ? style.dim(hint.lead + " " + hint.command) + "\n"
                    : style.dim(hint.lead) + "\n" + style.dim("  " + hint.command) + "\n";
    }
    std::string bold_lines(const std::string& text) const {
        std::string lines;
        for (const std::string& line : wrap(text, page_width)) lines += style.bold(line) + "\n";
        return lines;
    }
};

bool headed(const Section& section) {
    const auto* table = std::get_if<PrintedTable>(&section.blocks.front());
    return table != nullptr && table->headed;
}

std::string section_text(const Section& section, Style style) {
    TextLayout layout{section.title, style};
    std::string text = section.title.empty() || headed(section) ? "" : layout.bold_lines(section.title);
    for (const Block& block : section.blocks) text += std::visit(layout, block);
    return text;
}

}  // namespace

std::string sections_text(const std::vector<Section>& sections, Style style) {
    std::string text;
    for (const Section& section : sections) text += (text.empty() ? "" : "\n") + section_text(section, style);
    return text;
}

}  // namespace ghg
