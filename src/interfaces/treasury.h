// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/treasury.h"
#include "interfaces/answer.h"

namespace interfaces {

/// A page of a list that tells neither its size nor its end.
struct FundingQuery {
    int page = 1;
    std::optional<domain::MovementState> state; ///< filtered here what the provider cannot filter
};

class Fundings
{
public:
    virtual ~Fundings() = default;
    /// An empty page is the end.
    virtual Answer<QList<domain::Funding>> fundings(FundingQuery query) = 0;
    virtual Answer<domain::Funding> funding(QString id) = 0;
};

class Refunds
{
public:
    virtual ~Refunds() = default;
    virtual Answer<QList<domain::Refund>> refunds() = 0;
    virtual Answer<domain::Refund> refund(QString id) = 0;
};

/// The provider's own list of our transfers.
class Statements
{
public:
    virtual ~Statements() = default;
    virtual Answer<domain::StatementPage> statement(domain::StatementQuery query) = 0;
};

/// Sums that the provider draws up.
class Summaries
{
public:
    virtual ~Summaries() = default;
    /// What `group` and `period` may be; the first of each is what is meant when nothing is said.
    virtual QStringList summaryGroups() const = 0;
    virtual QStringList summaryPeriods() const = 0;
    virtual Answer<QList<domain::SummaryLine>> summary(QString group, QString period) = 0;
};

class ProviderRates
{
public:
    virtual ~ProviderRates() = default;
    /// All rates, or those of a pair when both are given.
    virtual Answer<QList<domain::ProviderRate>> providerRates(QString send, QString receive) = 0;
};

} // namespace interfaces
