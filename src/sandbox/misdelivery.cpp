// SPDX-License-Identifier: GPL-3.0-or-later
// What the sandbox does with a request on its way in and with an answer on its way out.
#include "sandbox/sandbox.h"

#include <QTimer>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;

void Sandbox::serveProvider(ProviderSandbox &provider, const HttpRequest &request, const HttpExchange &exchange)
{
    if (const auto reference = provider.moneyReferenceOf(request)) m_ledger.received(provider.id(), *reference);
    const auto fault = m_options.faults.strike(provider.id(), provider.operationOf(request), request, *m_random);
    if (fault)
        misdeliver(provider, request, exchange, *fault);
    else
        deliver(exchange, process(provider, request));
}

void Sandbox::deliver(const HttpExchange &exchange, const HttpAnswer &answer)
{
    if (answer.holdBackMs > 0)
        QTimer::singleShot(answer.holdBackMs, this, [exchange, answer] { exchange.answer(answer); });
    else
        exchange.answer(answer);
}

void Sandbox::end(const HttpExchange &exchange, const Fault &fault)
{
    if (fault.reset)
        exchange.reset();
    else
        exchange.close();
}

void Sandbox::misdeliver(ProviderSandbox &provider, const HttpRequest &request, const HttpExchange &exchange,
                         const Fault &fault)
{
    const auto lose = [this, &provider, &request] {
        if (const auto reference = provider.moneyReferenceOf(request)) m_ledger.lost(provider.id(), *reference);
    };
    switch (fault.kind) {
    case FaultKind::LoseRequest:
        lose();
        end(exchange, fault);
        return;
    case FaultKind::HoldUp:
    case FaultKind::DelayProcessing:
        provider.expect(request);
        QTimer::singleShot(fault.ms, this, [this, &provider, request, exchange] {
            provider.arrived(request);
            deliver(exchange, process(provider, request)); // to nobody when the connection has ended
        });
        if (fault.kind == FaultKind::HoldUp) end(exchange, fault);
        return;
    case FaultKind::Duplicate: {
        const HttpAnswer first = process(provider, request);
        const HttpAnswer second = process(provider, request);
        deliver(exchange, fault.answerSecond ? second : first);
        return;
    }
    case FaultKind::Http:
    case FaultKind::Silence:
        if (!fault.processed) {
            lose();
            misdeliverAnswer(exchange, {}, fault);
            return;
        }
        break;
    default: break;
    }
    misdeliverAnswer(exchange, process(provider, request), fault);
}

void Sandbox::misdeliverAnswer(const HttpExchange &exchange, const HttpAnswer &answer, const Fault &fault)
{
    constexpr int pieces = 20;
    switch (fault.kind) {
    case FaultKind::LoseAnswer: end(exchange, fault); return;
    case FaultKind::Delay: QTimer::singleShot(fault.ms, this, [exchange, answer] { exchange.answer(answer); }); return;
    case FaultKind::Silence: return;
    case FaultKind::Truncate: exchange.answerInPart(answer, HttpExchange::Part::HeadAndHalfBody, fault.reset); return;
    case FaultKind::HalfHead: exchange.answerInPart(answer, HttpExchange::Part::HalfHead, fault.reset); return;
    case FaultKind::Drip: exchange.answerInDrips(answer, pieces, fault.ms); return;
    case FaultKind::Garbage: {
        HttpAnswer garbage{200, answer.headers, fault.body, 0};
        if (garbage.body.isEmpty()) garbage.body = "<html><body>It works!</body></html>";
        exchange.answer(garbage);
        return;
    }
    case FaultKind::Http: {
        HttpAnswer instead{fault.status, {{"Content-Type", "application/json"}}, fault.body, 0};
        for (const auto &[name, value] : fault.headers)
            instead.setHeader(name, value);
        exchange.answer(instead);
        return;
    }
    case FaultKind::WrongEcho: deliver(exchange, withWrongEcho(answer, fault)); return;
    default: deliver(exchange, answer); return;
    }
}

} // namespace sandbox
