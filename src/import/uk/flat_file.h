#pragma once

#include "import/import.h"

namespace ghg {

/// Reads the UK Government's GHG conversion factors, flat file as CSV or JSON, and writes the tables of one edition:
/// energy, vehicles, travel, freight, flights with their bands, goods, waste and the rest. Which topics are read is a
/// list in uk_topics.cpp; the others are excluded by name. A row is known by the line it stands on (the header is line
/// 1 where nothing stands above it), in JSON by the number of its entry.
/// A second file gives the rows that the first lacks (one may hold single gases of some topics, the other totals of
/// all); what both print must agree. Where a topic has factors from both, those of the second stand in TOPIC-2.yaml, so
/// that each table has one source.
/// Problems, beside those of reading and gathering: the header's year is not the edition's, or a year whose GWP set
/// nobody has looked up.
ImportResult import_uk_flat_file(const ImportRequest& request);

}  // namespace ghg
