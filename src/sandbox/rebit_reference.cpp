// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rebit_reference.h"

#include "crypto/digest.h"

#include <QSet>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using money::Decimal;
using money::Rounding;

namespace {

struct PerDollar {
    QLatin1StringView code;
    QLatin1StringView rate;
};

/// Units per dollar as in a recorded reply of the provider (2015); LKR is ours.
constexpr PerDollar perDollar[] = {
    {"CAD"_L1, "1.2571"_L1},  {"JPY"_L1, "122.875"_L1},  {"AUD"_L1, "1.3303"_L1}, {"SGD"_L1, "1.3457"_L1},
    {"HKD"_L1, "7.7529"_L1},  {"KRW"_L1, "1122.145"_L1}, {"CNY"_L1, "6.2066"_L1}, {"EUR"_L1, "0.8998"_L1},
    {"VND"_L1, "21805.0"_L1}, {"SAR"_L1, "3.751"_L1},    {"TWD"_L1, "30.89"_L1},  {"QAR"_L1, "3.6398"_L1},
    {"KWD"_L1, "0.3025"_L1},  {"AED"_L1, "3.6732"_L1},   {"GBP"_L1, "0.6422"_L1}, {"MYR"_L1, "3.7883"_L1},
    {"INR"_L1, "63.4174"_L1}, {"IDR"_L1, "13368.0"_L1},  {"LKR"_L1, "133.75"_L1},
};
/// The two prices of the provider's own example of a remittance (2018).
constexpr auto dollarsPerBitcoin = "6446.62"_L1;
constexpr auto pesosPerBitcoin = "329680.0"_L1;

Decimal decimal(QLatin1StringView text) { return *Decimal::parse(QString(text)); }

/// Fees in pesos; the provider publishes none.
struct Fee {
    QLatin1StringView strategy;
    QLatin1StringView service;
};
constexpr Fee fees[] = {
    {"bank"_L1, "50.00"_L1},  {"pickup"_L1, "100.00"_L1}, {"delivery"_L1, "150.00"_L1},
    {"bills"_L1, "25.00"_L1}, {"eload"_L1, "0.00"_L1},
};

Decimal inBitcoin(const Decimal &amount, const Decimal &rate)
{
    return *amount.dividedBy(rate, 8, Rounding::HalfUp); // as 523 USD became 0.08112778 in the example
}

JsonValue named(const QStringList &slugs)
{
    static const QHash<QString, QString> names = {{u"CLH"_s, u"Cebuana Lhuillier"_s},
                                                  {u"MLH"_s, u"M Lhuillier"_s},
                                                  {u"PAL"_s, u"Palawan Pawnshop"_s},
                                                  {u"BDO"_s, u"Banco de Oro"_s},
                                                  {u"BPI"_s, u"Bank of the Philippine Islands"_s},
                                                  {u"MET"_s, u"Metrobank"_s},
                                                  {u"LBP"_s, u"Land Bank"_s}};
    JsonValue list = JsonValue::array();
    for (const QString &slug : slugs)
        list.append(JsonValue::object({{u"name"_s, names.value(slug, slug)}, {u"slug"_s, slug}}));
    return list;
}

RebitLists madeLists()
{
    RebitLists lists;
    lists.currencies =
        u"PHP USD CAD JPY AUD SGD HKD KRW CNY EUR VND SAR TWD QAR KWD AED GBP MYR INR IDR LKR BTC"_s.split(u' ');
    lists.banks =
        u"ABC ASB AUB BDO BPI BFS BOA BOC CBS CBC CCB CTS CIT CIS EWB EWR EQC HBP HSB LBP MSB MAY MET PBC PNB "
        u"PNS PSB PAC PVB PTC PPB RCB RSB RBN SBS SEC SCB SBA USB UCP UBP YSB"_s.split(u' ');
    lists.bankAccountTypes = {u"PHP Savings"_s, u"PHP Checking"_s};
    lists.pickups = {u"CLH"_s, u"MLH"_s, u"PAL"_s};
    lists.deliveries = {u"LBCPP"_s};
    lists.bills =
        u"aig acc allied ateneo axa banco bankard bayantel british cdc cebupac chinatrust latter citicard "
        u"citiloan citifin city cosmo dbtc dlsg dlsz destiny digitel direc eastern eastwest easy equi febc "
        u"fgf first fortcare fortlife globe great grepa hsbc info innove ios ipm manilamem manilawater "
        u"manuchina manufin manuphil maynilad meralco metro miriam mmo mydestiny nation nso opsmile pagibighl "
        u"pagibigmp2 pagibigreg papf paramount philam pioneer piso planet pldt pnb pncc prime prude psloan pt "
        u"redcross blind rockwell sbdiner sbmc sbcash sky smart sssff sssnw sssofw sssself sssvol scloan "
        u"sccard subic union usjr ue veco world"_s.split(u' ');
    lists.products =
        u"LOADGMX150 LOADGMX300 LOADGMX500 LOADGMX1000 LOADSMB100 LOADSMB200 LOADSMB300 LOADSMB500 SM100 "
        u"SM115 SM200 SM300 SM500 SM1000 LOADSUN100 LOADSUN150 LOADSUN300 LOADSUN500 LOADSUNIDD30 "
        u"LOADSUNIDD60 GMX10 GMX100 GMX350 GMX450 GMX550 GMX600 GMX700 GMX900 SMLT20 SMLT30 SMGT10 SMGTP10 "
        u"SMBRO15 SMBRO30 SMBRO50 SMBRO60 SMBRO100 SMBRO115 SMBRO200 SMBRO300 SMBRO500 SMAT10 SMAT20 "
        u"SMAT30MMS SMAT40 SMAT50 SMGT20 SMUP20 SMUP35 SMUP70 SMUP130 SMAC20 SMAC100 SMGAIO15 SMGAIO20 "
        u"SMGAIO30 SMGAIO55 SMGAIO99 SMLU20 SMLU35 SMLU70 SMLU130 SMHELLOW15 SMHELLOW30 SMHELLOW50 SMHELLOW60 "
        u"SMHELLOW100 SMHELLOW115 SMHELLOW200 SMHELLOW300 SMHELLOW500 SMHELLOW1000 SNX10 SNX15 SNX20 SNX25 "
        u"SNX30 SNX50 SNX75 SNX100 SNX150 SNX300 SNX500 RED10 RED20 RED30 RED50 RED100 RED200 RED300 RED500 "
        u"TMX50 TMX100"_s.split(u' ');
    lists.provinces = u"Abra,Agusan del Norte,Agusan del Sur,Aklan,Albay,Angeles,Antique,Apayao,Aurora,Baguio,Basilan,"
                      u"Bataan,Batanes,Batangas,Benguet,Biliran,Bohol,Bukidnon,Bulacan,Cagayan,Camarines Norte,"
                      u"Camarines Sur,Camiguin,Capiz,Catanduanes,Cavite,Cebu,Compostela Valley,Cotabato,Dagupan,"
                      u"Davao Occidental,Davao Oriental,Davao del Norte,Davao del Sur,Dinagat Islands,Eastern Samar,"
                      u"Guimaras,Ifugao,Ilocos Norte,Ilocos Sur,Iloilo,Isabela,Kalinga,La Union,Laguna,Lanao del Norte,"
                      u"Lanao del Sur,Leyte,Lucena,Maguindanao,Marinduque,Masbate,Metro Manila,Mindoro Occidental,"
                      u"Mindoro Oriental,Misamis Occidental,Misamis Oriental,Mountain Province,Naga,Negros Occidental,"
                      u"Negros Oriental,Northern Samar,Nueva Ecija,Nueva Vizcaya,Olongapo,Palawan,Pampanga,Pangasinan,"
                      u"Puerto Princesa,Quezon,Quirino,Rizal,Romblon,Samar,Santiago,Sarangani,Siquijor,Sorsogon,"
                      u"South Cotabato,Southern Leyte,Sultan Kudarat,Sulu,Surigao del Norte,Surigao del Sur,Tarlac,"
                      u"Tawi-Tawi,Zambales,Zamboanga,Zamboanga del Norte,Zamboanga del Sur"_s.split(u',');
    return lists;
}

} // namespace

