// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/beneficiary_flow.h"

#include "domain/codes.h"
#include "domain/country.h"
#include "domain/error_text.h"
#include "domain/listing.h"
#include "domain/phone.h"
#include "domain/validation.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace models {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using domain::PayoutMethod;

namespace {

constexpr int historyMax = 60;

template <class T>
QString sentenceOf(const base::Result<T> &result)
{
    return result ? QString() : domain::sentenceFor(result.error());
}

FormField countryField()
{
    FormField field{.name = u"country"_s,
                    .label = domain::beneficiaryFieldLabel(u"country"_s),
                    .kind = FieldKind::Country,
                    .required = true};
    field.choices = domain::countryChoices();
    return field;
}

FormField methodField()
{
    FormField field{.name = u"method"_s,
                    .label = domain::beneficiaryFieldLabel(u"method"_s),
                    .kind = FieldKind::Choice,
                    .required = true};
    for (const PayoutMethod method : domain::allPayoutMethods())
        field.choices << domain::Choice{domain::codeOf(method), domain::labelOf(method)};
    return field;
}

QString partnerLabel(PayoutMethod method)
{
    switch (method) {
    case PayoutMethod::BankAccount: return QCoreApplication::translate("BeneficiaryFlow", "Bank");
    case PayoutMethod::MobileWallet: return QCoreApplication::translate("BeneficiaryFlow", "Wallet");
    case PayoutMethod::CashPickup: return QCoreApplication::translate("BeneficiaryFlow", "Where the cash is picked up");
    case PayoutMethod::HomeDelivery: return QCoreApplication::translate("BeneficiaryFlow", "Who delivers");
    case PayoutMethod::BillPayment: return QCoreApplication::translate("BeneficiaryFlow", "Biller");
    case PayoutMethod::Airtime: return QCoreApplication::translate("BeneficiaryFlow", "Network");
    }
    Q_UNREACHABLE();
}

/// What a method needs whatever the providers say (domain::beneficiaryFromInput refuses it otherwise).
QStringList alwaysAsked(PayoutMethod method)
{
    switch (method) {
    case PayoutMethod::BankAccount:
    case PayoutMethod::MobileWallet: return {u"name"_s, u"bankCode"_s, u"accountNumber"_s};
    case PayoutMethod::HomeDelivery: return {u"name"_s, u"address"_s};
    case PayoutMethod::CashPickup:
    case PayoutMethod::BillPayment:
    case PayoutMethod::Airtime: return {u"name"_s, u"bankCode"_s};
    }
    Q_UNREACHABLE();
}

} // namespace

BeneficiaryFlow::BeneficiaryFlow(Backstage &backstage, PartnerBook &partners, QObject *parent)
    : QObject(parent)
    , m_backstage(backstage)
    , m_partners(partners)
    , m_form([this](const FieldForm &form, const FormField &field, const QString &value) {
        return faultOf(form, field, value);
    })
{
    connect(&m_partners, &PartnerBook::changed, this, [this](const QString &country) {
        fillPartnerNames(country);
        if (country == m_form.value(u"country"_s)) showFields(m_rules);
    });
    connect(&m_form, &FieldForm::valueChanged, this, [this](const QString &name) {
        if (name == u"country" || name == u"method") askFields();
    });
    connect(&m_form, &FieldForm::edited, this, [this] {
        m_unsaved = m_form.typed();
        emit unsavedChanged();
    });
}

void BeneficiaryFlow::setSender(const domain::SenderId &sender)
{
    if (sender == m_sender) return;
    m_sender = sender;
    m_wanted = {};
    clearPick();
    m_known.set({});
    load({});
}

void BeneficiaryFlow::load(const domain::BeneficiaryId &pickAfter)
{
    const int round = ++m_loadRound;
    if (!pickAfter.isEmpty()) m_wanted = pickAfter;
    m_loading = !m_sender.isEmpty();
    emit listChanged();
    if (m_sender.isEmpty()) return;
    using List = QList<KnownBeneficiary>;
    m_backstage.askNow<List>(
        this,
        [sender = m_sender](services::Desk &desk) -> base::Result<List> {
            const auto beneficiaries = desk.parties.beneficiariesOf(sender);
            if (!beneficiaries) return beneficiaries.error();
            interfaces::TransferFilter filter;
            filter.sender = sender;
            filter.limit = historyMax;
            const auto history = desk.transfers.list(filter);
            List list;
            for (const domain::Beneficiary &beneficiary : *beneficiaries) {
                KnownBeneficiary known{beneficiary, std::nullopt, {}};
                for (const domain::Transfer &past : history ? history->transfers : QList<domain::Transfer>()) {
                    if (past.beneficiary != beneficiary.id) continue;
                    known.last = past; // newest first
                    break;
                }
                list << known;
            }
            // Whoever was sent to last stands on top; those never sent to keep their order below.
            std::stable_sort(list.begin(), list.end(), [](const KnownBeneficiary &left, const KnownBeneficiary &right) {
                if (left.last.has_value() != right.last.has_value()) return left.last.has_value();
                return left.last && right.last && left.last->createdAt > right.last->createdAt;
            });
            return list;
        },
        [this, round](const base::Result<List> &answer) {
            if (round != m_loadRound) return;
            m_loading = false;
            emit problem(sentenceOf(answer));
            if (answer) {
                m_known.set(*answer);
                for (const KnownBeneficiary &known : *answer) {
                    m_partners.want(known.beneficiary.country);
                    fillPartnerNames(known.beneficiary.country);
                }
                if (const int row = m_known.rowOf(m_wanted); row >= 0) pick(row);
            }
            emit listChanged();
        });
}

