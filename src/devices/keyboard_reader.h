// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace devices {

/// Finds, in a stream of keys, the burst in which a swipe reader types the machine-readable zone of a travel document.
/// Pure: whoever feeds it keeps the keys that were kept back, and gives them to the window again when told to.
class KeyboardReader
{
public:
    /// What to do with a key.
    struct Verdict {
        /// What was kept back before this key was typing after all: it goes to the window first, in order.
        bool release = false;
        /// The key itself is kept back, or done with; otherwise it goes to the window.
        bool keep = false;
        /// A whole zone was read, without line ends: what was kept back is forgotten.
        QString zone;
        /// How many characters came from a reader that did not come to an end; what was kept back is forgotten.
        int torn = 0;
    };

    /// A printable key. `atMs`: when it was pressed, on any clock that does not run backwards.
    Verdict character(QChar typed, qint64 atMs);
    /// Enter or Tab, with which readers end a line.
    Verdict lineEnd(qint64 atMs);
    /// Another key, a press of the mouse, another window: a reader does none of that.
    Verdict somethingElse();
    /// No key has come for patienceMs().
    Verdict silence();

    /// How long to wait for the next key before silence(). Longer as soon as nobody but a reader can be typing.
    int patienceMs() const;
    bool isKeepingBack() const { return !m_text.isEmpty(); }

private:
    bool isSurelyReader() const;
    bool isWhole() const;
    bool mayGoOn(QChar c) const;
    Verdict finish();
    Verdict begin(QChar c, qint64 atMs);

    QString m_text;       ///< what was kept back, in capitals, without line ends
    QString m_lines;      ///< where line ends came, as lengths of m_text, one character each
    bool m_small = false; ///< Caps Lock is on, and the reader's capitals come as small letters
    qint64 m_last = 0;
    bool m_anyKey = false;
    qint64 m_readAt = 0;
    bool m_hasRead = false;
};

} // namespace devices
