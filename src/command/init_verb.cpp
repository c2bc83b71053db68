#include "base/file.h"
#include "command/console.h"
#include "command/verbs.h"
#include "command/workspace.h"
#include "report/shell_word.h"
#include "report/wrap.h"

#include <fmt/format.h>
#include <filesystem>
#include <memory>

namespace ghg {
namespace {

ExitCode init(const std::string& path) {
    Sources sources;
    Library library(sources, builtin_image());
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
        say({problem("file-exists", {&sources.add({path, "", ""}), 0, 0, 1}, fmt::format("{} is there already", path),
                     "Choose another name, or remove it first.")});
        return ExitCode::input_error;
    }
    ExitCode written = deliver(library.page("starter.yaml").value_or(""), path);
    if (written != ExitCode::done) return written;
    return deliver(
        fmt::format("Wrote {}. Next: ghg report {}\nThen put in your own figures; every line says what it wants.\n",
                    safe_text(path), shell_word(path)),
        "");
}

}  // namespace

Command init_command() {
    auto path = std::make_shared<std::string>("inventory.yaml");
    return {
        .name = "init",
        .summary = "Write a commented starter inventory that reports without edits",
        .reader = Reader::staff,
        .arguments = {{.name = "FILE", .help = "Where to write it", .into = path.get(), .takes = Takes::file}},
        .examples = {{"ghg init year.yaml", "a first inventory; then put in your own figures"}},
        .run = [path] { return init(*path); },
    };
}

}  // namespace ghg
