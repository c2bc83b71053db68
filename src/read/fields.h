#pragma once

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/number.h"
#include "read/node.h"
#include "read/wrong_type.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Reads the keys of one map. A key asked for, which must outlive this object, is known; `refuse_unknown` at the end
/// reports the others, with near names among those asked for. `example` is what a message shows as a value that would
/// do. An empty value is missing. What was reported before (a faulty node) is not said again.
class Fields {
public:
    Fields(const Node& map, Diagnostics& out);

    /// The value as it is; a false node when it is missing, which is an error where an example is given.
    Node any(std::string_view key);
    Node required(std::string_view key, std::string_view example);

    /// A text of one piece; empty when it is missing or not a text.
    Text text(std::string_view key);
    Text required_text(std::string_view key, std::string_view example);
    /// Where only the words are wanted.
    std::string word(std::string_view key) { return text(key).value; }
    std::string required_word(std::string_view key, std::string_view example) {
        return required_text(key, example).value;
    }

    /// A list, or a map; a false node when it is missing or of another kind.
    Node list(std::string_view key);
    Node required_list(std::string_view key, std::string_view example);
    Node map(std::string_view key);
    Node required_map(std::string_view key, std::string_view example);

    /// One text or a list of texts.
    std::vector<Text> texts(std::string_view key);
    std::vector<Text> required_texts(std::string_view key, std::string_view example);
    std::vector<std::string> words(std::string_view key);

    std::optional<Number> number(std::string_view key);
    std::optional<Number> required_number(std::string_view key, std::string_view example);
    std::optional<int> year(std::string_view key);
    std::optional<int> required_year(std::string_view key, std::string_view example);
    std::optional<bool> truth(std::string_view key);  ///< true or false

    /// A code of ISO 3166, such as SE or GB-LND; empty when it is missing or looks otherwise.
    std::string region(std::string_view key);

    /// One of a few words; empty when it is missing or none of them.
    Text choice(std::string_view key, const std::vector<std::string>& choices);
    Text required_choice(std::string_view key, const std::vector<std::string>& choices);

    /// Entries whose key has not been asked for.
    std::vector<NodeEntry> rest() const;
    void refuse_unknown();

    bool has(std::string_view key) const { return static_cast<bool>(map_.find(key)); }
    Place place() const { return map_.place(); }
    const Node& node() const { return map_; }

private:
    Node look(std::string_view key);
    Node of_kind(const Node& value, std::string_view key, NodeRecord::Kind kind);
    std::vector<Text> as_texts(const Node& value, std::string_view key);
    Text chosen(const Text& word, std::string_view key, const std::vector<std::string>& choices);

    Node map_;
    Diagnostics& out_;
    std::vector<std::string_view> asked_;
};

/// Whether a text looks like a code of ISO 3166. Says what to write instead.
bool is_region(const Text& text, Diagnostics& out);

/// The words a `stage:` may be.
const std::vector<std::string>& stage_words();

/// The scalar's text as a year, a date; nothing with a diagnostic when it is not one.
std::optional<int> read_year(const Node& value, Diagnostics& out);
std::optional<Date> read_date(const Node& value, Diagnostics& out);

/// A year, or {from: DATE, to: DATE}: both ends included, in order, at most 24 months.
std::optional<Period> read_period(const Node& value, Diagnostics& out);

/// A map of words to words: {fuel: diesel}. Lists and maps in it are reported.
std::vector<std::pair<Text, Text>> read_words(const Node& map, Diagnostics& out);

}  // namespace ghg
