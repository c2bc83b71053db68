#include "base/descriptor.h"
#include "base/file.h"
#include "base/stops_held.h"

#include <fcntl.h>
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
    if (error == ENOENT) {
        std::string folder = fs::path(path).parent_path().string();
        return {fmt::format("there is no folder {}", folder.empty() ? "." : folder),
                "Make that folder first, or choose another place."};
    }
    if (error == EISDIR) return {"it is a folder", "Name a file inside it."};
    if (error == EFBIG)
        return {std::strerror(error), "Raise the limit on the size of files (ulimit -f), or choose another place."};
    return {std::strerror(error), "Choose another place, or check the folder's permissions."};
}

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

// A device or a pipe cannot be written whole or not at all, and renaming a file onto /dev/null would destroy it.
bool is_device(const std::string& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

bool write_through(const std::string& path, std::string_view text, Diagnostics& out) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.get() >= 0 && write_all(file.get(), text)) return true;
    out.push_back(unwritable(path, path, errno));
    return false;
}

// The file that a link leads to, there already or not, so that it is written and the link stays.
std::string followed(const std::string& path) {
    constexpr int longest_chain = 40;
    std::error_code error;
    fs::path target = path;
    for (int links = 0; links < longest_chain && fs::is_symlink(target, error); ++links)
        target = target.parent_path() / fs::read_symlink(target, error);
    return target.string();
}

// A neighbour of the file, under a name that nothing has: a killed run may have left its own there.
struct Draft {
    explicit Draft(const std::string& path) {
        std::string folder = fs::path(path).parent_path().string();
        for (int number = 0; descriptor < 0 && (number == 0 || errno == EEXIST); ++number) {
            name = fmt::format("{}{}ghg-{}-{}.draft", folder, folder.empty() ? "" : "/", ::getpid(), number);
            descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        }
    }
    std::string name;
    int descriptor = -1;  // below zero: errno says why there is none
};

// A file that is there says who may read it, and whether it may be written at all.
bool takes_after(int descriptor, const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return errno == ENOENT;
    return ::access(path.c_str(), W_OK) == 0 && ::fchmod(descriptor, info.st_mode & 07777U) == 0;
}

// Zero, or what stood in the way; then nothing is left of it. Ctrl-C and a request to stop wait until then.
int replace(const std::string& path, std::string_view text) {
    StopsHeld until_done;
    Draft draft(path);
    Descriptor file(draft.descriptor);
    if (file.get() < 0) return errno;
    bool written = takes_after(file.get(), path) && write_all(file.get(), text) && ::fsync(file.get()) == 0;
    int error = written ? 0 : errno;
    if (::close(file.release()) != 0 && error == 0) error = errno;
    if (error == 0 && ::rename(draft.name.c_str(), path.c_str()) != 0) error = errno;
    if (error != 0) ::unlink(draft.name.c_str());
    return error;
}

}  // namespace

bool write_file(const std::string& path, std::string_view text, Diagnostics& out) {
    if (is_device(path)) return write_through(path, text, out);
    std::string target = followed(path);
    int error = replace(target, text);
    if (error != 0) out.push_back(unwritable(path, target, error));
    return error == 0;
}

}  // namespace ghg
