// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about a customer at a provider.
#include "models/standings_flow.h"

#include "domain/listing.h"

#include <QCoreApplication>

namespace models {

using namespace Qt::Literals::StringLiterals;
using domain::UserState;
using Step = domain::SenderEnrolment::Step;

namespace {

struct StandingText {
    Q_DECLARE_TR_FUNCTIONS(Standing)
};

void sayState(Standing &standing, UserState state)
{
    const auto say = [&](const QString &badge, const QString &icon, Tone tone) {
        standing.badge = badge;
        standing.icon = icon;
        standing.tone = tone;
    };
    switch (state) {
    case UserState::Unknown: say(StandingText::tr("Unclear"), u"question"_s, Tone::Waiting); break;
    case UserState::Incomplete: say(StandingText::tr("Incomplete"), u"edit"_s, Tone::Waiting); break;
    case UserState::Pending: say(StandingText::tr("Being looked at"), u"clock"_s, Tone::Busy); break;
    case UserState::Approved: say(StandingText::tr("Approved"), u"check"_s, Tone::Good); break;
    case UserState::ResubmitDocuments: say(StandingText::tr("Documents wanted"), u"warning"_s, Tone::Waiting); break;
    case UserState::Rejected: say(StandingText::tr("Refused"), u"cancel"_s, Tone::Bad); break;
    case UserState::Closed: say(StandingText::tr("Closed"), u"lock"_s, Tone::Bad); break;
    }
    standing.sentence = domain::sentenceOf(state);
}

/// Labels of the sender fields that the provider wants and that are empty; its own names where they are not ours.
QString wantsOf(const interfaces::Provider &provider, const domain::Sender &sender, const QStringList &theirs)
{
    QStringList labels;
    const auto add = [&](const QString &field) {
        const QString label = domain::senderFieldLabel(field);
        if (valueOf(sender, field).isEmpty() && !labels.contains(label)) labels << label;
    };
    if (provider.onboarding) {
        for (const QString &field : provider.onboarding->missingForScreening(sender))
            add(field);
    }
    for (const QString &field : theirs)
        add(field);
    return domain::listed(labels);
}

bool hasUnsent(const interfaces::Provider &provider, const domain::Sender &sender, const base::JsonValue &sent)
{
    const QStringList fields = provider.onboarding->detailFields();
    return std::any_of(fields.begin(), fields.end(),
                       [&](const QString &field) { return valueOf(sender, field) != sent.member(field).text(); });
}

void sayEnrolled(Standing &standing, const interfaces::Provider &provider, const domain::Sender &sender,
                 const domain::SenderEnrolment &enrolment)
{
    const domain::ProviderUser &user = enrolment.user;
    if (!provider.onboarding) {
        sayState(standing, user.state);
        if (user.state != UserState::Unknown) return;
        standing.badge = StandingText::tr("Enrolled");
        standing.icon = u"check"_s;
        standing.tone = Tone::Good;
        standing.sentence = StandingText::tr("The provider has a record of the customer, and no way to ask about it.");
        return;
    }
    if (user.theirs.isEmpty()) {
        standing.badge = StandingText::tr("Number missing");
        standing.icon = u"question"_s;
        standing.tone = Tone::Waiting;
        standing.sentence = StandingText::tr("The provider has opened a record and did not tell its number. Look it up "
                                             "there by e-mail address and give it here.");
        standing.mayFind = true;
        return;
    }
    sayState(standing, user.state);
    standing.mayCheck = true;
    standing.mayChange = true;
    const bool over = user.state == UserState::Rejected || user.state == UserState::Closed;
    standing.maySend = !over && hasUnsent(provider, sender, enrolment.sent);
    if (over || user.state == UserState::Approved) return;
    // Pending too: a provider says it of a record that it has not begun to look at, because nobody has asked it to.
    standing.wants = wantsOf(provider, sender, user.missing);
    standing.mayScreen = provider.onboarding->missingForScreening(sender).isEmpty();
}

} // namespace

Standing standingOf(const interfaces::Provider &provider, const domain::Sender &sender,
                    const std::optional<domain::SenderEnrolment> &enrolment)
{
    Standing standing;
    standing.provider = provider.id.text;
    standing.name = provider.name;
    standing.environment = provider.environment;
    const Step step = enrolment ? enrolment->step : Step::Refused;
    if (enrolment && step == Step::Enrolled) {
        standing.word = enrolment->user.word;
        standing.remarks = enrolment->user.remarks;
        standing.record = enrolment->user.theirs;
        standing.checkedAt = enrolment->checkedAt;
        sayEnrolled(standing, provider, sender, *enrolment);
        return standing;
    }
    if (step == Step::Asked) {
        standing.badge = StandingText::tr("In doubt");
        standing.icon = u"question"_s;
        standing.tone = Tone::Waiting;
        standing.sentence =
            StandingText::tr("The provider was asked to open a record, and the answer was lost. Look there under the "
                             "customer's e-mail address before anything else.");
        standing.mayFind = provider.onboarding != nullptr;
        standing.mayAskAgain = true;
        return standing;
    }
    standing.badge = StandingText::tr("Not enrolled");
    standing.icon = u"person"_s;
    standing.sentence = enrolment ? StandingText::tr("The provider was asked and has opened no record. Nothing came of "
                                                     "it; it can be asked again.")
                                  : StandingText::tr("The provider does not know the customer yet.");
    standing.mayEnrol = true;
    if (provider.senderEnrolment) standing.questions = provider.senderEnrolment->enrolmentQuestions();
    return standing;
}

} // namespace models
