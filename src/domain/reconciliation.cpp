// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reconciliation.h"

#include "base/clock.h"
#include "domain/csv.h"

#include <QCoreApplication>
#include <QSet>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using money::Decimal;

namespace {

struct ReconciliationText {
    Q_DECLARE_TR_FUNCTIONS(ReconciliationText)
};

QString amountsOf(const QString &send, const QString &sendCurrency, const QString &receive,
                  const QString &receiveCurrency)
{
    QStringList parts;
    if (!send.isEmpty()) parts << (send + u' ' + sendCurrency).trimmed();
    if (!receive.isEmpty()) parts << (receive + u' ' + receiveCurrency).trimmed();
    return parts.join(u" > "_s);
}

QString amountsOf(const Transfer &ours)
{
    return amountsOf(ours.send.toWire(), ours.send.currency().code(), ours.receive.toWire(),
                     ours.receive.currency().code());
}

QString amountsOf(const StatementLine &theirs)
{
    return amountsOf(theirs.sendAmount, theirs.sendCurrency, theirs.receiveAmount, theirs.receiveCurrency);
}

/// How a figure of theirs stands to one of ours.
enum class Fit { Same, Unclear, Other };

/// What was not stated differs from nothing; what cannot be read differs from everything. What can be read in two ways
/// is never the same, but another one for sure when neither is ours.
Fit fitOf(const QString &stated, const QString &currency, bool isUnclear, const money::Money &ours)
{
    if (!currency.isEmpty() && currency.compare(ours.currency().code(), Qt::CaseInsensitive) != 0) return Fit::Other;
    if (stated.isEmpty()) return Fit::Same;
    const auto isOurs = [&ours](const QString &text) {
        const auto value = Decimal::parse(text);
        return value && *value == ours.toDecimal();
    };
    if (!isUnclear) return isOurs(stated) ? Fit::Same : Fit::Other;
    const bool fits = isOurs(QString(stated).replace(u',', u'.')) || isOurs(QString(stated).remove(u',').remove(u'.'));
    return fits ? Fit::Unclear : Fit::Other;
}

bool sameWord(const QString &one, const QString &other)
{
    return one.trimmed().compare(other.trimmed(), Qt::CaseInsensitive) == 0;
}

/// A statement with a single amount may state either side; its currency says which, and without one its figure does.
bool statesWhatArrives(const StatementLine &theirs, const Transfer &ours)
{
    if (!theirs.receiveAmount.isEmpty() || !theirs.receiveCurrency.isEmpty()) return false;
    if (theirs.sendCurrency.isEmpty())
        return fitOf(theirs.sendAmount, {}, theirs.isSendUnclear, ours.receive) != Fit::Other;
    return !sameWord(theirs.sendCurrency, ours.send.currency().code()) &&
           sameWord(theirs.sendCurrency, ours.receive.currency().code());
}

MatchRow rowOf(const Transfer &ours)
{
    MatchRow row;
    row.transfer = ours.id;
    row.ours = ours.reference;
    row.theirs = ours.providerReference.text;
    row.ourAmount = amountsOf(ours);
    row.ourState = codeOf(ours.state);
    row.ourWord = ours.providerStatus;
    row.at = ours.createdAt;
    return row;
}

MatchRow rowOf(const StatementLine &theirs)
{
    MatchRow row;
    row.ours = theirs.ours;
    row.theirs = theirs.theirs;
    row.theirAmount = amountsOf(theirs);
    row.theirWord = theirs.word;
    row.at = theirs.createdAt;
    return row;
}

/// Nothing of it can stand at the provider: it was certainly not sent.
bool neverLeft(const Transfer &ours)
{
    return ours.state == TransferState::Draft || !ours.submittedAt.isValid() ||
           (ours.state == TransferState::Rejected && ours.providerReference.isEmpty());
}

class Matcher
{
public:
    explicit Matcher(const ReconciliationInput &input) : m_input(input)
    {
        for (qsizetype i = 0; i < input.ours.size(); ++i) {
            const Transfer &ours = input.ours.at(i);
            if (!ours.providerReference.isEmpty()) m_byTheirs.insert(ours.providerReference.text, i);
            m_byOurs.insert(ours.reference, i);
            m_byOurs.insert(ours.key.text, i); // some providers know it by the key
            m_byOurs.insert(ours.id.text, i);
        }
    }

