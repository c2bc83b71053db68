#include "import/carbone/places.h"

#include "base/folded_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ghg {
namespace {

// French names as the Unicode CLDR 48.2 has them (licence: factors/territories/LICENSE-UNICODE.txt), and what Base
// Carbone calls parts of France; as folded words, each behind its code of ISO 3166-1.
constexpr std::string_view names =
    "AD andorre; AE emirats arabes unis; AF afghanistan; AG antigua et barbuda; AI anguilla; AL albanie; "
    "AM armenie; AO angola; AQ antarctique; AR argentine; AS samoa americaines; AT autriche; AU australie; "
    "AW aruba; AX iles aland; AZ azerbaidjan; BA bosnie herzegovine; BB barbade; BD bangladesh; BE belgique; "
    "BF burkina faso; BG bulgarie; BH bahrein; BI burundi; BJ benin; BL saint barthelemy; BM bermudes; BN brunei; "
    "BO bolivie; BQ pays bas caribeens; BR bresil; BS bahamas; BT bhoutan; BV ile bouvet; BW botswana; "
    "BY bielorussie; BZ belize; CA canada; CC iles cocos; CD congo kinshasa; CD congo rdc; "
    "CF republique centrafricaine; CG congo brazzaville; CG republique du congo; CH suisse; CI cote d ivoire; "
    "CI republique de cote d ivoire; CK iles cook; CL chili; CM cameroun; CN chine; CO colombie; CR costa rica; "
    "CU cuba; CV cap vert; CW curacao; CX ile christmas; CY chypre; CZ republique tcheque; CZ tchequie; "
    "DE allemagne; DJ djibouti; DK danemark; DM dominique; DO republique dominicaine; DZ algerie; EC equateur; "
    "EE estonie; EG egypte; EH sahara occidental; ER erythree; ES espagne; ET ethiopie; FI finlande; FJ fidji; "
    "FK iles malouines; FK iles malouines iles falkland; FM micronesie; FO iles feroe; FR corse; FR france; "
    "FR france continentale; FR france metropolitaine; GA gabon; GB royaume uni; GD grenade; GE georgie; "
    "GF guyane; GF guyane francaise; GG guernesey; GH ghana; GI gibraltar; GL groenland; GM gambie; GN guinee; "
    "GP guadeloupe; GQ guinee equatoriale; GR grece; GS georgie du sud et les iles sandwich du sud; GT guatemala; "
    "GU guam; GW guinee bissau; GY guyana; HK hong kong; HM iles heard et macdonald; HN honduras; HR croatie; "
    "HT haiti; HU hongrie; ID indonesie; IE irlande; IL israel; IM ile de man; IN inde; IO archipel des chagos; "
    "IO territoire britannique de l ocean indien; IQ irak; IR iran; IS islande; IT italie; JE jersey; "
    "JM jamaique; JO jordanie; JP japon; KE kenya; KG kirghizstan; KH cambodge; KI kiribati; KM comores; "
    "KN saint christophe et nieves; KP coree du nord; KR coree du sud; KW koweit; KY iles caimans; KZ kazakhstan; "
    "LA laos; LB liban; LC sainte lucie; LI liechtenstein; LK sri lanka; LR liberia; LS lesotho; LT lituanie; "
    "LU luxembourg; LV lettonie; LY libye; MA maroc; MC monaco; MD moldavie; ME montenegro; MF saint martin; "
    "MG madagascar; MH iles marshall; MK macedoine du nord; ML mali; MM myanmar birmanie; MN mongolie; MO macao; "
    "MP iles mariannes du nord; MQ martinique; MR mauritanie; MS montserrat; MT malte; MU maurice; MV maldives; "
    "MW malawi; MX mexique; MY malaisie; MZ mozambique; NA namibie; NC nouvelle caledonie; NE niger; "
    "NF ile norfolk; NG nigeria; NI nicaragua; NL pays bas; NO norvege; NP nepal; NR nauru; NU niue; "
    "NZ aotearoa nouvelle zelande; NZ nouvelle zelande; OM oman; PA panama; PE perou; PF polynesie francaise; "
    "PG papouasie nouvelle guinee; PH philippines; PK pakistan; PL pologne; PM saint pierre et miquelon; "
    "PN iles pitcairn; PR porto rico; PS palestine; PS territoires palestiniens; PT portugal; PW palaos; "
    "PY paraguay; QA qatar; RE la reunion; RE reunion; RO roumanie; RS serbie; RU russie; RW rwanda; "
    "SA arabie saoudite; SB iles salomon; SC seychelles; SD soudan; SE suede; SG singapour; SH sainte helene; "
    "SI slovenie; SJ svalbard et jan mayen; SK slovaquie; SL sierra leone; SM saint marin; SN senegal; "
    "SO somalie; SR suriname; SS soudan du sud; ST sao tome et principe; SV salvador; "
    "SX saint martin partie neerlandaise; SY syrie; SZ eswatini; SZ swaziland; TC iles turques et caiques; "
    "TD tchad; TF terres australes francaises; TG togo; TH thailande; TJ tadjikistan; TK tokelau; "
    "TL timor oriental; TM turkmenistan; TN tunisie; TO tonga; TR turkiye; TR turquie; TT trinite et tobago; "
    "TV tuvalu; TW taiwan; TZ tanzanie; UA ukraine; UG ouganda; UM iles mineures eloignees des etats unis; "
    "US etats unis; UY uruguay; UZ ouzbekistan; VA etat de la cite du vatican; "
    "VC saint vincent et les grenadines; VE venezuela; VG iles vierges britanniques; "
    "VI iles vierges des etats unis; VN viet nam; VU vanuatu; WF wallis et futuna; WS samoa; YE yemen; "
    "YT mayotte; ZA afrique du sud; ZM zambie; ZW zimbabwe;";

}  // namespace

std::string french_place(std::string_view name) {
    std::string words = fmt::format(" {};", fmt::join(folded_words(name), " "));
    constexpr std::size_t code = 2;
    auto is_code = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (words.size() == code) return "";
    for (std::size_t at = names.find(words); at != std::string_view::npos; at = names.find(words, at + 1))
        if (is_code(names[at - 1])) return std::string(names.substr(at - code, code));
    return "";
}

}  // namespace ghg
