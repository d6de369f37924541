// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remid/requests.h"

#include "dialect/requests.h"
#include "domain/validation.h"

#include <QCoreApplication>

namespace providers::remid {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr int textLengthMax = 255;
constexpr int emailsMax = 5;

struct RemidText {
    Q_DECLARE_TR_FUNCTIONS(RemidText)
};

base::Error badEmail(const QString &sentence)
{
    base::Error error = base::nothingHappened(base::ErrorKind::BadEmail, u"beneficiary.email"_s, sentence);
    error.provider = u"remid"_s;
    return error;
}

} // namespace

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
    const auto emails = emailListFrom(order.beneficiary.email);
    if (emails) body.setText(u"email"_s, *emails);
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

net::HttpRequest statusRequest(const QString &partnerTrxId, bool sendCallback)
{
    const JsonValue body = JsonValue::object({{u"partner_trx_id"_s, partnerTrxId}, {u"send_callback"_s, sendCallback}});
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

net::HttpRequest summaryRequest(const QString &group, const QString &period)
{
    return dialect::reading(u"/api/transaction-summary?product_group="_s + dialect::encoded(group) +
                            u"&time_period="_s + dialect::encoded(period));
}

QString receiptLink(const Settings &settings, const domain::Transfer &transfer)
{
    const bool paid = transfer.state == domain::TransferState::PaidOut;
    if (!paid || settings.receiptUrl.isEmpty() || transfer.reference.isEmpty() || transfer.providerReference.isEmpty())
        return {};
    const QString link = settings.receiptUrl + u"?partner_trx_id="_s + dialect::encoded(transfer.reference) +
                         u"&trx_id="_s + dialect::encoded(transfer.providerReference.text);
    return isReceiptAddress(link) ? link : QString();
}

base::Result<QString> emailListFrom(const QString &typed)
{
    const QStringList addresses = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    if (addresses.size() > emailsMax)
        return badEmail(RemidText::tr("rem.id writes to %1 addresses at most.").arg(emailsMax));
    for (const QString &address : addresses)
        if (!domain::checkedEmail(address))
            return badEmail(
                RemidText::tr("\"%1\" is no e-mail address; several are separated by blanks.").arg(address));
    const QString list = addresses.join(u' ');
    if (list.size() > textLengthMax)
        return badEmail(RemidText::tr("The addresses are longer than %1 characters.").arg(textLengthMax));
    return list;
}

} // namespace providers::remid
