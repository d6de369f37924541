// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "domain/onboarding.h"
#include "interfaces/papers.h"
#include "interfaces/vault.h"
#include "services/identity.h"

#include <QSet>

#include <map>
#include <random>

namespace support {

/// A clock that stands still until it is told.
class ManualClock final : public base::Clock
{
public:
    QDateTime now = QDateTime(QDate(2026, 2, 1), QTime(9, 0), Qt::UTC);
    qint64 monotonic = 1'000'000;

    QDateTime nowUtc() const override { return now; }
    qint64 monotonicMs() const override { return monotonic; }
    void advance(qint64 ms)
    {
        now = now.addMSecs(ms);
        monotonic += ms;
    }
};

/// The same seed, the same bytes.
class SeededRandom final : public base::Random
{
public:
    explicit SeededRandom(quint32 seed) : m_engine(seed) {}
    QByteArray bytes(int count) override
    {
        QByteArray raw(count, '\0');
        for (char &byte : raw)
            byte = char(m_engine() & 0xff);
        return raw;
    }

private:
    std::mt19937 m_engine;
};

/// Processes that live and die as the test wants.
/// Takes every file for what its first bytes say, and leaves it as it is. Faults are used from the front.
class FakePaperReader final : public interfaces::PaperReader
{
public:
    QList<base::Error> faults;
    QList<interfaces::ReadPaper::Code> codes; ///< what stands on the next papers
    int pages = 1;

    interfaces::Answer<interfaces::ReadPaper> read(QByteArray content, int page) override
    {
        if (!faults.isEmpty()) co_return faults.takeFirst();
        interfaces::ReadPaper paper;
        paper.contentType = domain::contentTypeOf(content);
        paper.clean = content;
        paper.pages = pages;
        paper.page = page;
        paper.preview = {2, 1, QByteArray(6, char(0x80))};
        paper.codes = codes;
        co_return paper;
    }
};

class FakeProcesses final : public services::Processes
{
public:
    QString me = QStringLiteral("counter:1:1");
    QSet<QString> dead;

    QString self() const override { return me; }
    bool mayBeAlive(const QString &owner) const override { return !owner.isEmpty() && !dead.contains(owner); }
};

/// Secrets in memory, which may be locked.
class FakeVault final : public interfaces::Vault
{
public:
    std::map<QString, QByteArray> secrets;
    bool locked = false;

    interfaces::Answer<base::Secret> read(interfaces::SecretName name) override
    {
        if (locked) co_return base::nothingHappened(base::ErrorKind::KeychainLocked);
        const auto it = secrets.find(name.key());
        if (it == secrets.end()) co_return base::nothingHappened(base::ErrorKind::CredentialMissing);
        co_return base::Secret(it->second);
    }
    interfaces::Answer<base::Done> write(interfaces::SecretName name, base::Secret value) override
    {
        if (locked) co_return base::nothingHappened(base::ErrorKind::KeychainLocked);
        secrets[name.key()] = value.reveal().toByteArray();
        co_return base::Done{};
    }
    interfaces::Answer<base::Done> forget(interfaces::SecretName name) override
    {
        secrets.erase(name.key());
        co_return base::Done{};
    }
};

} // namespace support
