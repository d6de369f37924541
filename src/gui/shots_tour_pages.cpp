// SPDX-License-Identifier: GPL-3.0-or-later
// The pages behind the counter on the way through them, with their dialogs.
#include "gui/back_office_page.h"
#include "gui/choice_combo.h"
#include "gui/counter_page.h"
#include "gui/customers_page.h"
#include "gui/rates_page.h"
#include "gui/settings_page.h"
#include "gui/shots_tour.h"
#include "gui/transfers_page.h"

#include <QCheckBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;

namespace {

/// Of nobody: a page with a grey face.
QImage madeUpPaper()
{
    QImage paper(900, 620, QImage::Format_RGB32);
    paper.fill(QColor(0xe8, 0xec, 0xe4));
    QPainter painter(&paper);
    painter.fillRect(60, 110, 220, 290, QColor(0xa0, 0xa4, 0xa8));
    return paper;
}

/// Two pages of nobody's.
bool writeMadeUpPdf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly)) return false;
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A6));
    QPainter painter(&writer);
    for (int page = 0; page < 2; ++page) {
        if (page > 0 && !writer.newPage()) return false;
        painter.fillRect(600, 800, 2000, 2600, QColor(0xa0, 0xa4, 0xa8));
    }
    return painter.end();
}

/// A provider's list of transfers that nobody here has made.
bool writeStatement(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) &&
           file.write("reference,transaction id,status,send amount,send currency,receive amount,receive currency\n"
                      "RD-20260201-7K3M9QXT2P,99050e94,COMPLETED,1250.00,SGD,266750.00,PKR\n"
                      "RD-20260201-4J2A8WZC5T,6e0ffaaa,PROCESSING,80.50,SGD,17178.70,PKR\n") > 0;
}

bool writeNoPaper(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write("neither a picture nor a document") > 0;
}

} // namespace

/// One of every state that is on the board, and what can be done about it by hand.
void ShotsTour::planTransfers()
{
    add(
        u"12-transfers"_s,
        [this] {
            m_window.showPage(MainWindow::Page::Transfers);
            if (const auto &sent = counter().send().sent().transfer()) m_window.transfersPage().open(sent->id.text);
        },
        [this] { return m_window.board().rowCount() > 0 && m_window.detail().timeline().rowCount() > 1; });
    const auto find = [this](auto fits) -> const domain::Transfer * {
        for (int row = 0; row < m_window.board().rowCount(); ++row) {
            const domain::Transfer *transfer = m_window.board().transferAt(row);
            if (transfer && fits(*transfer)) return transfer;
        }
        return nullptr;
    };
    for (const TransferState state : domain::allTransferStates()) {
        const auto fits = [state](const domain::Transfer &transfer) { return transfer.state == state; };
        add(
            u"12-transfers-"_s + domain::codeOf(state),
            [this, find, fits] { m_window.transfersPage().open(find(fits)->id.text); },
            [this, state] {
                const auto &shown = m_window.detail().transfer();
                return shown && shown->state == state && m_window.detail().timeline().rowCount() > 0 &&
                       !m_window.detail().told().isEmpty();
            },
            [find, fits] { return find(fits) != nullptr; });
    }
    const auto byHand = [&](const QString &name, TransferState state, const char *button) {
        const auto fits = [state](const domain::Transfer &transfer) { return transfer.state == state; };
        add(
            name, [this, find, fits] { m_window.transfersPage().open(find(fits)->id.text); },
            [this, state, button = QString::fromLatin1(button)] {
                if (dialog()) return true;
                const auto &shown = m_window.detail().transfer();
                auto *opener = m_window.transfersPage().findChild<QPushButton *>(button);
                if (shown && shown->state == state && opener && opener->isVisible()) opener->click();
                return false;
            },
            [find, fits] { return find(fits) != nullptr; });
        add(
            {}, [this] { closeDialogs(); }, [this] { return dialog() == nullptr; });
    };
    byHand(u"12-settle-by-hand"_s, TransferState::Unconfirmed, "settleButton");
    byHand(u"12-money-back"_s, TransferState::Returned, "refundButton");
    add(
        u"12-requests-and-answers"_s,
        [this] { m_window.transfersPage().open(counter().send().sent().transfer()->id.text); },
        [this] {
            if (!dialog()) m_window.transfersPage().showExchange();
            return dialog() != nullptr;
        },
        [this] { return counter().send().sent().transfer().has_value(); });
    add(
        {}, [this] { closeDialogs(); }, [this] { return dialog() == nullptr; });
}

