#pragma once

#include "base/diagnostic.h"
#include "domain/factor.h"
#include "read/emissions.h"
#include "read/fields.h"

#include <memory>
#include <optional>
#include <string>

namespace ghg {

/// What the rows of a table share, and what is needed to read them.
struct Head {
    std::shared_ptr<const TableHead> shared;
    std::optional<GwpSource> gwp;
    bool gwp_reported = false;  ///< `gwp` is there, but a mistake in it was reported
    std::string calorific;      ///< net, gross or empty
};

/// Reads the head's keys; `name_key` is `table`, or `bands`.
Head read_head(Fields& fields, std::string_view name_key, const GwpSets& sets, Diagnostics& out);

/// `source: {title, publisher, url, published, retrieved, licence, sha256}`.
Document read_document(Fields& fields, Diagnostics& out);

/// Where in the document a row's figure stands; an error when it does not say.
std::string read_cite(Fields& row, Diagnostics& out);

}  // namespace ghg
