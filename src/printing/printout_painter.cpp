// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/printout_painter.h"

#include "base/output_file.h"
#include "printing/square_code.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QTextLayout>
#include <QtMath>

#include <functional>
#include <memory>

namespace printing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal millimetresPerInch = 25.4;
constexpr qreal linePitch = 1.36; ///< of the type's size
constexpr qreal baseLine = 1.06;  ///< below the top of a line, of the type's size
constexpr qreal codeSide = 24;    ///< millimetres, with the quiet margin

struct Measures {
    qreal width;  ///< millimetres of the page
    qreal height; ///< 0: as long as the text
    qreal margin;
    qreal body; ///< points; never below 8, which the remittance rule demands
};

Measures measuresOf(Paper paper)
{
    switch (paper) {
    case Paper::A4: return {210, 297, 22, 10.5};
    case Paper::A5: return {148, 210, 14, 9.5};
    case Paper::Roll80: return {80, 0, 4, 9};
    case Paper::Roll58: return {58, 0, 5, 8.5};
    }
    Q_UNREACHABLE();
}

/// One line of the flow. Two texts stand at both ends of the line, or below each other where they do not fit.
struct Item {
    enum class Kind { Text, Row, Rule, Gap, Banner, Code, NewSheet };
    Kind kind = Kind::Text;
    QString left;
    QString right;
    qreal size = 1; ///< of the body's
    bool bold = false;
    qreal gap = 0; ///< of the body's
    Qt::LayoutDirection direction = Qt::LeftToRight;
    bool beside = false; ///< leaves room for the square code at the end of the line
};

void addBlocks(QList<Item> &items, const QList<domain::PrintoutBlock> &blocks)
{
    using enum Item::Kind;
    for (const domain::PrintoutBlock &block : blocks) {
        items << Item{.kind = Rule} << Item{.kind = Gap, .gap = 0.3};
        for (const domain::PrintoutLine &line : block)
            items << Item{.kind = Row, .left = line.label, .right = line.value, .bold = line.strong};
        items << Item{.kind = Gap, .gap = 0.5};
    }
}

void addNotes(QList<Item> &items, const QStringList &notes)
{
    using enum Item::Kind;
    if (notes.isEmpty()) return;
    items << Item{.kind = Rule} << Item{.kind = Gap, .gap = 0.4};
    for (const QString &note : notes) {
        for (const QString &line : note.split(u'\n', Qt::SkipEmptyParts))
            items << Item{.kind = Text, .left = line, .size = 0.95};
        items << Item{.kind = Gap, .gap = 0.5};
    }
}

/// The code stands beside the shop's name, where no figure is; on a roll there is no room for that, and it comes last.
QList<Item> flowOf(const domain::PrintoutSheet &sheet, const QString &code, bool roll)
{
    using enum Item::Kind;
    QList<Item> items;
    const bool beside = !roll && !code.isEmpty();
    if (beside) items << Item{.kind = Code, .left = code, .beside = true};
    items << Item{.kind = Text, .left = sheet.shop, .size = 1.5, .bold = true, .beside = beside};
    for (const QString &line : sheet.shopLines)
        items << Item{.kind = Text, .left = line, .size = 0.9, .beside = beside};
    // The code is as high as a name and two lines; a short head leaves it the room.
    items << Item{.kind = Gap, .gap = beside && sheet.shopLines.size() < 3 ? 2.5 : 0.8};
    for (const QString &line : sheet.banner.split(u'\n', Qt::SkipEmptyParts))
        items << Item{.kind = Banner, .left = line, .bold = true} << Item{.kind = Gap, .gap = 0.4};
    items << Item{.kind = Text, .left = sheet.title, .size = 1.25, .bold = true} << Item{.kind = Gap, .gap = 0.3};
    addBlocks(items, sheet.blocks);
    addNotes(items, sheet.notes);
    if (!sheet.blocksBelow.isEmpty() || !sheet.notesBelow.isEmpty()) {
        items << Item{.kind = Gap, .gap = 1.2};
        addBlocks(items, sheet.blocksBelow);
        addNotes(items, sheet.notesBelow);
    }
    for (Item &item : items)
        item.direction = sheet.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
    return items;
}

QList<Item> flowOf(const domain::Printout &printout, bool roll)
{
    QList<Item> items;
    for (const domain::PrintoutSheet &sheet : printout.sheets) {
        if (!items.isEmpty()) items << Item{.kind = Item::Kind::NewSheet};
        items << flowOf(sheet, printout.code, roll);
    }
    if (roll && !printout.code.isEmpty()) items << Item{.kind = Item::Kind::Code, .left = printout.code};
    return items;
}

