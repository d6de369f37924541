// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/words.h"
#include "services/directory_service.h"

#include <QAbstractTableModel>

namespace models {

/// The providers and what each of them lacks. The last connection test stands beside it, with its time.
class ProvidersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, CanDo, Ready, LastTest, ColumnCount };
    enum Role { SecondLineRole = Qt::UserRole + 1, IconRole, ToneRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps what the tests said.
    void set(const QList<services::ProviderStatus> &providers);
    const services::ProviderStatus *provider(int row) const;
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
    QString text(const services::ProviderStatus &provider, int column) const;
    Tone tone(const services::ProviderStatus &provider, int column) const;

    QList<services::ProviderStatus> m_providers;
    QHash<QString, Test> m_tests;
};

/// "quotes, transfers, cancels": capabilities for people.
QString capabilityText(const QStringList &capabilities);
/// What a provider lacks, for people.
QString missingText(const services::ProviderStatus &provider);

} // namespace models
