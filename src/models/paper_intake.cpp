// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper_intake.h"

#include "domain/aamva.h"
#include "domain/error_text.h"
#include "domain/listing.h"
#include "models/date_text.h"
#include "models/words.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::Result;
using interfaces::ReadPaper;

namespace {

base::Error badFile(const QString &sentence) { return base::nothingHappened(ErrorKind::BadFile, u"file"_s, sentence); }

interfaces::Answer<ReadPaper> readFrom(services::Desk *desk, QString name)
{
    QFile file(name);
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
        co_return badFile(PaperIntake::tr("This file cannot be read; choose another one."));
    // One byte more than may be, so that the service sees that it is too large.
    const QByteArray content = file.read(domain::documentBytesMax + 1);
    co_return co_await desk->documents.examine(content);
}

interfaces::Answer<ReadPaper> readPasted(services::Desk *desk, std::function<QByteArray()> encode)
{
    const QByteArray file = encode();
    if (file.isEmpty())
        co_return badFile(PaperIntake::tr("What was copied is no picture; copy it again, or choose a file."));
    co_return co_await desk->documents.examine(file);
}

/// The holder as the first code on the paper that tells of one says.
std::optional<domain::MachineReadable> holderOn(const ReadPaper &paper, const QDate &today)
{
    for (const ReadPaper::Code &code : paper.codes) {
        if (domain::looksLikeAamva(code.text)) {
            if (const auto card = domain::aamvaFrom(code.text)) return *card;
        } else if (domain::looksLikeMachineReadable(code.text)) {
            if (const auto zone = domain::machineReadableFrom(code.text, today)) return *zone;
        }
    }
    return std::nullopt;
}

/// The day that is typed, in whatever way; none when it is no date.
QDate dayOf(const QString &typed) { return QDate::fromString(isoDateFrom(typed.trimmed(), QLocale()), Qt::ISODate); }

} // namespace