/// Lays the flow out on a device of a given resolution; draws it when given a painter, measures it otherwise.
class Composer
{
public:
    Composer(const domain::Printout &printout, Paper paper, QPaintDevice *device, qreal dpi)
        : m_items(flowOf(printout, measuresOf(paper).height <= 0))
        , m_measures(measuresOf(paper))
        , m_smallest(printout.smallestPoints)
        , m_device(device)
        , m_dpi(dpi)
    {
    }

    qreal pixels(qreal millimetres) const { return millimetres / millimetresPerInch * m_dpi; }
    QSizeF pageSize() const { return {pixels(m_measures.width), pixels(m_measures.height)}; }

    /// The height of everything on one endless page, margins included.
    qreal endlessHeight()
    {
        qreal height = 2 * pixels(m_measures.margin);
        for (const Item &item : m_items)
            height += place(item, nullptr, 0);
        return height;
    }

    /// Calls `newPage` where the page is full, and where a sheet in another language begins. On a roll it goes on
    /// below.
    void paint(QPainter &painter, const std::function<void()> &newPage)
    {
        const qreal top = pixels(m_measures.margin);
        const bool endless = m_measures.height <= 0;
        const qreal bottom = endless ? 0 : pageSize().height() - top;
        qreal y = top;
        const auto turn = [&] {
            newPage();
            ++m_page;
            y = top;
        };
        for (const Item &item : m_items) {
            if (item.kind == Item::Kind::NewSheet && !endless) {
                turn();
                continue;
            }
            const qreal height = place(item, nullptr, y);
            // Room that nothing stands in turns no page: a sheet without a word would come out.
            const bool isVisible = item.kind != Item::Kind::Gap;
            if (!endless && isVisible && y + height > bottom && y > top) turn();
            y += place(item, &painter, y);
        }
    }

    /// What was painted, and where.
    const QList<PlacedText> &placed() const { return m_placed; }

private:
    qreal pointsOf(const Item &item) const { return std::max(m_measures.body * item.size, qreal(m_smallest)); }

    QFont font(const Item &item) const
    {
        QFont font;
        // Without a font of their own, Urdu's letters are picked one by one from several, and do not join.
        font.setFamilies({m_family, u"Noto Sans Arabic"_s, u"Noto Naskh Arabic"_s});
        // Rounded up: type that has to have eight points must not have 7.9.
        font.setPixelSize(std::max(1, qCeil(pointsOf(item) / 72 * m_dpi)));
        font.setBold(item.bold);
        return font;
    }

