// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reconciliation_flow.h"

#include "domain/error_text.h"
#include "models/money_sheets.h"
#include "services/reconciliation_service.h"
#include "services/report_files.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;
using domain::MatchClass;
using Row = QList<SheetCell>;

namespace {

Tone toneOf(MatchClass matchClass)
{
    switch (matchClass) {
    case MatchClass::Agrees: return Tone::Good;
    case MatchClass::Later: return Tone::Neutral;
    case MatchClass::AmountUnclear:
    case MatchClass::StateDiffers: return Tone::Waiting;
    case MatchClass::MissingThere:
    case MatchClass::MissingHere:
    case MatchClass::AmountDiffers:
    case MatchClass::Duplicate: return Tone::Bad;
    }
    Q_UNREACHABLE();
}

QString iconOf(MatchClass matchClass)
{
    if (matchClass == MatchClass::Agrees) return u"check"_s;
    if (matchClass == MatchClass::Later) return u"clock"_s;
    return u"warning"_s;
}

/// "500.00 SGD > 100000.00 PKR" as people read it, what arrives below what is sent.
SheetCell amountsCell(const QString &amounts)
{
    const auto shown = [&](int side) {
        const QString one = amounts.section(u" > "_s, side, side);
        return statedAmount(one.section(u' ', 0, 0), one.section(u' ', 1), QLocale());
    };
    return {shown(0), shown(1)};
}

/// What is the matter, and under it what to do: in one line the end of it would not be read.
SheetCell noteCell(const QString &note)
{
    const qsizetype end = note.indexOf(u". "_s);
    if (end < 0) return {note};
    return {note.first(end + 1), note.mid(end + 2), {}};
}

} // namespace

ReconciliationFlow::ReconciliationFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : SheetFlow(backstage, clock,
                {{tr("How they stand")},
                 {tr("Reference")},
                 {tr("Here"), true},
                 {tr("There"), true},
                 {tr("Word")},
                 {tr("What to do"), false, true}},
                parent)
    , m_jobs(backstage)
{
    m_since = m_until = clock.nowUtc().toLocalTime().date().toString(Qt::ISODate);
}

void ReconciliationFlow::changeQuestion()
{
    m_report.reset();
    forget();
    emit changed();
}

void ReconciliationFlow::setSince(const QString &day)
{
    if (std::exchange(m_since, day.trimmed()) != day.trimmed()) changeQuestion();
}

void ReconciliationFlow::setUntil(const QString &day)
{
    if (std::exchange(m_until, day.trimmed()) != day.trimmed()) changeQuestion();
}

QString ReconciliationFlow::dayFault() const
{
    const auto days = services::exportDays(m_since, m_until);
    return days ? QString() : domain::sentenceFor(base::nothingHappened(base::ErrorKind::BadDate));
}

void ReconciliationFlow::reconcile()
{
    const auto days = services::exportDays(m_since, m_until);
    if (provider().isEmpty() || !days || isBusy()) return;
    const services::ReconciliationQuery query{{provider()}, days->since, days->until};
    m_report.reset();
    ask<domain::Reconciliation>(
        // By value into the coroutine: what a lambda has captured is gone before the answer comes.
        [query](services::Desk &desk) -> interfaces::Answer<domain::Reconciliation> {
            services::ReconciliationService service(desk);
            co_return co_await service.withProvider(query);
        },
        [this](const domain::Reconciliation &report) { take(report); });
}

void ReconciliationFlow::reconcileWith(const QString &statementFile)
{
    const auto days = services::exportDays(m_since, m_until);
    if (provider().isEmpty() || !days || isBusy()) return;
    const services::ReconciliationQuery query{{provider()}, days->since, days->until};
    m_report.reset();
    ask<domain::Reconciliation>(
        [query, statementFile](services::Desk &desk) -> interfaces::Answer<domain::Reconciliation> {
            const auto csv = services::readStatement(statementFile);
            if (!csv) co_return csv.error();
            co_return services::ReconciliationService(desk).withStatement(query, *csv,
                                                                          QFileInfo(statementFile).fileName());
        },
        [this](const domain::Reconciliation &report) { take(report); });
}

