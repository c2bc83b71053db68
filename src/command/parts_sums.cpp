#include "base/file.h"
#include "base/row_chunks.h"
#include "command/parts.h"
#include "ledger/site_sums.h"
#include "ledger/unit_totals.h"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <memory>
#include <utility>

namespace ghg {
namespace {

// The bytes of a file as they lie on the disk, hashed as a whole and by stretch; stretches follow each other, and
// before the first there is nothing, or a byte order mark.
class StretchHashes {
public:
    void add_stretch(const PartFile& stretch) {
        size_ = stretch.size;
        if (stretch.begin != stretch.end) stretches_.push_back(&stretch);
    }

    // Whether every stretch is what its shard saw, and nothing stands behind them.
    bool read(const std::string& path, std::string& sha256) {
        constexpr std::size_t piece = std::size_t{1} << 20U;
        auto stream = open_byte_range(path, 0, size_ + 1);
        std::string bytes(piece, '\0');
        Sha256 whole;
        bool same = true;
        while (std::size_t got = stream->read(bytes)) {
            whole.add({bytes.data(), got});
            same = same && add({bytes.data(), got});
            if (at_ < utf8_mark.size()) mark_.append(bytes, 0, std::min<std::size_t>(got, utf8_mark.size() - at_));
            at_ += got;
        }
        sha256 = whole.text();
        bool marked = !stretches_.empty() && stretches_.front()->begin > 0;
        return same && which_ == stretches_.size() && at_ == size_ && (!marked || mark_ == utf8_mark);
    }

private:
    bool add(std::string_view bytes) {
        for (; which_ < stretches_.size(); ++which_) {
            const PartFile& stretch = *stretches_[which_];
            std::uint64_t from = std::clamp(stretch.begin, at_, at_ + bytes.size()) - at_;
            std::uint64_t to = std::clamp(stretch.end, at_, at_ + bytes.size()) - at_;
            if (!hash_) hash_ = std::make_unique<Sha256>();
            hash_->add(bytes.substr(from, to - from));
            if (stretch.end > at_ + bytes.size()) return true;
            if (std::exchange(hash_, nullptr)->text() != stretch.sha256) return false;
        }
        return true;
    }

    std::vector<const PartFile*> stretches_;
    std::size_t which_ = 0;
    std::unique_ptr<Sha256> hash_;
    std::uint64_t at_ = 0, size_ = 0;
    std::string mark_;  // as many bytes as a byte order mark has
};

std::string hash_of(const JoinedParts& parts, std::size_t ledger, std::size_t file, const std::string& path,
                    const Place& at, Diagnostics& out) {
    StretchHashes hashes;
    for (const PartHead& head : parts.heads) hashes.add_stretch(head.said.ledgers[ledger].files[file]);
    std::string sha256;
    try {
        if (!hashes.read(path, sha256))
            out.push_back(problem("part-changed", at, fmt::format("{} is not what the shards summed", path),
                                  "Run all shards again, or fetch the file as it was."));
    } catch (const StreamError& error) {
        out.push_back(problem("ledger-file", at, error.what(), error.next_step));
    }
    return sha256;
}

// What a key of a part says must be what a row could have said.
class PartKeys {
public:
    PartKeys(const Ledger& ledger, bool with_site, const Units& units)
        : ledger_(as_utf8(ledger)), keys_(ledger_, key_parts(ledger_, false), units), with_site_(with_site) {}

    bool holds(const std::vector<std::string>& words, const JoinedSum& sum, const Unit*& unit) const {
        std::size_t parts = keys_.parts().size();
        if (words.size() != parts + (with_site_ ? 1 : 0)) return false;
        std::vector<std::string_view> fields(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(parts));
        KeyMeaning meaning = keys_.meaning_of(fields);
        unit = meaning.unit;
        bool same_words = std::equal(meaning.words.begin(), meaning.words.end(), words.begin());
        return !meaning.problem && same_words && sum.unit == (unit == nullptr ? "" : unit->name) &&
               (meaning.allows_credit || !sum.amount.is_negative());
    }

private:
    static Ledger as_utf8(Ledger ledger) {
        ledger.form.encoding = Encoding::utf8;
        return ledger;
    }

