// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/requests.h"

#include "dialect/requests.h"

namespace providers::remid {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {
constexpr int textLengthMax = 255;
}

std::optional<qint64> wholeRupiah(money::Money amount)
{
    if (amount.currency() != money::Currency::of("IDR"_L1)) return std::nullopt;
    return amount.toDecimal().scaledToInteger(0);
}

QString noteFrom(const QString &senderName, const QString &reference)
{
    QString note;
    for (const QChar c : (senderName + u' ' + reference).normalized(QString::NormalizationForm_KD)) {
        const bool letterOrDigit = c.unicode() < 0x80 && c.isLetterOrNumber();
        if (letterOrDigit || c == u'-' || c == u'*' || c == u'.')
            note += c;
        else if (!c.isMark())
            note += u' ';
    }
    return note.simplified().left(textLengthMax).trimmed();
}

domain::FrozenRequest remitRequest(const Settings &settings, const interfaces::PayoutOrder &order)
{
    const domain::Transfer &transfer = order.transfer;
    const qint64 rupiah = wholeRupiah(transfer.receive).value_or(0);
    JsonValue body = JsonValue::object({{u"recipient_bank"_s, order.beneficiary.bankCode},
                                        {u"recipient_account"_s, order.beneficiary.accountNumber},
                                        {u"amount"_s, rupiah},
                                        {u"partner_trx_id"_s, transfer.reference}});
    body.setText(u"note"_s, noteFrom(order.sender.fullName(), transfer.reference));
    body.setText(u"email"_s, order.beneficiary.email.left(textLengthMax));
    const bool senderKnown = !settings.senderAccountName.isEmpty() && !settings.senderAccountNumber.isEmpty() &&
                             !settings.senderBankCode.isEmpty();
    if (senderKnown) {
        body.set(u"sender_info"_s, JsonValue::object({{u"sender_account_name"_s, settings.senderAccountName},
                                                      {u"sender_account_number"_s, settings.senderAccountNumber},
                                                      {u"sender_bank_code"_s, settings.senderBankCode}}));
    }
    if (!settings.partnerMerchantId.isEmpty()) {
        body.set(u"additional_data"_s, JsonValue::object({{u"partner_merchant_id"_s, settings.partnerMerchantId}}));
    }
    domain::FrozenRequest request;
    request.method = "POST";
    request.path = u"/api/remit"_s;
    request.body = body.toBytes();
    request.headers = {{"Content-Type", "application/json"}};
    return request;
}

net::HttpRequest statusRequest(const QString &partnerTrxId)
{
    // No callback is asked for: a desktop has no address to send it to.
    const JsonValue body = JsonValue::object({{u"partner_trx_id"_s, partnerTrxId}, {u"send_callback"_s, false}});
    return dialect::posting(u"/api/remit-status"_s, body.toBytes());
}

net::HttpRequest balanceRequest()
{
    net::HttpRequest request = dialect::reading(u"/api/balance"_s);
    // As in the document, although nothing follows it.
    request.headers << std::pair<QByteArray, QByteArray>("Content-Type", "application/json");
    return request;
}

net::HttpRequest inquiryRequest(const domain::Beneficiary &beneficiary)
{
    const JsonValue body =
        JsonValue::object({{u"bank_code"_s, beneficiary.bankCode}, {u"account_number"_s, beneficiary.accountNumber}});
    return dialect::posting(u"/api/account-inquiry"_s, body.toBytes());
}

} // namespace providers::remid
