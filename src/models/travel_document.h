// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mrz.h"
#include "models/field_form.h"

namespace models {

/// Something that a travel document says otherwise than what was typed. Nothing is taken until a person says so.
struct DocumentOffer {
    QString field;
    QString label;
    QString typed; ///< as a person reads it; may be empty
    QString read;  ///< as a person reads it
    QString value; ///< what the field would hold
    friend bool operator==(const DocumentOffer &, const DocumentOffer &) = default;
};

/// What a travel document means for a form that is partly filled.
struct DocumentReading {
    QList<std::pair<QString, QString>> fill; ///< fields that were empty, and what goes in
    QList<DocumentOffer> offers;             ///< fields that hold something else
    QStringList fuller;                      ///< labels of names that were typed fuller than the document has them
    bool isOther = false;                    ///< the form carries another name: nothing is filled, everything offered
};

/// What the document says about the customer, by field of the form; only what it says for certain.
QList<std::pair<QString, QString>> fieldsOf(const domain::MachineReadable &document);

/// Compares the document with what the form holds. A name that was typed fuller, with accents or in another spelling
/// of the same letters stays: the zone knows capitals A to Z only and cuts what is long.
DocumentReading readingOf(const domain::MachineReadable &document, const FieldForm &form);

/// How two names relate, as a travel document can tell: without case, accents and signs.
enum class NameLikeness { Same, TypedIsFuller, ReadIsFuller, Other };
NameLikeness likenessOf(const QString &typed, const QString &read, bool readIsCut);

} // namespace models
