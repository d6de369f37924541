// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attempt.h"
#include "interfaces/provider.h"
#include "net/http_message.h"
#include "providers/simpaisa_live/settings.h"

namespace providers::simpaisa_live {

// Domain values as requests of Simpaisa's interface of today; pure. Signatures and headers are added on the wire.

[[nodiscard]] net::HttpRequest rateRequest(const Settings &settings, money::Money quantity, money::Currency receive);
[[nodiscard]] net::HttpRequest accountRequest(const Settings &settings, const domain::Beneficiary &beneficiary);
[[nodiscard]] net::HttpRequest inquiryRequest(const Settings &settings, const QString &reference);
[[nodiscard]] net::HttpRequest balanceRequest(const Settings &settings);
/// Banks and wallets; in Pakistan all of them or one kind ("BA", "DW"), elsewhere all banks.
[[nodiscard]] net::HttpRequest banksRequest(const Settings &settings, const QString &accountType);
/// The branches of one bank in Bangladesh; `routing` empty: all.
[[nodiscard]] net::HttpRequest branchesRequest(const Settings &settings, const QString &bank, const QString &routing);
[[nodiscard]] net::HttpRequest reasonsRequest(const Settings &settings);

/// A bank of Bangladesh as "0001.123456789": its code, and the routing number of the branch behind a dot.
struct BankAndRouting {
    QString bank;
    QString routing; ///< empty: none was given
};
[[nodiscard]] BankAndRouting splitBankCode(const QString &code);

/// A member of remit-initiate: its name, our field, and how long it may be.
struct RemitMember {
    QString name;
    QString field; ///< "sender.city"
    int lengthMax = 0;
};
/// All 20 members that the single flow requires, in its order.
[[nodiscard]] const QList<RemitMember> &remitMembers();
/// Their values in the same order. `amountIn`: anything but Balance; `bankId`: what the bank list calls the bank or
/// branch.
[[nodiscard]] QStringList remitValues(const interfaces::PayoutOrder &order, AmountIn amountIn, const QString &bankId);
/// The exact bytes of remit-initiate, without a signature; to be used only for an order that passed the connector's
/// check().
[[nodiscard]] domain::FrozenRequest remitRequest(const Settings &settings, const interfaces::PayoutOrder &order,
                                                 AmountIn amountIn, const QString &bankId);

/// What the offer was made of, to be found again when the answer repeats it.
inline const QString convertedMember = QStringLiteral("convertedAmount");

} // namespace providers::simpaisa_live
