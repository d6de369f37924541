// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/helper_reader.h"

#include "base/json_value.h"
#include "domain/onboarding.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTimer>

namespace papers {

using namespace Qt::Literals::StringLiterals;
using base::ErrorKind;
using interfaces::ReadPaper;

namespace {

struct PapersText {
    Q_DECLARE_TR_FUNCTIONS(PapersText)
};

constexpr qint64 headBytesMax = 128 * 1024;
constexpr int previewEdgeMax = 1400;
/// A cleaned PDF may be a little larger than it was.
constexpr qint64 cleanBytesMax = domain::documentBytesMax * 2;
constexpr qint64 wireBytesMax = headBytesMax + cleanBytesMax + qint64(previewEdgeMax) * previewEdgeMax * 3;

base::Error badFile(const QString &sentence) { return base::nothingHappened(ErrorKind::BadFile, u"file"_s, sentence); }

base::Error unreadable()
{
    return badFile(PapersText::tr("The file cannot be read: it is damaged or cut short. Scan it again."));
}

base::Error refusalFor(const QString &fault)
{
    if (fault == u"type") return badFile(PapersText::tr("The file is no JPEG, PNG or PDF, whatever its name says."));
    if (fault == u"pixels")
        return badFile(
            PapersText::tr("The picture has more than 50 million points; scan it with a lower resolution (300 dpi)."));
    if (fault == u"locked") return badFile(PapersText::tr("The PDF is protected by a password; save it without one."));
    if (fault == u"pages") return badFile(PapersText::tr("The PDF has more than 50 pages; keep those that matter."));
    return unreadable();
}

/// A whole number that stands there and is not larger than `most`; -1 for everything else.
qint64 sizeIn(const base::JsonValue &head, const QString &name, qint64 most)
{
    bool ok = false;
    const qint64 size = head.member(name).text().toLongLong(&ok);
    return ok && size >= 0 && size <= most ? size : -1;
}

/// Only what a parser needs to find its libraries; nothing of what the window was started with.
QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
#ifdef Q_OS_WIN
    environment.insert(u"SystemRoot"_s, qEnvironmentVariable("SystemRoot"));
#endif
    return environment;
}

/// One run of the helper, from its start to its end or to the end of our patience.
class Run final : public QObject
{
    Q_OBJECT

public:
    Run()
    {
        connect(&m_helper, &QProcess::readyReadStandardOutput, this, &Run::take);
        connect(&m_helper, &QProcess::finished, this, &Run::end);
        // A program that cannot be started is never said to have finished.
        connect(&m_helper, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart) end();
        });
        connect(&m_patience, &QTimer::timeout, this, [this] {
            m_isLate = true;
            m_helper.kill();
        });
        m_patience.setSingleShot(true);
    }

    void start(const QString &program, int page, const QByteArray &content, int deadlineMs)
    {
        m_helper.setProcessEnvironment(bareEnvironment());
        m_helper.setWorkingDirectory(QDir::rootPath());
        // What a parser says of a passport belongs into no log.
        m_helper.setStandardErrorFile(QProcess::nullDevice());
        m_patience.start(deadlineMs);
        m_helper.start(program, {QString::number(page)});
        m_helper.write(content);
        m_helper.closeWriteChannel();
    }

    bool hasEnded() const { return m_hasEnded; }
    bool isLate() const { return m_isLate; }
    bool isMissing() const { return m_helper.error() == QProcess::FailedToStart; }
    bool wentWell() const { return m_helper.exitStatus() == QProcess::NormalExit && m_helper.exitCode() == 0; }
    const QByteArray &wire() const { return m_wire; }

signals:
    void ended();

private:
    void take()
    {
        m_wire += m_helper.readAllStandardOutput();
        if (m_wire.size() > wireBytesMax) m_helper.kill();
    }
    void end()
    {
        if (m_helper.error() != QProcess::FailedToStart) take();
        m_hasEnded = true;
        emit ended();
    }

    QProcess m_helper;
    QTimer m_patience;
    QByteArray m_wire;
    bool m_hasEnded = false;
    bool m_isLate = false;
};

} // namespace

base::Result<ReadPaper> paperFromHelper(const QByteArray &wire)
{
    const qsizetype end = wire.indexOf('\n');
    if (end <= 0 || end > headBytesMax) return unreadable();
    const auto head = base::JsonValue::parse(QByteArrayView(wire).first(end));
    if (!head || !head->isObject()) return unreadable();
    if (const QString fault = head->member(u"fault").text(); !fault.isEmpty()) return refusalFor(fault);
    const qint64 clean = sizeIn(*head, u"clean"_s, cleanBytesMax);
    const qint64 width = sizeIn(*head, u"width"_s, previewEdgeMax);
    const qint64 height = sizeIn(*head, u"height"_s, previewEdgeMax);
    const qint64 pages = sizeIn(*head, u"pages"_s, 1000);
    const qint64 page = sizeIn(*head, u"page"_s, pages - 1);
    if (clean <= 0 || width <= 0 || height <= 0 || pages <= 0 || page < 0) return unreadable();
    if (wire.size() != end + 1 + clean + width * height * 3) return unreadable();
    ReadPaper paper;
    paper.clean = wire.mid(end + 1, clean);
    paper.contentType = domain::contentTypeOf(paper.clean); // ours, not the helper's word
    if (paper.contentType.isEmpty()) return unreadable();
    paper.pages = int(pages);
    paper.page = int(page);
    paper.preview = {int(width), int(height), wire.mid(end + 1 + clean)};
    for (const base::JsonValue &code : head->member(u"codes").items())
        paper.codes << ReadPaper::Code{code.member(u"format").text(), code.member(u"text").text()};
    return paper;
}

HelperReader::HelperReader(QString program, int deadlineMs) : m_program(std::move(program)), m_deadlineMs(deadlineMs) {}

QString HelperReader::installedHelper()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &folder : {here, here + u"/../libexec/remitdesk"_s, here + u"/.."_s}) {
        const QFileInfo helper(folder + u"/remitdesk-papers"_s);
        if (helper.isFile() && helper.isExecutable()) return helper.canonicalFilePath();
    }
    return {};
}

interfaces::Answer<ReadPaper> HelperReader::read(QByteArray content, int page)
{
    if (m_program.isEmpty())
        co_return badFile(PapersText::tr("The part of the program that reads papers (remitdesk-papers) is missing; "
                                         "install the program again."));
    const auto run = std::make_unique<Run>();
    run->start(m_program, page, content, m_deadlineMs);
    if (!run->hasEnded()) co_await qCoro(run.get(), &Run::ended);
    if (run->isMissing())
        co_return badFile(PapersText::tr("The part of the program that reads papers does not start; install the "
                                         "program again."));
    if (run->isLate())
        co_return badFile(PapersText::tr("Reading the file takes too long, so it was left alone. Scan it again."));
    if (!run->wentWell()) co_return unreadable();
    co_return paperFromHelper(run->wire());
}

} // namespace papers

#include "helper_reader.moc"
