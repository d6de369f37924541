// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "interfaces/store.h"
#include "store/connection.h"
#include "store/sealer.h"
#include "store/term_index.h"

namespace store {

/// See interfaces::SenderStore. Every field of a sender is sealed.
class SenderTable final : public interfaces::SenderStore
{
public:
    SenderTable(Connection &connection, Sealer &sealer, TermIndex &index);

    base::Result<void> add(const domain::Sender &sender) override;
    base::Result<domain::Sender> update(const domain::Sender &sender) override;
    base::Result<domain::Sender> sender(const domain::SenderId &id) override;
    base::Result<QList<domain::Sender>> find(const QString &text, int limit) override;
    base::Result<QList<domain::Sender>> alike(const domain::Sender &sender, int limit) override;

private:
    struct Stored {
        qint64 number = 0;
        domain::Sender sender;
    };
    base::Result<QList<Stored>> selectWhere(const QString &condition, const QVariantList &values);
    base::Result<qint64> nextNumber();

    Connection &m_connection;
    Sealer &m_sealer;
    TermIndex &m_index;
};

/// See interfaces::BeneficiaryStore. Every field of a beneficiary is sealed, and so is what providers call it.
class BeneficiaryTable final : public interfaces::BeneficiaryStore
{
public:
    BeneficiaryTable(Connection &connection, Sealer &sealer, base::Clock &clock);

    base::Result<void> add(const domain::Beneficiary &beneficiary) override;
    base::Result<domain::Beneficiary> beneficiary(const domain::BeneficiaryId &id) override;
    base::Result<QList<domain::Beneficiary>> ofSender(const domain::SenderId &sender) override;
    base::Result<QString> enrolment(const domain::BeneficiaryId &id, const domain::ProviderId &provider,
                                    const QString &environment) override;
    base::Result<void> rememberEnrolment(const domain::BeneficiaryId &id, const domain::ProviderId &provider,
                                         const QString &environment, const QString &theirs) override;

private:
    base::Result<QList<domain::Beneficiary>> selectWhere(const QString &condition, const QVariantList &values);

    Connection &m_connection;
    Sealer &m_sealer;
    base::Clock &m_clock;
};

/// See interfaces::QuoteStore. A quote is sealed as a whole: a connector may have put anything into its providerData.
class QuoteTable final : public interfaces::QuoteStore
{
public:
    QuoteTable(Connection &connection, Sealer &sealer);

    base::Result<void> add(const QList<domain::Quote> &quotes) override;
    base::Result<domain::Quote> quote(const domain::QuoteId &id) override;

private:
    Connection &m_connection;
    Sealer &m_sealer;
};

} // namespace store
