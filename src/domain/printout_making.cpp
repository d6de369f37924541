// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/printout_making.h"

#include "base/mask.h"
#include "domain/country.h"
#include "domain/printout_words.h"
#include "domain/refund.h"
#include "money/money_text.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace domain {

using namespace Qt::Literals::StringLiterals;
using money::Decimal;
using money::Money;

namespace {

struct PrintoutText {
    Q_DECLARE_TR_FUNCTIONS(PrintoutText)
};

bool isDoubtful(const Transfer &transfer)
{
    return transfer.state == TransferState::Unconfirmed || transfer.state == TransferState::Submitting;
}

Money feesWithout(const Transfer &transfer, const QString &kind)
{
    Money sum = Money::zero(transfer.send.currency());
    for (const Fee &fee : transfer.fees)
        if ((fee.kind == u"tax") == (kind == u"tax")) sum = sum.plus(fee.amount).value_or(sum);
    return sum;
}

/// Says each entry of a plan in one language.
class Speaker
{
public:
    Speaker(const PrintoutSubject &subject, const PrintoutShop &shop, const PrintoutRules &rules,
            const PrintoutWords &words)
        : m_subject(subject), m_transfer(subject.transfer), m_shop(shop), m_rules(rules), m_words(words)
    {
    }

    PrintoutBlock block(const QStringList &entries) const
    {
        PrintoutBlock lines;
        for (const QString &entry : entries) {
            if (entry == u"fee-parts") {
                lines << feeParts();
                continue;
            }
            const QString value = valueOf(entry);
            // Only with something to say: an empty value is left out, never printed as a gap.
            if (!value.isEmpty()) lines << PrintoutLine{entry, labelOf(entry), value, isStrong(entry)};
        }
        return lines;
    }

    QStringList notes(const QStringList &entries) const
    {
        QStringList notes;
        for (const QString &entry : entries) {
            const QString note = noteOf(entry);
            if (!note.isEmpty()) notes << note;
        }
        return notes;
    }

    QString banner(PrintoutKind kind) const
    {
        QStringList banners;
        if (m_shop.practice) banners << m_words.word(u"banner-practice"_s);
        if (kind == PrintoutKind::Disclosure)
            banners << m_words.word(u"banner-disclosure"_s);
        else if (isDoubtful(m_transfer))
            banners << m_words.word(u"banner-unconfirmed"_s);
        else if (m_transfer.state == TransferState::Draft)
            banners << m_words.word(u"banner-unsent"_s);
        if (m_subject.copy > 1) {
            banners << m_words.word(u"banner-copy"_s, {{u"number"_s, QString::number(m_subject.copy)}})
                    << m_words.word(u"copy-line"_s, {{u"time"_s, m_words.momentText(m_subject.printedAt)},
                                                     {u"place"_s, m_subject.printedBy}});
        }
        return banners.join(u'\n');
    }

private:
    QString labelOf(const QString &entry) const
    {
        // The same term twice, in the two currencies.
        const QString key = entry == u"transfer-amount-received" ? u"transfer-amount"_s : entry;
        const QString label = m_words.word(key);
        static const QStringList estimates{u"exchange-rate"_s, u"transfer-amount-received"_s, u"other-fees"_s,
                                           u"total-to-recipient"_s};
        if (!m_subject.estimated || !estimates.contains(entry)) return label;
        return m_words.word(u"estimated"_s).replace(u"{label}"_s, label);
    }

    bool isStrong(const QString &entry) const
    {
        static const QStringList strong{u"reference"_s, u"total"_s, u"total-to-recipient"_s, u"state"_s,
                                        u"pickup-code"_s};
        return !m_rules.equalProminence && strong.contains(entry);
    }

    QString amount(const Money &amount) const
    {
        return m_words.leftToRight(money::moneyText(amount, m_words.locale()));
    }

