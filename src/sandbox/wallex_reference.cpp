// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/wallex_reference.h"

#include <QSet>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr auto accountId = "7755ez73a11y99c88d8684433315d680"_L1; // of the samples; no UUID, and it holds a z
constexpr auto balanceId = "8866fa84b22z00d88e9795544426e791"_L1;

/// Code, telephone code, name. Where a country shares its code, the digits that tell it apart are written.
constexpr QLatin1StringView countries[] = {
    "AF 93 Afghanistan|AX 358 Aland Islands|AL 355 Albania|DZ 213 Algeria|AS 1684 American Samoa|AD 376 Andorra|"
    "AO 244 Angola|AI 1264 Anguilla|AG 1268 Antigua and Barbuda|AR 54 Argentina|AM 374 Armenia|AW 297 Aruba|"
    "AU 61 Australia|AT 43 Austria|AZ 994 Azerbaijan|BS 1242 Bahamas|BH 973 Bahrain|BD 880 Bangladesh|"
    "BB 1246 Barbados|BY 375 Belarus|BE 32 Belgium|BZ 501 Belize|BJ 229 Benin|BM 1441 Bermuda|BT 975 Bhutan|"
    "BO 591 Bolivia|BQ 599 Bonaire, Sint Eustatius and Saba|BA 387 Bosnia and Herzegovina|BW 267 Botswana|"
    "BR 55 Brazil|IO 246 British Indian Ocean Territory|VG 1284 British Virgin Islands|BN 673 Brunei|"
    "BG 359 Bulgaria|BF 226 Burkina Faso|BI 257 Burundi|"_L1,
    "KH 855 Cambodia|CM 237 Cameroon|CA 1 Canada|CV 238 Cape Verde|KY 1345 Cayman Islands|"
    "CF 236 Central African Republic|TD 235 Chad|CL 56 Chile|CN 86 China|CX 61 Christmas Island|"
    "CC 61 Cocos (Keeling) Islands|CO 57 Colombia|KM 269 Comoros|CK 682 Cook Islands|CR 506 Costa Rica|"
    "HR 385 Croatia|CU 53 Cuba|CW 599 Curacao|CY 357 Cyprus|CZ 420 Czech Republic|CD 243 DR Congo|DK 45 Denmark|"
    "DJ 253 Djibouti|DM 1767 Dominica|DO 1809 Dominican Republic|EC 593 Ecuador|EG 20 Egypt|SV 503 El Salvador|"
    "GQ 240 Equatorial Guinea|ER 291 Eritrea|EE 372 Estonia|SZ 268 Eswatini|ET 251 Ethiopia|"
    "FK 500 Falkland Islands|FO 298 Faroe Islands|FJ 679 Fiji|FI 358 Finland|FR 33 France|GF 594 French Guiana|"
    "PF 689 French Polynesia|GA 241 Gabon|GM 220 Gambia|GE 995 Georgia|DE 49 Germany|GH 233 Ghana|"
    "GI 350 Gibraltar|GR 30 Greece|GL 299 Greenland|GD 1473 Grenada|GP 590 Guadeloupe|GU 1671 Guam|"
    "GT 502 Guatemala|GG 44 Guernsey|GN 224 Guinea|GW 245 Guinea-Bissau|GY 592 Guyana|"_L1,
    "HT 509 Haiti|HN 504 Honduras|HK 852 Hong Kong|HU 36 Hungary|IS 354 Iceland|IN 91 India|ID 62 Indonesia|"
    "IR 98 Iran|IQ 964 Iraq|IE 353 Ireland|IM 44 Isle of Man|IL 972 Israel|IT 39 Italy|CI 225 Ivory Coast|"
    "JM 1876 Jamaica|JP 81 Japan|JE 44 Jersey|JO 962 Jordan|KZ 7 Kazakhstan|KE 254 Kenya|KI 686 Kiribati|"
    "XK 383 Kosovo|KW 965 Kuwait|KG 996 Kyrgyzstan|LA 856 Laos|LV 371 Latvia|LB 961 Lebanon|LS 266 Lesotho|"
    "LR 231 Liberia|LY 218 Libya|LI 423 Liechtenstein|LT 370 Lithuania|LU 352 Luxembourg|MO 853 Macau|"
    "MG 261 Madagascar|MW 265 Malawi|MY 60 Malaysia|MV 960 Maldives|ML 223 Mali|MT 356 Malta|"
    "MH 692 Marshall Islands|MQ 596 Martinique|MR 222 Mauritania|MU 230 Mauritius|YT 262 Mayotte|MX 52 Mexico|"
    "FM 691 Micronesia|MD 373 Moldova|MC 377 Monaco|MN 976 Mongolia|ME 382 Montenegro|MS 1664 Montserrat|"
    "MA 212 Morocco|MZ 258 Mozambique|MM 95 Myanmar|NA 264 Namibia|NR 674 Nauru|NP 977 Nepal|NL 31 Netherlands|"
    "NC 687 New Caledonia|NZ 64 New Zealand|NI 505 Nicaragua|NE 227 Niger|NG 234 Nigeria|NU 683 Niue|"
    "NF 672 Norfolk Island|KP 850 North Korea|MK 389 North Macedonia|MP 1670 Northern Mariana Islands|"
    "NO 47 Norway|OM 968 Oman|PK 92 Pakistan|PW 680 Palau|PS 970 Palestine|PA 507 Panama|"
    "PG 675 Papua New Guinea|PY 595 Paraguay|PE 51 Peru|PH 63 Philippines|PN 64 Pitcairn Islands|PL 48 Poland|"
    "PT 351 Portugal|PR 1787 Puerto Rico|QA 974 Qatar|"_L1,
    "CG 242 Republic of the Congo|RE 262 Reunion|RO 40 Romania|RU 7 Russia|RW 250 Rwanda|BL 590 Saint Barthelemy|"
    "SH 290 Saint Helena|KN 1869 Saint Kitts and Nevis|LC 1758 Saint Lucia|MF 590 Saint Martin|"
    "PM 508 Saint Pierre and Miquelon|VC 1784 Saint Vincent and the Grenadines|WS 685 Samoa|SM 378 San Marino|"
    "ST 239 Sao Tome and Principe|SA 966 Saudi Arabia|SN 221 Senegal|RS 381 Serbia|SC 248 Seychelles|"
    "SL 232 Sierra Leone|SG 65 Singapore|SX 1721 Sint Maarten|SK 421 Slovakia|SI 386 Slovenia|"
    "SB 677 Solomon Islands|SO 252 Somalia|ZA 27 South Africa|KR 82 South Korea|SS 211 South Sudan|ES 34 Spain|"
    "LK 94 Sri Lanka|SD 249 Sudan|SR 597 Suriname|SJ 47 Svalbard and Jan Mayen|SE 46 Sweden|CH 41 Switzerland|"
    "SY 963 Syria|TW 886 Taiwan|TJ 992 Tajikistan|TZ 255 Tanzania|TH 66 Thailand|TL 670 Timor-Leste|TG 228 Togo|"
    "TK 690 Tokelau|TO 676 Tonga|TT 1868 Trinidad and Tobago|TN 216 Tunisia|TR 90 Turkey|TM 993 Turkmenistan|"
    "TC 1649 Turks and Caicos Islands|TV 688 Tuvalu|UG 256 Uganda|UA 380 Ukraine|AE 971 United Arab Emirates|"
    "GB 44 United Kingdom|US 1 United States|VI 1340 United States Virgin Islands|UY 598 Uruguay|"
    "UZ 998 Uzbekistan|VU 678 Vanuatu|VA 39 Vatican City|VE 58 Venezuela|VN 84 Vietnam|"
    "WF 681 Wallis and Futuna|EH 212 Western Sahara|YE 967 Yemen|ZM 260 Zambia|ZW 263 Zimbabwe"_L1,
};

