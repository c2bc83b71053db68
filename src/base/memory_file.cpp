#include "base/memory_file.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <cerrno>

namespace ghg {

MemoryFile::MemoryFile() : file_(::memfd_create("ghg", MFD_CLOEXEC)) {
    if (file_.get() < 0) return;
    std::string path = fmt::format("/proc/self/fd/{}", file_.get());
    if (::access(path.c_str(), W_OK) == 0) path_ = std::move(path);
}

std::optional<std::string> MemoryFile::bytes() const {
    constexpr std::size_t chunk = 1U << 16U;
    std::string bytes;
    while (true) {
        std::size_t had = bytes.size();
        bytes.resize(had + chunk);
        ssize_t got = ::pread(file_.get(), bytes.data() + had, chunk, static_cast<off_t>(had));
        if (got < 0 && errno != EINTR) return std::nullopt;
        bytes.resize(had + static_cast<std::size_t>(got < 0 ? 0 : got));
        if (got == 0) return bytes;
    }
}

}  // namespace ghg
