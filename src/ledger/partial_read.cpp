#include "base/sha256.h"
#include "base/utf8.h"
#include "ledger/partial.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

namespace ghg {
namespace {

constexpr std::string_view seal_word = "seal\t";

struct PartDamage {
    std::string says;
};

// What stands behind a backslash; it is taken from `rest`.
char escaped_byte(std::string_view& rest) {
    constexpr std::string_view written = "\\tnr", meant = "\\\t\n\r";
    unsigned byte = 0;
    std::size_t which = rest.empty() ? std::string_view::npos : written.find(rest.front());
    std::size_t size = which == std::string_view::npos ? 3 : 1;
    if (size == 3) {
        bool is_byte = rest.size() >= size && rest.front() == 'x' &&
                       std::from_chars(rest.data() + 1, rest.data() + size, byte, 16).ptr == rest.data() + size;
        if (!is_byte) throw PartDamage{"a backslash stands before what it cannot"};
    }
    rest.remove_prefix(size);
    return size == 1 ? meant[which] : static_cast<char>(byte);
}

std::string unescaped(std::string_view rest) {
    std::string text;
    while (!rest.empty()) {
        char c = rest.front();
        rest.remove_prefix(1);
        text += c == '\\' ? escaped_byte(rest) : c;
    }
    return text;
}

std::vector<std::string> fields_of(std::string_view line) {
    std::vector<std::string> fields;
    while (true) {
        std::size_t tab = line.find('\t');
        fields.push_back(unescaped(line.substr(0, tab)));
        if (tab == std::string_view::npos) return fields;
        line.remove_prefix(tab + 1);
    }
}

std::uint64_t count_in(const std::string& text) {
    std::uint64_t count = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size()) throw PartDamage{"a count is none"};
    return count;
}

Number number_in(const std::string& text) {
    auto number = parse_exact(text);
    if (!number) throw PartDamage{"a number is none"};
    return *number;
}

std::string hash_in(const std::string& text) {
    bool is_hash = text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!is_hash) throw PartDamage{"a SHA-256 is none"};
    return text;
}

// So few that those of all parts can be added up.
void add_to(std::uint64_t& sum, std::uint64_t more) {
    constexpr std::uint64_t most_rows = std::numeric_limits<std::uint64_t>::max() / most_shards;
    if (more > most_rows || (sum += more) > most_rows) throw PartDamage{"there are more rows than can be counted"};
}

bool is_one_of_two(const std::string& word, std::string_view one, std::string_view other) {
    if (word != one && word != other)
        throw PartDamage{fmt::format("`{}` is neither {} nor {}", printable(word), one, other)};
    return word == one;
}

// Line by line, in the order in which they are written.
class PartialReader {
public:
    explicit PartialReader(Partial& partial) : partial_(partial) {}

    void take(std::string_view line) {
        fields_ = fields_of(line);
        const std::string& word = fields_.front();
        if (word == "key")
            take_key();
        else if (word == "amount")
            take_amount();
        else if (word == "ledger")
            take_ledger();
        else if (word == "file")
            take_file();
        else if (word == "left-out")
            take_left_out();
        else
            take_head(word);
    }

    void finish() {
        expect_whole_head();
        close_ledger();
    }

private:
    const std::string& field(std::size_t number) const { return fields_[number]; }
    void expect(std::size_t fields) const {
        if (fields_.size() != fields + 1) throw PartDamage{"a line has too few or too many fields"};
    }
    void expect_order(bool holds) const {
        if (!holds) throw PartDamage{fmt::format("a line of `{}` stands where it cannot", printable(fields_.front()))};
    }
    PartLedger& ledger() {
        expect_order(!partial_.ledgers.empty());
        return partial_.ledgers.back();
    }

    void take_head(const std::string& word) {
        expect_order(partial_.ledgers.empty() && std::ranges::find(head_words, word) != head_words.end());
        heads_seen_.push_back(word);
        expect_order(word == "table" || std::ranges::count(heads_seen_, word) == 1);
        expect(word == "shard" || word == "inventory" || word == "table" ? 2 : 1);
        if (word == "ghg") partial_.program = field(1);
        if (word == "shard") take_shard();
        if (word == "inventory") {
            partial_.inventory = field(1);
            partial_.inventory_sha256 = hash_in(field(2));
        }
        if (word == "built-in") partial_.builtin_sha256 = hash_in(field(1));
        if (word == "table") partial_.tables.emplace_back(field(1), hash_in(field(2)));
        if (word == "by") partial_.by_site = is_one_of_two(field(1), "site", "nothing");
    }

    void expect_whole_head() const {
        for (std::string_view head : {"ghg", "shard", "inventory", "built-in", "by"})
            if (std::ranges::find(heads_seen_, head) == heads_seen_.end()) throw PartDamage{"its head is not whole"};
    }

    void take_shard() {
        auto shard = parse_shard(field(1) + "/" + field(2));
        if (!shard) throw PartDamage{"the shard is none"};
        partial_.shard = *shard;
    }

