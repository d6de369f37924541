// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rates_page.h"

#include "gui/dress.h"
#include "gui/message_bar.h"
#include "gui/question.h"
#include "gui/sheet_view.h"
#include "gui/theme.h"
#include "ui_rates_page.h"

#include <QHeaderView>
#include <QLocale>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using domain::LineState;
using models::Tone;

namespace {

QList<domain::Choice> currencyChoices()
{
    QList<domain::Choice> choices;
    for (const QString &code : money::Currency::codes())
        choices << domain::Choice{code, code};
    return choices;
}

const QString timePattern = u"yyyy-MM-dd HH:mm"_s;

} // namespace

RatesPage::RatesPage(models::RatesFlow &flow, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::RatesPage>()), m_flow(flow)
{
    m_ui->setupUi(this);
    dress(this);
    setUpBoard();
    setUpForm();
    connect(&m_flow, &models::RatesFlow::changed, this, &RatesPage::showBoard);
    connect(&m_flow, &models::RatesFlow::failed, this, &RatesPage::showFault);
    connect(&m_flow, &models::RatesFlow::saved, this, [this] {
        m_ui->messageBar->show(
            m_flow.needsSecond() ? tr("Stored. It holds once a second person has agreed.") : tr("Stored."), Tone::Good);
    });
    showBoard();
}

RatesPage::~RatesPage() = default;

void RatesPage::setUpBoard()
{
    m_ui->boardView->setModel(&m_flow.sheet());
    dressTable(m_ui->boardView, tr("Lines of the rate board"));
    const QList<models::SheetColumn> &columns = m_flow.sheet().columns();
    for (int column = 0; column < columns.size(); ++column)
        m_ui->boardView->horizontalHeader()->setSectionResizeMode(
            column, columns.at(column).stretches ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    connect(m_ui->boardView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RatesPage::showLine);
    connect(m_ui->boardView, &QAbstractItemView::activated, this, &RatesPage::takeLine);
    connect(m_ui->takeButton, &QPushButton::clicked, this, &RatesPage::takeLine);
    connect(m_ui->historyBox, &QCheckBox::toggled, &m_flow, &models::RatesFlow::setHistory);
    connect(m_ui->agreeButton, &QPushButton::clicked, this, &RatesPage::agree);
    connect(m_ui->refuseButton, &QPushButton::clicked, this, [this] { m_flow.decide(currentRow(), false); });
    connect(m_ui->withdrawButton, &QPushButton::clicked, this, &RatesPage::askWithdraw);
}

void RatesPage::setUpForm()
{
    m_ui->sendCombo->setLongChoices(currencyChoices(), u"–"_s);
    m_ui->receiveCombo->setLongChoices(currencyChoices(), u"–"_s);
    m_ui->sinceEdit->setPlaceholderText(tr("at once, or 2026-12-01 09:00"));
    m_ui->stepsEdit->setPlaceholderText(u"0:5.00, 1000:3.00+0.5%"_s);
    m_ui->marginEdit->setText(u"0"_s);
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textEdited, this, &RatesPage::showPreview);
    for (ChoiceCombo *combo : {static_cast<ChoiceCombo *>(m_ui->sendCombo),
                               static_cast<ChoiceCombo *>(m_ui->receiveCombo), m_ui->providerCombo})
        connect(combo, &ChoiceCombo::codeChosen, this, &RatesPage::showProvider);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &RatesPage::save);
    showFault({}, {});
    showProvider();
}

int RatesPage::currentRow() const { return m_ui->boardView->currentIndex().row(); }

void RatesPage::focusBoard() { m_ui->boardView->setFocus(); }

bool RatesPage::stepBack()
{
    if (m_ui->boardView->hasFocus()) return false;
    focusBoard();
    return true;
}