QStringList lines(QLatin1StringView text) { return QString(text).split(u'|'); }

JsonValue funding(QLatin1StringView id, int amount, QLatin1StringView currency, QLatin1StringView reference,
                  QLatin1StringView status)
{
    return JsonValue::object({{u"id"_s, QString(id)},
                              {u"balanceId"_s, QString(balanceId)},
                              {u"accountId"_s, QString(accountId)},
                              {u"currency"_s, QString(currency)},
                              {u"amount"_s, amount},
                              {u"reference"_s, QString(reference)},
                              {u"status"_s, QString(status)}});
}

} // namespace

const WallexLists &wallexLists()
{
    static const WallexLists lists = {
        lines("Mr|Mrs|Miss|Ms|Dr"_L1),
        lines("male|female"_L1),
        lines("en|id"_L1),
        lines("company|individual"_L1),
        lines("passport|nric"_L1),
        lines("national_identity|company_proof|company_address_proof|nric|passport|ktp|employment_pass|s_pass|"
              "work_permit|photo|bank_statement|utility_bill|phone_bill|tax_bill|family_card"_L1),
        lines("nric|passport"_L1),
        lines("Employed|Unemployed|Student|Self-Employed"_L1),
        lines("Advertising/Media/Communications|Administration/Clerical/Facilities Svc|Agriculture/Manufacturing|"
              "Banking/Finance/Insurance|Construction|Government/Civil Servant|Personal Care Services|"
              "Domestic Helper/Child Care|Education/Teaching|Hotel/Restaurant|Information Technology|"
              "Transportation/Shipping|Military/Law Enforcement|Automotive Repairs and Sales|Medical & Health|"
              "Real Estate/Property|Retail/Sales|Tourism/Airlines/Maritime|Arts/Entertainment and Recreation|"
              "Mining/Oil and Gas/Energy|Water/Utilities/Waste Management|Science"_L1),
        lines("Entry Level|Mid-Level/Supervisory/Management|Senior Level/Executive|Owner"_L1),
    };
    return lists;
}

