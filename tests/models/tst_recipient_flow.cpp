// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's own questions: about a beneficiary that is registered there, and about a customer that is enrolled.
#include "models/customers_flow.h"
#include "support/window_stage.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using models::RecipientFlow;

namespace {

domain::FieldRule question(const QString &name, const QString &label, bool required, QList<domain::Choice> choices = {})
{
    return {.name = name, .label = label, .required = required, .maxLength = 40, .choices = std::move(choices)};
}

/// Asks about the bank's city, and why; keeps what it was told.
class Questioner final : public interfaces::RecipientForms, public interfaces::BeneficiaryEnrolment
{
public:
    interfaces::Answer<QList<domain::FieldRule>> recipientForm(QString country) override
    {
        countries << country;
        co_return QList<domain::FieldRule>{
            question(u"bank_city"_s, u"City of the bank"_s, true),
            question(u"purpose_id"_s, u"Why"_s, false, {{u"7"_s, u"Family"_s}, {u"8"_s, u"Trade"_s}})};
    }
    interfaces::Answer<domain::AddressBookEntry> enrolBeneficiary(domain::Beneficiary who, JsonValue told) override
    {
        names << who.fullName();
        answers << told;
        if (!faults.isEmpty()) co_return faults.takeFirst();
        co_return domain::AddressBookEntry{{u"registrar"_s}, u"R-1"_s, who.fullName(), {}};
    }
    QStringList countries;
    QStringList names;
    QList<JsonValue> answers;
    QList<base::Error> faults;
};

} // namespace

class TestRecipientFlow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eachQuestionHasItsFieldAndTheAnswersAreSent();
    void aMissingAnswerIsSaidAtItsQuestionAndNothingTypedIsLost();
    void aLostAnswerIsADoubtThatAPersonSettles();
    void answersToAnEnrolmentAreKeptAsTypedUntilTheyAreSent();

private:
    RecipientFlow &flow() { return m_flow->recipients(); }
    void begin();

    Questioner m_provider;
    std::unique_ptr<support::WindowStage> m_stage;
    std::unique_ptr<models::CustomersFlow> m_flow;
    domain::SenderId m_maria;
    domain::Beneficiary m_ahmed;
};

void TestRecipientFlow::init()
{
    m_flow.reset();
    m_provider = {};
    m_stage = std::make_unique<support::WindowStage>();
    m_stage->addRegistrar();
    m_stage->shop.providers.last().recipientForms = &m_provider;
    m_stage->shop.providers.last().beneficiaryEnrolment = &m_provider;
    m_stage->open();
    m_flow = std::make_unique<models::CustomersFlow>(*m_stage->backstage, m_stage->shop.clock);
    m_maria = m_stage->desk().parties.findSenders(u"maria"_s)->first().id;
    const auto json = JsonValue::object({{u"email"_s, u"maria@example.com"_s}});
    QVERIFY(m_stage->desk().parties.updateSender(m_maria, json).ok());
    m_ahmed = m_stage->desk().parties.beneficiariesOf(m_maria)->first();
}

void TestRecipientFlow::begin()
{
    flow().begin(m_maria, u"registrar"_s, u"Registrar"_s);
    QTRY_COMPARE(flow().form().field(RecipientFlow::whoField())->choices.size(), 2);
    flow().form().setValue(RecipientFlow::whoField(), m_ahmed.id.text);
    QTRY_COMPARE(flow().form().fields().size(), 3);
}

void TestRecipientFlow::eachQuestionHasItsFieldAndTheAnswersAreSent()
{
    begin();
    QCOMPARE(m_provider.countries, QStringList{u"PK"_s});
    const models::FormField *city = flow().form().field(u"bank_city"_s);
    QCOMPARE(city->label, u"City of the bank"_s);
    QCOMPARE(city->lengthMax, 40);
    QVERIFY(city->section.contains(u"Registrar"_s));
    QCOMPARE(flow().form().field(u"purpose_id"_s)->choices.size(), 2);
    flow().form().setValue(u"bank_city"_s, u"  Lāhore (Old) "_s); // as typed, whatever the script
    flow().form().setValue(u"purpose_id"_s, u"7"_s);
    QSignalSpy saved(&flow(), &RecipientFlow::saved);
    flow().save();
    flow().save(); // twice pressed is once asked
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(saved.first().first().toString().contains(u"R-1"_s));
    QCOMPARE(m_provider.names, QStringList{m_ahmed.fullName()});
    QCOMPARE(m_provider.answers.first().member(u"bank_city").text(), u"Lāhore (Old)"_s);
    QCOMPARE(m_provider.answers.first().member(u"purpose_id").text(), u"7"_s);
    QVERIFY(!m_provider.answers.first().contains(RecipientFlow::whoField()));
    QVERIFY(flow().form().isEmpty());
    const auto number = m_stage->desk().store.beneficiaries->enrolment(m_ahmed.id, {u"registrar"_s},
                                                                       m_stage->shop.providers.last().environment);
    QCOMPARE(*number, u"R-1"_s);
}

