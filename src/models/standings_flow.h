// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/backstage.h"
#include "models/field_form.h"
#include "models/words.h"

#include <QSet>

#include <memory>

namespace models {

/// Where a customer stands with one provider that keeps records of customers, in words, and what can be done now.
struct Standing {
    QString provider;
    QString name;
    QString environment;
    QString badge; ///< one or two words
    QString icon;
    Tone tone = Tone::Neutral;
    QString sentence; ///< what that means and what comes next
    QString word;     ///< the provider's own, verbatim; may be empty
    QString remarks;  ///< the provider's own, verbatim; may be empty
    QString wants;    ///< labels of what it still wants to know; may be empty
    QString record;   ///< what the provider calls the customer; may be empty
    QDateTime checkedAt;
    bool mayEnrol = false;
    bool mayFind = false;               ///< somebody may give the number of the record there
    bool mayAskAgain = false;           ///< an earlier answer was lost; a second request may open a second record
    bool mayChange = false;             ///< another record than the one that is known
    QList<domain::FieldRule> questions; ///< what can be answered when a record is opened
    bool takesRecipients = false;       ///< asks questions about beneficiaries and registers them
    bool maySend = false;
    bool mayScreen = false;
    bool mayCheck = false;
};

/// A customer at the providers that want to know senders themselves. Nothing here is repeated by itself: opening a
/// record has no key at any provider, so a lost answer stays a doubt until a person settles it.
class StandingsFlow : public QObject
{
    Q_OBJECT

public:
    StandingsFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    /// An empty id: nobody.
    void show(const domain::SenderId &sender);
    void reload();
    const QList<Standing> &standings() const { return m_standings; }
    /// Whether the answer about the present customer has come.
    bool isLoaded() const { return m_loaded; }
    bool isBusy(const QString &provider) const { return m_busy.contains({m_sender.text, provider}); }

    /// A form of what that provider can be told when it opens a record, with what was typed into it before and not
    /// sent, but for a password; nullptr when it asks nothing. The form of before is gone.
    FieldForm *beginAnswers(const QString &provider);
    void enrol(const QString &provider, const base::JsonValue &answers = {});
    /// Somebody has looked there and found no record.
    void askAgain(const QString &provider);
    /// Ties the customer to the record with that number; fails when it carries another name.
    void find(const QString &provider, const QString &number);
    /// Ties the customer to another record than before; somebody has looked and said so.
    void change(const QString &provider, const QString &number);
    void sendDetails(const QString &provider);
    void screen(const QString &provider);
    void check(const QString &provider);

    /// A number that was typed and not taken yet, so that it is there again.
    QString typedNumber(const QString &provider) const { return m_numbers.value({m_sender.text, provider}); }
    void typeNumber(const QString &provider, const QString &number) { m_numbers[{m_sender.text, provider}] = number; }

    /// "14:32:10", with the day when it was another one.
    QString timeOf(const QDateTime &time) const;

signals:
    void changed();
    void done(const QString &sentence);
    /// Both empty: all is well again. `details`: the provider's own words, verbatim.
    void problem(const QString &sentence, const QString &details);

private:
    using Enrolment = domain::SenderEnrolment;
    using Step = std::function<interfaces::Answer<Enrolment>(services::Desk &, domain::SenderId, domain::ProviderId)>;

    void tie(const QString &provider, const QString &number, services::OnboardingService::Doubt doubt);
    void act(const QString &provider, Step step, const QString &doneSentence);
    QString nameOf(const QString &provider) const;

    Backstage &m_backstage;
    const base::Clock &m_clock;
    domain::SenderId m_sender;
    QList<Standing> m_standings;
    QSet<std::pair<QString, QString>> m_busy;                    ///< customer and provider
    QHash<std::pair<QString, QString>, QString> m_numbers;       ///< customer and provider
    QHash<std::pair<QString, QString>, base::JsonValue> m_typed; ///< answers, by customer and provider
    int m_round = 0;
    std::unique_ptr<FieldForm> m_answers;
    bool m_loaded = false;
};

/// The words for one customer at one provider; pure.
Standing standingOf(const interfaces::Provider &provider, const domain::Sender &sender,
                    const std::optional<domain::SenderEnrolment> &enrolment);

} // namespace models
