// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/onboarding.h"

#include "base/clock.h"

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

JsonValue toJson(const Document &document, const QList<DocumentUpload> &uploads)
{
    JsonValue list = JsonValue::array();
    for (const DocumentUpload &upload : uploads) {
        JsonValue item = JsonValue::object({{u"provider"_s, upload.provider.text},
                                            {u"environment"_s, upload.environment},
                                            {u"state"_s, codeOf(upload.state)},
                                            {u"documentId"_s, upload.theirs},
                                            {u"at"_s, base::toRfc3339(upload.at)}});
        item.setText(u"problem"_s, upload.problem);
        list.append(item);
    }
    return JsonValue::object({{u"id"_s, document.id.text},
                              {u"senderId"_s, document.sender.text},
                              {u"type"_s, document.type},
                              {u"name"_s, document.name},
                              {u"contentType"_s, document.contentType},
                              {u"size"_s, document.size},
                              {u"sha256"_s, document.sha256},
                              {u"addedAt"_s, base::toRfc3339(document.addedAt)},
                              {u"addedBy"_s, document.addedBy},
                              {u"uploads"_s, list}});
}

QString contentTypeOf(QByteArrayView content)
{
    if (content.startsWith("\xff\xd8\xff")) return u"image/jpeg"_s;
    if (content.startsWith("\x89PNG\r\n\x1a\n")) return u"image/png"_s;
    if (content.startsWith("%PDF-")) return u"application/pdf"_s;
    return {};
}

} // namespace domain
