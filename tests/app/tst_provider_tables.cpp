// SPDX-License-Identifier: GPL-3.0-or-later
// What docs/providers.md and docs/oddities/ say, held against the connectors, the tests, the sandbox and the commands;
// and what the window says about a customer's name, held against the requests.
#include "app/wiring.h"
#include "cli/program.h"
#include "interfaces/onboarding.h"
#include "providers/remid/requests.h"
#include "providers/remitpro/requests.h"
#include "providers/simpaisa/requests.h"
#include "providers/simpaisa_live/requests.h"
#include "providers/support/fixtures.h"
#include "providers/wallex/requests.h"
#include "support/stand_ins.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString root = QStringLiteral(REMITDESK_SOURCE_DIR);

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The text of every file below a folder of the project whose name ends so.
QString allBelow(const QString &folder, const QString &ending)
{
    QString text;
    QDirIterator files(root + u'/' + folder, {u'*' + ending}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        text += contents(files.next());
    return text;
}

struct Row {
    QString folder; ///< below src/providers: "simpaisa_live"
    QString name;   ///< the first cell
    QStringList cells;
};

QString bare(QString cell) { return cell.remove(u'`').trimmed(); }

/// The rows of the tables of operations, each below a heading "## Name (`folder`)".
QList<Row> operationRows()
{
    static const QRegularExpression heading(u"^## .*\\(`([a-z_]+)`\\)"_s);
    QList<Row> rows;
    QString folder;
    bool inTable = false;
    const QStringList lines = contents(root + u"/docs/providers.md"_s).split(u'\n');
    for (const QString &line : lines) {
        if (const auto match = heading.match(line); match.hasMatch()) folder = match.captured(1);
        if (!line.startsWith(u'|')) inTable = false;
        const QStringList cells = line.split(u" | "_s);
        if (inTable && !line.startsWith(u"|---")) {
            Row row{folder, bare(cells.first().mid(1)), {}};
            for (const QString &cell : cells.mid(1))
                row.cells << cell.trimmed();
            row.cells.last().chop(row.cells.last().endsWith(u'|') ? 1 : 0);
            rows << row;
        }
        if (line.startsWith(u"| operation |")) inTable = true;
    }
    return rows;
}

/// The first of the paths that is there.
QString found(const QStringList &paths)
{
    for (const QString &path : paths)
        if (QFile::exists(root + u'/' + path)) return root + u'/' + path;
    return {};
}

/// What is wrong with "requests.cpp:remitRequest"; empty when the function is there.
QString codeFault(const QString &folder, const QString &token)
{
    const QString file = token.section(u':', 0, 0).trimmed();
    const QString function = token.section(u':', 1).trimmed().remove(u"()"_s).section(u"::"_s, -1);
    const QString path = found({file, u"src/providers/%1/%2"_s.arg(folder, file)});
    if (path.isEmpty()) return u"there is no "_s + file;
    if (function.isEmpty()) return u"names no function: "_s + token;
    return contents(path).contains(function + u'(') ? QString() : file + u" has no "_s + function;
}

/// What is wrong with a reference to a test or a fixture: "tst_remid.cpp: name", "create_*.json", "B24_name".
QString testFault(const QString &provider, const QString &folder, const QString &token, const QString &testText)
{
    if (token.endsWith(u".json")) {
        const QString name = token.section(u'/', -1);
        for (const QString &each : {provider, folder})
            if (!QDir(root + u"/tests/fixtures/"_s + each).entryList({name}).isEmpty()) return {};
        return u"there is no fixture "_s + token;
    }
    const qsizetype colon = token.indexOf(u':');
    const bool namesFile = token.startsWith(u"tst_") || token.contains(u".cpp"_s);
    if (namesFile && colon < 0) {
        const bool isThere = !found({u"tests/providers/%1/%2"_s.arg(folder, token)}).isEmpty();
        return isThere ? QString() : u"there is no "_s + token;
    }
    if (!namesFile || colon < 0) return testText.contains(token) ? QString() : u"there is no test "_s + token;
    QString file = token.left(colon).trimmed();
    if (!file.endsWith(u".cpp")) file += u".cpp"_s;
    const QString name = token.mid(colon + 1).trimmed();
    const QString path =
        found({file, u"tests/providers/%1/%2"_s.arg(provider, file), u"tests/providers/%1/%2"_s.arg(folder, file),
               u"tests/net/%1"_s.arg(file), u"tests/services/%1"_s.arg(file), u"tests/app/%1"_s.arg(file),
               u"tests/sandbox/%1"_s.arg(file), u"tests/domain/%1"_s.arg(file), u"tests/dialect/%1"_s.arg(file),
               u"tests/models/%1"_s.arg(file)});
    if (path.isEmpty()) return u"there is no "_s + file;
    return contents(path).contains(name) ? QString() : file + u" has no "_s + name;
}

QStringList tokensOf(const QString &cell)
{
    static const QRegularExpression quoted(u"`([^`]+)`"_s);
    QStringList tokens;
    for (auto it = quoted.globalMatch(cell); it.hasNext();)
        tokens << it.next().captured(1).trimmed();
    return tokens;
}

bool isNone(const QString &cell) { return cell == u"-"; }

} // namespace