void RatesPage::showBoard()
{
    const int row = std::max(0, currentRow());
    const bool some = m_flow.sheet().rowCount() > 0;
    if (some && !m_ui->boardView->currentIndex().isValid())
        m_ui->boardView->setCurrentIndex(m_flow.sheet().index(std::min(row, m_flow.sheet().rowCount() - 1), 0));
    m_ui->boardView->setVisible(some);
    if (!m_flow.problem().isEmpty())
        say(m_ui->hintLabel, m_flow.problem(), "bad");
    else if (!m_flow.isLoaded())
        say(m_ui->hintLabel, tr("Looking …"), "muted");
    else
        say(m_ui->hintLabel,
            some ? QString()
                 : tr("The board is empty. Providers that state no exchange rate of their own need a line here before "
                      "they can make an offer; for the others a line adds the shop's fees."),
            "muted");
    m_ui->providerCombo->setChoices(m_flow.providers(), tr("every other provider"));
    m_ui->saveButton->setEnabled(!m_flow.isSaving());
    if (m_ui->sendCombo->code().isEmpty()) m_ui->sendCombo->setCode(m_flow.sendCurrency());
    say(m_ui->earningsLabel, m_flow.earnings());
    showLine();
    showProvider();
}

void RatesPage::showLine()
{
    const services::BoardLine *line = m_flow.line(currentRow());
    const bool waits = line && line->state == LineState::Waits;
    m_ui->takeButton->setVisible(line);
    m_ui->agreeButton->setVisible(waits);
    m_ui->refuseButton->setVisible(waits);
    m_ui->withdrawButton->setVisible(line);
    m_ui->withdrawButton->setEnabled(mayWithdraw());
}

void RatesPage::showProvider()
{
    const bool quotes = m_flow.quotesItself(m_ui->providerCombo->code());
    m_ui->rateEdit->setEnabled(!quotes);
    m_ui->rateEdit->setPlaceholderText(quotes ? tr("its own", "a provider's exchange rate") : QString());
    if (quotes) m_ui->rateEdit->clear();
    m_ui->receiveStepEdit->setEnabled(!quotes);
    if (quotes) m_ui->receiveStepEdit->clear();
    showPreview();
}

void RatesPage::showPreview()
{
    bool isNumber = false;
    const int margin = m_ui->marginEdit->text().trimmed().toInt(&isNumber);
    // Never hidden: the field beside it keeps its width.
    m_ui->marginPercentLabel->setText(isNumber && margin >= 0 ? u"= "_s + models::RatesFlow::percentText(margin)
                                                              : QString());
    say(m_ui->previewLabel, m_flow.preview(entry()));
}

services::RateEntry RatesPage::entry() const
{
    services::RateEntry entry;
    entry.send = m_ui->sendCombo->code();
    entry.receive = m_ui->receiveCombo->code();
    entry.provider = m_ui->providerCombo->code();
    entry.rate = m_ui->rateEdit->text().trimmed();
    entry.marginBps = m_ui->marginEdit->text().trimmed().toInt();
    entry.fee = m_ui->feeEdit->text().trimmed();
    entry.steps = m_ui->stepsEdit->text().trimmed();
    entry.feeMin = m_ui->feeMinEdit->text().trimmed();
    entry.sendMin = m_ui->sendMinEdit->text().trimmed();
    entry.payStep = m_ui->payStepEdit->text().trimmed();
    entry.receiveStep = m_ui->receiveStepEdit->text().trimmed();
    return entry;
}

/// The form as an entry; false when a field of it is no entry at all, and the field says so.
bool RatesPage::readEntry(services::RateEntry &read)
{
    read = entry();
    bool isNumber = false;
    const QString margin = m_ui->marginEdit->text().trimmed();
    if (!margin.isEmpty()) (void)margin.toInt(&isNumber);
    if (!margin.isEmpty() && !isNumber) {
        showFault(tr("A margin is 0 to 2000 basis points (20 %)."), u"marginBps"_s);
        return false;
    }
    const QString since = m_ui->sinceEdit->text().trimmed();
    if (since.isEmpty()) return true;
    read.since = QDateTime::fromString(since, timePattern).toUTC();
    if (read.since.isValid()) return true;
    showFault(tr("Write day and time like 2026-12-01 09:00, or nothing for at once."), u"since"_s);
    return false;
}

void RatesPage::save()
{
    if (m_flow.isSaving()) return;
    showFault({}, {});
    services::RateEntry typed;
    if (readEntry(typed)) m_flow.save(typed);
}

bool RatesPage::mayWithdraw() const
{
    const services::BoardLine *line = m_flow.line(currentRow());
    return line && (line->state == LineState::Holds || line->state == LineState::Begins);
}

