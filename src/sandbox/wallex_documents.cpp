// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a user: entries here, the files themselves at the storage host.
#include "sandbox/wallex_reference.h"
#include "sandbox/wallex_users.h"

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr qsizetype nameLengthMax = 255;

/// "documentType" among `types`, "documentName" a text; a member that is left out is complained about only when it is
/// wanted.
WallexComplaints complaintsAbout(const JsonValue &body, const QStringList &types, bool bothWanted)
{
    WallexComplaints found;
    const JsonValue type = body.member(u"documentType");
    const JsonValue name = body.member(u"documentName");
    if ((bothWanted || body.contains(u"documentType")) && !(type.isString() && types.contains(type.text())))
        found.emplaceBack(u"documentType"_s, u"must be one of: "_s + types.join(u", "));
    const bool isName = name.isString() && !name.text().trimmed().isEmpty() && name.text().size() <= nameLengthMax;
    if ((bothWanted || body.contains(u"documentName")) && !isName)
        found.emplaceBack(u"documentName"_s, u"must be a file name"_s);
    return found;
}

HttpAnswer noUser() { return wallexError(404, u"User not found"_s); }
HttpAnswer noDocument() { return wallexError(404, u"Document not found"_s); }

} // namespace

JsonValue *WallexUsers::documentOf(User &user, const QString &documentId)
{
    for (JsonValue &document : user.documents) {
        if (document.member(u"id").text() == documentId) return &document;
    }
    return nullptr;
}

QString WallexUsers::keyOf(const JsonValue &document) const
{
    return u"wallex/1/"_s + document.member(u"id").text() + u'/' + document.member(u"documentName").text();
}

HttpAnswer WallexUsers::createDocument(const QString &userId, const JsonValue &body)
{
    User *user = find(userId);
    if (!user) return noUser();
    const WallexComplaints complaints = complaintsAbout(body, wallexLists().documentTypes, true);
    if (!complaints.isEmpty()) return wallexRefusal(complaints, WallexErrorShape::List);
    const JsonValue made = JsonValue::object({{u"id"_s, m_around.random.uuid()},
                                              {u"documentType"_s, body.member(u"documentType")},
                                              {u"documentName"_s, body.member(u"documentName")}});
    user->documents.append(made);
    user->mended = user->mended || user->status() == "documents_need_resubmission"_L1;
    JsonValue reply = made;
    return jsonAnswer(200, reply.set(u"uploadURL"_s, m_storage.presigned("PUT", keyOf(made)))); // as in the sample
}

HttpAnswer WallexUsers::document(const QString &userId, const QString &documentId)
{
    User *user = find(userId);
    if (!user) return noUser();
    const JsonValue *found = documentOf(*user, documentId);
    if (!found) return noDocument();
    JsonValue reply = *found;
    return jsonAnswer(200, reply.set(u"downloadURL"_s, m_storage.presigned("GET", keyOf(*found))));
}

HttpAnswer WallexUsers::updateDocument(const QString &userId, const QString &documentId, const JsonValue &body)
{
    User *user = find(userId);
    if (!user) return noUser();
    JsonValue *found = documentOf(*user, documentId);
    if (!found) return noDocument();
    const WallexComplaints complaints = complaintsAbout(body, wallexLists().laterDocumentTypes, false);
    if (!complaints.isEmpty()) return wallexRefusal(complaints, WallexErrorShape::List);
    for (const QString &key : {u"documentType"_s, u"documentName"_s}) {
        if (body.contains(key)) found->set(key, body.member(key));
    }
    user->mended = user->mended || user->status() == "documents_need_resubmission"_L1;
    JsonValue reply = *found;
    // The table's spelling: sample and table differ, a client has to take both.
    return jsonAnswer(200, reply.set(u"uploadUrl"_s, m_storage.presigned("PUT", keyOf(*found))));
}

HttpAnswer WallexUsers::deleteDocument(const QString &userId, const QString &documentId)
{
    User *user = find(userId);
    if (!user) return noUser();
    const JsonValue *found = documentOf(*user, documentId);
    if (!found) return noDocument();
    const JsonValue reply = JsonValue::object({{u"documentId"_s, documentId},
                                               {u"documentType"_s, found->member(u"documentType")},
                                               {u"documentName"_s, found->member(u"documentName")}});
    user->documents.removeIf(
        [&documentId](const JsonValue &document) { return document.member(u"id").text() == documentId; });
    return jsonAnswer(200, reply);
}

HttpAnswer WallexUsers::documents(const QString &userId)
{
    User *user = find(userId);
    if (!user) return noUser();
    JsonValue list = JsonValue::array();
    for (const JsonValue &document : std::as_const(user->documents)) {
        JsonValue item = document;
        list.append(item.set(u"downloadUrl"_s, m_storage.presigned("GET", keyOf(document)))); // the table's spelling
    }
    return jsonAnswer(200, JsonValue::object({{u"value"_s, list}}));
}

} // namespace sandbox