class TestProviderTables : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyOperationStandsInItsTable();
    void everyRowLeadsToItsCode();
    void everyRowLeadsToATest();
    void everyRowIsPlayedByTheSandboxOrSaysThatItIsNot();
    void everyRowLeadsToACommandThatExists();
    void everyRowLeadsToAScreenThatExists();
    void everyOddityIsToldAndTriedOrExplained_data();
    void everyOddityIsToldAndTriedOrExplained();
    void theMatrixOfCapabilitiesIsWhatTheConnectorsCan();
    void aNameIsShownAsEachProviderGetsIt_data();
    void aNameIsShownAsEachProviderGetsIt();

private:
    static void expectNone(const QStringList &faults)
    {
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }
    struct Known {
        QString folder;
        interfaces::Provider provider;
    };
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    support::FakeVault m_vault;
    std::vector<std::unique_ptr<app::ProviderLine>> m_lines;
    QList<Known> m_known;
    QList<Row> m_rows;
};

void TestProviderTables::initTestCase()
{
    for (const interfaces::ProviderKind &kind : app::knownProviders()) {
        interfaces::ProviderProfile profile;
        profile.id = kind.id;
        profile.environment = u"sandbox"_s;
        profile.baseUrl = u"https://provider.example"_s;
        if (!kind.dialect.isEmpty()) profile.switches.set(u"dialect"_s, kind.dialect);
        auto line = app::makeLine({profile, QDir::tempPath(), m_vault, m_clock, m_random});
        QVERIFY2(line.ok(), line ? "" : qPrintable(kind.id + line.error().detail));
        const QString folder = kind.dialect.isEmpty() ? kind.id : kind.id + u'_' + kind.dialect;
        m_known << Known{folder, (*line)->provider()};
        m_lines.push_back(std::move(*line));
    }
    m_rows = operationRows();
    QVERIFY(m_rows.size() > 50);
}

void TestProviderTables::everyOperationStandsInItsTable()
{
    QStringList faults;
    QSet<QString> told;
    for (const Row &row : std::as_const(m_rows)) {
        const QString key = row.folder + u'/' + row.name;
        if (told.contains(key)) faults << key + u" stands twice"_s;
        told << key;
        if (row.cells.size() != 6) faults << u"%1 has %2 cells and not 7"_s.arg(key).arg(row.cells.size() + 1);
    }
    QSet<QString> real;
    for (const Known &known : std::as_const(m_known)) {
        if (known.provider.operations.isEmpty()) faults << known.folder + u" names no operation"_s;
        for (const domain::Operation &operation : known.provider.operations) {
            const QString key = known.folder + u'/' + operation.name;
            real << key;
            if (!told.contains(key)) faults << key + u" is missing"_s;
            if (operation.document.isEmpty()) faults << key + u" names no document"_s;
        }
    }
    for (const QString &key : std::as_const(told))
        if (!real.contains(key)) faults << key + u" is no operation of the connector"_s;
    expectNone(faults);
}

void TestProviderTables::everyRowLeadsToItsCode()
{
    QStringList faults;
    for (const Row &row : std::as_const(m_rows)) {
        const QStringList tokens = tokensOf(row.cells.value(1));
        if (tokens.isEmpty()) faults << row.folder + u'/' + row.name + u" names no code"_s;
        for (const QString &token : tokens)
            if (const QString fault = codeFault(row.folder, token); !fault.isEmpty())
                faults << row.folder + u'/' + row.name + u": "_s + fault;
    }
    expectNone(faults);
}

