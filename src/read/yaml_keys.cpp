// What is wrong with the keys of a map: the part of YamlBuilder that explains them.
#include "base/number.h"
#include "base/utf8.h"
#include "read/number_advice.h"
#include "read/yaml_builder.h"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>
#include <numeric>

namespace ghg {
namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// `a:1`, where a space after the colon would have made it a key and a value.
bool lacks_space(std::string_view key) {
    std::size_t colon = key.find(':');
    return colon != std::string_view::npos && colon > 0 && colon + 1 < key.size() &&
           key.find("://") == std::string_view::npos;
}

}  // namespace

void YamlBuilder::refuse_anchor(std::size_t offset, YAML::anchor_t anchor, NodeRecord& record) {
    if (anchor == 0) return;
    say(problem("yaml-anchor", place(offset), "an anchor (`&`) names a value for use elsewhere",
                "Take the anchor out, and write each value where it belongs."));
    record.flags |= NodeRecord::faulty;
}

void YamlBuilder::refuse_tag(std::size_t offset, const std::string& tag, NodeRecord& record) {
    bool written = offset < text_.size() && text_[offset] == '!';
    if (!written && (tag.empty() || tag == "?" || tag == "!")) return;
    std::string_view line = rest_of_line(text_, offset);
    std::string name(line.substr(0, std::min(line.find_first_of(" \t\r,]}"), line.size())));
    if (name.empty() || name.front() != '!') name = tag;
    say(problem("yaml-tag", place(offset, count_code_points(name)), fmt::format("`{}` is a YAML tag", printable(name)),
                "Take the tag out: every value is read as it is written."));
    record.flags |= NodeRecord::faulty;
}

void YamlBuilder::refuse_key_without_text(NodeRecord& record) {
    std::string_view what = record.kind == NodeRecord::scalar ? "nothing"
                            : record.kind == NodeRecord::map  ? "a map"
                                                              : "a list";
    say(problem("yaml-key", place_of(record), fmt::format("{} stands where a key is asked for", what),
                "Write a word and a colon: `key: value`."));
    record.flags |= NodeRecord::faulty;
}

// yaml-cpp takes a line below a key for its value although it is not indented: `region:` and then `site Uppsala` would
// be one.
void YamlBuilder::check_indentation(NodeRecord& value) {
    const Frame& frame = frames_.back();
    if (frame.flow || frame.record.kind != NodeRecord::map || value.kind == NodeRecord::sequence) return;
    const NodeRecord& key = frame.children.back();
    if (value.line <= key.line || value.column > frame.record.column) return;
    say(problem("yaml-syntax", place_of(value),
                fmt::format("this line is not indented, so it is no value of `{}`", text_of(key)),
                "Write the value after the colon, or indent it."));
    value.flags |= NodeRecord::faulty;
}

void YamlBuilder::check_keys(Frame& frame) {
    refuse_duplicates(frame.children);
    std::vector<NodeRecord> kept;
    for (std::size_t i = 0; i + 1 < frame.children.size(); i += 2) {
        if ((frame.children[i].flags & NodeRecord::faulty) != 0)
            frame.record.flags |= NodeRecord::faulty;
        else
            kept.insert(kept.end(), {frame.children[i], frame.children[i + 1]});
    }
    frame.children = std::move(kept);
}

void YamlBuilder::refuse_duplicates(std::vector<NodeRecord>& pairs) {
    std::vector<std::size_t> order(pairs.size() / 2);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return text_of(pairs[2 * i]); });
    for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
        NodeRecord& key = pairs[2 * order[i]];
        const NodeRecord& before = pairs[2 * order[first]];
        if (key.kind != NodeRecord::scalar || text_of(key) != text_of(before)) {
            first = i;
            continue;
        }
        if ((key.flags & NodeRecord::faulty) != 0) continue;
        Diagnostic twice = problem("duplicate-key", place_of(key),
                                   fmt::format("the key `{}` is given twice", text_of(key)), "Keep one of the two.");
        twice.related.push_back({place_of(before), "first given here"});
        say(std::move(twice));
        key.flags |= NodeRecord::faulty;
    }
}