    QString sumOf(const QString &entry) const
    {
        const bool crosses = m_transfer.send.currency() != m_transfer.receive.currency();
        if (entry == u"transfer-amount") return amount(m_transfer.send);
        if (entry == u"transfer-fees")
            return m_subject.feesStated ? amount(feesWithout(m_transfer, u"fees"_s)) : m_words.word(u"not-stated"_s);
        if (entry == u"transfer-taxes") {
            const Money taxes = feesWithout(m_transfer, u"tax"_s);
            return taxes.isZero() ? QString() : amount(taxes);
        }
        if (entry == u"total") return amount(m_transfer.totalDebit);
        if (entry == u"exchange-rate")
            return crosses ? m_words.leftToRight(exchangeRateText(m_transfer.rate, m_transfer.send.currency(),
                                                                  m_transfer.receive.currency(), m_words.locale(),
                                                                  m_rules.rateDigitsFrom, m_rules.rateDigitsTo))
                           : QString();
        const bool others = m_subject.otherFees && m_subject.otherFees->isPositive();
        if (entry == u"transfer-amount-received") return others ? amount(m_transfer.receive) : QString();
        if (entry == u"other-fees") return others ? amount(*m_subject.otherFees) : QString();
        if (entry != u"total-to-recipient") return {};
        return amount(others ? m_transfer.receive.minus(*m_subject.otherFees).value_or(m_transfer.receive)
                             : m_transfer.receive);
    }

    QString partyOf(const QString &entry) const
    {
        const PartySnapshot &parties = m_transfer.parties;
        if (entry == u"sender") return m_words.isolated(parties.senderName);
        if (entry == u"beneficiary") return m_words.isolated(parties.beneficiaryName);
        if (entry == u"beneficiary-phone") return m_words.leftToRight(base::masked(parties.beneficiaryPhone));
        if (entry == u"beneficiary-address") return m_words.isolated(m_subject.beneficiaryAddress);
        if (entry == u"country") {
            const QString key = u"country-"_s + m_transfer.country;
            return m_words.contains(key) ? m_words.word(key)
                                         : m_words.isolated(domain::countryName(m_transfer.country));
        }
        if (entry == u"method") return m_words.word(u"method-"_s + domain::codeOf(m_transfer.method));
        if (entry == u"partner") return m_words.isolated(parties.partnerName);
        if (entry == u"account") return m_words.leftToRight(base::masked(parties.beneficiaryAccount));
        if (entry != u"purpose" || m_transfer.purpose.isEmpty()) return {};
        const QString key = u"purpose-"_s + m_transfer.purpose;
        return m_words.contains(key) ? m_words.word(key) : m_transfer.purpose;
    }

    QString headOf(const QString &entry) const
    {
        if (entry == u"reference") return m_words.leftToRight(m_transfer.reference);
        if (entry == u"date")
            return m_words.momentText(m_transfer.submittedAt.isValid() ? m_transfer.submittedAt : m_transfer.createdAt);
        if (entry == u"printed") return m_words.momentText(m_subject.printedAt);
        if (entry == u"provider") return m_words.isolated(m_shop.providerName);
        if (entry == u"provider-reference") return m_words.leftToRight(m_transfer.providerReference.text);
        if (entry == u"valid-until")
            return m_subject.validUntil.isValid() ? m_words.momentText(m_subject.validUntil) : QString();
        if (entry != u"served-at") return {};
        QStringList served;
        if (!m_shop.counter.isEmpty()) served << m_words.word(u"counter"_s, {{u"number"_s, m_shop.counter}});
        if (!m_shop.clerk.isEmpty()) served << m_words.isolated(m_shop.clerk);
        return served.join(m_words.separator());
    }

    QString stateOf(const QString &entry) const
    {
        if (entry == u"state") return m_words.word(u"state-"_s + domain::codeOf(m_transfer.state));
        if (entry == u"date-available") return availableText();
        if (entry == u"pickup-code" && !isDoubtful(m_transfer)) return m_words.leftToRight(m_transfer.pickupCode);
        return {};
    }

