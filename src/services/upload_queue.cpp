// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/upload_queue.h"

#include <algorithm>

namespace services {

namespace {

constexpr int atOnceMax = 50;
constexpr qint64 longestPauseMs = 60'000;

} // namespace

UploadQueue::UploadQueue(DocumentService &documents, interfaces::Store store, base::Clock &clock)
    : m_documents(documents), m_store(store), m_clock(clock)
{
}

interfaces::Answer<int> UploadQueue::tick()
{
    if (m_isRunning) co_return 0;
    const base::Result<QList<domain::DocumentUpload>> queued = m_store.documents->queuedUploads(atOnceMax);
    if (!queued) co_return queued.error();
    m_isRunning = true;
    int tried = 0;
    for (const domain::DocumentUpload &upload : *queued) {
        if (upload.dueAt > m_clock.nowUtc()) break;
        const domain::DocumentId id = upload.document;
        const domain::ProviderId provider = upload.provider;
        interfaces::Documents::Progress progress = [this, id, provider](qint64 sent, qint64 total) {
            emit moved(id.text, provider.text, sent, total);
        };
        const base::Result<DocumentStatus> done = co_await m_documents.upload(id, provider, progress);
        ++tried;
        if (!done) postpone(id, provider, upload.environment);
        emit ended(id.text, provider.text);
    }
    m_isRunning = false;
    co_return tried;
}

/// What could not even be begun (the provider is switched off, another counter carries it) would be due for ever.
void UploadQueue::postpone(const domain::DocumentId &id, const domain::ProviderId &provider, const QString &environment)
{
    const auto uploads = m_store.documents->uploads(id);
    if (!uploads) return; // said by whoever reads it next
    for (domain::DocumentUpload upload : *uploads) {
        const bool isIt = upload.provider == provider && upload.environment == environment;
        if (!isIt || !upload.dueAt.isValid() || upload.dueAt > m_clock.nowUtc()) continue;
        upload.dueAt = m_clock.nowUtc().addMSecs(longestPauseMs);
        (void)m_store.documents->rememberUpload(upload);
    }
}

qint64 UploadQueue::pauseMs()
{
    const auto queued = m_store.documents->queuedUploads(1);
    if (!queued || queued->isEmpty()) return longestPauseMs;
    return std::clamp(m_clock.nowUtc().msecsTo(queued->first().dueAt), qint64(200), longestPauseMs);
}

} // namespace services
