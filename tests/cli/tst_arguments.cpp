// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/program.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using cli::Arguments;
using cli::Invocation;
using cli::OptionSpec;
using cli::readArguments;
using cli::readInvocation;

namespace {

QStringList words(const char *line) { return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts); }

base::Result<Arguments> read(const char *line)
{
    const QList<OptionSpec> options{
        {u"file"_s, u"F"_s, {}, false}, {u"sender"_s, u"ID"_s, {}, true}, {u"open"_s, {}, {}, false}};
    return readArguments(words(line), options, {u"FIRST"_s, u"SECOND"_s}, 1);
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private slots:
    void valuesStandBehindABlankOrAnEqualsSign();
    void aValueMayLookLikeAnOption();
    void behindTwoDashesNothingIsAnOption();
    void wrongUsageIsSaidInASentence_data();
    void wrongUsageIsSaidInASentence();
    void globalOptionsMayStandBeforeAndBehindTheCommand_data();
    void globalOptionsMayStandBeforeAndBehindTheCommand();
    void behindTwoDashesNoGlobalOptionIsTaken();
    void wrongInvocationsSayWhatIsWrong_data();
    void wrongInvocationsSayWhatIsWrong();
    void everyCommandHasHelpThatNamesItsOptions();
    void theProgramsHelpListsEveryCommand();
    void helpOfAGroupListsItsCommands();
    void helpAndVersionNeedNoCommand();
    void commandNamesAreUniqueAndNoneHidesAnother();
    void noCommandTakesAGlobalOptionsName();
    void everyPromisedCommandExists();
};

void TestArguments::valuesStandBehindABlankOrAnEqualsSign()
{
    const auto arguments = read("one --sender S1 two --file=a=b --open");
    QVERIFY(arguments.ok());
    QCOMPARE(arguments->positionals, (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(arguments->value(u"sender"_s), u"S1"_s);
    QCOMPARE(arguments->value(u"file"_s), u"a=b"_s);
    QVERIFY(arguments->has(u"open"_s));
    QCOMPARE(arguments->at(1), u"two"_s);
    QCOMPARE(arguments->at(9), QString());
    QCOMPARE(read("one --sender=")->value(u"sender"_s), QString());
}

void TestArguments::aValueMayLookLikeAnOption()
{
    QCOMPARE(read("one --sender --file")->value(u"sender"_s), u"--file"_s);
    QCOMPARE(read("one --sender -5")->value(u"sender"_s), u"-5"_s);
}

void TestArguments::behindTwoDashesNothingIsAnOption()
{
    QCOMPARE(read("--sender S1 -- --open")->positionals, (QStringList{u"--open"_s}));
}

void TestArguments::wrongUsageIsSaidInASentence_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("names");
    QTest::newRow("unknown option") << u"one --sender S1 --colour red"_s << u"--colour"_s;
    QTest::newRow("option twice") << u"one --sender S1 --sender S2"_s << u"--sender"_s;
    QTest::newRow("switch with a value") << u"one --sender S1 --open=yes"_s << u"--open"_s;
    QTest::newRow("value missing") << u"one --sender"_s << u"--sender"_s;
    QTest::newRow("option missing") << u"one"_s << u"--sender"_s;
    QTest::newRow("positional missing") << u"--sender S1"_s << u"FIRST"_s;
    QTest::newRow("one too many") << u"one two three --sender S1"_s << u"three"_s;
}

void TestArguments::wrongUsageIsSaidInASentence()
{
    QFETCH(const QString, line);
    QFETCH(const QString, names);
    const auto arguments = read(line.toUtf8().constData());
    QVERIFY(!arguments.ok());
    QVERIFY2(arguments.error().detail.contains(names), qPrintable(arguments.error().detail));
}

void TestArguments::globalOptionsMayStandBeforeAndBehindTheCommand_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("before") << u"--home /h --profile=/p.json --json transfer show T1"_s;
    QTest::newRow("behind") << u"transfer show T1 --json --home=/h --profile /p.json"_s;
    QTest::newRow("between the words") << u"transfer --home /h show --json --profile /p.json T1"_s;
}

void TestArguments::globalOptionsMayStandBeforeAndBehindTheCommand()
{
    QFETCH(const QString, line);
    const Invocation invocation = readInvocation(words(line.toUtf8().constData()));
    QVERIFY2(invocation.fault.isEmpty(), qPrintable(invocation.fault));
    QCOMPARE(invocation.home, u"/h"_s);
    QCOMPARE(invocation.profileFile, u"/p.json"_s);
    QVERIFY(invocation.json);
    QCOMPARE(invocation.commandWords, u"transfer show"_s);
    QCOMPARE(invocation.rest, (QStringList{u"T1"_s}));
}

