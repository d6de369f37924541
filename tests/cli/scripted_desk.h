// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/backend.h"
#include "cli/output.h"
#include "support/shop.h"

#include <functional>

namespace cli {

/// The commands over a shop in memory.
/// Says what was asked of it, and what it was told to say.
struct FakeMoves final : StoreMoves {
    QStringList asked;
    std::optional<base::Error> fault;
    interfaces::Answer<RestoredStore> restore(QString file, StoreOwner owner) override
    {
        note(QStringLiteral("restore ") + file, owner);
        if (fault) co_return *fault;
        co_return RestoredStore{2,
                                3,
                                {QStringLiteral("RD-1")},
                                {QStringLiteral("RD-2")},
                                QStringLiteral("/aside"),
                                QStringLiteral("/here")};
    }
    interfaces::Answer<CopiedStore> copyToServer(StoreOwner owner) override
    {
        note(QStringLiteral("copy"), owner);
        if (fault) co_return *fault;
        co_return CopiedStore{QStringLiteral("counter@db:5432 shop"), 2, 3, 40};
    }
    interfaces::Answer<QString> prepare(StoreOwner owner, QString role) override
    {
        note(QStringLiteral("prepare ") + role, owner);
        if (fault) co_return *fault;
        co_return QStringLiteral("counter@db:5432 shop");
    }
    interfaces::Answer<QString> share() override
    {
        note(QStringLiteral("share"), {});
        if (fault) co_return *fault;
        co_return QStringLiteral("counter@db:5432 shop");
    }
    void note(const QString &what, const StoreOwner &owner)
    {
        asked << what + u'|' + owner.user + u'|' + QString::fromUtf8(owner.password.reveal().toByteArray());
    }
};

class ScriptedDesk final : public Backend
{
public:
    explicit ScriptedDesk(domain::SafetyClass safetyClass = domain::SafetyClass::A) : shop(safetyClass), counter(shop)
    {
    }
    /// `furnish` brings in more providers before the counter is opened.
    explicit ScriptedDesk(const std::function<void(support::Shop &)> &furnish)
        : shop(domain::SafetyClass::A), counter((furnish(shop), shop))
    {
    }

    support::Shop shop;
    support::Counter counter;
    QByteArray input;
    std::optional<base::Error> deskFault;
    QStringList receipts;
    QList<base::JsonValue> printed;
    bool isEnding = false;

    /// Runs what was typed, global options included.
    Output type(const QStringList &words);
    /// As type(), for words without blanks in them.
    Output type(const char *line) { return type(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts)); }
    /// The words of a `transfer create` for what was approved.
    static QStringList create(const services::SendRequest &request, const QStringList &more = {});

    FakeMoves moves;
    StoreMoves &storeMoves() override { return moves; }
    services::DirectoryService &directory() override { return counter.directory; }
    interfaces::Answer<services::Desk *> desk() override;
    base::Result<void> writePrintout(const domain::Printout &printout, const QString &paper,
                                     const QString &file) override;
    QByteArray readStandardInput() override { return input; }
    base::Result<QString> openCallbacks(const CallbackDoor &door, CallbackHandler handler) override;
    void closeCallbacks() override { onCallback = {}; }
    CallbackHandler onCallback;
    void printNow(const base::JsonValue &json) override { printed << json; }
    bool ending() const override { return isEnding; }
};

/// "error.code" of what was said; empty when nothing is wrong.
QString codeIn(const Output &output);
QString messageIn(const Output &output);
QString fieldIn(const Output &output);

} // namespace cli
