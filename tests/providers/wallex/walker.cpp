// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallex/walker.h"

#include <QDir>
#include <QFile>

namespace support::wallex {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using base::Result;

namespace {

const QString folder = QStringLiteral(REMITDESK_SOURCE_DIR "/tests/fixtures/wallex");

JsonValue read(const QString &name)
{
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", qPrintable(name));
    const JsonValue fixture = json(file.readAll());
    for (const QString &member : {u"source"_s, u"retrieved"_s, u"operation"_s, u"expect"_s})
        if (!fixture.contains(member)) qFatal("%s lacks %s", qPrintable(name), qPrintable(member));
    return fixture;
}

void prepare(Counter &counter, const JsonValue &fixture)
{
    const bool signsInItself = fixture.member(u"operation").text() == u"authenticate";
    if (!signsInItself) counter.foreseeSignIn();
    for (const JsonValue &exchange : fixture.member(u"exchanges").items()) {
        const JsonValue request = exchange.member(u"request");
        const JsonValue answer = exchange.member(u"answer");
        const int status = answer.member(u"status").text().toInt();
        const net::HttpReply reply = answer.contains(u"text")
                                         ? answeredWith(status, answer.member(u"text").text().toUtf8())
                                         : answered(status, answer.member(u"body"));
        counter.foresee(request.member(u"method").text().toLatin1(), request.member(u"path").text(), reply,
                        request.member(u"body"));
    }
}

JsonValue texts(const QStringList &list)
{
    JsonValue array = JsonValue::array();
    for (const QString &text : list)
        array.append(text);
    return array;
}

JsonValue jsonOf(const domain::ProviderUser &user)
{
    return JsonValue::object({{u"theirs"_s, user.theirs},
                              {u"accountId"_s, user.accountId},
                              {u"word"_s, user.word},
                              {u"state"_s, domain::codeOf(user.state)},
                              {u"remarks"_s, user.remarks},
                              {u"missing"_s, texts(user.missing)}});
}

JsonValue jsonOf(const domain::UserDetails &details)
{
    return JsonValue::object({{u"sender"_s, domain::fieldsToJson(details.sender)},
                              {u"word"_s, details.word},
                              {u"missing"_s, texts(details.missing)}});
}

JsonValue jsonOf(const domain::ProviderDocument &document)
{
    return JsonValue::object({{u"theirs"_s, document.theirs},
                              {u"type"_s, document.type},
                              {u"name"_s, document.name},
                              {u"url"_s, QString::fromLatin1(document.url)}});
}

JsonValue jsonOf(const domain::Funding &funding)
{
    return JsonValue::object({{u"id"_s, funding.id},
                              {u"balanceId"_s, funding.balanceId},
                              {u"accountId"_s, funding.accountId},
                              {u"currency"_s, funding.currency},
                              {u"amount"_s, funding.amount},
                              {u"reference"_s, funding.reference},
                              {u"word"_s, funding.word},
                              {u"state"_s, domain::codeOf(funding.state)}});
}

JsonValue jsonOf(const domain::Refund &refund)
{
    return JsonValue::object({{u"id"_s, refund.id},
                              {u"resource"_s, refund.resource},
                              {u"resourceId"_s, refund.resourceId},
                              {u"currency"_s, refund.currency},
                              {u"amount"_s, refund.amount},
                              {u"remarks"_s, refund.remarks},
                              {u"word"_s, refund.word},
                              {u"state"_s, domain::codeOf(refund.state)}});
}

JsonValue jsonOf(const domain::MasterValue &value)
{
    return JsonValue::object({{u"code"_s, value.code}, {u"label"_s, value.label}, {u"details"_s, value.details}});
}

JsonValue jsonOf(const interfaces::CallbackNotice &notice)
{
    static const QStringList subjects{u"transfer"_s, u"user"_s, u"funding"_s, u"refund"_s};
    return JsonValue::object(
        {{u"subject"_s, subjects[int(notice.subject)]}, {u"theirs"_s, notice.theirs}, {u"word"_s, notice.word}});
}

JsonValue jsonOf(base::Done) { return JsonValue::object({{u"done"_s, true}}); }

JsonValue failure(const base::Error &error)
{
    return JsonValue::object({{u"error"_s, base::codeOf(error.kind)}, {u"detail"_s, error.detail}});
}

template <class T>
JsonValue outcome(const Result<T> &result)
{
    return result ? jsonOf(*result) : failure(result.error());
}

template <class T>
JsonValue outcome(const QString &name, const Result<QList<T>> &result)
{
    if (!result) return failure(result.error());
    JsonValue list = JsonValue::array();
    for (const T &item : *result)
        list.append(jsonOf(item));
    return JsonValue::object({{name, list}});
}

QList<domain::DetailChange> changesIn(const JsonValue &fixture)
{
    QList<domain::DetailChange> changes;
    for (const auto &[name, value] : fixture.member(u"changes").members())
        changes << domain::DetailChange{name, value.text()};
    return changes;
}

domain::Sender senderIn(const JsonValue &fixture)
{
    domain::Sender sender;
    for (const domain::SenderField &field : domain::senderFields())
        sender.*field.member = fixture.member(u"sender").member(QString::fromLatin1(field.name)).text();
    return sender;
}

JsonValue aboutPeople(Counter &counter, const JsonValue &fixture)
{
    auto &wallex = counter.connector;
    const QString operation = fixture.member(u"operation").text();
    const QString user = fixture.member(u"user").text();
    if (operation == u"signup")
        return outcome(await(wallex.enrolSender(senderIn(fixture), fixture.member(u"answers"))));
    if (operation == u"get-user") return outcome(await(wallex.user(user)));
    if (operation == u"get-detail") return outcome(await(wallex.details(user)));
    if (operation == u"update-detail") return outcome(await(wallex.sendDetails(user, changesIn(fixture))));
    if (operation == u"screen") return outcome(await(wallex.screen(user)));
    return {};
}

JsonValue aboutPapers(Counter &counter, const JsonValue &fixture)
{
    auto &wallex = counter.connector;
    const QString operation = fixture.member(u"operation").text();
    const QString user = fixture.member(u"user").text();
    const domain::ProviderDocument entry{
        fixture.member(u"document").text(), fixture.member(u"type").text(), fixture.member(u"name").text(), {}};
    if (operation == u"create-document") return outcome(await(wallex.createDocument(user, entry.type, entry.name)));
    if (operation == u"update-document") return outcome(await(wallex.renewDocument(user, entry)));
    if (operation == u"get-document") return outcome(await(wallex.document(user, entry.theirs)));
    if (operation == u"list-documents") return outcome(u"documents"_s, await(wallex.documents(user)));
    if (operation == u"delete-document") return outcome(await(wallex.removeDocument(user, entry.theirs)));
    return {};
}

JsonValue aboutTheRest(Counter &counter, const JsonValue &fixture)
{
    auto &wallex = counter.connector;
    const QString operation = fixture.member(u"operation").text();
    const QString id = fixture.member(u"id").text();
    const QByteArray text = fixture.member(u"text").text().toUtf8();
    if (operation == u"get-funding") return outcome(await(wallex.funding(id)));
    if (operation == u"list-fundings") return outcome(u"fundings"_s, await(wallex.fundings({})));
    if (operation == u"get-refund") return outcome(await(wallex.refund(id)));
    if (operation == u"list-refunds") return outcome(u"refunds"_s, await(wallex.refunds()));
    if (operation == u"countries") return outcome(u"values"_s, await(wallex.masterData(u"countries"_s, {})));
    if (operation == u"notify") return outcome(await(wallex.readCallback({{}, {}, text})));
    if (operation != u"authenticate") qFatal("nobody knows the operation %s", qPrintable(operation));
    const auto tested = await(wallex.test());
    if (!tested) return failure(tested.error());
    const QByteArray authorization = counter.sentHeader(1, "Authorization");
    return JsonValue::object({{u"authorization"_s, QString::fromLatin1(authorization)}});
}

/// Only what the fixture names is compared.
void compare(const QString &path, const JsonValue &expected, const JsonValue &seen, QStringList &faults)
{
    if (expected.isObject()) {
        for (const auto &[name, value] : expected.members())
            compare(path + u'.' + name, value, seen.member(name), faults);
        return;
    }
    if (expected.isArray() && seen.isArray() && expected.items().size() == seen.items().size()) {
        for (qsizetype i = 0; i < seen.items().size(); ++i)
            compare(u"%1[%2]"_s.arg(path).arg(i), expected.items()[i], seen.items()[i], faults);
        return;
    }
    if (expected != seen)
        faults << u"%1 is %2, documented %3"_s.arg(path, QString::fromUtf8(seen.toBytes()),
                                                   QString::fromUtf8(expected.toBytes()));
}

} // namespace

QStringList fixtureNames()
{
    const QStringList names = QDir(folder).entryList({u"*_*.json"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty()) qFatal("there are no fixtures in %s", qPrintable(folder));
    return names;
}

QStringList differences(const QString &name)
{
    const JsonValue fixture = read(name);
    Counter counter;
    prepare(counter, fixture);
    JsonValue seen = aboutPeople(counter, fixture);
    if (seen.isNull()) seen = aboutPapers(counter, fixture);
    if (seen.isNull()) seen = aboutTheRest(counter, fixture);
    QStringList faults;
    compare(name, fixture.member(u"expect"), seen, faults);
    const bool called = fixture.member(u"operation").text() != u"notify";
    if (called && !counter.client.script.isEmpty())
        faults << u"%1 foresaw %2 more calls"_s.arg(name).arg(counter.client.script.size());
    return faults;
}

} // namespace support::wallex
