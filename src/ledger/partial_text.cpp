#include "ledger/partial.h"

#include "base/sha256.h"
#include "base/utf8.h"

#include <fmt/format.h>
#include <string>
#include <utility>

namespace ghg {
namespace {

// Bytes of names that are no UTF-8 are written as `\xE9`, so that the whole text is.
void add_escaped(std::string_view field, std::string& text) {
    bool plain = !first_bad_utf8(field);
    for (char c : field) {
        if (c == '\\')
            text += "\\\\";
        else if (c == '\t')
            text += "\\t";
        else if (c == '\n')
            text += "\\n";
        else if (c == '\r')
            text += "\\r";
        else if (!plain && static_cast<unsigned char>(c) >= 0x80)
            text += fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
        else
            text += c;
    }
}

// One line of fields; without a field the line is begun anew.
class PartialLines {
public:
    PartialLines& line(std::string_view word) {
        if (!text_.empty()) text_ += '\n';
        text_ += word;
        return *this;
    }
    PartialLines& field(std::string_view field) {
        text_ += '\t';
        add_escaped(field, text_);
        return *this;
    }
    PartialLines& field(std::uint64_t number) { return field(std::to_string(number)); }
    PartialLines& field(const Number& number) { return field(to_exact(number)); }
    std::string take() {
        text_ += '\n';
        return std::move(text_);
    }

private:
    std::string text_;
};

void add_head(const Partial& partial, PartialLines& lines) {
    lines.line(partial_schema);
    lines.line("ghg").field(partial.program);
    lines.line("shard").field(std::uint64_t{partial.shard.part}).field(std::uint64_t{partial.shard.of});
    lines.line("inventory").field(partial.inventory).field(partial.inventory_sha256);
    lines.line("built-in").field(partial.builtin_sha256);
    for (const auto& [name, hash] : partial.tables) lines.line("table").field(name).field(hash);
    lines.line("by").field(partial.by_site ? "site" : "nothing");
}

void add_ledger(const PartLedger& ledger, PartialLines& lines) {
    lines.line("ledger").field(ledger.id).field(ledger.rows_read).field(ledger.credits);
    for (const PartFile& file : ledger.files) {
        lines.line("file").field(file.path).field(file.size).field(file.packed ? "packed" : "plain");
        lines.field(file.begin).field(file.end).field(file.sha256).field(file.head_sha256);
    }
    for (const PartLeft& left : ledger.left_out) {
        lines.line("left-out").field(left.rows);
        for (const auto& [unit, amount] : left.amounts) lines.line("amount").field(unit).field(amount);
    }
    for (const PartSum& sum : ledger.sums) {
        lines.line("key").field(sum.rows).field(sum.amount).field(sum.unit);
        lines.field(std::uint64_t{sum.first.file}).field(sum.first.line);
        for (const std::string& word : sum.words) lines.field(word);
    }
}

}  // namespace

std::string partial_text(const Partial& partial) {
    PartialLines lines;
    add_head(partial, lines);
    for (const PartLedger& ledger : partial.ledgers) add_ledger(ledger, lines);
    std::string text = lines.take();
    return text + "seal\t" + sha256(text) + "\n";
}

}  // namespace ghg
