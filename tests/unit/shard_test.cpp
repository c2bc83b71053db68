#include "ledger/shard.h"

#include "base/open_stream.h"
#include "file_support.h"
#include "stream_support.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <chrono>
#include <filesystem>
#include <map>
#include <mutex>
#include <thread>

using namespace ghg;
namespace fs = std::filesystem;

namespace {

struct ShardFolder : files::Folder {
    std::string put(const std::string& name, std::string_view text) const {
        std::string file = *this / name.c_str();
        files::put(file, text);
        return file;
    }
};

// Rows of many lengths, some with line ends in quotes, one longer than a chunk.
std::string rows_of(std::size_t count) {
    std::string text = "a,b\n";
    for (std::size_t i = 0; i < count; ++i)
        text += std::string(i % 17, 'x') + (i % 5 == 0 ? ",\"two\nlines\"\n" : ",1\r\n");
    return text + std::string(500, 'y') + ",2\n" + "last,3";
}

// What one shard is given of a file, in the order of the file, and the share it says it took.
std::string taken(const std::string& path, FileShare& share, unsigned threads = 1) {
    Sha256 hash;
    std::size_t chunk_bytes = share.chunk_bytes;
    ShareChunks chunks(open_byte_stream(path), {.chunk_bytes = chunk_bytes}, &share, hash);
    std::map<std::uint64_t, std::string> pieces;
    RowChunk first;
    REQUIRE(chunks.first(first));
    if (chunks.takes(first)) pieces[first.begins().offset] = first.bytes();
    std::mutex turn;
    auto take = [&] {
        RowChunk chunk;
        while (chunks.next(chunk)) {
            std::lock_guard mine(turn);
            pieces[chunk.begins().offset] = chunk.bytes();
        }
    };
    {
        std::vector<std::jthread> more;
        for (unsigned i = 1; i < threads; ++i) more.emplace_back(take);
        take();
    }
    std::string text;
    for (const auto& [offset, bytes] : pieces) text += bytes;
    if (!share.packed) CHECK(hash.text() == sha256(text));
    return text;
}

}  // namespace

TEST_CASE("a shard is K/N, with K from 1 to N") {
    CHECK(parse_shard("3/8")->part == 3);
    CHECK(parse_shard("3/8")->of == 8);
    CHECK(parse_shard("1/1")->of == 1);
    CHECK(parse_shard("65536/65536")->of == 65'536);
    for (const char* wrong : {"", "3", "/", "0/3", "4/3", "1/0", "1/65537", "+1/3", "1/3 ", " 1/3", "01/3", "1/03",
                              "1/3/3", "1.0/3", "-1/3", "1/4294967297", "1/99999999999999999999", "a/b"})
        CHECK_FALSE(parse_shard(wrong));
}

TEST_CASE("each byte of plain files is in one share, and shares follow each other") {
    ShardFolder folder;
    std::vector<std::string> paths;
    std::vector<std::uint64_t> sizes{1, 1000, 0, 7, 333, 2};
    for (std::uint64_t size : sizes) paths.push_back(folder.put(std::to_string(paths.size()), std::string(size, 'x')));
    for (unsigned of : {1U, 2U, 3U, 8U, 1343U, 5000U, most_shards}) {
        std::vector<std::uint64_t> ends(paths.size());
        std::uint64_t most = 0;
        for (unsigned part = 1; part <= of; part += of == most_shards ? 4095 : 1) {
            std::vector<FileShare> shares = shares_of(paths, {part, of});
            std::uint64_t size = 0;
            for (std::size_t i = 0; i < shares.size(); ++i) {
                CHECK(shares[i].size == sizes[i]);
                CHECK_FALSE(shares[i].packed);
                size += shares[i].end - shares[i].begin;
                if (shares[i].is_empty() || of == most_shards) continue;
                CHECK(shares[i].begin == ends[i]);
                ends[i] = shares[i].end;
            }
            most = std::max(most, size);
        }
        if (of != most_shards) CHECK(ends == sizes);
        CHECK(most <= 1343 / of + 1);
    }
}

TEST_CASE("a packed file belongs whole to the shard in which its first byte lies") {
    ShardFolder folder;
    for (const std::string& packed : {ghg_test::gzipped(rows_of(900)), ghg_test::zstd_packed(rows_of(900))}) {
        std::vector<std::string> paths{folder.put("1", std::string(100, 'x')), folder.put("2", packed),
                                       folder.put("3", std::string(100, 'x'))};
        std::uint64_t total = 200 + packed.size();
        for (unsigned of : {1U, 2U, 3U, 8U, 40U}) {
            unsigned owners = 0;
            for (unsigned part = 1; part <= of; ++part) {
                FileShare share = shares_of(paths, {part, of})[1];
                CHECK(share.packed);
                bool begins_here = total * (part - 1) / of <= 100 && 100 < total * part / of;
                CHECK(share.is_empty() == !begins_here);
                if (!share.is_empty()) CHECK(share.end - share.begin == packed.size());
                owners += share.is_empty() ? 0 : 1;
            }
            CHECK(owners == 1);
        }
    }
}

TEST_CASE("what cannot be cut is refused") {
    ShardFolder folder;
    std::string pipe = folder.path + "/pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    for (const std::string& path :
         {pipe, folder.path, folder.path + "/none", std::string("/dev/zero"), std::string("/proc/self/status")})
        CHECK_THROWS_AS(shares_of({path}, {1, 2}), StreamError);
}

