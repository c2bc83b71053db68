#include "command/progress_bar.h"

#include "base/number.h"
#include "base/utf8.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace ghg {
namespace {

constexpr auto silence = std::chrono::milliseconds(500);
constexpr auto pause = std::chrono::milliseconds(100);
constexpr std::size_t longest_name = 30;

std::uint64_t size_of(const std::string& path) {
    struct stat found {};
    return ::stat(path.c_str(), &found) == 0 && S_ISREG(found.st_mode) ? static_cast<std::uint64_t>(found.st_size) : 0;
}

void write_now(const std::string& text) {
    std::fputs(text.c_str(), stderr);
    std::fflush(stderr);
}

}  // namespace

std::string progress_line(const std::string& file, const ReadSoFar& read) {
    std::string name(first_code_points(printable(std::filesystem::path(file).filename().string()), longest_name));
    std::uint64_t milliseconds = read.milliseconds == 0 ? 1 : read.milliseconds;
    std::string line = fmt::format("{}: {} rows, {} MB/s", name, to_grouped(Number(static_cast<long>(read.rows)), 0),
                                   read.bytes / milliseconds / 1000);
    if (read.of_bytes == 0 || read.bytes == 0 || read.bytes > read.of_bytes) return line;
    std::uint64_t each_millisecond = std::max<std::uint64_t>(read.bytes / milliseconds, 1);
    std::uint64_t left = (read.of_bytes - read.bytes) / each_millisecond / 1000;
    return line + fmt::format(", {} % read, {}:{:02} left", read.bytes * 100 / read.of_bytes, left / 60, left % 60);
}

ProgressBar::ProgressBar() : shown_(::isatty(STDERR_FILENO) == 1), began_(Clock::now()), said_(began_ + silence) {}

ProgressBar::~ProgressBar() {
    if (is_there_) write_now("\r\x1b[K");
}

void ProgressBar::begin_file(const std::string& path) {
    std::lock_guard turn(turn_);
    file_ = path;
    of_bytes_ = size_of(path);
    bytes_ = 0;
    rows_ = 0;
    began_ = Clock::now();
}

void ProgressBar::add_bytes(std::uint64_t bytes) { bytes_ += bytes; }

void ProgressBar::add_rows(std::uint64_t rows) {
    rows_ += rows;
    if (std::unique_lock turn(turn_, std::try_to_lock); turn.owns_lock() && Clock::now() >= said_ + pause) show();
}

void ProgressBar::show() {
    said_ = Clock::now();
    auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(said_ - began_).count();
    write_now("\r\x1b[K" + progress_line(file_, {rows_, bytes_, of_bytes_, static_cast<std::uint64_t>(spent)}));
    is_there_ = true;
}

}  // namespace ghg
