// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reader_filter.h"

#include "domain/mrz.h"

#include <QApplication>
#include <QClipboard>
#include <QWidget>

#include <utility>

namespace gui {

namespace {

/// The widget that a key goes to first; its parents see the same key again when it does not want it.
QWidget *firstReceiver()
{
    if (QWidget *popup = QApplication::activePopupWidget()) return popup->focusWidget() ? popup->focusWidget() : popup;
    if (QWidget *focus = QApplication::focusWidget()) return focus;
    return QApplication::activeWindow();
}

bool isModifierKey(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_CapsLock:
    case Qt::Key_AltGr:
    case Qt::Key_NumLock:
    case Qt::Key_ScrollLock: return true;
    default: return false;
    }
}

bool isLineEnd(const QKeyEvent &key)
{
    const bool plain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return plain && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Tab);
}

bool isCharacter(const QKeyEvent &key)
{
    constexpr auto allowed = Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier;
    return (key.modifiers() & ~allowed) == Qt::NoModifier && key.text().size() == 1 && key.text().at(0).isPrint();
}

} // namespace

ReaderFilter::ReaderFilter(const base::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        // A busy window may find the time up while the reader's next keys wait for it: they are let in first.
        if (!std::exchange(m_lastChance, true)) {
            m_silence.start(0);
            return;
        }
        obey(m_reader.silence());
    });
    qApp->installEventFilter(this);
}

ReaderFilter::~ReaderFilter() = default;

void ReaderFilter::keepBack(QWidget *receiver, const QKeyEvent &key)
{
    m_kept.push_back({receiver, std::unique_ptr<QKeyEvent>(key.clone())});
    m_lastChance = false;
    m_silence.start(m_reader.patienceMs());
}

void ReaderFilter::giveBack()
{
    m_givingBack = true;
    for (const Kept &kept : std::exchange(m_kept, {}))
        if (kept.receiver) QCoreApplication::sendEvent(kept.receiver, kept.key.get());
    m_givingBack = false;
}

void ReaderFilter::obey(const devices::KeyboardReader::Verdict &verdict)
{
    if (!m_reader.isKeepingBack()) m_silence.stop();
    if (verdict.release) giveBack();
    if (!verdict.zone.isEmpty() || verdict.torn > 0) m_kept.clear();
    if (!verdict.zone.isEmpty()) emit zoneRead(verdict.zone);
    if (verdict.torn > 0) emit zoneTorn(verdict.torn);
}

bool ReaderFilter::takeKey(QWidget *receiver, const QKeyEvent &key)
{
    if (isModifierKey(key.key())) return false;
    if (key.matches(QKeySequence::Paste)) {
        const QString pasted = QApplication::clipboard()->text();
        if (!domain::looksLikeMachineReadable(pasted)) return false;
        emit zoneRead(pasted);
        return true;
    }
    const qint64 at = key.timestamp() > 0 ? qint64(key.timestamp()) : m_clock.monotonicMs();
    devices::KeyboardReader::Verdict verdict;
    if (key.isAutoRepeat())
        verdict = m_reader.somethingElse(); // a reader holds no key down
    else if (isLineEnd(key))
        verdict = m_reader.lineEnd(at);
    else if (isCharacter(key))
        verdict = m_reader.character(key.text().at(0), at);
    else
        verdict = m_reader.somethingElse();
    obey(verdict);
    if (verdict.keep && m_reader.isKeepingBack()) keepBack(receiver, key);
    return verdict.keep;
}

bool ReaderFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (m_givingBack) return false;
    switch (event->type()) {
    case QEvent::KeyPress:
        if (!watched->isWidgetType() || watched != firstReceiver()) break;
        return takeKey(static_cast<QWidget *>(watched), *static_cast<QKeyEvent *>(event));
    case QEvent::MouseButtonPress:
    case QEvent::ApplicationStateChange:
    case QEvent::FocusAboutToChange:
        // Whatever comes next must find the window as if the keys had arrived at once.
        if (m_reader.isKeepingBack()) obey(m_reader.somethingElse());
        break;
    default: break;
    }
    return false;
}

} // namespace gui
