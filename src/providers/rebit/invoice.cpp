// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/rebit/invoice.h"

#include "base/clock.h"
#include "dialect/amounts.h"
#include "providers/rebit/safety_profile.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace providers::rebit {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RebitText {
    Q_DECLARE_TR_FUNCTIONS(RebitText)
};

QDateTime endFrom(const QDateTime &start) { return start.isValid() ? start.addSecs(invoiceLife.count()) : start; }

QDateTime earlier(const QDateTime &one, const QDateTime &other)
{
    if (!one.isValid() || !other.isValid()) return one.isValid() ? one : other;
    return std::min(one, other);
}

/// What their `bitcoin:` address says; nothing when wallets could read it in different ways.
struct UriParts {
    QString address;
    QString amount; ///< empty: it states none
};

std::optional<UriParts> partsOf(const QString &text)
{
    const QUrl uri(text, QUrl::StrictMode);
    if (!uri.isValid() || uri.scheme() != u"bitcoin" || uri.path().isEmpty() || uri.hasFragment()) return std::nullopt;
    UriParts parts{uri.path(), {}};
    bool hasAmount = false;
    for (const auto &[name, value] : QUrlQuery(uri).queryItems(QUrl::FullyDecoded)) {
        const QString key = name.trimmed().toLower();
        if (key.startsWith(u"req-")) return std::nullopt; // BIP 21: who does not know it must not pay
        if (key != u"amount") continue;
        if (hasAmount) return std::nullopt;
        hasAmount = true;
        parts.amount = value;
    }
    if (hasAmount && parts.amount.isEmpty()) return std::nullopt;
    return parts;
}

} // namespace

QDateTime endOfInvoice(const base::JsonValue &remittance)
{
    return endFrom(base::fromRfc3339(remittance.member(u"created_at").text()));
}

Invoice invoiceIn(const base::JsonValue &remittance, const QDateTime &receivedAt)
{
    const money::Currency bitcoin = money::Currency::of("BTC"_L1);
    const QString uriText = remittance.member(u"invoice_address_with_amount").text().trimmed();
    QString address = remittance.member(u"invoice_address").text().trimmed();
    QString digits = remittance.member(u"total_in_btc").text().trimmed();
    bool agree = true;
    if (!uriText.isEmpty()) {
        const auto theirs = partsOf(uriText);
        if (!theirs) return {{}, RebitText::tr("the invoice's address cannot be read")};
        agree = address.isEmpty() || address == theirs->address;
        address = theirs->address;
        if (!theirs->amount.isEmpty() && !digits.isEmpty()) {
            const auto one = dialect::amountFrom(theirs->amount, bitcoin);
            const auto other = dialect::amountFrom(digits, bitcoin);
            agree = agree && one && other && *one == *other;
        } else if (digits.isEmpty()) {
            digits = theirs->amount;
        }
    }
    if (address.isEmpty() && uriText.isEmpty()) return {};
    if (!agree) return {{}, RebitText::tr("the invoice names two different addresses or sums")};
    // Anything else could smuggle another sum into the address that a wallet reads.
    static const QRegularExpression shape(u"\\A[A-Za-z0-9]{1,90}\\z"_s);
    if (!shape.match(address).hasMatch()) return {{}, RebitText::tr("the invoice's address cannot be read")};
    const auto amount = dialect::amountFrom(digits, bitcoin);
    if (!amount || !amount->isPositive()) return {{}, RebitText::tr("the invoice's sum cannot be read")};
    // Never theirs as it came: a wallet may read other things in it than we do.
    const QString uri = u"bitcoin:"_s + address + u"?amount="_s + amount->toWire();
    const QDateTime expiresAt = earlier(endOfInvoice(remittance), endFrom(receivedAt));
    return {domain::PayIn{address, *amount, uri, expiresAt}, {}};
}

} // namespace providers::rebit