    QString valueOf(const QString &entry) const
    {
        for (const QString &value : {sumOf(entry), partyOf(entry), headOf(entry), stateOf(entry)})
            if (!value.isEmpty()) return value;
        return {};
    }

    /// A day is printed only when somebody stands by it: a promised day that nobody gave is worse than none.
    QString availableText() const
    {
        const int days = m_shop.availableDays.value(domain::codeOf(m_transfer.method));
        const QDateTime sent = m_transfer.submittedAt.isValid() ? m_transfer.submittedAt : m_transfer.createdAt;
        const auto latest = [&] {
            if (days <= 0) return m_words.word(u"available-unknown"_s);
            const QString day = m_words.dateText(availableBy(sent, m_transfer.country, days));
            return m_words.word(u"available-latest"_s, {{u"date"_s, day}});
        };
        switch (m_transfer.state) {
        case TransferState::PaidOut:
            return m_words.word(u"available-paid"_s,
                                {{u"date"_s, m_words.dateText(m_transfer.updatedAt.toLocalTime().date())}});
        case TransferState::ReadyForPickup: return m_words.word(u"available-now"_s);
        case TransferState::Draft: // a disclosure
        case TransferState::InProgress:
        case TransferState::OnHold:
        case TransferState::AwaitingFunds:
        case TransferState::CancelRequested: return latest();
        default: return {};
        }
    }

    PrintoutBlock feeParts() const
    {
        PrintoutBlock parts;
        QList<Fee> fees = m_transfer.fees;
        fees.removeIf([](const Fee &fee) { return fee.kind == u"tax"; });
        if (fees.size() < 2) return parts;
        for (const Fee &fee : fees) {
            const QString key = fee.kind == u"shop" ? u"fee-shop"_s : u"fee-provider"_s;
            parts << PrintoutLine{key, m_words.word(key), amount(fee.amount), false};
        }
        return parts;
    }

    QString noteOf(const QString &entry) const
    {
        const bool doubtful = isDoubtful(m_transfer);
        const bool hasAccount = !m_transfer.parties.beneficiaryAccount.isEmpty();
        if (entry == u"tell") return tellSentence(m_transfer, m_words);
        if (entry == u"note-next-check" && (!doubtful || !m_transfer.nextCheckAt.isValid())) return {};
        if (entry == u"note-pickup" && (doubtful || m_transfer.pickupCode.isEmpty())) return {};
        if ((entry == u"note-account" || entry == u"us-account" || entry == u"us-estimate-less") && !hasAccount)
            return {};
        if (entry == u"note-name" && hasAccount) return {};
        // A telephone number is not broken in two.
        const QString phone = QString(m_shop.phone).replace(u' ', QChar(QChar::Nbsp));
        QStringList ways{m_words.leftToRight(phone), m_words.leftToRight(m_shop.website)};
        ways.removeAll(QString());
        const QHash<QString, QString> places{
            {u"reference"_s, m_transfer.reference},
            {u"contact"_s, ways.join(m_words.separator())},
            {u"phone"_s, phone},
            {u"website"_s, m_shop.website},
            {u"shop"_s, m_shop.name},
            {u"regulator"_s, m_shop.regulator},
            {u"time"_s, m_transfer.nextCheckAt.toLocalTime().time().toString(u"HH:mm:ss"_s)}};
        if (!m_rules.statements.contains(entry)) return m_words.word(entry, places);
        const QString text = m_words.filled(m_rules.statements.value(entry).value(m_words.language()), places);
        return text.split(u'\n', Qt::SkipEmptyParts).join(u'\n'); // a place that stayed empty leaves no empty line
    }

