// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/remid_sandbox.h"

#include "crypto/digest.h"

#include <QRegularExpression>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 rupiahMin = 10'000;
constexpr qint64 rupiahMax = 1'000'000'000;
constexpr auto dateFormat = "dd-MM-yyyy HH:mm:ss"_L1; // UTC; no zone is written

/// The code that the account number asks for: three digits and 4 to 15 zeros behind them. Empty for any other account.
QString magicOf(const QString &account)
{
    static const QRegularExpression pattern(u"\\A([0-9]{3})0{4,15}\\z"_s);
    const auto match = pattern.match(account);
    return match.hasMatch() ? match.captured(1) : QString();
}

/// Codes that the reply to remit gives at once; nothing is created.
bool isRefusedAtOnce(const QString &code)
{
    static const QStringList codes = u"201 202 203 205 207 208 209 210 211 257 264 429 990 999"_s.split(u' ');
    return codes.contains(code);
}

QList<LifePlan::Step> stepsFor(const QString &magic)
{
    if (magic == "102"_L1) return {};
    if (magic == "300"_L1 || magic == "206"_L1 || magic == "225"_L1) return {{6 * second, magic}};
    if (magic == "301"_L1) return {{3 * second, u"301"_s}, {60 * second, u"000"_s}};
    return {{6 * second, u"000"_s}};
}

bool isText(const JsonValue &value, qsizetype lengthMax = 255)
{
    return value.isString() && !value.text().trimmed().isEmpty() && value.text().size() <= lengthMax;
}

bool isEmailList(const QString &text)
{
    static const QRegularExpression address(u"\\A[^@\\s]+@[^@\\s]+\\.[^@\\s]+\\z"_s);
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    return parts.size() <= 5 &&
           std::all_of(parts.begin(), parts.end(), [](const QString &part) { return address.match(part).hasMatch(); });
}

/// Whether every member has the documented type and form; amounts and codes are judged elsewhere.
bool isWellFormed(const JsonValue &body)
{
    static const QRegularExpression digits(u"\\A[0-9]+\\z"_s);
    static const QRegularExpression noteSigns(u"\\A[A-Za-z0-9 \\-*.]*\\z"_s);
    static const QRegularExpression whole(u"\\A-?[0-9]{1,15}\\z"_s);
    const JsonValue account = body.member(u"recipient_account");
    if (!isText(body.member(u"recipient_bank")) || !isText(account) || !digits.match(account.text()).hasMatch())
        return false;
    if (!isText(body.member(u"partner_trx_id"))) return false;
    const JsonValue amount = body.member(u"amount");
    if (!amount.isNumber() || !whole.match(amount.text()).hasMatch()) return false;
    if (body.contains(u"note") &&
        (body.member(u"note").text().size() > 255 || !noteSigns.match(body.member(u"note").text()).hasMatch()))
        return false;
    if (body.contains(u"email") && !isEmailList(body.member(u"email").text())) return false;
    if (const JsonValue sender = body.member(u"sender_info"); !sender.isNull()) {
        for (const QStringView key : {u"sender_account_name", u"sender_account_number", u"sender_bank_code"}) {
            if (!isText(sender.member(key))) return false;
        }
    }
    const JsonValue additional = body.member(u"additional_data");
    return additional.isNull() || isText(additional.member(u"partner_merchant_id"), 64);
}

} // namespace

RemidSandbox::RemidSandbox(Surroundings around) : m_around(std::move(around)) {}

void RemidSandbox::makeCredentials()
{
    m_username = u"practice-"_s + m_around.random.readable(6).toLower();
    m_apiKey = u"throw-away-"_s + m_around.random.uuid();
}

JsonValue RemidSandbox::credentials() const
{
    return JsonValue::object({{u"username"_s, m_username}, {u"api-key"_s, m_apiKey}});
}

QString RemidSandbox::now() const { return m_around.clock.nowUtc().toString(dateFormat); }

QString RemidSandbox::operationOf(const HttpRequest &request) const
{
    static const QHash<QString, QString> operations = {
        {u"POST /api/remit"_s, u"remit"_s},
        {u"POST /api/remit-status"_s, u"remit-status"_s},
        {u"GET /api/balance"_s, u"balance"_s},
        {u"POST /api/account-inquiry"_s, u"account-inquiry"_s},
        {u"GET /api/transaction-summary"_s, u"transaction-summary"_s},
        {u"GET /api/receipt"_s, u"receipt"_s},
    };
    return operations.value(QString::fromLatin1(request.method) + u' ' + request.path);
}

std::optional<QString> RemidSandbox::moneyReferenceOf(const HttpRequest &request) const
{
    if (operationOf(request) != "remit"_L1) return std::nullopt;
    const auto body = JsonValue::parse(request.body);
    return body ? body->member(u"partner_trx_id").text() : QString();
}

