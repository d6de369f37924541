// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shots.h"

#include "gui/back_office_page.h"
#include "gui/counter_page.h"
#include "gui/customer_display.h"
#include "gui/customers_page.h"
#include "gui/settings_page.h"
#include "gui/transfers_page.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using domain::FixedSide;
using models::OffersFlow;
using models::SendFlow;

namespace {

constexpr int boundMs = 30'000;
constexpr int lookEveryMs = 25; ///< how often a state is looked at; what is waited for is the state, not the time
constexpr QSize shotSize(1280, 720);

/// What one picture needs: something to do, the state to wait for, and its name (empty: only a step on the way).
struct Step {
    QString name;
    std::function<void()> act;
    std::function<bool()> ready;
};

class Shots : public QObject
{
public:
    Shots(MainWindow &window, ShotsOptions options) : QObject(&window), m_window(window), m_options(std::move(options))
    {
        plan();
        m_look.setInterval(lookEveryMs);
        connect(&m_look, &QTimer::timeout, this, &Shots::look);
        m_bound.setSingleShot(true);
        m_bound.setInterval(boundMs);
        connect(&m_bound, &QTimer::timeout, this, &Shots::giveUp);
        // When the event loop runs: begin() may end the program.
        m_turn.setSingleShot(true);
        connect(&m_turn, &QTimer::timeout, this, &Shots::turn);
        m_turn.start(0);
    }

private:
    void begin()
    {
        if (!QDir().mkpath(m_options.folder)) {
            std::fprintf(stderr, "shots: the folder %s cannot be made\n", qPrintable(m_options.folder));
            m_missing = 1;
            finish();
            return;
        }
        m_window.resize(shotSize);
        next();
    }

    models::CounterFlow &counter() { return m_window.counter(); }

    void add(const QString &name, std::function<void()> act, std::function<bool()> ready)
    {
        m_steps << Step{name, std::move(act), std::move(ready)};
    }

    void plan()
    {
        planCounter();
        planSending();
        planOtherPages();
        planCustomers();
        planBackOffice();
    }

    void planCounter()
    {
        add(
            u"01-counter-empty"_s, [] {},
            [this] { return counter().isStarted() && m_window.settings().providers().rowCount() > 0; });
        add(
            u"02-counter-search"_s, [this] { counter().sender().search(m_options.customer); },
            [this] { return counter().sender().searched() && counter().sender().found().rowCount() > 0; });
        add(
            {}, [this] { counter().sender().pick(0); },
            [this] { return counter().beneficiary().known().rowCount() > 0; });
        // The first beneficiary for whom somebody makes an offer.
        add(
            u"03-counter-offers"_s, [this] { tryBeneficiary(0); },
            [this] {
                const OffersFlow &offers = counter().offers();
                if (offers.state() != OffersFlow::State::Ready) return false;
                if (counter().offers().offers().rowCount() == 0 && !offers.without().isEmpty())
                    tryBeneficiary(m_beneficiary + 1);
                return counter().send().ready();
            });
        addDisplay(u"03b-display-offer"_s, u"en"_s);
        addDisplay(u"03c-display-offer-arabic"_s, u"ar"_s);
        add(
            u"04-counter-wrong-amount"_s, [this] { counter().setAmount(FixedSide::Send, u"12,34,5"_s); },
            [this] { return !counter().offers().amountFault().isEmpty(); });
        add(
            u"05-new-beneficiary-wrong-account"_s,
            [this] {
                m_window.counterPage().newBeneficiary();
                counter().beneficiary().form().setValue(u"country"_s, u"PK"_s);
                counter().beneficiary().form().setValue(u"method"_s, u"bank-account"_s);
            },
            [this] {
                models::FieldForm &form = counter().beneficiary().form();
                if (counter().beneficiary().isAsking() || !form.field(u"accountNumber"_s)) return false;
                form.setValue(u"name"_s, u"Ahmed Khan"_s);
                form.setValue(u"accountNumber"_s, u"PK36SCBL0000001123456703"_s);
                form.leave(u"accountNumber"_s);
                return !form.error(u"accountNumber"_s).isEmpty();
            });
        add(
            u"06-new-customer"_s,
            [this] {
                closeDialogs();
                m_window.counterPage().newCustomer();
            },
            [this] { return dialog() != nullptr; });
        add(
            u"06-customer-from-passport"_s,
            [this] {
                models::SenderFlow &sender = counter().sender();
                sender.form().setValue(u"firstName"_s, u"Anna"_s);
                sender.form().setValue(u"localName"_s,
                                       u"\u0645\u0627\u0631\u064a\u0627 \u0625\u0631\u064a\u0643\u0633\u0648\u0646"_s);
                sender.form().setValue(u"nameInChineseCharacters"_s, u"\u674e\u5b89\u5a1c"_s);
                sender.form().setValue(u"mobileNumber"_s, u"+65 8123 4567"_s);
                sender.form().leave(u"mobileNumber"_s);
                // The specimen of ICAO Doc 9303, part 4.
                sender.readZone(u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                                "L898902C36UTO7408122F1204159ZE184226B<<<<<10"_s);
            },
            [this] { return !counter().sender().offers().isEmpty() && !counter().sender().readiness().isEmpty(); });
        add(
            {},
            [this] {
                counter().sender().startOver();
                closeDialogs();
            },
            [this] { return dialog() == nullptr; });
    }

