// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simpaisa_gate.h"

#include <optional>

namespace sandbox {

/// Checks the members of one request body against the schema of the document and collects what is wrong.
class SimpaisaFields
{
public:
    explicit SimpaisaFields(const base::JsonValue &body) : m_body(body) {}

    /// A required, non-empty string.
    SimpaisaFields &wantText(const QString &name, qsizetype lengthMax = 255);
    /// A required string of three capitals.
    SimpaisaFields &wantCurrency(const QString &name);
    SimpaisaFields &wantUuid(const QString &name);
    SimpaisaFields &mayHaveText(const QString &name);
    SimpaisaFields &mayHaveOneOf(const QString &name, const QStringList &choices);
    SimpaisaFields &mayHaveUri(const QString &name);
    /// An object whose values are all strings.
    SimpaisaFields &mayHaveMetadata();
    void complain(const QString &name, const QString &reason) { m_wrong.emplaceBack(name, reason); }

    QString text(QStringView name) const { return m_body.member(name).text(); }
    /// Nothing when all is right, otherwise the 400 that names every field.
    std::optional<SimpaisaRefusal> refusal() const;

    /// The body as a JSON object, or the 400 that says why not.
    static std::optional<SimpaisaRefusal> refusalOfBody(const HttpRequest &request);

private:
    bool isText(const QString &name) const { return m_body.member(name).isString(); }
    const base::JsonValue &m_body;
    QList<std::pair<QString, QString>> m_wrong;
};

} // namespace sandbox
