// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/audit_trail.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

namespace services {

using namespace Qt::Literals::StringLiterals;
using domain::AuditHead;

namespace {

/// The name of a counter may hold colons; number and code cannot.
std::optional<AuditHead> headFrom(const QString &text)
{
    static const QRegularExpression shape(u"^(.+):([1-9][0-9]{0,17}):([0-9A-Fa-f]{64})$"_s);
    const QRegularExpressionMatch match = shape.match(text.trimmed());
    if (!match.hasMatch()) return std::nullopt;
    return AuditHead{match.captured(1), match.captured(2).toLongLong(), match.captured(3).toLower()};
}

} // namespace

QString textOf(const AuditHead &head) { return u"%1:%2:%3"_s.arg(head.counter).arg(head.number).arg(head.code); }

AuditTrail::AuditTrail(interfaces::AuditStore &store, base::Clock &clock, Identity identity)
    : m_store(store), m_clock(clock), m_identity(std::move(identity))
{
}

base::Result<void> AuditTrail::note(const QString &action, const QString &subject, const QString &detail)
{
    const auto noted = m_store.append({.counter = m_identity.counter,
                                       .at = m_clock.nowUtc(),
                                       .person = m_identity.clerk,
                                       .action = action,
                                       .subject = subject,
                                       .detail = detail});
    if (!noted) return noted.error();
    return base::Done{};
}

base::Result<QList<domain::AuditEntry>> AuditTrail::list(const QString &subject, const QDateTime &since,
                                                         const QDateTime &until, int limit)
{
    return m_store.list(subject, since, until, limit);
}

base::Result<domain::AuditReport> AuditTrail::verify(const QStringList &known)
{
    QList<AuditHead> heads;
    for (const QString &text : known) {
        const std::optional<AuditHead> head = headFrom(text);
        if (!head)
            return base::nothingHappened(
                base::ErrorKind::BadInput, u"head"_s,
                QCoreApplication::translate(
                    "AuditTrail",
                    "\"%1\" is not the end of an audit trail. It is written COUNTER:NUMBER:CODE, as it was printed.")
                    .arg(text));
        heads << *head;
    }
    return m_store.verify(heads);
}

} // namespace services
