#include "domain/ledger_words.h"

#include "base/folded_words.h"

#include <algorithm>
#include <array>

namespace ghg {
namespace {

// Words stand as `folded_words` gives them, so å and ä are a, ö is o. A word after * may be the end of a longer one, as
// Swedish builds them: *datum is also Fakturadatum.
struct ColumnWords {
    ColumnSays what;
    std::string_view words;
};

constexpr std::array column_words{
    ColumnWords{ColumnSays::date, "date dates *datum dag day departure avresa avgang"},
    ColumnWords{ColumnSays::amount,
                "quantity qty volume *volym volymen *mangd mangden antal antalet count "
                "consumption usage *forbrukning energy energi distance *stracka strackan km "
                "kilometer kilometers kilometre kilometres mil miles weight *vikt mass kg ton tons "
                "tonne tonnes litre litres liter liters ltr kwh mwh nights natter nattar pieces "
                "stycken"},
    ColumnWords{ColumnSays::money,
                "amount *belopp beloppet cost costs price *kostnad *kostnader *pris sum summa net "
                "netto gross brutto total totalt spend value *varde debet kredit debit credit sek "
                "eur gbp usd nok dkk kr kronor"},
    ColumnWords{ColumnSays::unit, "unit units *enhet uom"},
    ColumnWords{ColumnSays::currency, "currency valuta"},
    ColumnWords{ColumnSays::site,
                "site office kontor kontoret plats anlaggning *anlaggning ort location branch "
                "facility building fastighet fastigheten byggnad kostnadsstalle avdelning department "
                "filial center centre"},
    ColumnWords{ColumnSays::evidence,
                "evidence *verifikat *verifikation voucher *faktura invoice kvitto bilaga "
                "*fakturanr *fakturanummer *verifikationsnummer *verifikationsnr document "
                "dokument underlag"},
    ColumnWords{ColumnSays::id,
                "id number no nr *nr *nummer transaction transaktion transaktionsid ref reference "
                "*referens lopnr receipt card kort *kort"},
    ColumnWords{ColumnSays::passengers,
                "passengers passenger passagerare travellers travelers resenar *resenarer "
                "resande pax persons personer"},
    ColumnWords{ColumnSays::from, "from fran origin avreseort"},
    ColumnWords{ColumnSays::to, "to till destination ankomstort"},
    ColumnWords{ColumnSays::code,
                "product products *produkt *produkter article *artikel item vara *vara account konto "
                "*konto kontonr kontonummer category *kategori kod *kod code type typ *typ *slag service tjanst "
                "benamning supplier vendor *leverantor fuel *bransle drivmedel sector *grupp group "
                "commodity material kind"},
    ColumnWords{ColumnSays::status, "status *status tillstand state lage"},
};

constexpr std::string_view total_words =
    "total totals totalt totalsumma summa sum subtotal delsumma grandtotal slutsumma";
constexpr std::string_view cancelled_words =
    "cancelled canceled cancellation void voided reversed reversal storno refunded refund deleted draft test makulerad "
    "makulerat annullerad annullerat avbokad avbokat avbruten aterkopt aterbetald aterford borttagen raderad utkast "
    "krediterad krediterat returnerad";

struct Translation {
    std::string_view swedish, english;
};

// Of what organisations buy, as their exports call it.
constexpr std::array translations{
    Translation{"bensin", "petrol"},
    Translation{"gasoline", "petrol"},
    Translation{"blyfri", "petrol"},
    Translation{"el", "electricity"},
    Translation{"elektricitet", "electricity"},
    Translation{"elforbrukning", "electricity"},
    Translation{"elbil", "ev"},
    Translation{"laddning", "ev"},
    Translation{"etanol", "bioethanol"},
    Translation{"ethanol", "bioethanol"},
    Translation{"eldningsolja", "heating-oil"},
    Translation{"naturgas", "natural-gas"},
    Translation{"gasol", "lpg"},
    Translation{"fordonsgas", "biogas"},
    Translation{"flis", "wood-chips"},
    Translation{"pellets", "wood-pellets"},
    Translation{"ved", "wood-logs"},
    Translation{"fjarrvarme", "district-heat"},
    Translation{"fjarrkyla", "district-cooling"},
    Translation{"anga", "steam"},
    Translation{"flyg", "flight"},
    Translation{"flygresa", "flight"},
    Translation{"flygresor", "flight"},
    Translation{"flights", "flight"},
    Translation{"hotell", "hotel"},
    Translation{"hotels", "hotel"},
    Translation{"logi", "hotel"},
    Translation{"tag", "rail"},
    Translation{"tagresa", "rail"},
    Translation{"tagresor", "rail"},
    Translation{"train", "rail"},
    Translation{"hotell", "hotels"},
    Translation{"logi", "hotels"},
    Translation{"flyg", "air-travel"},
    Translation{"flygresor", "air-travel"},
    Translation{"taxi", "taxis"},
    Translation{"farja", "ferry"},
    Translation{"frakt", "freight"},
    Translation{"frakter", "freight"},
    Translation{"vatten", "water"},
    Translation{"avlopp", "wastewater"},
    Translation{"avfall", "waste"},
    Translation{"koldmedium", "refrigerant"},
    Translation{"konsult", "consulting"},
    Translation{"konsultarvoden", "consulting"},
    Translation{"reklam", "advertising"},
    Translation{"annonsering", "advertising"},
    Translation{"programvara", "software"},
    Translation{"programvaror", "software"},
    Translation{"kontorsmaterial", "office-supplies"},
    Translation{"kontorsmobler", "office-furniture"},
    Translation{"forsakring", "insurance"},
    Translation{"forsakringar", "insurance"},
    Translation{"bank", "banking"},
    Translation{"stadning", "cleaning"},
    Translation{"stad", "cleaning"},
    Translation{"porto", "postal-services"},
    Translation{"telefon", "telecom"},
    Translation{"telefoni", "telecom"},
    Translation{"trycksaker", "printing"},
    Translation{"utbildning", "training"},
    Translation{"redovisning", "accounting"},
    Translation{"lokalhyra", "rent-of-premises"},
    Translation{"hyrbil", "car-rental"},
    Translation{"restaurang", "restaurants"},
    Translation{"bemanning", "temporary-staffing"},
    Translation{"papper", "paper"},
    Translation{"glas", "glass"},
    Translation{"metall", "metals"},
    Translation{"tra", "wood"},
};

std::vector<std::string_view> words_of(std::string_view list) {
    std::vector<std::string_view> words;
    while (!list.empty()) {
        std::string_view word = list.substr(0, list.find(' '));
        words.push_back(word);
        list.remove_prefix(std::min(list.size(), word.size() + 1));
    }
    return words;
}

bool is_word(std::string_view given, std::string_view known) {
    return known.starts_with('*') ? given.ends_with(known.substr(1)) : given == known;
}

struct NameWord {
    std::string_view word;
    std::uint32_t says = 0;
};

std::vector<NameWord> name_words() {
    std::vector<NameWord> words;
    for (const ColumnWords& entry : column_words)
        for (std::string_view word : words_of(entry.words))
            words.push_back({word, 1U << static_cast<unsigned>(entry.what)});
    return words;
}

bool is_among(std::string_view given, const std::vector<std::string_view>& words) {
    return std::ranges::find(words, given) != words.end();
}

}  // namespace

NameSays::NameSays(std::string_view name) {
    static const auto known = name_words();
    for (const std::string& word : folded_words(name))
        for (const NameWord& entry : known)
            if (is_word(word, entry.word)) said_ |= entry.says;
}

bool says_total(std::string_view field) {
    static const auto known = words_of(total_words);
    auto words = folded_words(field);
    return !words.empty() && is_among(words.front(), known);
}

bool says_cancelled(std::string_view field) {
    static const auto known = words_of(cancelled_words);
    auto words = folded_words(field);
    return std::ranges::any_of(words, [&](const std::string& word) { return is_among(word, known); });
}

std::vector<std::string> words_in_english(std::string_view code) {
    auto words = folded_words(code);
    std::size_t own = words.size();
    for (std::size_t i = 0; i < own; ++i)
        for (const Translation& each : translations)
            if (words[i] == each.swedish)
                for (const std::string& word : folded_words(each.english)) words.push_back(word);
    return words;
}

}  // namespace ghg
