#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A file that is read beside another one.
struct ImportSource {
    std::string file_name;  ///< as reports name it, without folders
    std::string_view bytes;
    std::string sha256;  ///< of `bytes`, lower-case hexadecimal
};

/// What is imported: a publisher's own file, byte for byte, and what the file itself does not say.
/// No clock is read: the same request gives the same bytes.
struct ImportRequest {
    std::string file_name;  ///< as reports name it, without folders
    std::string_view bytes;
    std::string edition;                      ///< `publisher/year-or-version`
    std::string sha256;                       ///< of `bytes`, lower-case hexadecimal
    std::string retrieved;                    ///< when the file was fetched, 2026-11-21
    std::string published;                    ///< of the document; empty: the edition's year or version
    std::optional<ImportSource> second = {};  ///< of the same edition; only for formats that read two
};

/// A file to write; `path` is relative to the folder of factors: `desnz/2022/fuels.yaml`.
struct ImportedFile {
    std::string path;
    std::string text;
};

/// A source row that no factor names, and why. `line` is its physical line, `row` its name as the source words it.
struct Exclusion {
    std::size_t line = 0;
    std::string row;
    std::string reason;
};

/// What became of the rows of a second file.
struct ImportAccount {
    std::string file_name;
    std::string sha256;
    std::size_t rows_in = 0;
    std::size_t rows_used = 0;
    std::vector<Exclusion> excluded;  ///< in order of lines
};

/// What stops an import. `line` 0 means the file as a whole.
struct ImportProblem {
    std::size_t line = 0;
    std::string says;
    std::string next_step = {};  ///< empty where the file is at fault
};

/// The next step where a problem says how the edition is to be named.
inline constexpr const char* name_it_so = "Give --edition such a name.";

/// What an import made. Nothing is lost: `rows_in` = `rows_used` + `excluded.size()`, header not counted, of the first
/// file and of the second alike.
/// `files` is empty where there are problems: an import is whole or nothing.
struct ImportResult {
    std::vector<ImportedFile> files;
    std::size_t rows_in = 0;
    std::size_t rows_used = 0;
    std::size_t rows_shared = 0;      ///< of those used: named by two factors of different topics, with the one figure
    std::vector<Exclusion> excluded;  ///< in order of lines
    std::optional<ImportAccount> second;
    std::vector<ImportProblem> problems;
    std::vector<std::string> notes;  ///< what a person should know, which stops nothing
};

}  // namespace ghg
