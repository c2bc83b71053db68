#include "base/near_names.h"
#include "read/fields.h"
#include "read/names.h"
#include "read/tables.h"

#include <fmt/format.h>
#include <array>
#include <utility>

namespace ghg {
namespace {

constexpr std::array<std::pair<std::string_view, FileKind>, 11> first_keys{{
    {"table", FileKind::factors},
    {"bands", FileKind::bands},
    {"set", FileKind::set},
    {"gwp_set", FileKind::gwp_set},
    {"units", FileKind::units},
    {"type", FileKind::type},
    {"airports", FileKind::airports},
    {"market", FileKind::market},
    {"plausible", FileKind::plausible},
    {"territories", FileKind::territories},
    {"plausible_figures", FileKind::plausible_figures},
}};

std::optional<FileKind> kind_of(std::string_view key) {
    for (const auto& [name, kind] : first_keys)
        if (name == key) return kind;
    return std::nullopt;
}

void report_kind(const Node& root, Diagnostics& out) {
    std::vector<std::string> known;
    for (const auto& [name, kind] : first_keys) known.emplace_back(name);
    std::vector<NodeEntry> entries = root.entries();
    std::string key = entries.empty() ? "" : std::string(entries.front().key.text());
    Diagnostic unknown = problem(
        "file-kind-unknown", entries.empty() ? root.place() : entries.front().key.place(),
        key.empty() ? "the file does not begin with a key"
                    : fmt::format("`{}` is not the first key of any file of tables", key),
        fmt::format("Begin the file with one of {}, or keep it out of the folder of tables.", fmt::join(known, ", ")));
    unknown.near = near_names(key, known);
    out.push_back(std::move(unknown));
}

void check_edition(const Text& edition, Diagnostics& out) {
    if (!is_edition_name(edition.value))
        out.push_back(problem("edition-malformed", edition.at,
                              fmt::format("`{}` is not a publisher and its edition", edition.value),
                              "Write publisher/year-or-version in lower-case letters, digits, dots and dashes, such as "
                              "freedonia-env/2025."));
}

}  // namespace

std::string_view file_kind_text(FileKind kind) {
    switch (kind) {
        case FileKind::factors:
            return "factor table";
        case FileKind::ratios:
            return "ratio table";
        case FileKind::bands:
            return "bands";
        case FileKind::set:
            return "factor set";
        case FileKind::gwp_set:
            return "GWP set";
        case FileKind::units:
            return "units";
        case FileKind::type:
            return "activity type";
        case FileKind::airports:
            return "airports";
        case FileKind::market:
            return "market";
        case FileKind::plausible:
            return "list of plausible amounts";
        case FileKind::territories:
            return "list of territories";
        case FileKind::plausible_figures:
            return "list of plausible figures";
    }
    return "";
}

std::optional<FileLabel> read_label(const NodeTree& tree, Diagnostics& out) {
    Node root = tree.root();
    std::vector<NodeEntry> entries = root.entries();
    auto kind = entries.empty() ? std::nullopt : kind_of(entries.front().key.text());
    if (!kind) {
        if (!root.is_faulty() || !entries.empty()) report_kind(root, out);
        return std::nullopt;
    }
    Fields fields(root, out);
    Text first = fields.required_text(entries.front().key.text(), "electricity");
    bool in_edition = *kind == FileKind::factors || *kind == FileKind::bands;
    Text name = in_edition ? fields.required_text("edition", "freedonia-env/2025") : first;
    if (*kind == FileKind::factors && fields.has("ratios") && !fields.has("factors")) kind = FileKind::ratios;
    if (first.empty() || name.empty()) return std::nullopt;
    if (in_edition || *kind == FileKind::airports) check_edition(name, out);
    return FileLabel{*kind, name.value, in_edition ? first.value : "", name.at};
}

}  // namespace ghg
