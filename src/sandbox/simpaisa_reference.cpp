// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simpaisa_reference.h"

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using money::Currency;

namespace {

struct CorridorRow {
    QLatin1StringView send;
    QLatin1StringView fee;
    QLatin1StringView rates[4]; ///< to PKR, BDT, NPR, IQD
};

constexpr CorridorRow corridorRows[] = {
    {"GBP"_L1, "5.00"_L1, {"365.50"_L1, "155.20"_L1, "178.40"_L1, "1752.30"_L1}}, // GBP-PKR is the document's example
    {"SGD"_L1, "8.00"_L1, {"213.40"_L1, "90.75"_L1, "104.30"_L1, "1023.50"_L1}},
    {"USD"_L1, "6.00"_L1, {"278.25"_L1, "121.90"_L1, "141.15"_L1, "1309.75"_L1}},
    {"EUR"_L1, "5.50"_L1, {"318.60"_L1, "139.10"_L1, "160.85"_L1, "1497.20"_L1}},
    {"AED"_L1, "20.00"_L1, {"75.76"_L1, "33.19"_L1, "38.43"_L1, "356.63"_L1}},
};
constexpr QLatin1StringView destinations[] = {"PKR"_L1, "BDT"_L1, "NPR"_L1, "IQD"_L1};

QList<SimpaisaCorridor> madeCorridors()
{
    QList<SimpaisaCorridor> made;
    for (const CorridorRow &row : corridorRows) {
        const Currency send = Currency::of(row.send);
        for (size_t i = 0; i < std::size(destinations); ++i) {
            const auto rate = money::ExchangeRate::parse(send, Currency::of(destinations[i]), QString(row.rates[i]));
            const auto fee = money::Money::parse(QString(row.fee), send);
            made.append({*rate, *fee});
        }
    }
    return made;
}

constexpr auto ibanOrAccount = "^(PK[0-9]{2}[A-Z]{4}[A-Z0-9]{16}|[0-9]{8,20})$"_L1;
constexpr auto account = "^[A-Z0-9]{8,24}$"_L1;
constexpr auto phone = "^\\+?[0-9]{10,15}$"_L1;
constexpr auto anything = "^.{1,64}$"_L1;
constexpr auto bankAccount = "BANK_ACCOUNT"_L1;
constexpr auto wallet = "MOBILE_WALLET"_L1;
constexpr auto cash = "CASH_PICKUP"_L1;

SimpaisaBank bank(QLatin1StringView code, QLatin1StringView name, QLatin1StringView country,
                  QLatin1StringView status = "ACTIVE"_L1, bool paysCash = false)
{
    QStringList methods{bankAccount};
    if (paysCash) methods += cash;
    return {code, name, country, u"BANK"_s, methods, country == "PK"_L1 ? ibanOrAccount : account, status};
}

SimpaisaBank walletOf(QLatin1StringView code, QLatin1StringView name, QLatin1StringView country)
{
    return {code, name, country, u"MOBILE_WALLET"_s, {wallet}, phone, u"ACTIVE"_s};
}

SimpaisaBank agent(QLatin1StringView code, QLatin1StringView name, QLatin1StringView country)
{
    return {code, name, country, u"CASH_PICKUP_AGENT"_s, {cash}, anything, u"ACTIVE"_s};
}

} // namespace

const QList<SimpaisaCorridor> &simpaisaCorridors()
{
    static const QList<SimpaisaCorridor> corridors = madeCorridors();
    return corridors;
}

const SimpaisaCorridor *simpaisaCorridor(const QString &source, const QString &destination)
{
    for (const SimpaisaCorridor &corridor : simpaisaCorridors()) {
        if (corridor.rate.send().code() == source && corridor.rate.receive().code() == destination) return &corridor;
    }
    return nullptr;
}

const QList<SimpaisaBank> &simpaisaBanks()
{
    static const QList<SimpaisaBank> banks = {
        bank("HBL"_L1, "Habib Bank Limited"_L1, "PK"_L1, "ACTIVE"_L1, true),
        bank("SCB"_L1, "Standard Chartered Bank Pakistan"_L1, "PK"_L1),
        bank("UBL"_L1, "United Bank Limited"_L1, "PK"_L1),
        bank("MCB"_L1, "MCB Bank"_L1, "PK"_L1),
        bank("MEZN"_L1, "Meezan Bank"_L1, "PK"_L1),
        bank("NBP"_L1, "National Bank of Pakistan"_L1, "PK"_L1, "DEGRADED"_L1),
        bank("SILK"_L1, "Silk Bank"_L1, "PK"_L1, "INACTIVE"_L1),
        walletOf("JAZZCASH"_L1, "JazzCash"_L1, "PK"_L1),
        walletOf("EASYPAISA"_L1, "EasyPaisa"_L1, "PK"_L1),
        agent("PKCASH"_L1, "Practice Cash Counters Pakistan"_L1, "PK"_L1),
        bank("BRAC"_L1, "BRAC Bank"_L1, "BD"_L1),
        bank("DBBL"_L1, "Dutch-Bangla Bank"_L1, "BD"_L1),
        bank("IBBL"_L1, "Islami Bank Bangladesh"_L1, "BD"_L1, "DEGRADED"_L1),
        walletOf("BKASH"_L1, "bKash"_L1, "BD"_L1),
        walletOf("NAGAD"_L1, "Nagad"_L1, "BD"_L1),
        agent("BDCASH"_L1, "Practice Cash Counters Bangladesh"_L1, "BD"_L1),
        bank("NABIL"_L1, "Nabil Bank"_L1, "NP"_L1),
        bank("NICA"_L1, "NIC Asia Bank"_L1, "NP"_L1),
        walletOf("ESEWA"_L1, "eSewa"_L1, "NP"_L1),
        walletOf("KHALTI"_L1, "Khalti"_L1, "NP"_L1),
        agent("NPCASH"_L1, "Practice Cash Counters Nepal"_L1, "NP"_L1),
        bank("RAFB"_L1, "Rafidain Bank"_L1, "IQ"_L1),
        bank("RDBA"_L1, "Rasheed Bank"_L1, "IQ"_L1),
        walletOf("ZAINCASH"_L1, "Zain Cash"_L1, "IQ"_L1),
        agent("IQCASH"_L1, "Practice Cash Counters Iraq"_L1, "IQ"_L1),
    };
    return banks;
}

const SimpaisaBank *simpaisaBank(const QString &code)
{
    for (const SimpaisaBank &bank : simpaisaBanks()) {
        if (bank.code == code) return &bank;
    }
    return nullptr;
}

QString simpaisaCurrencyOf(const QString &country)
{
    if (country == "PK"_L1) return u"PKR"_s;
    if (country == "BD"_L1) return u"BDT"_s;
    if (country == "NP"_L1) return u"NPR"_s;
    if (country == "IQ"_L1) return u"IQD"_s;
    return {};
}

} // namespace sandbox