    void planSending()
    {
        add(
            u"07-confirm"_s,
            [this] {
                counter().setAmount(FixedSide::Send, m_options.amount);
                counter().setPurpose(u"DEPD"_s);
                counter().setSourceOfFunds(u"salary"_s);
            },
            [this] {
                if (counter().send().ready() && !dialog()) m_window.counterPage().openConfirm();
                return dialog() != nullptr;
            });
        add(
            u"08-receipt"_s,
            [this] {
                closeDialogs();
                counter().confirm();
            },
            [this] {
                return counter().send().stage() == SendFlow::Stage::Done &&
                       counter().send().sent().timeline().rowCount() > 1;
            });
        addPaper(u"09-receipt-paper"_s, printing::Paper::A5);
        addDisplay(u"08c-display-reference"_s, {});
        if (!m_options.loseNextAnswer) return;
        add(
            {}, [this] { m_window.counterPage().newTransfer(); },
            [this] { return counter().send().stage() == SendFlow::Stage::Filling; });
        add(
            {}, [this] { counter().sender().search(m_options.customer); },
            [this] { return counter().sender().searched() && counter().sender().found().rowCount() > 0; });
        add(
            {}, [this] { counter().sender().pick(0); },
            [this] { return counter().beneficiary().known().rowCount() > 0; });
        add(
            {}, [this] { tryBeneficiary(m_beneficiary); }, [this] { return counter().send().ready(); });
        add(
            u"10-unconfirmed"_s,
            [this] {
                m_options.loseNextAnswer();
                counter().confirm();
            },
            [this] {
                return counter().send().stage() == SendFlow::Stage::Done &&
                       counter().send().sent().timeline().rowCount() > 1;
            });
        addPaper(u"11-slip-paper"_s, printing::Paper::Roll80);
    }

    /// What the customer sees on the other screen, in a language.
    void addDisplay(const QString &name, const QString &language)
    {
        add(
            {},
            [this, name, language] {
                m_window.customerSide().setLanguage(language);
                m_window.customerDisplay().resize(shotSize);
                const QString file = QDir(m_options.folder).filePath(name + u".png"_s);
                if (!m_window.customerDisplay().grab().save(file)) ++m_missing;
            },
            [] { return true; });
    }

    /// What the customer takes away, drawn by the printer's own code.
    void addPaper(const QString &name, printing::Paper paper)
    {
        add(
            {},
            [this, name, paper] {
                const QString file = QDir(m_options.folder).filePath(name + u".png"_s);
                m_window.printer().setPrintWork([file, paper](const domain::Printout &printout) -> base::Result<void> {
                    if (printing::renderImage(printout, paper, 144).save(file)) return {};
                    return base::nothingHappened(base::ErrorKind::BadFile, u"file"_s);
                });
                m_window.counterPage().print();
                m_printing = true;
            },
            [this, name] {
                const bool over = m_printing && !m_window.printer().isBusy() &&
                                  QFile::exists(QDir(m_options.folder).filePath(name + u".png"_s));
                if (over) m_window.printer().setPrintWork({});
                return over;
            });
    }

