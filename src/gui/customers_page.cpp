// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/customers_page.h"

#include "gui/dress.h"
#include "gui/party_dialog.h"
#include "gui/question.h"
#include "gui/row_delegate.h"
#include "gui/sheet_view.h"
#include "gui/standing_card.h"
#include "gui/theme.h"
#include "ui_customers_page.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using models::DocumentsModel;
using models::Tone;

CustomersPage::CustomersPage(models::CustomersFlow &flow, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::CustomersPage>()), m_flow(flow)
{
    m_ui->setupUi(this);
    dress(this);
    m_ui->foundView->setModel(&m_flow.found());
    m_ui->foundView->setItemDelegate(new RowDelegate(rowHeight + gapInside, this));
    m_ui->foundView->setMouseTracking(true);
    m_ui->foundView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_ui->documentsView->setModel(&m_flow.documents().documents());
    dressTable(m_ui->documentsView, m_ui->documentsView->accessibleName());
    m_ui->documentsView->horizontalHeader()->setSectionResizeMode(DocumentsModel::File, QHeaderView::Stretch);
    m_ui->documentsView->horizontalHeader()->setSectionResizeMode(DocumentsModel::AtProviders, QHeaderView::Stretch);
    m_ui->standingsLayout->addStretch(1);
    m_ui->factsScroll->viewport()->setProperty("surface", u"quiet"_s);
    m_ui->documentsBox->installEventFilter(this);
    m_ui->searchEdit->installEventFilter(this);

    connect(m_ui->searchEdit, &QLineEdit::textChanged, &m_flow, &models::CustomersFlow::search);
    connect(m_ui->foundView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                const domain::Sender *found = m_flow.found().sender(current.row());
                if (found && (!m_flow.chosen() || m_flow.chosen()->id != found->id)) m_flow.choose(found->id);
            });
    connect(m_ui->newButton, &QPushButton::clicked, this, &CustomersPage::newCustomer);
    connect(m_ui->editButton, &QPushButton::clicked, this, &CustomersPage::editCustomer);
    connect(m_ui->revealButton, &QPushButton::clicked, &m_flow, &models::CustomersFlow::revealNumber);
    connect(m_ui->addButton, &QPushButton::clicked, this, &CustomersPage::askForDocument);
    connect(m_ui->uploadButton, &QPushButton::clicked, this, &CustomersPage::uploadDocument);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &CustomersPage::saveDocument);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &CustomersPage::removeDocument);
    connect(m_ui->documentsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CustomersPage::showDocument);
    connect(m_ui->uploadCombo, &ChoiceCombo::codeChosen, this, &CustomersPage::showDocument);
    connect(m_ui->lookButton, &QPushButton::clicked, this, &CustomersPage::lookAtDocument);
    connect(m_ui->documentsView, &QAbstractItemView::activated, this, &CustomersPage::lookAtDocument);
    connectFlow();
    showFound();
    showCustomer();
}

CustomersPage::~CustomersPage() = default;

void CustomersPage::connectFlow()
{
    connect(&m_flow, &models::CustomersFlow::searchTextChanged, this, [this] {
        if (m_ui->searchEdit->text() != m_flow.searchText()) m_ui->searchEdit->setText(m_flow.searchText());
    });
    connect(&m_flow, &models::CustomersFlow::foundChanged, this, &CustomersPage::showFound);
    connect(&m_flow, &models::CustomersFlow::chosenChanged, this, &CustomersPage::showCustomer);
    connect(&m_flow, &models::CustomersFlow::formReady, this, &CustomersPage::openForm);
    connect(&m_flow, &models::CustomersFlow::problem, this, [this](const QString &sentence) { say(sentence); });
    connect(&m_flow, &models::CustomersFlow::documentRead, this,
            [this](const QString &sentence, Tone tone) { m_ui->messageBar->show(sentence, tone); });
    const auto good = [this](const QString &sentence) { m_ui->messageBar->show(sentence, Tone::Good); };
    connect(&m_flow.recipients(), &models::RecipientFlow::saved, this, good);
    connect(&m_flow.recipients(), &models::RecipientFlow::doubt, this, &CustomersPage::askRegisterAnew);
    connect(&m_flow.standings(), &models::StandingsFlow::changed, this, &CustomersPage::showStandings);
    connect(&m_flow.standings(), &models::StandingsFlow::problem, this, &CustomersPage::say);
    connect(&m_flow.standings(), &models::StandingsFlow::done, this, good);
    connect(&m_flow.documents(), &models::DocumentsFlow::changed, this, &CustomersPage::showDocuments);
    connect(&m_flow.documents(), &models::DocumentsFlow::problem, this, &CustomersPage::say);
    connect(&m_flow.documents(), &models::DocumentsFlow::done, this, good);
}

