#include "read/yaml_builder.h"

#include "base/utf8.h"
#include "read/yaml_limits.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

// `~` and `null` are written; a missing value has the mark of whatever comes next.
std::string_view written_null(std::string_view text, std::size_t offset) {
    for (std::string_view word : {"~", "null", "Null", "NULL"})
        if (text.substr(std::min(offset, text.size())).starts_with(word)) return word;
    return {};
}

}  // namespace

YamlBuilder::YamlBuilder(const Source& source, std::string_view text, std::size_t first_line, Diagnostics& out)
    : source_(source), text_(text), positions_(text, first_line), out_(out) {}

Place YamlBuilder::place(std::size_t offset, std::size_t length) {
    LineColumn at = positions_.at(offset);
    return {&source_, at.line, at.column, std::max<std::size_t>(1, length)};
}

NodeRecord YamlBuilder::located(std::size_t offset, std::size_t length) {
    LineColumn at = positions_.at(offset);
    NodeRecord record;
    record.line = static_cast<std::uint32_t>(at.line);
    record.column = static_cast<std::uint32_t>(at.column);
    record.length = static_cast<std::uint32_t>(length);
    return record;
}

void YamlBuilder::set_text(NodeRecord& record, std::string_view text) {
    record.text_offset = static_cast<std::uint32_t>(pool_.size());
    record.text_size = static_cast<std::uint32_t>(text.size());
    pool_ += text;
}

bool YamlBuilder::awaits_key() const {
    return !frames_.empty() && frames_.back().record.kind == NodeRecord::map && frames_.back().children.size() % 2 == 0;
}

// A file that is not meant for us may hold a mistake on every line.
void YamlBuilder::say(Diagnostic mistake) {
    if (++mistakes_ <= most_of_a_kind) out_.push_back(std::move(mistake));
}

void YamlBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (is_gap(mark)) return pass_gap();
    std::size_t offset = offset_of(mark);
    bool is_value = !frames_.empty() && frames_.back().record.kind == NodeRecord::map && !awaits_key();
    std::string_view word =
        is_value && offset <= frames_.back().tokens.back().begin ? std::string_view() : written_null(text_, offset);
    NodeRecord record;
    if (is_value && word.empty()) {
        const NodeRecord& key = frames_.back().children.back();
        record.line = key.line;
        record.column = key.column;
        record.length = key.length;
    } else {
        record = located(offset, std::max<std::size_t>(1, word.size()));
    }
    refuse_anchor(offset, anchor, record);
    if (awaits_key()) refuse_key_without_text(record);
    bool stray = is_value && word.empty() && is_stray(frames_.back(), frames_.back().children.size() - 1, offset);
    add(record, {});
    if (stray && !frames_.back().flow)
        report_bare_line(frames_.back(), frames_.back().children.size() - 2);
    else if (stray)
        report_stray(frames_.back(), frames_.back().children.size() - 2);
}

void YamlBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    std::string_view line = rest_of_line(text_, offset_of(mark));
    std::string name(line.substr(0, std::min(line.find_first_of(" ,]}\r"), line.size())));
    NodeRecord record = located(offset_of(mark), count_code_points(name));
    say(problem("yaml-anchor", place_of(record), fmt::format("`{}` stands for a value written elsewhere", name),
                "Write the value out here."));
    record.flags |= NodeRecord::faulty;
    add(record, {});
}

void YamlBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
    std::size_t offset = offset_of(mark);
    check_kept(offset);
    Token token = measure_token(text_, offset, value);
    token.begin = offset;
    NodeRecord record = located(offset, token.length);
    set_text(record, value);
    if (tag == "!") record.flags |= NodeRecord::quoted;
    refuse_anchor(offset, anchor, record);
    refuse_tag(offset, tag, record);
    quote_open_ = quote_open_ || !token.closed;
    if (!token.closed)
        say(problem("yaml-syntax", place_of(record), "the quote that opens here is not closed",
                    "Close the text with the same quote."));
    if (token.end != 0 && token.several_lines) long_quote_ = place_of(record);
    if (awaits_key() && value == "<<" && tag == "?") {
        say(problem("yaml-anchor", place_of(record), "`<<` merges another map into this one",
                    "Write the keys out here."));
        record.flags |= NodeRecord::faulty;
    }
    last_end_ = token.end != 0 ? token.end : offset;
    add(record, token);
}

void YamlBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value style) {
    open(NodeRecord::sequence, mark, tag, anchor, style);
}

void YamlBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
    open(NodeRecord::map, mark, tag, anchor, style);
}

void YamlBuilder::open(NodeRecord::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) {
    std::size_t offset = offset_of(mark);
    if (frames_.size() + list_.above >= deepest_yaml) throw TooDeep{place(offset)};
    check_kept(offset);
    bool list_begins = begins_list(kind) && !is_behind_gap(offset);
    Frame frame;
    frame.offset = offset;
    frame.flow = style == YAML::EmitterStyle::Flow;
    frame.record = located(offset, 1);
    frame.record.kind = kind;
    refuse_anchor(offset, anchor, frame.record);
    refuse_tag(offset, tag, frame.record);
    if (awaits_key()) refuse_key_without_text(frame.record);
    frames_.push_back(std::move(frame));
    if (list_begins) begin_list(offset);
}

void YamlBuilder::OnMapEnd() {
    check_keys(frames_.back());
    close();
}

void YamlBuilder::close() {
    if (in_list()) list_.ended = true;
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    NodeRecord& record = frame.record;
    if (!frame.flow && record.kind == NodeRecord::map && !frame.children.empty())
        record.length = frame.children.front().length;
    record.first_child = static_cast<std::uint32_t>(records_.size());
    record.child_count = static_cast<std::uint32_t>(frame.children.size());
    for (const NodeRecord& child : frame.children)
        record.flags |= static_cast<std::uint16_t>(child.flags & NodeRecord::faulty);
    records_.insert(records_.end(), frame.children.begin(), frame.children.end());
    add(record, {});
}

void YamlBuilder::add(NodeRecord record, const Token& token) {
    if (frames_.empty()) {
        root_ = record;
        return;
    }
    if (in_list()) {
        frames_.back().record.flags |= static_cast<std::uint16_t>(record.flags & NodeRecord::faulty);
        hand_over(record);
        return;
    }
    if (!awaits_key()) check_indentation(record);
    frames_.back().children.push_back(record);
    if (frames_.back().record.kind == NodeRecord::map) frames_.back().tokens.push_back(token);
}

std::optional<NodeTree> YamlBuilder::tree() {
    if (!root_ || quote_open_) return std::nullopt;
    records_.push_back(*root_);
    return NodeTree(source_, std::move(records_), std::move(pool_));
}

std::optional<std::size_t> YamlBuilder::open_bracket() const {
    if (frames_.empty() || !frames_.back().flow) return std::nullopt;
    return frames_.back().offset;
}

}  // namespace ghg
