// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mrz.h"
#include "models/backstage.h"

#include <functional>

namespace models {

/// One paper on its way into the customer's record: read where it can do no harm, looked at, described, kept. Or one
/// that is kept already, to be looked at. What was typed stays, whatever is wrong with the file.
class PaperIntake : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Empty,   ///< no file yet, or one that was refused: problem() says why
        Reading, ///< the helper is at it
        Ready,   ///< to be looked at and described
        Keeping,
    };
    struct Facts {
        QString type, number, issueDate, expiryDate; ///< dates as typed
    };

    PaperIntake(Backstage &backstage, const base::Clock &clock, QObject *parent = nullptr);

    /// A new paper of this customer's; what was described of another one is forgotten.
    void begin(const domain::SenderId &of, const QList<domain::Choice> &types);
    /// One that is kept, to be looked at.
    void look(const domain::Document &document, const QList<domain::Choice> &types);

    void readFile(const QString &file);
    /// A picture out of the clipboard; `encode` is called on the services' thread and answers the bytes of a file.
    void readPicture(const std::function<QByteArray()> &encode);
    void showPage(int page);

    Stage stage() const { return m_stage; }
    bool isLooking() const { return !m_kept.id.isEmpty(); }
    const QString &name() const { return m_name; }
    const QString &problem() const { return m_problem; }
    const interfaces::ReadPaper::Preview &preview() const { return m_preview; }
    int pages() const { return m_pages; }
    int page() const { return m_page; }
    const QList<domain::Choice> &types() const { return m_types; }
    const domain::Document &kept() const { return m_kept; }

    Facts &facts() { return m_facts; }
    /// Dates in whatever way they were typed, as they are kept; what is no date stays.
    void tidyDates();
    /// Day, month and year in words and what follows from it; empty while nothing or no date is typed.
    QString meaningOf(const QString &typedDate) const;
    /// What is wrong with what is typed, by field ("type", "number", "issueDate", "expiryDate").
    const QHash<QString, QString> &faults() const { return m_faults; }
    /// The field is being typed anew: what was wrong with it is not said any longer.
    void forgetFault(const QString &field) { m_faults.remove(field); }
    /// The end of the paper is near, or over; empty: it is not.
    QString expiryWarning() const;
    bool isExpired() const;

    /// What a bar code on the paper says about its holder, if one does.
    const std::optional<domain::MachineReadable> &holder() const { return m_holder; }
    QString holderText() const;

    /// The number as it stands, and the view of it goes on record; numberShown() follows.
    void revealNumber();
    const QString &shownNumber() const { return m_shownNumber; }

    /// The shop's day.
    QDate today() const { return m_clock.nowUtc().toLocalTime().date(); }

    /// Keeps the paper; ends in kept(), or in faults() and problem().
    void keep();

signals:
    void changed();
    void keptPaper(const QString &name);

private:
    using Answered = std::function<interfaces::Answer<interfaces::ReadPaper>(services::Desk &)>;
    enum class What { NewFile, OtherPage };
    void read(Answered job, const QString &name, What what);
    void take(const interfaces::ReadPaper &paper, const QString &name, What what);
    void fail(const base::Error &error);
    Backstage &m_backstage;
    const base::Clock &m_clock;
    Stage m_stage = Stage::Empty;
    domain::SenderId m_of;
    QList<domain::Choice> m_types;
    domain::Document m_kept;
    QString m_name;
    QString m_problem;
    QHash<QString, QString> m_faults;
    Facts m_facts;
    interfaces::ReadPaper m_paper;
    interfaces::ReadPaper::Preview m_preview;
    int m_pages = 1;
    int m_page = 0;
    std::optional<domain::MachineReadable> m_holder;
    QString m_shownNumber;
    int m_round = 0;
};

} // namespace models
