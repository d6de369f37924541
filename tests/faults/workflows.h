// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults/fault_shop.h"
#include "faults/proof.h"

#include <QElapsedTimer>

namespace faults {

/// One thing that people do with the program, from a known home to the moment at which everything is settled.
class Workflow
{
public:
    explicit Workflow(FaultShop &shop) : m_shop(shop) {}
    virtual ~Workflow() = default;
    Workflow(const Workflow &) = delete;
    Workflow &operator=(const Workflow &) = delete;

    virtual QString name() const = 0;
    /// Once: brings the home into the state from which it begins, and keeps that. Empty, or why not.
    virtual QString prepare() = 0;
    /// Each time: sets the home back. The words of the command that will be struck; none when it cannot begin.
    virtual QStringList begin() = 0;
    virtual QByteArray input() const { return {}; }
    /// The command that people try next; it may be struck as well.
    virtual QStringList recovery() const
    {
        return {QStringLiteral("transfer"), QStringLiteral("refresh"), QStringLiteral("--open")};
    }
    /// Runs the command with a fault, and looks into the provider's books at once.
    Run strike(const QStringList &words, const Strike &strike);
    /// Starts the command, and kills it after so many milliseconds if it still runs.
    Run kill(const QStringList &words, int afterMs);
    /// Runs the command that comes next with a fault.
    Run strikeRecovery(const Strike &strike) { return m_shop.run(recovery(), strike); }
    /// Everything is healed: recovers, and says what is not as it has to be. `run`: the command that was struck.
    virtual Findings judge(const Run &run) = 0;

protected:
    Findings storeIsWhole();
    /// One more command, unstruck; notes when it does not end.
    Said after(const QStringList &words, Findings &findings, qint64 aheadMs = 0);

    FaultShop &m_shop;
    Books m_after;        ///< right after the struck command
    QString m_stateAfter; ///< of the last entry, then
};

/// transfer create, through one corridor.
class CreateTransfer final : public Workflow
{
public:
    CreateTransfer(FaultShop &shop, const QString &corridor) : Workflow(shop), m_corridor(corridor) {}
    QString name() const override { return QStringLiteral("create ") + m_corridor; }
    QString prepare() override;
    QStringList begin() override;
    QStringList recovery() const override;
    Findings judge(const Run &run) override;

    /// What the provider's books have more than when it began.
    qint64 received() { return m_shop.books().received - m_before.received; }
    qsizetype taken() { return m_shop.books().entries - m_before.entries; }
    /// The transfer as it is stored; Null when there is none.
    JsonValue stored();

private:
    Corridor corridor() const { return m_shop.corridor(m_corridor); }
    void judgeExit(const Run &run, Findings &findings);
    void judgeEnd(const Said &again, Findings &findings);
    QString m_corridor;
    QString m_quote;
    QElapsedTimer m_sinceQuote;
    QString m_key;
    QStringList m_words;
    Books m_before;
    mutable int m_turn = 0;
};

/// transfer refresh --open over one transfer that is under way.
class RefreshTransfer final : public Workflow
{
public:
    explicit RefreshTransfer(FaultShop &shop) : Workflow(shop) {}
    QString name() const override { return QStringLiteral("refresh"); }
    QString prepare() override;
    QStringList begin() override;
    Findings judge(const Run &run) override;

private:
    QString m_id;
    Books m_before;
};

/// transfer cancel of an invoice that waits to be paid.
class CancelTransfer final : public Workflow
{
public:
    explicit CancelTransfer(FaultShop &shop) : Workflow(shop) {}
    QString name() const override { return QStringLiteral("cancel"); }
    QString prepare() override;
    QStringList begin() override;
    Findings judge(const Run &run) override;

private:
    QString m_quote;
    QElapsedTimer m_sinceQuote;
    QString m_id;
    Books m_before;
};

/// sender add; in an empty home it is also the very first start.
class AddSender final : public Workflow
{
public:
    AddSender(FaultShop &shop, bool first) : Workflow(shop), m_first(first) {}
    QString name() const override { return m_first ? QStringLiteral("first start") : QStringLiteral("sender add"); }
    QString prepare() override { return m_first ? QString() : m_shop.keep(); }
    QStringList begin() override;
    QByteArray input() const override;
    QStringList recovery() const override
    {
        return {QStringLiteral("sender"), QStringLiteral("find"), QStringLiteral("ringo")};
    }
    Findings judge(const Run &run) override;

private:
    bool m_first;
};

/// document add, or document upload of one that was added.
class KeepDocument final : public Workflow
{
public:
    KeepDocument(FaultShop &shop, bool upload) : Workflow(shop), m_upload(upload) {}
    QString name() const override
    {
        return m_upload ? QStringLiteral("document upload") : QStringLiteral("document add");
    }
    QString prepare() override;
    QStringList begin() override;
    QStringList recovery() const override { return {QStringLiteral("document"), QStringLiteral("list"), m_sender}; }
    Findings judge(const Run &run) override;

private:
    QStringList addWords() const;
    bool m_upload;
    int m_begun = 0;
    QString m_sender;
    QString m_document;
    QTemporaryDir m_folder;
};

/// After many commands over many keys: time heals, then every key is asked for once more, as somebody would who has
/// seen no answer. `before`: the providers' books when it began.
Findings judgeKeys(FaultShop &shop, const QMap<QString, QStringList> &wordsByKey, const Books &before);

} // namespace faults
