// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/words.h"

#include <QWidget>

namespace gui {

/// A state as word, icon and colour, never as colour alone.
class StateBadge : public QWidget
{
    Q_OBJECT

public:
    explicit StateBadge(QWidget *parent = nullptr);

    void show(const QString &text, const QString &iconName, models::Tone tone);
    void showState(domain::TransferState state);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QString m_icon;
    models::Tone m_tone = models::Tone::Neutral;
};

} // namespace gui
