// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backstage.h"
#include "models/documents_model.h"
#include "models/paper_intake.h"

namespace models {

/// The papers of one customer: kept sealed here, carried to the providers that want them. Files are read and written on
/// the services' thread.
class DocumentsFlow : public QObject
{
    Q_OBJECT

public:
    DocumentsFlow(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    /// An empty id: nobody.
    void show(const domain::SenderId &sender);
    void reload();
    DocumentsModel &documents() { return m_documents; }
    const DocumentsModel &documents() const { return m_documents; }
    /// Whether the answer about the present customer has come.
    bool isLoaded() const { return m_loaded; }
    /// Whether something is under way for a document; nothing else begins meanwhile.
    bool isBusy() const { return m_busy; }

    /// Where a paper is read and described before it is kept, or looked at again.
    PaperIntake &intake() { return m_intake; }
    void beginIntake();
    void look(const domain::DocumentId &id);
    /// Takes a JPEG, PNG or PDF as it is, told by its content; nothing is said about it but its kind.
    void add(const QString &type, const QString &file);
    /// Puts it into the queue: it goes there while the clerk works on, and goes on after a lost connection or a
    /// restart.
    void upload(const domain::DocumentId &id, const QString &provider);
    /// Writes the opened content to a file that anybody with the computer may read; the person has asked for it.
    void saveCopy(const domain::DocumentId &id, const QString &file);
    /// Removes what is kept here; what a provider was given stays with it.
    void remove(const domain::DocumentId &id);

signals:
    void changed();
    void done(const QString &sentence);
    /// Both empty: all is well again. `details`: the provider's own words, verbatim.
    void problem(const QString &sentence, const QString &details);

private:
    using Step = std::function<base::Result<base::Done>(services::Desk &)>;
    void actNow(Step step, const QString &doneSentence);
    void settled(const domain::SenderId &of, const std::optional<base::Error> &error, const QString &doneSentence);
    bool begin();
    void tellEnded();

    Backstage &m_backstage;
    DocumentsModel m_documents;
    PaperIntake m_intake;
    domain::SenderId m_sender;
    std::pair<domain::DocumentId, QString> m_ended; ///< the document and the provider of the upload that ended last
    int m_round = 0;
    bool m_loaded = false;
    bool m_busy = false;
};

} // namespace models
