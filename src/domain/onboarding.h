// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/provider_user.h"

namespace domain {

/// Where one of our customers stands with one provider.
struct SenderEnrolment {
    /// Asked is stored before the provider is asked to open a record, and replaced by what it answers. Found later, it
    /// means: there may be a record there that we do not know of, and a person looks before asking again. Refused: the
    /// provider was asked and certainly opened none.
    enum class Step { Asked, Refused, Enrolled };
    SenderId sender;
    ProviderId provider;
    QString environment;
    Step step = Step::Asked;
    ProviderUser user;
    base::JsonValue sent; ///< the details as last taken by the provider, by field; null: none yet
    QDateTime askedAt;
    QDateTime checkedAt; ///< when the provider last told where it stands
    qint64 version = 0;  ///< 0: not stored yet; compare-and-set
};

/// The enrolment as the command line prints it.
base::JsonValue toJson(const SenderEnrolment &enrolment);

/// A copy of an identity paper, kept sealed.
struct Document {
    DocumentId id;
    SenderId sender;
    QString type;        ///< "passport", "utility_bill", …: the words of the provider that has most of them
    QString name;        ///< of the file
    QString contentType; ///< by content, not by name: "image/jpeg"
    qint64 size = 0;     ///< bytes
    QString sha256;      ///< hexadecimal
    QDateTime addedAt;
    QString addedBy;
    QString number;     ///< of the paper itself; may be empty
    QString issueDate;  ///< YYYY-MM-DD; may be empty
    QString expiryDate; ///< YYYY-MM-DD; empty: does not say, or never expires
};

/// How long before its end a paper is said to end soon.
inline constexpr int expiryWarningDays = 14;
enum class Validity { Open, Valid, EndsSoon, Expired }; ///< Open: nobody has said when it ends
/// A paper is good on its last day still; `today` is the shop's.
Validity validityOf(const Document &document, const QDate &today);
/// "open", "valid", "ends-soon", "expired".
QString codeOf(Validity validity);

/// What was typed about the paper, put into its stored form, or what is wrong with it: BadCode, BadDate, BadInput with
/// `field` "number", "issueDate" or "expiryDate". An expired paper is refused.
base::Result<Document> checkedPaper(Document typed, const QDate &today);

enum class UploadState {
    Waiting,  ///< to be sent; nothing is at the provider yet
    Entered,  ///< the provider has an entry that waits for the content
    Uploaded, ///< the provider's storage has the content
    Wanted,   ///< the provider wants it again
};
/// The word of the command line and of stored records: "entered".
QString codeOf(UploadState state);
std::optional<UploadState> uploadStateFrom(QStringView code);

/// How far a document has come at one provider.
struct DocumentUpload {
    /// A copy in a record that the customer was tied to before: still there, and to be removed from there.
    struct Former {
        QString user;
        QString theirs;
    };
    DocumentId document;
    ProviderId provider;
    QString environment;
    UploadState state = UploadState::Waiting;
    QString theirs;      ///< what they call the entry
    QString problemCode; ///< of the last try; empty: none
    QString problem;     ///< the sentence to it
    int tries = 0;
    QDateTime at;
    QString user; ///< the record there that it belongs to
    QList<Former> former;
    QDateTime dueAt; ///< when it goes on by itself; invalid: only when a person says so
    QString owner;   ///< the process that carries it now; may be gone
};

/// The document as the command line prints it, with how far it has come. Its number is masked.
base::JsonValue toJson(const Document &document, const QList<DocumentUpload> &uploads, const QDate &today);

/// What kind of file the bytes are, by their first bytes: "image/jpeg", "image/png", "application/pdf"; empty for
/// everything else, whatever the file is called.
QString contentTypeOf(QByteArrayView content);

/// The largest file that is taken, in bytes. No provider states a limit; scanned papers are far smaller.
inline constexpr qint64 documentBytesMax = 20LL * 1024 * 1024;

} // namespace domain