void TestRecipientFlow::aMissingAnswerIsSaidAtItsQuestionAndNothingTypedIsLost()
{
    begin();
    flow().form().setValue(u"purpose_id"_s, u"8"_s);
    m_provider.faults << base::nothingHappened(base::ErrorKind::MissingField, u"answers.bank_city"_s,
                                               u"The city is needed."_s);
    QSignalSpy focus(&flow().form(), &models::FieldForm::focusWanted);
    flow().save();
    QTRY_COMPARE(flow().form().error(u"bank_city"_s), u"The city is needed."_s);
    QCOMPARE(focus.last().first().toString(), u"bank_city"_s);
    QCOMPARE(flow().form().value(u"purpose_id"_s), u"8"_s);
    // Left and opened again for the same customer: it is all there.
    flow().begin(m_maria, u"registrar"_s, u"Registrar"_s);
    QCOMPARE(flow().form().value(u"purpose_id"_s), u"8"_s);
    QCOMPARE(flow().form().value(RecipientFlow::whoField()), m_ahmed.id.text);
    // Another customer's form begins empty.
    const domain::SenderId ali = m_stage->desk().parties.findSenders(u"ali"_s)->first().id;
    flow().begin(ali, u"registrar"_s, u"Registrar"_s);
    QVERIFY(flow().form().value(u"purpose_id"_s).isEmpty());
    QCOMPARE(flow().form().fields().size(), 1);
}

void TestRecipientFlow::aLostAnswerIsADoubtThatAPersonSettles()
{
    begin();
    flow().form().setValue(u"bank_city"_s, u"Lahore"_s);
    m_provider.faults << base::maybeHappened(base::ErrorKind::TimedOut);
    QSignalSpy problem(&flow(), &RecipientFlow::problem);
    flow().save();
    QTRY_VERIFY(!problem.isEmpty() && !problem.last().first().toString().isEmpty());
    QSignalSpy doubt(&flow(), &RecipientFlow::doubt);
    flow().save();
    QTRY_COMPARE(doubt.size(), 1);
    QCOMPARE(m_provider.names.size(), 1); // not asked again by itself
    QSignalSpy saved(&flow(), &RecipientFlow::saved);
    flow().saveAnew();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_provider.answers.last().member(u"bank_city").text(), u"Lahore"_s);
}

void TestRecipientFlow::answersToAnEnrolmentAreKeptAsTypedUntilTheyAreSent()
{
    support::ScriptedRegistrar &registrar = *m_stage->shop.registrars.front();
    registrar.questions = {question(u"companyName"_s, u"Company"_s, false),
                           question(u"password"_s, u"Password"_s, false)};
    models::StandingsFlow &standings = m_flow->standings();
    standings.show(m_maria);
    QTRY_COMPARE(standings.standings().size(), 1);
    QVERIFY(standings.standings().first().takesRecipients);
    models::FieldForm *form = standings.beginAnswers(u"registrar"_s);
    form->setValue(u"companyName"_s, u"Santos & Söhne"_s);
    form->setValue(u"password"_s, u"letters1"_s);
    form = standings.beginAnswers(u"registrar"_s); // closed and opened again
    QCOMPARE(form->value(u"companyName"_s), u"Santos & Söhne"_s);
    QVERIFY(form->value(u"password"_s).isEmpty());
    QSignalSpy done(&standings, &models::StandingsFlow::done);
    standings.enrol(u"registrar"_s, form->toJson());
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(registrar.answers.member(u"companyName").text(), u"Santos & Söhne"_s);
    QVERIFY(standings.beginAnswers(u"registrar"_s) == nullptr ||
            standings.beginAnswers(u"registrar"_s)->value(u"companyName"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestRecipientFlow)
#include "tst_recipient_flow.moc"
