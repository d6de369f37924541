// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/standing_card.h"

#include "gui/dress.h"
#include "gui/key_button.h"
#include "gui/state_badge.h"
#include "gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using models::Standing;
using models::Tone;

namespace {

QLabel *line(QWidget *parent, const QString &name, TextRole role, const char *tone, bool wraps)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontFor(role));
    label->setWordWrap(wraps);
    if (wraps) label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    alignByLayout(label);
    if (tone) setMark(label, "tone", QString::fromLatin1(tone));
    return label;
}

} // namespace

StandingCard::StandingCard(models::StandingsFlow &flow, const QString &provider, QWidget *parent)
    : QFrame(parent)
    , m_flow(flow)
    , m_provider(provider)
    , m_name(line(this, u"standingNameLabel"_s, TextRole::Section, nullptr, false))
    , m_environment(line(this, u"standingEnvironmentLabel"_s, TextRole::Caption, "muted", false))
    , m_badge(new StateBadge(this))
    , m_sentence(line(this, u"standingSentenceLabel"_s, TextRole::Body, nullptr, true))
    , m_words(line(this, u"standingWordsLabel"_s, TextRole::Caption, "muted", true))
    , m_wants(line(this, u"standingWantsLabel"_s, TextRole::Body, "waiting", true))
    , m_facts(line(this, u"standingFactsLabel"_s, TextRole::Caption, "muted", true))
    , m_numberBox(new QWidget(this))
    , m_number(new QLineEdit(m_numberBox))
    , m_buttons(new QWidget(this))
{
    setObjectName(u"standingCard_"_s + provider);
    m_badge->setObjectName(u"standingBadge"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gapInside, 0, gapInside);
    column->setSpacing(gapSmall);
    auto *head = new QHBoxLayout;
    head->setSpacing(gapInside);
    m_environment->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(m_name);
    head->addWidget(m_environment, 1);
    head->addWidget(m_badge);
    column->addLayout(head);
    for (QLabel *label : {m_sentence, m_words, m_wants, m_facts})
        column->addWidget(label);

    auto *numberRow = new QHBoxLayout(m_numberBox);
    numberRow->setContentsMargins(0, 0, 0, 0);
    numberRow->setSpacing(gapInside);
    m_number->setObjectName(u"standingNumberEdit"_s);
    m_number->setPlaceholderText(tr("Number of the record, as the provider shows it"));
    m_take = new KeyButton(tr("Take it"), u"Enter"_s, m_numberBox);
    m_take->setObjectName(u"standingTakeButton"_s);
    numberRow->addWidget(m_number, 1);
    numberRow->addWidget(m_take);
    column->addWidget(m_numberBox);
    m_numberBox->hide();

    auto *buttonRow = new QHBoxLayout(m_buttons);
    buttonRow->setContentsMargins(0, gapSmall, 0, 0);
    buttonRow->setSpacing(gapInside);
    m_enrol = addButton(u"standingEnrolButton"_s, tr("Enrol"), u"add"_s);
    m_questions = addButton(u"standingQuestionsButton"_s, tr("Enrol with answers …"), u"edit"_s);
    m_find = addButton(u"standingFindButton"_s, tr("I found the record …"), u"search"_s);
    m_askAgain = addButton(u"standingAskAgainButton"_s, tr("There is none, ask again"), u"add"_s);
    m_send = addButton(u"standingSendButton"_s, tr("Send details"), u"arrow-right"_s);
    m_screen = addButton(u"standingScreenButton"_s, tr("Ask for screening"), u"question"_s);
    m_check = addButton(u"standingCheckButton"_s, tr("Check now"), u"refresh"_s);
    m_change = addButton(u"standingChangeButton"_s, tr("Another record …"), u"search"_s);
    m_recipient = addButton(u"standingRecipientButton"_s, tr("Register a beneficiary …"), u"person"_s);
    buttonRow->addStretch(1);
    column->addWidget(m_buttons);

    connect(m_enrol, &QPushButton::clicked, this, [this] { m_flow.enrol(m_provider); });
    connect(m_find, &QPushButton::clicked, this, &StandingCard::openNumber);
    connect(m_change, &QPushButton::clicked, this, &StandingCard::openNumber);
    connect(m_questions, &QPushButton::clicked, this, [this] { emit questionsWanted(m_provider, m_standing.name); });
    connect(m_askAgain, &QPushButton::clicked, this, [this] { emit askAgainWanted(m_provider, m_standing.name); });
    connect(m_recipient, &QPushButton::clicked, this, [this] { emit recipientWanted(m_provider, m_standing.name); });
    connect(m_send, &QPushButton::clicked, this, [this] { m_flow.sendDetails(m_provider); });
    connect(m_screen, &QPushButton::clicked, this, [this] { m_flow.screen(m_provider); });
    connect(m_check, &QPushButton::clicked, this, [this] { m_flow.check(m_provider); });
    connect(m_number, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_flow.typeNumber(m_provider, text); });
    connect(m_number, &QLineEdit::returnPressed, this, &StandingCard::takeNumber);
    connect(m_take, &QPushButton::clicked, this, &StandingCard::takeNumber);
}

