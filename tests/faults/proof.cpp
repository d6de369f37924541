// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/proof.h"

#include <QSaveFile>

namespace faults {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

QString knownDefect(const QString &finding)
{
    Q_UNUSED(finding)
    return {}; // none today; one that is named here is counted by itself and does not end a run
}

void Proof::ran(const QString &workflow, const QString &fault, bool fired, bool killed, const Findings &findings)
{
    ++m_runs;
    if (fired) {
        ++m_fired;
        ++m_struck[workflow][fault];
    }
    if (killed) ++m_kills;
    m_doubles += findings.doubles.size();
    m_lost += findings.lost.size();
    m_unowned += findings.unowned.size();
    m_hung += findings.hung.size();
    m_wrong += findings.others.size();
    for (const QString &finding : findings.all()) {
        m_texts << workflow + u' ' + fault + u": "_s + finding;
        if (const QString known = knownDefect(finding); !known.isEmpty()) ++m_known[known];
    }
    if (m_runs % 50 == 0) write();
}

void Proof::write() const
{
    const QString name = qEnvironmentVariable("REMITDESK_PROOF_FILE");
    if (name.isEmpty()) return;
    JsonValue points = JsonValue::object();
    for (auto it = m_points.cbegin(); it != m_points.cend(); ++it)
        points.set(it.key(), qint64(it.value()));
    JsonValue struck = JsonValue::object();
    for (auto it = m_struck.cbegin(); it != m_struck.cend(); ++it) {
        JsonValue faults = JsonValue::object();
        for (auto fault = it->cbegin(); fault != it->cend(); ++fault)
            faults.set(fault.key(), fault.value());
        struck.set(it.key(), faults);
    }
    JsonValue json = JsonValue::object({{u"program"_s, m_program},
                                        {u"points"_s, points},
                                        {u"struck"_s, struck},
                                        {u"runs"_s, m_runs},
                                        {u"fired"_s, m_fired},
                                        {u"kills"_s, m_kills},
                                        {u"doubles"_s, m_doubles},
                                        {u"lostRecords"_s, m_lost},
                                        {u"unownedDoubts"_s, m_unowned},
                                        {u"hung"_s, m_hung},
                                        {u"otherFaults"_s, m_wrong}});
    for (auto it = m_others.cbegin(); it != m_others.cend(); ++it)
        json.set(it.key(), it.value());
    JsonValue texts = JsonValue::array();
    for (const QString &text : m_texts)
        texts.append(text);
    json.set(u"findings"_s, texts);
    JsonValue known = JsonValue::object();
    for (auto it = m_known.cbegin(); it != m_known.cend(); ++it)
        known.set(it.key(), it.value());
    json.set(u"knownDefects"_s, known);
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(json.toBytes() + '\n') < 0 || !file.commit())
        qWarning("the proof cannot be written: %s", qPrintable(file.errorString()));
}

QString Proof::summary() const
{
    qsizetype points = 0;
    for (const qsizetype count : m_points)
        points += count;
    return u"%1 points, %2 runs, %3 faults struck, %4 kills; doubles %5, lost %6, unowned %7, hung %8, other %9"_s
        .arg(points)
        .arg(m_runs)
        .arg(m_fired)
        .arg(m_kills)
        .arg(m_doubles)
        .arg(m_lost)
        .arg(m_unowned)
        .arg(m_hung)
        .arg(m_wrong);
}

} // namespace faults
