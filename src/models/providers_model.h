// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/row_roles.h"
#include "models/words.h"

#include <QAbstractTableModel>

namespace models {

/// Whether a credential is in the keychain. What it is, nobody can ask.
struct CredentialFacts {
    QString name;
    bool present = false;
    bool required = true;
};

/// A provider as the settings page shows it.
struct ProviderFacts {
    QString id;
    QString name;
    QString environment;
    bool enabled = false;
    bool ready = false;
    QString capabilities; ///< for people
    QString missing;      ///< for people
    QList<CredentialFacts> credentials;
};

/// The providers and what each of them lacks. The last connection test stands beside it, with its time.
class ProvidersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, CanDo, Ready, LastTest, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps what the tests said.
    void set(const QList<ProviderFacts> &providers);
    const ProviderFacts *provider(int row) const;
    int rowOf(const QString &id) const;
    /// How many of the enabled ones are ready: "2 of 3".
    int readyCount() const;
    int enabledCount() const;

    void setTesting(const QString &id);
    void setTested(const QString &id, bool ok, const QString &sentence, const QString &time);
    bool isTesting(const QString &id) const { return m_tests.value(id).running; }
    /// The whole sentence of the last test.
    QString testSentence(const QString &id) const { return m_tests.value(id).sentence; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Test {
        bool running = false;
        bool ok = false;
        QString sentence;
        QString time;
    };
    void touched(const QString &id);
    QString text(const ProviderFacts &provider, int column) const;
    Tone tone(const ProviderFacts &provider, int column) const;

    QList<ProviderFacts> m_providers;
    QHash<QString, Test> m_tests;
};

} // namespace models