void TestProviderTables::everyRowLeadsToATest()
{
    QStringList faults;
    for (const Row &row : std::as_const(m_rows)) {
        const QString provider = row.folder.section(u'_', 0, 0);
        const QString tests = allBelow(u"tests/providers/"_s + row.folder, u".cpp"_s);
        const QStringList tokens = tokensOf(row.cells.value(2));
        if (tokens.isEmpty()) faults << row.folder + u'/' + row.name + u" names no test"_s;
        for (const QString &token : tokens)
            if (const QString fault = testFault(provider, row.folder, token, tests); !fault.isEmpty())
                faults << row.folder + u'/' + row.name + u": "_s + fault;
    }
    expectNone(faults);
}

void TestProviderTables::everyRowIsPlayedByTheSandboxOrSaysThatItIsNot()
{
    const QString sandbox = allBelow(u"src/sandbox"_s, u".cpp"_s);
    QStringList faults;
    for (const Row &row : std::as_const(m_rows)) {
        if (isNone(row.cells.value(3))) continue;
        const QString name = bare(row.cells.value(3));
        const bool listed = name.startsWith(u"master-") && sandbox.contains(u"u\""_s + name.mid(7) + u'"');
        if (!listed && !sandbox.contains(u"u\""_s + name + u'"'))
            faults << row.folder + u'/' + row.name + u": the sandbox has no "_s + name;
    }
    expectNone(faults);
}

void TestProviderTables::everyRowLeadsToACommandThatExists()
{
    QStringList words;
    for (const cli::Command &command : cli::commands())
        words << command.words;
    QStringList faults;
    for (const Row &row : std::as_const(m_rows)) {
        if (isNone(row.cells.value(4))) continue;
        for (const QString &token : tokensOf(row.cells.value(4))) {
            const bool exists = std::any_of(words.begin(), words.end(), [&](const QString &command) {
                return token == command || token.startsWith(command + u' ');
            });
            if (!exists) faults << row.folder + u'/' + row.name + u": there is no command "_s + token;
        }
    }
    expectNone(faults);
}

void TestProviderTables::everyRowLeadsToAScreenThatExists()
{
    static const QStringList screens{u"Counter"_s,     u"Customers"_s, u"Transfers"_s,
                                     u"Back office"_s, u"Settings"_s,  u"-"_s};
    QStringList faults;
    for (const Row &row : std::as_const(m_rows))
        for (const QString &screen : row.cells.value(5).split(u", "_s))
            if (!screens.contains(screen.trimmed()))
                faults << row.folder + u'/' + row.name + u": there is no screen "_s + screen;
    expectNone(faults);
}

void TestProviderTables::everyOddityIsToldAndTriedOrExplained_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("letter");
    QTest::addColumn<int>("count");
    // How many there are of each: 136 together.
    QTest::newRow("RemitPro") << u"remitpro"_s << u"R"_s << 11;
    QTest::newRow("Rebit") << u"rebit"_s << u"B"_s << 25;
    QTest::newRow("rem.id") << u"remid"_s << u"M"_s << 29;
    QTest::newRow("Simpaisa") << u"simpaisa"_s << u"S"_s << 30;
    QTest::newRow("Wallex") << u"wallex"_s << u"W"_s << 41;
}

void TestProviderTables::everyOddityIsToldAndTriedOrExplained()
{
    QFETCH(const QString, provider);
    QFETCH(const QString, letter);
    QFETCH(const int, count);
    const QString tests = allBelow(u"tests"_s, u".cpp"_s);
    QHash<QString, QStringList> rows;
    for (const QString &line : contents(root + u"/docs/oddities/%1.md"_s.arg(provider)).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() >= 6) rows.insert(cells.at(1).trimmed(), cells.mid(2));
    }
    QStringList faults;
    for (int number = 1; number <= count; ++number) {
        const QString id = letter + QString::number(number).rightJustified(2, u'0');
        const QStringList cells = rows.value(id);
        if (cells.size() < 3) {
            faults << id + u" is missing"_s;
            continue;
        }
        if (cells.at(1).trimmed().isEmpty()) faults << id + u" does not say what is done"_s;
        if (isNone(cells.at(2).trimmed())) continue;
        const QStringList tokens = tokensOf(cells.at(2));
        if (tokens.isEmpty()) faults << id + u" names no test"_s;
        for (const QString &token : tokens)
            if (const QString fault = testFault(provider, provider, token, tests); !fault.isEmpty())
                faults << id + u": "_s + fault;
        if (!cells.at(2).contains(id)) faults << id + u": no test bears its name"_s;
    }
    expectNone(faults);
}

