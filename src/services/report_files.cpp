// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/report_files.h"

#include "base/output_file.h"

#include <QCoreApplication>
#include <QFile>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;

namespace {

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

constexpr qint64 statementBytesMax = qint64(64) * 1024 * 1024;

base::Error cannotWrite(const QString &why)
{
    return base::nothingHappened(ErrorKind::BadFile, u"output"_s,
                                 ReportText::tr("The file cannot be written; choose another folder. (%1)").arg(why));
}

base::Result<void> openForOwner(base::OutputFile &file)
{
    const bool opened = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!opened) return cannotWrite(file.errorString());
    return base::Done{};
}

base::Result<void> writeTo(base::OutputFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) != bytes.size()) return cannotWrite(file.errorString());
    return base::Done{};
}

} // namespace

base::Result<qint64> writeExport(Desk &desk, const ExportQuery &query, const QString &fileName)
{
    base::OutputFile file(fileName);
    if (const auto opened = openForOwner(file); !opened) return opened.error();
    const auto count =
        ExportService(desk).transfers(query, [&](const QByteArray &bytes) { return writeTo(file, bytes); });
    if (!count) return count.error();
    if (!file.commit()) return cannotWrite(file.errorString());
    return count;
}

base::Result<void> writeReport(const domain::Reconciliation &reconciliation, const QString &fileName)
{
    base::OutputFile file(fileName);
    if (const auto opened = openForOwner(file); !opened) return opened.error();
    if (const auto written = writeTo(file, domain::toCsv(reconciliation)); !written) return written.error();
    if (!file.commit()) return cannotWrite(file.errorString());
    return base::Done{};
}

base::Result<QByteArray> readStatement(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return base::nothingHappened(ErrorKind::BadFile, u"statement"_s,
                                     ReportText::tr("The statement cannot be read. (%1)").arg(file.errorString()));
    if (file.size() > statementBytesMax)
        return base::nothingHappened(ErrorKind::BadFile, u"statement"_s,
                                     ReportText::tr("The statement is larger than 64 MB; take a shorter period."));
    return file.readAll();
}

} // namespace services
