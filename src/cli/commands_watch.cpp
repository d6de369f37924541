// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QCoroTimer>

namespace cli {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLineText)
};

/// Asked to end, the watch hears out what it has begun to ask, so that no answer is lost; but not for ever.
constexpr qint64 watchEndsWithinMs = 10'000;
/// Longer than it takes to start a server anew.
constexpr qint64 serverAwayForMs = 60'000;

/// A store that is busy for a moment is no reason to leave everybody unwatched, nor is a server that is started anew.
bool mayComeBack(const base::Error &error, const services::Desk &desk, qint64 answeredAt)
{
    if (error.kind == base::ErrorKind::StoreBusy) return true;
    const bool isAway = error.kind == base::ErrorKind::StoreUnavailable && desk.profile.store.isServer();
    return isAway && desk.clock.monotonicMs() - answeredAt < serverAwayForMs;
}

QCoro::Task<Output> watch(Backend &backend, Arguments)
{
    const base::Result<services::Desk *> opened = co_await backend.desk();
    if (!opened) co_return failure(opened.error());
    services::Desk &desk = **opened;
    const auto connection =
        QObject::connect(&desk.transfers, &services::TransferService::transferChanged, &desk.transfers,
                         [&backend, &desk](const QString &id) {
                             if (const auto transfer = desk.transfers.transfer({id})) {
                                 backend.printNow(JsonValue::object({{u"id"_s, id},
                                                                     {u"reference"_s, transfer->reference},
                                                                     {u"status"_s, domain::codeOf(transfer->state)},
                                                                     {u"at"_s, base::toRfc3339(transfer->updatedAt)}}));
                             }
                         });
    int asked = 0;
    std::optional<bool> toldDuty;
    qint64 answeredAt = desk.clock.monotonicMs();
    interfaces::Answer<int> treasury; // one provider that hangs there delays no look
    while (!backend.ending()) {
        const base::Result<int> begun = desk.watch.step();
        if (begun) answeredAt = desk.clock.monotonicMs();
        if (!begun && !mayComeBack(begun.error(), desk, answeredAt)) co_return failure(begun.error());
        asked += begun.valueOr(0);
        if (desk.watch.isOnDuty() && desk.treasury.isDue()) treasury = desk.treasury.follow();
        if (toldDuty != desk.watch.isOnDuty()) {
            JsonValue line = toldDuty ? JsonValue::object() : JsonValue::object({{u"ready"_s, true}});
            toldDuty = desk.watch.isOnDuty();
            const QString holder = *toldDuty ? QString() : desk.watch.holder();
            line.set(u"watching"_s, *toldDuty);
            line.set(u"holder"_s, holder.isEmpty() ? JsonValue() : JsonValue(holder));
            backend.printNow(line);
        }
        const qint64 until = desk.clock.monotonicMs() + desk.watch.pauseMs();
        while (!backend.ending() && desk.clock.monotonicMs() < until)
            co_await QCoro::sleepFor(std::chrono::milliseconds(100));
    }
    desk.watch.leave(); // what is under way may still be answered; nothing new is begun
    const qint64 until = desk.clock.monotonicMs() + watchEndsWithinMs;
    while (desk.watch.underWay() > 0 && desk.clock.monotonicMs() < until)
        co_await QCoro::sleepFor(std::chrono::milliseconds(50));
    QObject::disconnect(connection);
    co_return Output{JsonValue::object({{u"asked"_s, asked}, {u"left"_s, desk.watch.underWay()}})};
}

} // namespace

QList<Command> watchCommands()
{
    return {
        {u"watch"_s, CommandLineText::tr("polls open transfers until stopped"), {}, 0, {}, watch},
    };
}

} // namespace cli