void RemidSandbox::expect(const HttpRequest &request)
{
    if (const auto reference = moneyReferenceOf(request)) m_inProcess.append(*reference);
}

void RemidSandbox::arrived(const HttpRequest &request)
{
    if (const auto reference = moneyReferenceOf(request)) m_inProcess.removeOne(*reference);
}

QString RemidSandbox::refusalOfCaller(const HttpRequest &request) const
{
    if (!crypto::equalInConstantTime(request.header("x-username"), m_username.toUtf8())) return u"201"_s;
    if (!crypto::equalInConstantTime(request.header("x-api-key"), m_apiKey.toUtf8())) return u"208"_s;
    return {};
}

HttpAnswer RemidSandbox::answer(const HttpRequest &request)
{
    const QString operation = operationOf(request);
    if (operation.isEmpty()) return jsonAnswer(404, JsonValue::object({{u"status"_s, remidStatus(u"404"_s)}}));
    if (operation == "receipt"_L1) return receipt(request); // a link for people: no headers
    const auto parsed = request.method == "POST" ? JsonValue::parse(request.body) : JsonValue::object();
    const JsonValue body = parsed.valueOr({});
    QString refusal = refusalOfCaller(request);
    if (refusal.isEmpty() && !body.isObject()) refusal = u"990"_s;
    if (operation == "remit"_L1) {
        if (refusal.isEmpty()) return remit(body);
        m_around.ledger.refused(id(), body.member(u"partner_trx_id").text());
        return remitAnswer(refusal, body, {});
    }
    if (!refusal.isEmpty())
        return jsonAnswer(200, JsonValue::object({{u"status"_s, remidStatus(refusal)}, {u"timestamp"_s, now()}}));
    if (operation == "remit-status"_L1) return remitStatus(body);
    if (operation == "balance"_L1) return balance();
    if (operation == "account-inquiry"_L1) return accountInquiry(body);
    return summary(request);
}

HttpAnswer RemidSandbox::remitAnswer(const QString &code, const JsonValue &body, const QString &trxId) const
{
    return jsonAnswer(200, JsonValue::object({{u"status"_s, remidStatus(code)},
                                              {u"amount"_s, body.member(u"amount")},
                                              {u"timestamp"_s, now()},
                                              {u"recipient_bank"_s, body.member(u"recipient_bank")},
                                              {u"recipient_account"_s, body.member(u"recipient_account")},
                                              {u"trx_id"_s, trxId},
                                              {u"partner_trx_id"_s, body.member(u"partner_trx_id")}}));
}

/// The code with which remit refuses; empty when it takes the disbursement on.
QString RemidSandbox::codeFor(const JsonValue &body) const
{
    if (!isWellFormed(body)) return u"990"_s;
    const QString reference = body.member(u"partner_trx_id").text();
    if (m_inProcess.contains(reference)) return u"257"_s;
    if (m_disbursements.contains(reference)) return u"203"_s;
    if (!isRemidBank(body.member(u"recipient_bank").text())) return u"205"_s;
    const QString magic = magicOf(body.member(u"recipient_account").text());
    if (isRefusedAtOnce(magic)) return magic;
    return body.member(u"amount").text().toLongLong() < rupiahMin ? u"210"_s : QString();
}

HttpAnswer RemidSandbox::remit(const JsonValue &body)
{
    const QString reference = body.member(u"partner_trx_id").text();
    const QString code = codeFor(body);
    if (!code.isEmpty()) {
        if (code == "203"_L1 || code == "257"_L1)
            m_around.ledger.repeated(id(), reference);
        else
            m_around.ledger.refused(id(), reference);
        return remitAnswer(code, body, {});
    }
    const QString magic = magicOf(body.member(u"recipient_account").text());
    const QString trxId = accept(body, magic);
    // These two say nothing about the disbursement, which exists: the caller has to ask.
    if (magic == "500"_L1) return jsonAnswer(500, JsonValue::object({{u"status"_s, remidStatus(magic)}}));
    if (magic == "504"_L1) return remitAnswer(magic, body, {});
    return remitAnswer(u"101"_s, body, trxId);
}

