#include "ledger/sniff/proposal_text.h"

#include "base/folded_words.h"
#include "base/utf8.h"
#include "base/yaml_scalar.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <array>
#include <cctype>

namespace ghg {
namespace {

// Bare where that is only text in every YAML: not what some read as a number, a truth or nothing.
std::string scalar(std::string_view text) {
    constexpr std::array others{"null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf"};
    auto words = folded_words(text);
    bool other = words.size() == 1 && std::ranges::find(others, words.front()) != others.end();
    bool letter = !text.empty() && std::isalpha(static_cast<unsigned char>(text.front())) != 0;
    return letter && !other ? yaml_scalar(text) : yaml_quoted(text);
}

std::string file_stem(const std::string& path) {
    std::string name = path.substr(path.find_last_of('/') + 1);
    return name.substr(0, name.find('.'));
}

// From the file's name; empty where that has no word.
std::string id_from(const std::string& path) {
    std::vector<std::string> words;
    if (!path.starts_with("/dev/") && !path.starts_with("/proc/"))
        for (const std::string& word : folded_words(file_stem(path)))
            if (is_ascii(word)) words.push_back(word);
    return fmt::format("{}", fmt::join(words, "-"));
}

// Marks of patterns are taken as they are.
std::string as_pattern(const std::string& path) {
    std::string pattern;
    for (char c : path) {
        if (std::string_view("*?[\\").find(c) != std::string_view::npos) pattern += '\\';
        pattern += c;
    }
    return pattern;
}

class Proposal {
public:
    Proposal(const LedgerGuess& guess, const CodeHints& hints) : guess_(guess), hints_(hints) {}

    std::string write(const std::string& path) {
        head(path);
        text_ += "ledgers:\n";
        for (const std::string& each : guess_.unsure) comment(2, "unsure: " + each);
        id_and_file(path);
        for (const GuessedKey& each : guess_.form) key(4, each);
        for (const GuessedKey& each : guess_.constants) key(4, each);
        map_of("units", guess_.units);
        map_of("columns", guess_.columns);
        all_codes();
        rules();
        return std::move(text_);
    }

private:
    void comment(std::size_t indent, const std::string& says) {
        text_ += fmt::format("{:{}}# {}\n", "", indent, printable(says));
    }

    void head(const std::string& path) {
        comment(0, fmt::format("Proposed by `ghg ledger sniff {}` from {}.", path, looked_at()));
        comment(0, "A key without a value is yours to fill in: the file does not say. `ghg check` names each of them.");
        comment(0, "Paste it into the inventory; where that has `ledgers:` already, without that line.");
    }

    std::string looked_at() const {
        std::string rows = guess_.rows == 1 ? "1 row" : fmt::format("{} rows", guess_.rows);
        return guess_.whole ? fmt::format("its {}", rows)
                            : fmt::format("its first {}; those behind them may hold other things", rows);
    }

    void id_and_file(const std::string& path) {
        std::string id = id_from(path);
        text_ += id.empty() ? "  - id:\n" : fmt::format("  - id: {}\n", scalar(id));
        if (first_bad_utf8(path)) {
            comment(4, "unsure: the file's name is not UTF-8: rename it");
            text_ += "    file:\n";
            return;
        }
        text_ += fmt::format("    file: {}  # as seen from the inventory's folder\n", scalar(as_pattern(path)));
    }

    void key(std::size_t indent, const GuessedKey& each) {
        for (const std::string& unsure : each.unsure) comment(indent, "unsure: " + unsure);
        std::string because = each.because.empty()
                                  ? ""
                                  : fmt::format("  # {}", printable(fmt::format("{}", fmt::join(each.because, "; "))));
        text_ += fmt::format("{:{}}{}:{}{}\n", "", indent, scalar(each.key),
                             each.value.empty() ? "" : " " + value(each), because);
    }

    // True and false are no texts.
    static std::string value(const GuessedKey& each) { return each.key == "header" ? each.value : scalar(each.value); }

    void map_of(std::string_view name, const std::vector<GuessedKey>& keys) {
        if (keys.empty()) return;
        text_ += fmt::format("    {}:\n", name);
        for (const GuessedKey& each : keys) key(6, each);
    }

    void all_codes() {
        if (guess_.codes.empty()) return;
        bool chosen = guess_.codes.front().chosen;
        bool needed = std::ranges::find(guess_.constants, "type", &GuessedKey::key) == guess_.constants.end();
        if (chosen || needed) {
            if (!chosen)
                comment(4, "unsure: more than one column may say what a row is. Keep those that do, without their #:");
            text_ += "    codes:\n";
        } else {
            comment(4, "unsure: whether one of these columns says what a row is; then take its # away:");
            text_ += "    # codes:\n";
        }
        for (const GuessedCodes& each : guess_.codes) codes(each);
    }

    void codes(const GuessedCodes& codes) {
        std::string mark = codes.chosen ? "" : "# ";
        text_ += fmt::format("    {}  {}:\n", mark, scalar(codes.column));
        for (const GuessedCodes::Value& value : codes.values) {
            std::string hint = hints_(value.value + " " + value.called);
            text_ += fmt::format("    {}    {}: {{type: }}  # {}{}{}\n", mark, scalar(value.value),
                                 value.rows == 1 ? "1 row" : fmt::format("{} rows", value.rows),
                                 value.called.empty() ? "" : " of " + printable(value.called),
                                 hint.empty() ? "" : "; perhaps " + printable(hint));
        }
        if (codes.more > 0)
            comment(
                8, fmt::format("unsure: {} more values are not listed here; each is an error until it is", codes.more));
    }

    void rules() {
        if (guess_.leave_out.empty()) return;
        text_ += "    leave_out:\n";
        for (const GuessedRule& rule : guess_.leave_out) {
            for (const std::string& unsure : rule.unsure) comment(6, "unsure: " + unsure);
            std::vector<std::string> values;
            for (const std::string& value : rule.values) values.push_back(scalar(value));
            std::string is = values.empty() ? "" : fmt::format("[{}]", fmt::join(values, ", "));
            text_ += fmt::format("      - {{column: {}, is: {}, because: }}\n", scalar(rule.column), is);
        }
    }

    const LedgerGuess& guess_;
    const CodeHints& hints_;
    std::string text_;
};

}  // namespace

std::string proposal_text(const LedgerGuess& guess, const std::string& path, const CodeHints& hints) {
    return Proposal(guess, hints).write(path);
}

}  // namespace ghg