    void planOtherPages()
    {
        add(
            u"12-transfers"_s,
            [this] {
                m_window.showPage(MainWindow::Page::Transfers);
                if (const auto &sent = counter().send().sent().transfer()) m_window.transfersPage().open(sent->id.text);
            },
            [this] { return m_window.board().rowCount() > 0 && m_window.detail().timeline().rowCount() > 1; });
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
    }

    models::CustomersFlow &customers() { return m_window.customers(); }

    void planCustomers()
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
                if (!types.isEmpty() && madeUpPaper().save(paper))
                    customers().documents().add(types.first().code, paper);
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

    /// Of nobody: a page with a grey face.
    static QImage madeUpPaper()
    {
        QImage paper(900, 620, QImage::Format_RGB32);
        paper.fill(QColor(0xe8, 0xec, 0xe4));
        QPainter painter(&paper);
        painter.fillRect(60, 110, 220, 290, QColor(0xa0, 0xa4, 0xa8));
        return paper;
    }

    void planBackOffice()
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
        picture(u"18-back-office-list-of-transfers"_s, Tab::Statement, office.statement());
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
    }

    void tryBeneficiary(int row)
    {
        m_beneficiary = row;
        if (row >= counter().beneficiary().known().rowCount()) return;
        counter().beneficiary().pick(row);
        counter().setAmount(FixedSide::Send, m_options.amount);
        counter().setPurpose(u"DEPD"_s);
        counter().setSourceOfFunds(u"salary"_s);
    }

    QDialog *dialog() const
    {
        for (QDialog *candidate : m_window.findChildren<QDialog *>())
            if (candidate->isVisible()) return candidate;
        return nullptr;
    }

    void closeDialogs()
    {
        while (QDialog *open = dialog())
            open->reject();
    }

    void next()
    {
        if (m_step >= m_steps.size()) {
            finish();
            return;
        }
        m_steps.at(m_step).act();
        m_bound.start();
        m_look.start();
    }

    void look()
    {
        if (!m_steps.at(m_step).ready()) return;
        m_look.stop();
        m_bound.stop();
        m_turns = 2; // what has become true is painted in the next turns of the event loop
        m_turn.start(0);
    }

    void turn()
    {
        if (m_turns < 0)
            begin();
        else if (m_turns > 0)
            m_turn.start(0);
        else
            take();
        if (m_turns > 0) --m_turns;
    }

    void take()
    {
        const QString name = m_steps.at(m_step).name;
        if (!name.isEmpty() && !save(name)) ++m_missing;
        ++m_step;
        next();
    }

    void giveUp()
    {
        m_look.stop();
        const QString name = m_steps.at(m_step).name;
        std::fprintf(stderr, "shots: %s did not come about\n",
                     qPrintable(name.isEmpty() ? u"step %1"_s.arg(m_step) : name));
        if (!name.isEmpty()) save(name + u"-not-reached"_s);
        ++m_missing;
        ++m_step;
        next();
    }

    bool save(const QString &name)
    {
        QPixmap picture = m_window.grab();
        if (QDialog *open = dialog()) {
            QPainter painter(&picture);
            painter.fillRect(m_window.rect(), QColor(0, 0, 0, 110));
            const QPoint corner = m_window.rect().center() - open->rect().center();
            painter.drawPixmap(corner, open->grab());
        }
        const QString file = QDir(m_options.folder).filePath(name + u".png"_s);
        const bool saved = picture.save(file);
        if (!saved) std::fprintf(stderr, "shots: %s cannot be written\n", qPrintable(file));
        return saved;
    }

    void finish()
    {
        const int code = m_missing > 0 ? 1 : 0;
        if (m_options.done)
            m_options.done(code);
        else
            QCoreApplication::exit(code);
    }

    MainWindow &m_window;
    ShotsOptions m_options;
    QList<Step> m_steps;
    QTimer m_look;
    QTimer m_bound;
    QTimer m_turn;
    int m_turns = -1; ///< of the event loop before the picture is taken; below 0: not begun yet
    int m_step = 0;
    int m_missing = 0;
    int m_beneficiary = 0;
    bool m_tested = false;
    bool m_printing = false;
    QTemporaryDir m_papers; ///< for a document that is made up
};

} // namespace

void startShots(MainWindow &window, const ShotsOptions &options)
{
    new Shots(window, options); // belongs to the window
}

} // namespace gui