QString RemidSandbox::accept(const JsonValue &body, const QString &magic)
{
    const QString bank = body.member(u"recipient_bank").text();
    const QString account = body.member(u"recipient_account").text();
    const QString reference = body.member(u"partner_trx_id").text();
    const QString trxId = m_around.random.uuid();
    Disbursement made;
    made.rupiah = body.member(u"amount").text().toLongLong();
    made.code = u"102"_s;
    QString fate = magic;
    if (made.rupiah > rupiahMax) fate = u"225"_s;
    if (made.rupiah > m_available) fate = u"206"_s;
    made.plan = LifePlan(m_around.clock.lifeMs(), stepsFor(fate));
    made.shown = JsonValue::object({{u"amount"_s, body.member(u"amount")},
                                    {u"tx_status_description"_s, JsonValue()},
                                    {u"recipient_name"_s, remidAccountHolder(bank, account)},
                                    {u"recipient_bank"_s, bank},
                                    {u"recipient_account"_s, account},
                                    {u"trx_id"_s, trxId},
                                    {u"partner_trx_id"_s, reference},
                                    {u"created_date"_s, now()},
                                    {u"last_updated_date"_s, now()}});
    m_available -= made.rupiah;
    m_pending += made.rupiah;
    m_disbursements.insert(reference, made);
    m_open.append(reference);
    m_around.ledger.accepted({id(), trxId, reference, QString::number(made.rupiah), u"IDR"_s, account,
                              remidAccountHolder(bank, account), bank, u"bank"_s, u"accepted"_s,
                              m_around.clock.nowUtc(), m_around.clock.nowUtc()});
    return trxId;
}

void RemidSandbox::settle()
{
    const qint64 life = m_around.clock.lifeMs();
    for (const QString &reference : std::as_const(m_open)) {
        Disbursement &one = m_disbursements[reference];
        while (const auto due = one.plan.takeDue(life)) {
            one.code = due->status;
            const QDateTime at = m_around.clock.stampOf(due->lifeMs);
            // The sample shows a last update that is never before the creation.
            const QDateTime created = QDateTime::fromString(one.shown.member(u"created_date").text(), dateFormat);
            QDateTime createdUtc = created;
            createdUtc.setTimeSpec(Qt::UTC);
            one.shown.set(u"last_updated_date"_s, qMax(createdUtc, at).toString(dateFormat));
            if (one.code == "301"_L1) {
                tell(one);
                continue;
            }
            m_pending -= one.rupiah;
            const bool paid = one.code == "000"_L1;
            if (!paid) m_available += one.rupiah;
            m_around.ledger.changed(id(), one.shown.member(u"trx_id").text(), paid ? u"paid"_s : u"failed"_s, at);
            tell(one);
        }
    }
    m_open.removeIf([this](const QString &reference) { return m_disbursements[reference].plan.isOver(); });
}

HttpAnswer RemidSandbox::remitStatus(const JsonValue &body) const
{
    const JsonValue reference = body.member(u"partner_trx_id");
    const auto found = m_disbursements.constFind(reference.text());
    const bool flagIsRight = !body.contains(u"send_callback") || body.member(u"send_callback").isBool();
    const QString code = !isText(reference) || !flagIsRight    ? u"990"_s
                         : found == m_disbursements.constEnd() ? u"204"_s
                                                               : found->code;
    JsonValue reply = JsonValue::object({{u"status"_s, remidStatus(code)}});
    if (code == "204"_L1 || code == "990"_L1) {
        const JsonValue none;
        reply.set(u"amount"_s, none)
            .set(u"timestamp"_s, now())
            .set(u"tx_status_description"_s, none)
            .set(u"recipient_name"_s, QString())
            .set(u"recipient_bank"_s, none)
            .set(u"recipient_account"_s, none)
            .set(u"trx_id"_s, QString())
            .set(u"partner_trx_id"_s, reference)
            .set(u"created_date"_s, none)
            .set(u"last_updated_date"_s, none);
        return jsonAnswer(200, reply);
    }
    for (const auto &[key, value] : found->shown.members()) {
        reply.set(key, value);
        if (key == "amount"_L1) reply.set(u"timestamp"_s, now()); // of this answer, not of the disbursement
    }
    if (body.member(u"send_callback").flag()) tell(*found);
    if (code == "000"_L1) {
        reply.set(u"receipt_url"_s, QString(m_around.baseUrl + u"/api/receipt?partner_trx_id="_s + reference.text() +
                                            u"&trx_id="_s + found->shown.member(u"trx_id").text()));
    }
    return jsonAnswer(200, reply);
}

HttpAnswer RemidSandbox::balance() const
{
    // The document names the three balances in prose and no members; these follow its spelling of all other members.
    return jsonAnswer(200, JsonValue::object({{u"status"_s, remidStatus(u"000"_s)},
                                              {u"available_balance"_s, m_available},
                                              {u"pending_balance"_s, m_pending},
                                              {u"frozen_balance"_s, 0},
                                              {u"timestamp"_s, now()}}));
}