TEST_CASE("each row goes to one shard, whole, also with quoted line ends and a byte order mark") {
    ShardFolder folder;
    for (std::string mark : {"", "\xEF\xBB\xBF"}) {
        std::string rows = rows_of(300), path = folder.put("rows.csv", mark + rows);
        for (unsigned of : {1U, 2U, 3U, 8U, 40U, 3000U}) {
            std::string all;
            std::uint64_t at = mark.size();
            for (unsigned part = 1; part <= of; ++part) {
                FileShare share = shares_of({path}, {part, of})[0];
                std::string text = taken(path, share, 1 + part % 2);
                all += text;
                CHECK(share.end - share.begin == text.size());
                if (share.is_empty()) continue;
                CHECK(share.begin == at);
                CHECK((text.ends_with('\n') || share.end == share.size));
                at = share.end;
            }
            CHECK(at == mark.size() + rows.size());
            CHECK(all == rows);
        }
    }
}

TEST_CASE("a packed file is handed out whole, and without a share so is any") {
    ShardFolder folder;
    std::string rows = rows_of(300);
    for (const std::string& packed : {ghg_test::gzipped(rows), ghg_test::zstd_packed(rows)}) {
        std::string path = folder.put("rows", packed);
        FileShare share = shares_of({path}, {1, 1})[0];
        CHECK(taken(path, share) == rows);
        CHECK(share.end == packed.size());
    }
    Sha256 unused;
    ShareChunks chunks(open_byte_stream(folder.put("rows.csv", rows)), {}, nullptr, unused);
    RowChunk chunk;
    REQUIRE(chunks.first(chunk));
    CHECK(chunks.takes(chunk));
    CHECK(chunk.bytes() == rows);
    CHECK_FALSE(chunks.next(chunk));
}

TEST_CASE("a file that grows, or is written again, while its shard is read is noticed") {
    ShardFolder folder;
    std::string path = folder.put("rows.csv", rows_of(10));
    FileShare share = shares_of({path}, {1, 2})[0];
    CHECK_NOTHROW(expect_unchanged(path, share));
    fs::last_write_time(path, share.changed_at + std::chrono::seconds(1));
    CHECK_THROWS_AS(expect_unchanged(path, share), StreamError);
    std::ofstream(path, std::ios::app) << "x,1\n";
    fs::last_write_time(path, share.changed_at);
    CHECK_THROWS_AS(expect_unchanged(path, share), StreamError);
}
