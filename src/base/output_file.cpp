#include "base/output_file.h"

#include "base/file_draft.h"
#include "base/stops_held.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace ghg {
namespace {

constexpr std::size_t gathered_bytes = std::size_t{1} << 18U;

std::string own_file(int descriptor) { return fmt::format("/proc/self/fd/{}", descriptor); }

}  // namespace

OutputFile::OutputFile(const std::string& path) : path_(path == "/dev/stdout" ? "" : path) {
    if (is_output()) {
        through_ = true;
        file_ = Descriptor(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0));
    } else if (is_device(path_)) {
        through_ = true;
        target_ = path_;
        file_ = Descriptor(::open(path_.c_str(), O_WRONLY | O_CLOEXEC));
    } else {
        target_ = followed(path_);
        open_draft();
    }
    if (file_.get() < 0) error_ = errno;
}

OutputFile::~OutputFile() {
    if (!draft_.empty()) ::unlink(draft_.c_str());
}

void OutputFile::open_draft() {
    file_ = Descriptor(::open(folder_of(target_).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666));
    if (file_.get() < 0 || ::access(own_file(file_.get()).c_str(), F_OK) != 0)
        draft_ = draft_beside(target_, [&](const char* name) {
            file_ = Descriptor(::open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
            return file_.get();
        });
    if (file_.get() >= 0 && !takes_after(file_.get(), target_)) error_ = errno;
}

void OutputFile::write(std::string_view text) {
    gathered_ += text;
    if (gathered_.size() >= gathered_bytes) flush();
}

void OutputFile::flush() {
    if (error_ == 0 && !write_all(file_.get(), gathered_)) error_ = errno;
    gathered_.clear();
}

// Ctrl-C and a request to stop wait until it has its name.
void OutputFile::take_place() {
    StopsHeld until_done;
    if (::fsync(file_.get()) != 0) error_ = errno;
    if (error_ == 0 && draft_.empty())
        draft_ = draft_beside(target_, [&](const char* name) {
            return ::linkat(AT_FDCWD, own_file(file_.get()).c_str(), AT_FDCWD, name, AT_SYMLINK_FOLLOW);
        });
    if (error_ == 0 && (draft_.empty() || ::rename(draft_.c_str(), target_.c_str()) != 0)) error_ = errno;
    if (error_ == 0) draft_.clear();
}

Diagnostic OutputFile::what_failed() const {
    if (!is_output()) return unwritable(path_, target_, error_);
    if (error_ == ENOSPC || error_ == EDQUOT)
        return problem("disk-full", {}, "no space left on standard output; what stands there is not whole",
                       "Free some space and run it again, or write it to another place.");
    return problem(
        "output-unwritable", {},
        fmt::format("standard output cannot be written: {}; what stands there is not whole", std::strerror(error_)),
        "Write it to another place.");
}

bool OutputFile::finish(Diagnostics& out) {
    flush();
    if (error_ == 0 && !through_) take_place();
    if (error_ != 0) out.push_back(what_failed());
    return error_ == 0;
}

}  // namespace ghg
