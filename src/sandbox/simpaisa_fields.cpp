// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simpaisa_fields.h"

#include <QRegularExpression>
#include <QUrl>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;

SimpaisaFields &SimpaisaFields::wantText(const QString &name, qsizetype lengthMax)
{
    const QString text = m_body.member(name).text();
    if (!isText(name) || text.trimmed().isEmpty())
        complain(name, u"required, string"_s);
    else if (text.size() > lengthMax)
        complain(name, u"at most %1 characters"_s.arg(lengthMax));
    return *this;
}

SimpaisaFields &SimpaisaFields::wantCurrency(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Z]{3}\\z"_s);
    if (!isText(name) || !pattern.match(text(name)).hasMatch()) complain(name, u"required, pattern ^[A-Z]{3}$"_s);
    return *this;
}

SimpaisaFields &SimpaisaFields::wantUuid(const QString &name)
{
    if (!isText(name) || !isUuid(text(name))) complain(name, u"required, format uuid"_s);
    return *this;
}

SimpaisaFields &SimpaisaFields::mayHaveText(const QString &name)
{
    if (m_body.contains(name) && !isText(name)) complain(name, u"string"_s);
    return *this;
}

SimpaisaFields &SimpaisaFields::mayHaveOneOf(const QString &name, const QStringList &choices)
{
    if (m_body.contains(name) && (!isText(name) || !choices.contains(text(name))))
        complain(name, u"one of: %1"_s.arg(choices.join(u", ")));
    return *this;
}

SimpaisaFields &SimpaisaFields::mayHaveUri(const QString &name)
{
    if (!m_body.contains(name)) return *this;
    const QUrl url(text(name), QUrl::StrictMode);
    if (!isText(name) || !url.isValid() || url.scheme().isEmpty()) complain(name, u"format uri"_s);
    return *this;
}

SimpaisaFields &SimpaisaFields::mayHaveMetadata()
{
    const base::JsonValue metadata = m_body.member(u"metadata");
    if (!m_body.contains(u"metadata")) return *this;
    const auto &members = metadata.members();
    if (!metadata.isObject() ||
        std::any_of(members.begin(), members.end(), [](const auto &member) { return !member.second.isString(); }))
        complain(u"metadata"_s, u"object with string values"_s);
    return *this;
}

std::optional<SimpaisaRefusal> SimpaisaFields::refusal() const
{
    if (m_wrong.isEmpty()) return std::nullopt;
    return SimpaisaRefusal{400, u"INVALID_REQUEST"_s, u"The request has invalid parameters."_s, m_wrong};
}

std::optional<SimpaisaRefusal> SimpaisaFields::refusalOfBody(const HttpRequest &request)
{
    const auto refused = [](const QString &why) { return SimpaisaRefusal{400, u"MALFORMED_REQUEST"_s, why, {}}; };
    if (!request.header("Content-Type").toLower().startsWith("application/json"))
        return refused(u"The body must be application/json."_s);
    const auto body = base::JsonValue::parse(request.body);
    if (!body) return refused(u"The body is not JSON."_s);
    if (!body->isObject()) return refused(u"The body is not a JSON object."_s);
    return std::nullopt;
}

} // namespace sandbox
