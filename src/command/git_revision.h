#pragma once

#include "base/diagnostic.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ghg {

/// A file of a revision: `REVISION:path` as its name, and its bytes.
struct RevisionFile {
    std::string name;
    std::string text;
};

/// Whether a text is written as git writes a folder of a revision: REVISION:FOLDER.
bool is_git_revision(const std::string& text);

/// The files below a folder of a revision, in the order of their paths, read by `git` in the folder that ghg runs in.
/// Nothing and an error where there is no git, no such revision or no such folder.
std::optional<std::vector<RevisionFile>> files_of_revision(const std::string& revision, Diagnostics& out);

}  // namespace ghg
