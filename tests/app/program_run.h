// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json_value.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace programs {

/// What one run of remitdesk-cli said.
struct Said {
    int exit = -1;     ///< -1: it was killed, or had to be
    bool hung = false; ///< it did not end in time and was killed for that
    base::JsonValue json;
    QByteArray errors; ///< standard error

    QString code() const { return json.member(u"error").member(u"code").text(); }
    base::JsonValue transfer() const { return json.member(u"transfer"); }
    QString status() const { return transfer().member(u"status").text(); }
};

/// A sandbox, a home with its profile and credentials in the keychain, and the command line over them.
class Shop
{
public:
    /// `speed`: how fast transfers live at the sandbox.
    explicit Shop(const QString &speed = QStringLiteral("1"));
    ~Shop();

    /// Empty, or why the shop could not be opened.
    QString open();

    /// `environment`: NAME=value lines that are added to it.
    Said cli(const QStringList &words, const QByteArray &input = {}, const QStringList &environment = {},
             int patienceMs = 90'000);
    /// The same, started and not waited for.
    std::unique_ptr<QProcess> start(const QStringList &words, const QStringList &environment = {});
    static Said finished(QProcess &process, int patienceMs = 90'000);

    base::JsonValue ledger();
    /// How often that reference was paid out or is on its way to be.
    int payouts(const QString &reference);
    void setFaults(const QByteArray &json);
    void advance(qint64 ms);
    QString home() const { return m_home.path(); }

    /// A customer with a beneficiary, once; their ids.
    QString sender;
    QString beneficiary;
    QString addParties();
    /// A fresh offer of 1,000 SGD to that beneficiary; its id, empty when there was none.
    QString quote(const QString &amount = QStringLiteral("1000.00"));
    QStringList create(const QString &quote, const QString &key) const;

    /// One request to the sandbox itself; the body of its answer.
    QByteArray ask(const QByteArray &method, const QString &path, const QByteArray &body = {});

private:
    QTemporaryDir m_home;
    QString m_speed;
    QProcess m_sandbox;
    quint16 m_port = 0;
};

/// A new UUID.
QString newKey();

} // namespace programs
