#include "report/factors_text.h"

#include "base/utf8.h"
#include "report/row_text.h"
#include "report/shell_word.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <array>

namespace ghg {
namespace {

constexpr std::size_t widest_id = 46;

std::string counted(std::size_t count, std::string_view kind) {
    std::string word(kind);
    if (count == 1 && word.ends_with('s')) word.pop_back();
    return fmt::format("{} {}", to_grouped(Number(static_cast<long>(count)), 0), word);
}

std::string contents(const EditionCard& edition) {
    std::vector<std::string> parts;
    for (const char* kind : {"factors", "ratios", "bands", "airports"})
        if (std::size_t rows = edition.count(kind)) parts.push_back(counted(rows, kind));
    return fmt::format("{}", fmt::join(parts, ", "));
}

// Each of the topics' texts once, in their order.
template <typename Part>
std::vector<std::string> each_once(const EditionCard& edition, Part part) {
    std::vector<std::string> texts;
    for (const TopicCard& topic : edition.topics)
        if (std::string text = part(topic); !text.empty() && std::ranges::find(texts, text) == texts.end())
            texts.push_back(std::move(text));
    return texts;
}

std::string listed(const std::vector<std::string>& texts) { return fmt::format("{}", fmt::join(texts, "; ")); }

std::string indented(std::string_view text) { return hanging("  ", text, LongWord::keep); }

std::string edition_block(const EditionCard& edition) {
    std::string years = years_text(edition.from(), edition.to());
    std::string topics =
        fmt::format("{}", fmt::join(each_once(edition, [](const TopicCard& t) { return t.topic; }), ", "));
    return hanging(safe_text(edition.edition) + ": ",
                   listed(each_once(edition, [](const TopicCard& t) { return t.source.title; }))) +
           indented(listed(each_once(edition, [](const TopicCard& t) { return t.source.publisher; })) + "; licence " +
                    listed(each_once(edition, [](const TopicCard& t) { return t.source.licence; }))) +
           indented(fmt::format("{}{}{}: {}", years, years.empty() ? "" : "; ", contents(edition), topics));
}

std::string document_item(std::string_view label, std::string_view text) {
    return text.empty() ? "" : hanging("  " + pad_right(label, 10) + "  ", text, LongWord::keep);
}

// The path at the end stays whole, however long, to be copied.
std::string topics_lines(const EditionCard& edition) {
    std::vector<std::array<std::string, 4>> rows;
    std::array<std::size_t, 4> widths{};
    for (const TopicCard& topic : edition.topics) {
        rows.push_back({safe_text(topic.topic), counted(topic.rows, topic.kind), years_text(topic.from, topic.to),
                        safe_text(topic.territory)});
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], count_code_points(rows.back()[i]));
    }
    std::string text;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t i = 0; i < widths.size(); ++i) text += "  " + pad_right(rows[row][i], widths[i]);
        text += "  " + safe_text(to_line_text({edition.topics[row].at.source, 0, 0, 1})) + "\n";
    }
    return text;
}

std::string row_line(const TableRow& row, std::size_t width) {
    return hanging("  " + pad_right(safe_text(row.id()), width) + "  ",
                   fmt::format("{}; {}", figure_words(row), match_words(row)), LongWord::keep);
}

}  // namespace

std::string editions_text(const std::vector<EditionCard>& editions) {
    std::string text;
    for (const EditionCard& edition : editions) text += edition_block(edition) + "\n";
    return text + "The tables of one: ghg factors list EDITION. The rows of a topic: ghg factors list TOPIC\n";
}

std::string edition_text(const EditionCard& edition) {
    std::string text = safe_text(edition.edition) + "\n";
    auto items = [&](std::string_view label, auto part) {
        for (const std::string& each : each_once(edition, part)) text += document_item(label, each);
    };
    items("Title", [](const TopicCard& t) { return t.source.title; });
    items("Publisher", [](const TopicCard& t) { return t.source.publisher; });
    items("Published", [](const TopicCard& t) { return t.source.published; });
    items("Retrieved", [](const TopicCard& t) { return t.source.retrieved; });
    items("Address", [](const TopicCard& t) { return t.source.url; });
    items("Licence", [](const TopicCard& t) { return t.source.licence; });
    items("Note", [](const TopicCard& t) { return t.note; });
    text += "\nTables\n" + topics_lines(edition);
    bool rows = edition.count("airports") == 0;
    return text + (rows ? fmt::format("\nIts rows: ghg factors list {} TOPIC\n", shell_word(edition.edition))
                        : "\nThe airports: ghg types flight --values from\n");
}

std::string rows_text(const std::vector<TableRow>& rows) {
    std::size_t width = 0;
    for (const TableRow& row : rows) width = std::max(width, std::min(row.id().size(), widest_id));
    std::string text;
    std::string before;
    for (const TableRow& row : rows) {
        std::string heading = fmt::format("{}, {}", row.head().edition, years_text(row.head().from, row.head().to));
        if (heading != before) text += (text.empty() ? "" : "\n") + safe_text(heading) + "\n";
        before = heading;
        text += row_line(row, width);
    }
    return text + "\nOne in full: ghg factors show EDITION#ID\n";
}

std::string hits_text(const SearchResult& result, std::size_t limit) {
    std::string text;
    std::size_t shown = std::min(limit, result.hits.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const TableRow& row = result.hits[i].row;
        text += safe_text(row.name()) + "\n" +
                hanging("    ", fmt::format("{}; {}; {}", figure_words(row), match_words(row),
                                            years_text(row.head().from, row.head().to)));
    }
    std::size_t rest = result.hits.size() - shown;
    text += fmt::format("\n{} found", counted(result.hits.size(), "rows"));
    if (rest > 0)
        text += fmt::format(", {} more: add a word, or --limit {}", to_grouped(Number(static_cast<long>(rest)), 0),
                            result.hits.size());
    return text + ". One in full: ghg factors show EDITION#ID\n";
}

std::string credits_text(const std::vector<LicenceCredits>& licences) {
    std::string text;
    for (const LicenceCredits& licence : licences) {
        text += (text.empty() ? "" : "\n") + safe_text(licence.licence) + "\n";
        for (const CreditedPublisher& publisher : licence.publishers) {
            text += indented(publisher.publisher);
            for (const CreditedDocument& each : publisher.documents) {
                const Document& document = each.document;
                text += hanging("    ", fmt::format("{}, {} ({})", document.title, document.published,
                                                    fmt::join(each.editions, ", ")));
                text += hanging("      ", document.url, LongWord::keep);
            }
        }
    }
    return text;
}

}  // namespace ghg