    const PrintoutSubject &m_subject;
    const Transfer &m_transfer;
    const PrintoutShop &m_shop;
    const PrintoutRules &m_rules;
    const PrintoutWords &m_words;
};

QStringList missingFor(const PrintoutRules &rules, const PrintoutSubject &subject, const PrintoutShop &shop)
{
    const bool moving =
        subject.transfer.state != TransferState::PaidOut && subject.transfer.state != TransferState::ReadyForPickup;
    const bool days = shop.availableDays.value(domain::codeOf(subject.transfer.method)) > 0;
    const QList<std::tuple<QString, bool, QString>> checks{
        {u"phone"_s, !shop.phone.isEmpty(), PrintoutText::tr("The shop's telephone number (agent.phone) is missing.")},
        {u"website"_s, !shop.website.isEmpty(), PrintoutText::tr("The shop's website (agent.website) is missing.")},
        {u"regulator"_s, !shop.regulator.isEmpty(),
         PrintoutText::tr("Whom to complain to (agent.printouts.regulator) is missing.")},
        {u"available-days"_s, days || !moving,
         PrintoutText::tr("The days after which the money is there (agent.printouts.availableDays) are missing for "
                          "this payout method.")},
        {u"fees-stated"_s, subject.feesStated, PrintoutText::tr("The provider does not state its fees.")},
        {u"binding"_s, !subject.estimated, PrintoutText::tr("The offer is not binding.")}};
    QStringList missing;
    for (const auto &[need, met, sentence] : checks)
        if (rules.needs.contains(need) && !met) missing << sentence;
    return missing;
}

PrintoutSheet sheetFor(PrintoutKind kind, const PrintoutSubject &subject, const PrintoutShop &shop,
                       const PrintoutRules &rules, const PrintoutWords &words)
{
    const Speaker speaker(subject, shop, rules, words);
    const PrintoutPlan plan = rules.plan(kind);
    PrintoutSheet sheet;
    sheet.language = words.language();
    sheet.rightToLeft = words.isRightToLeft();
    sheet.shop = shop.name;
    if (!shop.branch.isEmpty()) sheet.shopLines << words.word(u"branch"_s, {{u"number"_s, shop.branch}});
    for (const QString &line : {shop.phone, shop.website})
        if (!line.isEmpty()) sheet.shopLines << words.leftToRight(line);
    sheet.title = words.word(u"title-"_s + domain::codeOf(kind));
    sheet.banner = speaker.banner(kind);
    for (const QStringList &entries : plan.blocks)
        if (const PrintoutBlock block = speaker.block(entries); !block.isEmpty()) sheet.blocks << block;
    sheet.notes = speaker.notes(plan.notes);
    for (const QStringList &entries : plan.below)
        if (const PrintoutBlock block = speaker.block(entries); !block.isEmpty()) sheet.blocksBelow << block;
    sheet.notesBelow = speaker.notes(plan.notesBelow);
    return sheet;
}

} // namespace

QString tellSentence(const Transfer &transfer, const PrintoutWords &words)
{
    // While it is not even known whether the provider has it, that comes first.
    if (!transfer.review.isEmpty() && transfer.state != TransferState::Unconfirmed) return words.word(u"tell-review"_s);
    return words.word(u"tell-"_s + (isRefundSettled(transfer) ? codeOf(*transfer.refund) : codeOf(transfer.state)));
}

QString exchangeRateText(const QString &rate, money::Currency send, money::Currency receive, const QLocale &locale,
                         int digitsFrom, int digitsTo)
{
    const auto value = Decimal::parse(rate);
    if (!value || !value->isPositive()) return {};
    const auto shown = [&](const Decimal &number) {
        const auto rounded = number.rounded(std::clamp(number.scale(), digitsFrom, digitsTo), money::Rounding::HalfUp);
        return rounded ? rounded->toString().replace(u'.', locale.decimalPoint()) : QString();
    };
    const auto line = [&](money::Currency one, const QString &number, money::Currency other) {
        return u"1 %1 = %2 %3"_s.arg(one.code(), number, other.code());
    };
    if (*value >= Decimal::ofScaled(1, 2)) return line(send, shown(*value), receive);
    const auto turned = Decimal::ofInteger(1).dividedBy(*value, digitsTo, money::Rounding::HalfUp);
    return turned ? line(receive, shown(*turned), send) : QString();
}

