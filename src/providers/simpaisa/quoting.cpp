// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/simpaisa/quoting.h"

#include "providers/simpaisa/replies.h"

#include <QCoreApplication>

#include <algorithm>

namespace providers::simpaisa {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using domain::PartnerState;
using domain::PayoutMethod;
using domain::PayoutPartner;

namespace {

struct SimpaisaText {
    Q_DECLARE_TR_FUNCTIONS(SimpaisaText)
};

domain::Unavailable because(ErrorKind kind, std::optional<PayoutMethod> method, const QString &detail = {},
                            const QString &field = {})
{
    base::Error error = base::nothingHappened(kind, field, detail);
    error.provider = providerName;
    return {{providerName}, method, error};
}

/// The plan for one partner, by all the lines of the list that have its code: each may pay out in ways of its own.
QuotePlan planForPartner(QList<PayoutPartner> lines, const QList<PayoutMethod> &wanted,
                         std::optional<PayoutMethod> asked)
{
    QuotePlan plan;
    const QString name = lines.first().name;
    lines.removeIf([](const PayoutPartner &line) { return line.state == PartnerState::Inactive; });
    if (lines.isEmpty()) {
        plan.unavailable << because(
            ErrorKind::BankNotSupported, asked,
            SimpaisaText::tr("%1 is switched off at Simpaisa at present; choose another.").arg(name), u"partner"_s);
        return plan;
    }
    for (const PayoutMethod method : wanted) {
        const auto pays = [&](const PayoutPartner &line) { return line.methods.contains(method); };
        const auto paysSmoothly = [&](const PayoutPartner &line) {
            return pays(line) && line.state == PartnerState::Active;
        };
        if (!std::any_of(lines.begin(), lines.end(), pays)) continue;
        QStringList notes;
        if (!std::any_of(lines.begin(), lines.end(), paysSmoothly))
            notes << SimpaisaText::tr("%1 works with delays at present.").arg(name);
        plan.methods << Eligible{method, notes};
    }
    if (plan.methods.isEmpty()) {
        plan.unavailable << because(ErrorKind::BankNotSupported, asked,
                                    SimpaisaText::tr("%1 does not pay out in this way; choose another.").arg(name),
                                    u"partner"_s);
    }
    return plan;
}

} // namespace

QList<PayoutMethod> methodsServed()
{
    return {PayoutMethod::BankAccount, PayoutMethod::MobileWallet, PayoutMethod::CashPickup};
}

QuotePlan planFor(const domain::QuoteRequest &request, const QList<PayoutPartner> &partners)
{
    QuotePlan plan;
    QList<PayoutMethod> wanted = methodsServed();
    if (request.method) wanted = {*request.method};
    QList<PayoutPartner> there;
    std::copy_if(partners.begin(), partners.end(), std::back_inserter(there), [&](const PayoutPartner &partner) {
        return partner.country.compare(request.country, Qt::CaseInsensitive) == 0;
    });
    if (there.isEmpty() || (request.method && !methodsServed().contains(*request.method))) {
        plan.unavailable << because(ErrorKind::CorridorNotServed, request.method);
        return plan;
    }
    if (!request.partner.isEmpty()) {
        QList<PayoutPartner> lines = there;
        lines.removeIf([&](const PayoutPartner &known) { return known.code != request.partner; });
        if (!lines.isEmpty()) return planForPartner(lines, wanted, request.method);
        plan.unavailable << because(
            ErrorKind::BankNotSupported, request.method,
            SimpaisaText::tr("Simpaisa has no bank, wallet or cash agent \"%1\" there; choose one of its list.")
                .arg(request.partner),
            u"partner"_s);
        return plan;
    }
    for (const PayoutMethod method : wanted) {
        bool any = false;
        bool smooth = false;
        for (const PayoutPartner &partner : there) {
            if (partner.state == PartnerState::Inactive || !partner.methods.contains(method)) continue;
            any = true;
            smooth = smooth || partner.state == PartnerState::Active;
        }
        if (!any)
            plan.unavailable << because(ErrorKind::CorridorNotServed, method);
        else if (smooth)
            plan.methods << Eligible{method, {}};
        else
            plan.methods << Eligible{
                method, {SimpaisaText::tr("Everybody who pays out in this way works with delays at present.")}};
    }
    return plan;
}

QuotePlan planWithoutList(const domain::QuoteRequest &request)
{
    QuotePlan plan;
    if (request.method && !methodsServed().contains(*request.method)) {
        plan.unavailable << because(ErrorKind::CorridorNotServed, request.method);
        return plan;
    }
    const QString note = SimpaisaText::tr("Simpaisa did not tell just now who pays out there; the bank, wallet or cash "
                                          "agent may be switched off.");
    for (const PayoutMethod method : request.method ? QList{*request.method} : methodsServed())
        plan.methods << Eligible{method, {note}};
    return plan;
}

} // namespace providers::simpaisa
