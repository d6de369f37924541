// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sender_flow.h"

#include "domain/country.h"
#include "domain/error_text.h"
#include "models/date_text.h"
#include "models/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr int searchPauseMs = 120;
constexpr int assessPauseMs = 150;
constexpr int foundMax = 30;

/// The fault of one field alone: the whole check reads one member, with the few others that it leans on.
QString faultOf(const FieldForm &form, const FormField &field, const QString &value)
{
    JsonValue json = JsonValue::object({{u"firstName"_s, QCoreApplication::translate("SenderFlow", "Customer")}});
    if (field.name == u"mobileNumber") {
        for (const QString &other : {u"mobileCountryCode"_s, u"countryCode"_s, u"countryOfResidence"_s})
            json.setText(other, form.value(other));
    }
    json.set(field.name, value);
    const auto checked = domain::senderFromInput(json);
    if (checked || checked.error().field != field.name) return {};
    if (field.kind == FieldKind::Country)
        return QCoreApplication::translate("SenderFlow", "Choose a country of the list: type a part of its name.");
    if (field.kind == FieldKind::Date && !QDate::fromString(value, Qt::ISODate).isValid()) return dateFault(QLocale());
    return domain::sentenceFor(checked.error());
}

FieldKind kindOf(const QString &name)
{
    static const QStringList dates{u"dateOfBirth"_s, u"issueDate"_s, u"expiryDate"_s};
    static const QStringList countries{u"nationality"_s, u"countryOfBirth"_s, u"countryOfResidence"_s,
                                       u"countryCode"_s};
    if (dates.contains(name)) return FieldKind::Date;
    if (countries.contains(name)) return FieldKind::Country;
    if (name == u"state") return FieldKind::Suggest;
    return domain::senderChoices(name).isEmpty() ? FieldKind::Text : FieldKind::Choice;
}

QString hintOf(const QString &name, FieldKind kind)
{
    if (kind == FieldKind::Date) return dateHint(QLocale());
    if (name == u"mobileCountryCode") return u"+65"_s;
    return {};
}

} // namespace

QList<FormField> senderFormFields()
{
    // What every customer has first; names that few have, last. A field that is new in the domain goes to the end.
    struct Section {
        const char *title;
        QStringList names;
    };
    const QList<Section> sections{
        {QT_TRANSLATE_NOOP("SenderFlow", "Person"),
         {u"title"_s, u"gender"_s, u"firstName"_s, u"lastName"_s, u"dateOfBirth"_s, u"nationality"_s,
          u"countryOfBirth"_s, u"countryOfResidence"_s}},
        {QT_TRANSLATE_NOOP("SenderFlow", "Document"),
         {u"identificationType"_s, u"identificationNumber"_s, u"issueDate"_s, u"expiryDate"_s}},
        {QT_TRANSLATE_NOOP("SenderFlow", "Contact"),
         {u"mobileCountryCode"_s, u"mobileNumber"_s, u"residentialAddress"_s, u"city"_s, u"postalCode"_s, u"state"_s,
          u"countryCode"_s, u"email"_s}},
        {QT_TRANSLATE_NOOP("SenderFlow", "Work"),
         {u"employmentStatus"_s, u"employmentIndustry"_s, u"employmentPosition"_s, u"occupation"_s}},
        {QT_TRANSLATE_NOOP("SenderFlow", "Other names"),
         {u"localName"_s, u"nameInChineseCharacters"_s, u"formerName"_s, u"aliasName"_s}}};
    QHash<QString, std::pair<int, QString>> places; // where a field stands, and the heading above it
    int place = 0;
    for (const Section &section : sections) {
        for (const QString &name : section.names)
            places.insert(name, {place++, name == section.names.first()
                                              ? QCoreApplication::translate("SenderFlow", section.title)
                                              : QString()});
    }
    QList<FormField> fields;
    for (const domain::SenderField &known : domain::senderFields()) {
        const QString name = QString::fromLatin1(known.name);
        const FieldKind kind = kindOf(name);
        FormField field{.name = name, .label = domain::senderFieldLabel(name), .kind = kind};
        field.section = places.value(name).second;
        field.required = name == u"firstName";
        if (field.required) field.unless = u"lastName"_s; // some people have one name only
        field.lengthMax = known.lengthMax;
        field.choices = domain::senderChoices(name);
        field.hint = hintOf(name, kind);
        if (kind == FieldKind::Country) field.choices = domain::countryChoices();
        fields << field;
    }
    const auto placeOf = [&](const FormField &field) {
        return places.contains(field.name) ? places.value(field.name).first : place;
    };
    std::stable_sort(fields.begin(), fields.end(),
                     [&](const FormField &left, const FormField &right) { return placeOf(left) < placeOf(right); });
    return fields;
}

