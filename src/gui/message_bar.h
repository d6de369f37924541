// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/words.h"

#include <QFrame>

class QLabel;

namespace gui {

/// A sentence in the page, where a dialog would be in the way: what went wrong, or what has just happened. Goes when
/// the clerk closes it or when its reason goes.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// An empty sentence hides the bar. `details`: the provider's own words, verbatim.
    void show(const QString &sentence, models::Tone tone = models::Tone::Bad, const QString &details = {});
    void clear() { show({}); }
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    models::Tone m_tone = models::Tone::Neutral;
};

} // namespace gui
