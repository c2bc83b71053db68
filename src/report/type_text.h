#pragma once

#include "domain/type_card.h"
#include "domain/unit.h"

#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// What this command was told, for the commands that the text offers.
struct TypeTextOptions {
    std::string folders;          ///< " --factors DIR", as it can be copied; empty when none was given
    std::vector<std::string> in;  ///< editions and sets
};

/// `ghg types`: name and meaning of each, by the scope and category of its first line, then by name.
std::string types_text(const std::vector<const ActivityType*>& types);

/// `ghg types TYPE`: meaning, ways of giving the quantity, details with values, lines, and an example to paste below
/// `activities:`. Long lists are cut, with the command that prints all.
std::string type_text(const TypeCard& card, const TypeTextOptions& options);

/// `ghg types TYPE --values DETAIL`: one value a line, or one unit of an amount, with what it means where that is
/// known.
std::string values_text(const DetailCard& detail, const Units& units);
/// The same for `--values quantity`: the units, by dimension.
std::string units_text(const TypeCard& card, const Units& units);

/// An activity to paste below `activities:`; empty where the type has none.
std::string sample_text(const ActivityType& type);

}  // namespace ghg