const RebitLists &rebitLists()
{
    static const RebitLists lists = madeLists();
    return lists;
}

bool isRebitProvider(const QString &provider)
{
    const RebitLists &lists = rebitLists();
    static const QStringList all = lists.banks + lists.pickups + lists.products + lists.bills + lists.deliveries;
    return all.contains(provider);
}

std::optional<Decimal> rebitRate(const QString &currency)
{
    if (currency == "BTC"_L1) return Decimal::ofInteger(1);
    if (currency == "PHP"_L1) return decimal(pesosPerBitcoin);
    if (currency == "USD"_L1) return decimal(dollarsPerBitcoin);
    for (const PerDollar &row : perDollar) {
        if (row.code == currency)
            return decimal(dollarsPerBitcoin).times(decimal(row.rate)).rounded(4, Rounding::HalfUp);
    }
    return std::nullopt;
}

JsonValue rebitRates()
{
    JsonValue rates = JsonValue::object();
    for (const QString &currency : rebitLists().currencies) {
        if (currency != "BTC"_L1) rates.set(currency, rubyFloat(*rebitRate(currency)));
    }
    rates.set(u"PHP-ASK"_s, rubyFloat(decimal("332113.04"_L1)));
    for (const PerDollar &row : perDollar)
        rates.set(u"USD"_s + row.code, rubyFloat(decimal(row.rate)));
    rates.set(u"USDPHP"_s, rubyFloat(decimal("51.14"_L1)));
    rates.set(u"USDBTC"_s, rubyFloat(decimal("0.0002"_L1)));
    return rates;
}

