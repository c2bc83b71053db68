#include "read/ledger_form.h"

#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

namespace ghg {
namespace {

using Marks = std::vector<std::pair<std::string, std::string>>;

const Marks delimiters{{"comma", ","}, {"semicolon", ";"}, {"tab", "\t"}, {"pipe", "|"},
                       {",", ","},     {";", ";"},         {"\t", "\t"},  {"|", "|"}};
const Marks quotes{{"double", "\""}, {"single", "'"}, {"none", ""}, {"\"", "\""}, {"'", "'"}};
const Marks decimals{{"point", "."}, {"comma", ","}, {".", "."}, {",", ","}};
const std::vector<std::pair<std::string, ThousandsMark>> thousands{
    {"none", ThousandsMark::none},   {"blank", ThousandsMark::blank},           {"point", ThousandsMark::point},
    {"comma", ThousandsMark::comma}, {"apostrophe", ThousandsMark::apostrophe},
};
const std::vector<std::pair<std::string, Encoding>> encodings{
    {"utf-8", Encoding::utf8}, {"latin-1", Encoding::latin1}, {"windows-1252", Encoding::windows_1252}};

template <typename Meant>
std::vector<std::string> words_of(const std::vector<std::pair<std::string, Meant>>& meanings) {
    std::vector<std::string> words;
    for (const auto& [word, meant] : meanings) words.push_back(word);
    return words;
}

template <typename Meant>
Meant meant_by(const Text& said, const std::vector<std::pair<std::string, Meant>>& meanings) {
    for (const auto& [word, meant] : meanings)
        if (word == said.value) return meant;
    return meanings.front().second;
}

// The mark that a word stands for; the first of all where none is said.
char mark(Fields& fields, std::string_view key, const Marks& marks, bool required) {
    Text said = required ? fields.required_choice(key, words_of(marks)) : fields.choice(key, words_of(marks));
    std::string meant = meant_by(said, marks);
    return meant.empty() ? '\0' : meant.front();
}

void read_dates(Fields& fields, LedgerForm& form, Diagnostics& out) {
    Text dates = fields.text("dates");
    if (dates.empty()) return;
    form.dates = parse_date_syntax(dates.value);
    form.dates_written = dates.value;
    if (!form.dates)
        out.push_back(problem("ledger-key", dates.at,
                              fmt::format("`{}` does not say how dates are written", dates.value),
                              "Write " + ledger_date_forms() + ", as the file does."));
}

}  // namespace

LedgerForm read_ledger_form(Fields& fields, Diagnostics& out) {
    LedgerForm form;
    form.delimiter = mark(fields, "delimiter", delimiters, true);
    form.quote = mark(fields, "quote", quotes, false);
    form.numbers.mark = mark(fields, "decimal", decimals, true);
    form.numbers.thousands = meant_by(fields.choice("thousands", words_of(thousands)), thousands);
    read_dates(fields, form, out);
    Text encoding = fields.choice("encoding", words_of(encodings));
    form.encoding = meant_by(encoding, encodings);
    if (!encoding.empty()) form.encoding_name = encoding.value;
    form.header = fields.truth("header").value_or(true);
    auto same = form.numbers.mark == ',' ? ThousandsMark::comma : ThousandsMark::point;
    if (form.numbers.thousands == same)
        out.push_back(problem("ledger-key", fields.place(), "the decimal mark and the thousands mark are the same",
                              "Look into the file, and say which is which."));
    return form;
}

std::string ledger_date_forms() { return "YYYY-MM-DD, DD.MM.YYYY, D.M.YYYY, DD/MM/YYYY, MM/DD/YYYY or YYYYMMDD"; }

}  // namespace ghg
