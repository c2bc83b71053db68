#include "import/table_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ghg {
namespace {

std::string key_text(std::string_view indent, std::string_view key, const std::string& value) {
    return value.empty() ? "" : fmt::format("{}{}: {}\n", indent, key, value);
}

std::string quoted(const std::string& text) { return text.empty() ? "" : yaml_quoted(text); }

}  // namespace

std::string table_head_text(const TableHeadText& head, const ImportRequest& request) {
    ImportRequest told = request;
    told.edition = head.edition;
    if (told.published.empty()) told.published = head.published;
    return fmt::format("table: {}\nedition: {}\n", head.table, head.edition) +
           key_text("", "territory", head.territory) +
           fmt::format("applies: {{from: {}, to: {}}}\n", head.year,
                       head.last_year.empty() ? head.year : head.last_year) +
           key_text("", "gwp", head.gwp) + source_block(head.document, told) + key_text("", "note", quoted(head.note)) +
           "factors:\n";
}

std::string factor_row_text(const FactorText& factor) {
    constexpr std::string_view indent = "    ";
    return fmt::format("  - id: {}\n", factor.id) + key_text(indent, "match", factor.match) +
           key_text(indent, "per", factor.per) + key_text(indent, "stage", factor.stage) +
           key_text(indent, "emits", factor.emits) + key_text(indent, "price", factor.price) +
           key_text(indent, "includes_rf", factor.includes_rf) + key_text(indent, "cite", quoted(factor.cite)) +
           key_text(indent, "note", quoted(factor.note));
}

std::string joined_text(const std::vector<std::string>& parts, std::string_view by) {
    return fmt::format("{}", fmt::join(parts, by));
}

}  // namespace ghg
