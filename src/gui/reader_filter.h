// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "devices/keyboard_reader.h"

#include <QKeyEvent>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace gui {

/// Stands before every window of the program and takes a passport reader's keys out of what is typed, whatever has the
/// focus. What was typing after all is given back in order, a few hundredths of a second later.
class ReaderFilter : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives the filter.
    explicit ReaderFilter(const base::Clock &clock, QObject *parent = nullptr);
    ~ReaderFilter() override;

signals:
    /// The text of a machine-readable zone came from a reader or was pasted; nobody else has seen it.
    void zoneRead(const QString &text);
    /// A reader stopped halfway.
    void zoneTorn(int characters);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(QWidget *receiver, const QKeyEvent &key);
    void obey(const devices::KeyboardReader::Verdict &verdict);
    void giveBack();
    void keepBack(QWidget *receiver, const QKeyEvent &key);

    struct Kept {
        QPointer<QWidget> receiver;
        std::unique_ptr<QKeyEvent> key;
    };
    const base::Clock &m_clock;
    devices::KeyboardReader m_reader;
    QTimer m_silence;
    std::vector<Kept> m_kept;
    bool m_givingBack = false;
    bool m_lastChance = false; ///< the time is up, and keys that already wait for the window come first
};

} // namespace gui
