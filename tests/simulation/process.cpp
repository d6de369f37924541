// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/process.h"

namespace simulation {

using domain::SafetyClass;

namespace {

services::Identity identityOf(const Start &start) { return {QStringLiteral("clerk"), QString::number(start.seat)}; }

} // namespace

Process::Process(const Start &start, Host &machine, Network &road, Disk &disk, const QSet<QString> &gone)
    : started(start)
    , host(machine)
    , stage(road.stage)
    , network(road)
    , owner(QStringLiteral("host%1:%2:1").arg(machine.number).arg(start.number))
    , processes(owner, gone)
    , random(road.stage.dice(Ask::Process, quint64(start.number)))
    , store(*this, disk)
    , connectors{Connector(SafetyClass::A, *this, road), Connector(SafetyClass::B, *this, road),
                 Connector(SafetyClass::C, *this, road), Connector(SafetyClass::D, *this, road)}
    , directory(providers(), {}, vault, machine.clock)
    , audit(*store.parts().audit, machine.clock, identityOf(start))
    , rates(store.parts(), machine.clock, identityOf(start), audit)
    , quotes(directory, rates, store.parts(), machine.clock, random)
    , transfers(directory, quotes, store.parts(), machine.clock, random, processes, identityOf(start), audit)
    , watch(transfers, store.parts(), machine.clock)
    , onboarding(directory, store.parts(), machine.clock)
    , treasury(directory, store.parts(), machine.clock, audit)
    , callbacks(directory, transfers, onboarding, treasury, store.parts(), machine.clock)
{
}

QList<interfaces::Provider> Process::providers()
{
    QList<interfaces::Provider> all;
    for (Connector &connector : connectors) {
        interfaces::Provider provider = connector.provider();
        const size_t index = size_t(all.size());
        provider.enabled = started.enabled[index];
        connector.isElsewhere = started.elsewhere[index];
        if (connector.isElsewhere) provider.environment = QStringLiteral("elsewhere");
        if (started.otherClass && index == size_t(SafetyClass::C)) connector.posesAs = SafetyClass::D;
        all << provider;
    }
    return all;
}

} // namespace simulation