KeyButton *StandingCard::addButton(const QString &objectName, const QString &text, const QString &iconName)
{
    auto *button = new KeyButton(text, {}, m_buttons);
    button->setObjectName(objectName);
    button->setIconName(iconName);
    m_buttons->layout()->addWidget(button);
    return button;
}

void StandingCard::showStanding(const Standing &standing)
{
    const bool isNewRecord = m_standing.record != standing.record;
    m_standing = standing;
    const bool busy = m_flow.isBusy(m_provider);
    m_name->setText(standing.name);
    m_environment->setText(standing.environment);
    if (busy)
        m_badge->show(tr("Asking …"), u"clock"_s, Tone::Busy);
    else
        m_badge->show(standing.badge, standing.icon, standing.tone);
    say(m_sentence, standing.sentence);
    QStringList words;
    //: %1 is the provider's own word for how far it has come
    if (!standing.word.isEmpty()) words << tr("Its own word: “%1”.").arg(standing.word);
    //: %1 is what the provider says, verbatim
    if (!standing.remarks.isEmpty()) words << tr("Its remarks: “%1”").arg(standing.remarks);
    say(m_words, words.join(u' '));
    //: %1 is a list of fields
    say(m_wants, standing.wants.isEmpty() ? QString() : tr("It still wants to know: %1.").arg(standing.wants));
    QStringList facts;
    //: %1 is a number
    if (!standing.record.isEmpty()) facts << tr("Record %1").arg(standing.record);
    //: %1 is a time
    if (standing.checkedAt.isValid()) facts << tr("last asked %1").arg(m_flow.timeOf(standing.checkedAt));
    say(m_facts, facts.join(u" · "_s));

    const auto offer = [&](KeyButton *button, bool may, const QString &what) {
        button->setVisible(may);
        button->setEnabled(!busy);
        button->setAccessibleName(what);
    };
    offer(m_enrol, standing.mayEnrol, tr("Enrol with %1").arg(standing.name));
    offer(m_questions, standing.mayEnrol && !standing.questions.isEmpty(),
          tr("Answer what %1 can be told, and enrol").arg(standing.name));
    offer(m_change, standing.mayChange, tr("Tie the customer to another record at %1").arg(standing.name));
    offer(m_recipient, standing.takesRecipients, tr("Register a beneficiary with %1").arg(standing.name));
    offer(m_find, standing.mayFind, tr("I found the record at %1").arg(standing.name));
    offer(m_askAgain, standing.mayAskAgain, tr("There is no record at %1, ask again").arg(standing.name));
    offer(m_send, standing.maySend, tr("Send details to %1").arg(standing.name));
    offer(m_screen, standing.mayScreen, tr("Ask %1 for screening").arg(standing.name));
    offer(m_check, standing.mayCheck, tr("Ask %1 now where the customer stands").arg(standing.name));
    m_buttons->setVisible(standing.mayEnrol || standing.mayFind || standing.mayAskAgain || standing.maySend ||
                          standing.mayScreen || standing.mayCheck || standing.takesRecipients);
    const QString typed = m_flow.typedNumber(m_provider);
    if (m_number->text() != typed) m_number->setText(typed);
    const bool mayGive = standing.mayFind || standing.mayChange;
    if (!mayGive || (isNewRecord && typed.isEmpty())) m_numberBox->hide();
    if (mayGive && !typed.isEmpty()) m_numberBox->setVisible(true);
    m_number->setAccessibleName(tr("Number of the record at %1").arg(standing.name));
    m_take->setAccessibleName(tr("Take this record of %1").arg(standing.name));
    m_take->setEnabled(!busy);
}

QList<QWidget *> StandingCard::stops() const
{
    return {m_number, m_take,   m_enrol, m_questions, m_find,     m_askAgain,
            m_send,   m_screen, m_check, m_change,    m_recipient};
}

void StandingCard::openNumber()
{
    m_numberBox->show();
    emit shapeChanged();
    m_number->setFocus();
}

void StandingCard::takeNumber()
{
    const QString number = m_number->text().trimmed();
    if (m_standing.mayChange && !number.isEmpty() && number != m_standing.record)
        emit changeWanted(m_provider, m_standing.name, number);
    else
        m_flow.find(m_provider, number);
}

} // namespace gui