void BeneficiaryFlow::fillPartnerNames(const QString &country)
{
    for (int row = 0; row < m_known.rowCount(); ++row) {
        const domain::Beneficiary &beneficiary = m_known.list().at(row).beneficiary;
        if (beneficiary.country == country) m_known.setPartnerName(row, m_partners.name(country, beneficiary.bankCode));
    }
    if (!m_picked || m_picked->beneficiary.country != country) return;
    const QString name = m_partners.name(country, m_picked->beneficiary.bankCode);
    if (name == m_picked->partnerName) return;
    m_picked->partnerName = name;
    emit pickedChanged();
}

void BeneficiaryFlow::pick(int row)
{
    if (row < 0 || row >= m_known.rowCount()) return;
    m_wanted = {};
    m_picked = m_known.list().at(row);
    m_known.setPicked(m_picked->beneficiary.id);
    emit pickedChanged();
}

void BeneficiaryFlow::pickId(const domain::BeneficiaryId &id)
{
    m_wanted = id;
    if (const int row = m_known.rowOf(id); row >= 0) pick(row);
}

void BeneficiaryFlow::clearPick()
{
    if (!m_picked) return;
    m_picked.reset();
    m_known.setPicked({});
    emit pickedChanged();
}

void BeneficiaryFlow::beginNew(const QString &country)
{
    JsonValue fresh = JsonValue::object({{u"method"_s, domain::codeOf(PayoutMethod::BankAccount)}});
    fresh.setText(u"country"_s, country);
    m_form.fill(m_unsaved.isNull() ? fresh : m_unsaved);
    askFields();
}

void BeneficiaryFlow::askFields()
{
    const QString country = m_form.value(u"country"_s);
    const auto method = domain::payoutMethodFrom(m_form.value(u"method"_s));
    const int round = ++m_fieldRound;
    showFields({}); // what is always asked stands there at once
    if (country.isEmpty() || !method) return;
    m_asking = true;
    emit askingChanged();
    m_partners.want(country);
    using Rules = QList<domain::FieldRule>;
    m_backstage.askNow<Rules>(
        this,
        [country, method](services::Desk &desk) -> base::Result<Rules> {
            return desk.directory.fieldsFor(country, *method, {});
        },
        [this, round](const base::Result<Rules> &answer) {
            if (round != m_fieldRound) return;
            m_asking = false;
            if (answer) showFields(*answer);
            emit problem(sentenceOf(answer));
            emit askingChanged();
        });
}

