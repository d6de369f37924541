// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backstage.h"
#include "models/field_form.h"

namespace models {

/// Registers one of a customer's beneficiaries with a provider that has questions of its own about it. Which they are,
/// the provider is asked for each country. What was typed stays until it is registered or another customer's turn
/// comes.
class RecipientFlow : public QObject
{
    Q_OBJECT

public:
    explicit RecipientFlow(Backstage &backstage, QObject *parent = nullptr);

    /// Reads the customer's beneficiaries. `name`: the provider's, for people.
    void begin(const domain::SenderId &sender, const QString &provider, const QString &name);
    /// Which beneficiary, and then a field for each question.
    FieldForm &form() { return m_form; }
    /// The name of the field that says which beneficiary.
    static QString whoField() { return QStringLiteral("@beneficiary"); }
    bool isBusy() const { return m_busy; }

    /// What is missing or wrong is said in the form and in problem(); when an earlier request was never answered,
    /// doubt() follows and nothing is sent.
    void save() { send(services::TreasuryService::Doubt::Refuse); }
    /// Somebody has looked there and found no such entry.
    void saveAnew() { send(services::TreasuryService::Doubt::AskNew); }

signals:
    void busyChanged();
    void saved(const QString &sentence);
    /// Empty: all is well again.
    void problem(const QString &sentence);
    void doubt(const QString &sentence);

private:
    void offer(const QList<domain::Beneficiary> &beneficiaries);
    void ask();
    void showFields();
    void send(services::TreasuryService::Doubt doubt);
    void fail(const base::Error &error);
    void setBusy(bool busy);
    const domain::Beneficiary *chosen() const;

    Backstage &m_backstage;
    FieldForm m_form;
    domain::SenderId m_sender;
    QString m_provider;
    QString m_providerName;
    QList<domain::Beneficiary> m_beneficiaries;
    QList<domain::FieldRule> m_questions;
    QString m_country; ///< whose questions they are
    int m_round = 0;
    bool m_busy = false;
};

} // namespace models
