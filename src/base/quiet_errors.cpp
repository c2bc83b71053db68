#include "base/quiet_errors.h"

#include <fcntl.h>
#include <unistd.h>
#include <cstdio>

namespace ghg {

QuietErrors::QuietErrors() : before_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)) {
    Descriptor nowhere(::open("/dev/null", O_WRONLY | O_CLOEXEC));
    std::fflush(stderr);
    if (before_.get() >= 0 && nowhere.get() >= 0) ::dup2(nowhere.get(), STDERR_FILENO);
}

QuietErrors::~QuietErrors() {
    std::fflush(stderr);
    if (before_.get() >= 0) ::dup2(before_.get(), STDERR_FILENO);
}

}  // namespace ghg