    QList<MatchRow> rows()
    {
        QList<MatchRow> rows;
        for (const StatementLine &theirs : m_input.theirs)
            rows << rowFor(theirs);
        for (qsizetype i = 0; i < m_input.ours.size(); ++i)
            if (!m_seen.contains(i) && isInPeriod(m_input.ours.at(i).createdAt)) rows << alone(m_input.ours.at(i));
        return rows;
    }

private:
    bool isInPeriod(const QDateTime &time) const
    {
        const bool after = !m_input.since.isValid() || time >= m_input.since;
        return after && (!m_input.until.isValid() || time < m_input.until);
    }

    qsizetype ourIndex(const StatementLine &theirs) const
    {
        if (!theirs.theirs.isEmpty() && m_byTheirs.contains(theirs.theirs)) return m_byTheirs.value(theirs.theirs);
        return theirs.ours.isEmpty() ? -1 : m_byOurs.value(theirs.ours, -1);
    }

    MatchRow rowFor(const StatementLine &theirs)
    {
        const qsizetype index = ourIndex(theirs);
        if (index < 0) {
            MatchRow row = rowOf(theirs);
            row.matchClass = MatchClass::MissingHere;
            row.note = ReconciliationText::tr("They have a transfer that is in none of our records. Ask them who sent "
                                              "it before anything else.");
            return row;
        }
        const Transfer &ours = m_input.ours.at(index);
        MatchRow row = rowOf(ours);
        row.theirs = theirs.theirs.isEmpty() ? row.theirs : theirs.theirs;
        row.theirAmount = amountsOf(theirs);
        row.theirWord = theirs.word;
        if (m_seen.contains(index)) {
            row.matchClass = MatchClass::Duplicate;
            row.note = ReconciliationText::tr("Their list has it more than once. Ask them whether it was paid twice.");
            return row;
        }
        m_seen.insert(index);
        judge(row, ours, theirs);
        return row;
    }

    void judge(MatchRow &row, const Transfer &ours, const StatementLine &theirs) const
    {
        const money::Money &stated = statesWhatArrives(theirs, ours) ? ours.receive : ours.send;
        const Fit sent = fitOf(theirs.sendAmount, theirs.sendCurrency, theirs.isSendUnclear, stated);
        const Fit received = fitOf(theirs.receiveAmount, theirs.receiveCurrency, theirs.isReceiveUnclear, ours.receive);
        const bool state = !theirs.word.isEmpty() && !sameWord(theirs.word, ours.providerStatus);
        if (sent == Fit::Other || received == Fit::Other) {
            row.matchClass = MatchClass::AmountDiffers;
            row.note =
                ReconciliationText::tr("The figures are not those that were approved. Ask them which are right.");
        } else if (sent == Fit::Unclear || received == Fit::Unclear) {
            row.matchClass = MatchClass::AmountUnclear;
            row.note = ReconciliationText::tr("Their amount can be read in two ways, and nothing in the file says "
                                              "which is meant. Compare it by hand.");
        } else if (neverLeft(ours) && (state || theirs.word.isEmpty())) { // they may list what they have refused
            row.matchClass = MatchClass::StateDiffers;
            row.note = ReconciliationText::tr("By our records no money moved, and they have it. Ask them what became "
                                              "of it before the customer gets anything back.");
        } else if (state) {
            row.matchClass = MatchClass::StateDiffers;
            row.note = ReconciliationText::tr("Ask the provider about it now; what it answers is stored by itself.");
        } else if (!isInPeriod(ours.createdAt)) {
            row.matchClass = MatchClass::Later;
            row.note = ReconciliationText::tr("It was made here in another period.");
        }
    }

