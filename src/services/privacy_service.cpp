// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/privacy_service.h"

#include "domain/transfer.h"

#include <QCoreApplication>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonValue;
using domain::KeptKind;

namespace {

struct PrivacyText {
    Q_DECLARE_TR_FUNCTIONS(PrivacyText)
};

constexpr int exportedTransfersMax = 500;

} // namespace

PrivacyService::PrivacyService(DocumentService &documents, AuditTrail &audit, interfaces::Store store,
                               base::Clock &clock, QString country)
    : m_documents(documents), m_audit(audit), m_store(store), m_clock(clock), m_country(std::move(country))
{
}

base::Result<QString> PrivacyService::revealPaper(const domain::DocumentId &id)
{
    const auto document = m_store.documents->document(id);
    if (!document) return document.error();
    const auto noted = m_audit.note(u"document.number-shown"_s, document->sender.text, id.text);
    if (!noted) return noted.error();
    return document->number;
}

base::Result<QString> PrivacyService::revealSender(const domain::SenderId &id)
{
    const auto sender = m_store.senders->sender(id);
    if (!sender) return sender.error();
    if (const auto noted = m_audit.note(u"sender.number-shown"_s, id.text); !noted) return noted.error();
    return sender->identificationNumber;
}

base::Result<QByteArray> PrivacyService::copyPaper(const domain::DocumentId &id)
{
    const auto document = m_store.documents->document(id);
    if (!document) return document.error();
    if (const auto noted = m_audit.note(u"document.copied"_s, document->sender.text, id.text); !noted)
        return noted.error();
    return m_documents.content(id);
}

base::Result<JsonValue> PrivacyService::exportPerson(const domain::SenderId &id)
{
    const auto sender = m_store.senders->sender(id);
    if (!sender) return sender.error();
    if (const auto noted = m_audit.note(u"sender.exported"_s, id.text); !noted) return noted.error();
    const auto beneficiaries = m_store.beneficiaries->ofSender(id);
    if (!beneficiaries) return beneficiaries.error();
    const auto enrolments = m_store.enrolments->ofSender(id);
    if (!enrolments) return enrolments.error();
    const auto documents = m_documents.ofSender(id);
    if (!documents) return documents.error();
    interfaces::TransferFilter filter;
    filter.sender = id;
    filter.limit = exportedTransfersMax;
    JsonValue json = JsonValue::object({{u"sender"_s, domain::toJson(*sender)}});
    JsonValue list = JsonValue::array();
    for (const domain::Beneficiary &beneficiary : *beneficiaries)
        list.append(domain::toJson(beneficiary));
    json.set(u"beneficiaries"_s, list);
    list = JsonValue::array();
    for (const domain::SenderEnrolment &enrolment : *enrolments)
        list.append(domain::toJson(enrolment));
    json.set(u"enrolments"_s, list);
    list = JsonValue::array();
    for (const DocumentStatus &status : *documents) {
        const auto content = m_documents.content(status.document.id);
        if (!content) return content.error();
        JsonValue item = domain::toJson(status.document, status.uploads, m_documents.today());
        item.setText(u"number"_s, status.document.number);
        item.set(u"content"_s, QString::fromLatin1(content->toBase64()));
        list.append(item);
    }
    json.set(u"documents"_s, list);
    list = JsonValue::array();
    for (bool more = true; more;) {
        const auto page = m_store.transfers->list(filter);
        if (!page) return page.error();
        for (const domain::Transfer &transfer : page->transfers)
            list.append(domain::toJson(transfer, {}, false, m_clock.nowUtc()));
        filter.after = page->next;
        more = !page->next.isEmpty();
    }
    json.set(u"transfers"_s, list);
    return json;
}

base::Result<QDateTime> PrivacyService::lastTransferOf(const domain::SenderId &sender)
{
    interfaces::TransferFilter filter;
    filter.sender = sender;
    filter.limit = 1;
    const auto page = m_store.transfers->list(filter);
    if (!page) return page.error();
    return page->transfers.isEmpty() ? QDateTime() : page->transfers.first().createdAt;
}

QDateTime PrivacyService::keptSince(KeptKind kind) const
{
    const domain::RetentionRule &rule = domain::retentionRule(kind, m_country, m_documents.today());
    return m_clock.nowUtc().addMonths(-rule.months);
}

interfaces::Answer<PrivacyService::Erased> PrivacyService::erase(domain::SenderId id)
{
    const auto documents = m_documents.ofSender(id); // NotFound when there is no such customer
    if (!documents) co_return documents.error();
    const auto last = lastTransferOf(id);
    if (!last) co_return last.error();
    const bool hasSent = last->isValid();
    Erased erased;
    if (const auto noted = m_audit.note(u"sender.erased"_s, id.text); !noted) co_return noted.error();
    const domain::RetentionRule &papers =
        domain::retentionRule(KeptKind::IdentityPapers, m_country, m_documents.today());
    const QDate freeFrom = last->addMonths(papers.months).toLocalTime().date();
    const bool papersMustStay = hasSent && freeFrom > m_documents.today();
    if (papersMustStay) {
        erased.kept = PrivacyText::tr("The customer has sent money, so the papers are kept until %1 (%2), and the "
                                      "records of the transfers and of who took part in them as well.")
                          .arg(freeFrom.toString(Qt::ISODate), papers.source);
        co_return erased;
    }
    for (const DocumentStatus &status : *documents) {
        const domain::DocumentId paper = status.document.id;
        for (const domain::DocumentUpload &upload : status.uploads) {
            if (upload.theirs.isEmpty() && upload.former.isEmpty()) continue;
            const domain::ProviderId there = upload.provider;
            const base::Result<DocumentStatus> gone = co_await m_documents.removeThere(paper, there);
            if (!gone) co_return gone.error();
        }
        if (const auto removed = m_documents.remove(paper); !removed) co_return removed.error();
        ++erased.documents;
    }
    if (hasSent) {
        erased.kept = PrivacyText::tr("The records of the customer's transfers and of who took part in them are kept.");
        co_return erased;
    }
    if (const auto gone = m_store.privacy->eraseSender(id); !gone) co_return gone.error();
    erased.isPersonGone = true;
    co_return erased;
}

base::Result<PrivacyService::Retained> PrivacyService::retain(bool rehearse)
{
    const auto papers = m_store.privacy->papersIdleSince(keptSince(KeptKind::IdentityPapers));
    if (!papers) return papers.error();
    const auto senders = m_store.privacy->sendersIdleSince(keptSince(KeptKind::IdleCustomers));
    if (!senders) return senders.error();
    Retained done{int(papers->size()), int(senders->size()), 0};
    if (rehearse) return done;
    const QString what = u"documents: %1, customers: %2"_s.arg(done.documents).arg(done.senders);
    if (done.documents + done.senders > 0)
        if (const auto noted = m_audit.note(u"store.retention"_s, QString(), what); !noted) return noted.error();
    for (const domain::DocumentId &paper : *papers)
        if (const auto removed = m_store.documents->remove(paper); !removed) return removed.error();
    for (const domain::SenderId &sender : *senders)
        if (const auto gone = m_store.privacy->eraseSender(sender); !gone) return gone.error();
    const auto forms = m_store.privacy->dropDraftsBefore(keptSince(KeptKind::UnfinishedForms));
    if (!forms) return forms.error();
    done.forms = *forms;
    return done;
}

} // namespace services
