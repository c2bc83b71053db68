#include "report/workflow_command.h"

#include "report/wrap.h"

#include <fmt/format.h>
#include <algorithm>

namespace ghg {
namespace {

// As @actions/core escapes them: in properties the signs that divide them too.
std::string escaped(std::string_view text, bool in_property) {
    std::string safe;
    for (char c : text) {
        bool divides = in_property && (c == ':' || c == ',');
        if (c == '%' || c == '\r' || c == '\n' || divides)
            safe += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            safe += c;
    }
    return safe;
}

}  // namespace

std::string workflow_message(std::string_view text) { return escaped(text, false); }
std::string workflow_property(std::string_view text) { return escaped(safe_text(text), true); }

std::string workflow_command(std::string_view kind, std::string_view file, std::size_t line, std::string_view title,
                             std::string_view message) {
    std::string at = line == 0 ? "" : fmt::format("line={},", line);
    std::string safe;
    for (std::size_t begin = 0; begin <= message.size();) {
        std::size_t end = std::min(message.find('\n', begin), message.size());
        safe += (begin == 0 ? "" : "\n") + safe_text(message.substr(begin, end - begin));
        begin = end + 1;
    }
    return fmt::format("::{} file={},{}title={}::{}\n", kind, workflow_property(file), at, workflow_property(title),
                       workflow_message(safe));
}

}  // namespace ghg
