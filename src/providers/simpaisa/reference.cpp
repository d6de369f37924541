// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa/reference.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "dialect/requests.h"
#include "domain/listing.h"
#include "providers/simpaisa/replies.h"
#include "providers/simpaisa/requests.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

/// Has to stand outside of every namespace.
static void loadSimpaisaLists()
{
    // The linker leaves out what nobody names, and nobody names a resource of a static library.
    Q_INIT_RESOURCE(simpaisa_lists);
}

namespace providers::simpaisa {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using base::JsonReader;
using base::JsonValue;

namespace {

/// Limit of the interface of today; the document names none.
constexpr int relationshipLengthMax = 20;

struct SimpaisaText {
    Q_DECLARE_TR_FUNCTIONS(SimpaisaText)
};

base::Error fault(ErrorKind kind, const QString &field, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, field, detail);
    error.provider = providerName;
    return error;
}

JsonValue readFile()
{
    loadSimpaisaLists();
    QFile file(u":/providers/simpaisa_lists.json"_s);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto json = JsonValue::parse(file.readAll());
    return json ? *json : JsonValue();
}

const JsonValue &file()
{
    static const JsonValue json = readFile();
    return json;
}

bool holds(const JsonValue &list, const QString &text)
{
    const QList<JsonValue> items = list.items();
    return std::any_of(items.begin(), items.end(), [&](const JsonValue &item) { return item.text() == text; });
}

} // namespace

QStringList listNames() { return QStringList{u"banks"_s} + file().member(u"lists").keys(); }

std::optional<domain::MasterList> builtInList(const QString &name)
{
    const JsonValue stated = file().member(u"lists").member(name);
    if (!stated.isArray()) return std::nullopt;
    domain::MasterList list;
    list.provider = providerName;
    list.name = name;
    for (const JsonValue &item : stated.items())
        list.values << domain::MasterValue{item.member(u"code").text(), item.member(u"label").text(), {}};
    list.at = base::fromRfc3339(file().member(u"edition").text());
    list.builtIn = true;
    return list;
}

QList<domain::MasterValue> valuesFrom(const QList<domain::PayoutPartner> &partners)
{
    QList<domain::MasterValue> values;
    for (const domain::PayoutPartner &partner : partners) {
        JsonValue details = JsonValue::object({{u"country"_s, partner.country}});
        details.setText(u"type"_s, partner.type);
        details.setText(u"accountNumberFormat"_s, partner.accountFormat);
        values << domain::MasterValue{partner.code, partner.name, details};
    }
    return values;
}

base::Result<QList<domain::ProviderRate>> ratesFrom(const JsonValue &body)
{
    JsonReader reader(body);
    QList<domain::ProviderRate> rates;
    for (const JsonValue &item : reader.items(u"rates")) {
        JsonReader line(item, u"rates"_s);
        domain::ProviderRate rate;
        rate.provider = {providerName};
        rate.send = line.text(u"sourceCurrency");
        rate.receive = line.text(u"destinationCurrency");
        rate.rate = line.number(u"rate");
        rate.validUntil = base::fromRfc3339(line.textOr(u"validUntil"));
        reader.absorb(line);
        rates << rate;
    }
    if (!reader.ok()) return fault(ErrorKind::UnreadableReply, {}, reader.firstFault());
    return rates;
}

QString filterFor(const QString &status)
{
    return holds(file().member(u"listFilterStatuses"), status) ? status : QString();
}

domain::StatementLine lineFrom(const JsonValue &transaction)
{
    const JsonReader reader(transaction);
    domain::StatementLine line;
    line.provider = {providerName};
    line.theirs = reader.textOr(u"transactionId");
    line.ours = reader.textOr(u"merchantTransactionId");
    line.word = reader.textOr(u"status");
    line.sendAmount = reader.textOr(u"sendAmount");
    line.sendCurrency = reader.textOr(u"sendCurrency");
    line.receiveAmount = reader.textOr(u"receiveAmount");
    line.receiveCurrency = reader.textOr(u"receiveCurrency");
    line.createdAt = base::fromRfc3339(reader.textOr(u"createdAt"));
    line.updatedAt = base::fromRfc3339(reader.textOr(u"updatedAt"));
    return line;
}

namespace {

/// Their word for the kind of an ID; nothing for a word that means none of the three.
std::optional<QString> idTypeFrom(const QString &typed)
{
    QString plain = typed.trimmed().toUpper();
    plain.replace(u'-', u'_').replace(u' ', u'_');
    if (plain == u"NRIC" || plain == u"NID") plain = u"NATIONAL_ID"_s;
    const QList<JsonValue> known = file().member(u"lists").member(u"beneficiary-id-types").items();
    for (const JsonValue &type : known)
        if (type.member(u"code").text() == plain) return plain;
    return std::nullopt;
}

/// The beneficiary's own field, unless the answers say otherwise.
QString answered(const JsonValue &answers, const QString &name, const QString &otherwise)
{
    const QString answer = answers.member(name).text();
    return answer.isEmpty() ? otherwise : answer;
}

/// Values of metadata are texts; anything else is written down as one.
JsonValue metadataFrom(const JsonValue &answers)
{
    JsonValue texts;
    const JsonValue metadata = answers.member(u"metadata");
    for (const auto &[name, value] : metadata.members())
        texts.set(name, value.isString() || value.isNumber() ? value.text() : QString::fromUtf8(value.toBytes()));
    return texts;
}

base::Result<void> checkAnswers(const JsonValue &answers)
{
    if (!answers.isNull() && !answers.isObject())
        return fault(ErrorKind::BadInput, u"answers"_s, SimpaisaText::tr("The answers are one JSON object."));
    static const QStringList known{u"msisdn"_s,  u"idType"_s, u"idNumber"_s, u"relationship"_s,
                                   u"address"_s, u"city"_s,   u"metadata"_s};
    for (const QString &name : answers.keys())
        if (!known.contains(name))
            return fault(ErrorKind::UnknownMember, u"answers."_s + name,
                         SimpaisaText::tr("Simpaisa asks no such thing; it asks: %1.").arg(domain::listed(known)));
    return base::Done{};
}

} // namespace