void ReconciliationFlow::take(const domain::Reconciliation &report)
{
    m_report = report;
    QList<Row> rows;
    for (const domain::MatchRow &row : report.rows) {
        const QString theirs = row.theirs == row.ours ? QString() : row.theirs;
        const QString word = row.theirWord.isEmpty() ? row.ourWord : row.theirWord;
        const bool other = !row.theirWord.isEmpty() && row.theirWord != row.ourWord && !row.ourWord.isEmpty();
        rows << Row{{domain::labelOf(row.matchClass), {}, iconOf(row.matchClass), toneOf(row.matchClass)},
                    {row.ours.isEmpty() ? row.theirs : row.ours, row.ours.isEmpty() ? QString() : theirs},
                    amountsCell(row.ourAmount),
                    amountsCell(row.theirAmount),
                    //: %1 is a provider's own word
                    {word, other ? tr("last heard: %1").arg(row.ourWord) : QString()},
                    noteCell(row.note)};
    }
    sheet().setRows(rows);
}

QString ReconciliationFlow::summary() const
{
    if (!hasReport()) return {};
    QStringList parts;
    for (const MatchClass matchClass : domain::allMatchClasses())
        if (const int count = m_report->count(matchClass); count > 0)
            parts << QString::number(count) + u' ' + domain::labelOf(matchClass);
    return parts.join(u" · "_s);
}

void ReconciliationFlow::saveReport(const QString &file)
{
    if (!hasReport() || m_saving) return;
    m_saving = true;
    emit changed();
    m_jobs.askNow<base::Done>(
        this,
        [report = *m_report, file](services::Desk &) -> base::Result<base::Done> {
            const auto written = services::writeReport(report, file);
            if (!written) return written.error();
            return base::Done{};
        },
        [this, file](const base::Result<base::Done> &answer) {
            m_saving = false;
            emit changed();
            //: %1 is the name of a file
            emit saved(answer ? tr("Saved as %1.").arg(QDir::toNativeSeparators(file))
                              : domain::sentenceFor(answer.error()),
                       !answer);
        });
}

void ReconciliationFlow::exportTransfers(const QString &file)
{
    auto query = services::exportDays(m_since, m_until);
    if (!query || m_saving) return;
    query->format =
        file.endsWith(u".json"_s, Qt::CaseInsensitive) ? services::ExportFormat::Json : services::ExportFormat::Csv;
    m_saving = true;
    emit changed();
    m_jobs.askNow<qint64>(
        this, [query = *query, file](services::Desk &desk) { return services::writeExport(desk, query, file); },
        [this, file](const base::Result<qint64> &answer) {
            m_saving = false;
            emit changed();
            if (answer && *answer == 0) {
                //: %1 is the name of a file
                emit saved(tr("No transfer was made on these days. %1 has only its headings.")
                               .arg(QDir::toNativeSeparators(file)),
                           false);
                return;
            }
            //: %1 is how many, %2 the name of a file
            emit saved(answer ? tr("%1 transfers saved as %2. There are people in it: keep it under lock.")
                                    .arg(*answer)
                                    .arg(QDir::toNativeSeparators(file))
                              : domain::sentenceFor(answer.error()),
                       !answer);
        });
}

QString ReconciliationFlow::transferOf(int row) const
{
    return hasReport() && row >= 0 && row < m_report->rows.size() ? m_report->rows.at(row).transfer.text : QString();
}

QString ReconciliationFlow::nothingText() const
{
    return tr("Neither we nor the provider have a transfer in this period.");
}

QString ReconciliationFlow::nobodyText() const { return tr("No provider is switched on."); }

QString ReconciliationFlow::choiceText() const
{
    if (!dayFault().isEmpty()) return dayFault();
    return hasReport() ? QString()
                       : tr("Choose the days, then ask the provider for its records, or take a statement as a file. "
                            "Nothing is changed by it.");
}

} // namespace models
