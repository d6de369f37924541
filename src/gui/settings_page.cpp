// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings_page.h"

#include "gui/credential_dialog.h"
#include "gui/dress.h"
#include "gui/key_button.h"
#include "gui/row_delegate.h"
#include "gui/theme.h"
#include "ui_settings_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QHideEvent>
#include <QShowEvent>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using models::ProvidersModel;
using models::Tone;

namespace {

constexpr int storeEveryMs = 15'000;

} // namespace

SettingsPage::SettingsPage(models::SettingsFlow &settings, ReceiptPrinter &printer, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::SettingsPage>()), m_settings(settings), m_printer(printer)
{
    m_ui->setupUi(this);
    dress(this);
    QTableView *view = m_ui->providersView;
    view->setModel(&settings.providers());
    view->setItemDelegate(new RowDelegate(rowHeight, this));
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->setMouseTracking(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(rowHeight + gapSmall);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    view->horizontalHeader()->setResizeContentsPrecision(0); // what is in sight decides, however long the list
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view->horizontalHeader()->setSectionResizeMode(ProvidersModel::Name, QHeaderView::ResizeToContents);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SettingsPage::showProvider);
    connect(&settings.providers(), &QAbstractItemModel::dataChanged, this, &SettingsPage::showProvider);
    connect(&settings, &models::SettingsFlow::reloaded, this, [this] {
        m_shown.clear();
        if (!m_ui->providersView->currentIndex().isValid())
            m_ui->providersView->setCurrentIndex(m_settings.providers().index(0, 0));
        showProvider();
    });
    connect(&settings, &models::SettingsFlow::problem, this,
            [this](const QString &sentence) { m_ui->messageBar->show(sentence); });
    connect(&settings, &models::SettingsFlow::credentialSet, this,
            [this](const QString &provider, const QString &name) {
                //: %1 is a provider, %2 the name of a credential
                m_ui->messageBar->show(tr("%1: %2 is in the keychain. Test the connection.").arg(provider, name),
                                       Tone::Good);
            });
    connect(m_ui->testButton, &QPushButton::clicked, this, &SettingsPage::test);

    QList<domain::Choice> papers;
    for (const printing::Paper paper : printing::allPapers())
        papers << domain::Choice{printing::codeOf(paper), printing::labelOf(paper)};
    m_ui->paperCombo->setChoices(papers, printing::labelOf(printing::Paper::A4));
    m_ui->paperCombo->removeItem(0); // there is always a paper
    m_ui->paperCombo->setCode(printing::codeOf(printer.printer().paper));
    m_ui->printerCombo->setChoices({}, tr("The system's default printer"));
    connect(&printer.jobs(), &printing::PrintJob::printersListed, this, [this](const QStringList &names) {
        QList<domain::Choice> choices;
        for (const QString &name : names)
            choices << domain::Choice{name, name};
        m_ui->printerCombo->setChoices(choices, tr("The system's default printer"));
        m_ui->printerCombo->setCode(m_printer.printer().name);
        say(m_ui->printingHintLabel,
            names.isEmpty() ? tr("No printer is set up on this computer. Receipts can be saved as PDF.") : QString());
    });
    connect(m_ui->printerCombo, &ChoiceCombo::codeChosen, this, &SettingsPage::choosePrinter);
    connect(m_ui->paperCombo, &ChoiceCombo::codeChosen, this, &SettingsPage::choosePrinter);
    m_ui->printingHintLabel->hide();
    m_storePause.setInterval(storeEveryMs);
    connect(&m_storePause, &QTimer::timeout, &settings, &models::SettingsFlow::lookAtStore);
    connect(&settings, &models::SettingsFlow::storeLookedAt, this, &SettingsPage::showStore);
    showStore();
    showProvider();
}

void SettingsPage::showStore()
{
    const models::StoreFacts &store = m_settings.store();
    say(m_ui->storePlaceLabel, store.place);
    say(m_ui->storeStateLabel, store.state, store.isWell ? "good" : "bad");
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_storePause.start();
}

