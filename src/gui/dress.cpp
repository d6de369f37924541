// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dress.h"

#include "gui/theme.h"

#include <QGuiApplication>
#include <QLabel>

#include <algorithm>

namespace gui {

using namespace Qt::Literals::StringLiterals;

void alignByLayout(QLabel *label)
{
    const Qt::Alignment asked = label->alignment();
    if (asked & (Qt::AlignHCenter | Qt::AlignJustify | Qt::AlignAbsolute)) return;
    const bool atEnd = asked & Qt::AlignRight;
    const bool right = atEnd != label->isRightToLeft();
    label->setAlignment((asked & Qt::AlignVertical_Mask) | Qt::AlignAbsolute |
                        (right ? Qt::AlignRight : Qt::AlignLeft));
}

void dress(QWidget *root)
{
    static const QHash<QString, TextRole> roles{{u"caption"_s, TextRole::Caption},
                                                {u"body"_s, TextRole::Body},
                                                {u"section"_s, TextRole::Section},
                                                {u"title"_s, TextRole::Title},
                                                {u"amount"_s, TextRole::Amount}};
    for (QLabel *label : root->findChildren<QLabel *>()) {
        label->setTextFormat(Qt::PlainText);
        alignByLayout(label);
        const QString role = label->property("textRole").toString();
        if (!role.isEmpty()) label->setFont(fontFor(roles.value(role, TextRole::Body)));
    }
}

/// Every line of a label runs in the direction of its first letter: where that belongs to a Latin name, the Arabic
/// words behind it would be torn.
static QString fromTheRight(const QString &text)
{
    if (!QGuiApplication::isRightToLeft()) return text;
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        const bool hasSuchLetters = std::any_of(line.begin(), line.end(), [](QChar c) {
            return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
        });
        if (hasSuchLetters && !line.isRightToLeft()) line.prepend(u'\u200f');
    }
    return lines.join(u'\n');
}

void say(QLabel *label, const QString &text)
{
    label->setText(fromTheRight(text));
    label->setVisible(!text.isEmpty());
}

void say(QLabel *label, const QString &text, const char *tone)
{
    setMark(label, "tone", QString::fromLatin1(tone));
    say(label, text);
}

void keepPlace(QWidget *widget)
{
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
}

} // namespace gui