const QStringList &wallexDetailMembers()
{
    static const QStringList members =
        u"title firstName lastName mobileCountryCode mobileNumber formerName aliasName gender countryOfBirth "
        u"nationality countryOfResidence residentialAddress countryCode state city postalCode dateOfBirth "
        u"identificationType identificationNumber issueDate expiryDate employmentIndustry employmentStatus "
        u"employmentPosition occupation nameInChineseCharacters"_s.split(u' ');
    return members;
}

const QStringList &wallexScreeningMembers()
{
    static const QStringList members =
        u"firstName lastName mobileCountryCode mobileNumber gender countryOfBirth nationality countryOfResidence "
        u"residentialAddress countryCode postalCode dateOfBirth identificationType identificationNumber issueDate "
        u"employmentIndustry employmentStatus employmentPosition"_s.split(u' ');
    return members;
}

JsonValue wallexCountries()
{
    JsonValue list = JsonValue::array();
    for (const QLatin1StringView part : countries) {
        for (const QString &one : QString(part).split(u'|', Qt::SkipEmptyParts)) {
            list.append(JsonValue::object({{u"ituTelephoneCode"_s, QString(u'+' + one.section(u' ', 1, 1))},
                                           {u"iso3166TwoLetterCode"_s, one.section(u' ', 0, 0)},
                                           {u"commonName"_s, one.section(u' ', 2)}}));
        }
    }
    return list;
}

bool isWallexCountry(const QString &code)
{
    static const QSet<QString> codes = [] {
        QSet<QString> set;
        const JsonValue list = wallexCountries();
        for (const JsonValue &country : list.items())
            set.insert(country.member(u"iso3166TwoLetterCode").text());
        return set;
    }();
    return codes.contains(code);
}

