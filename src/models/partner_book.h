// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/treasury.h"
#include "models/backstage.h"

#include <QHash>
#include <QSet>

namespace models {

/// The banks, wallets and cash agents of a country, as all providers name them; asked when first wanted.
class PartnerBook : public QObject
{
    Q_OBJECT

public:
    explicit PartnerBook(Backstage &backstage, QObject *parent = nullptr) : QObject(parent), m_backstage(backstage) {}

    /// Asks for a country unless that was done already; changed() follows.
    void want(const QString &country);
    bool isKnown(const QString &country) const { return m_partners.contains(country); }
    /// Those that pay out by that method, sorted by name; several providers may list the same code.
    QList<domain::PayoutPartner> partners(const QString &country, domain::PayoutMethod method) const;
    /// The name of a code; empty while it is not known.
    QString name(const QString &country, const QString &code) const;
    /// Why a country's list could not be had; empty when it could.
    QString problem(const QString &country) const { return m_problems.value(country); }

signals:
    void changed(const QString &country);

private:
    Backstage &m_backstage;
    QHash<QString, QList<domain::PayoutPartner>> m_partners;
    QHash<QString, QString> m_problems;
    QSet<QString> m_asked;
};

} // namespace models
