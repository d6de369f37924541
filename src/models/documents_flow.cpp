// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents_flow.h"

#include "base/output_file.h"
#include "domain/error_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace models {

using namespace Qt::Literals::StringLiterals;
using base::Done;
using base::ErrorKind;
using base::Result;

namespace {

struct Papers {
    QList<services::DocumentStatus> documents;
    QList<domain::Choice> types;
    QList<domain::Choice> providers;
};

Result<Papers> papersOf(services::Desk &desk, const domain::SenderId &sender)
{
    Papers papers;
    papers.types = desk.documents.types();
    for (const interfaces::Provider &provider : desk.directory.providers())
        if (provider.enabled && provider.documents) papers.providers << domain::Choice{provider.id.text, provider.name};
    if (sender.isEmpty()) return papers;
    const auto documents = desk.documents.ofSender(sender);
    if (!documents) return documents.error();
    papers.documents = *documents;
    return papers;
}

base::Error badFile(const QString &sentence) { return base::nothingHappened(ErrorKind::BadFile, u"file"_s, sentence); }

Result<QByteArray> contentOf(const QString &file)
{
    QFile opened(file);
    if (!QFileInfo(file).isFile() || !opened.open(QIODevice::ReadOnly))
        return badFile(DocumentsFlow::tr("This file cannot be read; choose another one."));
    QByteArray content =
        opened.read(domain::documentBytesMax + 1); // one more, so that the service sees it is too large
    return content;
}

Result<Done> writeTo(const QString &file, const QByteArray &content)
{
    base::OutputFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size() || !target.commit())
        return badFile(DocumentsFlow::tr("The copy cannot be written there; choose another folder."));
    return Done{};
}

} // namespace

DocumentsFlow::DocumentsFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_backstage(backstage), m_documents(clock), m_intake(backstage, clock)
{
    connect(&m_intake, &PaperIntake::keptPaper, this, [this](const QString &name) {
        //: %1 is the name of a file
        emit done(tr("%1 is kept here, sealed.").arg(name));
        reload();
    });
    connect(&m_backstage, &Backstage::uploadMoved, this,
            [this](const QString &document, const QString &, qint64 sent, qint64 total) {
                m_documents.setProgress({document}, sent, total);
            });
    connect(&m_backstage, &Backstage::uploadEnded, this, [this](const QString &document, const QString &provider) {
        m_documents.setProgress({document}, 0, 0);
        if (m_documents.rowOf({document}) < 0) return; // of another customer
        m_ended = {{document}, provider};
        reload();
    });
}

void DocumentsFlow::beginIntake() { m_intake.begin(m_sender, m_documents.types()); }

void DocumentsFlow::look(const domain::DocumentId &id)
{
    if (const domain::Document *document = m_documents.document(m_documents.rowOf(id)))
        m_intake.look(*document, m_documents.types());
}

void DocumentsFlow::show(const domain::SenderId &sender)
{
    if (sender != m_sender) {
        m_sender = sender;
        m_documents.set({}, m_documents.types(), m_documents.providers());
        m_loaded = false;
        emit changed();
    }
    reload();
}

void DocumentsFlow::reload()
{
    const int round = ++m_round;
    m_backstage.askNow<Papers>(
        this, [id = m_sender](services::Desk &desk) { return papersOf(desk, id); },
        [this, round](const Result<Papers> &answer) {
            if (round != m_round) return;
            m_loaded = true;
            if (answer)
                m_documents.set(answer->documents, answer->types, answer->providers);
            else
                emit problem(domain::sentenceFor(answer.error()), {});
            tellEnded();
            emit changed();
        });
}

bool DocumentsFlow::begin()
{
    if (m_busy || m_sender.isEmpty()) return false;
    m_busy = true;
    emit problem({}, {});
    emit changed();
    return true;
}

void DocumentsFlow::settled(const domain::SenderId &of, const std::optional<base::Error> &error,
                            const QString &doneSentence)
{
    m_busy = false;
    if (of == m_sender) {
        if (error)
            emit problem(domain::sentenceFor(*error), error->providerMessage);
        else
            emit done(doneSentence);
    }
    emit changed();
    reload();
}

