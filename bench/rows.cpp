// How fast rows are found and split, beside `wc -l` on the same file in the same run.
// usage: rows [ROWS]    (10 000 000 by default; the files are kept in the folder for temporary files)
#include "base/open_stream.h"
#include "base/row_fields.h"

#include <fmt/format.h>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;

// About 50 bytes: date, site, type, unit, quantity, evidence.
std::string row_text(std::mt19937& random, bool quoted) {
    constexpr std::string_view types[] = {"electricity", "vehicle-fuel", "flight", "hotel", "rail"};
    auto cents = static_cast<unsigned>(random() % 10000000);
    std::string site = fmt::format("site-{:03}", random() % 200);
    if (quoted) site = "\"" + site + ", Ltd\"";
    return fmt::format("2022-{:02}-{:02},{},{},kWh,{}.{:02},inv-{:06}\n", 1 + random() % 12, 1 + random() % 28, site,
                       types[random() % std::size(types)], cents / 100, cents % 100, random() % 1'000'000);
}

std::string generated(std::size_t rows, bool quoted) {
    std::string path =
        (fs::temp_directory_path() / fmt::format("ghg-rows-{}{}.csv", rows, quoted ? "-quoted" : "")).string();
    if (fs::exists(path)) return path;
    std::mt19937 random(1);
    std::ofstream out(path + ".part", std::ios::binary);
    out << "date,site,type,unit,quantity,evidence\n";
    for (std::size_t i = 0; i < rows; ++i) out << row_text(random, quoted);
    out.close();
    fs::rename(path + ".part", path);
    return path;
}

std::string packed(const std::string& path, const std::string& ending, const std::string& command) {
    if (!fs::exists(path + ending) && std::system((command + " < " + path + " > " + path + ending).c_str()) != 0)
        throw std::runtime_error("cannot be packed: " + command);
    return path + ending;
}

struct Sum {
    std::uint64_t rows = 0, bytes = 0;
};

// Touches what a ledger asks for: date, site, type, unit and quantity of each row.
Sum split_all(const std::string& path, unsigned threads) {
    ghg::RowChunks chunks(ghg::open_byte_stream(path), {});
    std::vector<Sum> sums(threads);
    auto work = [&](Sum& sum) {
        ghg::RowChunk chunk;
        ghg::RowFields fields;
        Sum here;
        while (chunks.next(chunk))
            fields.each_row(chunk, [&](const ghg::ChunkRow& row) {
                if (row.columns() != 6) std::abort();
                ++here.rows;
                for (std::size_t column : {0, 1, 2, 3, 4}) here.bytes += row.field(column).size();
            });
        sum = here;
    };
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i) others.emplace_back(work, std::ref(sums[i]));
        work(sums[0]);
    }
    Sum all;
    for (const Sum& sum : sums) all = {all.rows + sum.rows, all.bytes + sum.bytes};
    return all;
}

double seconds(const std::function<void()>& run) {
    auto begin = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

struct Measured {
    std::string name;
    std::function<void()> run;
    std::vector<double> times;

    double median() const {
        std::vector<double> sorted = times;
        std::ranges::sort(sorted);
        return sorted[sorted.size() / 2];
    }
};

void read_only(const std::string& path) {
    auto stream = ghg::open_byte_stream(path);
    std::vector<char> buffer(std::size_t{1} << 18U);
    while (stream->read(buffer) > 0) {
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::size_t rows = argc > 1 ? std::stoul(argv[1]) : 10'000'000;
    std::string plain = generated(rows, false);
    std::string quoted = generated(rows, true);
    std::string gz = packed(plain, ".gz", "gzip -6");
    std::string zst = packed(plain, ".zst", "zstd -q -3");
    Sum expected = split_all(plain, 1);
    auto split = [&](const std::string& path, unsigned threads) {
        return [&expected, path, threads] {
            Sum sum = split_all(path, threads);
            if (sum.rows != expected.rows) throw std::runtime_error("another number of rows in " + path);
        };
    };
    std::vector<Measured> all{{"wc -l",
                               [&] {
                                   if (std::system(("wc -l < " + plain + " > /dev/null").c_str()) != 0) std::abort();
                               },
                               {}},
                              {"read only", [&] { read_only(plain); }, {}},
                              {"gz unpack only", [&] { read_only(gz); }, {}},
                              {"zst unpack only", [&] { read_only(zst); }, {}}};
    for (unsigned threads : {1U, 2U})
        for (const auto& [name, path] : {std::pair{"plain", plain}, {"quoted", quoted}, {"gz", gz}, {"zst", zst}})
            all.push_back(
                {fmt::format("split {} {} thread{}", name, threads, threads > 1 ? "s" : ""), split(path, threads), {}});
    for (int round = 0; round < 5; ++round)
        for (Measured& one : all) one.times.push_back(seconds(one.run));
    double megabytes = static_cast<double>(fs::file_size(plain)) / 1e6;
    fmt::print("{} rows, {:.0f} MB plain, medians of 5, page cache warm\n", expected.rows, megabytes);
    for (const Measured& one : all)
        fmt::print("{:24} {:7.1f} ms {:8.0f} MB/s of plain text {:6.2f} x wc -l\n", one.name, 1e3 * one.median(),
                   megabytes / one.median(), one.median() / all.front().median());
}