// `{a, b: 1}` gives `a` no value, and `{a: , b: 1}` an empty one; so does a last line without a colon. The events are
// the same, the text is not.
bool YamlBuilder::is_stray(const Frame& frame, std::size_t key, std::size_t null_at) const {
    if ((frame.children[key].flags & NodeRecord::faulty) != 0) return false;
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t end = frame.tokens[key].end;
    if (end != 0) {
        std::size_t next = text_.find_first_not_of(blanks, end);
        return next == std::string_view::npos || text_[next] != ':';
    }
    if (!frame.flow) return true;
    std::size_t last = text_.substr(0, std::min(null_at, text_.size())).find_last_not_of(blanks);
    return last == std::string_view::npos || text_[last] != ':';
}

void YamlBuilder::report_stray(Frame& frame, std::size_t key) {
    std::string_view stray = text_of(frame.children[key]);
    bool quoted = (frame.children[key].flags & NodeRecord::quoted) != 0;
    bool follows = key >= 2 && frame.children[key - 1].kind == NodeRecord::scalar;
    bool after_comma_fault = follows && (frame.children[key - 2].flags & NodeRecord::faulty) != 0;
    std::string_view before = follows ? text_of(frame.children[key - 1]) : std::string_view();
    bool number = !quoted && !before.empty() && is_digit(before.back()) && !stray.empty() && is_digit(stray.front());
    frame.record.flags |= NodeRecord::faulty;
    if (number)
        report_comma(frame, key);
    else if (!after_comma_fault && !quoted && lacks_space(stray))
        say(problem("space-after-colon", place_of(frame.children[key]),
                    fmt::format("`{}` has no space after the colon", stray),
                    fmt::format("Write {}: {}.", stray.substr(0, stray.find(':')), stray.substr(stray.find(':') + 1))));
    else if (!after_comma_fault)
        say(problem("unquoted-text", place_of(frame.children[key]),
                    fmt::format("`{}` stands alone, without a value", stray), stray_advice(frame, key)));
    frame.children[key].flags |= NodeRecord::faulty;
    if (follows) frame.children[key - 1].flags |= NodeRecord::faulty;
}

void YamlBuilder::report_bare_line(Frame& frame, std::size_t key) {
    NodeRecord& bare = frame.children[key];
    std::string_view line = text_of(bare).substr(0, text_of(bare).find('\n'));
    say(problem("yaml-syntax", place_of(bare), fmt::format("`{}` is neither a key with a value nor part of one", line),
                "Write a colon and a space after the key: `key: value`."));
    bare.flags |= NodeRecord::faulty;
}

void YamlBuilder::report_comma(Frame& frame, std::size_t key) {
    const NodeRecord& before = frame.children[key - 1];
    const NodeRecord& stray = frame.children[key];
    Place at = place_of(before);
    if (before.line == stray.line) at.length = stray.column + stray.length - before.column;
    std::string written = fmt::format("{},{}", text_of(before), text_of(stray));
    say(problem("decimal-comma", at, fmt::format("`{}` has a comma in its number", written), comma_advice(written)));
}

std::string YamlBuilder::stray_advice(const Frame& frame, std::size_t key) const {
    std::string_view stray = text_of(frame.children[key]);
    if (key < 2 || frame.children[key - 1].kind != NodeRecord::scalar)
        return fmt::format("Write a colon and a value after `{}`, or take it out.", stray);
    if (parse_number(text_of(frame.children[key - 1])).value && stray.find(' ') == std::string_view::npos)
        return fmt::format(
            "If it is the unit, write {}: {} {}, without the comma; else put a colon and a value after it.",
            text_of(frame.children[key - 2]), text_of(frame.children[key - 1]), stray);
    return fmt::format("Put text that holds a comma in quotes: {}: \"{}, {}\".", text_of(frame.children[key - 2]),
                       text_of(frame.children[key - 1]), stray);
}

}  // namespace ghg
