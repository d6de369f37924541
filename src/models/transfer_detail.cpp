// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer_detail.h"

#include "domain/error_text.h"
#include "domain/listing.h"
#include "domain/printout_making.h"
#include "interfaces/board.h"
#include "models/words.h"
#include "money/money_text.h"
#include "services/exchange_record.h"
#include "services/printout_service.h"

namespace models {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;

TransferDetail::TransferDetail(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_backstage(backstage), m_clock(clock), m_timeline(clock)
{
    connect(&m_backstage, &Backstage::transferChanged, this, [this](const QString &id) {
        if (!m_id.isEmpty() && (id.isEmpty() || id == m_id.text)) load(m_id);
    });
}

void TransferDetail::show(const domain::TransferId &id)
{
    if (id != m_id) {
        m_transfer.reset();
        m_mustBeMadeAnew = false;
        m_actions.clear();
        m_languages.clear();
        m_chosenLanguage.clear();
        m_timeline.set({});
        setProblem(std::nullopt);
    }
    m_id = id;
    emit changed();
    if (!id.isEmpty()) load(id);
}

void TransferDetail::show(const domain::Transfer &transfer)
{
    if (transfer.id != m_id) {
        m_mustBeMadeAnew = false;
        m_languages.clear();
        m_chosenLanguage.clear();
        m_timeline.set({});
        setProblem(std::nullopt);
    }
    m_id = transfer.id;
    m_transfer = transfer;
    m_actions = domain::actionsFor(transfer, false);
    emit changed();
    load(m_id);
}

void TransferDetail::clear()
{
    ++m_round;
    show(domain::TransferId{});
}

void TransferDetail::load(const domain::TransferId &id)
{
    const int round = ++m_round;
    struct Loaded {
        domain::Transfer transfer;
        QList<domain::TransferEvent> timeline;
        bool cancellable = false;
        bool asksByItself = false;
        QString clerk;
        QString exchange;
        QStringList languages;
        QDateTime since;
        QDateTime nextStep;
        QDateTime cancelAskedAt;
    };
    m_backstage.askNow<Loaded>(
        this,
        [id](services::Desk &desk) -> base::Result<Loaded> {
            const auto transfer = desk.transfers.transfer(id);
            if (!transfer) return transfer.error();
            const auto timeline = desk.transfers.timeline(id);
            if (!timeline) return timeline.error();
            Loaded loaded{*transfer, *timeline, desk.transfers.cancellable(*transfer),
                          desk.transfers.asksByItself(*transfer), desk.identity.clerk};
            if (desk.store.board) loaded.since = desk.store.board->stateSince(id).valueOr({});
            loaded.nextStep = desk.profile.clocks.nextStep(transfer->state, loaded.since, desk.clock.nowUtc());
            const auto languages = services::PrintoutService(desk).spokenWith(transfer->sender);
            if (!languages) return languages.error();
            loaded.languages = *languages;
            const auto attempts = desk.store.transfers->attempts(id);
            if (!attempts) return attempts.error();
            loaded.exchange = QString::fromUtf8(services::exchangeRecord(*attempts).toIndentedBytes());
            for (const domain::Attempt &attempt : *attempts)
                if (attempt.kind == domain::AttemptKind::Cancel) loaded.cancelAskedAt = attempt.frozenAt;
            return loaded;
        },
        [this, round](const base::Result<Loaded> &answer) {
            if (round != m_round) return;
            if (!answer) {
                setProblem(answer.error());
                emit changed();
                return;
            }
            m_transfer = answer->transfer;
            if (m_problemState && *m_problemState != m_transfer->state) setProblem(std::nullopt);
            m_actions = domain::actionsFor(answer->transfer, answer->cancellable);
            if (m_transfer->state != TransferState::Draft) m_mustBeMadeAnew = false;
            m_asksByItself = answer->asksByItself;
            m_clerk = answer->clerk;
            m_exchange = answer->exchange;
            m_languages = answer->languages;
            m_since = answer->since;
            m_nextStep = answer->nextStep;
            m_cancelAskedAt = answer->cancelAskedAt;
            m_refundDue = domain::owesRefund(*m_transfer) && m_transfer->review.isEmpty();
            m_timeline.set(answer->timeline);
            emit changed();
        });
}

void TransferDetail::act(Step step)
{
    if (m_busy || m_id.isEmpty()) return;
    m_busy = true;
    setProblem(std::nullopt);
    emit busyChanged();
    m_backstage.ask<Outcome>(
        this, [step = std::move(step), id = m_id](services::Desk &desk) { return step(desk, id); },
        [this, id = m_id](const base::Result<Outcome> &answer) {
            m_busy = false;
            emit busyChanged();
            if (id != m_id) return;
            setProblem(answer ? answer->error : std::optional(answer.error()));
            if (answer) m_problemState = answer->transfer.state;
            m_mustBeMadeAnew = answer && answer->error && answer->transfer.state == TransferState::Draft &&
                               answer->error->kind == base::ErrorKind::PartyMismatch;
            load(m_id);
        });
}

void TransferDetail::makeAnew()
{
    if (!m_mustBeMadeAnew || m_busy) return;
    m_busy = true;
    setProblem(std::nullopt);
    emit busyChanged();
    m_backstage.ask<Outcome>(
        this, [id = m_id](services::Desk &desk) { return desk.transfers.cancel(id); },
        [this, id = m_id](const base::Result<Outcome> &answer) {
            m_busy = false;
            emit busyChanged();
            if (answer && answer->transfer.state == TransferState::Cancelled) emit anewWanted(answer->transfer);
            if (id != m_id) return;
            setProblem(answer ? answer->error : std::optional(answer.error()));
            load(m_id);
        });
}

void TransferDetail::goOn()
{
    if (m_mustBeMadeAnew)
        makeAnew();
    else if (can(u"send"))
        sendNow();
    else if (can(u"refresh"))
        refresh();
}

void TransferDetail::refresh()
{
    act([](services::Desk &desk, domain::TransferId id) { return desk.transfers.refresh(std::move(id)); });
}

void TransferDetail::cancel()
{
    act([](services::Desk &desk, domain::TransferId id) { return desk.transfers.cancel(std::move(id)); });
}

void TransferDetail::sendNow()
{
    act([](services::Desk &desk, domain::TransferId id) { return desk.transfers.resume(std::move(id)); });
}

void TransferDetail::settle(domain::HandOutcome outcome, const QString &evidence, const QString &who)
{
    if (m_busy || m_id.isEmpty()) return;
    m_busy = true;
    emit busyChanged();
    m_backstage.ask<Outcome>(
        this,
        [outcome, evidence, who, id = m_id](services::Desk &desk) {
            return desk.transfers.settleByHand(id, outcome, evidence, who);
        },
        [this, id = m_id](const base::Result<Outcome> &answer) {
            m_busy = false;
            emit busyChanged();
            emit settled(answer ? QString() : domain::sentenceFor(answer.error()));
            if (id == m_id) load(m_id);
        });
}

void TransferDetail::settleRefund(const QString &outcome, const QString &evidence, const QString &who)
{
    if (m_busy || m_id.isEmpty()) return;
    m_busy = true;
    emit busyChanged();
    m_backstage.askNow<base::Done>(
        this,
        [outcome, evidence, who, id = m_id](services::Desk &desk) -> base::Result<base::Done> {
            const auto done = desk.transfers.settleRefund(id, outcome, evidence, who);
            if (!done) return done.error();
            return base::Done{};
        },
        [this, id = m_id](const base::Result<base::Done> &answer) {
            m_busy = false;
            emit busyChanged();
            emit settled(answer ? QString() : domain::sentenceFor(answer.error()));
            if (id == m_id) load(m_id);
        });
}

QString TransferDetail::clockSentence() const
{
    if (!m_transfer || !m_since.isValid() || m_refundDue) return {};
    const QDateTime now = m_clock.nowUtc();
    //: how long a transfer has been in its state; %1 is a duration such as "2 h 10 min"
    const QString since = tr("In this state for %1.").arg(durationText(m_since.msecsTo(now)));
    if (!m_nextStep.isValid() || m_nextStep <= now) return since;
    //: %1 is a time of day; after it the transfer counts as late, or later
    return since + u' ' + tr("Due by %1.").arg(timeText(m_nextStep, now.toLocalTime().date(), QLocale()));
}

QString TransferDetail::cancelSentence() const
{
    if (!m_cancelAskedAt.isValid()) return {};
    //: %1 is a time of day
    return tr("Cancelling was asked for at %1; that moment counts, whatever the payout does since.")
        .arg(timeText(m_cancelAskedAt, m_clock.nowUtc().toLocalTime().date(), QLocale()));
}

QString TransferDetail::refundSteps() const
{
    if (!m_refundDue) return {};
    QStringList steps;
    if (m_transfer->state == TransferState::Returned)
        steps << tr("1. See that the provider has credited the money (Back office, Refunds).");
    else
        steps << tr("1. The provider's word that no money moved is in the timeline below.");
    //: %1 is an amount with its currency
    steps << tr("2. Give the customer %1 back.").arg(money::moneyText(m_transfer->totalDebit, QLocale()));
    steps << tr("3. Let the customer sign, and put on record which receipt it was.");
    return steps.join(u'\n');
}

QString TransferDetail::ownerSentence() const
{
    if (!m_transfer || !domain::isForPeople(*m_transfer)) return {};
    if (m_asksByItself) return tr("RemitDesk asks the provider by itself until it knows.");
    return tr("Only people can find out: back office asks the provider, and two people put on record what it said.");
}

QString TransferDetail::closureSentence() const
{
    if (!m_transfer || !m_transfer->closure) return {};
    const domain::HandClosure &closure = *m_transfer->closure;
    const QString who = closure.proposedBy;
    QString said;
    switch (closure.outcome) {
    case domain::HandOutcome::Paid: said = tr("%1 found out: it was paid out.").arg(who); break;
    case domain::HandOutcome::NotPaid: said = tr("%1 found out: no money moved.").arg(who); break;
    case domain::HandOutcome::AsApproved: said = tr("%1 found out: it is what was approved.").arg(who); break;
    }
    return said + u' ' + domain::asSentence(closure.evidence) + u' ' + tr("A second person has to agree.");
}

void TransferDetail::setProblem(const std::optional<base::Error> &error)
{
    m_problem = error ? domain::sentenceFor(*error) : QString();
    m_problemState.reset();
    m_problemDetails =
        error ? QStringList{error->providerCode, error->providerMessage}.join(u' ').trimmed() : QString();
}

QString TransferDetail::cashSentence() const
{
    if (!m_transfer) return {};
    if (m_transfer->state == TransferState::Unconfirmed || m_transfer->state == TransferState::Submitting)
        return tr("Do not take or return cash.");
    if (!m_transfer->review.isEmpty()) return tr("A figure has to be cleared up. Do not take or return cash.");
    return {};
}

QString TransferDetail::nextCheckText() const
{
    if (!m_transfer || !m_transfer->nextCheckAt.isValid()) return {};
    if (m_transfer->nextCheckAt <= m_clock.nowUtc()) return tr("Checking now");
    //: %1 is a time of day
    return tr("Next check %1").arg(timeText(m_transfer->nextCheckAt, m_clock.nowUtc().toLocalTime().date(), QLocale()));
}

QString TransferDetail::lastTold() const { return m_timeline.lastTold(); }

QString TransferDetail::tellCustomer() const { return m_transfer ? domain::customerSentence(*m_transfer) : QString(); }

QList<Told> TransferDetail::told() const
{
    if (!m_transfer || m_languages.isEmpty()) return {};
    QStringList languages{m_languages.first()};
    const QString theirs = m_chosenLanguage.isEmpty() ? m_languages.value(1) : m_chosenLanguage;
    if (!theirs.isEmpty() && theirs != languages.first()) languages << theirs;
    QList<Told> told;
    for (const domain::Choice &language : domain::printoutLanguages()) {
        const auto at = languages.indexOf(language.code);
        if (at < 0) continue;
        const domain::PrintoutWords &words = *domain::PrintoutWords::of(language.code);
        told.insert(at == 0 ? 0 : told.size(),
                    {language.code, language.label, domain::tellSentence(*m_transfer, words), words.isRightToLeft()});
    }
    return told;
}

void TransferDetail::setCustomerLanguage(const QString &code)
{
    m_chosenLanguage = code;
    emit changed();
}

QString TransferDetail::tellText() const
{
    QStringList lines;
    for (const Told &one : told())
        lines << one.sentence;
    if (!lines.isEmpty()) lines << m_transfer->reference;
    return lines.join(u'\n');
}

} // namespace models
