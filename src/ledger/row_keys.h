#pragma once

#include "domain/ledger.h"
#include "domain/unit.h"
#include "ledger/row_fault.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ghg {

/// A column that is part of a row's key: what picks the factor, and what the report groups by.
struct KeyPart {
    enum class What { code, detail, unit, site };
    What what = What::detail;
    std::size_t which = 0;  ///< among the ledger's codes, or its columns
    Text column;
};

/// The key's columns in the order of its words: codes, details, unit, and last the site.
std::vector<KeyPart> key_parts(const Ledger& ledger, bool by_site);

/// What a key means, or what is wrong with it.
struct KeyMeaning {
    std::vector<std::string> words;  ///< UTF-8, without blanks around them
    const Unit* unit = nullptr;      ///< null where rows are counted
    bool allows_credit = false;      ///< sums of money may have rows below zero
    std::optional<RowProblem> problem;
    std::size_t part = 0;  ///< the faulty one
    std::string says, next_step;
};

/// Reads keys.
class RowKeys {
public:
    RowKeys(const Ledger& ledger, std::vector<KeyPart> parts, const Units& units)
        : ledger_(ledger), parts_(std::move(parts)), units_(units) {}

    const std::vector<KeyPart>& parts() const { return parts_; }
    /// `fields` are those of a row, for each part one.
    KeyMeaning meaning_of(const std::vector<std::string_view>& fields) const;
    std::string site_of(std::string_view field) const;

private:
    void read_part(std::size_t part, KeyMeaning& meaning) const;
    void read_unit(std::string_view name, std::size_t part, KeyMeaning& meaning) const;

    const Ledger& ledger_;
    std::vector<KeyPart> parts_;
    const Units& units_;
};

}  // namespace ghg
