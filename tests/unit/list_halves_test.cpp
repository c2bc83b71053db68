#include "read/list_items.h"
#include "read/yaml.h"
#include "read_support.h"

#include <doctest/doctest.h>
#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace ghg {
namespace {

std::string written_out(const Node& node) {
    Place at = node.place();
    std::string text = fmt::format("{}:{}+{}{}{}", at.line, at.column, at.length, node.is_quoted() ? " quoted" : "",
                                   node.is_faulty() ? " faulty" : "");
    if (node.is_scalar()) return fmt::format("{} `{}`", text, node.text());
    for (const Node& item : node.items()) text += fmt::format(" [{}]", written_out(item));
    for (const NodeEntry& entry : node.entries())
        text += fmt::format(" ({} = {})", written_out(entry.key), written_out(entry.value));
    return text;
}

class WrittenItems : public ListItems {
public:
    void begin(const NodeTree& before) override { head = written_out(before.root()); }
    void take(const Node& item) override { items.push_back(written_out(item)); }
    std::unique_ptr<ListItems> later_half(std::shared_future<bool>) override {
        return std::make_unique<WrittenItems>();
    }
    void join(ListItems& later) override {
        std::ranges::move(dynamic_cast<WrittenItems&>(later).items, std::back_inserter(items));
        joined = true;
    }
    void again() override { items.clear(); }

    std::string head;
    std::vector<std::string> items;
    bool joined = false;
};

struct ReadList {
    Told all;  ///< the tree, what was above the list, its items, and what was said
    bool in_halves = false;
};

ReadList read_list(const Source& source, std::size_t smallest) {
    Diagnostics out;
    WrittenItems items;
    auto tree = parse_yaml_list(source, "activities", items, out, most_yaml_bytes, smallest);
    ReadList list{{tree ? written_out(tree->root()) : "no tree"}, items.joined};
    if (tree) {  // else nothing that was taken counts
        list.all.push_back(items.head);
        list.all.insert(list.all.end(), items.items.begin(), items.items.end());
    }
    for (const Diagnostic& said : out)
        list.all.push_back(fmt::format("{} {}:{}+{} {} {}", said.slug, said.at.line, said.at.column, said.at.length,
                                       said.says, said.next_step));
    return list;
}

std::vector<std::string> written_out(const std::optional<NodeTree>& tree, const Diagnostics& out) {
    std::vector<std::string> all{tree ? written_out(tree->root()) : "no tree"};
    for (const Diagnostic& said : out) all.push_back(fmt::format("{} {}: {}", said.slug, to_text(said.at), said.says));
    return all;
}

/// The whole tree, with the list put together again.
void agrees_as_tree(const Source& source) {
    Diagnostics said, said_halved;
    auto tree = parse_yaml(source, said);
    auto halved = parse_yaml_halved(source, "activities", said_halved, most_yaml_bytes, 1);
    CHECK(written_out(halved, said_halved) == written_out(tree, said));
}

/// Reads the text in halves, where it may, and in one piece; whether it was read in halves.
bool agrees(const std::string& text) {
    Sources sources;
    const Source& source = sources.add({"test.yaml", text, ""});
    ReadList whole = read_list(source, text.size() + 1), halved = read_list(source, 1);
    CAPTURE(text);
    CHECK_FALSE(whole.in_halves);
    CHECK(halved.all == whole.all);
    agrees_as_tree(source);
    return halved.in_halves;
}

bool has_threads() { return std::thread::hardware_concurrency() >= 2; }

using Pieces = std::vector<std::string>;

const std::string& one_of(const Pieces& pieces, std::mt19937& random) { return pieces[random() % pieces.size()]; }

/// Its lines, each with so many spaces before it.
std::string moved(const std::string& lines, std::size_t spaces) {
    std::string text;
    for (std::size_t at = 0; at < lines.size();) {
        std::size_t end = lines.find('\n', at) + 1;
        text += std::string(lines[at] == '\n' ? 0 : spaces, ' ') + lines.substr(at, end - at);
        at = end;
    }
    return text;
}

const Pieces above{"a: 1\n",
                   "\xEF\xBB\xBF"
                   "a: 1\n",
                   "",
                   "a: \"\nactivities:\n- x\n- y\n- z\"\n",
                   "a: |\n  activities:\n    - x\n",
                   "activities: [x]\n",
                   "other:\n  activities:\n  - x\n  - y\n",
                   "a: &there 1\n",
                   "---\na: 1\n",
                   "a: '\nactivities:\n",
                   "\"activities\": [x]\n"};
const Pieces keys{"activities:\n",     "activities:\n",         "activities:\n",   "activities:  \n# c\n\n",
                  "activities: # c\n", "activities: |\n",       "activities: [\n", "activities: &there\n",
                  "? activities\n:\n", "activities:\n  more:\n"};
const Pieces plain{"- a: 1\n  b: 2\n",
                   "- a: x\n",
                   "- {a: 1, b: [c, d]}\n",
                   "- a:\n  - b\n  - c\n",
                   "- a: \"b\"\n  c: 'd'\n",
                   "- a: |\n    - b\n    c\n",
                   "- a: Å\n",
                   "- x\n",
                   "- a: b\n\n",
                   "# - c\n",
                   "- - a\n  - b\n",
                   "- a: ~\n",
                   "- a: b # c\n"};
const Pieces odd{"- a: \"b\n\n  - c\n- d\"\n",
                 "- a: 'b\n",
                 "- a: \"\n",
                 "- {a: b,\n  c: d}\n",
                 "- {a: b\n",
                 "- [a,\n- b]\n",
                 "- *there\n",
                 "- &here a\n",
                 "- !tag a\n",
                 "- <<: a\n",
                 "- a: 1\n  a: 2\n",
                 "-\n  a: b\n",
                 "-\n",
                 "- ~\n",
                 "- \n",
                 "- a: |\n    b\n\n\n",
                 "- |\n  - a\n",
                 "- |+\n  a\n\n",
                 "- >-\n  a\n  b\n",
                 "- a\n  b\n",
                 "- a: b\n   c: d\n",
                 "- a: b\n c\n",
                 "---\n",
                 "...\n",
                 "- a: b, c\n",
                 "- {a: 1,5}\n",
                 "a: b\n",
                 "activities:\n",
                 "- a:\n",
                 "- a:\n- b\n",
                 "- a: b\n  c\n",
                 "- ? a\n  : b\n",
                 "- \"a\": b\n",
                 "- a: b: c\n",
                 "- @a\n",
                 "- a: - b\n",
                 "- a: ]\n",
                 "# c\n",
                 "\n",
                 "- {? a : b}\n",
                 "- a: \"\\x\"\n",
                 "-a\n",
                 "- a: \"b\" c\n",
                 "- a:b\n",
                 "- |2\n    a\n"};
const Pieces below{"",
                   "",
                   "b: 1\n",
                   "b:\n- x\n",
                   "# c\n",
                   "activities: []\n",
                   "---\nb: 1\n",
                   "...\n",
                   "b\n",
                   " b: 1\n",
                   "b: *there\n",
                   "a: 2\n",
                   "]\n",
                   "'\n"};

std::string made_up(std::mt19937& random) {
    std::size_t indentation = random() % 3;
    bool is_odd = random() % 4 != 0;
    std::string text = is_odd ? one_of(above, random) : "a: 1\n";
    text += is_odd ? one_of(keys, random) : "activities:\n";
    std::size_t items = 2 + random() % 9, odd_at = random() % items;
    for (std::size_t i = 0; i < items; ++i)
        text += moved(one_of(is_odd && i == odd_at ? odd : plain, random), indentation);
    text += is_odd ? one_of(below, random) : "";
    if (random() % 8 == 0) text.pop_back();
    if (random() % 8 != 0) return text;
    std::string with_returns;
    for (char byte : text) with_returns += byte == '\n' ? "\r\n" : std::string(1, byte);
    return with_returns;
}

std::string nested(std::size_t deep) { return std::string(deep, '[') + "x" + std::string(deep, ']'); }

}  // namespace

