// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/agent_info.h"
#include "models/backstage.h"

#include <optional>

namespace models {

/// What a receipt is made of: the transfer as it is stored at this moment, and the shop. Asked anew for every print, so
/// that a paper never says less than the store knows.
class ReceiptModel : public QObject
{
    Q_OBJECT

public:
    ReceiptModel(Backstage &backstage, const AgentInfo &agent, QObject *parent = nullptr);

    void fetch(const domain::TransferId &id);
    const std::optional<domain::Transfer> &transfer() const { return m_transfer; }
    const AgentInfo &agent() const { return m_agent; }

signals:
    void ready();
    void problem(const QString &sentence);

private:
    Backstage &m_backstage;
    const AgentInfo &m_agent;
    std::optional<domain::Transfer> m_transfer;
    int m_round = 0;
};

} // namespace models
