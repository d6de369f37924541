// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customer_side.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace gui {

class CodeView;

/// The customer's screen: a window of its own, in the customer's language and direction. It takes no key and no focus,
/// and shows nothing but what models::CustomerScreen says.
class CustomerDisplay : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerDisplay(models::CustomerSide &side, QWidget *parent = nullptr);

    /// Fills the customers' screen when there is one, a window otherwise.
    void open();
    void toggle();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showScreen();
    void showCountdown(const models::CustomerScreen &screen);
    void fillGrid(const models::CustomerScreen &screen);
    QLabel *addLabel(const QString &text, int percent, bool bold);
    void applySizes();

    models::CustomerSide &m_side;
    QLabel *m_bannerLabel = nullptr;
    QLabel *m_shopLabel = nullptr;
    QLabel *m_titleLabel = nullptr;
    QLabel *m_nameLabel = nullptr;
    QWidget *m_gridPlace = nullptr;
    QGridLayout *m_grid = nullptr;
    QLabel *m_sentenceLabel = nullptr;
    QLabel *m_countdownLabel = nullptr;
    CodeView *m_codeView = nullptr;
    QLabel *m_codeLabel = nullptr;
};

} // namespace gui
