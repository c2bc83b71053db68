#include "base/file.h"
#include "engine_support.h"
#include "file_support.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace ghg;
using files::Folder;
using files::get;
using files::put;
using world::Slugs;
using world::slugs;
namespace fs = std::filesystem;

namespace {

Slugs reading(const std::string& path, std::size_t most = 100) {
    Diagnostics out;
    CHECK_FALSE(read_file(path, most, out));
    REQUIRE(out.size() == 1);
    CHECK(to_text(out[0].at) == path);
    CHECK_FALSE(out[0].next_step.empty());
    return slugs(out);
}

Slugs writing(const std::string& path) {
    Diagnostics out;
    CHECK_FALSE(write_file(path, "text", out));
    return slugs(out);
}

}  // namespace

TEST_CASE("a file is read whole, with every byte it has") {
    Folder folder;
    std::string bytes("a\0b\r\n\xff", 6);
    put(folder / "a.yaml", bytes);
    CHECK(get(folder / "a.yaml") == bytes);
}

TEST_CASE("a file at the limit is read and one byte more is too large") {
    Folder folder;
    put(folder / "a", std::string(100, 'x'));
    put(folder / "b", std::string(101, 'x'));
    CHECK(get(folder / "a").size() == 100);
    CHECK(reading(folder / "b") == Slugs{"file-too-large"});
}

TEST_CASE("what cannot be read says what it is") {
    Folder folder;
    put(folder / "file", "");
    CHECK(reading(folder / "none.yaml") == Slugs{"file-missing"});
    CHECK(reading(folder / "file/below") == Slugs{"file-missing"});
    CHECK(reading(folder.path) == Slugs{"file-is-folder"});
    CHECK(reading("/dev/zero") == Slugs{"file-unreadable"});
}

TEST_CASE("a written file reads back, and no draft stays beside it") {
    Folder folder;
    Diagnostics out;
    CHECK(write_file(folder / "report.txt", "1 234.50 t\n", out));
    CHECK(out.empty());
    CHECK(get(folder / "report.txt") == "1 234.50 t\n");
    CHECK(write_file(folder / "report.txt", "", out));
    CHECK(get(folder / "report.txt").empty());
    CHECK(folder.entries() == 1);
}

TEST_CASE("a file that could not be written leaves nothing behind") {
    Folder folder;
    CHECK(writing(folder / "missing/report.txt") == Slugs{"output-unwritable"});
    CHECK(writing(folder.path) == Slugs{"output-unwritable"});
    CHECK(folder.entries() == 0);
}

TEST_CASE("writing over a folder keeps the folder and no draft") {
    Folder folder;
    fs::create_directory(folder / "sub");
    CHECK(writing(folder / "sub") == Slugs{"output-unwritable"});
    CHECK(fs::is_directory(folder / "sub"));
    CHECK(folder.entries() == 1);
}

