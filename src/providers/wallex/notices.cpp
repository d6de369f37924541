// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/notices.h"

#include "base/json_reader.h"
#include "providers/wallex/lenient.h"
#include "providers/wallex/refusals.h"

namespace providers::wallex {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonReader;
using interfaces::CallbackNotice;
using interfaces::CallbackSubject;

namespace {

/// The longest id that is passed on; theirs have 36 characters.
constexpr qsizetype idLengthMax = 128;

/// What it is about, and under which name its id stands. A refund's resource is what was refunded, so its own id
/// decides.
std::optional<CallbackNotice> subjectOf(const JsonReader &reader)
{
    const QString resource = reader.textOr(u"resource", u"user"_s).trimmed().toLower();
    const QString resourceId = reader.textOr(u"resourceId");
    CallbackNotice notice;
    const auto about = [&](CallbackSubject subject, const QString &theirs) {
        notice.subject = subject;
        notice.theirs = theirs;
        return notice;
    };
    if (const QString refund = reader.textOr(u"refundId"); !refund.isEmpty())
        return about(CallbackSubject::Refund, refund);
    if (const QString funding = reader.textOr(u"fundingId"); !funding.isEmpty())
        return about(CallbackSubject::Funding, funding);
    if (resource == u"refund") return about(CallbackSubject::Refund, resourceId);
    if (resource == u"funding") return about(CallbackSubject::Funding, resourceId);
    if (resource == u"user") return about(CallbackSubject::User, reader.textOr(u"userId", resourceId));
    return std::nullopt;
}

} // namespace

base::Result<CallbackNotice> noticeFrom(const QByteArray &body)
{
    // Their sample of a funding has a comma too many.
    const auto json = parsedLeniently(body);
    if (!json || !json->isObject()) return misread(ErrorKind::UnreadableReply, u"an object is wanted"_s);
    const JsonReader reader(*json);
    auto notice = subjectOf(reader);
    if (!notice) return misread(ErrorKind::UnreadableReply, u"resource: is nothing that can be asked for"_s);
    if (notice->theirs.isEmpty() || notice->theirs.size() > idLengthMax)
        return misread(ErrorKind::UnreadableReply, u"resourceId: is missing"_s);
    notice->word = reader.textOr(u"status");
    return *notice;
}

} // namespace providers::wallex