SenderFlow::SenderFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_backstage(backstage), m_clock(clock), m_form(faultOf)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(searchPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SenderFlow::look);
    m_form.setFields(senderFormFields());
    m_form.setCatch([this](const QString &value) { // pasted into a field: it is no value of that field
        if (!domain::looksLikeMachineReadable(value)) return false;
        readZone(value);
        return true;
    });
    m_form.setTidy(tidiedSenderValue);
    m_form.setNote(
        [this](const FieldForm &, const FormField &field, const QString &value) { return noteOf(field, value); });
    connect(&m_form, &FieldForm::left, this, [this](const QString &name) {
        if (name == u"mobileNumber") splitPhone();
    });
    connect(&m_form, &FieldForm::valueChanged, this, [this](const QString &name) {
        if (name == u"countryCode") suggestSubdivisions();
    });
    m_assessPause.setSingleShot(true);
    m_assessPause.setInterval(assessPauseMs);
    connect(&m_assessPause, &QTimer::timeout, this, &SenderFlow::assess);
    connect(&m_form, &FieldForm::edited, &m_assessPause, qOverload<>(&QTimer::start));
    connect(&m_form, &FieldForm::edited, this, [this] {
        m_unsaved.insert(m_formFor, m_form.typed());
        emit unsavedChanged();
    });
}

void SenderFlow::search(const QString &text)
{
    if (text == m_text) return;
    if (domain::looksLikeMachineReadable(text)) { // pasted where a name is looked for
        emit searchTextChanged();                 // the field shows what was there before
        readZone(text);
        return;
    }
    m_text = text;
    m_searched = false;
    ++m_round;
    emit searchTextChanged();
    if (text.trimmed().size() < 2) {
        m_pause.stop();
        m_found.set({}, {});
        emit foundChanged();
        return;
    }
    m_pause.start();
}

void SenderFlow::look()
{
    const int round = m_round;
    const QString text = m_text.trimmed();
    struct Found {
        QList<domain::Sender> senders;
        QList<domain::Transfer> transfers;
    };
    m_backstage.askNow<Found>(
        this,
        [text](services::Desk &desk) -> base::Result<Found> {
            Found found;
            auto senders = desk.parties.findSenders(text, foundMax);
            if (!senders) return senders.error();
            found.senders = *senders;
            if (text.startsWith(u"RD-"_s, Qt::CaseInsensitive)) {
                auto transfers = desk.transfers.find(text, foundMax);
                if (!transfers) return transfers.error();
                found.transfers = *transfers;
                if (!found.transfers.isEmpty()) found.senders.clear(); // they were found through these
            }
            return found;
        },
        [this, round](const base::Result<Found> &answer) {
            if (round != m_round) return;
            if (answer) m_found.set(answer->senders, answer->transfers);
            m_searched = answer.ok();
            emit problem(answer ? QString() : domain::sentenceFor(answer.error()));
            emit foundChanged();
        });
}

