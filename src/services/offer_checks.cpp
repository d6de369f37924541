// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/offer_checks.h"

#include "domain/listing.h"
#include "domain/pricing.h"

#include <QCoreApplication>

#include <algorithm>

namespace services {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::FixedSide;
using domain::Party;

namespace {

struct OfferText {
    Q_DECLARE_TR_FUNCTIONS(Quotes)
};

constexpr int lookedAtMax = 40;
constexpr int enough = 5;
constexpr qint64 keptForMs = 300'000;

base::Error refused(const QString &sentence) { return base::nothingHappened(ErrorKind::EchoMismatch, {}, sentence); }

bool isThere(const domain::Beneficiary &beneficiary, const QString &field)
{
    if (field == u"name") return !beneficiary.fullName().isEmpty();
    if (field == u"firstName") return !beneficiary.splitName().first.isEmpty();
    if (field == u"lastName") return !beneficiary.splitName().second.isEmpty();
    for (const domain::BeneficiaryField &known : domain::beneficiaryFields())
        if (field == QLatin1StringView(known.name)) return !(beneficiary.*known.member).isEmpty();
    return true;
}

bool isThere(const domain::Sender &sender, const QString &field)
{
    for (const domain::SenderField &known : domain::senderFields())
        if (field == QLatin1StringView(known.name)) return !(sender.*known.member).isEmpty();
    return true;
}

} // namespace

std::optional<base::Error> faultOf(const domain::Quote &quote, const domain::QuoteRequest &request)
{
    const bool ours = quote.send.currency() == request.send && quote.receive.currency() == request.receive &&
                      quote.totalDebit.currency() == request.send && quote.rate.send() == request.send &&
                      quote.rate.receive() == request.receive;
    if (!ours)
        return refused(OfferText::tr("The offer is refused: it is in other currencies (%1 to %2) than asked for.")
                           .arg(quote.send.currency().code(), quote.receive.currency().code()));
    if (quote.country != request.country || (request.method && quote.method != *request.method))
        return refused(OfferText::tr("The offer is refused: it is for another country or way than asked for."));
    if (!request.partner.isEmpty() && !quote.partner.isEmpty() && quote.partner != request.partner)
        return refused(OfferText::tr("The offer is refused: it is for another bank or agent than asked for."));
    // Who fixes what arrives may have to take a little more: a provider that prices only what is sent cannot hit it.
    const bool sameAmount = request.fixedSide == FixedSide::Send ? quote.send == request.amount
                                                                 : quote.receive.minor() >= request.amount.minor();
    if (!sameAmount) return refused(OfferText::tr("The offer is refused: it is for another amount than asked for."));
    if (domain::totalOf(quote.send, quote.fees) != quote.totalDebit)
        return refused(OfferText::tr("The offer is refused: its sums do not add up."));
    return std::nullopt;
}

QStringList missingAnswers(const QList<domain::FieldRule> &rules, const KnownPeople &people)
{
    QStringList missing;
    for (const domain::FieldRule &rule : rules) {
        if (!rule.required) continue;
        if (rule.party == Party::Sender && people.sender && !isThere(*people.sender, rule.name))
            missing << u"sender."_s + rule.name;
        if (rule.party == Party::Beneficiary && people.beneficiary && !isThere(*people.beneficiary, rule.name))
            missing << u"beneficiary."_s + rule.name;
    }
    return missing;
}

QString missingSentence(const QStringList &missing)
{
    QStringList ofSender;
    QStringList ofBeneficiary;
    for (const QString &path : missing) {
        const QString field = path.section(u'.', 1);
        if (path.startsWith(u"sender."))
            ofSender << domain::senderFieldLabel(field).toLower();
        else
            ofBeneficiary << domain::beneficiaryFieldLabel(field).toLower();
    }
    QStringList parts;
    //: %1 is a list such as "nationality, date of birth"
    if (!ofSender.isEmpty()) parts << OfferText::tr("needs the sender's %1").arg(domain::listed(ofSender));
    //: %1 is a list such as "address, city"
    if (!ofBeneficiary.isEmpty())
        parts << OfferText::tr("needs the beneficiary's %1").arg(domain::listed(ofBeneficiary));
    //: what an offer lacks of the sender, and what it lacks of the beneficiary
    return parts.size() < 2 ? parts.value(0) : OfferText::tr("%1; %2").arg(parts.first(), parts.last());
}

std::optional<domain::DeliveryTime> DeliveryHistory::timeFor(const domain::ProviderId &provider,
                                                             domain::PayoutMethod method)
{
    auto known = m_known.find(provider.text);
    if (known == m_known.end() || m_clock.monotonicMs() - known->atMs > keptForMs)
        known = m_known.insert(provider.text, look(provider));
    QList<qint64> seconds = known->secondsByMethod.value(domain::codeOf(method));
    if (seconds.size() < enough) return std::nullopt;
    std::sort(seconds.begin(), seconds.end());
    const auto minutes = [&](qsizetype index) { return int((seconds.at(index) + 59) / 60); };
    return domain::DeliveryTime{minutes(seconds.size() / 2), minutes((seconds.size() * 9 + 9) / 10 - 1),
                                int(seconds.size())};
}

DeliveryHistory::Known DeliveryHistory::look(const domain::ProviderId &provider) const
{
    Known known;
    known.atMs = m_clock.monotonicMs();
    interfaces::TransferFilter filter;
    filter.states = {domain::TransferState::PaidOut};
    filter.provider = provider.text;
    filter.limit = lookedAtMax;
    const auto page = m_transfers->list(filter);
    if (!page) return known; // a price is not held up by a question about the past
    for (const domain::Transfer &transfer : page->transfers) {
        const auto timeline = m_transfers->timeline(transfer.id);
        if (!timeline || !transfer.submittedAt.isValid()) continue;
        for (const domain::TransferEvent &event : *timeline) {
            if (event.state != domain::TransferState::PaidOut) continue;
            const qint64 seconds = transfer.submittedAt.secsTo(event.at);
            if (seconds >= 0) known.secondsByMethod[domain::codeOf(transfer.method)] << seconds;
            break;
        }
    }
    return known;
}

} // namespace services
