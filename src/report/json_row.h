#pragma once

#include "domain/table_row.h"
#include "report/json_writer.h"

namespace ghg {

/// The fields of a factor, ratio or band of the tables, into an object that is open.
void write_row(JsonWriter& json, const TableRow& row);

/// `from` and `to`; null where no year is stated.
void write_years(JsonWriter& json, int from, int to);

}  // namespace ghg
