#include "read/yaml.h"

#include "base/few_of_a_kind.h"
#include "read/halved_items.h"
#include "read/json_events.h"
#include "read/list_middle.h"
#include "read/list_trees.h"
#include "read/yaml_builder.h"
#include "read/yaml_guard.h"
#include "read/yaml_syntax.h"

#include <fmt/format.h>
#include <yaml-cpp/parser.h>
#include <istream>
#include <streambuf>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace ghg {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Lets yaml-cpp read texts where they lie, one after the other.
class TextBuffer : public std::streambuf {
public:
    explicit TextBuffer(std::vector<std::string_view> texts) : texts_(std::move(texts)) {}

protected:
    int_type underflow() override {
        while (next_ < texts_.size()) {
            std::string_view text = texts_[next_++];
            char* begin = const_cast<char*>(
                text.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast): a get area is never written
            setg(begin, begin, begin + text.size());
            if (!text.empty()) return traits_type::to_int_type(text.front());
        }
        return traits_type::eof();
    }

private:
    std::vector<std::string_view> texts_;
    std::size_t next_ = 0;
};

// Stops at once, where another document would begin.
class FindDocument : public YAML::EventHandler {
public:
    struct Found {
        std::size_t offset;
    };
    void OnDocumentStart(const YAML::Mark& mark) override {
        throw Found{mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos)};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

// yaml-cpp stops after the first document and says nothing about the rest, but its scanner still holds the next token
// then.
std::optional<std::size_t> rest_begins(YAML::Parser& parser) {
    if (!parser) return std::nullopt;
    FindDocument finder;
    try {
        parser.HandleNextDocument(finder);
    } catch (const FindDocument::Found& found) {
        return found.offset;
    }
    return 0;
}

Diagnostic rest_problem(std::size_t offset, std::string_view text, YamlBuilder& builder) {
    std::string_view line = rest_of_line(text, offset);
    if (line.starts_with("---"))
        return problem("second-document", builder.place(offset, 3), "a second document begins here",
                       "Keep one document in a file.");
    return problem("text-after-end", builder.place(offset), "the document has ended before this text",
                   "Indent the text like what it belongs to, or take it out.");
}

class Reading {
public:
    Reading(const Source& source, std::string_view text, std::size_t first_line, Diagnostics& out)
        : text_(text), builder_(source, text, first_line, out), out_(out) {}

    void hand_out(std::string_view key, ListItems& items) { builder_.hand_out(key, items, most_yaml_bytes); }
    void hand_out_all(ListItems& items) { builder_.hand_out_all(items, most_yaml_bytes); }
    void leave_out(const ListMiddle& middle) {
        builder_.leave_out(middle);
        middle_ = middle;
    }
    bool left_out() const { return builder_.left_out(); }
    std::size_t most_held() const { return builder_.most_held(); }
    std::size_t items() const { return builder_.items(); }

    std::optional<NodeTree> tree() {
        return tree_of([&] { return parse(); });
    }

    // False where the text is not JSON: then nothing came of it, and this reading is of no further use.
    bool json_tree(std::optional<NodeTree>& tree) {
        bool is_json = false;
        tree = tree_of([&] {
            is_json = tell_json(text_, builder_);
            builder_.check_kept(text_.size());
            return std::nullopt;
        });
        return is_json;
    }

private:
    template <class Tell>
    std::optional<NodeTree> tree_of(const Tell& tell) {
        std::size_t before = out_.size();
        if (auto unreadable = guarded(tell)) {
            // What seemed wrong on the way may follow from this.
            out_.resize(before);
            out_.push_back(*unreadable);
            return std::nullopt;
        }
        auto tree = builder_.tree();
        if (std::size_t more = builder_.untold(); more > 0) out_.back().says = and_more(out_.back().says, more);
        if (tree && !tree->root().is_empty()) return tree;
        if (out_.size() == before)
            out_.push_back(problem("file-empty", builder_.place(0), "there is nothing in this file",
                                   "Write `key: value` lines into it."));
        return std::nullopt;
    }

    std::optional<Diagnostic> parse() {
        TextBuffer buffer(stretches());
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder_);
        builder_.check_kept(text_.size());
        auto rest = rest_begins(parser);
        return rest ? std::optional(rest_problem(*rest, text_, builder_)) : std::nullopt;
    }

