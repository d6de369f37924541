// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remitpro/settings.h"

#include "domain/listing.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace providers::remitpro {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

struct RemitProText {
    Q_DECLARE_TR_FUNCTIONS(RemitProText)
};

/// Reads the members of one object and remembers the first fault, with its path.
class Switches
{
public:
    Switches(JsonValue object, QString path) : m_object(std::move(object)), m_path(std::move(path)) {}

    void word(const QString &name, QString &into)
    {
        const JsonValue value = m_object.member(name);
        if (value.isNull()) return;
        if (!value.isString()) return complain(name, RemitProText::tr("a text is wanted here."));
        into = value.text();
    }
    void flag(const QString &name, bool &into)
    {
        const JsonValue value = m_object.member(name);
        if (value.isNull()) return;
        if (!value.isBool()) return complain(name, RemitProText::tr("true or false is wanted here."));
        into = value.flag();
    }
    template <class Value>
    void choice(const QString &name, const QList<std::pair<QString, Value>> &choices, Value &into)
    {
        QString text;
        word(name, text);
        if (text.isEmpty()) return;
        QStringList names;
        for (const auto &[known, value] : choices) {
            names << known;
            if (known != text) continue;
            into = value;
            return;
        }
        complain(name, RemitProText::tr("one of these is wanted here: %1.").arg(domain::listed(names)));
    }
    /// A path below the base address, or nothing.
    void path(const QString &name, QString &into)
    {
        word(name, into);
        static const QRegularExpression shape(u"\\A/[A-Za-z0-9._~/{}-]+\\z"_s);
        if (!into.isEmpty() && !shape.match(into).hasMatch())
            complain(name, RemitProText::tr("a path that begins with a slash is wanted here."));
    }
    /// The name of a header field that is not somebody else's already.
    void header(const QString &name, QString &into)
    {
        word(name, into);
        static const QRegularExpression shape(u"\\A[A-Za-z0-9-]{1,64}\\z"_s);
        static const QStringList taken{u"authorization"_s, u"date"_s,           u"content-type"_s, u"accept"_s,
                                       u"host"_s,          u"content-length"_s, u"connection"_s,   u"cookie"_s};
        if (!shape.match(into).hasMatch() || taken.contains(into.toLower()))
            complain(name, RemitProText::tr("the name of a header of its own is wanted here."));
    }
    void onlyKnown(const QStringList &known)
    {
        for (const QString &key : m_object.keys())
            if (!known.contains(key))
                complain(key, RemitProText::tr("there is no such member; there are: %1.").arg(domain::listed(known)));
    }
    void complain(const QString &name, const QString &why)
    {
        if (m_field.isEmpty()) {
            m_field = m_path.isEmpty() ? name : m_path + u'.' + name;
            m_why = why;
        }
    }
    [[nodiscard]] std::optional<base::Error> fault() const
    {
        if (m_field.isEmpty()) return std::nullopt;
        return base::nothingHappened(base::ErrorKind::BadProfile, m_field, m_why);
    }

private:
    const JsonValue m_object;
    const QString m_path;
    QString m_field;
    QString m_why;
};

base::Result<SignatureRules> signatureFrom(const JsonValue &json)
{
    SignatureRules rules;
    if (json.isNull()) return rules;
    if (!json.isObject())
        return base::nothingHappened(base::ErrorKind::BadProfile, u"signature"_s,
                                     RemitProText::tr("an object is wanted here."));
    Switches switches(json, u"signature"_s);
    switches.onlyKnown({u"header"_s, u"keyId"_s, u"date"_s, u"query"_s, u"percentEncoded"_s, u"quotedKey"_s,
                        u"secretBase64"_s, u"userKeyHeader"_s});
    switches.header(u"header"_s, rules.header);
    switches.header(u"userKeyHeader"_s, rules.userKeyHeader);
    switches.choice<QString>(u"keyId"_s, {{u"keyId"_s, u"keyId"_s}, {u"KeyId"_s, u"KeyId"_s}}, rules.keyId);
    switches.choice<DateFormat>(u"date"_s, {{u"iso"_s, DateFormat::Iso}, {u"rfc"_s, DateFormat::Rfc}}, rules.date);
    switches.flag(u"query"_s, rules.query);
    switches.flag(u"percentEncoded"_s, rules.percentEncoded);
    switches.flag(u"quotedKey"_s, rules.quotedKey);
    switches.flag(u"secretBase64"_s, rules.secretBase64);
    if (rules.header.compare(rules.userKeyHeader, Qt::CaseInsensitive) == 0)
        switches.complain(u"userKeyHeader"_s, RemitProText::tr("this header carries the signature already."));
    if (const auto fault = switches.fault()) return *fault;
    return rules;
}

base::Result<QMap<QString, QString>> masterPathsFrom(const JsonValue &json)
{
    QMap<QString, QString> paths;
    if (json.isNull()) return paths;
    if (!json.isObject())
        return base::nothingHappened(base::ErrorKind::BadProfile, u"masterPaths"_s,
                                     RemitProText::tr("an object of list names and paths is wanted here."));
    Switches switches(json, u"masterPaths"_s);
    for (const QString &name : json.keys())
        switches.path(name, paths[name]);
    if (const auto fault = switches.fault()) return *fault;
    return paths;
}

} // namespace

interfaces::ProviderKind kind()
{
    return {u"remitpro"_s,
            {},
            u"RemitPro"_s,
            {u"signature"_s, u"tokenPath"_s, u"tokenStyle"_s, u"tokenScheme"_s, u"refreshPath"_s, u"masterPaths"_s}};
}

base::Result<Settings> settingsFrom(const interfaces::ProviderProfile &profile)
{
    Settings settings;
    settings.environment = profile.environment;
    settings.enabled = profile.enabled;
    settings.basePath = profile.basePath();
    auto signature = signatureFrom(profile.switches.member(u"signature"));
    if (!signature) return signature.error();
    settings.signature = *signature;
    auto paths = masterPathsFrom(profile.switches.member(u"masterPaths"));
    if (!paths) return paths.error();
    settings.masterPaths = *paths;
    Switches switches(profile.switches, {});
    switches.path(u"tokenPath"_s, settings.tokenPath);
    switches.path(u"refreshPath"_s, settings.refreshPath);
    switches.choice<TokenStyle>(
        u"tokenStyle"_s,
        {{u"basic"_s, TokenStyle::Basic}, {u"form"_s, TokenStyle::Form}, {u"json"_s, TokenStyle::Json}},
        settings.tokenStyle);
    switches.word(u"tokenScheme"_s, settings.tokenScheme);
    if (const auto fault = switches.fault()) return *fault;
    return settings;
}

} // namespace providers::remitpro
