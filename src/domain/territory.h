#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// Names of countries and other territories by their ISO 3166 code, in one or more languages. Names find things and
/// are shown beside codes; figures are picked by code alone.
class Territories {
public:
    /// Names the code has already keep their place; the first is the one that is shown.
    void add(std::string_view code, const std::vector<std::string>& names);

    /// Of the code, or of the country where the code names a part of one (GB-LND); empty when there are none.
    const std::vector<std::string>& names_of(std::string_view code) const;
    /// The name to show: of the code itself, never of the country around it; empty when there is none.
    std::string name_of(std::string_view code) const;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> by_code_;
};

}  // namespace ghg
