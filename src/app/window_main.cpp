// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/home.h"
#include "app/language.h"
#include "app/practice.h"
#include "app/worker_backstage.h"
#include "base/log.h"
#include "domain/error_text.h"
#include "gui/main_window.h"
#include "gui/shots.h"
#include "gui/theme.h"
#include "vault/keychain_vault.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEvent>
#include <QFontDatabase>
#include <QLocale>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QTranslator>

#include <fontconfig/fontconfig.h>

#include <cstdio>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logWindow, "remitdesk.window")

/// Notes how long the start took, for support and for the benchmark of the start.
class StartWatch final : public QObject
{
public:
    StartWatch() { m_timer.start(); }
    void follow(gui::MainWindow &window)
    {
        window.installEventFilter(this);
        connect(
            &window.board(), &models::TransfersModel::loaded, this,
            [this] { qCInfo(logWindow) << "board filled after" << m_timer.elapsed() << "ms"; },
            Qt::SingleShotConnection);
    }

protected:
    bool eventFilter(QObject *window, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            window->removeEventFilter(this);
            // When all of it has been painted.
            QTimer::singleShot(0, this,
                               [this] { qCInfo(logWindow) << "window painted after" << m_timer.elapsed() << "ms"; });
        }
        return QObject::eventFilter(window, event);
    }

private:
    QElapsedTimer m_timer;
};

struct Options {
    QString home;
    QString profileFile;
    bool practice = false;
    QString shots;
    gui::Theme theme = gui::Theme::System;
    bool rightToLeft = false;
    QString language;
};

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Window", "The counter of a remittance agent: one window over all providers."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto option = [&](const char *name, const QString &help, const QString &value = {}) {
        parser.addOption({QString::fromLatin1(name), help, value});
    };
    option("home", QCoreApplication::translate("Window", "The folder with the store, documents and profile.json."),
           u"DIR"_s);
    option("profile", QCoreApplication::translate("Window", "Instead of profile.json in the home folder."), u"FILE"_s);
    option("practice",
           QCoreApplication::translate("Window", "Practice mode: sandbox providers, own store, no real money."));
    option("theme", QCoreApplication::translate("Window", "light or dark; otherwise as the desktop."), u"NAME"_s);
    option("language", QCoreApplication::translate("Window", "Another language than the desktop's, such as ar."),
           u"CODE"_s);
    option("rtl", QCoreApplication::translate("Window", "Mirrored, as for Arabic and Urdu."));
    option("shots", QCoreApplication::translate("Window", "With --practice: write screenshots of the pages and end."),
           u"DIR"_s);
    parser.process(arguments);
    Options options;
    options.home = parser.value(u"home"_s);
    options.profileFile = parser.value(u"profile"_s);
    options.practice = parser.isSet(u"practice"_s);
    options.shots = parser.value(u"shots"_s);
    options.rightToLeft = parser.isSet(u"rtl"_s);
    options.language = parser.value(u"language"_s);
    const QString theme = parser.value(u"theme"_s);
    options.theme = theme == u"dark" ? gui::Theme::Dark : theme == u"light" ? gui::Theme::Light : gui::Theme::System;
    return options;
}

/// The language of the window and the manner of its figures. Amounts and clocks have Western digits everywhere; an
/// Arabic locale that writes others would mix both in one line, so one that writes Western ones stands in for it.
QLocale localeFor(const QString &language)
{
    const QLocale wanted = language.isEmpty() ? QLocale() : QLocale(language);
    const bool mixes = wanted.language() == QLocale::Arabic && wanted.zeroDigit() != u"0"_s;
    return mixes ? QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates) : wanted;
}

int complain(const base::Error &error)
{
    std::fprintf(stderr, "remitdesk: %s\n", qPrintable(domain::sentenceFor(error)));
    QMessageBox box(QMessageBox::Critical, u"RemitDesk"_s, domain::sentenceFor(error));
    box.setTextFormat(Qt::PlainText);
    box.exec();
    return 1;
}

/// The desk could not be opened: say why and what to do, and offer to try again, for a keychain may be unlocked
/// meanwhile.
void offerAgain(app::WorkerBackstage &backstage, QWidget &window, const base::Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, u"RemitDesk"_s, domain::sentenceFor(error), QMessageBox::NoButton,
                                &window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *again =
        box->addButton(QCoreApplication::translate("Window", "Try again"), QMessageBox::AcceptRole);
    const QPushButton *quit = box->addButton(QCoreApplication::translate("Window", "Quit"), QMessageBox::RejectRole);
    QObject::connect(again, &QPushButton::clicked, &backstage, [&backstage] { backstage.open(); });
    QObject::connect(quit, &QPushButton::clicked, &window, &QWidget::close);
    box->open();
}

int run(const Options &options, StartWatch &startWatch)
{
    std::unique_ptr<app::Practice> practice;
    std::unique_ptr<app::WorkerBackstage> backstage;
    gui::WindowOptions windowOptions;
    windowOptions.theme = options.theme;
    base::SystemRandom random;
    if (options.practice) {
        practice = std::make_unique<app::Practice>();
        if (const auto started = practice->start(); !started) return complain(started.error());
        const services::Profile &profile = practice->profile();
        windowOptions.practice = true;
        windowOptions.agentName = profile.agent.name;
        windowOptions.counter = profile.agent.counter;
        backstage = std::make_unique<app::WorkerBackstage>(
            practice->home(), profile, [&practice] { return practice->takeVault(); }, true, app::Practice::fill);
    } else {
        const auto home = app::openHome(options.home);
        if (!home) return complain(home.error());
        const auto profile = app::loadProfile(*home, options.profileFile);
        if (!profile) return complain(profile.error());
        windowOptions.agentName = profile->agent.name;
        windowOptions.counter = profile->agent.counter;
        windowOptions.settingsFile = *home + u"/window.ini"_s;
        const QString folder = *home;
        backstage = std::make_unique<app::WorkerBackstage>(
            *home, *profile,
            [folder, &random]() -> std::unique_ptr<interfaces::Vault> {
                return std::make_unique<vault::KeychainVault>(folder, random);
            },
            false, app::WorkerBackstage::Fill());
    }
    gui::MainWindow window(*backstage, windowOptions);
    QObject::connect(backstage.get(), &app::WorkerBackstage::failed, &window,
                     [&](const base::Error &error) { offerAgain(*backstage, window, error); });
    startWatch.follow(window);
    window.show();
    backstage->open();
    if (!options.shots.isEmpty()) {
        gui::ShotsOptions shots;
        shots.folder = options.shots;
        gui::startShots(window, shots);
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    StartWatch startWatch;
    // The first word that is laid out needs the system's list of fonts. It is read while Qt gets to know the screen; a
    // static thread, so that an early end of the program waits for it.
    static const std::jthread fonts([] { FcInit(); });
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"RemitDesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(REMITDESK_VERSION));
    QGuiApplication::setDesktopFileName(u"io.github.remitdesk.RemitDesk"_s);
    base::installLogging();
    const Options options = readOptions(QCoreApplication::arguments());
    // Qt takes the list over while nothing is written yet; not before it is certain that a window is wanted, for --help
    // ends the program at once, with all that a thread may be using.
    const std::jthread fontsOfQt([] { (void)QFontDatabase::families(); });
    const QLocale locale = localeFor(options.language);
    QLocale::setDefault(locale);
    QTranslator translator;
    app::speak(translator, locale);
    if (options.rightToLeft || locale.textDirection() == Qt::RightToLeft)
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    return run(options, startWatch);
}
