#include "domain/lock_format.h"

#include "base/file.h"

#include <algorithm>

namespace ghg {

std::string seal_of(std::string_view text) {
    std::string plain(text);
    std::erase(plain, '\r');
    return sha256(plain);
}

}  // namespace ghg