HttpAnswer RemidSandbox::accountInquiry(const JsonValue &body) const
{
    static const QStringList refusals = u"202 205 209 232 429 990 999"_s.split(u' ');
    static const QRegularExpression digits(u"\\A[0-9]+\\z"_s);
    const JsonValue bank = body.member(u"bank_code");
    const JsonValue account = body.member(u"account_number");
    QString code = magicOf(account.text());
    if (!refusals.contains(code)) code = u"000"_s; // the other magic accounts exist, or nobody could be paid there
    if (!isText(bank) || !isText(account) || !digits.match(account.text()).hasMatch()) code = u"990"_s;
    if (code == "000"_L1 && !isRemidBank(bank.text())) code = u"205"_s;
    const bool found = code == "000"_L1;
    const bool billed = found || code == "209"_L1; // id is given for these two only
    return jsonAnswer(
        200,
        JsonValue::object({{u"status"_s, remidStatus(code)},
                           {u"bank_code"_s, bank},
                           {u"account_number"_s, account},
                           {u"account_name"_s, found ? remidAccountHolder(bank.text(), account.text()) : QString()},
                           {u"timestamp"_s, m_around.clock.nowUtc().toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
                           {u"id"_s, billed ? JsonValue(m_around.random.uuid()) : JsonValue()},
                           {u"invoice_id"_s, JsonValue()}}));
}

HttpAnswer RemidSandbox::summary(const HttpRequest &request) const
{
    const QString period = request.parameter(u"time_period");
    const bool valid = QStringList{u"TODAY"_s, u"TOMORROW"_s, u"ALL_TIME"_s}.contains(period);
    qint64 count = 0;
    qint64 sum = 0;
    const QString today = now().first(10);
    for (const Disbursement &one : m_disbursements) {
        const bool isToday = one.shown.member(u"created_date").text().startsWith(today);
        if (one.code != "000"_L1 || period == "TOMORROW"_L1 || (period == "TODAY"_L1 && !isToday)) continue;
        ++count;
        sum += one.rupiah;
    }
    return jsonAnswer(200, JsonValue::object({{u"status"_s, remidStatus(valid ? u"000"_s : u"990"_s)},
                                              {u"product_group"_s, request.parameter(u"product_group")},
                                              {u"time_period"_s, period},
                                              {u"total_transaction"_s, valid ? JsonValue(count) : JsonValue()},
                                              {u"total_amount"_s, valid ? JsonValue(sum) : JsonValue()},
                                              {u"timestamp"_s, now()}}));
}

HttpAnswer RemidSandbox::receipt(const HttpRequest &request) const
{
    const auto found = m_disbursements.constFind(request.parameter(u"partner_trx_id"));
    HttpAnswer page;
    page.setHeader("Content-Type", "text/plain; charset=utf-8");
    if (found == m_disbursements.constEnd() || found->code != "000"_L1 ||
        found->shown.member(u"trx_id").text() != request.parameter(u"trx_id")) {
        page.status = 404;
        page.body = "Not found\n";
        return page;
    }
    const auto text = [&found](QStringView key) { return found->shown.member(key).text(); };
    page.body = QString(u"PRACTICE RECEIPT - NO MONEY MOVED\n%1\nIDR %2 to %3, bank %4\n%5\n"_s)
                    .arg(text(u"trx_id"), text(u"amount"), text(u"recipient_name"), text(u"recipient_bank"),
                         text(u"last_updated_date"))
                    .toUtf8();
    return page;
}

JsonValue RemidSandbox::state() const
{
    JsonValue list = JsonValue::array();
    for (const Disbursement &one : m_disbursements) {
        list.append(
            JsonValue::object({{u"shown"_s, one.shown}, {u"code"_s, one.code}, {u"plan"_s, one.plan.toJson()}}));
    }
    return JsonValue::object({{u"username"_s, m_username},
                              {u"apiKey"_s, m_apiKey},
                              {u"available"_s, m_available},
                              {u"pending"_s, m_pending},
                              {u"disbursements"_s, list}});
}

void RemidSandbox::restore(const JsonValue &state)
{
    m_username = state.member(u"username").text();
    m_apiKey = state.member(u"apiKey").text();
    m_available = state.member(u"available").text().toLongLong();
    m_pending = state.member(u"pending").text().toLongLong();
    for (const JsonValue &json : state.member(u"disbursements").items()) {
        Disbursement one;
        one.shown = json.member(u"shown");
        one.code = json.member(u"code").text();
        one.plan = LifePlan::fromJson(json.member(u"plan"));
        one.rupiah = one.shown.member(u"amount").text().toLongLong();
        const QString reference = one.shown.member(u"partner_trx_id").text();
        m_open.append(reference);
        m_disbursements.insert(reference, one);
    }
}

} // namespace sandbox
