// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/partner_book.h"

#include "domain/error_text.h"

#include <algorithm>

namespace models {

void PartnerBook::want(const QString &country)
{
    if (country.isEmpty() || m_asked.contains(country)) return;
    m_asked.insert(country);
    using List = QList<domain::PayoutPartner>;
    m_backstage.ask<List>(
        this, [country](services::Desk &desk) { return desk.directory.partners({}, country); },
        [this, country](const base::Result<List> &answer) {
            if (answer) {
                m_problems.remove(country);
                m_partners.insert(country, *answer);
            } else {
                m_asked.remove(country); // the next who wants it tries again
                m_problems.insert(country, domain::sentenceFor(answer.error()));
            }
            emit changed(country);
        });
}

QList<domain::PayoutPartner> PartnerBook::partners(const QString &country, domain::PayoutMethod method) const
{
    QList<domain::PayoutPartner> fitting;
    for (const domain::PayoutPartner &partner : m_partners.value(country))
        if (partner.methods.contains(method) && partner.state != domain::PartnerState::Inactive) fitting << partner;
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const auto &left, const auto &right) { return left.name.localeAwareCompare(right.name) < 0; });
    return fitting;
}

QString PartnerBook::name(const QString &country, const QString &code) const
{
    if (code.isEmpty()) return {};
    for (const domain::PayoutPartner &partner : m_partners.value(country))
        if (partner.code == code) return partner.name;
    return {};
}

} // namespace models
