#include "domain/result.h"

namespace ghg {

Caveat tell(std::string slug, std::optional<Number> kg_co2e, Place where, std::string text) {
    return {std::move(slug), std::move(kg_co2e), where, std::move(text)};
}

}  // namespace ghg
