// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/beneficiary.h"
#include "domain/codes.h"
#include "domain/quote.h"
#include "domain/sender.h"
#include "domain/transfer.h"

#include <QLocale>

namespace models {

/// How a state is to be understood at a glance; the window turns it into a colour, never without word and icon.
enum class Tone { Neutral, Busy, Waiting, Good, Bad };

Tone toneOf(domain::TransferState state);
/// The icon of a state, by its name in the resources: "clock".
QString iconOf(domain::TransferState state);
/// The icon of a payout method: "bank".
QString iconOf(domain::PayoutMethod method);

/// The time of day at the counter, in the digits that amounts have: "14:32:10".
QString clockText(const QDateTime &time);
/// A moment in the counter's own time: "14:32:10"; with the day when it is not `today`'s.
QString timeText(const QDateTime &time, const QDate &today, const QLocale &locale);
/// How long something has lasted, in one or two units: "2 h 10 min", "3 d".
QString durationText(qint64 ms);
/// What is left of an offer: "04:12", "1:02:00".
QString countdownText(qint64 ms);

/// An account, IBAN or wallet number in full, grouped for reading aloud.
QString accountForPeople(const QString &account);
/// "Bank account · HBL · ..6702".
QString payoutLine(const domain::Beneficiary &beneficiary, const QString &partnerName);
/// The second line under a customer's name: document and phone, masked.
QString senderLine(const domain::Sender &sender);

/// A rate as stated, with the locale's decimal sign: "365.50".
QString rateText(const QString &rate, const QLocale &locale);
/// A value of a sender by the member name of the input files; empty when there is no such member.
QString valueOf(const domain::Sender &sender, const QString &field);
QString valueOf(const domain::Beneficiary &beneficiary, const QString &field);

} // namespace models
