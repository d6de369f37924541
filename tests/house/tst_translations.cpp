// SPDX-License-Identifier: GPL-3.0-or-later
// The translations as texts, without the program: a lost placeholder loses an amount, a lost key leaves a clerk stuck.
// Each rule is first shown to catch a violation.
#include "house/translation_files.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void aDamagedTranslationIsCaught_data();
    void aDamagedTranslationIsCaught();
    void aMnemonicThatStandsTwiceIsCaught();
    void anUnfinishedTextIsLeftAlone();

    void collectingTheTextsComesToAnEnd();
    void everyFileIsWhole_data();
    void everyFileIsWhole();
    void finishedTranslationsKeepWhatCodeAndKeysNeed_data() { everyFileIsWhole_data(); }
    void finishedTranslationsKeepWhatCodeAndKeysNeed();
    void theWindowSpeaksArabic();
    void nothingUncertainIsCalledFailedInArabic();

private:
    QMap<QString, house::TranslationFile> m_files;
};

namespace {

/// Texts that are read in a terminal and not in the window.
const QSet<QString> terminalContexts{u"CommandLine"_s, u"CommandLineText"_s, u"RehearsalText"_s, u"Sandbox"_s};

/// New texts land faster than they are translated; below this share the window is no longer an Arabic one.
constexpr double wantedShare = 0.95;

/// Collecting takes a fraction of a second; this is for a machine that has much else to do.
constexpr int collectingMs = 60'000;

/// Plural forms of the languages there are, as Qt Linguist counts them.
const QMap<QString, qsizetype> pluralForms{{u"ar"_s, 6}, {u"en"_s, 2}};

} // namespace

void TestTranslations::initTestCase()
{
    const QDir folder(QStringLiteral(REMITDESK_SOURCE_DIR "/translations"));
    for (const QString &name : folder.entryList({u"remitdesk_*.ts"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_files.insert(name, house::readTranslations(file.readAll()));
    }
    QVERIFY(m_files.contains(u"remitdesk_ar.ts"_s));
    QVERIFY(m_files.contains(u"remitdesk_en.ts"_s));
}

void TestTranslations::aDamagedTranslationIsCaught_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *what, const char *source, const QString &translation, const char *fault) {
        QTest::newRow(what) << QString::fromUtf8(source) << translation << QString::fromUtf8(fault);
    };
    row("intact", "%1 pays %2; press F5 …", u"F5 … %2 … %1 …"_s, "");
    row("a placeholder", "%1 pays %2", u"يدفع %1"_s, "placeholders");
    row("another placeholder", "%1 pays", u"يدفع %2"_s, "placeholders");
    row("no mnemonic", "&Purpose", u"الغرض"_s, "");
    row("a mnemonic of its own", "Purpose", u"&الغرض"_s, "mnemonics");
    row("a line break", "One\nTwo", u"واحد اثنان"_s, "lines");
    row("a colon", "Missing:", u"ناقص"_s, "ends");
    row("a dialog to come", "Set …", u"ضبط"_s, "ends");
    row("a space that code appends to", "Not sent: ", u"لم تُرسل:"_s, "ends");
    row("an indent", "  --json", u"--json"_s, "begins");
    row("a key", "Confirm with Ctrl+Enter", u"التأكيد بـ Enter"_s, "Ctrl+Enter");
    row("an option", "Give --send.", u"اذكر الإرسال."_s, "--send");
    row("a format", "This is not JSON.", u"هذا غير صالح."_s, "JSON");
    row("everything", "Send", QString(), "empty");
}

void TestTranslations::aDamagedTranslationIsCaught()
{
    QFETCH(const QString, source);
    QFETCH(const QString, translation);
    QFETCH(const QString, fault);
    const QStringList faults = house::translationFaults(
        {.context = u"Page"_s, .source = source, .forms = {translation}, .isFinished = true}, 6);
    QCOMPARE(faults.isEmpty(), fault.isEmpty());
    QVERIFY2(faults.join(u'\n').contains(fault), qPrintable(faults.join(u'\n')));
}