TEST_CASE("a list that is read in halves comes to what it comes to in one piece") {
    CHECK(agrees("a: 1\nactivities:\n  - x: 1\n  - x: 2\n  - x: 3\nb: 2\n") == has_threads());
    CHECK(agrees("activities:\n- x: |\n    - y\n- x: 2\n- x: 3\n") == has_threads());
}

TEST_CASE("a half that has something to say is read with the other") {
    CHECK_FALSE(agrees("activities:\n- x: 1\n- x: 1\n- {x: 1,5}\n"));
    CHECK_FALSE(agrees("activities:\n- {x: 1,5}\n- x: 1\n- x: 1\n"));
    CHECK_FALSE(agrees("a: \"\nactivities:\n- x\n- y\n- z\n- w\"\nb: 1\nactivities:\n- v\n"));
}

TEST_CASE("an item may be nested as deep in one half as in the other") {
    std::string others;
    for (int i = 0; i < 100; ++i) others += "- x\n";
    for (std::size_t deep = 61; deep <= 64; ++deep) {
        std::string deepest = "- " + nested(deep) + "\n";
        CHECK(agrees("activities:\n" + deepest + others) == (has_threads() && deep <= 62));
        CHECK(agrees("activities:\n" + others + deepest) == (has_threads() && deep <= 62));
    }
}

TEST_CASE("made-up lists come to the same in halves and in one piece") {
    std::mt19937 random(2022);
    constexpr int count = 4000;
    int in_halves = 0;
    for (int i = 0; i < count; ++i) in_halves += agrees(made_up(random)) ? 1 : 0;
    if (has_threads()) CHECK(in_halves > count / 5);
    CHECK(in_halves < count / 2);
}

}  // namespace ghg
