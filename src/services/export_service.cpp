// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/export_service.h"

#include "base/clock.h"
#include "domain/csv.h"
#include "interfaces/printout_store.h"
#include "services/desk.h"
#include "services/period.h"

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using domain::Transfer;
using domain::TransferState;

namespace {

constexpr int pageSize = 200;

QString timeText(const QDateTime &time) { return time.isValid() ? base::toRfc3339(time) : QString(); }

/// When a state was first reached, as far as the timeline knows.
QString firstTime(const QList<domain::TransferEvent> &timeline, TransferState state)
{
    for (const domain::TransferEvent &event : timeline)
        if (event.state == state) return timeText(event.at);
    return {};
}

QString sumOf(const Transfer &transfer, bool taxes)
{
    money::Money sum = money::Money::zero(transfer.send.currency());
    for (const domain::Fee &fee : transfer.fees)
        if ((fee.kind == u"tax") == taxes) sum = sum.plus(fee.amount).value_or(sum);
    return sum.toWire();
}

QString feeList(const Transfer &transfer)
{
    QStringList parts;
    for (const domain::Fee &fee : transfer.fees)
        parts << fee.kind + u' ' + fee.amount.toWire();
    return parts.join(u"; "_s);
}

/// When a paper of that kind was first handed out.
QString handedOut(const QList<domain::PrintoutRecord> &papers, domain::PrintoutKind kind)
{
    for (const domain::PrintoutRecord &paper : papers)
        if (paper.kind == kind && paper.outcome != domain::PrintoutOutcome::Failed) return timeText(paper.at);
    return {};
}

} // namespace

std::optional<ExportFormat> exportFormatFrom(QStringView code)
{
    if (code == u"csv") return ExportFormat::Csv;
    if (code == u"json") return ExportFormat::Json;
    return std::nullopt;
}

base::Result<ExportQuery> exportDays(const QString &first, const QString &last)
{
    const QDate from = QDate::fromString(first, Qt::ISODate);
    const QDate to = QDate::fromString(last.isEmpty() ? first : last, Qt::ISODate);
    if (!from.isValid()) return base::nothingHappened(base::ErrorKind::BadDate, u"since"_s);
    if (!to.isValid()) return base::nothingHappened(base::ErrorKind::BadDate, u"until"_s);
    const ExportQuery query{from.startOfDay().toUTC(), to.addDays(1).startOfDay().toUTC(), ExportFormat::Csv};
    if (const auto period = checkPeriod(query.since, query.until); !period) return period.error();
    return query;
}

QStringList ExportService::columns()
{
    static const QStringList names{u"reference"_s,
                                   u"status"_s,
                                   u"createdAt"_s,
                                   u"submittedAt"_s,
                                   u"updatedAt"_s,
                                   u"paidOutAt"_s,
                                   u"returnedAt"_s,
                                   u"cancelledAt"_s,
                                   u"provider"_s,
                                   u"environment"_s,
                                   u"providerReference"_s,
                                   u"providerStatus"_s,
                                   u"method"_s,
                                   u"country"_s,
                                   u"partnerCode"_s,
                                   u"partnerName"_s,
                                   u"sendAmount"_s,
                                   u"sendCurrency"_s,
                                   u"fees"_s,
                                   u"feeList"_s,
                                   u"taxes"_s,
                                   u"totalDebit"_s,
                                   u"rate"_s,
                                   u"receiveAmount"_s,
                                   u"receiveCurrency"_s,
                                   u"purpose"_s,
                                   u"sourceOfFunds"_s,
                                   u"relationship"_s,
                                   u"senderId"_s,
                                   u"senderName"_s,
                                   u"senderLocalName"_s,
                                   u"senderDateOfBirth"_s,
                                   u"senderNationality"_s,
                                   u"senderAddress"_s,
                                   u"senderCity"_s,
                                   u"senderState"_s,
                                   u"senderPostalCode"_s,
                                   u"senderCountry"_s,
                                   u"senderPhone"_s,
                                   u"senderIdType"_s,
                                   u"senderIdNumber"_s,
                                   u"senderIdExpiry"_s,
                                   u"senderOccupation"_s,
                                   u"beneficiaryName"_s,
                                   u"beneficiaryAccount"_s,
                                   u"beneficiaryPhone"_s,
                                   u"beneficiaryIdType"_s,
                                   u"beneficiaryIdNumber"_s,
                                   u"beneficiaryAddress"_s,
                                   u"beneficiaryCity"_s,
                                   u"beneficiaryProvince"_s,
                                   u"disclosedAt"_s,
                                   u"receiptAt"_s,
                                   u"review"_s,
                                   u"clerk"_s,
                                   u"counter"_s,
                                   u"branch"_s};
    return names;
}

