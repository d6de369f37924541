// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sender_flow.h"

#include <QFrame>

class QGridLayout;

namespace gui {

class KeyButton;

/// What was typed beside what the travel document says, field by field, with a choice for each. Hidden while nothing
/// differs.
class DocumentOffers : public QFrame
{
    Q_OBJECT

public:
    explicit DocumentOffers(QWidget *parent = nullptr);
    /// The flow outlives the view.
    void setFlow(models::SenderFlow *flow);

private:
    void showOffers();

    models::SenderFlow *m_flow = nullptr;
    QGridLayout *m_grid;
    KeyButton *m_takeAll;
    KeyButton *m_keepAll;
};

} // namespace gui
