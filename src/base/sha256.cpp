#include "base/sha256.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <stdexcept>

namespace ghg {
namespace {

void demand(int outcome) {
    if (outcome != 1) throw std::runtime_error("SHA-256 is not available");
}

}  // namespace

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    demand(EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) { demand(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size())); }

std::string Sha256::text() {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    demand(EVP_DigestFinal_ex(state_->context, digest, &length));
    std::string hex;
    for (unsigned int i = 0; i < length; ++i) hex += fmt::format("{:02x}", digest[i]);
    return hex;
}

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.text();
}

}  // namespace ghg
