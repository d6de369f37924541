// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/document_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::UploadState;

namespace {

struct DocumentText {
    Q_DECLARE_TR_FUNCTIONS(DocumentText)
};

} // namespace

base::Error named(base::Error error, const interfaces::Provider &provider)
{
    if (error.provider.isEmpty()) error.provider = provider.id.text;
    return error;
}

QString nameThere(const domain::Document &document)
{
    const QString ending = document.contentType.section(u'/', 1, 1);
    QString own;
    for (const QChar letter : document.id.text)
        if (letter.isLetterOrNumber() && own.size() < 12) own += letter;
    return document.type + u'-' + own + u'.' + (ending == u"jpeg" ? u"jpg"_s : ending);
}

base::Error withoutRecord(const std::optional<domain::SenderEnrolment> &enrolment, const interfaces::Provider &provider)
{
    using Step = domain::SenderEnrolment::Step;
    const bool mayBeThere = enrolment && enrolment->step != Step::Refused;
    const QString sentence =
        mayBeThere ? DocumentText::tr("%1 has, or may have, a record of the customer whose number is not known here. "
                                      "Look it up there by e-mail address and give that number first.")
                         .arg(provider.name)
                   : DocumentText::tr("Enrol the customer with %1 first; documents belong to a record there.")
                         .arg(provider.name);
    return named(base::nothingHappened(ErrorKind::NotAllowedNow, mayBeThere ? u"user-id"_s : QString(), sentence),
                 provider);
}

void moveToRecord(domain::DocumentUpload &upload, const QString &user)
{
    if (user.isEmpty() || upload.user.isEmpty() || upload.user == user) return;
    if (!upload.theirs.isEmpty()) upload.former << domain::DocumentUpload::Former{upload.user, upload.theirs};
    upload.theirs.clear();
    upload.user.clear();
    upload.state = UploadState::Waiting;
    upload.tries = 0;
}

bool passes(const base::Error &error, int tries)
{
    constexpr int patience = 8; // for a provider that answers, and answers badly
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut: return true;
    case ErrorKind::RateLimited:
    case ErrorKind::ProviderFailed:
    case ErrorKind::UnreadableReply:
    case ErrorKind::StoreBusy:
    case ErrorKind::CredentialRefused: return tries < patience;
    default: return false;
    }
}

qint64 pauseAfterMs(int tries)
{
    constexpr qint64 firstMs = 5'000;
    constexpr qint64 longestMs = 300'000;
    return std::min(longestMs, firstMs << std::clamp(tries - 1, 0, 6));
}

} // namespace services
