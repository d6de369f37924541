// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customer_side.h"

#include "domain/printout_words.h"
#include "models/words.h"

namespace models {

using namespace Qt::Literals::StringLiterals;
using domain::PrintoutWords;
using Stage = CustomerScreen::Stage;

namespace {

/// What of a paper stands on the screen. The parts of a fee do not: one of them is the shop's own.
const QStringList &shownEntries()
{
    static const QStringList entries{u"beneficiary"_s,   u"country"_s,        u"method"_s,
                                     u"partner"_s,       u"account"_s,        u"transfer-amount"_s,
                                     u"transfer-fees"_s, u"transfer-taxes"_s, u"total"_s,
                                     u"exchange-rate"_s, u"other-fees"_s,     u"total-to-recipient"_s};
    return entries;
}

} // namespace

CustomerSide::CustomerSide(Backstage &backstage, const base::Clock &clock, CounterFlow &counter, QObject *parent)
    : QObject(parent), m_backstage(backstage), m_clock(clock), m_counter(counter)
{
    connect(&counter, &CounterFlow::started, this, &CustomerSide::start);
    connect(&counter.sender(), &SenderFlow::senderChanged, this, &CustomerSide::takeSender);
    connect(&counter.beneficiary(), &BeneficiaryFlow::pickedChanged, this, &CustomerSide::askDisclosure);
    connect(&counter.offers(), &OffersFlow::chosenChanged, this, &CustomerSide::askDisclosure);
    connect(&counter.offers(), &OffersFlow::stateChanged, this, &CustomerSide::changed);
    connect(&counter.offers(), &OffersFlow::ticked, this, &CustomerSide::ticked);
    connect(&counter.send(), &SendFlow::stageChanged, this, &CustomerSide::changed);
    connect(&counter.send().sent(), &TransferDetail::changed, this, &CustomerSide::changed);
    // First of all who hear it, so that no Confirm is open before its gap is known.
    connect(this, &CustomerSide::changed, &counter.send(),
            [this] { m_counter.send().setDisclosureGap(disclosureSentence()); });
}

void CustomerSide::start()
{
    m_backstage.askNow<services::PaperMakings>(
        this,
        [](services::Desk &desk) -> base::Result<services::PaperMakings> {
            return services::PrintoutService(desk).makings();
        },
        [this](const base::Result<services::PaperMakings> &answer) {
            if (answer) {
                m_makings = *answer;
                m_hasMakings = true;
            }
            emit changed();
            emit started();
        });
}

void CustomerSide::setLanguage(const QString &code)
{
    m_chosen = code;
    emit changed();
}

QString CustomerSide::language() const
{
    for (const QString &language : {m_chosen, m_known, m_makings.language})
        if (!language.isEmpty()) return language;
    return u"en"_s;
}

void CustomerSide::takeSender()
{
    const auto &sender = m_counter.sender().sender();
    const domain::SenderId id = sender ? sender->id : domain::SenderId();
    if (id == m_sender) return;
    // Whatever stood there was about somebody else; it goes at once, not when an answer comes.
    m_sender = id;
    m_chosen.clear();
    m_known.clear();
    m_givenBefore = false;
    askDisclosure();
    if (id.text.isEmpty()) return;
    m_backstage.askNow<QString>(
        this, [id](services::Desk &desk) { return services::PrintoutService(desk).languageOf(id); },
        [this, round = ++m_senderRound](const base::Result<QString> &answer) {
            if (round != m_senderRound || !answer) return;
            m_known = *answer;
            emit changed();
        });
}

std::optional<services::DisclosureOrder> CustomerSide::order() const
{
    const auto &quote = m_counter.offers().chosen();
    const auto &sender = m_counter.sender().sender();
    const auto &to = m_counter.beneficiary().picked();
    if (!quote || !sender || !to) return std::nullopt;
    return services::DisclosureOrder{.quote = quote->id,
                                     .sender = sender->id,
                                     .beneficiary = to->beneficiary.id,
                                     .partnerName = to->partnerName,
                                     .purpose = m_counter.send().purpose(),
                                     .language = m_chosen,
                                     .medium = {}};
}

void CustomerSide::askDisclosure()
{
    const auto wanted = order();
    const QString quote = wanted ? wanted->quote.text : QString();
    if (quote != m_disclosureOf) {
        if (m_disclosure && m_disclosure->given) m_givenBefore = true;
        m_disclosure.reset();
        m_disclosureOf = quote;
    }
    emit changed();
    ++m_round;
    if (!wanted) return;
    m_backstage.askNow<services::DisclosureState>(
        this, [order = *wanted](services::Desk &desk) { return services::PrintoutService(desk).disclosure(order); },
        [this, round = m_round](const base::Result<services::DisclosureState> &answer) {
            if (round != m_round) return;
            if (answer) m_disclosure = *answer;
            emit changed();
        });
}

void CustomerSide::disclosed(const QString &quote)
{
    if (quote == m_disclosureOf) askDisclosure();
}

QString CustomerSide::disclosureSentence() const
{
    const auto &quote = m_counter.offers().chosen();
    if (!quote || m_counter.send().stage() != SendFlow::Stage::Filling) return {};
    // Until the answer is here, the rules of the shop decide: a moment's silence opens no Confirm.
    const domain::PrintoutRules &rules = m_hasMakings ? m_makings.rules : domain::generalPrintoutRules();
    const bool wanted = m_disclosure ? m_disclosure->wanted : rules.disclosureFirst && rules.covers(quote->send);
    if (!wanted || (m_disclosure && m_disclosure->given)) return {};
    if (m_disclosure && !m_disclosure->missing.isEmpty())
        //: %1 is what is missing, one or more sentences
        return tr("The rules want a paper before payment, and it cannot be made: %1")
            .arg(m_disclosure->missing.join(u' '));
    if (m_givenBefore)
        return tr("The figures have changed: the paper that the customer holds is void. Take it back and print the new "
                  "one (Ctrl+D).");
    return tr("Print what it costs and give it to the customer before payment (Ctrl+D).");
}

CustomerScreen CustomerSide::offerScreen(const domain::Transfer &transfer, const domain::Quote *quote) const
{
    domain::PrintoutSubject subject{.transfer = transfer};
    subject.printedAt = m_clock.nowUtc();
    if (quote) {
        subject.estimated = !quote->binding;
        subject.feesStated = quote->feesStated;
    }
    // As the general rules say it: every language has those, and these are not the disclosure of any law.
    const domain::Printout paper = domain::printoutFor(domain::PrintoutKind::Disclosure, subject, m_makings.shop,
                                                       domain::generalPrintoutRules(), {language()});
    CustomerScreen screen;
    screen.name = transfer.parties.senderName;
    for (const domain::PrintoutBlock &block : paper.sheets.first().blocks)
        for (const domain::PrintoutLine &line : block)
            if (shownEntries().contains(line.key)) screen.lines << line;
    return screen;
}

CustomerScreen CustomerSide::screen() const
{
    const PrintoutWords &words = *PrintoutWords::of(language());
    const SendFlow::Stage stage = m_counter.send().stage();
    const auto &quote = m_counter.offers().chosen();
    const auto &sender = m_counter.sender().sender();
    const auto &to = m_counter.beneficiary().picked();
    const auto &sent = m_counter.send().sent().transfer();
    CustomerScreen screen;
    if (stage == SendFlow::Stage::Done && sent) {
        screen = offerScreen(*sent, nullptr);
        screen.stage = Stage::Done;
        screen.title = words.word(u"display-thanks"_s);
        screen.sentence = domain::tellSentence(*sent, words);
        screen.code = sent->reference;
        screen.codeCaption = words.word(u"display-scan"_s);
    } else if (quote && sender && to) {
        screen = offerScreen(
            domain::transferAsOffered(*quote, *sender, to->beneficiary, to->partnerName, m_clock.nowUtc()), &*quote);
        const bool sending = stage == SendFlow::Stage::Sending;
        screen.stage = sending ? Stage::Sending : Stage::Offer;
        screen.title = words.word(u"display-hello"_s);
        screen.sentence = words.word(sending ? u"display-sending"_s : u"display-check"_s);
        if (const auto left = m_counter.offers().chosenRemainingMs(); left && !sending)
            screen.countdown = words.word(u"display-valid"_s, {{u"time"_s, countdownText(*left)}});
    } else if (sender && stage == SendFlow::Stage::Filling && !m_counter.offers().voidReason().isEmpty()) {
        screen.stage = Stage::Void;
        screen.title = words.word(u"display-hello"_s);
        screen.sentence = words.word(u"display-void"_s);
    } else {
        screen.title = words.word(u"display-welcome"_s);
        if (!sender) screen.sentence = words.word(u"display-next"_s);
    }
    screen.language = words.language();
    screen.rightToLeft = words.isRightToLeft();
    screen.practice = m_makings.shop.practice;
    screen.shop = m_makings.shop.name;
    return screen;
}

} // namespace models