void SenderFlow::pick(int row)
{
    if (const domain::Transfer *transfer = m_found.transfer(row)) {
        emit transferPicked(transfer->id.text);
        return;
    }
    if (const domain::Sender *found = m_found.sender(row)) take(domain::Sender(*found));
}

void SenderFlow::pickId(const domain::SenderId &id)
{
    m_backstage.askNow<domain::Sender>(
        this, [id](services::Desk &desk) { return desk.parties.sender(id); },
        [this](const base::Result<domain::Sender> &answer) {
            if (answer)
                take(*answer);
            else
                emit problem(domain::sentenceFor(answer.error()));
        });
}

void SenderFlow::take(const domain::Sender &sender)
{
    m_sender = sender;
    search({});
    emit senderChanged();
}

void SenderFlow::clear()
{
    m_sender.reset();
    search({});
    emit senderChanged();
}

QList<SenderGap> SenderFlow::gaps() const
{
    QList<SenderGap> gaps;
    if (!m_sender) return gaps;
    const QDate today = m_clock.nowUtc().toLocalTime().date();
    if (const QDate expiry = QDate::fromString(m_sender->expiryDate, Qt::ISODate);
        expiry.isValid() && expiry <= today) {
        //: %1 is a date
        gaps << SenderGap{
            QCoreApplication::translate("SenderFlow", "The document ran out on %1.").arg(plainDate(expiry, QLocale())),
            u"expiryDate"_s, true};
    } else if (expiry.isValid() && today.daysTo(expiry) <= 14) {
        gaps << SenderGap{
            QCoreApplication::translate("SenderFlow", "The document runs out on %1.").arg(plainDate(expiry, QLocale())),
            u"expiryDate"_s, false};
    }
    for (const QString &name : domain::missingForTransfer(*m_sender))
        gaps << SenderGap{domain::senderFieldLabel(name), name, true};
    for (const QString &name : domain::missingForScreening(*m_sender))
        gaps << SenderGap{domain::senderFieldLabel(name), name, false};
    return gaps;
}

void SenderFlow::begin(const QString &id, const JsonValue &fresh)
{
    m_formFor = id;
    dropOffer({});
    m_form.fill(m_unsaved.value(id, fresh));
    m_lookalikes.clear();
    assess();
}

void SenderFlow::beginNew()
{
    JsonValue json = JsonValue::object();
    const QString typed = m_text.simplified();
    const bool isName = std::none_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); });
    if (isName) {
        json.setText(u"firstName"_s, typed.section(u' ', 0, 0));
        json.setText(u"lastName"_s, typed.section(u' ', 1));
    }
    begin({}, json);
}

void SenderFlow::beginEdit()
{
    if (m_sender) begin(m_sender->id.text, domain::fieldsToJson(*m_sender));
}

void SenderFlow::save()
{
    if (m_saving) return;
    emit problem({});
    if (const QString first = m_form.checkAll(); !first.isEmpty()) {
        m_form.wantFocus(first);
        return;
    }
    m_saving = true;
    emit savingChanged();
    const domain::SenderId id{m_formFor};
    const bool editing = !id.isEmpty() && m_sender && m_sender->id == id;
    const JsonValue json = m_form.toJson(editing ? domain::fieldsToJson(*m_sender) : JsonValue());
    m_backstage.askNow<domain::Sender>(
        this,
        [json, id, editing](services::Desk &desk) {
            return editing ? desk.parties.updateSender(id, json) : desk.parties.addSender(json);
        },
        [this, id](const base::Result<domain::Sender> &answer) {
            m_saving = false;
            emit savingChanged();
            if (answer) {
                m_unsaved.remove(id.text);
                take(*answer);
                emit saved();
                return;
            }
            const base::Error &error = answer.error();
            if (m_form.field(error.field)) {
                m_form.setError(error.field, domain::sentenceFor(error));
                m_form.wantFocus(error.field);
            } else {
                emit problem(domain::sentenceFor(error));
            }
        });
}

} // namespace models