    MatchRow alone(const Transfer &ours) const
    {
        MatchRow row = rowOf(ours);
        if (neverLeft(ours)) {
            row.note = ReconciliationText::tr("By our records no money moved, and they do not have it.");
            return row;
        }
        const bool young = ours.submittedAt.secsTo(m_input.now) < qint64(settlingHours) * 3600;
        row.matchClass = young ? MatchClass::Later : MatchClass::MissingThere;
        row.note = young ? ReconciliationText::tr("It is less than a day old; their list may not have it yet.")
                         : ReconciliationText::tr("They do not list it. Ask the provider about it now; do not send it "
                                                  "again.");
        return row;
    }

    const ReconciliationInput &m_input;
    QHash<QString, qsizetype> m_byTheirs;
    QHash<QString, qsizetype> m_byOurs;
    QSet<qsizetype> m_seen;
};

constexpr MatchClass classes[] = {MatchClass::MissingThere,  MatchClass::MissingHere, MatchClass::AmountDiffers,
                                  MatchClass::AmountUnclear, MatchClass::Duplicate,   MatchClass::StateDiffers,
                                  MatchClass::Later,         MatchClass::Agrees};

} // namespace

QList<MatchClass> allMatchClasses() { return {std::begin(classes), std::end(classes)}; }

QString codeOf(MatchClass matchClass)
{
    switch (matchClass) {
    case MatchClass::Agrees: return u"agrees"_s;
    case MatchClass::MissingThere: return u"missing-there"_s;
    case MatchClass::MissingHere: return u"missing-here"_s;
    case MatchClass::AmountDiffers: return u"amount-differs"_s;
    case MatchClass::AmountUnclear: return u"amount-unclear"_s;
    case MatchClass::StateDiffers: return u"state-differs"_s;
    case MatchClass::Duplicate: return u"duplicate"_s;
    case MatchClass::Later: return u"later"_s;
    }
    Q_UNREACHABLE();
}

QString labelOf(MatchClass matchClass)
{
    switch (matchClass) {
    case MatchClass::Agrees: return ReconciliationText::tr("agrees");
    case MatchClass::MissingThere: return ReconciliationText::tr("missing there");
    case MatchClass::MissingHere: return ReconciliationText::tr("missing here");
    case MatchClass::AmountDiffers: return ReconciliationText::tr("amount differs");
    case MatchClass::AmountUnclear: return ReconciliationText::tr("notation unclear");
    case MatchClass::StateDiffers: return ReconciliationText::tr("state differs");
    case MatchClass::Duplicate: return ReconciliationText::tr("listed twice");
    case MatchClass::Later: return ReconciliationText::tr("another day");
    }
    Q_UNREACHABLE();
}

int Reconciliation::count(MatchClass matchClass) const
{
    return int(
        std::count_if(rows.begin(), rows.end(), [&](const MatchRow &row) { return row.matchClass == matchClass; }));
}

bool Reconciliation::agrees() const { return count(MatchClass::Agrees) + count(MatchClass::Later) == rows.size(); }

Reconciliation reconcile(const ReconciliationInput &input)
{
    Reconciliation result;
    result.provider = input.provider;
    result.source = u"provider"_s;
    result.since = input.since;
    result.until = input.until;
    result.rows = Matcher(input).rows();
    const auto rank = [](MatchClass matchClass) {
        return std::find(std::begin(classes), std::end(classes), matchClass) - std::begin(classes);
    };
    std::stable_sort(result.rows.begin(), result.rows.end(), [&](const MatchRow &left, const MatchRow &right) {
        return rank(left.matchClass) < rank(right.matchClass);
    });
    return result;
}

} // namespace domain
