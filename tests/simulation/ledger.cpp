// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/ledger.h"

namespace simulation {

using domain::SafetyClass;

QByteArray Wording::toBytes() const
{
    return "SEND\n" + reference + '\n' + key + '\n' + amount + '\n' + currency + '\n' + receiver + '\n' +
           QByteArray::number(until) + "\nEND";
}

std::optional<Wording> Wording::from(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    if (lines.size() != 8 || lines.first() != "SEND" || lines.last() != "END") return std::nullopt;
    return Wording{lines[1], lines[2], lines[3], lines[4], lines[5], lines[6].toLongLong()};
}

Reply Ledger::refusal(const QByteArray &code) const { return {422, "CODE\n" + code + "\nEND", m_stage.agenda.now()}; }

QByteArray Ledger::answerOf(const Order &order) const
{
    const QByteArray amount = order.figuresAreWrong ? '9' + order.wording.amount : order.wording.amount;
    return "ORDER\n" + wordOf(order) + '\n' + QByteArray::number(order.number) + '\n' + order.wording.reference + '\n' +
           amount + '\n' + order.wording.currency + '\n' + order.wording.receiver + '\n' +
           QByteArray::number(order.takenAt) + "\nEND";
}

Reply Ledger::arrive(const QByteArray &body, bool wrongly)
{
    const qint64 now = m_stage.agenda.now();
    const std::optional<Wording> wording = Wording::from(body);
    if (!wording) return {400, {}, now};
    m_stage.note(11, m_class, wording->receiver.toInt(), wrongly);
    const int arrival = m_arrivals[wording->reference]++;
    if (const std::optional<Reply> known = knownAlready(*wording, body)) return *known;
    Dice dice = m_stage.dice(Ask::Order, wording->receiver.toULongLong(), quint64(arrival));
    if (m_class == SafetyClass::A && wording->until >= 0 && now > wording->until) {
        m_stage.fired(Fault::RefusedLate);
        return refusal("EXPIRED");
    }
    const bool refused = !m_stage.healed && dice.oneIn(14);
    if (m_class == SafetyClass::B && !m_stage.healed && dice.oneIn(3)) {
        // It thinks about it, and meanwhile knows nothing when it is asked.
        const qint64 until = now + dice.between(4'000, 90'000);
        m_inProcess.insert(wording->reference, {body, until, wrongly, refused});
        Reply reply = refused ? refusal("REFUSED") : Reply{102, {}, now};
        reply.readyAt = until;
        return reply;
    }
    if (refused) {
        m_stage.fired(Fault::Refused);
        return refusal("REFUSED");
    }
    return create(*wording, body, wrongly);
}

/// What it says about a copy of something that it has.
std::optional<Reply> Ledger::knownAlready(const Wording &wording, const QByteArray &body)
{
    const qint64 now = m_stage.agenda.now();
    if (m_class == SafetyClass::A) {
        const auto key = m_keys.constFind(wording.key);
        if (key == m_keys.cend()) return std::nullopt;
        if (now - key->at > keyLifeMs) {
            m_keys.erase(key);
            return std::nullopt;
        }
        if (key->body != body) return Reply{409, "CODE\nCONFLICT\nEND", now};
        return Reply{200, answerOf(m_orders[size_t(key->number - 1)]), now};
    }
    if (m_class != SafetyClass::B) return std::nullopt;
    settleInProcess(wording.reference);
    if (m_inProcess.contains(wording.reference)) {
        m_stage.fired(Fault::StillInProcess);
        return Reply{200, "CODE\n257\nEND", now};
    }
    if (!m_numbers.contains(wording.reference)) return std::nullopt;
    m_stage.fired(Fault::AlreadyThere);
    return Reply{200, "CODE\n203\nEND", now};
}

void Ledger::settleInProcess(const QByteArray &reference)
{
    const auto it = m_inProcess.constFind(reference);
    if (it == m_inProcess.cend() || it->until > m_stage.agenda.now()) return;
    const InProcess settled = *it;
    m_inProcess.erase(it);
    if (settled.refused) return;
    (void)create(*Wording::from(settled.body), settled.body, settled.wrongly);
    m_orders.back().takenAt = settled.until;
}

void Ledger::settleAll()
{
    QList<QByteArray> references = m_inProcess.keys();
    std::sort(references.begin(), references.end());
    for (const QByteArray &reference : references)
        settleInProcess(reference);
}

Reply Ledger::create(const Wording &wording, const QByteArray &body, bool wrongly)
{
    const qint64 now = m_stage.agenda.now();
    Order order;
    order.number = int(m_orders.size()) + 1;
    order.wording = wording;
    order.figuresAreWrong = wrongly;
    order.takenAt = now;
    Dice dice = m_stage.dice(Ask::Order, wording.receiver.toULongLong(), 1000 + quint64(order.number));
    order.paysAfter = dice.oneIn(4) ? dice.between(20'000, 900'000) : 20'000;
    order.fate = dice.oneIn(10) ? Order::Fate::Fails : Order::Fate::Pays;
    if (m_class == SafetyClass::A && dice.oneIn(8)) order.fate = Order::Fate::Returns;
    order.visibleAt = dice.oneIn(4) ? now + dice.between(1'000, 240'000) : now;
    m_orders.push_back(order);
    m_numbers[wording.reference] << order.number;
    if (m_class == SafetyClass::A) m_keys.insert(wording.key, {body, order.number, now});
    m_stage.note(12, m_class, wording.receiver.toInt(), order.number);
    m_stage.tell([&] {
        return QStringLiteral("provider %1 takes order %2 for approval %3")
            .arg(domain::codeOf(m_class))
            .arg(order.number)
            .arg(QString::fromLatin1(wording.receiver));
    });
    return {201, answerOf(order), now};
}

Ledger::Look Ledger::lookByReference(const QByteArray &reference)
{
    settleInProcess(reference);
    if (m_inProcess.contains(reference)) {
        m_stage.fired(Fault::NotThereLie);
        return {Told::NotThere, nullptr};
    }
    const Order *order = find(reference);
    if (!order) return {};
    if (m_class == SafetyClass::A && order->visibleAt > m_stage.agenda.now()) return {};
    return {Told::Order, order};
}

Ledger::Look Ledger::lookByNumber(int number)
{
    if (number < 1 || number > int(m_orders.size())) return {};
    return {Told::Order, &m_orders[size_t(number - 1)]};
}

Reply Ledger::cancel(int number)
{
    const qint64 now = m_stage.agenda.now();
    if (number < 1 || number > int(m_orders.size())) return {404, "CODE\n404\nEND", now};
    Order &order = m_orders[size_t(number - 1)];
    const QByteArray word = wordOf(order);
    const bool open = m_class == SafetyClass::C ? word == "UNPAID" : word == "TAKEN";
    if (open) order.cancelled = true;
    m_stage.note(13, m_class, number, order.cancelled);
    return {200, answerOf(order), now};
}

void Ledger::pay(int number)
{
    if (number < 1 || number > int(m_orders.size())) return;
    Order &order = m_orders[size_t(number - 1)];
    const qint64 now = m_stage.agenda.now();
    if (wordOf(order) != "UNPAID") return;
    if (now - order.takenAt > invoiceLifeMs - 300'000) m_stage.fired(Fault::PaidInLastMinutes);
    order.invoicePaidAt = now;
    m_stage.note(14, number);
}

QByteArray Ledger::wordOf(const Order &order) const
{
    const qint64 now = m_stage.agenda.now();
    if (order.cancelled) return "CANCELLED";
    if (m_class == SafetyClass::C) {
        if (order.invoicePaidAt >= 0) return now - order.invoicePaidAt >= order.paysAfter ? "PAID" : "TAKEN";
        return now - order.takenAt < invoiceLifeMs ? "UNPAID" : "DEAD";
    }
    const qint64 age = now - order.takenAt;
    if (age < order.paysAfter) {
        // Some of A's are paid out in cash: they wait to be fetched.
        const bool fetched = m_class == SafetyClass::A && order.number % 3 == 0 && order.paysAfter > 60'000;
        return fetched && age > order.paysAfter / 2 && order.fate == Order::Fate::Pays ? "READY" : "TAKEN";
    }
    if (order.fate == Order::Fate::Fails) return "FAILED";
    if (order.fate == Order::Fate::Returns && age > order.paysAfter + 5'400'000) return "RETURNED";
    return "PAID";
}

bool Ledger::pays(const Order &order) const
{
    if (m_class == SafetyClass::C) return order.invoicePaidAt >= 0;
    return order.fate != Order::Fate::Fails && !order.cancelled;
}

int Ledger::payoutsOf(const QByteArray &reference) const
{
    int count = 0;
    for (const int number : m_numbers.value(reference))
        if (pays(m_orders[size_t(number - 1)])) ++count;
    return count;
}

const Order *Ledger::find(const QByteArray &reference) const
{
    const auto it = m_numbers.constFind(reference);
    return it == m_numbers.cend() ? nullptr : &m_orders[size_t(it->first() - 1)];
}

} // namespace simulation
