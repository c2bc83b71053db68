#include "base/side_by_side.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace ghg {

// Processors are not equally fast at every moment: who is done with one part takes the next.
void side_by_side(std::size_t size, std::size_t fewest, const std::function<void(std::size_t, std::size_t)>& work) {
    constexpr std::size_t parts_of_a_thread = 8;
    std::size_t threads = std::max(std::thread::hardware_concurrency(), 1U);
    std::size_t part = std::max({size / (threads * parts_of_a_thread) + 1, fewest, std::size_t{1}});
    std::atomic<std::size_t> next = 0;
    auto work_on_next = [&] {
        for (std::size_t begin = next.fetch_add(part); begin < size; begin = next.fetch_add(part))
            work(begin, std::min(begin + part, size));
    };
    std::vector<std::future<void>> others;
    for (std::size_t thread = 1; thread < threads && thread * part < size; ++thread) {
        try {
            others.push_back(std::async(std::launch::async, work_on_next));
        } catch (const std::system_error&) {  // no thread is to be had
            break;
        }
    }
    work_on_next();
    for (std::future<void>& other : others) other.get();
}

}  // namespace ghg