/// In a field of the form the same key takes away a word, and nothing else.
void RatesPage::withdraw()
{
    if (!m_ui->formPane->isAncestorOf(focusWidget())) askWithdraw();
}

void RatesPage::askWithdraw()
{
    if (!mayWithdraw() || m_flow.isSaving()) return;
    const domain::BoardRate &rate = m_flow.line(currentRow())->rate;
    //: %1 and %2 are currencies, %3 is a provider or "every other provider"
    const QString title =
        tr("Take %1 to %2 for %3 off the board?").arg(rate.send, rate.receive, m_flow.nameOf(rate.provider));
    ask(this,
        {title, tr("What depends on it is not offered until there is a new line."), tr("Cancel"),
         tr("Withdraw", "take a rate off the board")},
        [this, number = rate.number] {
            // The board may have moved on while the question stood there.
            const services::BoardLine *line = m_flow.line(currentRow());
            if (line && line->rate.number == number) m_flow.withdraw(currentRow());
        });
}

void RatesPage::takeLine()
{
    if (const services::BoardLine *line = m_flow.line(currentRow())) fillFrom(line->rate);
}

void RatesPage::agree() { m_flow.decide(currentRow(), true); }

void RatesPage::showFault(const QString &sentence, const QString &field)
{
    const QList<std::tuple<QString, QLabel *, QWidget *>> places{
        {u"send"_s, m_ui->sendFault, m_ui->sendCombo},
        {u"receive"_s, m_ui->receiveFault, m_ui->receiveCombo},
        {u"provider"_s, m_ui->providerFault, m_ui->providerCombo},
        {u"rate"_s, m_ui->rateFault, m_ui->rateEdit},
        {u"marginBps"_s, m_ui->marginFault, m_ui->marginEdit},
        {u"fee"_s, m_ui->feeFault, m_ui->feeEdit},
        {u"steps"_s, m_ui->stepsFault, m_ui->stepsEdit},
        {u"feeMin"_s, m_ui->feeMinFault, m_ui->feeMinEdit},
        {u"sendMin"_s, m_ui->sendMinFault, m_ui->sendMinEdit},
        {u"payStep"_s, m_ui->payStepFault, m_ui->payStepEdit},
        {u"receiveStep"_s, m_ui->receiveStepFault, m_ui->receiveStepEdit},
        {u"since"_s, m_ui->sinceFault, m_ui->sinceEdit}};
    bool shown = false;
    for (const auto &[name, label, widget] : places) {
        const bool here = name == field && !sentence.isEmpty();
        say(label, here ? sentence : QString());
        setMark(widget, "fault", here);
        widget->setAccessibleDescription(here ? sentence : QString());
        if (here) widget->setFocus();
        shown = shown || here;
    }
    m_ui->messageBar->show(shown ? QString() : sentence);
}

void RatesPage::fillFrom(const domain::BoardRate &line)
{
    m_ui->sendCombo->setCode(line.send);
    m_ui->receiveCombo->setCode(line.receive);
    m_ui->providerCombo->setCode(line.provider);
    m_ui->rateEdit->setText(line.rate);
    m_ui->marginEdit->setText(QString::number(line.marginBps));
    m_ui->feeEdit->setText(line.fee ? line.fee->toWire() : QString());
    m_ui->stepsEdit->setText(domain::toText(line.steps));
    m_ui->feeMinEdit->setText(line.feeMin ? line.feeMin->toWire() : QString());
    m_ui->sendMinEdit->setText(line.sendMin ? line.sendMin->toWire() : QString());
    const auto step = [](qint64 minor, const QString &code) {
        const auto currency = money::Currency::fromCode(code);
        return minor > 1 && currency ? money::Money::ofMinor(minor, *currency).toWire() : QString();
    };
    m_ui->payStepEdit->setText(step(line.payStep, line.send));
    m_ui->receiveStepEdit->setText(step(line.receiveStep, line.receive));
    m_ui->sinceEdit->clear();
    showFault({}, {});
    showProvider();
    m_ui->rateEdit->setFocus();
    m_ui->rateEdit->selectAll();
}

} // namespace gui
