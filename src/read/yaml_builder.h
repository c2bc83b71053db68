#pragma once

#include "base/diagnostic.h"
#include "base/few_of_a_kind.h"
#include "read/list_items.h"
#include "read/list_middle.h"
#include "read/node.h"
#include "read/positions.h"
#include "read/yaml_token.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Builds a tree from the events of yaml-cpp, whose marks count bytes. Reports what `parse_yaml` promises to report and
/// read on, up to a hundred mistakes; throws TooDeep.
class YamlBuilder : public YAML::EventHandler {
public:
    struct TooDeep {
        Place at;
    };
    /// What is kept of the text is more than asked for.
    struct TooLarge {};
    struct TooMany {
        Place at;
    };

    YamlBuilder(const Source& source, std::string_view text, std::size_t first_line, Diagnostics& out);

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;

    /// From the first key of this name on, when its value is a list, the list's items go to `items`; the tree has the
    /// list without them. More than `most_kept` bytes of the text that are in no item are too large.
    void hand_out(std::string_view key, ListItems& items, std::size_t most_kept);
    /// The same of a document that is such a list and nothing else, and stands for one in a map.
    void hand_out_all(ListItems& items, std::size_t most_kept);
    /// The parser does not see the middle of the list, but `gap_item` in its place.
    void leave_out(const ListMiddle& middle);
    static std::string gap_item(const ListMiddle& middle);
    /// Whether the item of the gap was the list's last: the middle is its items, and nothing else.
    bool left_out() const { return gap_.seen; }
    /// At least as many bytes as `check_kept` held at once.
    std::size_t most_held() const;
    std::size_t items() const { return list_.count; }
    /// Throws TooLarge where the text up to `offset` has too much that is in no item.
    void check_kept(std::size_t offset) const;

    /// The tree; nothing for an empty text, or where a quote is not closed. Once.
    std::optional<NodeTree> tree();

    const Source& source() const { return source_; }
    std::string_view list_key() const { return list_.key; }
    Place place(std::size_t offset, std::size_t length = 1);
    /// Byte offset of the innermost bracket that is open, if one is.
    std::optional<std::size_t> open_bracket() const;
    /// The last scalar in quotes that ran over several lines, if there was one.
    std::optional<Place> last_long_quote() const { return long_quote_; }
    /// How many mistakes there are beyond those that were said.
    std::size_t untold() const { return mistakes_ > most_of_a_kind ? mistakes_ - most_of_a_kind : 0; }
    /// The byte after the last scalar.
    std::size_t last_end() const { return last_end_; }

private:
    struct Frame {
        NodeRecord record;
        std::size_t offset = 0;
        bool flow = false;
        std::vector<NodeRecord> children;
        std::vector<Token> tokens;  ///< of the children, in maps
    };

    struct HandedOut {
        std::string_view key;
        ListItems* items = nullptr;
        std::size_t most_kept = 0;
        bool begun = false, ended = false;
        std::size_t until = 0;  ///< byte offset where the last item ended
        std::size_t bytes = 0;  ///< of all items
        std::size_t largest = 0;
        std::size_t records = 0, pool = 0;
        std::size_t depth = 2;  ///< of the items
        std::size_t above = 0;  ///< maps and lists that the text would stand in
        std::size_t count = 0;
    };
    struct Gap {
        ListMiddle middle;
        std::size_t size = 0;  ///< of the item in its place; 0: there is no gap
        bool seen = false;
    };
    bool is_gap(const YAML::Mark& mark) const;
    bool is_behind_gap(std::size_t offset) const { return gap_.size > 0 && offset >= gap_.middle.begin; }
    void pass_gap();
    std::size_t offset_of(const YAML::Mark& mark) const;
    bool begins_list(NodeRecord::Kind kind) const;
    void begin_list(std::size_t offset);
    void hand_over(const NodeRecord& item);
    bool in_list() const { return list_.begun && !list_.ended && frames_.size() == list_.depth; }

    void open(NodeRecord::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style);
    void close();
    void add(NodeRecord record, const Token& token);
    void say(Diagnostic mistake);
    void check_indentation(NodeRecord& value);
    NodeRecord located(std::size_t offset, std::size_t length);
    void set_text(NodeRecord& record, std::string_view text);
    std::string_view text_of(const NodeRecord& record) const {
        return std::string_view(pool_).substr(record.text_offset, record.text_size);
    }
    Place place_of(const NodeRecord& record) const { return {&source_, record.line, record.column, record.length}; }
    bool awaits_key() const;
    void refuse_anchor(std::size_t offset, YAML::anchor_t anchor, NodeRecord& record);
    void refuse_tag(std::size_t offset, const std::string& tag, NodeRecord& record);
    void refuse_key_without_text(NodeRecord& record);

    void check_keys(Frame& frame);
    void refuse_duplicates(std::vector<NodeRecord>& pairs);
    bool is_stray(const Frame& frame, std::size_t key, std::size_t null_at) const;
    void report_stray(Frame& frame, std::size_t key);
    void report_bare_line(Frame& frame, std::size_t key);
    void report_comma(Frame& frame, std::size_t key);
    std::string stray_advice(const Frame& frame, std::size_t key) const;

    const Source& source_;
    std::string_view text_;
    Positions positions_;
    Diagnostics& out_;
    HandedOut list_;
    Gap gap_;
    std::string pool_;
    std::vector<NodeRecord> records_;
    std::vector<Frame> frames_;
    std::optional<NodeRecord> root_;
    std::optional<Place> long_quote_;
    std::size_t last_end_ = 0;
    bool quote_open_ = false;
    std::size_t mistakes_ = 0;
};

}  // namespace ghg