base::Result<net::HttpRequest> beneficiaryRequest(const Settings &settings, const domain::Beneficiary &beneficiary,
                                                  const JsonValue &answers, const QString &key)
{
    const base::Result<void> able = checkAnswers(answers);
    if (!able) return able.error();
    JsonValue body = JsonValue::object();
    const QList<std::tuple<QString, QString, QString>> required{
        {u"name"_s, beneficiary.fullName(), u"beneficiary.name"_s},
        {u"accountNumber"_s, accountFor(beneficiary), u"beneficiary.accountNumber"_s},
        {u"bankCode"_s, beneficiary.bankCode, u"beneficiary.bankCode"_s},
        {u"country"_s, beneficiary.country, u"beneficiary.country"_s},
        {u"relationship"_s, answered(answers, u"relationship"_s, beneficiary.relationship),
         u"beneficiary.relationship"_s}};
    for (const auto &[name, value, field] : required) {
        if (value.isEmpty()) return fault(ErrorKind::MissingField, field);
        body.set(name, value);
    }
    if (body.member(u"relationship").text().size() > relationshipLengthMax)
        return fault(ErrorKind::TooLong, u"beneficiary.relationship"_s,
                     SimpaisaText::tr("Simpaisa takes %1 characters here.").arg(relationshipLengthMax));
    body.setText(u"msisdn"_s, answered(answers, u"msisdn"_s, beneficiary.msisdn));
    const QString idType = answered(answers, u"idType"_s, beneficiary.idType);
    const QString idNumber = answered(answers, u"idNumber"_s, beneficiary.idNumber);
    // A number says nothing without its type, and the other way round.
    if (!idType.isEmpty() && !idNumber.isEmpty()) {
        const auto theirs = idTypeFrom(idType);
        if (!theirs)
            return fault(ErrorKind::BadCode, u"beneficiary.idType"_s,
                         SimpaisaText::tr("Simpaisa knows a beneficiary by CNIC, PASSPORT or NATIONAL_ID."));
        body.set(u"idType"_s, *theirs);
        body.set(u"idNumber"_s, idNumber);
    }
    body.setText(u"address"_s, answered(answers, u"address"_s, beneficiary.address));
    body.setText(u"city"_s, answered(answers, u"city"_s, beneficiary.city));
    if (const JsonValue metadata = metadataFrom(answers); !metadata.isNull()) body.set(u"metadata"_s, metadata);
    net::HttpRequest request = dialect::posting(pathBelow(settings, u"/beneficiaries"_s), body.toBytes());
    request.headers << std::pair<QByteArray, QByteArray>("Idempotency-Key", key.toLatin1());
    return request;
}

base::Result<domain::AddressBookEntry> entryFrom(const JsonValue &body, const domain::Beneficiary &beneficiary)
{
    JsonReader reader(body);
    domain::AddressBookEntry entry;
    entry.provider = {providerName};
    entry.theirs = reader.text(u"beneficiaryId");
    entry.name = reader.textOr(u"name", beneficiary.fullName());
    if (!reader.ok()) {
        base::Error error = reader.fault(base::Outcome::Unknown);
        error.provider = providerName;
        return error;
    }
    const auto same = [&](QStringView member, const QString &ours) {
        const QString theirs = reader.textOr(member);
        return theirs.isEmpty() || theirs.compare(ours, Qt::CaseInsensitive) == 0;
    };
    if (!same(u"accountNumber", accountFor(beneficiary)) || !same(u"bankCode", beneficiary.bankCode)) {
        base::Error error = base::maybeHappened(
            ErrorKind::EchoMismatch, SimpaisaText::tr("Simpaisa registered another account than asked for; the record "
                                                      "%1 there is not used.")
                                         .arg(entry.theirs));
        error.provider = providerName;
        return error;
    }
    // The answer leaves out half of what was sent, and nothing can be read back later: this is all there is.
    for (const auto member : {u"bankCode", u"country", u"relationship", u"createdAt", u"traceId"})
        entry.details.setText(QStringView(member).toString(), reader.textOr(member));
    entry.details.setText(u"note"_s, bankDoubt(beneficiary));
    return entry;
}

QString bankDoubt(const domain::Beneficiary &beneficiary)
{
    const QString iban = beneficiary.accountNumber.simplified().remove(u' ').toUpper();
    if (!iban.startsWith(u"PK") || iban.size() < 8 || beneficiary.bankCode.isEmpty()) return {};
    const JsonValue letters = file().member(u"ibanLetters");
    const JsonValue owners = letters.member(iban.mid(4, 4));
    const QString chosen = beneficiary.bankCode.toUpper();
    if (!owners.isArray() || holds(owners, chosen)) return {};
    const QList<JsonValue::Member> banks = letters.members();
    const bool known =
        std::any_of(banks.begin(), banks.end(), [&](const auto &bank) { return holds(bank.second, chosen); });
    if (!known) return {};
    return SimpaisaText::tr("The IBAN names another bank (%1) than the one that was chosen (%2); check it.")
        .arg(iban.mid(4, 4), beneficiary.bankCode);
}

} // namespace providers::simpaisa
