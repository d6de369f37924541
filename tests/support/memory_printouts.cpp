// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/memory_store.h"

namespace support {

using namespace Qt::Literals::StringLiterals;
using domain::PrintoutRecord;

namespace {

bool sameSubject(const PrintoutRecord &one, const PrintoutRecord &other)
{
    return one.kind == other.kind && one.transfer == other.transfer && one.quote == other.quote;
}

} // namespace

Result<PrintoutRecord> MemoryPrintouts::add(const PrintoutRecord &asked, const TextOf &textOf)
{
    PrintoutRecord record = asked;
    record.id = u"printout-%1"_s.arg(all.size() + 1);
    record.copy = 1;
    for (const PrintoutRecord &earlier : all)
        if (sameSubject(earlier, record) && earlier.outcome != domain::PrintoutOutcome::Failed) ++record.copy;
    record.text = textOf(record.copy);
    all << record;
    return record;
}

Result<void> MemoryPrintouts::settle(const QString &id, domain::PrintoutOutcome outcome)
{
    for (PrintoutRecord &record : all) {
        if (record.id != id) continue;
        if (record.outcome == domain::PrintoutOutcome::Started) record.outcome = outcome;
        return base::Done{};
    }
    return base::nothingHappened(base::ErrorKind::NotFound, u"printout"_s, id);
}

Result<QList<PrintoutRecord>> MemoryPrintouts::ofTransfer(const domain::TransferId &transfer)
{
    QList<PrintoutRecord> found;
    for (const PrintoutRecord &record : all)
        if (!transfer.text.isEmpty() && record.transfer == transfer) found << record;
    return found;
}

Result<QList<PrintoutRecord>> MemoryPrintouts::ofQuote(const domain::QuoteId &quote)
{
    QList<PrintoutRecord> found;
    for (const PrintoutRecord &record : all)
        if (!quote.text.isEmpty() && record.quote == quote) found << record;
    return found;
}

Result<QString> MemoryPrintouts::languageOf(const domain::SenderId &sender)
{
    QString language;
    for (const PrintoutRecord &record : all)
        if (record.sender == sender) language = record.languages.value(0);
    return language;
}

} // namespace support
