#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace ghg {
namespace {

namespace fs = std::filesystem;

Place named(const std::string& path) {
    // The path itself is the place; a run has few such diagnostics, so the names may live as long as the program.
    static Sources unread;
    return {&unread.add({path, "", ""}), 0, 0, 1};
}

class Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return value_; }
    int release() { return std::exchange(value_, -1); }

private:
    int value_;
};

Diagnostic unreadable(const std::string& path, int error) {
    if (error == ENOENT || error == ENOTDIR)
        return problem("file-missing", named(path), fmt::format("there is no file {}", path),
                       "Check the spelling and the folder you are in.");
    return problem("file-unreadable", named(path), fmt::format("{} cannot be read: {}", path, std::strerror(error)),
                   "Check its permissions (ls -l) and try again.");
}

// What stands in the way of reading it, or nothing.
std::optional<Diagnostic> not_a_file(int descriptor, const std::string& path) {
    struct stat info {};
    if (::fstat(descriptor, &info) != 0) return unreadable(path, errno);
    if (S_ISDIR(info.st_mode))
        return problem("file-is-folder", named(path), fmt::format("{} is a folder", path), "Name a file inside it.");
    if (S_ISREG(info.st_mode) || S_ISFIFO(info.st_mode)) return std::nullopt;
    return problem("file-unreadable", named(path), fmt::format("{} is neither a file nor a pipe", path),
                   "Name a file.");
}

// A file that is left out in silence would change figures.
Diagnostic not_readable(const std::string& path, bool exists) {
    if (exists)
        return problem("file-unreadable", named(path), fmt::format("{} is neither a file nor a folder", path),
                       "Take it out of the folder.");
    return problem("file-unreadable", named(path), fmt::format("{} is a link that leads nowhere", path),
                   "Mend the link, or take it out of the folder.");
}

Diagnostic unwritable(const std::string& path, int error) {
    if (error == ENOSPC || error == EDQUOT)
        return problem("disk-full", named(path), fmt::format("no space left to write {}; nothing was written", path),
                       "Free some space and run it again.");
    return problem("output-unwritable", named(path),
                   fmt::format("{} cannot be written: {}", path, std::strerror(error)),
                   "Choose another place with --output, or check the folder's permissions.");
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
    out.push_back(unwritable(path, errno));
    return false;
}

// The file that a link leads to, so that it is replaced and not the link.
std::string followed(const std::string& path) {
    std::error_code error;
    fs::path target = fs::is_symlink(path, error) ? fs::canonical(path, error) : fs::path(path);
    return error ? path : target.string();
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, std::size_t most_bytes, Diagnostics& out) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) {
        out.push_back(unreadable(path, errno));
        return std::nullopt;
    }
    if (auto hindrance = not_a_file(file.get(), path)) {
        out.push_back(std::move(*hindrance));
        return std::nullopt;
    }
    std::string text;
    char buffer[1 << 16];
    for (;;) {
        ssize_t got = ::read(file.get(), buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            out.push_back(unreadable(path, errno));
            return std::nullopt;
        }
        if (got == 0) return text;
        text.append(buffer, static_cast<std::size_t>(got));
        if (text.size() > most_bytes) {
            out.push_back(problem("file-too-large", named(path),
                                  fmt::format("{} is larger than {} MiB", path, most_bytes >> 20U),
                                  "Split it into several files; bulk data belongs in a CSV."));
            return std::nullopt;
        }
    }
}

bool write_file(const std::string& named_path, std::string_view text, Diagnostics& out) {
    if (is_device(named_path)) return write_through(named_path, text, out);
    std::string path = followed(named_path);
    std::string draft = fmt::format("{}.{}.part", path, ::getpid());
    Descriptor file(::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file.get() < 0) {
        out.push_back(unwritable(path, errno));
        return false;
    }
    bool written = write_all(file.get(), text) && ::fsync(file.get()) == 0;
    int error = errno;
    if (::close(file.release()) != 0 && written) {
        written = false;
        error = errno;
    }
    if (written && ::rename(draft.c_str(), path.c_str()) == 0) return true;
    if (written) error = errno;
    ::unlink(draft.c_str());
    out.push_back(unwritable(path, error));
    return false;
}

std::vector<std::string> files_below(const std::string& folder, const std::vector<std::string>& endings,
                                     Diagnostics& out) {
    std::vector<std::string> paths;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code dangling;
        bool wanted = std::ranges::count(endings, entry->path().extension().string()) > 0;
        if (!wanted || entry->is_directory(dangling)) continue;
        if (entry->is_regular_file(dangling))
            paths.push_back(entry->path().string());
        else
            out.push_back(not_readable(entry->path().string(), entry->exists(dangling)));
    }
    if (error) out.push_back(unreadable(folder, error.value()));
    std::ranges::sort(paths);
    return paths;
}

std::string sha256(std::string_view bytes) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest, &length, EVP_sha256(), nullptr) != 1) return {};
    std::string text;
    for (unsigned int i = 0; i < length; ++i) text += fmt::format("{:02x}", digest[i]);
    return text;
}

}  // namespace ghg
