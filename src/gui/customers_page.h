// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customers_flow.h"

#include <QWidget>

#include <memory>

class QMimeData;

namespace Ui {
class CustomersPage;
}

namespace gui {

class PaperDialog;
class StandingCard;

/// Customers: find one, read what is known, see and move on where it stands with the providers, keep its documents.
class CustomersPage : public QWidget
{
    Q_OBJECT

public:
    explicit CustomersPage(models::CustomersFlow &flow, QWidget *parent = nullptr);
    ~CustomersPage() override;

    void refresh();
    void focusSearch();
    void newCustomer();
    void editCustomer();
    void askForDocument();
    /// Takes the picture or file in there, to be looked at and described.
    void takeDocument(const QMimeData *data);
    void pasteDocument();
    void lookAtDocument();
    void uploadDocument();
    void saveDocument();
    void removeDocument();
    /// false when there is nothing to step back from.
    bool stepBack();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectFlow();
    void showFound();
    void showCustomer();
    void showFacts();
    void showStandings();
    void showDocuments();
    void showDocument();
    void orderStops();
    void fitStandings();
    void openForm();
    void askChange(const QString &provider, const QString &name, const QString &number);
    void askQuestions(const QString &provider, const QString &name);
    void askAgain(const QString &provider, const QString &name);
    void registerRecipient(const QString &provider, const QString &name);
    void askRegisterAnew(const QString &sentence);
    void say(const QString &sentence, const QString &details = {});
    const domain::Document *currentDocument() const;
    QString uploadTarget() const;
    PaperDialog *openPaper();

    std::unique_ptr<Ui::CustomersPage> m_ui;
    models::CustomersFlow &m_flow;
    QList<StandingCard *> m_cards;
    domain::SenderId m_cardsOf; ///< cards are the same ones as long as the customer is
};

} // namespace gui