void TestArguments::behindTwoDashesNoGlobalOptionIsTaken()
{
    const Invocation invocation = readInvocation(words("sender find -- --json"));
    QVERIFY(!invocation.json);
    QCOMPARE(invocation.rest, (QStringList{u"--"_s, u"--json"_s}));
}

void TestArguments::wrongInvocationsSayWhatIsWrong_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("names");
    QTest::newRow("nothing") << QString() << u"missing"_s;
    QTest::newRow("half a command") << u"transfer"_s << u"transfer"_s;
    QTest::newRow("no such command") << u"transfer teleport"_s << u"transfer teleport"_s;
    QTest::newRow("unknown global option") << u"--colour transfer show T1"_s << u"--colour"_s;
    QTest::newRow("home without a folder") << u"transfer show T1 --home"_s << u"--home"_s;
}

void TestArguments::wrongInvocationsSayWhatIsWrong()
{
    QFETCH(const QString, line);
    QFETCH(const QString, names);
    const Invocation invocation = readInvocation(words(line.toUtf8().constData()));
    QVERIFY2(invocation.fault.contains(names), qPrintable(invocation.fault));
}

void TestArguments::everyCommandHasHelpThatNamesItsOptions()
{
    QVERIFY(cli::commands().size() > 25);
    for (const cli::Command &command : cli::commands()) {
        const Invocation invocation = readInvocation(command.words.split(u' ') + QStringList{u"--help"_s});
        QVERIFY(invocation.help);
        QCOMPARE(invocation.commandWords, command.words);
        const QString help = cli::helpText(invocation.commandWords);
        QVERIFY2(help.startsWith(u"remitdesk-cli "_s + command.words), qPrintable(help));
        QVERIFY(help.contains(command.help));
        for (const OptionSpec &option : command.options)
            QVERIFY2(help.contains(u"--"_s + option.name), qPrintable(command.words + u' ' + option.name));
        for (const QString &positional : command.positionals)
            QVERIFY2(help.contains(positional), qPrintable(command.words + u' ' + positional));
    }
}

void TestArguments::theProgramsHelpListsEveryCommand()
{
    const QString help = cli::helpText({});
    for (const cli::Command &command : cli::commands())
        QVERIFY2(help.contains(command.words), qPrintable(command.words));
    for (const char *option : {"--home", "--profile", "--json", "--help"})
        QVERIFY(help.contains(QString::fromLatin1(option)));
}

void TestArguments::helpOfAGroupListsItsCommands()
{
    const Invocation invocation = readInvocation(words("transfer --help"));
    QVERIFY(invocation.help);
    const QString help = cli::helpText(invocation.commandWords);
    QVERIFY(help.contains(u"transfer create"));
    QVERIFY(!help.contains(u"sender add"));
}

void TestArguments::helpAndVersionNeedNoCommand()
{
    QVERIFY(readInvocation(words("--help")).help);
    QVERIFY(readInvocation(words("-h")).help);
    QVERIFY(readInvocation(words("--version")).version);
    QVERIFY(readInvocation(words("--version")).fault.isEmpty());
    QVERIFY(readInvocation(words("transfer show --version")).version);
}

void TestArguments::commandNamesAreUniqueAndNoneHidesAnother()
{
    QStringList names;
    for (const cli::Command &command : cli::commands()) {
        QVERIFY2(!names.contains(command.words), qPrintable(command.words));
        names << command.words;
    }
    // A command of one word ends the search for the second one.
    for (const QString &name : names)
        for (const QString &other : names)
            QVERIFY2(!other.startsWith(name + u' '), qPrintable(name + u" hides "_s + other));
}

void TestArguments::noCommandTakesAGlobalOptionsName()
{
    for (const cli::Command &command : cli::commands())
        for (const OptionSpec &option : command.options)
            for (const char *global : {"home", "profile", "json", "help", "version"})
                QVERIFY2(option.name != QLatin1StringView(global), qPrintable(command.words));
}

void TestArguments::everyPromisedCommandExists()
{
    for (const char *name : {"provider list",
                             "provider test",
                             "credential set",
                             "credential list",
                             "credential forget",
                             "fields",
                             "bank list",
                             "rate list",
                             "rate set",
                             "quote",
                             "sender add",
                             "sender show",
                             "sender find",
                             "sender update",
                             "beneficiary add",
                             "beneficiary list",
                             "beneficiary show",
                             "beneficiary check",
                             "transfer create",
                             "transfer show",
                             "transfer list",
                             "transfer find",
                             "transfer refresh",
                             "transfer cancel",
                             "transfer receipt",
                             "balance",
                             "watch",
                             "store check",
                             "store backup"})
        QVERIFY2(cli::commandNamed(QString::fromLatin1(name)), name);
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
