// SPDX-License-Identifier: GPL-3.0-or-later
// What the counter page shows of its flows. What it connects is in counter_page.cpp.
#include "gui/counter_page.h"

#include "domain/codes.h"
#include "domain/country.h"
#include "domain/listing.h"
#include "gui/dress.h"
#include "gui/link_button.h"
#include "gui/theme.h"
#include "money/money_text.h"
#include "ui_counter_page.h"

#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using domain::FixedSide;
using models::OffersFlow;
using models::SendFlow;
using models::Tone;

namespace {

constexpr int gapsShown = 5;
constexpr int gapColumns = 2;

QList<domain::Choice> currencyChoices()
{
    QList<domain::Choice> choices;
    for (const QString &code : money::Currency::codes())
        choices << domain::Choice{code, code};
    return choices;
}

QList<domain::Choice> methodChoices()
{
    QList<domain::Choice> choices;
    for (const domain::PayoutMethod method : domain::allPayoutMethods())
        choices << domain::Choice{domain::codeOf(method), domain::labelOf(method)};
    return choices;
}

void strikeOut(QLabel *label, bool struck)
{
    QFont font = label->font();
    if (font.strikeOut() == struck) return;
    font.setStrikeOut(struck);
    label->setFont(font);
}

/// Text of a field that a person may be typing into: only set when it really differs, so that the cursor stays.
void setText(QLineEdit *edit, const QString &text)
{
    if (edit->text() != text) edit->setText(text);
}

} // namespace

void CounterPage::showStart()
{
    m_ui->sendCurrencyCombo->setLongChoices(currencyChoices(), u"–"_s);
    m_ui->receiveCurrencyCombo->setLongChoices(currencyChoices(), u"–"_s);
    m_ui->countryCombo->setLongChoices(domain::countryChoices(), tr("Country"));
    m_ui->methodCombo->setChoices(methodChoices(), tr("any way"));
    m_ui->purposeCombo->setChoices(domain::purposes(), tr("Choose …"));
    m_ui->sourceCombo->setChoices(domain::sourcesOfFunds(), tr("Choose …"));
    const int currencyWidth = fontMetrics().horizontalAdvance(u"WWW"_s) + 44;
    m_ui->sendCurrencyCombo->setFixedWidth(currencyWidth);
    m_ui->receiveCurrencyCombo->setFixedWidth(currencyWidth);
    for (QLineEdit *edit : {m_ui->sendAmountEdit, m_ui->receiveAmountEdit})
        edit->setFont(fontFor(TextRole::Title));
    showTerms();
    showOffers();
    showSummary();
    showEditable();
}

void CounterPage::showSender()
{
    const auto &sender = m_counter.sender().sender();
    if (sender) {
        m_ui->senderNameLabel->setText(sender->fullName());
        m_ui->senderNameLabel->setToolTip(sender->fullName());
        const QString local = sender->localName.isEmpty() ? sender->nameInChineseCharacters : sender->localName;
        say(m_ui->senderLocalNameLabel, local);
        say(m_ui->senderLineLabel, models::senderLine(*sender));
    }
    showGaps();
    showFound();
}

