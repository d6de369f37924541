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

QuotePlan planForPartner(const PayoutPartner &partner, const QList<PayoutMethod> &wanted,
                         std::optional<PayoutMethod> asked)
{
    QuotePlan plan;
    if (partner.state == PartnerState::Inactive) {
        plan.unavailable << because(
            ErrorKind::BankNotSupported, asked,
            SimpaisaText::tr("%1 is switched off at Simpaisa at present; choose another.").arg(partner.name),
            u"partner"_s);
        return plan;
    }
    QStringList notes;
    if (partner.state == PartnerState::Degraded)
        notes << SimpaisaText::tr("%1 works with delays at present.").arg(partner.name);
    for (const PayoutMethod method : wanted)
        if (partner.methods.contains(method)) plan.methods << Eligible{method, notes};
    if (plan.methods.isEmpty()) {
        plan.unavailable << because(
            ErrorKind::BankNotSupported, asked,
            SimpaisaText::tr("%1 does not pay out in this way; choose another.").arg(partner.name), u"partner"_s);
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
        const auto partner = std::find_if(there.begin(), there.end(),
                                          [&](const PayoutPartner &known) { return known.code == request.partner; });
        if (partner != there.end()) return planForPartner(*partner, wanted, request.method);
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

} // namespace providers::simpaisa