void BeneficiaryFlow::showFields(const QList<domain::FieldRule> &rules)
{
    m_rules = rules;
    QList<FormField> fields{countryField(), methodField()};
    const auto method = domain::payoutMethodFrom(m_form.value(u"method"_s));
    const QString country = m_form.value(u"country"_s);
    if (!method || country.isEmpty()) {
        m_form.setFields(fields);
        return;
    }
    const QStringList always = alwaysAsked(*method);
    bool first = true;
    for (const domain::BeneficiaryField &known : domain::beneficiaryFields()) {
        const QString name = QString::fromLatin1(known.name);
        const auto rule = std::find_if(m_rules.cbegin(), m_rules.cend(), [&](const domain::FieldRule &candidate) {
            return candidate.party == domain::Party::Beneficiary && candidate.name == name;
        });
        if (rule == m_rules.cend() && !always.contains(name)) continue;
        // One name is asked, or its two halves; never both.
        const bool half = name == u"firstName" || name == u"lastName";
        if (half) continue;
        FormField field{.name = name, .label = domain::beneficiaryFieldLabel(name)};
        if (std::exchange(first, false)) field.section = QCoreApplication::translate("BeneficiaryFlow", "Beneficiary");
        field.required = always.contains(name) || (rule != m_rules.cend() && rule->required);
        field.lengthMax = known.lengthMax;
        if (rule != m_rules.cend()) {
            if (rule->maxLength > 0) field.lengthMax = std::min(field.lengthMax, rule->maxLength);
            field.choices = rule->choices;
        }
        if (!field.choices.isEmpty()) field.kind = FieldKind::Choice;
        if (name == u"nationality") {
            field.kind = FieldKind::Country;
            field.hint = domain::countryName(country);
            field.choices = domain::countryChoices();
        }
        if (name == u"bankCode") {
            field.label = partnerLabel(*method);
            field.kind = FieldKind::Partner;
            field.choices.clear();
            for (const domain::PayoutPartner &partner : m_partners.partners(country, *method)) {
                const QString label = partner.name + u" · "_s + partner.code;
                if (!domain::containsCode(field.choices, partner.code))
                    field.choices << domain::Choice{partner.code, label};
            }
            if (const QString why = m_partners.problem(country); !why.isEmpty())
                field.hint = why;
            else if (!m_partners.isKnown(country))
                field.hint = QCoreApplication::translate("BeneficiaryFlow", "Asking the providers for their list …");
        }
        fields << field;
    }
    m_form.setFields(fields);
}

QString BeneficiaryFlow::faultOf(const FieldForm &form, const FormField &field, const QString &value) const
{
    const QString country = form.value(u"country"_s);
    const auto method = domain::payoutMethodFrom(form.value(u"method"_s));
    if (field.name == u"country") return sentenceOf(domain::checkedCountry(value));
    if (field.name == u"method")
        return method ? QString() : QCoreApplication::translate("BeneficiaryFlow", "Choose how it is paid out.");
    if (field.name == u"bankCode") {
        // A list that could not be had must not keep the clerk from typing a code that is on paper.
        const bool known = field.choices.isEmpty() || domain::containsCode(field.choices, value);
        return known ? QString() : QCoreApplication::translate("BeneficiaryFlow", "Choose one of the list.");
    }
    if (field.name == u"nationality") return sentenceOf(domain::checkedCountry(value));
    if (field.name == u"email") return sentenceOf(domain::checkedEmail(value));
    if (field.name == u"msisdn") return sentenceOf(domain::checkedPhone(value, country));
    if (field.name == u"accountNumber" && method == PayoutMethod::BankAccount) {
        if (const QString fault = sentenceOf(domain::checkedAccount(value)); !fault.isEmpty()) return fault;
    } else if (field.name == u"name") {
        if (const QString fault = sentenceOf(domain::checkedName(value, field.lengthMax)); !fault.isEmpty())
            return fault;
    } else if (const QString fault = sentenceOf(domain::checkedText(value, field.lengthMax)); !fault.isEmpty()) {
        return fault;
    }
    for (const domain::FieldRule &rule : m_rules) {
        if (rule.party != domain::Party::Beneficiary || rule.name != field.name || rule.pattern.isEmpty()) continue;
        const QRegularExpression shape(QRegularExpression::anchoredPattern(rule.pattern));
        QString bare = value.trimmed();
        if (field.name == u"accountNumber") bare.remove(u' ').remove(u'-');
        if (shape.isValid() && !shape.match(bare).hasMatch())
            return QCoreApplication::translate("BeneficiaryFlow",
                                               "%1 does not take this; compare it with the customer's paper.")
                .arg(domain::listed(rule.providers));
    }
    return {};
}

void BeneficiaryFlow::save()
{
    if (m_saving || m_asking) return;
    emit problem({});
    if (m_sender.isEmpty()) {
        emit problem(QCoreApplication::translate("BeneficiaryFlow", "Choose the customer first."));
        return;
    }
    if (const QString first = m_form.checkAll(); !first.isEmpty()) {
        m_form.wantFocus(first);
        return;
    }
    m_saving = true;
    emit savingChanged();
    m_backstage.askNow<domain::Beneficiary>(
        this,
        [sender = m_sender, json = m_form.toJson()](services::Desk &desk) {
            return desk.parties.addBeneficiary(sender, json);
        },
        [this, sender = m_sender](const base::Result<domain::Beneficiary> &answer) {
            m_saving = false;
            emit savingChanged();
            if (!answer) {
                const base::Error &error = answer.error();
                if (m_form.field(error.field)) {
                    m_form.setError(error.field, domain::sentenceFor(error));
                    m_form.wantFocus(error.field);
                } else {
                    emit problem(domain::sentenceFor(error));
                }
                return;
            }
            m_unsaved = {};
            emit saved();
            if (sender == m_sender) load(answer->id);
        });
}

} // namespace models
