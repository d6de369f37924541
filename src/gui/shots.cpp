// SPDX-License-Identifier: GPL-3.0-or-later
// What takes the pictures; the way through the pages is in shots_tour.cpp and shots_tour_pages.cpp.
#include "gui/shots_tour.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QPainter>

#include <cstdio>

namespace gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int boundMs = 30'000;
constexpr int lookEveryMs = 25; ///< how often a state is looked at; what is waited for is the state, not the time
constexpr QSize shotSize(1280, 720);

} // namespace

ShotsTour::ShotsTour(MainWindow &window, ShotsOptions options)
    : QObject(&window), m_window(window), m_options(std::move(options))
{
    plan();
    m_look.setInterval(lookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &ShotsTour::look);
    m_bound.setSingleShot(true);
    m_bound.setInterval(boundMs);
    connect(&m_bound, &QTimer::timeout, this, &ShotsTour::giveUp);
    // When the event loop runs: begin() may end the program.
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &ShotsTour::turn);
    m_turn.start(0);
}

void ShotsTour::begin()
{
    if (!QDir().mkpath(m_options.folder)) {
        std::fprintf(stderr, "shots: the folder %s cannot be made\n", qPrintable(m_options.folder));
        m_missing = 1;
        finish();
        return;
    }
    m_window.resize(shotSize);
    next();
}

void ShotsTour::add(const QString &name, std::function<void()> act, std::function<bool()> ready,
                    std::function<bool()> wanted)
{
    m_steps << Step{name, std::move(act), std::move(ready), std::move(wanted)};
}

QDialog *ShotsTour::dialog() const
{
    for (QDialog *candidate : m_window.findChildren<QDialog *>())
        if (candidate->isVisible()) return candidate;
    return nullptr;
}

void ShotsTour::closeDialogs()
{
    while (QDialog *open = dialog())
        open->done(QDialog::Rejected); // not reject(): it may ask first
}

void ShotsTour::next()
{
    while (m_step < m_steps.size() && m_steps.at(m_step).wanted && !m_steps.at(m_step).wanted())
        ++m_step;
    if (m_step >= m_steps.size()) {
        finish();
        return;
    }
    m_steps.at(m_step).act();
    m_bound.start();
    m_look.start();
}

void ShotsTour::look()
{
    if (!m_steps.at(m_step).ready()) return;
    m_look.stop();
    m_bound.stop();
    m_turns = 2; // what has become true is painted in the next turns of the event loop
    m_turn.start(0);
}

void ShotsTour::turn()
{
    if (m_turns < 0)
        begin();
    else if (m_turns > 0)
        m_turn.start(0);
    else
        take();
    if (m_turns > 0) --m_turns;
}

void ShotsTour::take()
{
    const QString name = m_steps.at(m_step).name;
    if (!name.isEmpty() && !save(name)) ++m_missing;
    ++m_step;
    next();
}

void ShotsTour::giveUp()
{
    m_look.stop();
    const QString name = m_steps.at(m_step).name;
    std::fprintf(stderr, "shots: %s did not come about\n",
                 qPrintable(name.isEmpty() ? u"step %1"_s.arg(m_step) : name));
    if (!name.isEmpty()) save(name + u"-not-reached"_s);
    ++m_missing;
    ++m_step;
    next();
}

bool ShotsTour::save(const QString &name)
{
    QPixmap picture = m_window.grab();
    if (QDialog *open = dialog()) {
        QPainter painter(&picture);
        painter.fillRect(m_window.rect(), QColor(0, 0, 0, 110));
        const QPoint corner = m_window.rect().center() - open->rect().center();
        painter.drawPixmap(corner, open->grab());
    }
    const QString file = QDir(m_options.folder).filePath(name + u".png"_s);
    const bool saved = picture.save(file);
    if (!saved) std::fprintf(stderr, "shots: %s cannot be written\n", qPrintable(file));
    return saved;
}

void ShotsTour::finish()
{
    const int code = m_missing > 0 ? 1 : 0;
    if (m_options.done)
        m_options.done(code);
    else
        QCoreApplication::exit(code);
}

void startShots(MainWindow &window, const ShotsOptions &options)
{
    new ShotsTour(window, options); // belongs to the window
}

} // namespace gui
