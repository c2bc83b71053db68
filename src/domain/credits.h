#pragma once

#include "domain/document.h"

#include <string>
#include <vector>

namespace ghg {

/// A document that figures were taken from, with the editions made of it.
struct CreditedDocument {
    Document document;
    std::vector<std::string> editions;  ///< sorted
};

/// What one publisher's documents ask of those who use them.
struct CreditedPublisher {
    std::string publisher;
    std::vector<CreditedDocument> documents;  ///< by title and year of publication
};

struct LicenceCredits {
    std::string licence;
    std::vector<CreditedPublisher> publishers;
};

}  // namespace ghg
