#include "base/open_stream.h"

#include "stream_support.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <thread>

using ghg::StreamFault;
using ghg_test::gzipped;
using ghg_test::read_to_end;
using ghg_test::TextStream;
using ghg_test::zstd_packed;

namespace {

// Text that packs, but not to nothing.
std::string rows(std::size_t count) {
    std::mt19937 random(7);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "2022-04-30;" + std::to_string(random() % 100000) + ";kWh\n";
    return text;
}

std::string through(std::string packed, std::size_t in = 4096, std::size_t out = 1000) {
    auto stream = ghg::unpacked(std::make_unique<TextStream>(std::move(packed), in), "rows.csv");
    return read_to_end(*stream, out);
}

StreamFault fault_of(const std::string& packed, std::size_t in = 4096) {
    try {
        through(packed, in);
    } catch (const ghg::StreamError& error) {
        CHECK(std::string_view(error.what()).find("rows.csv") != std::string_view::npos);
        CHECK_FALSE(error.next_step.empty());
        return error.fault;
    }
    FAIL("no error");
    return {};
}

std::optional<std::string> text_or_error(const std::string& packed) {
    try {
        return through(packed);
    } catch (const ghg::StreamError&) {
        return std::nullopt;
    }
}

class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("ghg-streams-" + std::to_string(::getpid()))) {
        std::filesystem::create_directory(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const char* name) const { return (path_ / name).string(); }
    std::string with(const char* name, std::string_view text) const {
        std::ofstream(*this / name, std::ios::binary) << text;
        return *this / name;
    }

private:
    std::filesystem::path path_;
};

StreamFault fault_of_path(const std::string& path) {
    try {
        read_to_end(*ghg::open_byte_stream(path));
    } catch (const ghg::StreamError& error) {
        return error.fault;
    }
    FAIL("no error");
    return {};
}

}  // namespace

TEST_CASE("plain text comes through as it is, also when it is shorter than a mark of compression") {
    for (const char* text : {"", "a", "ab", "abc", "1;2\n", "a longer text\n", "\x1F", "\x28\xB5\x2F"})
        for (std::size_t piece : {1, 3, 4096}) CHECK(through(text, piece, piece) == text);
}

