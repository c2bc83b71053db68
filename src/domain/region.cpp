#include "domain/region.h"

#include <algorithm>

namespace ghg {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_upper_or_digit(char c) { return is_upper(c) || (c >= '0' && c <= '9'); }

}  // namespace

bool is_region_code(std::string_view code) {
    if (code.size() < 2 || !is_upper(code[0]) || !is_upper(code[1])) return false;
    std::string_view part = code.substr(2);
    bool subdivision = part.size() >= 2 && part.size() <= 5 && part[0] == '-';
    return part.empty() || (subdivision && std::ranges::all_of(part.substr(1), is_upper_or_digit));
}

bool lies_in(std::string_view region, std::string_view area) {
    return region.starts_with(area) && (region.size() == area.size() || region[area.size()] == '-');
}

}  // namespace ghg
