#include "base/output_file.h"
#include "engine_support.h"
#include "file_support.h"

#include <doctest/doctest.h>
#include <string>

using namespace ghg;
using files::Folder;
using files::get;
using files::put;
using world::Slugs;
using world::slugs;
namespace fs = std::filesystem;

namespace {

const std::string piece(100'000, 'x');

// What is said of a file that takes a few pieces.
Slugs writing(const std::string& path) {
    Diagnostics out;
    OutputFile file(path);
    for (int i = 0; i < 5; ++i) file.write(piece);
    CHECK_FALSE(file.finish(out));
    CHECK(file.failed());
    return slugs(out);
}

}  // namespace

TEST_CASE("pieces become one file, which is there once it is finished and not before") {
    Folder folder;
    Diagnostics out;
    put(folder / "lines.csv", "old");
    std::string all;
    OutputFile file(folder / "lines.csv");
    for (int i = 0; i < 7; ++i) {
        file.write(piece);
        file.write(std::to_string(i));
        all += piece + std::to_string(i);
    }
    CHECK(get(folder / "lines.csv") == "old");
    CHECK(file.finish(out));
    CHECK(out.empty());
    CHECK(get(folder / "lines.csv") == all);
    CHECK(folder.entries() == 1);
}

TEST_CASE("a file that is never finished leaves what was there") {
    Folder folder;
    put(folder / "lines.csv", "old");
    {
        OutputFile file(folder / "lines.csv");
        for (int i = 0; i < 7; ++i) file.write(piece);
    }
    CHECK(get(folder / "lines.csv") == "old");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a file without a piece is empty") {
    Folder folder;
    Diagnostics out;
    OutputFile file(folder / "lines.csv");
    CHECK(file.finish(out));
    CHECK(fs::file_size(folder / "lines.csv") == 0);
}

TEST_CASE("a missing folder, a folder in its place and a full disk are told once, and nothing is left") {
    Folder folder;
    fs::create_directory(folder / "sub");
    CHECK(writing(folder / "none/lines.csv") == Slugs{"output-unwritable"});
    for (const char* path : {"sub", "sub/", "sub/.", "."}) CHECK(writing(folder / path) == Slugs{"output-unwritable"});
    CHECK(writing("/dev/full") == Slugs{"disk-full"});
    CHECK(folder.entries() == 1);
}

TEST_CASE("written piece by piece, a file keeps its permissions, a link stays, and a device is no file") {
    Folder folder;
    Diagnostics out;
    put(folder / "lines.csv", "old");
    fs::permissions(folder / "lines.csv", fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("lines.csv", folder / "link");
    for (const std::string& path : {folder / "link", std::string("/dev/null")}) {
        OutputFile file(path);
        file.write("new");
        CHECK(file.finish(out));
    }
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(get(folder / "lines.csv") == "new");
    CHECK(fs::status(folder / "lines.csv").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(fs::is_character_file("/dev/null"));
}
