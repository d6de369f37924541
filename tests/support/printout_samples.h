// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/printout_making.h"

namespace support {

using namespace Qt::Literals::StringLiterals;

/// Maria sends Ahmed a thousand pounds.
inline domain::Transfer printedTransfer(domain::TransferState state = domain::TransferState::InProgress,
                                        const QString &send = u"GBP"_s)
{
    const money::Currency sent = *money::Currency::fromCode(send);
    const money::Currency pkr = money::Currency::of("PKR"_L1);
    domain::Transfer transfer{.send = money::Money::ofMinor(100000, sent),
                              .totalDebit = money::Money::ofMinor(100500, sent),
                              .receive = money::Money::ofMinor(36550000, pkr)};
    transfer.id = {u"t1"_s};
    transfer.reference = u"RD-20260201-7K3M9QXT2P"_s;
    transfer.provider = {u"simpaisa"_s};
    transfer.providerReference = {u"SP-99"_s};
    transfer.state = state;
    transfer.method = domain::PayoutMethod::BankAccount;
    transfer.country = u"PK"_s;
    transfer.fees = {{u"provider"_s, money::Money::ofMinor(400, sent)}, {u"shop"_s, money::Money::ofMinor(100, sent)}};
    transfer.rate = u"365.50"_s;
    transfer.purpose = u"DEPD"_s;
    transfer.parties = {u"Maria Santos"_s,  u"+6581234567"_s, u"Ahmed Khan"_s, u"PK36SCBL0000001123456702"_s,
                        u"+923001234567"_s, u"Habib Bank"_s};
    transfer.createdAt = QDateTime(QDate(2026, 2, 1), QTime(10, 20, 30), Qt::UTC);
    transfer.submittedAt = transfer.createdAt;
    transfer.updatedAt = transfer.createdAt.addSecs(60);
    transfer.clerk = u"Aminah"_s;
    transfer.counter = u"02"_s;
    return transfer;
}

inline domain::PrintoutShop printingShop()
{
    domain::PrintoutShop shop;
    shop.name = u"Lucky Plaza Exchange"_s;
    shop.branch = u"01"_s;
    shop.counter = u"02"_s;
    shop.phone = u"+65 6000 0000"_s;
    shop.website = u"exchange.example"_s;
    shop.clerk = u"Aminah"_s;
    shop.providerName = u"Simpaisa"_s;
    return shop;
}

/// As the rules of the United States want it.
inline domain::PrintoutShop americanShop()
{
    domain::PrintoutShop shop = printingShop();
    shop.name = u"Plaza Money, Inc."_s;
    shop.phone = u"800-555-0100"_s;
    shop.website = u"plaza.example"_s;
    shop.regulator = u"State Regulatory Agency, 800-555-0199, agency.example"_s;
    shop.availableDays = {{u"bank-account"_s, 2}, {u"cash-pickup"_s, 1}};
    return shop;
}

inline domain::PrintoutSubject subjectOf(const domain::Transfer &transfer)
{
    domain::PrintoutSubject subject{.transfer = transfer};
    subject.printedAt = transfer.createdAt.addSecs(90);
    return subject;
}

inline const domain::PrintoutRules &americanRules()
{
    return domain::printoutRules(u"us-remittance-rule"_s, {}, QDate(2026, 11, 20));
}

inline domain::Printout printoutIn(const QStringList &languages, const domain::Transfer &transfer,
                                   const domain::PrintoutShop &shop = printingShop())
{
    return domain::printoutFor(domain::printoutKindFor(transfer), subjectOf(transfer), shop,
                               domain::generalPrintoutRules(), languages);
}

inline domain::Printout americanPrintout(const domain::Transfer &transfer,
                                         domain::PrintoutKind kind = domain::PrintoutKind::Receipt,
                                         const QStringList &languages = {u"en"_s},
                                         const domain::PrintoutShop &shop = americanShop())
{
    return domain::printoutFor(kind, subjectOf(transfer), shop, americanRules(), languages);
}

/// Everything, as one text with plain blanks.
inline QString textOf(const domain::Printout &printout)
{
    return domain::plainTextOf(printout).replace(u'\u00a0', u' ');
}

inline domain::Transfer dollars(domain::TransferState state = domain::TransferState::InProgress)
{
    return printedTransfer(state, u"USD"_s);
}

/// The offer as a transfer that does not exist yet.
inline domain::Transfer offered(domain::Transfer transfer)
{
    transfer.state = domain::TransferState::Draft;
    transfer.reference.clear();
    transfer.providerReference = {};
    transfer.submittedAt = {};
    return transfer;
}

} // namespace support
