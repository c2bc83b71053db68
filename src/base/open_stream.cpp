#include "base/open_stream.h"

#include "base/descriptor.h"
#include "base/packed_streams.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <utility>

namespace ghg {
namespace {

constexpr std::uint64_t to_the_end = std::numeric_limits<std::uint64_t>::max();

StreamError unreadable(const std::string& path, int error) {
    if (error == ENOENT || error == ENOTDIR)
        return {StreamFault::missing, fmt::format("there is no file {}", path),
                "Check the spelling and the folder you are in."};
    if (error == EISDIR) return {StreamFault::folder, fmt::format("{} is a folder", path), "Name a file inside it."};
    return {StreamFault::unreadable, fmt::format("{} cannot be read: {}", path, std::strerror(error)),
            "Check its permissions (ls -l) and try again."};
}

// /dev/zero has no end, and /dev/null nothing that could be meant.
StreamError endless(const std::string& path) {
    return {StreamFault::unreadable, fmt::format("{} is a device and no file", path),
            "Name a file, or a pipe such as /dev/stdin."};
}

// Read as one, a file that changes would be part of the old and part of the new.
bool same_content(const struct stat& before, const struct stat& after) {
    return !S_ISREG(before.st_mode) ||
           (before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
            before.st_mtim.tv_nsec == after.st_mtim.tv_nsec);
}

class FileStream : public ByteStream {
public:
    FileStream(std::string path, RawBytes seen, std::uint64_t most)
        : path_(std::move(path)),
          seen_(std::move(seen)),
          left_(most),
          file_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (file_.get() < 0 || ::fstat(file_.get(), &before_) != 0) throw unreadable(path_, errno);
        if (S_ISDIR(before_.st_mode)) throw unreadable(path_, EISDIR);
        if (S_ISCHR(before_.st_mode) && ::isatty(file_.get()) == 0) throw endless(path_);
    }

    bool is_file() const { return S_ISREG(before_.st_mode); }

    void skip_to(std::uint64_t offset) {
        if (::lseek(file_.get(), static_cast<off_t>(offset), SEEK_SET) < 0) throw unreadable(path_, errno);
    }

    std::size_t read(std::span<char> into) override {
        auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), left_));
        std::size_t got = wanted == 0 ? 0 : read_some(into.first(wanted));
        left_ -= got;
        if (got == 0) expect_unchanged();
        if (got > 0 && seen_) seen_({into.data(), got});
        return got;
    }

private:
    std::size_t read_some(std::span<char> into) {
        ssize_t got = -1;
        do got = ::read(file_.get(), into.data(), into.size());
        while (got < 0 && errno == EINTR);
        if (got < 0) throw unreadable(path_, errno);
        return static_cast<std::size_t>(got);
    }

    void expect_unchanged() {
        struct stat after {};
        if (::fstat(file_.get(), &after) != 0) throw unreadable(path_, errno);
        if (!same_content(before_, after))
            throw StreamError(StreamFault::changed, fmt::format("{} was changed while it was read", path_),
                              "Run it again when the file is whole.");
    }

    std::string path_;
    RawBytes seen_;
    std::uint64_t left_;
    Descriptor file_;
    struct stat before_ {};
};

// Gives what was read ahead of it first.
class ReadAhead : public ByteStream {
public:
    explicit ReadAhead(std::unique_ptr<ByteStream> raw) : raw_(std::move(raw)) {}

    /// The first bytes, `count` of them unless the stream ends before.
    std::string_view peek(std::size_t count) {
        while (ahead_.size() < count) {
            char piece[16];
            std::size_t got = raw_->read({piece, std::min(sizeof piece, count - ahead_.size())});
            if (got == 0) break;
            ahead_.append(piece, got);
        }
        return ahead_;
    }

    std::size_t read(std::span<char> into) override {
        if (ahead_.empty()) return raw_->read(into);
        std::size_t count = ahead_.copy(into.data(), into.size());
        ahead_.erase(0, count);
        return count;
    }

private:
    std::unique_ptr<ByteStream> raw_;
    std::string ahead_;
};

bool begins_as_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }

// A frame, or one of the sixteen kinds of frames that are to be skipped.
bool begins_as_zstd(std::string_view bytes) {
    if (bytes.size() < 4) return false;
    bool skippable = (static_cast<unsigned char>(bytes[0]) & 0xF0U) == 0x50U && bytes.substr(1, 3) == "\x2A\x4D\x18";
    return skippable || bytes.starts_with("\x28\xB5\x2F\xFD");
}

}  // namespace

bool begins_packed(std::string_view bytes) { return begins_as_gzip(bytes) || begins_as_zstd(bytes); }

std::unique_ptr<ByteStream> unpacked(std::unique_ptr<ByteStream> raw, const std::string& name) {
    auto ahead = std::make_unique<ReadAhead>(std::move(raw));
    std::string_view first = ahead->peek(4);
    if (begins_as_gzip(first)) return unpacked_gzip(std::move(ahead), name);
    if (begins_as_zstd(first)) return unpacked_zstd(std::move(ahead), name);
    return ahead;
}

std::unique_ptr<ByteStream> open_byte_stream(const std::string& path, RawBytes seen) {
    return unpacked(std::make_unique<FileStream>(path, std::move(seen), to_the_end), path);
}

std::unique_ptr<ByteStream> open_byte_range(const std::string& path, std::uint64_t begin, std::uint64_t end,
                                            RawBytes seen) {
    auto file = std::make_unique<FileStream>(path, std::move(seen), end > begin ? end - begin : 0);
    if (!file->is_file())
        throw StreamError(StreamFault::unreadable, fmt::format("{} is no file, so no part of it can be read", path),
                          "Name a file, or read it whole.");
    file->skip_to(begin);
    return file;
}

}  // namespace ghg
