// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>

namespace app {

using namespace Qt::Literals::StringLiterals;

void speak(QTranslator &translator, const QLocale &locale)
{
    const QString folder = u":/i18n"_s;
    const QString name = u"remitdesk"_s;
    if (translator.load(locale, name, u"_"_s, folder) || translator.load(name + u"_en"_s, folder))
        QCoreApplication::installTranslator(&translator);
}

} // namespace app