    /// Breaks and draws one text at `left`..`left + width`; returns its height.
    qreal drawText(QPainter *painter, const QString &text, const Item &item, QRectF area, bool atEnd)
    {
        QTextLayout layout(text, font(item), m_device);
        QTextOption option;
        option.setTextDirection(item.direction);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        // Absolute: left and right would be taken as they are written, whatever the direction.
        const bool toTheRight = atEnd == (item.direction == Qt::LeftToRight);
        option.setAlignment((toTheRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
        layout.setTextOption(option);
        // The same pitch and the same base line for every script: some fonts ask for twice the room they fill.
        const qreal size = font(item).pixelSize();
        const qreal pitch = size * linePitch;
        qreal height = 0;
        QRectF used;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(area.width());
            line.setPosition({0, height + size * baseLine - line.ascent()});
            const QRectF natural = line.naturalTextRect();
            used |= QRectF(natural.left(), height, natural.width(), pitch);
            height += pitch;
        }
        layout.endLayout();
        if (!painter) return height;
        layout.draw(painter, area.topLeft());
        const qreal millimetre = m_dpi / millimetresPerInch;
        used.translate(area.topLeft());
        m_placed << PlacedText{text, QRectF(used.topLeft() / millimetre, used.size() / millimetre),
                               font(item).pixelSize() * 72 / m_dpi, item.bold, m_page};
        return height;
    }

    qreal textWidth(const QString &text, const QFont &font) const
    {
        return QFontMetricsF(font, m_device).horizontalAdvance(text);
    }

    qreal drawRow(const Item &item, QPainter *painter, QRectF area)
    {
        Item plain = item;
        plain.bold = false;
        const qreal between = pixels(3);
        const qreal label = textWidth(item.left, font(plain)) + 1;
        const qreal value = textWidth(item.right, font(item)) + 1;
        if (label + between + value <= area.width()) {
            const qreal left = drawText(painter, item.left, plain, area, false);
            return std::max(left, drawText(painter, item.right, item, area, true));
        }
        const qreal first = drawText(painter, item.left, plain, area, false);
        return first + drawText(painter, item.right, item, area.adjusted(0, first, 0, 0), true);
    }

    qreal drawBanner(const Item &item, QPainter *painter, QRectF area)
    {
        const qreal body = m_measures.body / 72 * m_dpi;
        const qreal pad = body * 0.5;
        const QRectF inner = area.adjusted(pad, pad, -pad, 0);
        const qreal height = drawText(nullptr, item.left, item, inner, false) + 2 * pad;
        if (painter) {
            painter->setPen(QPen(Qt::black, std::max(1.0, body * 0.1)));
            painter->drawRect(QRectF(area.topLeft(), QSizeF(area.width(), height)));
            drawText(painter, item.left, item, inner, false);
        }
        return height;
    }

    qreal drawCode(const Item &item, QPainter *painter, QRectF area) const
    {
        const qreal side = pixels(codeSide);
        QRectF square((area.left() + area.right() - side) / 2, area.top(), side, side);
        if (item.beside) {
            // Its quiet margin reaches into the page's.
            const qreal quiet = side * 0.11;
            const bool leftToRight = item.direction == Qt::LeftToRight;
            square.moveTo(leftToRight ? area.right() - side + quiet : area.left() - quiet, area.top() - quiet);
        }
        if (painter) SquareCode::of(item.left).paint(*painter, square);
        return item.beside ? 0 : side;
    }

    void drawRule(QPainter &painter, QRectF area, qreal height, bool dashed) const
    {
        if (!dashed) {
            painter.fillRect(QRectF(area.topLeft(), QSizeF(area.width(), height)), Qt::gray);
            return;
        }
        painter.setPen(QPen(Qt::black, height, Qt::DashLine));
        painter.drawLine(area.topLeft(), area.topRight());
        painter.setPen(Qt::black);
    }

    /// Returns the height; draws when there is a painter.
    qreal place(const Item &item, QPainter *painter, qreal y)
    {
        const qreal margin = pixels(m_measures.margin);
        QRectF area(margin, y, pageSize().width() - 2 * margin, 1);
        if (item.beside && item.kind == Item::Kind::Text) {
            const qreal room = pixels(codeSide + 2);
            area.adjust(item.direction == Qt::LeftToRight ? 0 : room, 0, item.direction == Qt::LeftToRight ? -room : 0,
                        0);
        }
        const qreal body = m_measures.body / 72 * m_dpi;
        const qreal hair = std::max(1.0, body * 0.06);
        switch (item.kind) {
        case Item::Kind::Gap: return item.gap * body;
        case Item::Kind::Rule:
            if (painter) drawRule(*painter, area, hair, false);
            return hair;
        case Item::Kind::NewSheet: // only on a roll
            if (painter) drawRule(*painter, area.translated(0, body * 1.5), hair, true);
            return body * 3;
        case Item::Kind::Text: return drawText(painter, item.left, item, area, false);
        case Item::Kind::Row: return drawRow(item, painter, area) + body * 0.25;
        case Item::Kind::Code: return drawCode(item, painter, area);
        case Item::Kind::Banner: return drawBanner(item, painter, area);
        }
        Q_UNREACHABLE();
    }

    QList<Item> m_items;
    Measures m_measures;
    int m_smallest;
    const QString m_family = QFontInfo(QFont()).family(); ///< what the default really is, to stay the first
    QPaintDevice *m_device;
    qreal m_dpi;
    int m_page = 0;
    QList<PlacedText> m_placed;
};

QImage blankPage(QSizeF size, int dpi)
{
    QImage page(qCeil(size.width()), qCeil(size.height()), QImage::Format_Grayscale8);
    page.setDotsPerMeterX(qRound(dpi / millimetresPerInch * 1000));
    page.setDotsPerMeterY(qRound(dpi / millimetresPerInch * 1000));
    page.fill(Qt::white);
    return page;
}

base::Error cannotWrite(const QString &why)
{
    return base::nothingHappened(
        base::ErrorKind::BadFile, u"file"_s,
        QCoreApplication::translate("Receipt", "The file cannot be written; choose another folder. (%1)").arg(why));
}

} // namespace

QString codeOf(Paper paper)
{
    switch (paper) {
    case Paper::A4: return u"a4"_s;
    case Paper::A5: return u"a5"_s;
    case Paper::Roll80: return u"roll-80"_s;
    case Paper::Roll58: return u"roll-58"_s;
    }
    Q_UNREACHABLE();
}

Paper paperFrom(QStringView code)
{
    for (const Paper paper : allPapers())
        if (codeOf(paper) == code) return paper;
    return Paper::A4;
}

QList<Paper> allPapers() { return {Paper::A4, Paper::A5, Paper::Roll80, Paper::Roll58}; }

QString labelOf(Paper paper)
{
    switch (paper) {
    case Paper::A4: return QCoreApplication::translate("Receipt", "A4");
    case Paper::A5: return QCoreApplication::translate("Receipt", "A5");
    case Paper::Roll80: return QCoreApplication::translate("Receipt", "80 mm roll");
    case Paper::Roll58: return QCoreApplication::translate("Receipt", "58 mm roll");
    }
    Q_UNREACHABLE();
}