void TestTranslations::aMnemonicThatStandsTwiceIsCaught()
{
    const QList<house::TranslatedText> apart{{.context = u"Page"_s, .source = u"&To"_s, .forms = {u"إ&لى"_s}},
                                             {.context = u"Page"_s, .source = u"&By"_s, .forms = {u"&عبر"_s}}};
    QCOMPARE(house::mnemonicFaults(apart), QStringList());
    QList<house::TranslatedText> same = apart;
    same.last().forms = {u"با&لبنك"_s};
    QCOMPARE(house::mnemonicFaults(same).size(), 1);
}

void TestTranslations::anUnfinishedTextIsLeftAlone()
{
    const house::TranslationFile file = house::readTranslations(
        R"(<TS version="2.1" language="ar"><context><name>Page</name>
           <message><source>%1 pays</source><translation type="unfinished"></translation></message>
           <message numerus="yes"><source>%n day(s)</source><translation><numerusform>%n</numerusform></translation></message>
           </context></TS>)");
    QCOMPARE(file.fault, QString());
    QCOMPARE(file.texts.size(), 2);
    QCOMPARE(house::translationFaults(file.texts.first(), 6), QStringList());
    QVERIFY(house::translationFaults(file.texts.last(), 6).join(u'\n').contains(u"plural forms"_s));
}

void TestTranslations::collectingTheTextsComesToAnEnd()
{
    // lupdate reads C++ in a way of its own, and there are expressions in an argument from which it never returns.
    const QString root = QStringLiteral(REMITDESK_SOURCE_DIR);
    QTemporaryDir folder;
    const QString collected = folder.filePath(u"remitdesk_en.ts"_s);
    QProcess lupdate;
    lupdate.start(QStringLiteral(REMITDESK_LUPDATE),
                  {u"-silent"_s, u"-I"_s, root + u"/src"_s, u"-locations"_s, u"none"_s, u"-extensions"_s, u"cpp,h,ui"_s,
                   root + u"/src"_s, root + u"/ui"_s, u"-ts"_s, collected});
    QVERIFY2(lupdate.waitForStarted(), qPrintable(lupdate.errorString()));
    const bool ended = lupdate.waitForFinished(collectingMs);
    if (!ended) {
        lupdate.kill();
        lupdate.waitForFinished();
    }
    QVERIFY2(ended, "lupdate does not return; give what stands in the last text's arguments a name of its own");
    QCOMPARE(lupdate.exitCode(), 0);
    QFile file(collected);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(house::readTranslations(file.readAll()).texts.size() > 500);
}

void TestTranslations::everyFileIsWhole_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : m_files.keys())
        QTest::newRow(qPrintable(name)) << name;
}

void TestTranslations::everyFileIsWhole()
{
    QFETCH(const QString, name);
    const house::TranslationFile file = m_files.value(name);
    QCOMPARE(file.fault, QString());
    QCOMPARE(u"remitdesk_%1.ts"_s.arg(file.language), name);
    QVERIFY2(pluralForms.contains(file.language), "this test does not know how many plural forms the language has");
    QVERIFY(file.texts.size() > 500);
}

void TestTranslations::finishedTranslationsKeepWhatCodeAndKeysNeed()
{
    QFETCH(const QString, name);
    const house::TranslationFile file = m_files.value(name);
    QStringList faults = house::mnemonicFaults(file.texts);
    for (const house::TranslatedText &text : file.texts)
        faults << house::translationFaults(text, pluralForms.value(file.language));
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void TestTranslations::theWindowSpeaksArabic()
{
    QStringList missing;
    qsizetype shown = 0;
    for (const house::TranslatedText &text : m_files.value(u"remitdesk_ar.ts"_s).texts) {
        if (terminalContexts.contains(text.context)) continue;
        ++shown;
        if (!text.isFinished) missing << text.context + u": "_s + text.source;
    }
    const double share = 1.0 - double(missing.size()) / double(shown);
    QVERIFY2(share >= wantedShare, qPrintable(u"%1 of %2 texts are missing:\n"_s.arg(missing.size()).arg(shown) +
                                              missing.mid(0, 20).join(u'\n')));
}

void TestTranslations::nothingUncertainIsCalledFailedInArabic()
{
    QStringList faults;
    for (const house::TranslatedText &text : m_files.value(u"remitdesk_ar.ts"_s).texts) {
        if (text.source.contains(u"fail"_s, Qt::CaseInsensitive)) continue;
        for (const QString &form : text.forms)
            if (form.contains(u"فشل"_s) || form.contains(u"فاشل"_s)) faults << text.context + u": "_s + text.source;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