JsonValue wallexFundings()
{
    // The three of the samples first; the rest fills a second page and shows a status that no document knows.
    return JsonValue::array({
        funding("4839fb95c23a11e99f0806655537f802"_L1, 100000, "IDR"_L1, "180607-00164"_L1, "pending"_L1),
        funding("92375ea1c25e11e99f0806655537f802"_L1, 30000, "IDR"_L1, "180607-00164"_L1, "failed"_L1),
        funding("483b4698c23a11e99f0806655537f802"_L1, 100000, "IDR"_L1, "180607-00164"_L1, "completed"_L1),
        funding("5a01d3f0c25e11e99f0806655537f803"_L1, 2500, "SGD"_L1, "180608-00165"_L1, "completed"_L1),
        funding("5a01d3f0c25e11e99f0806655537f804"_L1, 1800, "SGD"_L1, "180608-00166"_L1, "pending"_L1),
        funding("5a01d3f0c25e11e99f0806655537f805"_L1, 990, "SGD"_L1, "180609-00167"_L1, "on_hold"_L1),
        funding("5a01d3f0c25e11e99f0806655537f806"_L1, 45000, "PHP"_L1, "180610-00168"_L1, "completed"_L1),
        funding("5a01d3f0c25e11e99f0806655537f807"_L1, 500, "USD"_L1, "180611-00169"_L1, "completed"_L1),
        funding("5a01d3f0c25e11e99f0806655537f808"_L1, 700, "USD"_L1, "180612-00170"_L1, "failed"_L1),
        funding("5a01d3f0c25e11e99f0806655537f809"_L1, 250000, "IDR"_L1, "180613-00171"_L1, "completed"_L1),
        funding("5a01d3f0c25e11e99f0806655537f80z"_L1, 310000, "IDR"_L1, "180614-00172"_L1, "completed"_L1),
        funding("5a01d3f0c25e11e99f0806655537f811"_L1, 1250, "SGD"_L1, "180615-00173"_L1, "completed"_L1),
        funding("5a01d3f0c25e11e99f0806655537f812"_L1, 75, "GBP"_L1, "180616-00174"_L1, "completed"_L1),
    });
}

JsonValue wallexRefunds()
{
    // As in the sample: the second one has its members in another order. Its amount is a text, as the table types it.
    return JsonValue::array({JsonValue::object({{u"id"_s, u"4839fb95c23a11e99f0806655537f802"_s},
                                                {u"resource"_s, u"simple_payment"_s},
                                                {u"resourceId"_s, u"8e3ced9e-cac5-11e9-a32f-2a2ae2dbcce4"_s},
                                                {u"currency"_s, u"IDR"_s},
                                                {u"amount"_s, 100000},
                                                {u"remarks"_s, u"refund remarks"_s}}),
                             JsonValue::object({{u"id"_s, u"4839fb95c23a11e99f0806655537f833"_s},
                                                {u"resourceId"_s, u"8e3ce68c-cac5-11e9-a32f-2a2ae2dbcce4"_s},
                                                {u"resource"_s, u"simple_payment"_s},
                                                {u"currency"_s, u"IDR"_s},
                                                {u"amount"_s, u"100000"_s},
                                                {u"remarks"_s, u"other refund remarks"_s}}),
                             JsonValue::object({{u"id"_s, u"4839fb95c23a11e99f0806655537f834"_s},
                                                {u"resource"_s, u"simple_payment"_s},
                                                {u"resourceId"_s, u"8e3ce56a-cac5-11e9-a32f-2a2ae2dbcce4"_s},
                                                {u"currency"_s, u"SGD"_s},
                                                {u"amount"_s, JsonValue::number(u"125.50"_s)},
                                                {u"remarks"_s, u"beneficiary account closed"_s}})});
}

} // namespace sandbox