QPageSize pageSizeOf(Paper paper, const domain::Printout &printout)
{
    if (paper == Paper::A4) return QPageSize(QPageSize::A4);
    if (paper == Paper::A5) return QPageSize(QPageSize::A5);
    QImage device = blankPage({1, 1}, 300);
    Composer composer(printout, paper, &device, 300);
    const qreal height = composer.endlessHeight() / 300 * millimetresPerInch;
    return QPageSize(QSizeF(measuresOf(paper).width, std::ceil(height)), QPageSize::Millimeter, codeOf(paper),
                     QPageSize::ExactMatch);
}

QList<QImage> renderPages(const domain::Printout &printout, Paper paper, int dpi)
{
    QImage device = blankPage({1, 1}, dpi);
    Composer composer(printout, paper, &device, dpi);
    QSizeF size = composer.pageSize();
    if (size.height() <= 0) size.setHeight(composer.endlessHeight());
    QList<QImage> pages;
    QImage page = blankPage(size, dpi);
    auto painter = std::make_unique<QPainter>(&page);
    painter->setRenderHint(QPainter::TextAntialiasing);
    // A painter stays on its page: when that is full, another painter on a fresh page goes on in its place.
    composer.paint(*painter, [&] {
        painter->end();
        pages << page;
        page = blankPage(size, dpi);
        painter->begin(&page);
    });
    painter->end();
    pages << page;
    return pages;
}

QImage renderImage(const domain::Printout &printout, Paper paper, int dpi)
{
    return renderPages(printout, paper, dpi).first();
}

base::Result<void> writePdf(const domain::Printout &printout, Paper paper, const QString &file)
{
    base::OutputFile out(file);
    if (!out.open(QIODevice::WriteOnly)) return cannotWrite(out.errorString());
    {
        QPdfWriter writer(&out);
        writer.setResolution(600);
        writer.setPageSize(pageSizeOf(paper, printout));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(printout.sheets.first().title);
        writer.setCreator(u"RemitDesk"_s);
        QPainter painter;
        if (!painter.begin(&writer)) return cannotWrite(out.errorString());
        Composer(printout, paper, &writer, 600).paint(painter, [&] { writer.newPage(); });
        painter.end();
    }
    if (!out.commit()) return cannotWrite(out.errorString());
    return {};
}

QList<PlacedText> placedTexts(const domain::Printout &printout, Paper paper)
{
    constexpr int dpi = 300;
    QImage page = blankPage({1, 1}, dpi);
    QPainter painter(&page);
    Composer composer(printout, paper, &page, dpi);
    composer.paint(painter, [] {});
    return composer.placed();
}

namespace {

/// A thermal head has dots and no greys: what is drawn dot by dot stays sharp.
QList<QImage> picturesFor(const domain::Printout &printout, Paper paper, int printerDpi)
{
    const bool roll = paper == Paper::Roll80 || paper == Paper::Roll58;
    QList<QImage> pages = renderPages(printout, paper, roll ? std::clamp(printerDpi, 150, 300) : 300);
    for (QImage &page : pages)
        if (roll) page.convertTo(QImage::Format_Mono, Qt::MonoOnly | Qt::ThresholdDither);
    return pages;
}

} // namespace

base::Result<void> print(const domain::Printout &printout, Paper paper, QPrinter &printer)
{
    printer.setPageSize(pageSizeOf(paper, printout));
    printer.setFullPage(true);
    printer.setPageMargins(QMarginsF(0, 0, 0, 0));
    printer.setDocName(printout.sheets.first().title);
    const auto refused = [&](base::Outcome outcome) {
        base::Error error =
            base::nothingHappened(base::ErrorKind::BadFile, u"printer"_s,
                                  QCoreApplication::translate("Receipt", "The printer does not print. The "
                                                                         "transfer is not touched by that; print "
                                                                         "again or save as PDF."));
        error.outcome = outcome;
        return error;
    };
    QPainter painter;
    if (!printer.isValid() || !painter.begin(&printer)) return refused(base::Outcome::NothingHappened);
    // From pictures, so that scripts come out as on the screen whatever fonts the printer thinks it has.
    const QList<QImage> pages = picturesFor(printout, paper, printer.resolution());
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0 && !printer.newPage()) return refused(base::Outcome::Unknown);
        const QRectF sheet = printer.pageLayout().fullRectPixels(printer.resolution());
        const qreal dpi = pages.at(i).dotsPerMeterX() * millimetresPerInch / 1000;
        const qreal scale = printer.resolution() / dpi;
        painter.drawImage(QRectF(sheet.topLeft(), QSizeF(pages.at(i).size()) * scale), pages.at(i));
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error) return refused(base::Outcome::Unknown);
    return {};
}

} // namespace printing
