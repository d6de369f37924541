// SPDX-License-Identifier: GPL-3.0-or-later
#include "program_run.h"

#include <QFile>
#include <QTcpSocket>
#include <QUrl>
#include <QUuid>

namespace programs {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

/// The sandbox answers at once, but a machine may be busy.
constexpr int sandboxMs = 180'000;

QString program(const QString &name) { return QStringLiteral(REMITDESK_PROGRAMS "/") + name; }

} // namespace

QString newKey() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

Shop::Shop(const QString &speed) : m_speed(speed) {}

Shop::~Shop()
{
    m_sandbox.terminate();
    if (!m_sandbox.waitForFinished(5000)) m_sandbox.kill();
}

QString Shop::open()
{
    m_sandbox.start(program(u"remitdesk-sandbox"_s), {u"--speed"_s, m_speed});
    if (!m_sandbox.waitForStarted() || !m_sandbox.waitForReadyRead(sandboxMs)) return u"the sandbox does not start"_s;
    const auto ready = JsonValue::parse(m_sandbox.readLine().trimmed());
    if (!ready) return u"the sandbox's first line is no JSON: "_s + ready.error().detail;
    JsonValue profile = ready->member(u"profile");
    m_port = quint16(QUrl(profile.member(u"providers").member(u"simpaisa").member(u"baseUrl").text()).port());
    QFile file(m_home.filePath(u"profile.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(profile.toBytes()) < 0) return file.errorString();
    file.close();
    const JsonValue credentials = ready->member(u"credentials");
    for (const JsonValue::Member &provider : credentials.members()) {
        for (const JsonValue::Member &credential : provider.second.members()) {
            const Said said =
                cli({u"credential"_s, u"set"_s, provider.first, credential.first}, credential.second.text().toUtf8());
            if (said.exit != 0) return u"credential: "_s + QString::fromUtf8(said.json.toBytes());
        }
    }
    return {};
}

std::unique_ptr<QProcess> Shop::start(const QStringList &words, const QStringList &environment)
{
    auto process = std::make_unique<QProcess>();
    if (!environment.isEmpty()) {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (const QString &line : environment)
            variables.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
        process->setProcessEnvironment(variables);
    }
    process->start(program(u"remitdesk-cli"_s), QStringList{u"--home"_s, m_home.path(), u"--json"_s} + words);
    return process;
}

Said Shop::finished(QProcess &process, int patienceMs)
{
    Said said;
    said.hung = process.state() != QProcess::NotRunning && !process.waitForFinished(patienceMs) &&
                process.state() != QProcess::NotRunning;
    if (said.hung) {
        process.kill();
        process.waitForFinished();
    }
    said.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    const QByteArray output = process.readAllStandardOutput();
    said.errors = process.readAllStandardError();
    if (const auto json = JsonValue::parse(output)) said.json = *json;
    return said;
}

Said Shop::cli(const QStringList &words, const QByteArray &input, const QStringList &environment, int patienceMs)
{
    const auto process = start(words, environment);
    process->waitForStarted();
    process->write(input);
    process->closeWriteChannel();
    return finished(*process, patienceMs);
}

QByteArray Shop::ask(const QByteArray &method, const QString &path, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    if (!socket.waitForConnected(sandboxMs)) qFatal("the sandbox cannot be reached");
    socket.write(method + ' ' + path.toLatin1() +
                 " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                 "Content-Type: application/json\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    // Half an answer would be books with nothing in them, and every judgement over them wrong.
    while (socket.state() != QAbstractSocket::UnconnectedState)
        if (!socket.waitForDisconnected(sandboxMs) && socket.state() != QAbstractSocket::UnconnectedState)
            qFatal("the sandbox does not answer");
    const QByteArray answer = socket.readAll();
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

JsonValue Shop::ledger()
{
    const auto json = JsonValue::parse(ask("GET", u"/_sandbox/ledger"_s));
    if (!json) qFatal("the sandbox's ledger cannot be read: %s", qPrintable(json.error().detail));
    return *json;
}

int Shop::payouts(const QString &reference)
{
    int times = 0;
    const JsonValue entries = ledger().member(u"entries");
    for (const JsonValue &entry : entries.items())
        if (entry.member(u"ourReference").text() == reference) ++times;
    return times;
}

void Shop::setFaults(const QByteArray &json) { ask("POST", u"/_sandbox/faults"_s, json); }

void Shop::advance(qint64 ms) { ask("POST", u"/_sandbox/clock"_s, "{\"advanceMs\":" + QByteArray::number(ms) + '}'); }

QString Shop::addParties()
{
    const Said added = cli({u"sender"_s, u"add"_s}, R"({"firstName":"Zebulon","lastName":"Quartermain",
        "nationality":"SG","countryOfResidence":"SG","identificationType":"passport","identificationNumber":"K9988776X"})");
    sender = added.json.member(u"sender").member(u"id").text();
    if (added.exit != 0) return QString::fromUtf8(added.json.toBytes());
    const Said friendly =
        cli({u"beneficiary"_s, u"add"_s, u"--sender"_s, sender}, R"({"name":"Ahmed Khan","country":"PK",
        "method":"bank-account","bankCode":"HBL","accountNumber":"PK36SCBL0000001123456702","relationship":"Brother"})");
    beneficiary = friendly.json.member(u"beneficiary").member(u"id").text();
    return friendly.exit == 0 ? QString() : QString::fromUtf8(friendly.json.toBytes());
}

QString Shop::quote(const QString &amount)
{
    const Said said = cli({u"quote"_s, u"--send"_s, amount, u"--from"_s, u"SGD"_s, u"--to"_s, u"PKR"_s, u"--country"_s,
                           u"PK"_s, u"--method"_s, u"bank-account"_s, u"--partner"_s, u"HBL"_s});
    const JsonValue quotes = said.json.member(u"quotes");
    return quotes.items().isEmpty() ? QString() : quotes.items().first().member(u"id").text();
}

QStringList Shop::create(const QString &quote, const QString &key) const
{
    return {u"transfer"_s, u"create"_s, u"--sender"_s,  sender,    u"--beneficiary"_s, beneficiary,
            u"--quote"_s,  quote,       u"--purpose"_s, u"DEPD"_s, u"--key"_s,         key};
}

} // namespace programs
