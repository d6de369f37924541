// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"

#include <QStringList>

#include <optional>

namespace sandbox {

/// One master list by the name of its operation without "master-": "genders", "id-types-personal". Items are
/// {"id":uuid,"name":…}, countries and phone prefixes with more. Ids are the same in every sandbox, as master data are
/// copied into a partner's own database. Null when there is no such list.
[[nodiscard]] base::JsonValue remitProList(const QString &name);
/// The list that ids of this member come from: "genders" for "genderId"; empty when we know of none.
[[nodiscard]] QString remitProListOf(const QString &member);
/// Whether the list has an item with this id.
[[nodiscard]] bool isInRemitProList(const QString &list, const QString &id);
/// The levels of education are listed by country; the country must be one of the list of countries.
[[nodiscard]] bool isRemitProCountry(const QString &code);

/// What a recipient in a country needs. The shape of the form is not public: name, label, type, required and the limits
/// are ours.
struct RemitProField {
    QString name;
    QString label;
    QString type; ///< text, email, number, select
    bool required = true;
    int lengthMax = 100;
    QString pattern;     ///< empty: any
    QStringList options; ///< of a select
};
/// Nothing where no money can be sent to.
[[nodiscard]] std::optional<QList<RemitProField>> remitProForm(const QString &country);
[[nodiscard]] base::JsonValue remitProFormJson(const QString &country, const QList<RemitProField> &fields);

} // namespace sandbox
