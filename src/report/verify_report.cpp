#include "report/verify_report.h"

#include "report/json_writer.h"
#include "report/section_text.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

constexpr std::size_t most_shown = 20;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string from_lock_text(const Verification& v) {
    if (!v.mismatches.empty())
        return counted(v.mismatches.size(), "figure does", "figures do") + " not follow from the lock's own figures";
    return fmt::format("{} and {} totals: all come out again", counted(v.lock.lines.size(), "line", "lines"),
                       v.lock.totals.size());
}

std::string today_text(const Verification& v) {
    if (v.today_has_errors) return "not comparable: the inventory or its tables have errors";
    if (!v.today) return "not asked for (--from-lock)";
    if (v.today->figures.empty())
        return v.today->words.empty() ? "the same figures" : "the same figures, under other words";
    return counted(v.today->figures.size(), "figure differs", "figures differ");
}

Section head_of(const Verification& v) {
    PrintedTable facts{.columns = {{""}, {""}}};
    if (!v.bundle.empty()) {
        facts.add({"Bundle", v.bundle});
        facts.add({"SHA-256", v.bundle_sha256});
    }
    facts.add({"Lock", v.lock_path});
    facts.add(
        {"Of", fmt::format("{}, {} to {}, by ghg {}", v.lock.organisation, v.lock.from, v.lock.to, v.lock.program)});
    facts.add({"Its seal",
               v.sealed ? "fits its text (a mistake would have broken it)" : "does not fit: the lock was edited"});
    facts.add({"From the lock alone", from_lock_text(v)});
    facts.add({v.bundle.empty() ? "With today's files" : "With the files in it", today_text(v)});
    return {"", {std::move(facts)}};
}

Section mismatches_of(const Verification& v) {
    if (v.mismatches.empty()) return {};
    PrintedTable table{.columns = {{"Figure"}, {"The lock says"}, {"It comes to"}}, .headed = true};
    for (std::size_t i = 0; i < std::min(v.mismatches.size(), most_shown); ++i)
        table.add({v.mismatches[i].figure, v.mismatches[i].locked,
                   v.mismatches[i].worked.empty() ? "-" : v.mismatches[i].worked});
    Section section{"In the lock itself", {std::move(table)}};
    if (v.mismatches.size() > most_shown)
        section.blocks.emplace_back(Sentence{fmt::format("and {} more", v.mismatches.size() - most_shown)});
    return section;
}

std::string kg_or(const std::string& kg, std::string_view otherwise) {
    return kg.empty() ? std::string(otherwise) : kg + " kg CO2e";
}

Section words_of(const Verification& v) {
    if (!v.today || v.today->words.empty()) return {};
    PrintedTable table{.columns = {{"Head and choices"}, {"Was"}, {"Is"}}, .headed = true};
    for (const WordChange& word : v.today->words)
        table.add({word.what, word.was.empty() ? "-" : word.was, word.now.empty() ? "-" : word.now});
    return {"What the figures are of is not what it was", {std::move(table)}};
}

Section first_of(const Verification& v) {
    if (!v.today || v.today->figures.empty()) return {};
    const LockDifference& first = v.today->figures.front();
    PrintedTable table{.columns = {{""}, {""}}};
    table.add({"was", kg_or(first.was, "not there")});
    table.add({"is", kg_or(first.now, "gone")});
    for (const std::string& why : first.why) table.add({"why", why});
    return {"The first figure that differs: " + first.figure, {std::move(table)}};
}

Section others_of(const Verification& v) {
    if (!v.today || v.today->figures.size() < 2) return {};
    PrintedTable table{.columns = {{"Figure, in kg CO2e"}, {"Was", Align::right}, {"Is", Align::right}},
                       .headed = true};
    std::size_t end = std::min(v.today->figures.size(), most_shown + 1);
    for (std::size_t i = 1; i < end; ++i) {
        const LockDifference& figure = v.today->figures[i];
        table.add({figure.figure, figure.was.empty() ? "-" : figure.was, figure.now.empty() ? "-" : figure.now});
    }
    Section section{"The others, in kg CO2e", {std::move(table)}};
    if (v.today->figures.size() > end)
        section.blocks.emplace_back(
            Sentence{fmt::format("and {} more, all of them in --format json", v.today->figures.size() - end)});
    return section;
}