void CustomersPage::say(const QString &sentence, const QString &details)
{
    m_ui->messageBar->show(sentence, Tone::Bad, details);
}

void CustomersPage::refresh() { m_flow.reload(); }

void CustomersPage::focusSearch()
{
    m_ui->searchEdit->setFocus();
    m_ui->searchEdit->selectAll();
}

void CustomersPage::showFound()
{
    const int rows = m_flow.found().rowCount();
    m_ui->foundView->setVisible(rows > 0);
    QString empty;
    if (rows == 0 && m_flow.searched())
        empty = m_flow.searchText().trimmed().isEmpty()
                    ? tr("There are no customers yet. Ctrl+N adds the first one.")
                    : tr("Nobody of that name, phone or number is known. Ctrl+N adds a new customer.");
    gui::say(m_ui->emptyLabel, empty);
    m_ui->countLabel->setText(rows > 0 ? tr("%1 shown").arg(rows) : QString());
    QItemSelectionModel *selection = m_ui->foundView->selectionModel();
    for (int row = 0; row < rows; ++row) {
        const domain::Sender *found = m_flow.found().sender(row);
        if (found && m_flow.chosen() && found->id == m_flow.chosen()->id)
            selection->setCurrentIndex(m_flow.found().index(row), QItemSelectionModel::ClearAndSelect);
    }
}

void CustomersPage::showCustomer()
{
    const auto &customer = m_flow.chosen();
    m_ui->nothingLabel->setVisible(!customer);
    m_ui->dataBox->setVisible(customer.has_value());
    m_ui->workBox->setVisible(customer.has_value());
    if (!customer) return;
    if (m_cardsOf != customer->id) m_ui->messageBar->clear();
    m_ui->nameLabel->setText(customer->fullName());
    m_ui->revealButton->setVisible(m_flow.mayReveal());
    gui::say(m_ui->gapLabel, m_flow.gapText());
    showFacts();
    showFound();
    showStandings();
    showDocuments();
}

void CustomersPage::showFacts()
{
    QGridLayout *grid = m_ui->factsGrid;
    while (QLayoutItem *item = grid->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const auto add = [&](const QString &text, TextRole role, const char *tone, int row, int column, int span) {
        auto *label = new QLabel(text, m_ui->factsBox);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(fontFor(role));
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        alignByLayout(label);
        if (tone) setMark(label, "tone", QString::fromLatin1(tone));
        grid->addWidget(label, row, column, 1, span);
        label->show();
        return label;
    };
    int row = 0;
    for (const models::CustomerFact &fact : m_flow.facts()) {
        if (!fact.section.isEmpty()) {
            if (row > 0) grid->setRowMinimumHeight(row++, gapSmall);
            add(fact.section, TextRole::Section, nullptr, row++, 0, 2);
        }
        add(fact.label, TextRole::Caption, "muted", row, 0, 1);
        QLabel *value = add(fact.value, TextRole::Body, nullptr, row, 1, 1);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        ++row;
    }
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    for (int old = 0; old < grid->rowCount(); ++old)
        grid->setRowStretch(old, 0);
    grid->setRowStretch(row, 1);
}

void CustomersPage::showStandings()
{
    if (!m_flow.chosen()) return;
    const QList<models::Standing> &standings = m_flow.standings().standings();
    const auto sameProvider = [](const StandingCard *card, const models::Standing &standing) {
        return card->provider() == standing.provider;
    };
    const bool same = m_cardsOf == m_flow.chosen()->id &&
                      std::equal(m_cards.begin(), m_cards.end(), standings.begin(), standings.end(), sameProvider);
    if (!same) {
        m_cardsOf = m_flow.chosen()->id;
        for (StandingCard *card : std::as_const(m_cards)) {
            card->hide(); // gone from the eyes at once, also when an answer comes while it is still being left
            card->deleteLater();
        }
        m_cards.clear();
        for (const models::Standing &standing : standings) {
            auto *card = new StandingCard(m_flow.standings(), standing.provider, m_ui->standingsBox);
            connect(card, &StandingCard::askAgainWanted, this, &CustomersPage::askAgain);
            connect(card, &StandingCard::changeWanted, this, &CustomersPage::askChange);
            connect(card, &StandingCard::questionsWanted, this, &CustomersPage::askQuestions);
            connect(card, &StandingCard::recipientWanted, this, &CustomersPage::registerRecipient);
            connect(card, &StandingCard::shapeChanged, this, &CustomersPage::fitStandings);
            // Before the stretch at the end: room that is too much stays below the cards, not between their lines.
            m_ui->standingsLayout->insertWidget(m_ui->standingsLayout->count() - 1, card);
            m_cards << card;
        }
        orderStops();
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        m_cards.at(i)->showStanding(standings.at(i));
        m_cards.at(i)->setVisible(true);
    }
    m_ui->standingsScroll->setVisible(!m_cards.isEmpty());
    gui::say(m_ui->standingsEmptyLabel,
             m_cards.isEmpty() && m_flow.standings().isLoaded()
                 ? tr("None of the providers that are switched on keeps records of customers. Nothing is to be done.")
                 : QString());
    fitStandings();
}

/// Tab goes through the cards before it comes to the documents.
void CustomersPage::orderStops()
{
    QWidget *before = m_ui->factsScroll;
    for (const StandingCard *card : std::as_const(m_cards)) {
        for (QWidget *stop : card->stops())
            setTabOrder(std::exchange(before, stop), stop);
    }
    setTabOrder(before, m_ui->addButton);
}

/// The cards get the room they need, and the documents all that is left.
void CustomersPage::fitStandings()
{
    for (const StandingCard *card : std::as_const(m_cards))
        card->layout()->activate(); // buttons have come and gone; the hints of before are no use
    m_ui->standingsLayout->invalidate();
    const int width = m_ui->standingsScroll->viewport()->width();
    const int height = m_ui->standingsLayout->hasHeightForWidth() ? m_ui->standingsLayout->heightForWidth(width)
                                                                  : m_ui->standingsLayout->sizeHint().height();
    m_ui->standingsScroll->setMaximumHeight(std::max(height, 1) + 2);
    m_ui->workBox->layout()->activate(); // now, or a scroll bar would flash up
}

void CustomersPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitStandings();
}