void ShotsTour::planSettings()
{
    add(
        u"13-settings"_s,
        [this] {
            m_window.showPage(MainWindow::Page::Settings);
            m_tested = false;
        },
        [this] {
            models::ProvidersModel &providers = m_window.settings().providers();
            if (providers.rowCount() == 0) return false;
            const QString id = providers.provider(0)->id;
            if (!std::exchange(m_tested, true)) m_window.settings().test(id);
            return !providers.testSentence(id).isEmpty();
        });
    const auto setButton = [this] {
        const auto *box = m_window.settingsPage().findChild<QWidget *>(u"credentialsBox"_s);
        return box ? box->findChild<QPushButton *>() : nullptr;
    };
    add(
        u"13b-credential"_s, [setButton] { setButton()->click(); }, [this] { return dialog() != nullptr; },
        [setButton] { return setButton() != nullptr; });
    add(
        {}, [this] { closeDialogs(); }, [this] { return dialog() == nullptr; });
}

void ShotsTour::planCustomers()
{
    add(
        u"14-customers"_s,
        [this] {
            m_window.showPage(MainWindow::Page::Customers);
            customers().search(m_options.customer);
        },
        [this] {
            const domain::Sender *found = customers().searched() ? customers().found().sender(0) : nullptr;
            if (!found) return false;
            if (!customers().chosen()) customers().choose(found->id);
            return customers().chosen() && customers().standings().isLoaded() && customers().documents().isLoaded();
        });
    add(
        {},
        [this] {
            const QList<domain::Choice> &types = customers().documents().documents().types();
            const QString paper = m_papers.filePath(u"passport.png"_s);
            if (!types.isEmpty() && madeUpPaper().save(paper)) customers().documents().add(types.first().code, paper);
        },
        [this] { return !customers().documents().isBusy(); });
    const auto settled = [this] {
        for (const models::Standing &standing : customers().standings().standings())
            if (customers().standings().isBusy(standing.provider)) return false;
        return !customers().documents().isBusy();
    };
    add(
        {},
        [this] {
            for (const models::Standing &standing : customers().standings().standings())
                if (standing.mayEnrol) customers().standings().enrol(standing.provider);
        },
        settled);
    add(
        {},
        [this] {
            for (const models::Standing &standing : customers().standings().standings())
                if (standing.maySend) customers().standings().sendDetails(standing.provider);
        },
        settled);
    add(
        {},
        [this] {
            const models::DocumentsModel &documents = customers().documents().documents();
            const domain::Document *document = documents.document(0);
            if (document && !documents.providers().isEmpty())
                customers().documents().upload(document->id, documents.providers().first().code);
        },
        settled);
    add(
        u"15-customers-enrolled"_s,
        [this] {
            for (const models::Standing &standing : customers().standings().standings())
                if (standing.mayScreen) customers().standings().screen(standing.provider);
        },
        settled);
}

/// A paper on its way into the record: a picture that has run out, a PDF of several pages, a file that is neither.
void ShotsTour::planDocuments()
{
    const auto intake = [this]() -> models::PaperIntake & { return customers().documents().intake(); };
    const auto settled = [intake] { return intake().stage() == models::PaperIntake::Stage::Ready; };
    add(
        u"15b-paper-none"_s, [this] { m_window.customersPage().askForDocument(); },
        [this] { return dialog() != nullptr; });
    add(
        u"15c-paper-unreadable"_s,
        [this, intake] {
            const QString file = m_papers.filePath(u"not-a-paper.png"_s);
            if (writeNoPaper(file)) intake().readFile(file);
        },
        [intake] { return !intake().problem().isEmpty(); });
    add(
        u"15d-paper-picture"_s,
        [this, intake] {
            const QString file = m_papers.filePath(u"passport-of-maria-santos-both-pages.png"_s);
            intake().facts() = {u"passport"_s, u"P1234567A"_s, u"2015-03-01"_s, u"2025-02-28"_s};
            dialog()->findChild<ChoiceCombo *>(u"typeCombo"_s)->setCode(u"passport"_s);
            if (madeUpPaper().save(file)) intake().readFile(file);
        },
        settled);
    add(
        u"15e-paper-faults"_s,
        [intake] {
            intake().facts() = {u"passport"_s, u"P1234567A"_s, u"2015-03-01"_s, u"31.2.2025"_s};
            intake().keep();
        },
        [intake] { return !intake().faults().isEmpty(); });
    add(
        u"15f-paper-pdf"_s,
        [this, intake] {
            dialog()->findChild<ChoiceCombo *>(u"typeCombo"_s)->setCode({});
            const QString file = m_papers.filePath(u"contract.pdf"_s);
            intake().facts() = {};
            if (writeMadeUpPdf(file)) intake().readFile(file);
        },
        settled);
    add(
        {}, [this] { closeDialogs(); }, [this] { return dialog() == nullptr; });
}

