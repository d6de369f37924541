// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/tally.h"

namespace simulation {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using domain::SafetyClass;
using domain::TransferState;

const char *codeOf(Invariant invariant)
{
    static constexpr std::array codes{"I1",  "I2",   "I3",       "I4",      "I5",     "I6",   "I8",
                                      "I9",  "I10",  "I11",      "I12",     "I13",    "I18",  "I19",
                                      "I20", "told", "incident", "payable", "people", "home", "asked"};
    static_assert(codes.size() == invariantCount);
    return codes[size_t(invariant)];
}

const char *sentenceOf(Invariant invariant)
{
    switch (invariant) {
    case Invariant::PaidOnce: return "nobody is paid twice for one agreement";
    case Invariant::RecordedFirst: return "nothing leaves without a stored intent that was armed by its sender";
    case Invariant::SentAsOftenAsMay:
        return "C and D send once, B repeats after two looks that did not find it, A only while its key is kept";
    case Invariant::NotPaidIsNotPaid: return "what is called rejected, cancelled, expired or a draft is never paid";
    case Invariant::PaidAsApproved: return "what is called paid out was paid once, with the figures that were approved";
    case Invariant::SettledOrOwned:
        return "long after healing A and B are settled, C has no doubt, and whatever is open is shown and due";
    case Invariant::NeverBackwards: return "a transfer never goes back";
    case Invariant::AnswerReadAlike: return "a stored answer is read as its bytes say, by whoever reads it";
    case Invariant::OneOwner: return "one open attempt, one owner per arming, and an answer belongs to its own sending";
    case Invariant::ApprovedBytes: return "the bytes that leave are those that were approved, and no figure changes";
    case Invariant::OfferHeld: return "nothing is armed with less than ten seconds of its offer left, by either clock";
    case Invariant::CallbacksOnlyAsk: return "a callback changes nothing but when the next look is made";
    case Invariant::NothingLost: return "whatever a provider has taken and whatever was acknowledged is on record";
    case Invariant::ToldOnce: return "the program does not tell the same news twice";
    case Invariant::NothingByItself:
        return "nothing is sent unless a person pressed the key; only A and B are repeated";
    case Invariant::ToldTruly: return "nobody hears that nothing happened while it may have";
    case Invariant::IncidentsAreShown: return "when the stack sent twice, a person is told";
    case Invariant::PayableIsPayable: return "nothing is shown as payable while a cancel of it may be on its way";
    case Invariant::StaysAtHome:
        return "nothing is sent to, nor asked of, an environment it was not made for, nor sent to a provider that is "
               "off";
    case Invariant::PayoutsAreAsked: return "a provider that contradicted itself about an end is asked by people";
    case Invariant::PeopleAgree: return "one person alone closes nothing by hand, whatever he says and how often";
    }
    return "?";
}

void Tally::add(const Tally &other)
{
    seeds += other.seeds;
    approvals += other.approvals;
    transfers += other.transfers;
    payouts += other.payouts;
    doubles += other.doubles;
    unownedDoubts += other.unownedDoubts;
    lostRecords += other.lostRecords;
    unconfirmed += other.unconfirmed;
    onHold += other.onHold;
    copies += other.copies;
    requests += other.requests;
    looks += other.looks;
    writes += other.writes;
    processes += other.processes;
    steps += other.steps;
    replays += other.replays;
    hash ^= other.hash;
    for (size_t i = 0; i < faults.size(); ++i)
        faults[i] += other.faults[i];
    for (size_t i = 0; i < checks.size(); ++i)
        checks[i] += other.checks[i];
    for (size_t i = 0; i < cells.size(); ++i)
        cells[i] += other.cells[i];
}

namespace {

JsonValue faultsOf(const Tally &tally)
{
    JsonValue all = JsonValue::object();
    for (int i = 1; i < faultCount; ++i)
        all.set(QString::fromLatin1(nameOf(Fault(i))), JsonValue(tally.faults[size_t(i)]));
    return all;
}

JsonValue invariantsOf(const Tally &tally)
{
    JsonValue all = JsonValue::object();
    for (int i = 0; i < invariantCount; ++i) {
        const Invariant invariant = Invariant(i);
        all.set(QString::fromLatin1(codeOf(invariant)),
                JsonValue::object({{u"holds"_s, QString::fromLatin1(sentenceOf(invariant))},
                                   {u"checked"_s, JsonValue(tally.checks[size_t(i)])}}));
    }
    return all;
}

JsonValue cellsOf(const Tally &tally)
{
    qint64 reached = 0;
    qint64 wanted = 0;
    JsonValue counts = JsonValue::object();
    for (int c = 0; c < classCount; ++c) {
        for (int s = 0; s < stateCount; ++s) {
            for (int e = 0; e < eventCount; ++e) {
                const qint64 count = tally.cells[cellOf(SafetyClass(c), TransferState(s), Event(e))];
                if (mustBeSeen(SafetyClass(c), TransferState(s), Event(e))) ++wanted;
                if (count == 0) continue;
                ++reached;
                counts.set(domain::codeOf(SafetyClass(c)) + u' ' + domain::codeOf(TransferState(s)) + u": "_s +
                               QString::fromLatin1(nameOf(Event(e))),
                           JsonValue(count));
            }
        }
    }
    return JsonValue::object(
        {{u"reached"_s, JsonValue(reached)}, {u"wanted"_s, JsonValue(wanted)}, {u"counts"_s, counts}});
}

} // namespace

JsonValue Tally::toJson() const
{
    JsonValue all = JsonValue::object();
    const std::initializer_list<std::pair<const char *, qint64>> counts{
        {"seeds", seeds},
        {"approvals", approvals},
        {"transfers", transfers},
        {"payouts", payouts},
        {"doubles", doubles},
        {"unownedDoubts", unownedDoubts},
        {"lostRecords", lostRecords},
        {"leftUnconfirmed", unconfirmed},
        {"leftOnHold", onHold},
        {"requests", requests},
        {"copies", copies},
        {"looks", looks},
        {"writes", writes},
        {"processes", processes},
        {"steps", steps},
        {"livedTwice", replays},
    };
    for (const auto &[name, count] : counts)
        all.set(QString::fromLatin1(name), JsonValue(count));
    all.set(u"hash"_s, QString::number(hash, 16));
    all.set(u"faults"_s, faultsOf(*this));
    all.set(u"invariants"_s, invariantsOf(*this));
    all.set(u"cells"_s, cellsOf(*this));
    return all;
}

} // namespace simulation