QDate availableBy(const QDateTime &sentAt, const QString &country, int businessDays)
{
    // The latest calendar of the country: there it is Monday already while it is Sunday here.
    QDate day = sentAt.toUTC().date();
    const auto territory = QLocale::codeToTerritory(country);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds(territory))
        day = std::max(day, sentAt.toTimeZone(QTimeZone(id)).date());
    for (int left = businessDays; left > 0;) {
        day = day.addDays(1);
        if (day.dayOfWeek() < Qt::Saturday) --left;
    }
    return day;
}

Transfer transferAsOffered(const Quote &quote, const Sender &sender, const Beneficiary &beneficiary,
                           const QString &partnerName, const QDateTime &now)
{
    Transfer transfer{.send = quote.send, .totalDebit = quote.totalDebit, .receive = quote.receive};
    transfer.provider = quote.provider;
    transfer.sender = sender.id;
    transfer.beneficiary = beneficiary.id;
    transfer.quote = quote.id;
    transfer.method = beneficiary.method;
    transfer.country = beneficiary.country;
    transfer.fees = quote.fees;
    transfer.rate = quote.rate.toString();
    transfer.parties = {sender.fullName(),      sender.phone(),
                        beneficiary.fullName(), beneficiary.payoutAccount(),
                        beneficiary.msisdn,     partnerName.isEmpty() ? beneficiary.bankCode : partnerName};
    transfer.createdAt = transfer.updatedAt = now;
    return transfer;
}

PrintoutKind printoutKindFor(const Transfer &transfer)
{
    return isDoubtful(transfer) || transfer.state == TransferState::Draft ? PrintoutKind::Slip : PrintoutKind::Receipt;
}

Printout printoutFor(PrintoutKind kind, const PrintoutSubject &subject, const PrintoutShop &shop,
                     const PrintoutRules &wanted, const QStringList &languages)
{
    const PrintoutRules &rules = wanted.covers(subject.transfer.send) ? wanted : generalPrintoutRules();
    Printout printout;
    printout.kind = kind;
    printout.rules = rules.id;
    printout.rulesVersion = rules.version;
    printout.smallestPoints = rules.smallestPoints;
    printout.equalProminence = rules.equalProminence;
    printout.copy = subject.copy;
    if (kind != PrintoutKind::Disclosure) printout.code = subject.transfer.reference;
    printout.missing = missingFor(rules, subject, shop);
    QStringList spoken;
    for (const QString &language : languages + rules.always)
        if (rules.languages.contains(language) && !spoken.contains(language)) spoken << language;
    if (spoken.isEmpty()) spoken << u"en"_s;
    for (const QString &language : spoken)
        printout.sheets << sheetFor(kind, subject, shop, rules, *PrintoutWords::of(language));
    return printout;
}

QString plainTextOf(const Printout &printout)
{
    QStringList lines;
    const auto add = [&](const QList<PrintoutBlock> &blocks, const QStringList &notes) {
        for (const PrintoutBlock &block : blocks)
            for (const PrintoutLine &line : block)
                lines << line.label + u": "_s + line.value;
        lines << notes;
    };
    for (const PrintoutSheet &sheet : printout.sheets) {
        lines << sheet.shop << sheet.shopLines << sheet.banner << sheet.title;
        add(sheet.blocks, sheet.notes);
        add(sheet.blocksBelow, sheet.notesBelow);
    }
    lines.removeAll(QString());
    return withoutDirectionMarks(lines.join(u'\n'));
}

} // namespace domain