    template <class Tell>
    std::optional<Diagnostic> guarded(const Tell& tell) {
        try {
            return tell();
        } catch (const YamlBuilder::TooDeep& deep) {
            return problem("yaml-too-deep", deep.at,
                           fmt::format("lists and maps are nested more than {} deep", deepest_yaml), "Nest less.");
        } catch (const YamlBuilder::TooMany& many) {
            return problem("file-too-large", many.at,
                           fmt::format("there are more than {} {}", most_list_items, builder_.list_key()),
                           "Split it into several files; bulk data belongs in a CSV.");
        } catch (const YamlBuilder::TooLarge&) {
            return problem("file-too-large", {&builder_.source(), 0, 0, 1},
                           fmt::format("{} is larger than {} MiB beside its list of {}", builder_.source().path,
                                       most_yaml_bytes >> 20U, builder_.list_key()),
                           "Split it into several files; bulk data belongs in a CSV.");
        } catch (const YAML::Exception& error) {
            return explain_syntax(error, text_, builder_);
        }
    }

    std::vector<std::string_view> stretches() {
        if (!middle_) return {text_};
        gap_ = YamlBuilder::gap_item(*middle_);
        return {text_.substr(0, middle_->begin), gap_, text_.substr(middle_->end)};
    }

    std::string_view text_;
    YamlBuilder builder_;
    Diagnostics& out_;
    std::optional<ListMiddle> middle_;
    std::string gap_;
};

// Each half may hold half of what the whole may; one that has more is for the whole to judge.
bool holds_little(const Reading& reading) {
    return reading.most_held() <= most_yaml_bytes / 2 && reading.items() <= most_list_items / 2;
}

bool read_later_half(const Source& source, std::string_view text, const ListMiddle& middle, ListItems& items) {
    Diagnostics said;
    std::string_view half = text.substr(middle.begin, middle.end - middle.begin);
    Reading reading(source, half, middle.first_line, said);
    reading.hand_out_all(items);
    auto tree = reading.tree();
    return tree && tree->root().is_list() && said.empty() && holds_little(reading);
}

// Nothing where the list is too short, or where either half has anything to say: then the whole is read in one piece,
// which says it as it is.
std::optional<NodeTree> tree_of_halves(const Source& source, std::string_view text, std::string_view key,
                                       ListItems& items, std::size_t smallest) {
    if (std::thread::hardware_concurrency() < 2) return std::nullopt;
    auto middle = middle_of_list(text, key, smallest);
    if (!middle) return std::nullopt;
    HalvedItems halved(items, [&](ListItems& later) { return read_later_half(source, text, *middle, later); });
    Diagnostics said;
    Reading reading(source, text, 1, said);
    reading.leave_out(*middle);
    reading.hand_out(key, halved);
    auto tree = reading.tree();
    bool whole = tree && said.empty() && reading.left_out() && holds_little(reading);
    return halved.put_together(whole) ? std::move(tree) : std::nullopt;
}

// JSON is read as such; what only begins like it, as all else, by yaml-cpp, which says what is wrong with it.
std::optional<NodeTree> whole_tree(const Source& source, std::string_view text, std::size_t first_line,
                                   Diagnostics& out, std::string_view key = {}, ListItems* items = nullptr) {
    if (begins_as_json(text)) {
        Diagnostics said;
        Reading reading(source, text, first_line, said);
        if (items != nullptr) reading.hand_out(key, *items);
        std::optional<NodeTree> tree;
        if (reading.json_tree(tree)) {
            append(out, std::move(said));
            return tree;
        }
        if (items != nullptr) items->again();
    }
    Reading reading(source, text, first_line, out);
    if (items != nullptr) reading.hand_out(key, *items);
    return reading.tree();
}

std::string_view without_mark(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    return text;
}

}  // namespace

std::optional<NodeTree> parse_yaml_part(const Source& source, std::string_view part, std::size_t first_line,
                                        Diagnostics& out, std::size_t most_bytes) {
    part = without_mark(part);
    if (!guard_yaml(source, part, first_line, most_bytes, out)) return std::nullopt;
    return whole_tree(source, part, first_line, out);
}

std::optional<NodeTree> parse_yaml(const Source& source, Diagnostics& out, std::size_t most_bytes) {
    return parse_yaml_part(source, source.text, 1, out, most_bytes);
}

std::optional<NodeTree> parse_yaml_halved(const Source& source, std::string_view key, Diagnostics& out,
                                          std::size_t most_bytes, std::size_t smallest) {
    std::string_view text = without_mark(source.text);
    if (!guard_yaml(source, text, 1, most_bytes, out)) return std::nullopt;
    ListTrees items;
    if (auto head = tree_of_halves(source, text, key, items, smallest)) return items.put_back(*head, key);
    return whole_tree(source, text, 1, out);
}

std::optional<NodeTree> parse_yaml_list(const Source& source, std::string_view key, ListItems& items, Diagnostics& out,
                                        std::size_t most_bytes, std::size_t smallest) {
    std::string_view text = without_mark(source.text);
    if (!guard_yaml(source, text, 1, most_bytes, out)) return std::nullopt;
    if (auto tree = tree_of_halves(source, text, key, items, smallest)) return tree;
    return whole_tree(source, text, 1, out, key, &items);
}

}  // namespace ghg
