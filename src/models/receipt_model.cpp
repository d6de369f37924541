// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/receipt_model.h"

#include "domain/error_text.h"

namespace models {

ReceiptModel::ReceiptModel(Backstage &backstage, const AgentInfo &agent, QObject *parent)
    : QObject(parent), m_backstage(backstage), m_agent(agent)
{
}

void ReceiptModel::fetch(const domain::TransferId &id)
{
    m_backstage.askNow<domain::Transfer>(
        this, [id](services::Desk &desk) { return desk.transfers.transfer(id); },
        [this, round = ++m_round](const base::Result<domain::Transfer> &answer) {
            if (round != m_round) return;
            if (!answer) {
                emit problem(domain::sentenceFor(answer.error()));
                return;
            }
            m_transfer = *answer;
            emit ready();
        });
}

} // namespace models
