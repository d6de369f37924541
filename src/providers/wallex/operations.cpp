// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/operations.h"

namespace providers::wallex {

using namespace Qt::Literals::StringLiterals;
using domain::Operation;

QList<Operation> operations(const Settings &settings)
{
    const auto call = [](const QString &name, const QString &method, const QString &path, const QString &heading) {
        return Operation{name, method, path, u"Wallex API, Getting Started v2: "_s + heading, domain::SafetyClass::N};
    };
    const QString user = u"/v2/users/{userId}"_s;
    const QString document = user + u"/documents/{documentId}"_s;
    return {
        call(u"authenticate"_s, u"POST"_s, settings.authenticatePath, u"Authenticate"_s),
        call(u"signup"_s, u"POST"_s, u"/v2/signup"_s, u"Signup"_s),
        call(u"get-user"_s, u"GET"_s, user, u"Get User"_s),
        call(u"update-detail"_s, u"PATCH"_s, user + u"/detail"_s, u"Update User Details"_s),
        call(u"get-detail"_s, u"GET"_s, user + u"/detail"_s, u"Retrieve User Details"_s),
        call(u"create-document"_s, u"POST"_s, user + u"/documents"_s, u"Create Document"_s),
        call(u"upload-document"_s, u"PUT"_s, u"{uploadUrl}"_s, u"Create Document, uploadUrl"_s),
        call(u"get-document"_s, u"GET"_s, document, u"Retrieve Document"_s),
        call(u"update-document"_s, u"PATCH"_s, document, u"Update Document"_s),
        call(u"delete-document"_s, u"DELETE"_s, document, u"Delete Document"_s),
        call(u"list-documents"_s, u"GET"_s, user + u"/documents"_s, u"List Documents"_s),
        call(u"countries"_s, u"GET"_s, u"/users/v1/countries"_s, u"Country List"_s),
        call(u"screen"_s, u"POST"_s, user + u"/screen"_s, u"KYC Screening"_s),
        call(u"get-funding"_s, u"GET"_s, u"/v2/fundings/{fundingId}"_s, u"Get a Funding"_s),
        call(u"list-fundings"_s, u"GET"_s, u"/v2/fundings"_s, u"List Fundings"_s),
        call(u"get-refund"_s, u"GET"_s, u"/v2/refunds/{refundId}"_s, u"Get a Refund"_s),
        call(u"list-refunds"_s, u"GET"_s, u"/v2/refunds"_s, u"List Refunds"_s),
        call(u"notify-user"_s, {}, {}, u"User Notifications"_s),
        call(u"notify-funding"_s, {}, {}, u"Funding Notification"_s),
        call(u"notify-refund"_s, {}, {}, u"Refund Notification"_s),
    };
}

} // namespace providers::wallex
