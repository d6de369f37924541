// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/provider_sandbox.h"
#include "sandbox/wallex_replies.h"
#include "sandbox/wallex_storage.h"

namespace sandbox {

/// The users of the simulated Wallex: signup, their detail, their documents, their screening.
class WallexUsers
{
public:
    WallexUsers(Surroundings &around, WallexStorage &storage) : m_around(around), m_storage(storage) {}

    HttpAnswer signup(const base::JsonValue &body);
    HttpAnswer shown(const QString &userId) const;
    HttpAnswer detail(const QString &userId) const;
    /// Null clears a member, one that is left out keeps its value.
    HttpAnswer updateDetail(const QString &userId, const base::JsonValue &body);
    HttpAnswer screen(const QString &userId);

    HttpAnswer createDocument(const QString &userId, const base::JsonValue &body);
    HttpAnswer document(const QString &userId, const QString &documentId);
    HttpAnswer updateDocument(const QString &userId, const QString &documentId, const base::JsonValue &body);
    HttpAnswer deleteDocument(const QString &userId, const QString &documentId);
    HttpAnswer documents(const QString &userId);

    void settle();
    base::JsonValue state() const;
    void restore(const base::JsonValue &state);

private:
    struct User {
        base::JsonValue shown;            ///< the reply of "get user"
        base::JsonValue detail;           ///< what was set, by the names of the request
        base::JsonValue signup;           ///< the reply of "signup" without userId
        QList<base::JsonValue> documents; ///< id, documentType, documentName
        LifePlan plan;
        bool mended = false; ///< a document came after documents_need_resubmission
        QString email() const { return shown.member(u"email").text(); }
        QString status() const { return shown.member(u"status").text(); }
    };
    User *find(const QString &userId);
    const User *find(const QString &userId) const;
    static base::JsonValue *documentOf(User &user, const QString &documentId);
    base::JsonValue detailReply(const User &user, bool writesDayFirst) const;
    void setStatus(User &user, const QString &status);
    void tell(const User &user, const QString &status);
    QString keyOf(const base::JsonValue &document) const;

    Surroundings &m_around;
    WallexStorage &m_storage;
    QList<User> m_users;
};

} // namespace sandbox