void ShotsTour::planBackOffice()
{
    using Tab = BackOfficePage::Tab;
    models::BackOfficeFlow &office = m_window.backOffice();
    const auto picture = [this](const QString &name, Tab tab, models::SheetFlow &flow) {
        add(
            name,
            [this, tab] {
                m_window.showPage(MainWindow::Page::BackOffice);
                m_window.backOfficePage().showTab(tab);
            },
            [this, &flow] {
                return m_window.backOffice().isLoaded() && (flow.isLoaded() || flow.providers().isEmpty());
            });
    };
    picture(u"16-back-office-balances"_s, Tab::Balances, office.balances());
    picture(u"17-back-office-fundings"_s, Tab::Fundings, office.fundings());
    picture(u"17b-back-office-refunds"_s, Tab::Refunds, office.refunds());
    picture(u"18-back-office-list-of-transfers"_s, Tab::Statement, office.statement());
    picture(u"19b-back-office-address-book"_s, Tab::AddressBook, office.addressBook());
    picture(u"19c-back-office-papers-wanted"_s, Tab::WantedPapers, office.wantedPapers());
    picture(u"20-back-office-queues"_s, Tab::Queues, office.queues());
    add(
        u"19-back-office-lists"_s,
        [this] {
            m_window.backOfficePage().showTab(Tab::Lists);
            models::MasterListsFlow &lists = m_window.backOffice().lists();
            if (!lists.lists().isEmpty()) lists.setList(lists.lists().first().code);
            lists.setCountry(u"PK"_s);
            lists.load();
        },
        [&office] { return office.lists().isLoaded() || office.lists().providers().isEmpty(); });
    add(
        u"20-back-office-reconciliation"_s,
        [this] {
            m_window.backOfficePage().showTab(Tab::Reconciliation);
            m_window.backOfficePage().refresh();
        },
        [&office] { return office.reconciliation().isLoaded(); });
    add(
        u"20-back-office-reconciliation-filled"_s,
        [this, &office] {
            const QString file = m_papers.filePath(u"statement.csv"_s);
            if (writeStatement(file)) office.reconciliation().reconcileWith(file);
        },
        [&office] { return !office.reconciliation().isBusy(); },
        [&office] { return !office.reconciliation().providers().isEmpty(); });
}

/// The board with a line that was replaced, and a line as typed that cannot be.
void ShotsTour::planRates()
{
    add(
        u"21-rates"_s, [this] { m_window.showPage(MainWindow::Page::Rates); },
        [this] { return m_window.rates().isLoaded(); });
    for (const QString &rate : {u"43.10"_s, u"43.25"_s}) {
        services::RateEntry entry{.send = u"SGD"_s, .receive = u"PHP"_s, .rate = rate, .marginBps = 75};
        entry.steps = u"0:5.00, 1000:3.00+0.5%"_s;
        entry.feeMin = u"4.00"_s;
        entry.sendMin = u"20.00"_s;
        entry.payStep = u"0.05"_s;
        entry.receiveStep = u"1.00"_s;
        add(
            {}, [this, entry] { m_window.rates().save(entry); },
            [this, rate] {
                for (int row = 0; const services::BoardLine *line = m_window.rates().line(row); ++row)
                    if (line->rate.rate == rate) return true;
                return false;
            });
    }
    const auto edit = [this](const char *name) {
        return m_window.ratesPage().findChild<QLineEdit *>(QString::fromLatin1(name));
    };
    add(
        u"21b-rates-history"_s,
        [this] { m_window.ratesPage().findChild<QCheckBox *>(u"historyBox"_s)->setChecked(true); },
        [this] { return m_window.rates().sheet().rowCount() > 1; });
    add(
        u"21c-rates-fault"_s,
        [this, edit] {
            m_window.ratesPage().findChild<QCheckBox *>(u"historyBox"_s)->setChecked(false);
            m_window.ratesPage().findChild<ChoiceCombo *>(u"receiveCombo"_s)->setCode(u"PHP"_s);
            edit("rateEdit")->setText(u"43.1O"_s);
            m_window.ratesPage().save();
        },
        [this] {
            return m_window.ratesPage().findChild<QLabel *>(u"rateFault"_s)->isVisible() &&
                   !m_window.rates().isSaving();
        });
}

/// A form that was put aside, and another one that could be.
void ShotsTour::planParked()
{
    for (int form = 0; form < 2; ++form) {
        add(
            {},
            [this] {
                m_window.showPage(MainWindow::Page::Counter);
                m_window.counterPage().newTransfer();
            },
            [this] { return counter().isEditable(); });
        pickCustomer();
    }
    add(
        u"22-forms-that-wait"_s, [this] { m_window.counterPage().showParked(); },
        [this] { return dialog() && counter().parked().isLoaded() && counter().parked().rowCount() > 0; });
    add(
        {}, [this] { closeDialogs(); }, [this] { return dialog() == nullptr; });
}

} // namespace gui