PaperIntake::PaperIntake(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_backstage(backstage), m_clock(clock)
{
}

void PaperIntake::begin(const domain::SenderId &of, const QList<domain::Choice> &types)
{
    ++m_round;
    m_of = of;
    m_types = types;
    m_kept = {};
    m_facts = {};
    m_name.clear();
    m_problem.clear();
    m_faults.clear();
    m_preview = {};
    m_paper = {};
    m_holder.reset();
    m_shownNumber.clear();
    m_pages = 1;
    m_page = 0;
    m_stage = Stage::Empty;
    emit changed();
}

void PaperIntake::look(const domain::Document &document, const QList<domain::Choice> &types)
{
    begin(document.sender, types);
    m_kept = document;
    m_name = document.name;
    m_facts = {document.type, {}, document.issueDate, document.expiryDate};
    showPage(0);
}

void PaperIntake::readFile(const QString &file)
{
    read([file](services::Desk &desk) { return readFrom(&desk, file); }, QFileInfo(file).fileName(), What::NewFile);
}

void PaperIntake::readPicture(const std::function<QByteArray()> &encode)
{
    //: the name of a picture that was pasted
    read([encode](services::Desk &desk) { return readPasted(&desk, encode); }, tr("Pasted picture") + u".png"_s,
         What::NewFile);
}

void PaperIntake::showPage(int page)
{
    if (page < 0 || page >= std::max(m_pages, 1)) return;
    if (isLooking())
        read([id = m_kept.id, page](services::Desk &desk) { return desk.documents.look(id, page); }, m_name,
             What::OtherPage);
    else if (!m_paper.clean.isEmpty())
        read([clean = m_paper.clean, page](services::Desk &desk) { return desk.documents.examine(clean, page); },
             m_name, What::OtherPage);
}

void PaperIntake::read(Answered job, const QString &name, What what)
{
    if (m_stage == Stage::Keeping) return;
    const int round = ++m_round;
    m_stage = Stage::Reading;
    m_problem.clear();
    emit changed();
    m_backstage.ask<ReadPaper>(this, std::move(job), [this, round, name, what](const Result<ReadPaper> &answer) {
        if (round != m_round) return;
        if (answer)
            take(*answer, name, what);
        else
            fail(answer.error());
    });
}

void PaperIntake::take(const ReadPaper &paper, const QString &name, What what)
{
    m_stage = Stage::Ready;
    m_preview = paper.preview;
    m_pages = paper.pages;
    m_page = paper.page;
    if (what == What::NewFile) {
        m_paper = paper;
        m_name = name;
        m_holder = holderOn(paper, today());
    }
    if (m_holder) { // what is typed stays
        if (m_facts.number.isEmpty()) m_facts.number = m_holder->documentNumber;
        if (m_facts.expiryDate.isEmpty() && m_holder->expiryDate.isValid())
            m_facts.expiryDate = m_holder->expiryDate.toString(Qt::ISODate);
    }
    emit changed();
}

void PaperIntake::fail(const base::Error &error)
{
    // A file that was read before stays; the new one is refused.
    m_stage = m_preview.points.isEmpty() ? Stage::Empty : Stage::Ready;
    const QString sentence = domain::sentenceFor(error);
    static const QStringList fields{u"type"_s, u"number"_s, u"issueDate"_s, u"expiryDate"_s};
    if (fields.contains(error.field))
        m_faults.insert(error.field, sentence);
    else
        m_problem = sentence;
    emit changed();
}

QString PaperIntake::meaningOf(const QString &typedDate) const
{
    const QDate day = dayOf(typedDate);
    return day.isValid() ? QLocale().toString(day, QLocale::LongFormat) : QString();
}

void PaperIntake::tidyDates()
{
    for (QString *typed : {&m_facts.issueDate, &m_facts.expiryDate})
        *typed = isoDateFrom(typed->trimmed(), QLocale());
}

bool PaperIntake::isExpired() const
{
    domain::Document paper;
    paper.expiryDate = isoDateFrom(m_facts.expiryDate.trimmed(), QLocale());
    return domain::validityOf(paper, today()) == domain::Validity::Expired;
}

QString PaperIntake::expiryWarning() const
{
    domain::Document paper;
    paper.expiryDate = isoDateFrom(m_facts.expiryDate.trimmed(), QLocale());
    const QDate end = dayOf(paper.expiryDate);
    switch (domain::validityOf(paper, today())) {
    case domain::Validity::Expired: return tr("This paper has expired; ask the customer for a valid one.");
    case domain::Validity::EndsSoon:
        if (end == today()) return tr("This paper ends today; ask the customer to bring the next one.");
        return tr("This paper ends in %n day(s); ask the customer to bring the next one.", nullptr,
                  int(today().daysTo(end)));
    case domain::Validity::Open:
    case domain::Validity::Valid: return {};
    }
    Q_UNREACHABLE();
}

QString PaperIntake::holderText() const
{
    if (!m_holder) return {};
    QStringList parts{(m_holder->givenNames + u' ' + m_holder->surname).simplified()};
    if (m_holder->dateOfBirth.isValid())
        //: %1 is a date
        parts << tr("born %1").arg(QLocale().toString(m_holder->dateOfBirth, QLocale::LongFormat));
    //: %1 is what a bar code on a card says about its holder: name, day of birth
    return tr("A code on it says: %1.").arg(domain::listed(parts));
}

void PaperIntake::revealNumber()
{
    if (!isLooking()) return;
    m_backstage.askNow<QString>(
        this, [id = m_kept.id](services::Desk &desk) { return desk.privacy.revealPaper(id); },
        [this, id = m_kept.id](const Result<QString> &answer) {
            if (m_kept.id != id) return;
            if (answer)
                m_shownNumber = *answer;
            else
                m_problem = domain::sentenceFor(answer.error());
            emit changed();
        });
}

void PaperIntake::keep()
{
    if (m_stage != Stage::Ready || isLooking()) return;
    m_faults.clear();
    m_problem.clear();
    if (m_facts.type.isEmpty()) { // here a list is chosen from; the service names its codes
        m_faults.insert(u"type"_s, tr("Choose the kind of document."));
        emit changed();
        return;
    }
    tidyDates();
    for (const auto &[field, typed] :
         {std::pair{u"issueDate"_s, m_facts.issueDate}, std::pair{u"expiryDate"_s, m_facts.expiryDate}})
        if (!typed.isEmpty() && !dayOf(typed).isValid()) m_faults.insert(field, dateFault(QLocale()));
    if (!m_faults.isEmpty()) {
        emit changed();
        return;
    }
    m_stage = Stage::Keeping;
    emit changed();
    const services::PaperFacts facts{m_facts.type, m_name, m_facts.number, m_facts.issueDate, m_facts.expiryDate};
    m_backstage.askNow<domain::Document>(
        this,
        [of = m_of, facts, paper = m_paper](services::Desk &desk) { return desk.documents.keep(of, facts, paper); },
        [this](const Result<domain::Document> &answer) {
            m_stage = Stage::Ready;
            if (!answer) return fail(answer.error());
            emit keptPaper(m_name);
        });
}

} // namespace models