base::Result<QStringList> ExportService::rowOf(const Transfer &transfer)
{
    // Who they were is what the transfer kept; who they are fills in what it did not.
    const auto sender = m_desk.store.senders->sender(transfer.sender);
    if (!sender) return sender.error();
    const auto beneficiary = m_desk.store.beneficiaries->beneficiary(transfer.beneficiary);
    if (!beneficiary) return beneficiary.error();
    const auto timeline = m_desk.store.transfers->timeline(transfer.id);
    if (!timeline) return timeline.error();
    const auto papers = m_desk.store.printouts->ofTransfer(transfer.id);
    if (!papers) return papers.error();
    const auto disclosures = m_desk.store.printouts->ofQuote(transfer.quote);
    if (!disclosures) return disclosures.error();
    const domain::PartySnapshot &parties = transfer.parties;
    return QStringList{transfer.reference,
                       domain::codeOf(transfer.state),
                       timeText(transfer.createdAt),
                       timeText(transfer.submittedAt),
                       timeText(transfer.updatedAt),
                       firstTime(*timeline, TransferState::PaidOut),
                       firstTime(*timeline, TransferState::Returned),
                       firstTime(*timeline, TransferState::Cancelled),
                       transfer.provider.text,
                       transfer.environment,
                       transfer.providerReference.text,
                       transfer.providerStatus,
                       domain::codeOf(transfer.method),
                       transfer.country,
                       transfer.partner,
                       parties.partnerName,
                       transfer.send.toWire(),
                       transfer.send.currency().code(),
                       sumOf(transfer, false),
                       feeList(transfer),
                       sumOf(transfer, true),
                       transfer.totalDebit.toWire(),
                       transfer.rate,
                       transfer.receive.toWire(),
                       transfer.receive.currency().code(),
                       transfer.purpose,
                       transfer.sourceOfFunds,
                       transfer.relationship,
                       transfer.sender.text,
                       parties.senderName,
                       sender->localName,
                       sender->dateOfBirth,
                       sender->nationality,
                       sender->residentialAddress,
                       sender->city,
                       sender->state,
                       sender->postalCode,
                       sender->countryOfResidence,
                       parties.senderPhone,
                       sender->identificationType,
                       sender->identificationNumber,
                       sender->expiryDate,
                       sender->occupation,
                       parties.beneficiaryName,
                       parties.beneficiaryAccount,
                       parties.beneficiaryPhone,
                       beneficiary->idType,
                       beneficiary->idNumber,
                       beneficiary->address,
                       beneficiary->city,
                       beneficiary->province,
                       handedOut(*disclosures, domain::PrintoutKind::Disclosure),
                       handedOut(*papers, domain::PrintoutKind::Receipt),
                       transfer.review,
                       transfer.clerk,
                       transfer.counter,
                       m_desk.profile.agent.branch};
}

base::Result<qint64> ExportService::transfers(const ExportQuery &query, const Sink &sink)
{
    if (const auto period = checkPeriod(query.since, query.until); !period) return period.error();
    const QStringList names = columns();
    const bool csv = query.format == ExportFormat::Csv;
    // A byte order mark, because without it the best known spreadsheet reads UTF-8 as something else.
    const QByteArray head = csv ? "\xEF\xBB\xBF" + domain::csvLine(names) : QByteArray("{\"transfers\":[");
    if (const auto written = sink(head); !written) return written.error();
    interfaces::TransferFilter filter;
    filter.since = query.since;
    filter.until = query.until;
    filter.limit = pageSize;
    qint64 count = 0;
    do {
        const auto page = m_desk.store.transfers->list(filter);
        if (!page) return page.error();
        for (const Transfer &transfer : page->transfers) {
            const auto row = rowOf(transfer);
            if (!row) return row.error();
            Q_ASSERT(row->size() == names.size());
            QByteArray line;
            if (csv) {
                line = domain::csvLine(*row);
            } else {
                JsonValue json = JsonValue::object();
                for (qsizetype i = 0; i < names.size(); ++i)
                    json.set(names.at(i), row->at(i).isEmpty() ? JsonValue() : JsonValue(row->at(i)));
                line = (count > 0 ? ",\n" : "\n") + json.toBytes();
            }
            if (const auto written = sink(line); !written) return written.error();
            ++count;
        }
        filter.after = page->next;
    } while (!filter.after.isEmpty());
    if (!csv)
        if (const auto written = sink("\n]}\n"); !written) return written.error();
    return count;
}

} // namespace services
