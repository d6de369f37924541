// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http_message.h"

#include "base/random.h"
#include "base/result.h"

namespace sandbox {

/// What goes wrong on the way. "Processed" means the provider has done its work, whatever the caller learns of it.
enum class FaultKind {
    LoseRequest,     ///< the connection ends before the provider saw the request: not processed
    LoseAnswer,      ///< processed, then the connection ends
    HoldUp,          ///< the connection ends now; processed `ms` later, as a request that was stuck in a proxy
    Delay,           ///< processed at once, answered `ms` later
    DelayProcessing, ///< processed and answered `ms` later
    Silence,         ///< processed (or not), then no answer and an open connection
    Truncate,        ///< processed; the whole head and half of the body, then the end
    HalfHead,        ///< processed; half of the head, then the end
    Drip,            ///< processed; the answer in small pieces with `ms` between them
    Garbage,         ///< processed; 200 and a body that is no JSON
    Http,            ///< `status` and `body` instead of the provider's answer
    WrongEcho,       ///< processed; one member of the answer is changed
    Duplicate,       ///< processed twice, as by a network that delivers a request twice
};

/// One rule: which requests, and what befalls them.
struct Fault {
    FaultKind kind = FaultKind::LoseAnswer;
    QString provider;             ///< empty: any
    QString operation;            ///< empty: any
    QByteArray contains;          ///< only requests whose target or body holds these bytes
    QList<qint64> nth;            ///< only the nth matching requests, counted from 1
    qint64 every = 0;             ///< only each so-manyth matching request
    qint64 chancePerMillion = -1; ///< from "probability"; -1: always
    qint64 times = -1;            ///< strikes left; -1: no end
    int ms = 1000;
    bool reset = false;    ///< connections end with a reset and not in good order
    bool processed = true; ///< Http and Silence: whether the provider does its work first
    int status = 503;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QString member;            ///< WrongEcho: dotted path of the member, "status.code"
    base::JsonValue value;     ///< WrongEcho: what to write; Null: ten times the number, or the text reversed
    bool answerSecond = false; ///< Duplicate: whether the caller gets the answer to the second delivery
    qint64 seen = 0;           ///< matching requests so far
};

/// The faults in the order in which they are asked; the first that strikes decides. A value type.
class FaultScript
{
public:
    FaultScript() = default;
    /// A JSON array of rules, or an object {"faults":[…]}. The members are those of the README; unknown ones are errors
    /// that name them (UnknownMember, BadInput).
    static base::Result<FaultScript> parse(const base::JsonValue &json);

    /// The rule that strikes this request, counted; nothing when none does.
    std::optional<Fault> strike(const QString &provider, const QString &operation, const HttpRequest &request,
                                base::Random &random);

    qsizetype size() const { return m_faults.size(); }

private:
    QList<Fault> m_faults;
};

/// The answer of a WrongEcho.
[[nodiscard]] HttpAnswer withWrongEcho(const HttpAnswer &answer, const Fault &fault);

} // namespace sandbox
