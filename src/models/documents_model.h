// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "models/row_roles.h"
#include "models/words.h"
#include "services/document_service.h"

#include <QAbstractTableModel>

namespace models {

/// The papers of a customer, and how far each has come at the providers.
class DocumentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Size, Added, AtProviders, ColumnCount };

    explicit DocumentsModel(const base::Clock &clock, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_clock(clock)
    {
    }

    /// `types` and `providers` give the labels to the codes.
    void set(QList<services::DocumentStatus> documents, QList<domain::Choice> types, QList<domain::Choice> providers);
    const QList<domain::Choice> &types() const { return m_types; }
    /// Those that take documents and may be asked.
    const QList<domain::Choice> &providers() const { return m_providers; }
    /// nullptr when there is no such row.
    const domain::Document *document(int row) const;
    int rowOf(const domain::DocumentId &id) const;
    bool isUploaded(int row, const QString &provider) const;
    /// The sentences of what went wrong with a document, one line for each provider; empty when nothing did.
    QString problemText(int row) const;
    /// How far a document on its way has come; 0 of 0: it is not on its way.
    void setProgress(const domain::DocumentId &id, qint64 sent, qint64 total);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const services::DocumentStatus &status, int column) const;
    QString secondLine(const services::DocumentStatus &status, int column) const;
    QString fileLine(const domain::Document &document) const;
    QString uploadText(const services::DocumentStatus &status) const;
    Tone uploadTone(const services::DocumentStatus &status) const;

    const base::Clock &m_clock;
    QList<services::DocumentStatus> m_documents;
    QList<domain::Choice> m_types;
    QList<domain::Choice> m_providers;
    QHash<QString, int> m_percents; ///< of those on their way, by id
};

} // namespace models
