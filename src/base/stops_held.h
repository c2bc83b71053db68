#pragma once

#include <csignal>
#include <initializer_list>

namespace ghg {

/// While one lives, Ctrl-C and requests to stop (SIGINT, SIGTERM, SIGHUP, SIGQUIT) wait; they come when the last is
/// gone.
class StopsHeld {
public:
    StopsHeld();
    ~StopsHeld();
    StopsHeld(const StopsHeld&) = delete;
    StopsHeld& operator=(const StopsHeld&) = delete;

private:
    sigset_t before_{};
};

}  // namespace ghg
