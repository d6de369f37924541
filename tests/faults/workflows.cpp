// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/workflows.h"
#include "support/tiny_png.h"

#include <QFile>
#include <QThread>

namespace faults {

using namespace Qt::Literals::StringLiterals;
using programs::newKey;

namespace {

/// So many uploads, then another customer.
constexpr int documentsOfOne = 500;

constexpr int unconfirmed = 5;
constexpr int storeFailed = 9;
constexpr qint64 quoteGoodMs = 240'000;

QString told(const QString &what, const Said &said)
{
    return u"%1: exit %2 %3"_s.arg(what).arg(said.exit).arg(QString::fromUtf8(said.json.toBytes().left(600)));
}

/// Only an exit code that says so may come with nothing sent; and what says so must be true.
bool saysNothingWasSent(int exit) { return exit == 3 || exit == 6 || exit == 7 || exit == 8 || exit == storeFailed; }

bool isOneOf(const QString &word, const QStringList &words) { return words.contains(word); }

} // namespace

Run Workflow::strike(const QStringList &words, const Strike &strike)
{
    Run run = m_shop.run(words, strike, input());
    m_after = m_shop.books();
    m_stateAfter = m_shop.lastEntryState();
    return run;
}

Run Workflow::kill(const QStringList &words, int afterMs)
{
    const auto process = m_shop.start(words);
    process->waitForStarted();
    process->write(input());
    process->closeWriteChannel();
    Run run;
    if (!process->waitForFinished(afterMs)) {
        run.fired = true;
        process->kill();
    }
    run.said = FaultShop::finished(*process, FaultShop::patienceMs);
    // What was sent before the kill may still be on its way to the provider.
    QThread::msleep(run.fired ? 20 : 0);
    m_after = m_shop.books();
    m_stateAfter = m_shop.lastEntryState();
    return run;
}

Findings Workflow::storeIsWhole()
{
    Findings findings;
    const Said check = after({u"store"_s, u"check"_s}, findings);
    if (check.exit != 0 && !check.hung) findings.others << told(u"store check"_s, check);
    return findings;
}

Said Workflow::after(const QStringList &words, Findings &findings, qint64 aheadMs)
{
    Said said = aheadMs == 0 ? m_shop.cli(words, {}, {}, FaultShop::patienceMs)
                             : m_shop.run(words, Strike{.aheadMs = aheadMs}).said;
    if (said.hung) findings.hung << u"this did not end: "_s + words.join(u' ');
    return said;
}

QString CreateTransfer::prepare()
{
    if (!corridor().freshQuote) m_quote = m_shop.quoteFor(corridor());
    m_sinceQuote.start();
    return m_shop.keep();
}

QStringList CreateTransfer::begin()
{
    m_shop.setBack();
    // Every point takes longer than an offer lasts.
    if (!corridor().freshQuote && m_sinceQuote.hasExpired(quoteGoodMs) && !prepare().isEmpty()) return {};
    const QString quote = corridor().freshQuote ? m_shop.quoteFor(corridor()) : m_quote;
    m_key = newKey();
    m_words = m_shop.createWords(corridor(), quote, m_key);
    m_before = m_shop.books();
    return quote.isEmpty() ? QStringList() : m_words;
}

QStringList CreateTransfer::recovery() const { return ++m_turn % 2 == 0 ? m_words : Workflow::recovery(); }

/// What the struck command itself said must be true at that moment.
void CreateTransfer::judgeExit(const Run &run, Findings &findings)
{
    if (run.said.hung) findings.hung << u"create did not end"_s;
    if (run.killed()) return;
    const bool known = run.said.exit == 0 || run.said.exit == unconfirmed || saysNothingWasSent(run.said.exit);
    if (!known) findings.others << told(u"exit code"_s, run.said);
    if (saysNothingWasSent(run.said.exit) && m_after.received != m_before.received)
        findings.doubles << told(u"it says that nothing was sent, and something was"_s, run.said);
    if (run.said.exit == 3 && run.lastDetail() != u"profile.json")
        findings.others << told(u"the input was good"_s, run.said);
    const bool isDoubt = run.said.exit == unconfirmed;
    const bool saysDoubt = run.said.json.member(u"error").member(u"outcome").text() == u"unknown";
    if (isDoubt && !saysDoubt) findings.others << told(u"it is a doubt, and it says that nothing happened"_s, run.said);
    if (run.said.exit == 0 || (isDoubt && saysDoubt)) {
        const Said shown = after({u"transfer"_s, u"show"_s, run.said.transfer().member(u"id").text()}, findings);
        if (shown.transfer().member(u"key").text() != m_key)
            findings.lost << told(u"a transfer that was printed is not there"_s, shown);
    }
}

Findings CreateTransfer::judge(const Run &run)
{
    Findings findings = storeIsWhole();
    judgeExit(run, findings);
    const Said open = after({u"transfer"_s, u"refresh"_s, u"--open"_s}, findings);
    if (open.exit != 0 && open.exit != unconfirmed) findings.others << told(u"refresh --open"_s, open);
    Said again = after(m_words, findings);
    const bool isStillOpen = again.status() == u"unconfirmed" || again.status() == u"submitting";
    if (isStillOpen && again.transfer().member(u"nextCheckAt").text().isEmpty())
        findings.unowned << told(u"nobody will look"_s, again);
    if (isStillOpen && m_corridor != u"A") {
        // Time heals it: two looks far enough apart, or the end of an invoice that nobody can have paid.
        const QString id = again.transfer().member(u"id").text();
        for (const qint64 minutes : {2, 10, 40}) {
            again = after({u"transfer"_s, u"refresh"_s, id}, findings, minutes * 60'000);
            if (again.status() != u"unconfirmed") break;
        }
    }
    judgeEnd(again, findings);
    return findings;
}

/// Where the transfer ended, and what the provider's books say.
void CreateTransfer::judgeEnd(const Said &again, Findings &findings)
{
    const Books now = m_shop.books();
    const qsizetype taken = now.entries - m_before.entries;
    const QString status = again.status();
    if (taken > 1 || now.duplicates != m_before.duplicates) findings.doubles << told(u"%1 payouts"_s.arg(taken), again);
    if (m_corridor == u"C" && now.received - m_before.received > 1)
        findings.doubles << told(u"%1 requests without a key"_s.arg(now.received - m_before.received), again);
    const bool accepted = isOneOf(status, {u"in-progress"_s, u"paid-out"_s, u"awaiting-funds"_s});
    if (accepted && taken != 1) findings.lost << told(u"the provider has no such transfer"_s, again);
    if (!accepted && !(m_corridor == u"C" && status == u"expired"))
        findings.unowned << told(u"not settled in the end"_s, again);
    if (status == u"expired" && taken == 1 && !isOneOf(m_shop.lastEntryState(), {u"invoiced"_s, u"expired"_s}))
        findings.doubles << told(u"it is paid, and the program says it is not"_s, again);
}

JsonValue CreateTransfer::stored()
{
    const JsonValue list = m_shop.cli({u"transfer"_s, u"list"_s}).json.member(u"transfers");
    for (const JsonValue &transfer : list.items())
        if (transfer.member(u"key").text() == m_key) return transfer;
    return {};
}

QString RefreshTransfer::prepare()
{
    const Corridor corridor = m_shop.corridor(u"A"_s);
    const Said said = m_shop.cli(m_shop.createWords(corridor, m_shop.quoteFor(corridor), newKey()));
    m_id = said.transfer().member(u"id").text();
    m_shop.advance(60'000); // it is paid out by now, and nobody here knows
    return said.exit == 0 ? m_shop.keep() : told(u"create"_s, said);
}

QStringList RefreshTransfer::begin()
{
    m_shop.setBack();
    m_before = m_shop.books();
    return recovery();
}

Findings RefreshTransfer::judge(const Run &run)
{
    Findings findings = storeIsWhole();
    if (run.said.hung) findings.hung << u"refresh did not end"_s;
    const Said shown = after({u"transfer"_s, u"show"_s, m_id}, findings);
    if (!isOneOf(shown.status(), {u"in-progress"_s, u"paid-out"_s}))
        findings.lost << told(u"the transfer after a refresh"_s, shown);
    const Said open = after({u"transfer"_s, u"refresh"_s, m_id}, findings);
    if (open.exit != 0 || open.status() != u"paid-out") findings.unowned << told(u"not paid out"_s, open);
    const Books now = m_shop.books();
    if (now.entries != m_before.entries || now.received != m_before.received)
        findings.doubles << told(u"a refresh sent something"_s, open);
    return findings;
}

QString CancelTransfer::prepare()
{
    m_quote = m_shop.quoteFor(m_shop.corridor(u"C"_s));
    m_sinceQuote.start();
    return m_shop.keep();
}

QStringList CancelTransfer::begin()
{
    m_shop.setBack();
    if (m_sinceQuote.hasExpired(quoteGoodMs) && !prepare().isEmpty()) return {};
    const Said made = m_shop.cli(m_shop.createWords(m_shop.corridor(u"C"_s), m_quote, newKey()));
    m_id = made.transfer().member(u"id").text();
    m_before = m_shop.books();
    return made.exit == 0 ? QStringList{u"transfer"_s, u"cancel"_s, m_id} : QStringList();
}

Findings CancelTransfer::judge(const Run &run)
{
    Findings findings = storeIsWhole();
    if (run.said.hung) findings.hung << u"cancel did not end"_s;
    if (run.said.exit == 0 && run.said.status() == u"cancelled" && m_stateAfter != u"cancelled")
        findings.lost << told(u"it was not cancelled"_s, run.said);
    if (!run.killed() && run.said.exit == storeFailed && m_stateAfter == u"cancelled")
        findings.doubles << told(u"it says that nothing was sent, and it is cancelled"_s, run.said);
    Said seen = after({u"transfer"_s, u"refresh"_s, m_id}, findings);
    // What may still be on its way is asked again once it cannot be any more.
    if (seen.status() == u"cancel-requested") seen = after({u"transfer"_s, u"refresh"_s, m_id}, findings, 10 * 60'000);
    const QString truth = m_shop.lastEntryState();
    if (seen.status() == u"awaiting-funds" && truth != u"invoiced") findings.lost << told(truth, seen);
    if (seen.status() == u"cancelled" && truth != u"cancelled") findings.doubles << told(truth, seen);
    if (!isOneOf(seen.status(), {u"awaiting-funds"_s, u"cancelled"_s}))
        findings.unowned << told(u"after a cancel"_s, seen);
    if (seen.status() == u"awaiting-funds") seen = after({u"transfer"_s, u"cancel"_s, m_id}, findings);
    if (seen.status() != u"cancelled") findings.unowned << told(u"cancelled a second time"_s, seen);
    if (m_shop.books().entries != m_before.entries) findings.doubles << told(u"a cancel made a transfer"_s, seen);
    return findings;
}

QStringList AddSender::begin()
{
    if (m_first)
        m_shop.empty();
    else
        m_shop.setBack();
    return {u"sender"_s, u"add"_s};
}

QByteArray AddSender::input() const { return R"({"firstName":"Ringo","lastName":"Abernathy"})"; }

Findings AddSender::judge(const Run &run)
{
    Findings findings = storeIsWhole();
    if (run.said.hung) findings.hung << u"sender add did not end"_s;
    if (!run.killed() && !isOneOf(QString::number(run.said.exit), {u"0"_s, u"9"_s, u"7"_s}) &&
        !(run.said.exit == 3 && run.lastDetail() == u"profile.json"))
        findings.others << told(u"exit code"_s, run.said);
    if (run.said.exit == 0) {
        const Said shown =
            after({u"sender"_s, u"show"_s, run.said.json.member(u"sender").member(u"id").text()}, findings);
        if (shown.exit != 0) findings.lost << told(u"a customer that was printed is not there"_s, shown);
    }
    const Said again = m_shop.cli({u"sender"_s, u"add"_s}, input(), {}, FaultShop::patienceMs);
    if (again.hung) findings.hung << u"the next sender add did not end"_s;
    if (again.exit != 0) findings.others << told(u"the next sender add"_s, again);
    if (!m_first) {
        const Said old = after({u"sender"_s, u"show"_s, m_shop.sender}, findings);
        if (old.exit != 0) findings.lost << told(u"the customer from before"_s, old);
    }
    return findings;
}

QStringList KeepDocument::addWords() const
{
    return {u"document"_s,
            u"add"_s,
            m_sender,
            u"--type"_s,
            u"utility_bill"_s,
            u"--file"_s,
            m_folder.filePath(u"bill.png"_s)};
}

QString KeepDocument::prepare()
{
    QFile file(m_folder.filePath(u"bill.png"_s));
    if (!file.open(QIODevice::WriteOnly)) return file.errorString();
    file.write(support::tinyPng(250, 240, {}, true));
    file.close();
    const Said added = m_shop.cli({u"sender"_s, u"add"_s}, uR"({"firstName":"Ana","lastName":"Reyes",
        "email":"ana%1@example.com","dateOfBirth":"1990-05-04","gender":"female","nationality":"PH","countryOfBirth":"PH",
        "countryOfResidence":"SG","residentialAddress":"1 Orchard Road","countryCode":"SG","city":"Singapore",
        "postalCode":"238823","mobileCountryCode":"+65","mobileNumber":"81234567","identificationType":"passport",
        "identificationNumber":"P1234567A","issueDate":"2020-01-02","expiryDate":"2030-01-01",
        "employmentIndustry":"Construction","employmentStatus":"Employed",
        "employmentPosition":"Senior Level/Executive","occupation":"Engineer"})"_s.arg(m_begun)
                                                               .toUtf8());
    m_sender = added.json.member(u"sender").member(u"id").text();
    if (m_upload) {
        const Said enrolled = m_shop.cli({u"sender"_s, u"enrol"_s, m_sender, u"--provider"_s, u"wallex"_s});
        if (enrolled.exit != 0) return told(u"enrol"_s, enrolled);
        const Said kept = m_shop.cli(addWords());
        m_document = kept.json.member(u"document").member(u"id").text();
        if (kept.exit != 0) return told(u"document add"_s, kept);
    }
    return added.exit == 0 ? m_shop.keep() : told(u"sender add"_s, added);
}

QStringList KeepDocument::begin()
{
    // The home is set back each time, the provider's books are not: the list of one customer's documents would grow
    // until it is longer than any answer may be.
    if (m_upload && ++m_begun % documentsOfOne == 0) {
        m_shop.startOver();
        if (!prepare().isEmpty()) return {};
    }
    m_shop.setBack();
    if (!m_upload) return addWords();
    return {u"document"_s, u"upload"_s, m_document, u"--provider"_s, u"wallex"_s};
}

Findings KeepDocument::judge(const Run &run)
{
    Findings findings = storeIsWhole();
    if (run.said.hung) findings.hung << name() + u" did not end"_s;
    const auto content = [&](const QString &id) {
        const QString copy = m_folder.filePath(u"copy"_s);
        QFile::remove(copy);
        after({u"document"_s, u"show"_s, id, u"--output"_s, copy}, findings);
        QFile file(copy);
        return file.open(QIODevice::ReadOnly) && file.readAll() == support::tinyPng(250, 240, {}, true);
    };
    if (run.said.exit == 0 && !m_upload && !content(run.said.json.member(u"document").member(u"id").text()))
        findings.lost << told(u"a document that was printed is not there"_s, run.said);
    if (m_upload && !content(m_document)) findings.lost << u"the document that was to be uploaded is not there"_s;
    const QStringList words =
        m_upload ? QStringList{u"document"_s, u"upload"_s, m_document, u"--provider"_s, u"wallex"_s} : addWords();
    Said again = after(words, findings);
    if (again.code() == u"rate-limited") {
        // A power failure may take the memory of the last calls with it; no machine is up again within that second.
        QThread::msleep(1'200);
        again = after(words, findings);
    }
    if (again.exit != 0) findings.others << told(u"the next "_s + name(), again);
    const JsonValue uploads = again.json.member(u"document").member(u"uploads");
    if (m_upload && uploads.items().value(0).member(u"state").text() != u"uploaded")
        findings.unowned << told(u"not uploaded"_s, again);
    return findings;
}

Findings judgeKeys(FaultShop &shop, const QMap<QString, QStringList> &wordsByKey, const Books &before)
{
    Findings findings;
    shop.cli({u"transfer"_s, u"refresh"_s, u"--open"_s});
    for (const QStringList &words : wordsByKey)
        if (shop.cli(words, {}, {}, FaultShop::patienceMs).hung) findings.hung << words.join(u' ');
    const QStringList listing{u"transfer"_s, u"list"_s, u"--limit"_s, u"100"_s};
    // Only what is in doubt is looked at later and later: an invoice that is known would run out meanwhile.
    for (const qint64 minutes : {2, 10, 40}) {
        const JsonValue open = shop.cli(listing).json.member(u"transfers");
        for (const JsonValue &transfer : open.items()) {
            if (transfer.member(u"status").text() != u"unconfirmed") continue;
            const QString id = transfer.member(u"id").text();
            shop.run({u"transfer"_s, u"refresh"_s, id}, Strike{.aheadMs = minutes * 60'000});
        }
    }
    qsizetype accepted = 0;
    QSet<QString> theirs;
    const JsonValue list = shop.cli(listing).json.member(u"transfers");
    for (const JsonValue &transfer : list.items()) {
        const QString status = transfer.member(u"status").text();
        const bool known = status == u"in-progress" || status == u"paid-out" || status == u"awaiting-funds";
        const bool isDead = status == u"expired" && transfer.member(u"provider").text() == u"rebit";
        if (known) ++accepted;
        // A review has an owner and a next step, but nobody made a mistake here that would call for one.
        if (status == u"on-hold")
            findings.others << QString::fromUtf8(transfer.toBytes());
        else if (!known && !isDead)
            findings.unowned << QString::fromUtf8(transfer.toBytes());
        const QString number = transfer.member(u"providerReference").text();
        if (!number.isEmpty()) theirs << transfer.member(u"provider").text() + number;
    }
    if (list.items().size() != wordsByKey.size()) findings.lost << u"%1 transfers"_s.arg(list.items().size());
    const Books now = shop.books();
    const qsizetype taken = now.entries - before.entries;
    if (taken > wordsByKey.size() || taken < accepted || now.duplicates != before.duplicates)
        findings.doubles << u"%1 keys, %2 accepted, %3 taken on"_s.arg(wordsByKey.size()).arg(accepted).arg(taken);
    if (theirs.size() < accepted) findings.doubles << u"two transfers with one number of the provider's"_s;
    const Said check = shop.cli({u"store"_s, u"check"_s});
    if (check.exit != 0) findings.others << told(u"store check"_s, check);
    return findings;
}

} // namespace faults
