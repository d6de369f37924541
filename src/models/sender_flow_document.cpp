// SPDX-License-Identifier: GPL-3.0-or-later
// Who sends: what a travel document brings.
#include "models/sender_flow.h"

#include "domain/error_text.h"
#include "domain/listing.h"
#include "models/date_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int holdersMax = 10;

struct DocumentText {
    Q_DECLARE_TR_FUNCTIONS(SenderFlow)
};

QString bare(const QString &number)
{
    QString bare;
    for (const QChar c : number)
        if (c.isLetterOrNumber()) bare += c.toUpper();
    return bare;
}

/// The customer who is known by that document; failing that, the only one of that name and birthday, whose document
/// may be a new one. More than one: nobody is guessed.
base::Result<std::optional<domain::Sender>> holderOf(services::Desk &desk, const domain::MachineReadable &document)
{
    const auto byNumber = desk.parties.findSenders(document.documentNumber, holdersMax);
    if (!byNumber) return byNumber.error();
    QList<domain::Sender> fitting;
    for (const domain::Sender &sender : *byNumber)
        if (bare(sender.identificationNumber) == bare(document.documentNumber)) fitting << sender;
    if (fitting.isEmpty() && document.dateOfBirth.isValid()) {
        const QString name = document.givenNames + u' ' + document.surname;
        const auto byName = desk.parties.findSenders(name, holdersMax);
        if (!byName) return byName.error();
        const QString born = document.dateOfBirth.toString(Qt::ISODate);
        for (const domain::Sender &sender : *byName)
            if (sender.dateOfBirth == born) fitting << sender;
    }
    if (fitting.size() != 1) return std::optional<domain::Sender>();
    return std::optional(fitting.first());
}

} // namespace

void SenderFlow::readZone(const QString &text)
{
    const auto read = domain::machineReadableFrom(text, today());
    if (!read) {
        emit documentRead(domain::sentenceFor(read.error()), Tone::Bad);
        return;
    }
    if (m_formOpen) {
        offerFromTravelDocument(*read);
        return;
    }
    const int round = ++m_readRound;
    m_backstage.askNow<std::optional<domain::Sender>>(
        this, [document = *read](services::Desk &desk) { return holderOf(desk, document); },
        [this, round, document = *read](const base::Result<std::optional<domain::Sender>> &answer) {
            if (round != m_readRound) return;
            if (answer)
                takeHolder(document, *answer);
            else
                emit documentRead(domain::sentenceFor(answer.error()), Tone::Bad);
        });
}

void SenderFlow::takeHolder(const domain::MachineReadable &document, const std::optional<domain::Sender> &holder)
{
    if (m_formOpen) { // opened meanwhile
        offerFromTravelDocument(document);
        return;
    }
    if (!holder) {
        clear();
        begin({}, base::JsonValue::object());
        emit formWanted();
        offerFromTravelDocument(document);
        return;
    }
    take(*holder);
    FieldForm known({});
    known.setFields(m_form.fields());
    known.fill(domain::fieldsToJson(*holder));
    const DocumentReading reading = readingOf(document, known);
    if (reading.fill.isEmpty() && reading.offers.isEmpty()) {
        //: %1 is a customer
        emit documentRead(DocumentText::tr("%1 is known by this document.").arg(holder->fullName()), Tone::Good);
        return;
    }
    beginEdit();
    emit formWanted();
    offerFromTravelDocument(document);
}

void SenderFlow::refuseTorn(int characters)
{
    emit documentRead(DocumentText::tr("The document was not read to its end: %n character(s) came. Read it once more; "
                                       "nothing was changed.",
                                       nullptr, characters),
                      Tone::Bad);
}

void SenderFlow::offerFromTravelDocument(const domain::MachineReadable &document)
{
    const DocumentReading reading = readingOf(document, m_form);
    for (const auto &[field, value] : reading.fill) {
        m_form.setValue(field, value);
        m_form.leave(field);
    }
    m_offers = reading.offers;
    emit offersChanged();
    QStringList sentences;
    Tone tone = Tone::Good;
    const QDate expiry = document.expiryDate;
    if (expiry.isValid() && expiry < today()) {
        tone = Tone::Bad;
        //: %1 is a date
        sentences << DocumentText::tr("This document ran out on %1; ask for one that is valid.")
                         .arg(plainDate(expiry, QLocale()));
    }
    if (reading.isOther) {
        tone = Tone::Bad;
        sentences << DocumentText::tr("The form carries another name than the document, so nothing was filled in.");
    } else if (!reading.offers.isEmpty()) {
        if (tone == Tone::Good) tone = Tone::Waiting;
        sentences << DocumentText::tr("The document says otherwise than what is there: take or keep, field by field.");
    } else if (tone == Tone::Good) {
        sentences << DocumentText::tr("The document was read; every check digit is right.");
    }
    if (!reading.fuller.isEmpty())
        //: %1 is a list of fields
        sentences << DocumentText::tr("Kept as typed, because it is fuller than in the document: %1.")
                         .arg(domain::listed(reading.fuller));
    if (document.isNameCut)
        sentences << DocumentText::tr("The name is cut short in the document's lines; read it from the page.");
    emit documentRead(sentences.join(u' '), tone);
}

void SenderFlow::takeOffer(const QString &field)
{
    const QList<DocumentOffer> offers = m_offers;
    for (const DocumentOffer &offer : offers) {
        if (!field.isEmpty() && offer.field != field) continue;
        m_form.setValue(offer.field, offer.value);
        m_form.leave(offer.field);
    }
    dropOffer(field);
}

void SenderFlow::dropOffer(const QString &field)
{
    const auto gone =
        m_offers.removeIf([&](const DocumentOffer &offer) { return field.isEmpty() || offer.field == field; });
    if (gone > 0) emit offersChanged();
}

} // namespace models
