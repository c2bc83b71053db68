#include "base/stops_held.h"

namespace ghg {

StopsHeld::StopsHeld() {
    sigset_t stops;
    sigemptyset(&stops);
    for (int stop : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&stops, stop);
    ::sigprocmask(SIG_BLOCK, &stops, &before_);
}

StopsHeld::~StopsHeld() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace ghg
