// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "interfaces/store.h"

namespace services {

/// Customers and their beneficiaries. `json` is an input file or a form's fields (CLI contract, "Input files").
class PartyService
{
public:
    PartyService(interfaces::Store store, base::Clock &clock, base::Random &random);

    base::Result<domain::Sender> addSender(const base::JsonValue &json);
    /// Members present replace, null clears; compare-and-set on the version read.
    base::Result<domain::Sender> updateSender(const domain::SenderId &id, const base::JsonValue &json);
    base::Result<domain::Sender> sender(const domain::SenderId &id);
    /// By parts of a name, phone, number of a document or e-mail; and, where that finds nobody, by the reference of a
    /// transfer, ours or the provider's: then those who sent it.
    base::Result<QList<domain::Sender>> findSenders(const QString &text, int limit = 50);
    /// Customers who may be the one in an unfinished form; `except` is the one being edited.
    base::Result<QList<domain::Sender>> lookalikes(const base::JsonValue &typed, const domain::SenderId &except);

    base::Result<domain::Beneficiary> addBeneficiary(const domain::SenderId &sender, const base::JsonValue &json);
    base::Result<domain::Beneficiary> beneficiary(const domain::BeneficiaryId &id);
    base::Result<QList<domain::Beneficiary>> beneficiariesOf(const domain::SenderId &sender);

private:
    interfaces::Store m_store;
    base::Clock &m_clock;
    base::Random &m_random;
};

} // namespace services