void SettingsPage::hideEvent(QHideEvent *event)
{
    m_storePause.stop();
    QWidget::hideEvent(event);
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::refresh()
{
    m_settings.reload();
    m_printer.jobs().listPrinters();
}

void SettingsPage::focusProviders() { m_ui->providersView->setFocus(); }

QString SettingsPage::currentProvider() const
{
    const models::ProviderFacts *provider = m_settings.providers().provider(m_ui->providersView->currentIndex().row());
    return provider ? provider->id : QString();
}

void SettingsPage::test() { m_settings.test(currentProvider()); }

void SettingsPage::showProvider()
{
    ProvidersModel &providers = m_settings.providers();
    const models::ProviderFacts *provider = providers.provider(m_ui->providersView->currentIndex().row());
    for (QWidget *widget : QList<QWidget *>{m_ui->testButton, m_ui->credentialsTitleLabel, m_ui->credentialsBox,
                                            m_ui->credentialsLine, m_ui->testLine})
        widget->setVisible(provider);
    if (!provider) {
        m_ui->providerNameLabel->clear();
        say(m_ui->environmentLabel, tr("Choose a provider to see what it can do and what it lacks."));
        for (QLabel *label : {m_ui->capabilitiesLabel, m_ui->missingLabel, m_ui->testLabel})
            label->hide();
        m_ui->readyBadge->hide();
        return;
    }
    m_ui->providerNameLabel->setText(provider->name);
    //: %1 is a word such as "sandbox" or "production"
    say(m_ui->environmentLabel, tr("Environment: %1").arg(provider->environment));
    say(m_ui->capabilitiesLabel, provider->capabilities);
    if (!provider->enabled)
        m_ui->readyBadge->show(tr("Off"), u"pause"_s, Tone::Neutral);
    else if (provider->ready)
        m_ui->readyBadge->show(tr("Ready"), u"check"_s, Tone::Good);
    else
        m_ui->readyBadge->show(tr("Not ready"), u"warning"_s, Tone::Waiting);
    say(m_ui->missingLabel, provider->ready ? QString() : provider->missing);
    if (m_shown != provider->id) showCredentials(provider->id);
    const QString id = provider->id;
    m_ui->testButton->setEnabled(provider->enabled && !providers.isTesting(id));
    const QModelIndex test = providers.index(providers.rowOf(id), ProvidersModel::LastTest);
    const QString sentence = providers.testSentence(id);
    const bool bad = test.data(models::ToneRole).toInt() == int(Tone::Bad);
    QString shown = sentence;
    if (providers.isTesting(id)) shown = tr("Testing …");
    say(m_ui->testLabel, shown, providers.isTesting(id) ? "muted" : bad ? "bad" : "good");
}

void SettingsPage::showCredentials(const QString &id)
{
    m_shown = id;
    QLayout *layout = m_ui->credentialsBox->layout();
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const models::ProviderFacts *provider = m_settings.providers().provider(m_settings.providers().rowOf(id));
    if (!provider) return;
    QWidget *before = m_ui->providersView;
    for (QWidget *widget : QList<QWidget *>{m_ui->printerCombo, m_ui->paperCombo})
        setTabOrder(std::exchange(before, widget), widget);
    for (const models::CredentialFacts &credential : provider->credentials) {
        auto *row = new QWidget(m_ui->credentialsBox);
        auto *lines = new QVBoxLayout(row); // the name above: it may be as long as the pane is wide
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(gapSmall);
        auto *name = new QLabel(credential.name, row);
        name->setObjectName(u"credentialNameLabel"_s);
        name->setTextFormat(Qt::PlainText);
        alignByLayout(name);
        lines->addWidget(name);
        auto *line = new QHBoxLayout;
        line->setSpacing(gapInside);
        lines->addLayout(line);
        auto *state = new QLabel(row);
        state->setTextFormat(Qt::PlainText);
        QString word = credential.present    ? tr("✓ set")
                       : credential.required ? tr("⚠ missing")
                                             : tr("not set, optional");
        state->setText(word);
        setMark(state, "tone",
                QString::fromLatin1(credential.present    ? "good"
                                    : credential.required ? "waiting"
                                                          : "muted"));
        auto *set = new KeyButton(credential.present ? tr("Replace …") : tr("Set …"), {}, row);
        set->setAccessibleName(tr("Set the credential %1").arg(credential.name));
        connect(set, &QPushButton::clicked, this, [this, which = credential.name] { setCredential(which); });
        line->addWidget(state, 1);
        line->addWidget(set);
        setTabOrder(std::exchange(before, set), set);
        if (credential.present) {
            auto *forget = new KeyButton(tr("Forget"), {}, row);
            forget->setAccessibleName(tr("Forget the credential %1").arg(credential.name));
            connect(forget, &QPushButton::clicked, this,
                    [this, id, which = credential.name] { m_settings.forgetCredential(id, which); });
            line->addWidget(forget);
            setTabOrder(std::exchange(before, forget), forget);
        }
        layout->addWidget(row);
    }
    setTabOrder(before, m_ui->testButton);
    if (provider->credentials.isEmpty()) {
        auto *none = new QLabel(tr("It needs none."), m_ui->credentialsBox);
        setMark(none, "tone", u"muted"_s);
        layout->addWidget(none);
    }
}

void SettingsPage::setCredential(const QString &name)
{
    const models::ProviderFacts *provider = m_settings.providers().provider(m_settings.providers().rowOf(m_shown));
    if (!provider) return;
    auto *dialog = new CredentialDialog(m_settings, provider->id, provider->name, name, this);
    dialog->open();
}

void SettingsPage::choosePrinter()
{
    printing::PrinterChoice choice;
    choice.name = m_ui->printerCombo->code();
    choice.paper = printing::paperFrom(m_ui->paperCombo->code());
    m_printer.setPrinter(choice);
    emit printerChosen(choice);
}

} // namespace gui
