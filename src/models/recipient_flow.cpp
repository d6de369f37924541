// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipient_flow.h"

#include "domain/country.h"
#include "domain/error_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using services::TreasuryService;

RecipientFlow::RecipientFlow(Backstage &backstage, QObject *parent)
    : QObject(parent)
    , m_backstage(backstage)
    // The provider's own check speaks when it is asked.
    , m_form([](const FieldForm &, const FormField &, const QString &) { return QString(); })
{
    connect(&m_form, &FieldForm::valueChanged, this, [this](const QString &name) {
        if (name == whoField()) ask();
    });
}

void RecipientFlow::begin(const domain::SenderId &sender, const QString &provider, const QString &name)
{
    if (sender != m_sender || provider != m_provider) {
        m_beneficiaries.clear();
        m_questions.clear();
        m_country.clear();
        m_form.clear();
    }
    m_sender = sender;
    m_provider = provider;
    m_providerName = name;
    ++m_round; // an answer about somebody else is late
    setBusy(false);
    showFields();
    m_backstage.askNow<QList<domain::Beneficiary>>(
        this, [sender](services::Desk &desk) { return desk.parties.beneficiariesOf(sender); },
        [this, round = m_round](const base::Result<QList<domain::Beneficiary>> &answer) {
            if (round != m_round) return;
            if (answer)
                offer(*answer);
            else
                fail(answer.error());
        });
}

void RecipientFlow::offer(const QList<domain::Beneficiary> &beneficiaries)
{
    m_beneficiaries = beneficiaries;
    showFields();
    if (beneficiaries.isEmpty())
        emit problem(tr("This customer has no beneficiary yet; add one at the counter."));
    else if (beneficiaries.size() == 1)
        m_form.setValue(whoField(), beneficiaries.first().id.text);
    else
        ask(); // of one that was chosen before
}

const domain::Beneficiary *RecipientFlow::chosen() const
{
    for (const domain::Beneficiary &known : m_beneficiaries)
        if (known.id.text == m_form.value(whoField())) return &known;
    return nullptr;
}

void RecipientFlow::ask()
{
    const domain::Beneficiary *who = chosen();
    if (!who || who->country == m_country) return;
    const QString country = who->country;
    const int round = ++m_round;
    m_questions.clear();
    m_country.clear();
    showFields();
    setBusy(true);
    emit problem({});
    using Questions = QList<domain::FieldRule>;
    m_backstage.ask<Questions>(
        this,
        [provider = m_provider, country](services::Desk &desk) {
            return desk.treasury.recipientForm({provider}, country);
        },
        [this, round, country](const base::Result<Questions> &answer) {
            if (round != m_round) return;
            setBusy(false);
            if (!answer) {
                fail(answer.error());
                return;
            }
            m_questions = *answer;
            m_country = country;
            showFields();
        });
}

void RecipientFlow::showFields()
{
    FormField who{.name = whoField(), .label = tr("Beneficiary"), .kind = FieldKind::Choice, .required = true};
    for (const domain::Beneficiary &known : m_beneficiaries)
        who.choices << domain::Choice{known.id.text, known.fullName() + u" · "_s + domain::countryName(known.country)};
    QList<FormField> fields{who};
    for (const domain::FieldRule &rule : m_questions) {
        FormField field{.name = rule.name, .label = rule.label};
        //: heading above questions; %1 is a provider
        if (fields.size() == 1) field.section = tr("What %1 asks").arg(m_providerName);
        field.lengthMax = rule.maxLength;
        field.choices = rule.choices;
        if (!rule.choices.isEmpty()) field.kind = FieldKind::Choice;
        // What the beneficiary's record answers need not be typed, and only the provider knows what that is.
        if (rule.required && rule.choices.isEmpty()) field.hint = tr("needed, unless the record has it");
        fields << field;
    }
    m_form.setFields(fields);
}

void RecipientFlow::send(TreasuryService::Doubt doubt)
{
    if (m_busy) return;
    const QString first = m_form.checkAll();
    const domain::Beneficiary *who = chosen();
    if (!first.isEmpty() || !who || who->country != m_country) {
        m_form.wantFocus(first.isEmpty() ? whoField() : first);
        return;
    }
    JsonValue answers = JsonValue::object();
    for (const domain::FieldRule &rule : std::as_const(m_questions))
        answers.setText(rule.name, m_form.value(rule.name).trimmed());
    setBusy(true);
    emit problem({});
    using Entry = domain::AddressBookEntry;
    m_backstage.ask<Entry>(
        this,
        [id = who->id, provider = m_provider, answers, doubt](services::Desk &desk) {
            return desk.treasury.enrolBeneficiary(id, {provider}, answers, doubt);
        },
        [this, round = m_round, name = who->fullName()](const base::Result<Entry> &answer) {
            if (round != m_round) return;
            setBusy(false);
            if (!answer) {
                fail(answer.error());
                return;
            }
            m_form.clear();
            //: %1 is a provider, %2 a person, %3 what the provider calls the entry
            emit saved(answer->theirs.isEmpty()
                           ? tr("%1 has an entry for %2 now.").arg(m_providerName, name)
                           : tr("%1 has an entry for %2 now: %3.").arg(m_providerName, name, answer->theirs));
        });
}

void RecipientFlow::fail(const base::Error &error)
{
    const QString sentence = domain::sentenceFor(error);
    if (error.kind == base::ErrorKind::Duplicate) {
        emit doubt(sentence);
        return;
    }
    const QString prefix = u"answers."_s;
    const QString name = error.field.startsWith(prefix) ? error.field.mid(prefix.size()) : QString();
    if (m_form.field(name)) {
        m_form.setError(name, sentence);
        m_form.wantFocus(name);
    }
    emit problem(sentence);
}

void RecipientFlow::setBusy(bool busy)
{
    if (m_busy == busy) return;
    m_busy = busy;
    emit busyChanged();
}

} // namespace models
