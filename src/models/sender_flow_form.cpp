// SPDX-License-Identifier: GPL-3.0-or-later
// Who sends: what is said about a form while it is being filled.
#include "models/sender_flow.h"

#include "domain/country.h"
#include "domain/iso_names.h"
#include "domain/phone.h"
#include "models/date_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FormText {
    Q_DECLARE_TR_FUNCTIONS(SenderFlow)
};

/// The country in which a number without a code would be dialled.
QString countryOf(const FieldForm &form)
{
    const QString address = form.value(u"countryCode"_s);
    return address.isEmpty() ? form.value(u"countryOfResidence"_s) : address;
}

QString wholePhone(const FieldForm &form, const QString &number)
{
    const QString code = form.value(u"mobileCountryCode"_s).trimmed();
    if (number.trimmed().startsWith(u'+') || code.isEmpty()) return number;
    return (code.startsWith(u'+') ? code : u'+' + code) + number;
}

QString ageNote(const QDate &born, const QDate &today)
{
    int years = today.year() - born.year();
    if (QDate(today.year(), born.month(), 1).addDays(born.day() - 1) > today) --years;
    //: %1 is a date, %n the age in years
    return FormText::tr("%1, %n year(s) old", nullptr, std::max(years, 0)).arg(plainDate(born, QLocale()));
}

SenderGap gapFor(const QString &field) { return {domain::senderFieldLabel(field), field, false}; }

} // namespace

QString tidiedSenderValue(const FieldForm &, const FormField &field, const QString &value)
{
    if (field.kind == FieldKind::Date) return isoDateFrom(value, QLocale());
    return value;
}

QString SenderFlow::noteOf(const FormField &field, const QString &value) const
{
    if (field.kind == FieldKind::Date) {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        if (!date.isValid()) return {};
        if (field.name == u"dateOfBirth") return ageNote(date, today());
        if (field.name == u"expiryDate" && date < today())
            return FormText::tr("%1: run out").arg(plainDate(date, QLocale()));
        return plainDate(date, QLocale());
    }
    if (field.name == u"mobileNumber") {
        const domain::PhoneParts parts = domain::phoneParts(wholePhone(m_form, value), countryOf(m_form));
        if (parts.code.isEmpty()) return {};
        if (parts.region.isEmpty()) return parts.international;
        return parts.international + u" · "_s + domain::countryName(parts.region);
    }
    return {};
}

/// A number that was typed with its country code fills both fields.
void SenderFlow::splitPhone()
{
    const QString typed = m_form.value(u"mobileNumber"_s).trimmed();
    if (!typed.startsWith(u'+')) return;
    const domain::PhoneParts parts = domain::phoneParts(typed, u"ZZ"_s);
    if (parts.code.isEmpty()) return;
    m_form.setValue(u"mobileCountryCode"_s, parts.code);
    m_form.setValue(u"mobileNumber"_s, parts.national);
}

void SenderFlow::suggestSubdivisions()
{
    const QString country = m_form.value(u"countryCode"_s);
    if (country == m_suggestedFor) return;
    m_suggestedFor = country;
    QList<FormField> fields = m_form.fields();
    for (FormField &field : fields) {
        if (field.name != u"state") continue;
        field.choices.clear();
        for (const domain::Choice &part : domain::subdivisions(country))
            field.choices << domain::Choice{part.label, part.label};
    }
    m_form.setFields(fields);
}

void SenderFlow::assess()
{
    const int round = ++m_assessRound;
    struct Seen {
        QList<services::Readiness> readiness;
        QList<domain::Sender> alike;
    };
    m_backstage.askNow<Seen>(
        this,
        [typed = m_form.typed(), id = domain::SenderId{m_formFor}](services::Desk &desk) -> base::Result<Seen> {
            Seen seen;
            seen.readiness = services::readinessOf(desk.directory, domain::senderFromUnfinished(typed));
            auto alike = desk.parties.lookalikes(typed, id);
            if (alike) seen.alike = *alike; // a hint; without it the form works all the same
            return seen;
        },
        [this, round](const base::Result<Seen> &answer) {
            if (round != m_assessRound || !answer) return;
            m_readiness = answer->readiness;
            m_lookalikes = answer->alike;
            emit assessed();
        });
}

QList<SenderLevel> SenderFlow::levels() const
{
    QList<SenderLevel> levels;
    SenderLevel save{FormText::tr("May be saved"), {}};
    if (m_form.value(u"firstName"_s).trimmed().isEmpty() && m_form.value(u"lastName"_s).trimmed().isEmpty())
        save.gaps << gapFor(u"firstName"_s);
    for (const FormField &field : m_form.fields())
        if (!m_form.error(field.name).isEmpty()) save.gaps << SenderGap{field.label, field.name, true};
    levels << save;
    for (const services::Readiness &readiness : m_readiness) {
        if (readiness.pays) {
            //: %1 is a provider
            SenderLevel level{FormText::tr("Ready for transfers by %1").arg(readiness.name), {}};
            for (const QString &field : readiness.missingForTransfer)
                level.gaps << gapFor(field);
            levels << level;
        }
        if (readiness.screens) {
            //: %1 is a provider
            SenderLevel level{FormText::tr("Ready for screening by %1").arg(readiness.name), {}};
            for (const QString &field : readiness.missingForScreening)
                level.gaps << gapFor(field);
            levels << level;
        }
    }
    return levels;
}

QString SenderFlow::likenessTo(const domain::Sender &known) const
{
    const domain::Sender typed = domain::senderFromUnfinished(m_form.typed());
    if (!typed.identificationNumber.isEmpty() &&
        typed.identificationNumber.compare(known.identificationNumber, Qt::CaseInsensitive) == 0)
        return FormText::tr("same document number");
    if (!typed.dateOfBirth.isEmpty() && typed.dateOfBirth == known.dateOfBirth)
        return FormText::tr("same name and birthday");
    return FormText::tr("same phone");
}

void SenderFlow::openLookalike(int index)
{
    if (index < 0 || index >= m_lookalikes.size()) return;
    const domain::Sender known = m_lookalikes.at(index);
    m_lookalikes.clear(); // they were of the form that is left
    emit formLeft();
    take(known);
    emit lookalikeOpened(known.id);
}

void SenderFlow::startOver()
{
    dropOffer({});
    m_lookalikes.clear();
    m_form.clear();
    m_unsaved.remove(m_formFor);
    if (!m_formFor.isEmpty() && m_sender) m_form.fill(domain::fieldsToJson(*m_sender));
    emit unsavedChanged();
    assess();
}

} // namespace models