void DocumentsFlow::actNow(Step step, const QString &doneSentence)
{
    if (!begin()) return;
    m_backstage.askNow<Done>(this, std::move(step), [this, of = m_sender, doneSentence](const Result<Done> &answer) {
        settled(of, answer ? std::nullopt : std::optional(answer.error()), doneSentence);
    });
}

namespace {

interfaces::Answer<Done> addFile(services::Desk *desk, domain::SenderId of, services::PaperFacts facts, QString file)
{
    base::Result<QByteArray> content = contentOf(file);
    if (!content) co_return content.error();
    const Result<domain::Document> added = co_await desk->documents.add(of, facts, std::move(*content));
    if (!added) co_return added.error();
    co_return Done{};
}

} // namespace

void DocumentsFlow::add(const QString &type, const QString &file)
{
    if (!begin()) return;
    const QString name = QFileInfo(file).fileName();
    //: %1 is the name of a file
    const QString doneSentence = tr("%1 is kept here, sealed.").arg(name);
    m_backstage.ask<Done>(
        this,
        [of = m_sender, facts = services::PaperFacts{type, name, {}, {}, {}}, file](services::Desk &desk) {
            return addFile(&desk, of, facts, file);
        },
        [this, of = m_sender, doneSentence](const Result<Done> &answer) {
            settled(of, answer ? std::nullopt : std::optional(answer.error()), doneSentence);
        });
}

void DocumentsFlow::upload(const domain::DocumentId &id, const QString &provider)
{
    const domain::Document *document = m_documents.document(m_documents.rowOf(id));
    if (!document || !begin()) return;
    m_backstage.askNow<services::DocumentStatus>(
        this, [id, provider](services::Desk &desk) { return desk.documents.queue(id, domain::ProviderId{provider}); },
        [this, of = m_sender](const Result<services::DocumentStatus> &answer) {
            m_busy = false;
            if (answer)
                m_backstage.nudgeUploads();
            else if (of == m_sender)
                emit problem(domain::sentenceFor(answer.error()), answer.error().providerMessage);
            emit changed();
            reload();
        });
}

/// What has become of the upload that ended last, once the list is read anew.
void DocumentsFlow::tellEnded()
{
    const auto [id, provider] = std::exchange(m_ended, {});
    const int row = m_documents.rowOf(id);
    if (id.isEmpty() || row < 0 || !m_documents.isUploaded(row, provider)) return;
    //: %1 is the name of a file, %2 a provider
    emit done(
        tr("%1 is at %2.").arg(m_documents.document(row)->name, domain::labelIn(m_documents.providers(), provider)));
}

void DocumentsFlow::saveCopy(const domain::DocumentId &id, const QString &file)
{
    actNow(
        [id, file](services::Desk &desk) -> Result<Done> {
            const Result<QByteArray> content = desk.privacy.copyPaper(id); // which puts it on record
            if (!content) return content.error();
            return writeTo(file, *content);
        },
        //: %1 is the name of a file
        tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
}

namespace {

/// The providers' copies first: our record is the only handle on them.
interfaces::Answer<Done> removeEverywhere(services::Desk *desk, domain::DocumentId id)
{
    const Result<services::DocumentStatus> status = desk->documents.document(id);
    if (!status) co_return status.error();
    for (const domain::DocumentUpload &upload : status->uploads) {
        const interfaces::Provider *provider = desk->directory.provider(upload.provider);
        if ((upload.theirs.isEmpty() && upload.former.isEmpty()) || !provider ||
            upload.environment != provider->environment)
            continue;
        const domain::ProviderId there = upload.provider;
        const Result<services::DocumentStatus> gone = co_await desk->documents.removeThere(id, there);
        if (!gone) co_return gone.error();
    }
    if (const auto removed = desk->documents.remove(id); !removed) co_return removed.error();
    co_return Done{};
}

} // namespace

void DocumentsFlow::remove(const domain::DocumentId &id)
{
    const domain::Document *document = m_documents.document(m_documents.rowOf(id));
    if (!document || !begin()) return;
    //: %1 is the name of a file
    const QString doneSentence = tr("%1 is kept no longer, neither here nor at a provider.").arg(document->name);
    m_backstage.ask<Done>(
        this, [id](services::Desk &desk) { return removeEverywhere(&desk, id); },
        [this, of = m_sender, doneSentence](const Result<Done> &answer) {
            settled(of, answer ? std::nullopt : std::optional(answer.error()), doneSentence);
        });
}

} // namespace models
