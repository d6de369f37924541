// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/source_text.h"

namespace house {

namespace {

/// Walks once over the text and blanks what is not wanted, in place.
class Stripper
{
public:
    Stripper(const QString &source, Keep keep) : m_text(source), m_keepStrings(keep == Keep::CodeAndStrings) {}

    QString run()
    {
        while (m_at < m_text.size()) {
            if (startsWith("//")) {
                blankUntil(endOfLineComment());
            } else if (startsWith("/*")) {
                blankUntil(after(QStringLiteral("*/"), m_at + 2));
            } else if (isRawString()) {
                skipRawString();
            } else if (m_text[m_at] == u'"' || (m_text[m_at] == u'\'' && !isDigitSeparator())) {
                skipLiteral(m_text[m_at]);
            } else {
                ++m_at;
            }
        }
        return m_text;
    }

private:
    bool startsWith(const char *token) const { return QStringView(m_text).mid(m_at).startsWith(QLatin1String(token)); }

    qsizetype after(const QString &token, qsizetype from) const
    {
        const qsizetype found = m_text.indexOf(token, from);
        return found < 0 ? m_text.size() : found + token.size();
    }

    /// A backslash at the end of a line makes the comment go on in the next one.
    qsizetype endOfLineComment() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end] != u'\n' || m_text[end - 1] == u'\\'))
            ++end;
        return end;
    }

    bool isRawString() const
    {
        if (!startsWith("R\"") || m_at == 0) return startsWith("R\"");
        const QChar before = m_text[m_at - 1]; // u8R"…", LR"…", uR"…", UR"…" or no name at all
        return before == u'8' || before == u'L' || before == u'u' || before == u'U' ||
               !(before.isLetterOrNumber() || before == u'_');
    }

    bool isDigitSeparator() const { return m_at > 0 && m_text[m_at - 1].isLetterOrNumber() && isNumberBefore(); }

    bool isNumberBefore() const
    {
        qsizetype start = m_at;
        while (start > 0 && (m_text[start - 1].isLetterOrNumber() || m_text[start - 1] == u'\''))
            --start;
        return m_text[start].isDigit();
    }

    void skipRawString()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        if (open < 0) {
            m_at = m_text.size();
            return;
        }
        const QString closing = u')' + m_text.mid(m_at + 2, open - m_at - 2) + u'"';
        const qsizetype end = after(closing, open);
        m_at = open + 1;
        if (m_keepStrings)
            m_at = end;
        else
            blankUntil(end);
    }

    void skipLiteral(QChar quote)
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != u'\n')
            end += m_text[end] == u'\\' ? 2 : 1;
        end = std::min(end, m_text.size());
        ++m_at;
        if (!m_keepStrings) blankUntil(end);
        m_at = std::min(end + 1, m_text.size());
    }

    void blankUntil(qsizetype end)
    {
        for (; m_at < end; ++m_at) {
            if (m_text[m_at] != u'\n') m_text[m_at] = u' ';
        }
    }

    QString m_text;
    qsizetype m_at = 0;
    bool m_keepStrings;
};

} // namespace

QString stripped(const QString &source, Keep keep) { return Stripper(source, keep).run(); }

qsizetype lineAt(const QString &source, qsizetype offset) { return source.left(offset).count(u'\n') + 1; }

} // namespace house