TEST_CASE("gzip and zstd are known by their first bytes, in pieces of any size") {
    std::string text = rows(3000);
    for (const std::string& packed : {gzipped(text), zstd_packed(text)})
        for (std::size_t in : {1, 2, 7, 100'000})
            for (std::size_t out : {1, 5, 300'000}) CHECK(through(packed, in, out) == text);
}

TEST_CASE("members and frames below each other are one text") {
    std::string text = rows(500);
    for (auto* pack :
         {+[](std::string_view t) { return gzipped(t); }, +[](std::string_view t) { return zstd_packed(t); }}) {
        std::string packed = pack(text) + pack("") + pack("middle\n") + pack("") + pack(text);
        std::string expected = text + "middle\n" + text;
        for (std::size_t in : {1, 3, 11, 100'000}) CHECK(through(packed, in) == expected);
    }
}

TEST_CASE("a zstd frame that is to be skipped is skipped, also at the beginning") {
    std::string skipped("\x50\x2A\x4D\x18\x03\x00\x00\x00xyz", 11);
    CHECK(through(skipped + zstd_packed("a\n") + skipped) == "a\n");
}

TEST_CASE("compressed data that end too early are an error, wherever they end") {
    std::string text = rows(40);
    std::string gzip = gzipped(text);
    for (std::size_t length = 2; length < gzip.size(); ++length)
        CHECK(fault_of(gzip.substr(0, length)) == StreamFault::cut_short);
    std::string zstd = zstd_packed(text);
    for (std::size_t length = 4; length < zstd.size(); ++length)
        CHECK(fault_of(zstd.substr(0, length)) == StreamFault::cut_short);
    CHECK(fault_of(gzip + gzip.substr(0, gzip.size() - 1)) == StreamFault::cut_short);
    CHECK(fault_of(zstd + zstd.substr(0, zstd.size() - 1)) == StreamFault::cut_short);
}

TEST_CASE("each byte of checksum and length that is changed is noticed") {
    std::string text = rows(40);
    for (std::size_t back = 1; back <= 8; ++back) {
        std::string gzip = gzipped(text);
        gzip[gzip.size() - back] ^= 1;
        CHECK(fault_of(gzip) == StreamFault::damaged);
        CHECK(fault_of(gzip, 1) == StreamFault::damaged);
        CHECK(fault_of(gzip + gzipped("b")) == StreamFault::damaged);
    }
    for (std::size_t back = 1; back <= 4; ++back) {
        std::string zstd = zstd_packed(text);
        zstd[zstd.size() - back] ^= 1;
        CHECK(fault_of(zstd) == StreamFault::damaged);
    }
}

TEST_CASE("a changed byte is an error or changes nothing: bits that nothing reads") {
    std::string text = rows(40);
    std::size_t errors = 0;
    for (const std::string& packed : {gzipped(text), zstd_packed(text)})
        for (std::size_t at = 4; at < packed.size(); ++at) {
            std::string broken = packed;
            broken[at] ^= 0x10;
            auto unpacked = text_or_error(broken);
            CHECK((!unpacked || *unpacked == text));
            errors += unpacked ? 0 : 1;
        }
    CHECK(errors > 300);
}

TEST_CASE("what follows compressed data must be compressed alike") {
    for (const char* more : {"x", "\n", "1;2\n", "longer than a header of gzip or of zstd"})
        for (std::size_t in : {1, 4096}) {
            CHECK(fault_of(gzipped("a\n") + more, in) == StreamFault::trailing);
            CHECK(fault_of(zstd_packed("a\n") + more, in) == StreamFault::trailing);
        }
    CHECK(fault_of(gzipped("a\n") + std::string(512, '\0')) == StreamFault::trailing);
    CHECK(fault_of(gzipped("a\n") + zstd_packed("b\n")) == StreamFault::trailing);
}

TEST_CASE("zstd data that ask for more memory than there is for them are refused") {
    std::string text = rows(3000);
    CHECK(through(zstd_packed(text, 27)) == text);
    CHECK(fault_of(zstd_packed(text, 28)) == StreamFault::window);
    CHECK(fault_of(zstd_packed(text, 31)) == StreamFault::window);
}

TEST_CASE("a file that cannot be read says why") {
    Folder folder;
    CHECK(fault_of_path(folder / "none.csv") == StreamFault::missing);
    CHECK(fault_of_path(folder.with("a.csv", "x") + "/b.csv") == StreamFault::missing);
    CHECK(fault_of_path(folder / "") == StreamFault::folder);
}

TEST_CASE("a device that may have no end is refused") {
    for (const char* path : {"/dev/zero", "/dev/null", "/dev/urandom"})
        CHECK(fault_of_path(path) == StreamFault::unreadable);
}

TEST_CASE("a file that grows while it is read is an error, not its beginning") {
    Folder folder;
    std::string path = folder.with("grows.csv", "a\n");
    auto stream = ghg::open_byte_stream(path);
    std::ofstream(path, std::ios::app) << "b\n";
    CHECK_THROWS_WITH_AS(read_to_end(*stream), doctest::Contains("was changed while it was read"), ghg::StreamError);
}

TEST_CASE("a named pipe is read to its end") {
    Folder folder;
    std::string path = folder / "pipe";
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    std::string text = rows(20'000);
    std::jthread writer([&] { std::ofstream(path, std::ios::binary) << gzipped(text); });
    CHECK(read_to_end(*ghg::open_byte_stream(path)) == text);
}

TEST_CASE("who watches sees the bytes of the file, packed, each once") {
    Folder folder;
    std::string packed = gzipped(rows(2000));
    std::string path = folder.with("rows", packed);
    std::string seen;
    auto stream = ghg::open_byte_stream(path, [&](std::string_view bytes) { seen += bytes; });
    CHECK(read_to_end(*stream) == rows(2000));
    CHECK(seen == packed);
}

TEST_CASE("a part of a file is its bytes as they are") {
    Folder folder;
    std::string path = folder.with("rows", "0123456789");
    auto part = [&](std::uint64_t begin, std::uint64_t end) {
        return read_to_end(*ghg::open_byte_range(path, begin, end), 3);
    };
    CHECK(part(0, 4) + part(4, 4) + part(4, 9) + part(9, 99) == "0123456789");
    CHECK(part(20, 30).empty());
    CHECK(part(5, 2).empty());
    std::string packed = gzipped("a");
    CHECK(read_to_end(*ghg::open_byte_range(folder.with("packed", packed), 0, 99)) == packed);
    CHECK_THROWS_AS(ghg::open_byte_range("/dev/null", 0, 9), ghg::StreamError);
}
