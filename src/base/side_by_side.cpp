#include "base/side_by_side.h"

#include <algorithm>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace ghg {

void side_by_side(std::size_t size, std::size_t fewest, const std::function<void(std::size_t, std::size_t)>& work) {
    std::size_t threads = std::max(std::thread::hardware_concurrency(), 1U);
    std::size_t part = std::max({size / threads + 1, fewest, std::size_t{1}});
    std::vector<std::future<void>> others;
    for (std::size_t begin = part; begin < size; begin += part) {
        std::size_t end = std::min(begin + part, size);
        try {
            others.push_back(std::async(std::launch::async, std::cref(work), begin, end));
        } catch (const std::system_error&) {  // no thread is to be had
            work(begin, end);
        }
    }
    if (size > 0) work(0, std::min(part, size));
    for (std::future<void>& other : others) other.get();
}

}  // namespace ghg