TEST_CASE("a full disk is called one") {
    REQUIRE(fs::is_character_file("/dev/full"));
    CHECK(writing("/dev/full") == Slugs{"disk-full"});
    CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("a device is written to and not replaced by a file") {
    Diagnostics out;
    REQUIRE(fs::is_character_file("/dev/null"));
    CHECK(write_file("/dev/null", "text", out));
    CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("a link is followed: the file it names is replaced and the link stays") {
    Folder folder;
    Diagnostics out;
    fs::create_directory(folder / "real");
    put(folder / "real/report.txt", "old");
    fs::create_symlink("real/report.txt", folder / "link");
    CHECK(write_file(folder / "link", "new", out));
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(get(folder / "real/report.txt") == "new");
}

TEST_CASE("a link that leads nowhere yet is followed, and one that leads to itself stays") {
    Folder folder;
    Diagnostics out;
    fs::create_symlink("report.txt", folder / "link");
    CHECK(write_file(folder / "link", "new", out));
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(get(folder / "report.txt") == "new");
    fs::create_symlink("circle", folder / "circle");
    CHECK(writing(folder / "circle") == Slugs{"output-unwritable"});
    CHECK(fs::is_symlink(folder / "circle"));
    CHECK(folder.entries() == 3);
}

TEST_CASE("a file that is written over keeps its permissions") {
    Folder folder;
    Diagnostics out;
    put(folder / "report.txt", "old");
    fs::permissions(folder / "report.txt", fs::perms::owner_read | fs::perms::owner_write);
    CHECK(write_file(folder / "report.txt", "new", out));
    CHECK(fs::status(folder / "report.txt").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("the draft of a killed run is neither used nor in the way") {
    Folder folder;
    Diagnostics out;
    std::string left = fmt::format("ghg-{}-0.draft", ::getpid());
    put(folder / left.c_str(), "half");
    CHECK(write_file(folder / "report.txt", "new", out));
    CHECK(get(folder / left.c_str()) == "half");
    CHECK(get(folder / "report.txt") == "new");
    CHECK(folder.entries() == 2);
}

TEST_CASE("a missing folder is named, as one to write into and as one to read") {
    Folder folder;
    Diagnostics out;
    CHECK_FALSE(write_file(folder / "none/report.txt", "text", out));
    CHECK(files_below(folder / "none", {".yaml"}, out).empty());
    put(folder / "file", "");
    CHECK(files_below(folder / "file", {".yaml"}, out).empty());
    REQUIRE(slugs(out) == Slugs{"output-unwritable", "file-missing", "file-missing"});
    CHECK(out[0].says.ends_with("there is no folder " + (folder / "none")));
    CHECK(out[1].says == "there is no folder " + (folder / "none"));
    CHECK(out[2].says == (folder / "file") + " is a file, not a folder");
}

TEST_CASE("files below a folder come sorted, of the wanted endings only") {
    Folder folder;
    Diagnostics out;
    fs::create_directories(folder / "b/c");
    for (const char* name : {"z.yaml", "b/c/a.yaml", "b/x.csv", "b/x.txt", "yaml", "A.YAML"}) put(folder / name, "");
    fs::create_directory(folder / "d.yaml");
    CHECK(files_below(folder.path, {".yaml", ".csv"}, out) ==
          Slugs{folder / "b/c/a.yaml", folder / "b/x.csv", folder / "z.yaml"});
    CHECK(files_below(folder / "b/c", {".csv"}, out).empty());
    CHECK(out.empty());
}

TEST_CASE("links that lead nowhere or around in a circle, and pipes, are told") {
    Folder folder;
    Diagnostics out;
    fs::create_symlink("circle.yaml", folder / "circle.yaml");
    fs::create_symlink("nowhere", folder / "dangling.yaml");
    REQUIRE(::mkfifo((folder / "pipe.yaml").c_str(), 0600) == 0);
    put(folder / "a.yaml", "");
    CHECK(files_below(folder.path, {".yaml"}, out) == Slugs{folder / "a.yaml"});
    CHECK(slugs(out) == Slugs{"file-unreadable", "file-unreadable", "file-unreadable"});
}

TEST_CASE("of a pattern beside a file the folder is none, whatever it is called") {
    for (const char* name : {"[2022] fuel", "a*b", "who?", "back\\slash"}) {
        Folder folder;
        fs::create_directory(folder / name);
        std::string year = beside(folder / name, name) + "/year.yaml";
        std::vector<std::string> files;
        for (const char* file : {"1.csv", "2.csv", "b[1].csv"}) put(files.emplace_back(beside(year, file)), "x");
        CHECK(files_matching(year, "*.csv") == files);
        CHECK(files_matching(year, "[2-3].csv") == std::vector{files[1]});
        CHECK(files_matching(year, "1.csv") == std::vector{files[0]});
        CHECK(files_matching(year, "b[1].csv") == std::vector{files[2]});
        CHECK(files_matching(year, "none*").empty());
        CHECK(matches(pattern_beside(year, "[1].csv"), files[0]));
        CHECK(!matches(pattern_beside(year, "[1].csv"), files[1]));
    }
}

TEST_CASE("a folder that is not there is an error") {
    Diagnostics out;
    CHECK(files_below("/nowhere/tables", {".yaml"}, out).empty());
    CHECK(slugs(out) == Slugs{"file-missing"});
}

TEST_CASE("the hash is SHA-256 in lower-case hexadecimal") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
