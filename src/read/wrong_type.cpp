#include "read/wrong_type.h"

#include <fmt/format.h>

namespace ghg {
namespace {

std::string_view kind_name(const Node& value) {
    return value.is_list() ? "a list" : value.is_map() ? "a map" : "a text";
}

std::string advice(std::string_view asked_for) {
    if (asked_for == "a map") return "Write its keys below it, indented, each with its value on a line of its own.";
    if (asked_for == "a list") return "Write its entries below it, indented, each on a line of its own after a dash.";
    return fmt::format("Write {} here.", asked_for);
}

}  // namespace

void report_wrong_type(const Node& value, std::string_view key, std::string_view asked_for, Diagnostics& out) {
    std::string says = key.empty() ? fmt::format("{} stands where {} is asked for", kind_name(value), asked_for)
                                   : fmt::format("`{}` is {}, where {} is asked for", key, kind_name(value), asked_for);
    out.push_back(problem("wrong-type", value.place(), says, advice(asked_for)));
}

}  // namespace ghg
