#pragma once

#include "base/file.h"

#include <doctest/doctest.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace ghg::files {

namespace fs = std::filesystem;

// A folder of its own that goes when the test ends.
struct Folder {
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "ghg-test-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path = pattern;
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const char* name) const { return (fs::path(path) / name).string(); }
    std::size_t entries() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
    }

    std::string path;
};

inline void put(const std::string& path, std::string_view text) { std::ofstream(path, std::ios::binary) << text; }

inline std::string get(const std::string& path) {
    Diagnostics out;
    return read_file(path, 1 << 20, out).value_or("");
}

}  // namespace ghg::files
