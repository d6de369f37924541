// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/counter_on_disk.h"

#include "bench/many_transfers.h"
#include "bench/waited.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

namespace bench {

using namespace Qt::Literals::StringLiterals;
using bench::waited;

namespace {

template <class T>
T orEnd(base::Result<T> result)
{
    if (!result) qFatal("%s %s", qPrintable(base::codeOf(result.error().kind)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

} // namespace

CounterOnDisk::CounterOnDisk(const QString &home)
    : m_file(home + u"/store.sqlite"_s), m_script(u"alpha"_s, domain::SafetyClass::A, m_clock)
{
    QDir().mkpath(home);
    m_store = orEnd(store::openSqliteStore({home, 0}, storeKey(), m_clock, m_random));
    const interfaces::Store parts = m_store->parts();
    m_directory = std::make_unique<services::DirectoryService>(QList<interfaces::Provider>{m_script.provider()},
                                                               std::map<QString, services::ProviderCredentials *>(),
                                                               m_vault, m_clock);
    m_audit = std::make_unique<services::AuditTrail>(*parts.audit, m_clock, m_identity);
    m_rates = std::make_unique<services::RateService>(parts, m_clock, m_identity, *m_audit,
                                                      services::rateRules(*m_directory, false));
    m_quotes = std::make_unique<services::QuoteService>(*m_directory, *m_rates, parts, m_clock, m_random);
    m_transfers = std::make_unique<services::TransferService>(*m_directory, *m_quotes, parts, m_clock, m_random,
                                                              m_processes, m_identity, *m_audit);
    domain::Sender sender;
    m_sender = sender.id = {m_random.uuid()};
    sender.firstName = u"Maria"_s;
    sender.lastName = u"Santos"_s;
    sender.createdAt = sender.updatedAt = m_clock.nowUtc();
    sender.version = 1;
    orEnd(parts.senders->add(sender));
    domain::Beneficiary beneficiary;
    m_beneficiary = beneficiary.id = {m_random.uuid()};
    beneficiary.sender = sender.id;
    beneficiary.country = u"PK"_s;
    beneficiary.name = u"Ahmed Khan"_s;
    beneficiary.bankCode = u"HBL"_s;
    beneficiary.accountNumber = u"00123456789"_s;
    beneficiary.relationship = u"brother"_s;
    beneficiary.createdAt = m_clock.nowUtc();
    beneficiary.version = 1;
    orEnd(parts.beneficiaries->add(beneficiary));
}

QList<services::SendRequest> CounterOnDisk::approvals(int count)
{
    const auto sgd = money::Currency::of("SGD"_L1);
    const auto send = money::Money::ofMinor(100'000, sgd);
    const auto rate = money::ExchangeRate::parse(sgd, money::Currency::of("PKR"_L1), u"210.25");
    QList<domain::Quote> offers;
    QList<services::SendRequest> requests;
    for (int i = 0; i < count; ++i) {
        const interfaces::Provider provider = m_script.provider();
        domain::Quote quote{.id = {m_random.uuid()},
                            .provider = provider.id,
                            .environment = provider.environment,
                            .country = u"PK"_s,
                            .send = send,
                            .totalDebit = send,
                            .rate = *rate,
                            .receive = *rate->receiveFor(send, money::Rounding::Down),
                            .quotedAt = m_clock.nowUtc()};
        requests << services::SendRequest{m_sender, m_beneficiary,    quote.id, u"DEPD"_s, u"salary"_s,
                                          {},       {m_random.uuid()}};
        offers << quote;
    }
    orEnd(m_store->parts().quotes->add(offers));
    return requests;
}

domain::TransferId CounterOnDisk::send(const services::SendRequest &request)
{
    m_script.answers << support::script::accepted(domain::TransferState::InProgress, u"TAKEN"_s, m_random.uuid());
    const auto outcome = orEnd(waited(m_transfers->send(request)));
    if (outcome.error || outcome.transfer.state != domain::TransferState::InProgress)
        qFatal("a transfer was not taken on");
    m_script.sent.clear();
    return outcome.transfer.id;
}

void CounterOnDisk::settle(const domain::TransferId &id)
{
    m_script.sightings << support::script::seen(domain::TransferState::PaidOut, u"PAID"_s);
    const auto outcome = orEnd(waited(m_transfers->refresh(id)));
    if (outcome.transfer.state != domain::TransferState::PaidOut) qFatal("a transfer was not settled");
}

qint64 CounterOnDisk::commits() const
{
    constexpr int changeCounterAt = 24; // https://www.sqlite.org/fileformat2.html, "File change counter"
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(changeCounterAt)) qFatal("the store's file cannot be read");
    return qFromBigEndian<quint32>(file.read(4).constData());
}

} // namespace bench
