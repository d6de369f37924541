// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"

#include "base/mask.h"
#include "domain/country.h"
#include "domain/iban.h"

#include <QCoreApplication>

namespace models {

using namespace Qt::Literals::StringLiterals;
using domain::PayoutMethod;
using domain::TransferState;

Tone toneOf(TransferState state)
{
    switch (state) {
    case TransferState::Draft:
    case TransferState::Cancelled:
    case TransferState::Expired: return Tone::Neutral;
    case TransferState::Submitting:
    case TransferState::InProgress: return Tone::Busy;
    case TransferState::Unconfirmed:
    case TransferState::AwaitingFunds:
    case TransferState::OnHold:
    case TransferState::CancelRequested: return Tone::Waiting;
    case TransferState::ReadyForPickup:
    case TransferState::PaidOut: return Tone::Good;
    case TransferState::Rejected:
    case TransferState::Returned: return Tone::Bad;
    }
    Q_UNREACHABLE();
}

QString iconOf(TransferState state)
{
    switch (state) {
    case TransferState::Draft: return u"edit"_s;
    case TransferState::Submitting: return u"arrow-right"_s;
    case TransferState::Unconfirmed: return u"question"_s;
    case TransferState::AwaitingFunds: return u"bill"_s;
    case TransferState::InProgress: return u"clock"_s;
    case TransferState::OnHold: return u"pause"_s;
    case TransferState::ReadyForPickup: return u"cash"_s;
    case TransferState::PaidOut: return u"check"_s;
    case TransferState::Rejected: return u"cancel"_s;
    case TransferState::CancelRequested: return u"clock"_s;
    case TransferState::Cancelled: return u"cancel"_s;
    case TransferState::Returned: return u"back"_s;
    case TransferState::Expired: return u"clock"_s;
    }
    Q_UNREACHABLE();
}

QString iconOf(PayoutMethod method)
{
    switch (method) {
    case PayoutMethod::BankAccount: return u"bank"_s;
    case PayoutMethod::MobileWallet: return u"wallet"_s;
    case PayoutMethod::CashPickup: return u"cash"_s;
    case PayoutMethod::HomeDelivery: return u"home"_s;
    case PayoutMethod::BillPayment: return u"bill"_s;
    case PayoutMethod::Airtime: return u"phone"_s;
    }
    Q_UNREACHABLE();
}

QString clockText(const QDateTime &time) { return time.toLocalTime().time().toString(u"HH:mm:ss"_s); }

QString timeText(const QDateTime &time, const QDate &today, const QLocale &locale)
{
    if (!time.isValid()) return {};
    const QDateTime local = time.toLocalTime();
    const QString clock = clockText(time);
    if (local.date() == today) return clock;
    return locale.toString(local.date(), QLocale::ShortFormat) + u' ' + clock;
}

QString durationText(qint64 ms)
{
    const qint64 minutes = std::max<qint64>(0, ms) / 60'000;
    //: a duration; %1 is a number of days
    if (minutes >= 48 * 60) return QCoreApplication::translate("Words", "%1 d").arg(minutes / (24 * 60));
    //: a duration; %1 is a number of minutes
    if (minutes < 60) return QCoreApplication::translate("Words", "%1 min").arg(minutes);
    //: a duration; %1 is a number of hours, %2 of minutes
    return QCoreApplication::translate("Words", "%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString countdownText(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms) / 1000;
    const auto two = [](qint64 value) { return QString::number(value).rightJustified(2, u'0'); };
    if (seconds < 3600) return two(seconds / 60) + u':' + two(seconds % 60);
    return QString::number(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

QString accountForPeople(const QString &account)
{
    if (const auto iban = domain::checkedIban(account)) return domain::ibanForPeople(*iban);
    if (account.size() <= 6 || account.startsWith(u'+')) return account;
    QString grouped;
    for (qsizetype i = 0; i < account.size(); ++i) {
        if (i > 0 && i % 4 == 0) grouped += u' ';
        grouped += account.at(i);
    }
    return grouped;
}

/// A masked number, of a piece: in an Arabic line its dots would otherwise go to the other end.
static QString maskedInLine(const QString &number)
{
    const QString text = base::masked(number);
    return text.isEmpty() || QLocale().textDirection() == Qt::LeftToRight ? text : u'\u2066' + text + u'\u2069';
}

QString payoutLine(const domain::Beneficiary &beneficiary, const QString &partnerName)
{
    QStringList parts{domain::labelOf(beneficiary.method)};
    if (const QString partner = partnerName.isEmpty() ? beneficiary.bankCode : partnerName; !partner.isEmpty())
        parts << partner;
    if (const QString account = maskedInLine(beneficiary.payoutAccount()); !account.isEmpty()) parts << account;
    return parts.join(u" · "_s);
}

QString senderLine(const domain::Sender &sender)
{
    QStringList parts;
    if (!sender.identificationNumber.isEmpty()) {
        const QString type = domain::labelIn(domain::senderChoices(u"identificationType"_s), sender.identificationType);
        parts << (type + u' ' + maskedInLine(sender.identificationNumber)).trimmed();
    }
    if (const QString phone = maskedInLine(sender.phone()); !phone.isEmpty()) parts << phone;
    if (!sender.nationality.isEmpty()) parts << domain::countryName(sender.nationality);
    return parts.join(u" · "_s);
}

QString rateText(const QString &rate, const QLocale &locale)
{
    return QString(rate).replace(u'.', locale.decimalPoint());
}

QString valueOf(const domain::Sender &sender, const QString &field)
{
    for (const domain::SenderField &known : domain::senderFields())
        if (field == QLatin1StringView(known.name)) return sender.*known.member;
    return {};
}

QString valueOf(const domain::Beneficiary &beneficiary, const QString &field)
{
    for (const domain::BeneficiaryField &known : domain::beneficiaryFields())
        if (field == QLatin1StringView(known.name)) return beneficiary.*known.member;
    return {};
}

} // namespace models
