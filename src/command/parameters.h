#pragma once

#include "command/command.h"
#include "command/workspace.h"

#include <string>
#include <vector>

namespace ghg {

// Parameters that several commands have.

/// --factors and --factors-only.
Parameter added_tables(TableFolders& folders);
Parameter only_tables(TableFolders& folders);

/// --output FILE of a result, and --decimals of the tonnes that people read.
Parameter output_file(std::string& output);
Parameter decimals_of_tonnes(unsigned& decimals);

/// --format, text or JSON, of what the command prints.
Parameter form_of(std::string& format, const std::string& what);

// What a shell may offer (for `Parameter::suggests`).

std::vector<std::string> every_edition_and_set();

// What is wrong with a value, or nothing (for `Parameter::wrong_with`).

std::string not_a_name(const std::string& value);      ///< empty
std::string not_a_result(const std::string& value);    ///< empty, or the name of a lock or bundle
std::string not_an_edition(const std::string& value);  ///< other than PUBLISHER/EDITION
std::string not_a_day(const std::string& value);
std::string not_a_date(const std::string& value);        ///< neither a day nor a year
std::string not_a_percentage(const std::string& value);  ///< other than 5%
std::string not_a_limit(const std::string& value);       ///< no whole number from 1 to 1 000 000

}  // namespace ghg