JsonValue rebitStrategies()
{
    const RebitLists &lists = rebitLists();
    return JsonValue::object({{u"pickup"_s, named(lists.pickups)},
                              {u"bank"_s, named(lists.banks)},
                              {u"delivery"_s, named(lists.deliveries)},
                              {u"bills"_s, named(lists.bills)},
                              {u"eload"_s, named(lists.products)},
                              {u"mobile"_s, JsonValue::array()}});
}

JsonValue rebitProvincesByRegion()
{
    JsonValue capital = JsonValue::array({u"Metro Manila"_s});
    JsonValue others = JsonValue::array();
    for (const QString &province : rebitLists().provinces) {
        if (province != "Metro Manila"_L1) others.append(province);
    }
    return JsonValue::object({{u"National Capital Region"_s, capital}, {u"Provinces"_s, others}});
}

std::optional<RebitPrice> rebitPrice(const QString &strategy, const Decimal &amount, const QString &currency)
{
    const auto rate = rebitRate(currency);
    if (!rate) return std::nullopt;
    const int digits = currency == "BTC"_L1 ? 8 : 2;
    const auto *fee = std::find_if(std::begin(fees), std::end(fees),
                                   [&strategy](const Fee &candidate) { return candidate.strategy == strategy; });
    const Decimal pesos = fee == std::end(fees) ? Decimal() : decimal(fee->service);
    RebitPrice price;
    price.amount = amount;
    price.processingFee = *amount.times(Decimal::ofScaled(5, 3)).rounded(digits, Rounding::HalfUp); // half a per cent
    price.serviceFee = *pesos.times(*rate).dividedBy(*rebitRate(u"PHP"_s), digits, Rounding::HalfUp);
    price.total = amount.plus(price.processingFee).plus(price.serviceFee);
    price.amountInBtc = inBitcoin(amount, *rate);
    price.processingFeeInBtc = inBitcoin(price.processingFee, *rate);
    price.serviceFeeInBtc = inBitcoin(price.serviceFee, *rate);
    price.totalInBtc = inBitcoin(price.total, *rate);
    return price;
}

QString rubyDecimal(const Decimal &value)
{
    QString text = value.toString();
    if (!text.contains(u'.')) return text + u".0"_s;
    while (text.endsWith(u'0') && !text.endsWith(".0"_L1))
        text.chop(1);
    return text;
}

JsonValue rubyFloat(const Decimal &value)
{
    const QString plain = rubyDecimal(value);
    // Ruby changes to an exponent below 0.0001; a reader that only knows plain decimals must stumble here and not
    // there.
    if (value.isZero() || !plain.startsWith("0.0000"_L1)) return JsonValue::number(plain);
    qsizetype first = 2;
    while (plain[first] == u'0')
        ++first;
    const QString tail = plain.sliced(first + 1);
    return JsonValue::number(
        u"%1.%2e-%3"_s.arg(plain[first]).arg(tail.isEmpty() ? u"0"_s : tail).arg(first - 1, 2, 10, QLatin1Char('0')));
}

QString testNetworkAddress(const QByteArray &hash)
{
    QByteArray bytes = QByteArray(1, char(0x6f)) + hash; // 0x6f: public key hash of the test network
    bytes += crypto::sha256(crypto::sha256(bytes)).first(4);
    static constexpr char alphabet[] = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    QByteArray digits; // base 58, least significant first
    for (const char byte : bytes) {
        int carry = uchar(byte);
        for (char &digit : digits) {
            carry += digit * 256;
            digit = char(carry % 58);
            carry /= 58;
        }
        for (; carry > 0; carry /= 58)
            digits.append(char(carry % 58));
    }
    QString address;
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit)
        address += QLatin1Char(alphabet[int(*digit)]);
    return address;
}

} // namespace sandbox
