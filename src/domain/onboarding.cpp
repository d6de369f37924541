// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/onboarding.h"

#include "base/clock.h"
#include "base/mask.h"
#include "domain/validation.h"

#include <QCoreApplication>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr const char *uploadWords[] = {"waiting", "entered", "uploaded", "wanted"};

} // namespace

QString codeOf(UploadState state) { return QString::fromLatin1(uploadWords[int(state)]); }

std::optional<UploadState> uploadStateFrom(QStringView code)
{
    for (int i = 0; i < int(std::size(uploadWords)); ++i)
        if (code == QLatin1StringView(uploadWords[i])) return UploadState(i);
    return std::nullopt;
}

JsonValue toJson(const SenderEnrolment &enrolment)
{
    const ProviderUser &user = enrolment.user;
    const bool known = enrolment.step == SenderEnrolment::Step::Enrolled;
    JsonValue missing = JsonValue::array();
    for (const QString &field : user.missing)
        missing.append(field);
    JsonValue json = JsonValue::object({{u"provider"_s, enrolment.provider.text},
                                        {u"environment"_s, enrolment.environment},
                                        {u"enrolled"_s, known},
                                        {u"userId"_s, user.theirs},
                                        {u"status"_s, codeOf(user.state)},
                                        {u"providerStatus"_s, user.word},
                                        {u"missing"_s, missing}});
    json.setText(u"accountId"_s, user.accountId);
    json.setText(u"remarks"_s, user.remarks);
    json.setText(u"nextStep"_s, known ? sentenceOf(user.state) : QString());
    if (enrolment.askedAt.isValid()) json.set(u"askedAt"_s, base::toRfc3339(enrolment.askedAt));
    if (enrolment.checkedAt.isValid()) json.set(u"checkedAt"_s, base::toRfc3339(enrolment.checkedAt));
    return json;
}

namespace {

struct PaperText {
    Q_DECLARE_TR_FUNCTIONS(PaperText)
};

constexpr int paperNumberLengthMax = 40;

base::Error badDate(const QString &field, const QString &sentence)
{
    return base::nothingHappened(base::ErrorKind::BadDate, field, sentence);
}

QDate dayOf(const QString &stored) { return QDate::fromString(stored, Qt::ISODate); }

} // namespace

Validity validityOf(const Document &document, const QDate &today)
{
    const QDate end = dayOf(document.expiryDate);
    if (!end.isValid()) return Validity::Open;
    if (end < today) return Validity::Expired;
    return today.daysTo(end) <= expiryWarningDays ? Validity::EndsSoon : Validity::Valid;
}

QString codeOf(Validity validity)
{
    switch (validity) {
    case Validity::Open: return u"open"_s;
    case Validity::Valid: return u"valid"_s;
    case Validity::EndsSoon: return u"ends-soon"_s;
    case Validity::Expired: return u"expired"_s;
    }
    Q_UNREACHABLE();
}

base::Result<Document> checkedPaper(Document typed, const QDate &today)
{
    if (!typed.number.trimmed().isEmpty()) {
        const auto number = checkedDocumentNumber(typed.number, paperNumberLengthMax);
        if (!number) return at(number.error(), u"number"_s);
        typed.number = *number;
    } else {
        typed.number.clear();
    }
    const std::pair<QString *, QString> dates[] = {{&typed.issueDate, u"issueDate"_s},
                                                   {&typed.expiryDate, u"expiryDate"_s}};
    for (const auto &[date, field] : dates) {
        *date = date->trimmed();
        if (date->isEmpty()) continue;
        const auto checked = checkedDate(*date);
        if (!checked) return at(checked.error(), field);
        *date = *checked;
    }
    const QDate issued = dayOf(typed.issueDate);
    const QDate ends = dayOf(typed.expiryDate);
    if (issued.isValid() && issued > today)
        return badDate(u"issueDate"_s, PaperText::tr("The paper cannot be issued in the future."));
    if (ends.isValid() && ends < today)
        return badDate(u"expiryDate"_s, PaperText::tr("The paper has expired; ask the customer for a valid one."));
    if (issued.isValid() && ends.isValid() && ends <= issued)
        return badDate(u"expiryDate"_s, PaperText::tr("The paper must end after the day it was issued."));
    return typed;
}

JsonValue toJson(const Document &document, const QList<DocumentUpload> &uploads, const QDate &today)
{
    JsonValue list = JsonValue::array();
    for (const DocumentUpload &upload : uploads) {
        JsonValue item = JsonValue::object({{u"provider"_s, upload.provider.text},
                                            {u"environment"_s, upload.environment},
                                            {u"state"_s, codeOf(upload.state)},
                                            {u"documentId"_s, upload.theirs},
                                            {u"at"_s, base::toRfc3339(upload.at)}});
        if (upload.dueAt.isValid()) item.set(u"nextTryAt"_s, base::toRfc3339(upload.dueAt));
        item.setText(u"problem"_s, upload.problem);
        list.append(item);
    }
    JsonValue json = JsonValue::object({{u"id"_s, document.id.text},
                                        {u"senderId"_s, document.sender.text},
                                        {u"type"_s, document.type},
                                        {u"name"_s, document.name},
                                        {u"contentType"_s, document.contentType},
                                        {u"size"_s, document.size},
                                        {u"sha256"_s, document.sha256},
                                        {u"addedAt"_s, base::toRfc3339(document.addedAt)},
                                        {u"addedBy"_s, document.addedBy},
                                        {u"validity"_s, codeOf(validityOf(document, today))},
                                        {u"uploads"_s, list}});
    json.setText(u"number"_s, base::masked(document.number));
    json.setText(u"issueDate"_s, document.issueDate);
    json.setText(u"expiryDate"_s, document.expiryDate);
    return json;
}

QString contentTypeOf(QByteArrayView content)
{
    if (content.startsWith("\xff\xd8\xff")) return u"image/jpeg"_s;
    if (content.startsWith("\x89PNG\r\n\x1a\n")) return u"image/png"_s;
    if (content.startsWith("%PDF-")) return u"application/pdf"_s;
    return {};
}

} // namespace domain