std::string_view word_of(LockedFileChange::What what) {
    switch (what) {
        case LockedFileChange::What::line_ends:
            return "only its line ends changed (CRLF, LF)";
        case LockedFileChange::What::gone:
            return "not used any more";
        case LockedFileChange::What::joined:
            return "used today, and not when it was locked";
        case LockedFileChange::What::not_found:
            return "not there";
        case LockedFileChange::What::missing:
            return "missing from the bundle";
        case LockedFileChange::What::not_in_lock:
            return "in the bundle, and not in the lock";
        case LockedFileChange::What::rewritten:
            return "not what ghg wrote";
        case LockedFileChange::What::not_compared:
            return "written by another version of ghg: not compared";
        case LockedFileChange::What::changed:
            break;
    }
    return "changed";
}

std::vector<LockedFileChange> files_told(const Verification& v) {
    std::vector<LockedFileChange> files = v.in_bundle;
    if (v.today) files.insert(files.end(), v.today->files.begin(), v.today->files.end());
    return files;
}

Section files_of(const Verification& v) {
    std::vector<LockedFileChange> files = files_told(v);
    if (files.empty()) return {};
    PrintedTable table{.columns = {{""}, {""}}};
    for (const LockedFileChange& file : files) table.add({file.path, std::string(word_of(file.what))});
    return {"Files that are not as they were", {std::move(table)}};
}

Section program_of(const Verification& v) {
    if (!v.today || v.today->program_was == v.today->program_now) return {};
    return {"",
            {Sentence{fmt::format("Locked by ghg {}, performed again by ghg {}.", v.today->program_was,
                                  v.today->program_now)}}};
}

void write_mismatch(JsonWriter& json, const Mismatch& mismatch) {
    json.field("figure", mismatch.figure);
    json.field("locked", mismatch.locked);
    json.field_or_null("worked", mismatch.worked);
}

void write_figure(JsonWriter& json, const LockDifference& figure) {
    json.field("figure", figure.figure);
    json.field_or_null("was", figure.was);
    json.field_or_null("now", figure.now);
    write_words(json, "why", figure.why);
}

void write_word(JsonWriter& json, const WordChange& word) {
    json.field("what", word.what);
    json.field_or_null("was", word.was);
    json.field_or_null("now", word.now);
}

void write_file(JsonWriter& json, const LockedFileChange& file) {
    json.field("path", file.path);
    json.field("change", word_of(file.what));
}

std::string json_of(const Verification& v, std::string_view program) {
    JsonWriter json;
    json.begin_object();
    json.field("ghg", program);
    json.field("schema", "ghg-verify/1");
    json.field_or_null("bundle", v.bundle);
    json.field_or_null("bundle_sha256", v.bundle_sha256);
    json.field("lock", v.lock_path);
    json.field("locked_by", v.lock.program);
    json.field("holds", v.holds());
    json.field("sealed", v.sealed);
    json.field("lines", v.lock.lines.size());
    write_objects(json, "mismatches", v.mismatches, write_mismatch);
    json.field("today", v.today_has_errors ? "errors" : v.today ? "compared" : "not-asked");
    LockComparison none;
    const LockComparison& today = v.today ? *v.today : none;
    write_objects(json, "words", today.words, write_word);
    write_objects(json, "figures", today.figures, write_figure);
    write_objects(json, "files", files_told(v), write_file);
    json.end_object();
    return json.take();
}

}  // namespace

std::string verify_report(const Verification& verification, std::string_view format, std::string_view program) {
    if (format == "json") return json_of(verification, program);
    std::vector<Section> sections{head_of(verification),   mismatches_of(verification), words_of(verification),
                                  first_of(verification),  others_of(verification),     files_of(verification),
                                  program_of(verification)};
    std::erase_if(sections, [](const Section& section) { return section.blocks.empty(); });
    return sections_text(sections, {});
}

}  // namespace ghg
