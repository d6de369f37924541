// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/standings_flow.h"

#include "domain/error_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using services::OnboardingService;

namespace {

base::Result<QList<Standing>> standingsFor(services::Desk &desk, const domain::SenderId &id)
{
    const auto sender = desk.parties.sender(id);
    if (!sender) return sender.error();
    const auto enrolments = desk.onboarding.enrolmentsOf(id);
    if (!enrolments) return enrolments.error();
    QList<Standing> standings;
    for (const interfaces::Provider &provider : desk.directory.providers()) {
        if (!provider.enabled || !provider.senderEnrolment) continue;
        std::optional<domain::SenderEnrolment> here;
        for (const domain::SenderEnrolment &enrolment : *enrolments) {
            if (enrolment.provider == provider.id && enrolment.environment == provider.environment) here = enrolment;
        }
        standings << standingOf(provider, *sender, here);
        standings.last().takesRecipients = provider.beneficiaryEnrolment && provider.recipientForms;
    }
    return standings;
}

} // namespace

StandingsFlow::StandingsFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_backstage(backstage), m_clock(clock)
{
}

void StandingsFlow::show(const domain::SenderId &sender)
{
    if (sender != m_sender) {
        m_sender = sender;
        m_standings.clear();
        m_loaded = false;
        emit changed();
    }
    reload();
}

void StandingsFlow::reload()
{
    const int round = ++m_round;
    if (m_sender.isEmpty()) return;
    m_backstage.askNow<QList<Standing>>(
        this, [id = m_sender](services::Desk &desk) { return standingsFor(desk, id); },
        [this, round](const base::Result<QList<Standing>> &answer) {
            if (round != m_round) return;
            m_loaded = true;
            if (answer)
                m_standings = *answer;
            else
                emit problem(domain::sentenceFor(answer.error()), {});
            emit changed();
        });
}

QString StandingsFlow::nameOf(const QString &provider) const
{
    for (const Standing &standing : m_standings)
        if (standing.provider == provider) return standing.name;
    return provider;
}

void StandingsFlow::act(const QString &provider, Step step, const QString &doneSentence)
{
    const std::pair<QString, QString> key{m_sender.text, provider};
    if (m_sender.isEmpty() || m_busy.contains(key)) return;
    m_busy.insert(key);
    emit problem({}, {});
    emit changed();
    m_backstage.ask<Enrolment>(
        this,
        [step = std::move(step), id = m_sender, provider](services::Desk &desk) {
            return step(desk, id, domain::ProviderId{provider});
        },
        [this, key, provider, doneSentence](const base::Result<Enrolment> &answer) {
            m_busy.remove(key);
            if (key.first != m_sender.text) return; // what came of it is stored, and said when that customer is shown
            if (answer) {
                m_numbers.remove(key);
                m_typed.remove(key);
                if (!doneSentence.isEmpty()) emit done(doneSentence);
            } else {
                //: %1 is a provider, %2 a sentence about what went wrong
                emit problem(tr("%1: %2").arg(nameOf(provider), domain::sentenceFor(answer.error())),
                             answer.error().providerMessage);
            }
            reload();
        });
}

FieldForm *StandingsFlow::beginAnswers(const QString &provider)
{
    QList<FormField> fields;
    for (const Standing &standing : m_standings) {
        if (standing.provider != provider) continue;
        for (const domain::FieldRule &rule : standing.questions) {
            FormField field{.name = rule.name, .label = rule.label, .required = rule.required};
            field.lengthMax = rule.maxLength;
            field.choices = rule.choices;
            if (!rule.choices.isEmpty()) field.kind = FieldKind::Choice;
            fields << field;
        }
    }
    if (fields.isEmpty()) return nullptr;
    // The provider's own check speaks when it is asked; here nothing can be wrong but a missing answer.
    m_answers =
        std::make_unique<FieldForm>([](const FieldForm &, const FormField &, const QString &) { return QString(); });
    m_answers->setFields(fields);
    const std::pair<QString, QString> key{m_sender.text, provider};
    m_answers->fill(m_typed.value(key));
    connect(m_answers.get(), &FieldForm::edited, this, [this, key] {
        JsonValue typed = m_answers->typed();
        if (typed.contains(u"password")) typed.set(u"password"_s, QString());
        m_typed[key] = typed;
    });
    return m_answers.get();
}

void StandingsFlow::enrol(const QString &provider, const JsonValue &answers)
{
    act(
        provider,
        [answers](services::Desk &desk, domain::SenderId sender, domain::ProviderId id) {
            return desk.onboarding.enrol(sender, id, answers, OnboardingService::Doubt::Refuse);
        },
        tr("%1 has opened a record for the customer.").arg(nameOf(provider)));
}

void StandingsFlow::askAgain(const QString &provider)
{
    act(
        provider,
        [](services::Desk &desk, domain::SenderId sender, domain::ProviderId id) {
            return desk.onboarding.enrol(sender, id, JsonValue(), OnboardingService::Doubt::AskNew);
        },
        tr("%1 has opened a record for the customer.").arg(nameOf(provider)));
}

void StandingsFlow::tie(const QString &provider, const QString &number, OnboardingService::Doubt doubt)
{
    const QString theirs = number.trimmed();
    if (theirs.isEmpty()) {
        emit problem(tr("Type the number that %1 shows for the customer's record.").arg(nameOf(provider)), {});
        return;
    }
    act(
        provider,
        [theirs, doubt](services::Desk &desk, domain::SenderId sender, domain::ProviderId id) {
            return desk.onboarding.bind(sender, id, theirs, doubt);
        },
        tr("The customer is tied to the record at %1.").arg(nameOf(provider)));
}

void StandingsFlow::find(const QString &provider, const QString &number)
{
    tie(provider, number, OnboardingService::Doubt::Refuse);
}

void StandingsFlow::change(const QString &provider, const QString &number)
{
    tie(provider, number, OnboardingService::Doubt::AskNew);
}

void StandingsFlow::sendDetails(const QString &provider)
{
    act(
        provider,
        [](services::Desk &desk, domain::SenderId sender, domain::ProviderId id) {
            return desk.onboarding.sync(sender, id);
        },
        tr("%1 has the customer's present details.").arg(nameOf(provider)));
}

void StandingsFlow::screen(const QString &provider)
{
    act(
        provider,
        [](services::Desk &desk, domain::SenderId sender, domain::ProviderId id) {
            return desk.onboarding.screen(sender, id);
        },
        tr("%1 was asked for screening.").arg(nameOf(provider)));
}

void StandingsFlow::check(const QString &provider)
{
    act(provider,
        [](services::Desk &desk, domain::SenderId sender, domain::ProviderId id) -> interfaces::Answer<Enrolment> {
            const auto enrolments = desk.onboarding.enrolmentsOf(sender);
            if (!enrolments) co_return enrolments.error();
            for (const Enrolment &enrolment : *enrolments) {
                const interfaces::Provider *here = desk.directory.provider(id);
                if (!here || enrolment.provider != id || enrolment.environment != here->environment) continue;
                Enrolment found = enrolment;
                co_return co_await desk.onboarding.look(std::move(found));
            }
            co_return base::nothingHappened(base::ErrorKind::NotFound);
        },
        {});
}

QString StandingsFlow::timeOf(const QDateTime &time) const
{
    return timeText(time, m_clock.nowUtc().toLocalTime().date(), QLocale());
}

} // namespace models
