#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

namespace ghg {

/// How far the reading of a file is.
struct ReadSoFar {
    std::uint64_t rows = 0;
    std::uint64_t bytes = 0;         ///< as they lie on the disk
    std::uint64_t of_bytes = 0;      ///< 0: nobody knows, as of a pipe
    std::uint64_t milliseconds = 0;  ///< since it began
};

/// One line for a terminal: rows, MB/s, and the share read and the time left where the file's size is known.
std::string progress_line(const std::string& file, const ReadSoFar& read);

/// Says on a terminal how far the reading of a file is, from its second half-second on, and takes the line away when
/// it is done. Where standard error is no terminal it says nothing. For several threads at a time.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// Without it nothing else need be called.
    bool is_shown() const { return shown_; }
    void begin_file(const std::string& path);
    void add_bytes(std::uint64_t bytes);
    void add_rows(std::uint64_t rows);

private:
    using Clock = std::chrono::steady_clock;

    void show();

    bool shown_;
    std::mutex turn_;
    std::string file_;
    std::uint64_t of_bytes_ = 0;
    std::atomic<std::uint64_t> bytes_ = 0, rows_ = 0;
    Clock::time_point began_, said_;
    bool is_there_ = false;
};

}  // namespace ghg
