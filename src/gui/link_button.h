// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/words.h"

#include <QAbstractButton>

namespace gui {

/// A sentence that leads somewhere when it is pressed. Wraps where it does not fit.
class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkButton(QWidget *parent = nullptr);

    void setTone(models::Tone tone);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    models::Tone m_tone = models::Tone::Waiting;
};

} // namespace gui
