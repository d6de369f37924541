// SPDX-License-Identifier: GPL-3.0-or-later
// The counter on the way through the pages: a customer, an offer, a transfer, its papers.
#include "gui/shots_tour.h"
#include "gui/counter_page.h"
#include "gui/customer_display.h"

#include <QDialog>
#include <QDir>
#include <QFile>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using domain::FixedSide;
using models::OffersFlow;
using models::SendFlow;

void ShotsTour::plan()
{
    planCounter();
    planSending();
    planTransfers();
    planSettings();
    planCustomers();
    planDocuments();
    planBackOffice();
    planRates();
    planParked();
}

void ShotsTour::planCounter()
{
    add(
        u"01-counter-empty"_s, [] {},
        [this] { return counter().isStarted() && m_window.settings().providers().rowCount() > 0; });
    add(
        u"02-counter-search"_s, [this] { counter().sender().search(m_options.customer); },
        [this] { return counter().sender().searched() && counter().sender().found().rowCount() > 0; });
    add(
        {}, [this] { counter().sender().pick(0); }, [this] { return counter().beneficiary().known().rowCount() > 0; });
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

void ShotsTour::planSending()
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
    pickCustomer();
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

void ShotsTour::pickCustomer()
{
    add(
        {}, [this] { counter().sender().search(m_options.customer); },
        [this] { return counter().sender().searched() && counter().sender().found().rowCount() > 0; });
    add(
        {}, [this] { counter().sender().pick(0); }, [this] { return counter().beneficiary().known().rowCount() > 0; });
}

void ShotsTour::tryBeneficiary(int row)
{
    m_beneficiary = row;
    if (row >= counter().beneficiary().known().rowCount()) return;
    counter().beneficiary().pick(row);
    counter().setAmount(FixedSide::Send, m_options.amount);
    counter().setPurpose(u"DEPD"_s);
    counter().setSourceOfFunds(u"salary"_s);
}

/// What the customer sees on the other screen, in a language.
void ShotsTour::addDisplay(const QString &name, const QString &language)
{
    add(
        {},
        [this, name, language] {
            m_window.customerSide().setLanguage(language);
            m_window.customerDisplay().resize(m_window.size());
            const QString file = QDir(m_options.folder).filePath(name + u".png"_s);
            if (!m_window.customerDisplay().grab().save(file)) ++m_missing;
        },
        [] { return true; });
}

/// What the customer takes away, drawn by the printer's own code.
void ShotsTour::addPaper(const QString &name, printing::Paper paper)
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

} // namespace gui