/// What is missing about the customer; a press leads to the field.
void CounterPage::showGaps()
{
    auto *grid = m_ui->gapsGrid;
    while (QLayoutItem *item = grid->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    QWidget *before = m_ui->editSenderButton;
    const auto link = [this, &before](const QString &text, const QString &field, models::Tone tone) {
        auto *button = new LinkButton(m_ui->gapsBox);
        button->setText(text);
        button->setTone(tone);
        button->setFont(fontFor(TextRole::Caption));
        button->setEnabled(m_counter.isEditable());
        button->setAccessibleName(tr("Fill in: %1").arg(text));
        connect(button, &LinkButton::clicked, this, [this, field] { editCustomer(field); });
        setTabOrder(std::exchange(before, button), button); // made late, but read here
        return button;
    };
    int line = 0;
    QList<models::SenderGap> missing;
    for (const models::SenderGap &gap : m_counter.sender().gaps()) {
        if (gap.urgent || gap.field == u"expiryDate")
            grid->addWidget(link(u"⚠ "_s + gap.sentence, gap.field, gap.urgent ? Tone::Bad : Tone::Waiting), line++, 0,
                            1, gapColumns);
        else
            missing << gap;
    }
    if (missing.isEmpty()) return;
    auto *caption = new QLabel(tr("Missing for screening"), m_ui->gapsBox);
    caption->setTextFormat(Qt::PlainText);
    caption->setFont(fontFor(TextRole::Caption));
    alignByLayout(caption);
    setMark(caption, "tone", u"muted"_s);
    grid->addWidget(caption, line++, 0, 1, gapColumns);
    const qsizetype shown = missing.size() > gapsShown + 1 ? gapsShown : missing.size();
    for (qsizetype i = 0; i < shown; ++i)
        grid->addWidget(link(missing.at(i).sentence, missing.at(i).field, Tone::Waiting), line + int(i) / gapColumns,
                        int(i) % gapColumns);
    if (shown < missing.size())
        grid->addWidget(link(tr("and %1 more …").arg(missing.size() - shown), missing.at(shown).field, Tone::Waiting),
                        line + int(shown) / gapColumns, int(shown) % gapColumns);
}

void CounterPage::showFound()
{
    models::SenderFlow &flow = m_counter.sender();
    const bool searching = flow.searchText().trimmed().size() >= 2;
    const bool some = flow.found().rowCount() > 0;
    if (searching && some) {
        m_ui->senderStack->setCurrentWidget(m_ui->foundPage);
        if (!m_ui->foundView->currentIndex().isValid()) m_ui->foundView->setCurrentIndex(flow.found().index(0));
        return;
    }
    if (flow.sender() && !searching) {
        m_ui->senderStack->setCurrentWidget(m_ui->senderCardPage);
        return;
    }
    m_ui->senderStack->setCurrentWidget(m_ui->senderEmptyPage);
    if (searching && flow.searched()) {
        //: %1 is what was searched for
        m_ui->senderHintLabel->setText(tr("Nobody is found for “%1”.").arg(flow.searchText().trimmed()));
    } else {
        m_ui->senderHintLabel->setText(tr("Type two letters or more. A customer who is not there yet can be added."));
    }
}

void CounterPage::showBeneficiaries()
{
    models::BeneficiaryFlow &flow = m_counter.beneficiary();
    const bool some = flow.known().rowCount() > 0;
    QString hint;
    if (flow.sender().isEmpty())
        hint = tr("The customer's beneficiaries appear here.");
    else if (flow.isLoading())
        hint = tr("Looking …");
    else if (!some)
        hint = tr("None yet. Ctrl+B adds the first one.");
    const auto &known = flow.known().list();
    const bool repeats = std::any_of(known.begin(), known.end(), [](const auto &one) { return one.last.has_value(); });
    if (some && repeats && !flow.picked()) hint = tr("Enter chooses; 1 to 9 repeats the last transfer.");
    say(m_ui->beneficiaryHintLabel, some && !repeats ? QString() : hint);
    if (flow.picked()) {
        const int row = flow.known().rowOf(flow.picked()->beneficiary.id);
        if (row >= 0 && m_ui->beneficiaryView->currentIndex().row() != row)
            m_ui->beneficiaryView->setCurrentIndex(flow.known().index(row));
    } else if (some && !m_ui->beneficiaryView->currentIndex().isValid()) {
        m_ui->beneficiaryView->setCurrentIndex(flow.known().index(0));
    }
    if (m_ui->beneficiaryView->hasFocus()) focusBeneficiaries();
    showTerms();
}

void CounterPage::showTerms()
{
    const models::OfferTerms &terms = m_counter.offers().terms();
    const bool sendSide = terms.side == FixedSide::Send;
    setText(sendSide ? m_ui->sendAmountEdit : m_ui->receiveAmountEdit, terms.typed);
    setText(sendSide ? m_ui->receiveAmountEdit : m_ui->sendAmountEdit, {});
    if (m_ui->sendCurrencyCombo->code() != terms.send) m_ui->sendCurrencyCombo->setCode(terms.send);
    if (m_ui->receiveCurrencyCombo->code() != terms.receive) m_ui->receiveCurrencyCombo->setCode(terms.receive);
    if (m_ui->countryCombo->code() != terms.country) m_ui->countryCombo->setCode(terms.country);
    m_ui->methodCombo->setCode(terms.method ? domain::codeOf(*terms.method) : QString());
    const bool free = m_counter.isEditable() && !m_counter.beneficiary().picked();
    m_ui->countryCombo->setEnabled(free);
    m_ui->methodCombo->setEnabled(free);
    showPartners(free);
    const QString why = free ? QString() : tr("Decided by the beneficiary");
    m_ui->countryCombo->setToolTip(why);
    m_ui->methodCombo->setToolTip(why);
}

/// While no beneficiary says who pays out, one may be chosen to be asked about: a bank's price, a biller, a load.
void CounterPage::showPartners(bool free)
{
    const models::OfferTerms &terms = m_counter.offers().terms();
    QList<domain::Choice> choices;
    if (free && terms.method)
        for (const domain::PayoutPartner &partner : m_counter.partners().partners(terms.country, *terms.method))
            choices << domain::Choice{partner.code, partner.name};
    m_ui->partnerBox->setVisible(!choices.isEmpty());
    const QString shown =
        terms.country + (terms.method ? domain::codeOf(*terms.method) : QString()) + QString::number(choices.size());
    if (std::exchange(m_partnersShown, shown) != shown) m_ui->partnerCombo->setLongChoices(choices, tr("any"));
    if (m_ui->partnerCombo->code() != terms.partner) m_ui->partnerCombo->setCode(terms.partner);
}

void CounterPage::showOffers()
{
    OffersFlow &flow = m_counter.offers();
    const auto &chosen = flow.chosen();
    const QString fault = flow.amountFault();
    const bool sendSide = flow.terms().side == FixedSide::Send;
    say(m_ui->amountFaultLabel, fault);
    setMark(m_ui->sendAmountEdit, "fault", sendSide && !fault.isEmpty());
    setMark(m_ui->receiveAmountEdit, "fault", !sendSide && !fault.isEmpty());
    (sendSide ? m_ui->sendAmountEdit : m_ui->receiveAmountEdit)->setAccessibleDescription(fault);
    // The other side shows what the chosen offer makes of it; as a placeholder, so that it is never taken for typed.
    const QLocale locale;
    m_ui->receiveAmountEdit->setPlaceholderText(chosen && sendSide ? money::amountText(chosen->receive, locale)
                                                                   : QString());
    m_ui->sendAmountEdit->setPlaceholderText(chosen && !sendSide ? money::amountText(chosen->send, locale) : QString());

    const int rows = flow.offers().rowCount();
    const QString waiting = domain::listed(flow.waitingFor());
    QString state;
    QString hint;
    switch (flow.state()) {
    case OffersFlow::State::Incomplete:
        hint = tr("Type an amount on either side and choose where it goes. The offers of all providers appear here, "
                  "best first.");
        break;
    case OffersFlow::State::Waiting: hint = tr("The providers are asked in a moment."); break;
    case OffersFlow::State::Asking:
        //: %1 is a list of providers
        state = waiting.isEmpty() ? tr("Asking the providers …") : tr("Asking %1 …").arg(waiting);
        hint = tr("The providers are being asked. Those that answer appear at once; nobody is waited for longer than 8 "
                  "seconds.");
        break;
    case OffersFlow::State::Ready:
        state = tr("%1 · best first").arg(rows);
        hint = tr("No provider makes an offer for this. The reasons stand below; another amount or another way of "
                  "paying out may help.");
        break;
    case OffersFlow::State::Failed: hint = flow.problem() + u' ' + tr("F5 asks again."); break;
    }
    const bool gone = !flow.voidReason().isEmpty();
    m_ui->offersStateLabel->setText(gone ? flow.voidReason() : state);
    m_ui->offersStateLabel->setToolTip(m_ui->offersStateLabel->text());
    setMark(m_ui->offersStateLabel, "tone", gone ? u"waiting"_s : u"muted"_s);
    if (rows > 0 && !m_ui->offersView->model()) setUpOffers();
    m_ui->offersView->setVisible(rows > 0);
    say(m_ui->offersHintLabel, rows > 0 ? QString() : hint,
        flow.state() == OffersFlow::State::Failed ? "bad" : "muted");
    m_ui->askAnewButton->setEnabled(m_counter.isEditable() && flow.state() >= OffersFlow::State::Waiting);
    showWithout();

    const int row = chosen ? flow.offers().rowOf(chosen->id) : -1;
    QItemSelectionModel *selection = m_ui->offersView->selectionModel();
    if (!selection) return;
    if (row >= 0 && selection->currentIndex().row() != row) {
        selection->setCurrentIndex(flow.offers().index(row, 0),
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    } else if (row < 0 && selection->hasSelection()) {
        selection->clear();
    }
}

/// Who makes no offer, and why. Where an answer would change that, a press leads to its field.
void CounterPage::showWithout()
{
    while (QLayoutItem *item = m_ui->unlockLayout->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    QStringList plain;
    QWidget *before = m_ui->offersView;
    for (const models::NoOffer &none : m_counter.offers().without()) {
        const QString details = none.details.isEmpty() ? QString() : u" ("_s + none.details + u')';
        const QString line = none.provider + u": "_s + none.sentence + details;
        if (none.missing.isEmpty()) {
            plain << line;
            continue;
        }
        auto *button = new LinkButton(m_ui->withoutBox);
        button->setObjectName(u"unlockButton"_s);
        button->setText(line);
        button->setFont(fontFor(TextRole::Caption));
        button->setEnabled(m_counter.isEditable());
        button->setAccessibleName(tr("Fill in: %1").arg(line));
        connect(button, &LinkButton::clicked, this, [this, path = none.missing] { fillIn(path); });
        m_ui->unlockLayout->addWidget(button);
        setTabOrder(std::exchange(before, button), button);
    }
    m_ui->withoutBox->setVisible(!m_counter.offers().without().isEmpty());
    say(m_ui->withoutLabel, plain.join(u'\n'));
}

void CounterPage::showSummary()
{
    const SendFlow &send = m_counter.send();
    // What was shown before a price changed stays, struck out, until the new amount has been looked at.
    const bool isVoid = m_counter.offers().needsLook();
    const auto &quote = isVoid ? m_counter.offers().outdated() : m_counter.offers().chosen();
    const auto &picked = m_counter.beneficiary().picked();
    const QLocale locale;
    m_ui->paysLabel->setText(quote ? money::moneyText(quote->totalDebit, locale) : u"–"_s);
    m_ui->getsLabel->setText(quote ? money::moneyText(quote->receive, locale) : u"–"_s);
    for (QLabel *label : {m_ui->paysLabel, m_ui->getsLabel, m_ui->rateLabel, m_ui->feesLabel})
        strikeOut(label, isVoid);
    say(m_ui->toLabel,
        picked ? picked->beneficiary.fullName() + u'\n' + models::payoutLine(picked->beneficiary, picked->partnerName)
               : QString());
    m_ui->priceBox->setVisible(quote.has_value());
    if (quote) {
        const auto fees = quote->totalDebit.minus(quote->send);
        m_ui->providerLabel->setText(m_counter.agent().providerName(quote->provider.text) +
                                     (quote->binding ? QString() : u" · "_s + tr("indicative")));
        m_ui->rateLabel->setText(u"1 %1 = %2 %3"_s.arg(quote->send.currency().code(),
                                                       models::rateText(quote->rate.toString(), locale),
                                                       quote->receive.currency().code()));
        m_ui->feesLabel->setText(quote->feesStated && fees ? money::moneyText(*fees, locale) : tr("not stated"));
        const auto left = m_counter.offers().chosenRemainingMs();
        const bool shown = (left || isVoid) && m_counter.isEditable();
        m_ui->validCaptionLabel->setVisible(shown);
        //: of an amount that was shown
        const QString valid = isVoid ? tr("void: the price has changed")
                              : left ? models::countdownText(*left)
                                     : QString();
        say(m_ui->validLabel, shown ? valid : QString(), isVoid ? "bad" : left && *left < 30'000 ? "waiting" : "");
    }
    if (m_ui->purposeCombo->code() != send.purpose()) m_ui->purposeCombo->setCode(send.purpose());
    if (m_ui->sourceCombo->code() != send.sourceOfFunds()) m_ui->sourceCombo->setCode(send.sourceOfFunds());
    const QList<models::SendGap> gaps = send.gaps();
    const bool filling = send.stage() == SendFlow::Stage::Filling;
    m_ui->confirmButton->setEnabled(filling && gaps.isEmpty());
    if (m_ui->confirmButton->isEnabled() && m_waitsForConfirm) {
        if (m_waitsForConfirm->hasFocus()) m_ui->confirmButton->setFocus(); // the clerk has not gone elsewhere
        m_waitsForConfirm = nullptr;
    }
    m_ui->confirmButton->setText(isVoid ? tr("Show new amount") : tr("Confirm"));
    m_ui->gapButton->setVisible(filling && !gaps.isEmpty());
    if (!gaps.isEmpty()) m_ui->gapButton->setText(gaps.first().sentence);
}

void CounterPage::showEditable()
{
    const bool editable = m_counter.isEditable();
    for (QWidget *widget :
         QList<QWidget *>{m_ui->searchEdit, m_ui->newSenderButton, m_ui->editSenderButton, m_ui->newBeneficiaryButton,
                          m_ui->sendAmountEdit, m_ui->receiveAmountEdit, m_ui->sendCurrencyCombo,
                          m_ui->receiveCurrencyCombo, m_ui->offersView, m_ui->beneficiaryView})
        widget->setEnabled(editable);
    m_ui->detailsBox->setVisible(editable);
    m_ui->confirmButton->setVisible(editable);
    showTerms();
    showOffers();
    showSummary();
    if (editable) return;
    // The keys of the receipt work from here on; nothing above takes them.
    m_ui->receiptPane->setFocus();
}

} // namespace gui
