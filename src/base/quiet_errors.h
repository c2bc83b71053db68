#pragma once

#include "base/descriptor.h"

namespace ghg {

/// Keeps standard error silent as long as it lives, where a library writes its own messages to it.
class QuietErrors {
public:
    QuietErrors();
    ~QuietErrors();
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;

private:
    Descriptor before_;
};

}  // namespace ghg
