// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/standings_flow.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace gui {

class KeyButton;
class StateBadge;

/// A customer at one provider: where it stands, the provider's own words, and the buttons that make sense now.
class StandingCard : public QFrame
{
    Q_OBJECT

public:
    /// The flow outlives the card.
    StandingCard(models::StandingsFlow &flow, const QString &provider, QWidget *parent = nullptr);

    const QString &provider() const { return m_provider; }
    void showStanding(const models::Standing &standing);
    /// Every stop of the Tab key, in reading order.
    QList<QWidget *> stops() const;

signals:
    /// To be asked first: has somebody looked?
    void askAgainWanted(const QString &provider, const QString &name);
    /// Another record than the one that is known; to be asked first.
    void changeWanted(const QString &provider, const QString &name, const QString &number);
    /// What can be answered when a record is opened is to be asked first.
    void questionsWanted(const QString &provider, const QString &name);
    /// One of the customer's beneficiaries is to be registered there.
    void recipientWanted(const QString &provider, const QString &name);
    /// It wants more room, or less.
    void shapeChanged();

private:
    KeyButton *addButton(const QString &objectName, const QString &text, const QString &iconName);
    void openNumber();
    void takeNumber();

    models::StandingsFlow &m_flow;
    const QString m_provider;
    QLabel *m_name;
    QLabel *m_environment;
    StateBadge *m_badge;
    QLabel *m_sentence;
    QLabel *m_words;
    QLabel *m_wants;
    QLabel *m_facts;
    QWidget *m_numberBox;
    QLineEdit *m_number;
    KeyButton *m_take;
    QWidget *m_buttons;
    KeyButton *m_enrol;
    KeyButton *m_questions;
    KeyButton *m_change;
    KeyButton *m_recipient;
    KeyButton *m_find;
    KeyButton *m_askAgain;
    KeyButton *m_send;
    KeyButton *m_screen;
    KeyButton *m_check;
    models::Standing m_standing;
};

} // namespace gui
