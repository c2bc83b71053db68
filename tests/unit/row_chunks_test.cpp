#include "base/row_chunks.h"

#include "base/open_stream.h"
#include "row_support.h"

#include <doctest/doctest.h>

using ghg::RowFault;
using ghg_test::good_rows;
using ghg_test::PlainReader;
using ghg_test::read_rows;
using ghg_test::SeenRow;
using ghg_test::TextStream;
using ghg_test::wild_rows;

namespace {

std::vector<SeenRow> read(const std::string& text, const ghg::RowChunkOptions& options, unsigned threads = 1) {
    return read_rows(std::make_unique<TextStream>(text, 1000), options, threads);
}

// The texts that the rules are held against.
std::vector<std::string> many_texts(unsigned seed, std::size_t each) {
    std::mt19937 random(seed);
    std::vector<std::string> texts{"",    "\n", "\r\n", "a",   "\"",           "\"\"",
                                   "\"a", ",",  "\r",   "a\r", "\"\r\n\"\r\n", "\n\n\n"};
    for (std::size_t i = 0; i < each; ++i) {
        texts.push_back(wild_rows(random, random() % 300));
        texts.push_back(good_rows(random, 1 + random() % 20));
    }
    return texts;
}

std::vector<ghg::ScanWidth> widths_here() {
    std::vector<ghg::ScanWidth> widths;
    for (auto width : {ghg::ScanWidth::portable, ghg::ScanWidth::sse2, ghg::ScanWidth::avx2, ghg::ScanWidth::avx512})
        if (width <= ghg::widest_scan()) widths.push_back(width);
    return widths;
}

}  // namespace

TEST_CASE("rows do not depend on where chunks are cut") {
    for (const std::string& text : many_texts(1, 40)) {
        std::vector<SeenRow> expected = PlainReader(text, {}).rows();
        for (std::size_t bytes = 1; bytes <= 64; ++bytes) {
            CAPTURE(text);
            CAPTURE(bytes);
            REQUIRE(read(text, {.chunk_bytes = bytes}) == expected);
        }
        REQUIRE(read(text, {}) == expected);
    }
}

TEST_CASE("rows do not depend on how many threads take them") {
    for (const std::string& text : many_texts(2, 10)) {
        std::vector<SeenRow> expected = PlainReader(text, {}).rows();
        for (unsigned threads : {2U, 4U})
            for (std::size_t bytes : {1, 7, 64}) REQUIRE(read(text, {.chunk_bytes = bytes}, threads) == expected);
    }
}

TEST_CASE("rows do not depend on how wide the processor looks") {
    for (const std::string& text : many_texts(3, 150)) {
        std::vector<SeenRow> expected = PlainReader(text, {}).rows();
        for (ghg::ScanWidth width : widths_here())
            for (std::size_t bytes : {97, 4096}) {
                CAPTURE(text);
                REQUIRE(read(text, {.chunk_bytes = bytes, .width = width}) == expected);
            }
    }
}

TEST_CASE("delimiter and quote are those that were asked for, also none and odd ones") {
    for (ghg::RowSyntax syntax : {ghg::RowSyntax{';', '\'', true}, ghg::RowSyntax{',', '"', false},
                                  ghg::RowSyntax{'\0', '"', true}, ghg::RowSyntax{'a', '\0', true}})
        for (const std::string& text : many_texts(4, 40)) {
            std::vector<SeenRow> expected = PlainReader(text, syntax).rows();
            for (std::size_t bytes : {5, 64, 500}) {
                CAPTURE(text);
                REQUIRE(read(text, {.syntax = syntax, .chunk_bytes = bytes}) == expected);
            }
        }
}

TEST_CASE("a quote inside an unquoted field is an ordinary character") {
    std::vector<SeenRow> rows = read("a\"b,\"c\nd\",5\" pipe\nx,y,z\n", {});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].fields == std::vector<std::string>{"a\"b", "c\nd", "5\" pipe"});
    CHECK(rows[0].fault == RowFault::none);
    CHECK(rows[1].line == 3);
    CHECK(rows[1].number == 2);
    CHECK(rows[1].offset == 18);
}

TEST_CASE("text behind a closing quote is the fault of its row alone") {
    std::vector<SeenRow> rows = read("\"a\",\"b\"\r\n\"a\"b,c\n\"a\" ,c\n\"d\",e", {});
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].fault == RowFault::none);
    CHECK(rows[1].fault == RowFault::text_after_quote);
    CHECK(rows[1].fields == std::vector<std::string>{"\"a\"b", "c"});
    CHECK(rows[2].fault == RowFault::text_after_quote);
    CHECK(rows[3].fault == RowFault::none);
}

