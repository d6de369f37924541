// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "domain/csv.h"
#include "domain/reconciliation.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StatementFileText {
    Q_DECLARE_TR_FUNCTIONS(StatementFileText)
};

base::Error fault(const QString &why) { return base::nothingHappened(base::ErrorKind::BadFile, u"statement"_s, why); }

/// "Transaction ID", "transaction_id" and "transactionId" are the same heading.
QString plain(const QString &heading)
{
    QString text;
    for (const QChar sign : heading)
        if (sign.isLetterOrNumber()) text += sign.toLower();
    return text;
}

/// Usual headings, the more telling ones first.
QStringList headingsFor(const QString &what)
{
    if (what == u"theirs")
        return {u"providerreference"_s,
                u"transactionid"_s,
                u"transactionreference"_s,
                u"paymentid"_s,
                u"remittanceid"_s,
                u"disbursementid"_s,
                u"trxid"_s,
                u"id"_s};
    if (what == u"ours")
        return {u"ourreference"_s,      u"clientreference"_s,       u"merchantreference"_s,
                u"partnerreference"_s,  u"merchanttransactionid"_s, u"partnertrxid"_s,
                u"externalreference"_s, u"referenceno"_s,           u"reference"_s};
    if (what == u"word") return {u"status"_s, u"state"_s, u"transactionstatus"_s};
    if (what == u"send") return {u"sendamount"_s, u"sourceamount"_s, u"sentamount"_s, u"amount"_s};
    if (what == u"sendCurrency") return {u"sendcurrency"_s, u"sourcecurrency"_s, u"sentcurrency"_s, u"currency"_s};
    if (what == u"receive") return {u"receiveamount"_s, u"destinationamount"_s, u"payoutamount"_s, u"receivedamount"_s};
    if (what == u"receiveCurrency")
        return {u"receivecurrency"_s, u"destinationcurrency"_s, u"payoutcurrency"_s, u"receivedcurrency"_s};
    return {u"createdat"_s, u"created"_s, u"date"_s, u"transactiondate"_s, u"time"_s};
}

class Columns
{
public:
    explicit Columns(const QStringList &head)
    {
        for (const QString &heading : head)
            m_head << plain(heading);
    }
    qsizetype of(const QString &what) const
    {
        for (const QString &heading : headingsFor(what))
            if (const qsizetype at = m_head.indexOf(heading); at >= 0) return at;
        return -1;
    }

private:
    QStringList m_head;
};

QString withoutBlanks(QString text) { return text.remove(QRegularExpression(u"[\\s\\x{a0}\\x{202f}'’]"_s)); }

/// "1,234" is a thousand and more, or one and a little.
bool hasTwoReadings(const QString &text)
{
    static const QRegularExpression shape(u"\\A-?[1-9]\\d{0,2}[.,]\\d{3}\\z"_s);
    return shape.match(text).hasMatch();
}

/// "1,234.50", "1.234,50", "1234,50", "1.000.000" and "1 234.50" are written by somebody's spreadsheet: the sign that
/// stands before their decimals. Null when the text does not tell.
QChar decimalSignOf(const QString &text)
{
    static const QRegularExpression point(
        u"\\A-?(\\d{1,3}((,\\d{3})+\\.\\d+|(,\\d{3}){2,})|\\d+\\.(\\d{1,2}|\\d{4,})|\\d{4,}\\.\\d{3}|0\\.\\d{3})\\z"_s);
    static const QRegularExpression comma(
        u"\\A-?(\\d{1,3}((\\.\\d{3})+,\\d+|(\\.\\d{3}){2,})|\\d+,(\\d{1,2}|\\d{4,})|\\d{4,},\\d{3}|0,\\d{3})\\z"_s);
    if (point.match(text).hasMatch()) return u'.';
    return comma.match(text).hasMatch() ? QChar(u',') : QChar();
}

/// Whether amounts in it have no decimals: there is no smaller coin, or, of rupiah, nobody has used one for decades.
bool isWrittenWhole(const QString &currency)
{
    const auto known = money::Currency::fromCode(currency);
    return known && (known->minorDigits() == 0 || known->code() == u"IDR");
}

struct WrittenAmount {
    QString text; ///< as a decimal, where it can be read as one
    bool isUnclear = false;
};

