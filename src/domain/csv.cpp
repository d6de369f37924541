// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv.h"

#include "base/json_reader.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype bytesMax = qsizetype(64) * 1024 * 1024;
constexpr qsizetype cellMax = 64 * 1024;

struct CsvText {
    Q_DECLARE_TR_FUNCTIONS(CsvText)
};

base::Error fault(qsizetype line, const QString &why)
{
    return base::nothingHappened(base::ErrorKind::BadFile, u"statement"_s,
                                 //: %1 is a number, %2 what is wrong there
                                 CsvText::tr("Line %1: %2").arg(line).arg(why));
}

bool looksLikeFormula(const QString &cell)
{
    if (cell.isEmpty() || base::isJsonNumber(cell)) return false;
    // Spreadsheets of East Asia take the signs of full width for the same.
    static const QString starts = u"=+-@\t\r\n|%＝＋－＠"_s;
    // Blanks in front do not help: spreadsheets pass over them.
    const QString start = cell.trimmed();
    return starts.contains(cell.at(0)) || (!start.isEmpty() && starts.contains(start.at(0))) ||
           cell.at(0).category() == QChar::Other_Control;
}

/// A reader over one text, cell by cell.
class CsvReader
{
public:
    CsvReader(const QString &text, QChar separator) : m_text(text), m_separator(separator) {}

    base::Result<QList<QStringList>> read()
    {
        QList<QStringList> rows;
        while (m_at < m_text.size()) {
            QStringList row;
            if (const auto done = readRow(row); !done) return done.error();
            const bool isBlank = row.size() == 1 && row.first().trimmed().isEmpty();
            if (!isBlank && !rows.isEmpty() && row.size() > rows.first().size())
                return fault(m_line - 1, CsvText::tr("there are more cells than in the first line."));
            if (!isBlank) rows << row;
        }
        return rows;
    }

private:
    base::Result<void> readRow(QStringList &row)
    {
        for (;;) {
            QString cell;
            if (const auto done = readCell(cell); !done) return done.error();
            row << cell;
            if (m_at >= m_text.size()) break;
            const QChar sign = m_text.at(m_at++);
            if (sign == m_separator) {
                if (m_at >= m_text.size()) row << QString();
                continue;
            }
            if (sign == u'\r' && m_at < m_text.size() && m_text.at(m_at) == u'\n') ++m_at;
            break;
        }
        ++m_line;
        return base::Done{};
    }

    bool isEnd() const
    {
        if (m_at >= m_text.size()) return true;
        const QChar sign = m_text.at(m_at);
        return sign == m_separator || sign == u'\n' || sign == u'\r';
    }

    base::Result<void> readCell(QString &cell)
    {
        if (m_at >= m_text.size() || m_text.at(m_at) != u'"') {
            const qsizetype from = m_at;
            while (!isEnd())
                ++m_at;
            cell = m_text.mid(from, m_at - from);
            return cell.size() > cellMax ? base::Result<void>(fault(m_line, CsvText::tr("a cell is too long.")))
                                         : base::Result<void>(base::Done{});
        }
        ++m_at;
        for (;;) {
            const qsizetype quote = m_text.indexOf(u'"', m_at);
            if (quote < 0) return fault(m_line, CsvText::tr("a quote is not closed."));
            cell += m_text.mid(m_at, quote - m_at);
            if (cell.size() > cellMax) return fault(m_line, CsvText::tr("a cell is too long."));
            m_at = quote + 1;
            if (m_at >= m_text.size() || m_text.at(m_at) != u'"') break;
            cell += u'"';
            ++m_at;
        }
        if (!isEnd()) return fault(m_line, CsvText::tr("something stands behind a closed quote."));
        return base::Done{};
    }

    const QString &m_text;
    const QChar m_separator;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
};

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells) {
        QString text = looksLikeFormula(cell) ? u'\'' + cell : cell;
        const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') ||
                            text.contains(u'\r') || text.contains(u';') || text.startsWith(u' ') || text.endsWith(u' ');
        if (quoted) text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
        safe << text;
    }
    return safe.join(u',').toUtf8() + "\r\n";
}

base::Result<QList<QStringList>> parseCsv(const QByteArray &bytes)
{
    if (bytes.size() > bytesMax) return fault(1, CsvText::tr("the file is larger than 64 MB."));
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(0)))
        return fault(1, CsvText::tr("this is not a text in UTF-8; save it as CSV with UTF-8."));
    if (text.startsWith(QChar(0xfeff))) text.remove(0, 1);
    const QString head = text.section(u'\n', 0, 0);
    QChar separator = u',';
    for (const QChar candidate : {QChar(u';'), QChar(u'\t')})
        if (head.count(candidate) > head.count(separator)) separator = candidate;
    return CsvReader(text, separator).read();
}

} // namespace domain