TEST_CASE("a quote open at the end is the fault of the row it opens in") {
    std::vector<SeenRow> rows = read("a,b\nc,\"d\ne,f\ng,h\n", {});
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].fault == RowFault::open_quote);
    CHECK(rows[1].line == 2);
    CHECK(rows[1].fields == std::vector<std::string>{"c", "\"d\ne,f\ng,h\n"});
}

TEST_CASE("a row that is too long is told, and the rows behind it come as ever") {
    for (const std::string& text : many_texts(5, 60)) {
        std::string longer = text + "\n" + std::string(70, 'x') + "\n\"" + std::string(90, '\n') + "\"\nlast,row\n";
        for (std::size_t most : {64, 65, 70, 71, 92}) {
            std::vector<SeenRow> expected = PlainReader(longer, {}).rows(most);
            for (std::size_t bytes : {1, 13, 64}) {
                CAPTURE(longer);
                REQUIRE(read(longer, {.chunk_bytes = bytes, .most_row_bytes = most}) == expected);
            }
        }
    }
}

TEST_CASE("a row with its line end may be as long as the longest") {
    ghg::RowChunkOptions options{.chunk_bytes = 4, .most_row_bytes = 8};
    CHECK_FALSE(read("1234567\n", options).at(0).too_long);
    CHECK(read("12345678\n", options).at(0).too_long);
    CHECK(read("12345678", options).at(0).too_long);
    CHECK_FALSE(read("1234567", options).at(0).too_long);
    CHECK(read("\"23456789\n1\"\nb\n", options).at(1).line == 3);
}

TEST_CASE("a byte order mark belongs to no row, and offsets count it") {
    for (std::size_t bytes : {1, 2, 3, 4, 100}) {
        ghg::RowChunks chunks(std::make_unique<TextStream>("\xEF\xBB\xBF"
                                                           "a,b\n",
                                                           bytes),
                              {.chunk_bytes = bytes});
        ghg::RowChunk chunk;
        REQUIRE(chunks.next(chunk));
        CHECK(chunks.had_byte_order_mark());
        CHECK(chunk.bytes() == "a,b\n");
        CHECK(chunk.begins().offset == 3);
        CHECK_FALSE(chunks.next(chunk));
    }
    CHECK(read("\xEF\xBB", {}).at(0).fields.at(0) == "\xEF\xBB");
    CHECK(read("\xEF\xBB\xBF", {}).empty());
    CHECK(read("a\n\xEF\xBB\xBF\n", {.chunk_bytes = 1}).at(1).fields.at(0) == "\xEF\xBB\xBF");
}

TEST_CASE("a stream from the middle counts on from where it begins") {
    ghg::RowChunkOptions options{.begins = {.offset = 100, .line = 20, .row = 10}};
    std::vector<SeenRow> rows = read("a\nb\n", options);
    CHECK(rows.at(0).offset == 100);
    CHECK(rows.at(1).offset == 102);
    CHECK(rows.at(1).line == 21);
    CHECK(rows.at(1).number == 11);
    CHECK(read("\xEF\xBB\xBF", options).size() == 1);
}

TEST_CASE("what stops the stream stops the rows, and is told once") {
    auto broken = ghg_test::gzipped(std::string(5000, '\n'));
    broken.resize(broken.size() - 3);
    ghg::RowChunks chunks(ghg::unpacked(std::make_unique<TextStream>(broken), "a.gz"), {.chunk_bytes = 1 << 20});
    ghg::RowChunk chunk;
    CHECK_THROWS_AS(chunks.next(chunk), ghg::StreamError);
    CHECK_FALSE(chunks.next(chunk));
}

TEST_CASE("memory stays that of a chunk, also behind a row that was long") {
    ghg::RowChunks chunks(std::make_unique<TextStream>(std::string(100'000, 'x') + "\n" + std::string(100'000, '\n')),
                          {.chunk_bytes = 1000});
    ghg::RowChunk chunk;
    REQUIRE(chunks.next(chunk));
    CHECK(chunk.bytes().size() > 100'000);
    std::uint64_t rows = chunk.rows();
    while (chunks.next(chunk)) {
        if (chunk.index() > 100) CHECK(chunk.room() <= 2000);
        rows += chunk.rows();
    }
    CHECK(rows == 100'001);
}