/// Amounts of one column, which one hand has written.
class AmountColumn
{
public:
    AmountColumn(const QList<QStringList> &rows, qsizetype column) : m_column(column)
    {
        for (const QStringList &row : rows) {
            const QChar sign = decimalSignOf(withoutBlanks(row.value(column)));
            if (sign.isNull()) continue;
            m_isTorn = m_isTorn || (!m_sign.isNull() && sign != m_sign);
            m_sign = sign;
        }
    }

    /// What can be read in two ways is read as its column is, and as its currency must be; where neither tells, or they
    /// do not agree, it stays as it is.
    WrittenAmount amountIn(const QStringList &row, const QString &currency) const
    {
        const QString text = withoutBlanks(row.value(m_column));
        if (!hasTwoReadings(text)) return {read(text, decimalSignOf(text))};
        const QChar byColumn = m_isTorn ? QChar() : m_sign;
        const QChar other = text.contains(u'.') ? u',' : u'.';
        const QChar byCurrency = isWrittenWhole(currency) ? other : QChar();
        const QChar sign = byColumn.isNull() ? byCurrency : byColumn;
        const bool isDecided = !sign.isNull() && (byCurrency.isNull() || byCurrency == sign);
        return isDecided ? WrittenAmount{read(text, sign)} : WrittenAmount{text, true};
    }

private:
    static QString read(QString text, QChar sign)
    {
        if (sign.isNull()) return text;
        return text.remove(sign == u'.' ? u',' : u'.').replace(u',', u'.');
    }

    qsizetype m_column;
    QChar m_sign; ///< before the decimals
    bool m_isTorn = false;
};

/// RFC 3339, or a day or a time without a zone, which is taken for UTC.
QDateTime timeIn(const QString &text)
{
    if (const QDateTime exact = base::fromRfc3339(text); exact.isValid()) return exact;
    QDateTime loose = QDateTime::fromString(QString(text).replace(u' ', u'T'), Qt::ISODate);
    if (loose.isValid() && loose.timeSpec() == Qt::LocalTime) loose.setTimeSpec(Qt::UTC);
    return loose.toUTC();
}

} // namespace

base::Result<QList<StatementLine>> statementFrom(const QByteArray &csv, const ProviderId &provider)
{
    const auto rows = parseCsv(csv);
    if (!rows) return rows.error();
    if (rows->isEmpty()) return fault(StatementFileText::tr("The file is empty."));
    const Columns columns(rows->first());
    const qsizetype theirs = columns.of(u"theirs"_s);
    const qsizetype ours = columns.of(u"ours"_s);
    if (theirs < 0 && ours < 0)
        return fault(StatementFileText::tr("No column of the file holds a reference. Call one of them \"reference\" "
                                           "(ours) or \"transaction id\" (theirs)."));
    const AmountColumn send(rows->mid(1), columns.of(u"send"_s));
    const AmountColumn receive(rows->mid(1), columns.of(u"receive"_s));
    QList<StatementLine> lines;
    for (const QStringList &row : rows->mid(1)) {
        const auto cell = [&](const QString &what) { return row.value(columns.of(what)).trimmed(); };
        StatementLine line;
        line.provider = provider;
        line.theirs = cell(u"theirs"_s);
        line.ours = cell(u"ours"_s);
        line.word = cell(u"word"_s);
        line.sendCurrency = cell(u"sendCurrency"_s).toUpper();
        const WrittenAmount sent = send.amountIn(row, line.sendCurrency);
        line.sendAmount = sent.text;
        line.isSendUnclear = sent.isUnclear;
        line.receiveCurrency = cell(u"receiveCurrency"_s).toUpper();
        const WrittenAmount received = receive.amountIn(row, line.receiveCurrency);
        line.receiveAmount = received.text;
        line.isReceiveUnclear = received.isUnclear;
        line.createdAt = timeIn(cell(u"at"_s));
        // An apostrophe that kept a spreadsheet from reckoning is no part of what stands behind it.
        for (QString *text : {&line.theirs, &line.ours, &line.word})
            if (text->startsWith(u'\'')) text->remove(0, 1);
        lines << line; // one without any reference is nobody's, and a person has to look at it
    }
    return lines;
}

} // namespace domain
