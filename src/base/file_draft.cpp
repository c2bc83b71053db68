#include "base/file_draft.h"

#include "base/file.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace ghg {
namespace {

namespace fs = std::filesystem;

// What stands in the way, and what to do about it.
std::pair<std::string, std::string> why_not(const std::string& path, int error) {
    if (error == ENOENT)
        return {fmt::format("there is no folder {}", folder_of(path)),
                "Make that folder first, or choose another place."};
    if (error == EISDIR) return {"it is a folder", "Name a file inside it."};
    if (error == EFBIG)
        return {std::strerror(error), "Raise the limit on the size of files (ulimit -f), or choose another place."};
    return {std::strerror(error), "Choose another place, or check the folder's permissions."};
}

}  // namespace

Diagnostic unwritable(const std::string& path, const std::string& target, int error) {
    if (error == ENOSPC || error == EDQUOT)
        return problem("disk-full", place_of_file(path),
                       fmt::format("no space left to write {}; nothing was written", path),
                       "Free some space and run it again.");
    auto [says, next_step] = why_not(target, error);
    return problem("output-unwritable", place_of_file(path), fmt::format("{} cannot be written: {}", path, says),
                   next_step);
}

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool is_device(const std::string& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

std::string followed(const std::string& path) {
    constexpr int longest_chain = 40;
    std::error_code error;
    fs::path target = path;
    for (int links = 0; links < longest_chain && fs::is_symlink(target, error); ++links)
        target = target.parent_path() / fs::read_symlink(target, error);
    return target.string();
}

std::string folder_of(const std::string& path) {
    std::string folder = fs::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

std::string draft_beside(const std::string& path, const std::function<int(const char*)>& make) {
    std::string folder = fs::path(path).parent_path().string();
    for (int number = 0; number == 0 || errno == EEXIST; ++number) {
        std::string name = fmt::format("{}{}ghg-{}-{}.draft", folder, folder.empty() ? "" : "/", ::getpid(), number);
        if (make(name.c_str()) >= 0) return name;
    }
    return "";
}

bool takes_after(int descriptor, const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return errno == ENOENT;
    if (S_ISDIR(info.st_mode)) {
        errno = EISDIR;
        return false;
    }
    return ::access(path.c_str(), W_OK) == 0 && ::fchmod(descriptor, info.st_mode & 07777U) == 0;
}

}  // namespace ghg
