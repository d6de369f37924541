// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"

#include <QMap>
#include <QStringList>

namespace faults {

/// What one struck run came to, and what was wrong about it. Nothing at all is what is wanted.
struct Findings {
    QStringList doubles; ///< more than one payout, or one that the program says does not exist
    QStringList lost;    ///< something that was acknowledged is not there any more
    QStringList unowned; ///< a transfer that is neither final nor visibly unconfirmed
    QStringList hung;    ///< a command that did not end
    QStringList others;  ///< wrong exit codes, a store that does not open

    QStringList all() const { return doubles + lost + unowned + hung + others; }
};

/// A defect that is known, in words; empty for everything else. It is counted all the same, and a proof is none as long
/// as there is one.
QString knownDefect(const QString &finding);

/// The figures of one test program, for the published proof. Written to the file that REMITDESK_PROOF_FILE names, each
/// time anew, so that a run which is stopped leaves what it has.
class Proof
{
public:
    explicit Proof(const QString &program) : m_program(program) {}
    void points(const QString &workflow, qsizetype count) { m_points[workflow] = count; }
    void ran(const QString &workflow, const QString &fault, bool fired, bool killed, const Findings &findings);
    void count(const QString &what, qint64 number) { m_others[what] += number; }
    void write() const;
    QString summary() const;

private:
    QString m_program;
    QMap<QString, qsizetype> m_points;
    QMap<QString, QMap<QString, qint64>> m_struck; ///< by workflow, by fault
    QMap<QString, qint64> m_others;
    qint64 m_runs = 0;
    qint64 m_fired = 0;
    qint64 m_kills = 0;
    qint64 m_doubles = 0;
    qint64 m_lost = 0;
    qint64 m_unowned = 0;
    qint64 m_hung = 0;
    qint64 m_wrong = 0;
    QMap<QString, qint64> m_known;
    QStringList m_texts;
};

} // namespace faults
