// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/document_service.h"

#include <QObject>

namespace services {

/// Works off the documents that wait for their way to a provider, one after the other. What is in the queue stands in
/// the store: it goes on after a restart, and in whichever process runs.
class UploadQueue : public QObject
{
    Q_OBJECT

public:
    UploadQueue(DocumentService &documents, interfaces::Store store, base::Clock &clock);

    /// Carries what is due, and answers how many documents were tried. Never two at a time: a second call while one
    /// runs answers 0 at once.
    interfaces::Answer<int> tick();
    /// Until something is due next, in milliseconds; never longer than a minute, for another process may queue.
    qint64 pauseMs();

signals:
    /// Bytes that have left, of how many.
    void moved(const QString &document, const QString &provider, qint64 sent, qint64 total);
    /// A try has ended, well or not.
    void ended(const QString &document, const QString &provider);

private:
    void postpone(const domain::DocumentId &id, const domain::ProviderId &provider, const QString &environment);

    DocumentService &m_documents;
    interfaces::Store m_store;
    base::Clock &m_clock;
    bool m_isRunning = false;
};

} // namespace services
