// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>

namespace domain {

/// What a provider offers against paying twice.
enum class SafetyClass {
    A, ///< an idempotency key: the same bytes with the same key may be sent again
    B, ///< our own reference is unique there and can be asked for; resend only after a double "not found"
    C, ///< two steps without a key: creating makes an unpaid invoice that dies by itself; only paying moves money
    D, ///< nothing known: one request, ever; a doubt goes to a person
    N, ///< harmless
};

/// A provider's answers to "what may be repeated, what can be asked, when is it over", as data. All rules about retries
/// read this; no service knows a provider by name.
struct SafetyProfile {
    using Seconds = std::chrono::seconds;

    SafetyClass safetyClass = SafetyClass::D;
    bool lookUpByOurReference = false; ///< can be asked with what we know before any answer came
    bool lookUpByProviderReference = false;
    bool replayWithSameKey = false;         ///< A: resend at once, inside keyHonoured
    Seconds keyHonoured{0};                 ///< A, B: no resend when it is older than this; 0: none at all
    bool refusesExpiredQuotes = false;      ///< a copy that arrives after the quote's end is certain to be refused
    int replaysMax = 0;                     ///< A: automatic resends at most
    bool replayAfterDoubleNotFound = false; ///< B
    Seconds notFoundSpacing{120};           ///< B: between the two looks
    Seconds orphanAfter{0};                 ///< C: unpaid and unseen this long after the send, the invoice is dead
    QList<Seconds> doubtChecks;             ///< unconfirmed: waits before the first, second, … look; the last repeats
    Seconds firstCheck{5};                  ///< accepted: wait before the first look
    Seconds checkEvery{30};                 ///< accepted: between looks; grows up to checkEveryMax
    Seconds checkEveryMax{600};
    Seconds awaitingFundsEvery{10}; ///< an unpaid invoice
    Seconds invoiceLife{0};         ///< C: an invoice must be paid within this time
    Seconds returnsWatchedFor{0};   ///< paid out: how long a return is still looked for
    Seconds returnsEvery{0};
};

QString codeOf(SafetyClass safetyClass);
SafetyClass safetyClassFrom(QStringView code);

} // namespace domain
