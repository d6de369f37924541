// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/desk.h"

namespace services {

/// Something that waits for a person. Nothing leaves a queue but by an outcome: a provider's word, a payment, a
/// person's evidence.
struct Queue {
    enum class Kind {
        Unconfirmed,
        OnHold,
        Invoices,      ///< to be paid by us
        Late,          ///< longer where it is than its clock allows
        RefundsDue,    ///< to customers
        Cancellations, ///< asked for, not answered
        Drafts,        ///< approved by the customer, certainly not sent
        Documents,     ///< to be handed in again
        LowBalances,
        Movements,   ///< fundings and refunds at the providers that have not arrived
        Credentials, ///< missing, or about to run out
    };
    enum class Owner { Program, Counter, BackOffice, Compliance, Manager };

    Kind kind = Kind::Unconfirmed;
    Owner owner = Owner::BackOffice;
    qint64 count = 0;
    QDateTime oldest;    ///< since when the oldest waits; invalid: not known
    QStringList details; ///< what it is about, one line each, where there are only a few
};

/// The word of the command line: "refunds-due".
QString codeOf(Queue::Kind kind);
QString codeOf(Queue::Owner owner);

/// All queues, empty ones too, the most urgent first. Asks nobody but the store and the keychain.
interfaces::Answer<QList<Queue>> queuesOf(Desk &desk);

} // namespace services
