// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sender_flow.h"

#include <QScrollArea>

class QVBoxLayout;

namespace gui {

/// Beside a customer's form: who may be the same person, what the form is good enough for with a link to each field
/// that is missing, and the name as each provider would get it.
class SenderSide : public QScrollArea
{
    Q_OBJECT

public:
    explicit SenderSide(QWidget *parent = nullptr);
    /// The flow outlives the view.
    void setFlow(models::SenderFlow *flow);

private:
    void refresh();
    void showLookalikes();
    void showLevels();
    void showNames();
    void addText(const QString &text, const char *name, bool heading, const char *tone);

    models::SenderFlow *m_flow = nullptr;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace gui
