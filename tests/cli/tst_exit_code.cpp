// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exit_code.h"

#include <QMap>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using cli::ExitCode;
using cli::exitCodeFor;

namespace {

/// The public contract, written down a second time: kind by kind, when it is certain that nothing happened.
const QMap<QString, int> contract{
    {u"bad-input"_s, 3},
    {u"unknown-member"_s, 3},
    {u"missing-field"_s, 3},
    {u"bad-amount"_s, 3},
    {u"bad-iban"_s, 3},
    {u"bad-account"_s, 3},
    {u"bad-phone"_s, 3},
    {u"bad-date"_s, 3},
    {u"bad-country"_s, 3},
    {u"bad-currency"_s, 3},
    {u"bad-email"_s, 3},
    {u"bad-name"_s, 3},
    {u"bad-key"_s, 3},
    {u"bad-file"_s, 3},
    {u"bad-profile"_s, 3},
    {u"bad-code"_s, 3},
    {u"too-long"_s, 3},
    {u"unknown-provider"_s, 3},
    {u"provider-disabled"_s, 3},
    {u"not-supported"_s, 3},
    {u"key-reused"_s, 3},
    {u"party-mismatch"_s, 3},
    {u"not-allowed-now"_s, 3},
    {u"corridor-not-served"_s, 3},
    {u"partner-needed"_s, 3},
    {u"no-rate"_s, 3},
    {u"quote-expired"_s, 3},
    {u"quote-changed"_s, 3},
    {u"quote-used"_s, 3},
    {u"limit-exceeded"_s, 3},
    {u"amount-refused"_s, 3},
    {u"changed-meanwhile"_s, 3},
    {u"insufficient-funds"_s, 4},
    {u"duplicate"_s, 4},
    {u"conflict"_s, 4},
    {u"provider-refused"_s, 4},
    {u"beneficiary-refused"_s, 4},
    {u"bank-not-supported"_s, 4},
    {u"echo-mismatch"_s, 6},
    {u"unconfirmed"_s, 5},
    {u"rate-limited"_s, 6},
    {u"provider-failed"_s, 6},
    {u"unreadable-reply"_s, 6},
    {u"timed-out"_s, 6},
    {u"unreachable"_s, 6},
    {u"tls-failed"_s, 6},
    {u"redirect-refused"_s, 6},
    {u"credential-missing"_s, 7},
    {u"credential-refused"_s, 7},
    {u"keychain-locked"_s, 7},
    {u"keychain-unavailable"_s, 7},
    {u"store-key-missing"_s, 7},
    {u"not-found"_s, 8},
    {u"store-unavailable"_s, 9},
    {u"store-corrupt"_s, 9},
    {u"store-busy"_s, 9},
    {u"store-newer"_s, 9},
    {u"disk-full"_s, 9},
};

const int kinds = int(ErrorKind::ChangedMeanwhile) + 1;

} // namespace

class TestExitCode : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasTheExitCodeOfTheContract();
    void whateverMayHaveHappenedIsUnconfirmed();
    void whatTheProviderSaidIsARefusal();
};

void TestExitCode::everyKindHasTheExitCodeOfTheContract()
{
    QCOMPARE(contract.size(), kinds);
    for (int kind = 0; kind < kinds; ++kind) {
        const QString code = base::codeOf(ErrorKind(kind));
        QVERIFY2(contract.contains(code), qPrintable(code));
        QVERIFY2(exitCodeFor(base::nothingHappened(ErrorKind(kind))) == contract.value(code), qPrintable(code));
    }
}

void TestExitCode::whateverMayHaveHappenedIsUnconfirmed()
{
    for (int kind = 0; kind < kinds; ++kind)
        QCOMPARE(exitCodeFor(base::maybeHappened(ErrorKind(kind))), ExitCode::Unconfirmed);
}

void TestExitCode::whatTheProviderSaidIsARefusal()
{
    for (const ErrorKind kind : {ErrorKind::BadIban, ErrorKind::LimitExceeded, ErrorKind::QuoteExpired,
                                 ErrorKind::AmountRefused, ErrorKind::NotFound}) {
        base::Error error = base::nothingHappened(kind);
        error.providerCode = u"300"_s;
        QCOMPARE(exitCodeFor(error), ExitCode::Refused);
    }
}

QTEST_GUILESS_MAIN(TestExitCode)
#include "tst_exit_code.moc"
