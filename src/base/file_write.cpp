#include "base/descriptor.h"
#include "base/file.h"
#include "base/file_draft.h"
#include "base/stops_held.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>

namespace ghg {
namespace {

bool write_through(const std::string& path, std::string_view text, Diagnostics& out) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.get() >= 0 && write_all(file.get(), text)) return true;
    out.push_back(unwritable(path, path, errno));
    return false;
}

// Zero, or what stood in the way; then nothing is left of it. Ctrl-C and a request to stop wait until then.
int replace(const std::string& path, std::string_view text) {
    StopsHeld until_done;
    int descriptor = -1;
    std::string draft = draft_beside(path, [&](const char* name) {
        return descriptor = ::open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    });
    Descriptor file(descriptor);
    if (file.get() < 0) return errno;
    bool written = takes_after(file.get(), path) && write_all(file.get(), text) && ::fsync(file.get()) == 0;
    int error = written ? 0 : errno;
    if (::close(file.release()) != 0 && error == 0) error = errno;
    if (error == 0 && ::rename(draft.c_str(), path.c_str()) != 0) error = errno;
    if (error != 0) ::unlink(draft.c_str());
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
