// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper_dialog.h"

#include "base/mask.h"
#include "gui/dress.h"
#include "gui/question.h"
#include "gui/theme.h"
#include "models/date_text.h"
#include "ui_paper_dialog.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStandardPaths>

#include <utility>

namespace gui {

using namespace Qt::Literals::StringLiterals;
using models::PaperIntake;
using Stage = PaperIntake::Stage;

namespace {

QImage imageFrom(const interfaces::ReadPaper::Preview &preview)
{
    if (preview.points.isEmpty()) return {};
    const auto *points = reinterpret_cast<const uchar *>(preview.points.constData());
    return QImage(points, preview.width, preview.height, qsizetype(preview.width) * 3, QImage::Format_RGB888).copy();
}

QByteArray pngOf(const QImage &picture)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return picture.save(&buffer, "png") ? png : QByteArray();
}

} // namespace

PaperDialog::PaperDialog(PaperIntake &intake, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::PaperDialog>()), m_intake(intake)
{
    m_ui->setupUi(this);
    dress(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter in a field keeps nothing
    m_ui->typeCombo->setChoices(m_intake.types(), tr("Which kind?"));
    m_ui->typeCombo->setCode(m_intake.facts().type);
    connect(m_ui->typeCombo, &ChoiceCombo::codeChosen, this,
            [this](const QString &code) { describe(&PaperIntake::Facts::type, u"type"_s, code); });
    connect(m_ui->numberEdit, &QLineEdit::textEdited, this,
            [this](const QString &text) { describe(&PaperIntake::Facts::number, u"number"_s, text); });
    connect(m_ui->issuedEdit, &QLineEdit::textEdited, this,
            [this](const QString &text) { describe(&PaperIntake::Facts::issueDate, u"issueDate"_s, text); });
    connect(m_ui->expiresEdit, &QLineEdit::textEdited, this,
            [this](const QString &text) { describe(&PaperIntake::Facts::expiryDate, u"expiryDate"_s, text); });
    for (QLineEdit *edit : {m_ui->issuedEdit, m_ui->expiresEdit}) {
        edit->setPlaceholderText(models::dateHint(QLocale()));
        connect(edit, &QLineEdit::editingFinished, this, [this] {
            m_intake.tidyDates();
            showFacts();
        });
    }
    connectKeys();
    connect(&m_intake, &PaperIntake::changed, this, &PaperDialog::showPaper);
    connect(&m_intake, &PaperIntake::keptPaper, this, [this] {
        if (m_offer && m_intake.holder()) emit holderOffered(*m_intake.holder());
        accept();
    });
    showPaper();
    (m_intake.isLooking() ? static_cast<QWidget *>(m_ui->closeButton) : m_ui->typeCombo)->setFocus();
}

PaperDialog::~PaperDialog() = default;

void PaperDialog::describe(QString PaperIntake::Facts::*fact, const QString &field, const QString &typed)
{
    m_intake.facts().*fact = typed;
    m_intake.forgetFault(field);
    m_typed = true;
    showFacts();
    showFaults();
}

void PaperDialog::reject()
{
    const PaperIntake::Facts &facts = m_intake.facts();
    const bool isBlank = (facts.type + facts.number + facts.issueDate + facts.expiryDate).isEmpty();
    if (m_typed && !isBlank)
        askToLeave(this);
    else
        QDialog::reject();
}

void PaperDialog::connectKeys()
{
    const auto on = [this](const QKeySequence &key, QPushButton *button, auto act) {
        connect(button, &QPushButton::clicked, this, act);
        auto *shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    };
    on(Qt::CTRL | Qt::Key_O, m_ui->fileButton, [this] { chooseFile(); });
    on(Qt::CTRL | Qt::SHIFT | Qt::Key_V, m_ui->pasteButton, [this] { paste(); });
    on(Qt::Key_PageUp, m_ui->backButton, [this] { m_intake.showPage(m_intake.page() - 1); });
    on(Qt::Key_PageDown, m_ui->onButton, [this] { m_intake.showPage(m_intake.page() + 1); });
    on(Qt::CTRL | Qt::Key_R, m_ui->revealButton, [this] { m_intake.revealNumber(); });
    on(Qt::CTRL | Qt::Key_E, m_ui->holderButton, [this] { keep(true); });
    on(Qt::CTRL | Qt::Key_Return, m_ui->keepButton, [this] { keep(false); });
    auto *enter = new QShortcut(Qt::CTRL | Qt::Key_Enter, this);
    connect(enter, &QShortcut::activated, m_ui->keepButton, &QPushButton::click);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
}

void PaperDialog::showPaper()
{
    const bool looking = m_intake.isLooking();
    const Stage stage = m_intake.stage();
    m_ui->titleLabel->setText(m_intake.name().isEmpty() ? tr("Add a document") : m_intake.name());
    m_ui->pictureView->setPicture(stage == Stage::Reading ? QImage() : imageFrom(m_intake.preview()));
    m_ui->pictureView->setSentence(stage == Stage::Reading ? tr("Reading …")
                                                           : tr("Drop a JPEG, PNG or PDF here, paste a picture, or "
                                                                "choose a file."));
    const bool many = m_intake.pages() > 1;
    for (QWidget *part : QList<QWidget *>{m_ui->backButton, m_ui->pageLabel, m_ui->onButton})
        part->setVisible(many);
    //: %1 is the number of a page, %2 how many there are
    m_ui->pageLabel->setText(tr("Page %1 of %2").arg(m_intake.page() + 1).arg(m_intake.pages()));
    m_ui->backButton->setEnabled(stage == Stage::Ready && m_intake.page() > 0);
    m_ui->onButton->setEnabled(stage == Stage::Ready && m_intake.page() + 1 < m_intake.pages());
    for (QWidget *part : QList<QWidget *>{m_ui->fileButton, m_ui->pasteButton, m_ui->keepButton, m_ui->privacyLabel})
        part->setVisible(!looking);
    m_ui->fileButton->setEnabled(stage != Stage::Keeping);
    m_ui->pasteButton->setEnabled(stage != Stage::Keeping);
    m_ui->keepButton->setEnabled(stage == Stage::Ready);
    m_ui->holderButton->setEnabled(stage == Stage::Ready);
    say(m_ui->problemLabel, m_intake.problem());
    m_ui->typeCombo->setEnabled(!looking);
    for (QLineEdit *edit : {m_ui->numberEdit, m_ui->issuedEdit, m_ui->expiresEdit})
        edit->setReadOnly(looking);
    showFacts();
    showFaults();
}

void PaperDialog::showFaults()
{
    const QList<std::pair<QString, QWidget *>> places{{u"type"_s, m_ui->typeCombo},
                                                      {u"number"_s, m_ui->numberEdit},
                                                      {u"issueDate"_s, m_ui->issuedEdit},
                                                      {u"expiryDate"_s, m_ui->expiresEdit}};
    for (const auto &[field, widget] : places) {
        const bool isWrong = m_intake.faults().contains(field);
        setMark(widget, "fault", isWrong);
        if (isWrong && std::exchange(m_leadsToFault, false)) widget->setFocus();
    }
}

void PaperDialog::showDate(QLabel *label, const QString &field, const QString &typed)
{
    const QString fault = m_intake.faults().value(field);
    if (fault.isEmpty())
        say(label, m_intake.meaningOf(typed), "muted");
    else
        say(label, fault, "bad");
}

void PaperDialog::showFacts()
{
    const bool looking = m_intake.isLooking();
    const PaperIntake::Facts &facts = m_intake.facts();
    const auto put = [](QLineEdit *edit, const QString &text) {
        if (edit->text() != text) edit->setText(text);
    };
    const QString number = m_intake.kept().number;
    put(m_ui->numberEdit, !looking                           ? facts.number
                          : m_intake.shownNumber().isEmpty() ? base::masked(number)
                                                             : m_intake.shownNumber());
    put(m_ui->issuedEdit, facts.issueDate);
    put(m_ui->expiresEdit, facts.expiryDate);
    m_ui->revealButton->setVisible(looking && !number.isEmpty() && m_intake.shownNumber().isEmpty());
    say(m_ui->typeFaultLabel, m_intake.faults().value(u"type"_s));
    say(m_ui->numberFaultLabel, m_intake.faults().value(u"number"_s));
    showDate(m_ui->issuedFaultLabel, u"issueDate"_s, facts.issueDate);
    showDate(m_ui->expiresFaultLabel, u"expiryDate"_s, facts.expiryDate);
    say(m_ui->warningLabel, m_intake.expiryWarning(), m_intake.isExpired() ? "bad" : "waiting");
    say(m_ui->holderLabel, looking ? QString() : m_intake.holderText());
    m_ui->holderButton->setVisible(!looking && m_intake.holder().has_value());
}

void PaperDialog::chooseFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog =
        new QFileDialog(this, tr("Add a document"), folder, tr("Pictures and PDF (*.jpg *.jpeg *.png *.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_intake, &PaperIntake::readFile);
    dialog->open();
}

bool PaperDialog::take(const QMimeData *data)
{
    if (!data || m_intake.isLooking()) return false;
    for (const QUrl &url : data->urls()) {
        if (!url.isLocalFile()) continue;
        m_intake.readFile(url.toLocalFile());
        return true;
    }
    if (!data->hasImage()) return false;
    const QImage picture = qvariant_cast<QImage>(data->imageData());
    if (picture.isNull()) return false;
    m_intake.readPicture([picture] { return pngOf(picture); });
    return true;
}

void PaperDialog::paste()
{
    if (!take(QGuiApplication::clipboard()->mimeData()))
        say(m_ui->problemLabel, tr("There is neither a picture nor a file to paste; copy one first."));
}

void PaperDialog::keep(bool offer)
{
    m_offer = offer;
    m_leadsToFault = true;
    m_intake.keep();
}

void PaperDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_intake.isLooking() && (event->mimeData()->hasUrls() || event->mimeData()->hasImage()))
        event->acceptProposedAction();
}

void PaperDialog::dropEvent(QDropEvent *event)
{
    if (take(event->mimeData())) event->acceptProposedAction();
}

} // namespace gui