    Ledger ledger_;
    RowKeys keys_;
    bool with_site_;
};

std::optional<std::vector<LedgerSum>> sums_with_units(const JoinedLedger& joined, const PartKeys& keys) {
    std::vector<LedgerSum> sums;
    for (const auto& [words, sum] : joined.sums) {
        const Unit* unit = nullptr;
        if (!keys.holds(words, sum, unit)) return std::nullopt;
        sums.push_back({words, unit, sum.amount, sum.rows, sum.first});
    }
    return sums;
}

// Keys without their sites, which get their totals instead.
void set_sites_apart(LedgerSums& sums, const SumOptions& options) {
    UnitTotals ones(options.totals_of_one);
    std::map<std::vector<std::string>, LedgerSum> by_key;
    std::vector<UnitKey> keys;
    for (const LedgerSum& sum : sums.sums) {
        std::vector<std::string> words(sum.words.begin(), sum.words.end() - 1);
        auto [found, is_new] = by_key.try_emplace(words, LedgerSum{words, sum.unit, 0, 0, sum.first});
        if (is_new) keys.push_back({words, sum.unit});
        found->second.amount += sum.amount;
        found->second.rows += sum.rows;
        found->second.first = std::min(found->second.first, sum.first);
    }
    std::map<std::vector<std::string>, const OneUnit*> one_of;
    std::vector<const OneUnit*> found = ones.of(keys);
    for (std::size_t i = 0; i < keys.size(); ++i) one_of[keys[i].words] = found[i];
    for (const LedgerSum& sum : sums.sums) {
        Totals& site = sums.account.sites[sum.words.back()];
        const Totals& one = one_of.at({sum.words.begin(), sum.words.end() - 1})->totals();
        for (auto total : own_totals) site.*total += one.*total * sum.amount;
    }
    for (auto& [name, totals] : sums.account.sites) add_up(totals);
    sums.sums.clear();
    for (auto& [words, sum] : by_key) sums.sums.push_back(std::move(sum));
}

void add_account(const Ledger& ledger, const JoinedLedger& joined, LedgerSums& sums) {
    LedgerAccount& account = sums.account;
    account.ledger = &ledger;
    account.rows_read = joined.rows_read;
    account.credits = joined.credits;
    for (std::size_t rule = 0; rule < ledger.leave_out.size(); ++rule)
        account.left_out.push_back(
            {&ledger.leave_out[rule], joined.left_out[rule].rows, joined.left_out[rule].amounts});
    for (const LedgerSum& sum : sums.sums) {
        account.rows_used += sum.rows;
        account.used[sum.unit == nullptr ? "" : sum.unit->name] += sum.amount;
    }
    account.activities = sums.sums.size();
}

void add_files(const Ledger& ledger, std::size_t number, const LedgerReading& reading, LedgerSums& sums,
               Workspace& work) {
    const JoinedParts& parts = *reading.parts;
    const auto& files = parts.heads.front().said.ledgers[number].files;
    for (std::size_t file = 0; file < files.size(); ++file) {
        std::string path = beside(parts.inventory, files[file].path);
        sums.account.files.push_back(path);
        std::string sha256 =
            reading.hashed ? hash_of(parts, number, file, path, ledger.files_at.front(), work.diagnostics) : "";
        sums.files.push_back({path, sha256, {}});
    }
}

}  // namespace

std::optional<LedgerSums> sums_of_parts(const Ledger& ledger, const LedgerReading& reading, const SumOptions& options,
                                        Workspace& work) {
    bool failed_before = work.failed();
    auto number = static_cast<std::size_t>(&ledger - work.inventory->ledgers.data());
    const JoinedLedger& joined = reading.parts->ledgers[number];
    bool with_site = options.by_site && ledger.says("site") != nullptr;
    auto known = sums_with_units(joined, PartKeys(ledger, with_site, work.library.units()));
    if (!known || joined.left_out.size() != ledger.leave_out.size()) {
        work.diagnostics.push_back(problem(
            "part-damaged", ledger.at, "the parts hold rows that this ledger cannot have", "Run all shards again."));
        return std::nullopt;
    }
    LedgerSums sums;
    sums.sums = std::move(*known);
    if (with_site && options.totals_of_one != nullptr && sums.sums.size() > options.most_keys_by_site)
        set_sites_apart(sums, options);
    add_account(ledger, joined, sums);
    add_files(ledger, number, reading, sums, work);
    if (joined.rows_read == 0)
        work.diagnostics.push_back(
            problem("ledger-empty", ledger.files_at.front(), "no row stands below the first",
                    "Export the file again; where there was nothing in the year, take the ledger out."));
    if (work.failed() && !failed_before) return std::nullopt;
    return sums;
}

}  // namespace ghg