void CustomersPage::newCustomer() { m_flow.beginNew(); }

void CustomersPage::editCustomer() { m_flow.beginEdit(); }

void CustomersPage::openForm() { PartyDialog::forSender(m_flow.editor(), this)->open(); }

void CustomersPage::askQuestions(const QString &provider, const QString &name)
{
    models::FieldForm *form = m_flow.standings().beginAnswers(provider);
    if (!form) return;
    PartyDialog *dialog = PartyDialog::forAnswers(*form, name, this);
    connect(dialog, &QDialog::accepted, this, [this, provider, form, of = m_cardsOf] {
        if (m_cardsOf == of) m_flow.standings().enrol(provider, form->toJson());
    });
    dialog->open();
}

void CustomersPage::registerRecipient(const QString &provider, const QString &name)
{
    m_flow.recipients().begin(m_cardsOf, provider, name);
    PartyDialog::forRecipient(m_flow.recipients(), name, this)->open();
}

void CustomersPage::askRegisterAnew(const QString &sentence)
{
    const QString title = tr("Has somebody looked there?");
    ask(window()->findChild<PartyDialog *>(), {title, sentence, tr("Cancel"), tr("There is none, register again")},
        [this] { m_flow.recipients().saveAnew(); });
}

void CustomersPage::askChange(const QString &provider, const QString &name, const QString &number)
{
    //: %1 is the number of a record, %2 a provider
    const QString title = tr("Take record %1 at %2 instead?").arg(number, name);
    ask(this,
        {title,
         tr("The customer belongs to another record there already. The new one has to carry the same name or e-mail "
            "address, and everything is sent to it again."),
         tr("Cancel"), tr("Take the other record")},
        [this, provider, number, of = m_cardsOf] {
            if (m_cardsOf == of) m_flow.standings().change(provider, number);
        });
}

void CustomersPage::askAgain(const QString &provider, const QString &name)
{
    //: %1 is a provider
    const QString title = tr("Ask %1 to open a record again?").arg(name);
    ask(this,
        {title,
         tr("An earlier request was never answered, so there may be a record already. Go on only after somebody has "
            "looked there under the customer's e-mail address and found none: a second record cannot be taken back."),
         tr("Cancel"), tr("There is none, ask again")},
        [this, provider, of = m_cardsOf] {
            if (m_cardsOf == of) m_flow.standings().askAgain(provider);
        });
}

bool CustomersPage::stepBack()
{
    const bool inList = m_ui->foundView->hasFocus();
    if (inList || m_ui->searchEdit->hasFocus() || m_ui->foundView->isHidden()) return false;
    m_ui->foundView->setFocus();
    return true;
}

bool CustomersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->searchEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool into = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (into && !m_ui->foundView->isHidden()) {
            m_ui->foundView->setFocus();
            if (!m_ui->foundView->currentIndex().isValid()) m_ui->foundView->setCurrentIndex(m_flow.found().index(0));
            return true;
        }
    }
    if (watched == m_ui->documentsBox) {
        if (event->type() == QEvent::DragEnter) {
            auto *drag = static_cast<QDragEnterEvent *>(event);
            if (drag->mimeData()->hasUrls() || drag->mimeData()->hasImage()) drag->acceptProposedAction();
            return true;
        }
        if (event->type() == QEvent::Drop) {
            auto *drop = static_cast<QDropEvent *>(event);
            drop->acceptProposedAction();
            takeDocument(drop->mimeData());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gui
