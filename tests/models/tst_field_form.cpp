// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/field_form.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;
using models::FieldForm;
using models::FormField;

class TestFieldForm : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsFaultedWhileTheFirstLettersAreTyped();
    void aFaultIsShownWhenTheFieldIsLeftAndGoesAsSoonAsItIsRight();
    void passingThroughAnEmptyFieldIsNoMistake();
    void savingShowsAllFaultsAndNamesTheFirst();
    void otherFieldsKeepWhatWasTyped();
    void aClearedFieldIsNullOnlyWhereSomethingWasStored();
    void fillingForgetsFaults();
};

namespace {

QString onlyDigits(const FieldForm &, const FormField &, const QString &value)
{
    for (const QChar c : value)
        if (!c.isDigit()) return u"Digits only."_s;
    return {};
}

QList<FormField> fields(const QStringList &names)
{
    QList<FormField> fields;
    for (const QString &name : names)
        fields << FormField{.name = name, .label = name, .required = name == u"number"};
    return fields;
}

} // namespace

void TestFieldForm::nothingIsFaultedWhileTheFirstLettersAreTyped()
{
    FieldForm form(onlyDigits);
    form.setFields(fields({u"number"_s}));
    form.setValue(u"number"_s, u"x"_s);
    QVERIFY(form.error(u"number"_s).isEmpty());
}

void TestFieldForm::aFaultIsShownWhenTheFieldIsLeftAndGoesAsSoonAsItIsRight()
{
    FieldForm form(onlyDigits);
    form.setFields(fields({u"number"_s}));
    form.setValue(u"number"_s, u"12x"_s);
    form.leave(u"number"_s);
    QCOMPARE(form.error(u"number"_s), u"Digits only."_s);
    QSignalSpy faults(&form, &FieldForm::errorChanged);
    form.setValue(u"number"_s, u"12"_s);
    QVERIFY(form.error(u"number"_s).isEmpty());
    QCOMPARE(faults.size(), 1);
    form.setValue(u"number"_s, u"12y"_s); // once it was left, it is watched
    QCOMPARE(form.error(u"number"_s), u"Digits only."_s);
}

void TestFieldForm::passingThroughAnEmptyFieldIsNoMistake()
{
    FieldForm form(onlyDigits);
    form.setFields(fields({u"number"_s}));
    form.leave(u"number"_s);
    QVERIFY(form.error(u"number"_s).isEmpty());
}

void TestFieldForm::savingShowsAllFaultsAndNamesTheFirst()
{
    FieldForm form(onlyDigits);
    form.setFields(fields({u"free"_s, u"number"_s, u"other"_s}));
    form.setValue(u"other"_s, u"y"_s);
    QCOMPARE(form.checkAll(), u"number"_s);
    QVERIFY(!form.error(u"number"_s).isEmpty()); // needed
    QVERIFY(!form.error(u"other"_s).isEmpty());
    QVERIFY(form.error(u"free"_s).isEmpty());
    form.setValue(u"number"_s, u"1"_s);
    form.setValue(u"other"_s, {});
    QVERIFY(form.checkAll().isEmpty());
}

void TestFieldForm::otherFieldsKeepWhatWasTyped()
{
    FieldForm form(onlyDigits);
    form.setFields(fields({u"number"_s, u"free"_s}));
    form.setValue(u"number"_s, u"1"_s);
    form.setFields(fields({u"number"_s, u"other"_s}));
    QCOMPARE(form.value(u"number"_s), u"1"_s);
}

void TestFieldForm::aClearedFieldIsNullOnlyWhereSomethingWasStored()
{
    FieldForm form(onlyDigits);
    form.setFields(fields({u"number"_s, u"free"_s}));
    const JsonValue stored = JsonValue::object({{u"number"_s, u"1"_s}});
    form.fill(stored);
    form.setValue(u"number"_s, u"  "_s);
    const JsonValue json = form.toJson(stored);
    QVERIFY(json.contains(u"number"));
    QVERIFY(json.member(u"number").isNull());
    QVERIFY(!json.contains(u"free"));
}

void TestFieldForm::fillingForgetsFaults()
{
    FieldForm form(onlyDigits);
    form.setFields(fields({u"number"_s}));
    form.setValue(u"number"_s, u"x"_s);
    form.leave(u"number"_s);
    QSignalSpy faults(&form, &FieldForm::errorChanged);
    form.clear();
    QVERIFY(form.error(u"number"_s).isEmpty());
    QCOMPARE(faults.size(), 1);
    QVERIFY(form.isEmpty());
}

QTEST_GUILESS_MAIN(TestFieldForm)
#include "tst_field_form.moc"