    void take_ledger() {
        expect_whole_head();
        close_ledger();
        expect(3);
        partial_.ledgers.push_back({field(1), count_in(field(2)), count_in(field(3)), {}, {}, {}});
        rows_ = 0;
    }

    void take_file() {
        expect_order(ledger().left_out.empty() && ledger().sums.empty());
        expect(7);
        bool packed = is_one_of_two(field(3), "packed", "plain");
        PartFile file{field(1), count_in(field(2)), packed, count_in(field(4)), count_in(field(5)), {}, {}};
        if (file.begin > file.end || file.end > file.size) throw PartDamage{"a stretch of a file is none"};
        if (file.begin != file.end) {
            file.sha256 = hash_in(field(6));
            file.head_sha256 = hash_in(field(7));
        }
        ledger().files.push_back(std::move(file));
    }

    void take_left_out() {
        expect_order(ledger().sums.empty());
        expect(1);
        ledger().left_out.push_back({count_in(field(1)), {}});
        add_to(rows_, ledger().left_out.back().rows);
    }

    void take_amount() {
        expect_order(!ledger().left_out.empty() && ledger().left_out.back().rows > 0 && ledger().sums.empty());
        expect(2);
        if (!ledger().left_out.back().amounts.emplace(field(1), number_in(field(2))).second)
            throw PartDamage{"a unit is there twice"};
    }

    void take_key() {
        PartLedger& of = ledger();
        if (fields_.size() < 6) expect(6);
        PartSum sum{{fields_.begin() + 6, fields_.end()}, field(3), number_in(field(2)), count_in(field(1)), {}};
        sum.first = {count_in(field(4)), count_in(field(5))};
        if (sum.first.file >= of.files.size()) throw PartDamage{"a row stands in no file"};
        if (sum.rows == 0) throw PartDamage{"a key has no rows"};
        if (!of.sums.empty() && of.sums.back().words >= sum.words) throw PartDamage{"keys are not in order"};
        add_to(rows_, sum.rows);
        of.sums.push_back(std::move(sum));
    }

    void close_ledger() const {
        if (partial_.ledgers.empty()) return;
        const PartLedger& of = partial_.ledgers.back();
        if (of.rows_read != rows_) throw PartDamage{"the rows read are not those used and left out"};
        if (of.credits > rows_) throw PartDamage{"there are more credits than rows"};
    }

    static constexpr std::array<std::string_view, 6> head_words{"ghg", "shard", "inventory", "built-in", "table", "by"};
    Partial& partial_;
    std::vector<std::string> fields_, heads_seen_;
    std::uint64_t rows_ = 0;
};

std::string_view take_line(std::string_view& text) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

// The text before its seal. Nothing where the seal is another's, or there is none.
std::optional<std::string_view> sealed(std::string_view text) {
    constexpr std::size_t hash_size = 64, size = seal_word.size() + hash_size + 1;
    if (text.size() < size) return std::nullopt;
    std::string_view content = text.substr(0, text.size() - size), seal = text.substr(content.size());
    bool holds = content.ends_with('\n') && seal == fmt::format("{}{}\n", seal_word, sha256(content));
    return holds ? std::optional(content) : std::nullopt;
}

// Of any form there was or will be: `ghg-partial/12`.
bool is_schema(std::string_view line) {
    constexpr std::string_view name = "ghg-partial/";
    constexpr std::size_t most_digits = 6;
    if (!line.starts_with(name)) return false;
    std::string_view number = line.substr(name.size());
    return !number.empty() && number.size() <= most_digits &&
           number.find_first_not_of("0123456789") == std::string_view::npos;
}

PartialRead faulty(PartialRead::Fault fault, std::string says, std::size_t line) {
    PartialRead read;
    read.fault = fault;
    read.says = std::move(says);
    read.line = line;
    return read;
}

}  // namespace

PartialRead read_partial(std::string_view text) {
    std::string_view rest = text;
    std::string_view schema = take_line(rest);
    if (is_schema(schema) && schema != partial_schema)
        return faulty(PartialRead::Fault::schema, std::string(schema), 1);
    if (schema != partial_schema) return faulty(PartialRead::Fault::damaged, "it does not begin as a part does", 1);
    auto content = sealed(text);
    if (!content) return faulty(PartialRead::Fault::damaged, "its seal is not that of its text", 0);
    if (first_bad_utf8(*content)) return faulty(PartialRead::Fault::damaged, "it is no UTF-8", 0);
    PartialRead read;
    PartialReader reader(read.partial);
    rest = *content;
    take_line(rest);
    std::size_t line = 1;
    try {
        for (++line; !rest.empty(); ++line) reader.take(take_line(rest));
        reader.finish();
    } catch (const PartDamage& damage) {
        return faulty(PartialRead::Fault::damaged, damage.says, line);
    }
    return read;
}

}  // namespace ghg
