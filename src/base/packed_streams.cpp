#include "base/packed_streams.h"

#include <fmt/format.h>

namespace ghg {

StreamError cut_short(const std::string& name, const std::string& form) {
    return {StreamFault::cut_short, fmt::format("{} ends in the middle of its {} data", name, form),
            "Copy or download the file again, whole."};
}

StreamError damaged(const std::string& name, const std::string& form, const std::string& why) {
    return {StreamFault::damaged, fmt::format("the {} data of {} are damaged: {}", form, name, why),
            "Copy or download the file again, or compress the original anew."};
}

StreamError trailing(const std::string& name, const std::string& form) {
    return {StreamFault::trailing,
            fmt::format("something that is not {} data follows the {} data of {}", form, form, name),
            "Unpack the file and look at its end; then compress what belongs to it anew."};
}

}  // namespace ghg
