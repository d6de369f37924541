// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/keyboard_reader.h"

#include "domain/mrz.h"

namespace devices {

using domain::MachineReadable;

namespace {

/// The slowest readers leave about 20 ms between two keys; fingers are seldom faster than this.
constexpr int fingersMs = 60;
/// Nobody types "<<": what has it comes from a reader, which may be held up by a busy computer.
constexpr int readerMs = 300;
/// After a zone a reader may send further line ends.
constexpr int tailMs = 200;
/// A reader with Caps Lock on begins after a pause, so that words typed quickly are not taken for it.
constexpr int pauseMs = 150;
/// Fewer characters with "<<" than this may have been typed by somebody after all.
constexpr int surelyLength = 12;
constexpr int lengthMax = 90;
constexpr int codeLength = 5; ///< kind of document, and three letters of the issuing state

bool isZoneCharacter(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || c == u'<'; }

} // namespace

bool KeyboardReader::isSurelyReader() const
{
    return m_text.size() >= surelyLength && m_text.contains(QStringLiteral("<<"));
}

bool KeyboardReader::isWhole() const
{
    using Size = MachineReadable::Size;
    for (const Size size : {Size::Td1, Size::Td2, Size::Td3}) {
        const int length = domain::lengthOf(size);
        if (m_text.size() != length) continue;
        // Line ends, where there are any, stand where this size has them.
        const int width = size == Size::Td1 ? 30 : length / 2;
        bool fits = true;
        for (const QChar at : m_lines)
            fits = fits && at.unicode() % width == 0;
        if (fits) return true;
    }
    return false;
}

/// Zones begin with the kind of document (P, I, A, C, V) and three letters of a state, filled up with "<".
bool KeyboardReader::mayGoOn(QChar c) const
{
    if (m_text.size() >= lengthMax || !isZoneCharacter(c)) return false;
    if (m_text.isEmpty()) return QStringView(u"PIACV").contains(c);
    return m_text.size() >= codeLength || !c.isDigit();
}

int KeyboardReader::patienceMs() const { return m_text.contains(u'<') ? readerMs : fingersMs; }

KeyboardReader::Verdict KeyboardReader::finish()
{
    Verdict verdict;
    if (isWhole())
        verdict.zone = m_text;
    else if (isSurelyReader())
        verdict.torn = int(m_text.size());
    else
        verdict.release = !m_text.isEmpty();
    if (!verdict.release && !m_text.isEmpty()) {
        m_hasRead = true;
        m_readAt = m_last;
    }
    m_text.clear();
    m_lines.clear();
    return verdict;
}

KeyboardReader::Verdict KeyboardReader::begin(QChar c, qint64 atMs)
{
    Verdict verdict;
    const bool paused = m_anyKey && atMs - m_last >= pauseMs;
    m_small = c.isLower();
    if ((!m_small || paused) && mayGoOn(c.toUpper())) {
        m_text = c.toUpper();
        verdict.keep = true;
    }
    m_last = atMs;
    m_anyKey = true;
    return verdict;
}

KeyboardReader::Verdict KeyboardReader::character(QChar typed, qint64 atMs)
{
    if (m_text.isEmpty()) return begin(typed, atMs);
    const QChar capital = m_small ? typed.toUpper() : typed;
    const bool sameCase = !typed.isLetter() || typed.isLower() == m_small;
    if (sameCase && atMs - m_last <= patienceMs() && mayGoOn(capital)) {
        m_text += capital;
        m_last = atMs;
        return {.keep = true};
    }
    Verdict verdict = finish();
    verdict.keep = begin(typed, atMs).keep;
    return verdict;
}

KeyboardReader::Verdict KeyboardReader::lineEnd(qint64 atMs)
{
    if (m_text.isEmpty()) {
        const bool tail = m_hasRead && atMs - m_readAt <= tailMs;
        if (tail) m_readAt = atMs;
        return {.keep = tail};
    }
    const bool late = atMs - m_last > patienceMs();
    m_last = atMs;
    const bool endsALine = m_text.size() == 30 || m_text.size() == 36 || m_text.size() == 44 || m_text.size() == 60;
    const bool again = !m_lines.isEmpty() && m_lines.back().unicode() == m_text.size(); // a second key for one end
    if (!late && again) return {.keep = true};
    if (!late && endsALine && !isWhole()) {
        m_lines += QChar(char16_t(m_text.size()));
        return {.keep = true};
    }
    Verdict verdict = finish();
    verdict.keep = !verdict.release;
    return verdict;
}

KeyboardReader::Verdict KeyboardReader::somethingElse() { return finish(); }

KeyboardReader::Verdict KeyboardReader::silence() { return finish(); }

} // namespace devices
