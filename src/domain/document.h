#pragma once

#include <string>

namespace ghg {

/// The document a table was taken from.
struct Document {
    std::string title, publisher, url, published, retrieved, licence, sha256;
};

}  // namespace ghg