void TestProviderTables::theMatrixOfCapabilitiesIsWhatTheConnectorsCan()
{
    QHash<QString, QStringList> told;
    for (const QString &line : contents(root + u"/docs/providers.md"_s).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() == 4 && cells.at(1).trimmed().startsWith(u'`'))
            told.insert(bare(cells.at(1)), tokensOf(cells.at(2)));
    }
    QStringList faults;
    for (const Known &known : std::as_const(m_known))
        if (told.value(known.folder) != known.provider.capabilities())
            faults << u"%1 can: `%2`"_s.arg(known.folder, known.provider.capabilities().join(u"` `"_s));
    expectNone(faults);
}

/// The request of that provider which carries the customer's name, as bytes; empty: none does.
static QByteArray requestWithName(const QString &folder, const domain::Sender &sender)
{
    const auto order = [&sender](const QString &provider) {
        interfaces::PayoutOrder order = support::orderFrom(support::usualOrder(provider));
        order.sender = sender;
        return order;
    };
    if (folder == u"simpaisa") return providers::simpaisa::initiateRequest({}, order(folder)).body;
    if (folder == u"simpaisa_live")
        return providers::simpaisa_live::remitRequest({}, order(folder), providers::simpaisa_live::AmountIn::Send, {})
            .body;
    if (folder == u"remid") return providers::remid::remitRequest({}, order(folder)).body;
    if (folder == u"wallex") return providers::wallex::signupRequest(sender, {}).body;
    if (folder == u"remitpro")
        return providers::remitpro::senderRequest({}, providers::remitpro::senderBody(sender, {}, {})).body;
    return {};
}

void TestProviderTables::aNameIsShownAsEachProviderGetsIt_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("plain"); ///< what is left of it where only plain letters travel
    QTest::newRow("Latin") << u"Maria"_s << u"Santos"_s << QString() << u"Maria Santos"_s;
    QTest::newRow("accents") << u"José"_s << u"Núñez"_s << QString() << u"Jose Nunez"_s;
    QTest::newRow("Chinese beside Latin") << u"Xiaolong"_s << u"Li"_s << u"李小龍"_s << u"Xiaolong Li"_s;
    QTest::newRow("Chinese") << u"小龍"_s << u"李"_s << u"李小龍"_s << QString();
    QTest::newRow("Arabic") << u"محمد"_s << u"الأحمد"_s << QString() << QString();
}

void TestProviderTables::aNameIsShownAsEachProviderGetsIt()
{
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    QFETCH(const QString, plain);
    domain::Sender sender;
    sender.firstName = first;
    sender.lastName = last;
    sender.email = u"someone@example.com"_s;
    QFETCH(const QString, chinese);
    sender.nameInChineseCharacters = chinese;
    const QString whole = first + u' ' + last;
    const QMap<QString, QStringList> shown{
        {u"simpaisa"_s, {u"senderName="_s + whole}},
        {u"simpaisa_live"_s, {u"remitterName="_s + whole}},
        {u"remid"_s, {u"note="_s + plain + (plain == whole ? QString() : u" (changed)"_s)}},
        {u"rebit"_s, {}},
        {u"remitpro"_s, {u"firstName="_s + first, u"lastName="_s + last}},
        {u"wallex"_s, QStringList{u"firstName="_s + first, u"lastName="_s + last} +
                          (sender.nameInChineseCharacters.isEmpty()
                               ? QStringList()
                               : QStringList{u"nameInChineseCharacters="_s + sender.nameInChineseCharacters})}};
    for (const Known &known : m_known) {
        QVERIFY2(known.provider.senderNames, qPrintable(known.folder));
        const QList<domain::SentName> names = known.provider.senderNames->namesSent(sender);
        QStringList lines;
        for (const domain::SentName &name : names)
            lines << name.member + u'=' + name.text + (name.isChanged ? u" (changed)"_s : QString());
        QCOMPARE(lines, shown.value(known.folder, {u"nobody has said what "_s + known.folder + u" gets"_s}));
        const QByteArray request = requestWithName(known.folder, sender);
        for (const domain::SentName &name : names) {
            // Details follow the sign-up in a request of their own, with the members of the sender as they are.
            if (name.member == u"nameInChineseCharacters") continue;
            QVERIFY2(request.contains(name.text.toUtf8()), request.constData());
        }
        if (plain.isEmpty() && known.folder == u"remid")
            QVERIFY2(!request.contains(first.toUtf8()) && !request.contains(last.toUtf8()), request.constData());
    }
}

QTEST_GUILESS_MAIN(TestProviderTables)
#include "tst_provider_tables.moc"
