// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/receipt_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>
#include <QTextLayout>
#include <QtMath>

#include <functional>
#include <memory>

namespace printing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal millimetresPerInch = 25.4;

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
    }
    Q_UNREACHABLE();
}

/// One line of the flow. Two texts stand at both ends of the line, or below each other where they do not fit.
struct Item {
    enum class Kind { Text, Row, Rule, Gap, Banner };
    Kind kind = Kind::Text;
    QString left;
    QString right;
    qreal size = 1; ///< of the body's
    bool bold = false;
    qreal gap = 0; ///< of the body's
};

QList<Item> flowOf(const ReceiptDocument &document)
{
    using enum Item::Kind;
    QList<Item> items;
    items << Item{.kind = Text, .left = document.shop, .size = 1.5, .bold = true};
    for (const QString &line : document.shopLines)
        items << Item{.kind = Text, .left = line, .size = 0.9};
    items << Item{.kind = Gap, .gap = 0.8};
    for (const QString &line : document.banner.split(u'\n', Qt::SkipEmptyParts))
        items << Item{.kind = Banner, .left = line, .bold = true} << Item{.kind = Gap, .gap = 0.4};
    items << Item{.kind = Text, .left = document.title, .size = 1.25, .bold = true} << Item{.kind = Gap, .gap = 0.3};
    for (const ReceiptBlock &block : document.blocks) {
        if (block.lines.isEmpty()) continue;
        items << Item{.kind = Rule} << Item{.kind = Gap, .gap = 0.3};
        for (const ReceiptLine &line : block.lines)
            items << Item{.kind = Row, .left = line.label, .right = line.value, .bold = line.strong};
        items << Item{.kind = Gap, .gap = 0.5};
    }
    items << Item{.kind = Rule} << Item{.kind = Gap, .gap = 0.4};
    for (const QString &note : document.notes)
        items << Item{.kind = Text, .left = note, .size = 0.95} << Item{.kind = Gap, .gap = 0.5};
    return items;
}

/// Lays the flow out on a device of a given resolution; draws it when given a painter, measures it otherwise.
class Composer
{
public:
    Composer(const ReceiptDocument &document, Paper paper, QPaintDevice *device, qreal dpi)
        : m_items(flowOf(document))
        , m_measures(measuresOf(paper))
        , m_device(device)
        , m_dpi(dpi)
        , m_direction(document.direction)
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

    /// Calls `newPage` where the page is full.
    void paint(QPainter &painter, const std::function<void()> &newPage)
    {
        const qreal top = pixels(m_measures.margin);
        const qreal bottom = m_measures.height > 0 ? pageSize().height() - top : 0;
        qreal y = top;
        for (const Item &item : m_items) {
            const qreal height = place(item, nullptr, y);
            if (bottom > 0 && y + height > bottom && y > top) {
                newPage();
                y = top;
            }
            y += place(item, &painter, y);
        }
    }

private:
    QFont font(const Item &item) const
    {
        QFont font;
        font.setPixelSize(std::max(1, qRound(m_measures.body * item.size / 72 * m_dpi)));
        font.setBold(item.bold);
        return font;
    }

    /// Breaks and draws one text at `left`..`left + width`; returns its height.
    qreal drawText(QPainter *painter, const QString &text, const QFont &font, QRectF area, bool atEnd) const
    {
        QTextLayout layout(text, font, m_device);
        QTextOption option;
        option.setTextDirection(m_direction);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setAlignment(atEnd ? Qt::AlignTrailing : Qt::AlignLeading);
        layout.setTextOption(option);
        qreal height = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(area.width());
            line.setPosition({0, height});
            height += line.height();
        }
        layout.endLayout();
        if (painter) layout.draw(painter, area.topLeft());
        return height;
    }

    qreal textWidth(const QString &text, const QFont &font) const
    {
        return QFontMetricsF(font, m_device).horizontalAdvance(text);
    }

    qreal drawRow(const Item &item, QPainter *painter, QRectF area) const
    {
        const QFont valueFont = font(item);
        Item plain = item;
        plain.bold = false;
        const QFont labelFont = font(plain);
        const qreal between = pixels(3);
        const qreal label = textWidth(item.left, labelFont) + 1;
        const qreal value = textWidth(item.right, valueFont) + 1;
        if (label + between + value <= area.width()) {
            const qreal left = drawText(painter, item.left, labelFont, area, false);
            return std::max(left, drawText(painter, item.right, valueFont, area, true));
        }
        const qreal first = drawText(painter, item.left, labelFont, area, false);
        return first + drawText(painter, item.right, valueFont, area.adjusted(0, first, 0, 0), true);
    }

    /// Returns the height; draws when there is a painter.
    qreal place(const Item &item, QPainter *painter, qreal y) const
    {
        const qreal margin = pixels(m_measures.margin);
        const QRectF area(margin, y, pageSize().width() - 2 * margin, 1);
        const qreal body = m_measures.body / 72 * m_dpi;
        switch (item.kind) {
        case Item::Kind::Gap: return item.gap * body;
        case Item::Kind::Rule:
            if (painter)
                painter->fillRect(QRectF(area.topLeft(), QSizeF(area.width(), std::max(1.0, body * 0.06))), Qt::gray);
            return body * 0.06;
        case Item::Kind::Text: return drawText(painter, item.left, font(item), area, false);
        case Item::Kind::Row: return drawRow(item, painter, area) + body * 0.25;
        case Item::Kind::Banner: {
            const qreal pad = body * 0.5;
            const QRectF inner = area.adjusted(pad, pad, -pad, 0);
            const qreal height = drawText(nullptr, item.left, font(item), inner, false) + 2 * pad;
            if (painter) {
                painter->setPen(QPen(Qt::black, std::max(1.0, body * 0.1)));
                painter->drawRect(QRectF(area.topLeft(), QSizeF(area.width(), height)));
                drawText(painter, item.left, font(item), inner, false);
            }
            return height;
        }
        }
        Q_UNREACHABLE();
    }

    QList<Item> m_items;
    Measures m_measures;
    QPaintDevice *m_device;
    qreal m_dpi;
    Qt::LayoutDirection m_direction;
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
    }
    Q_UNREACHABLE();
}

Paper paperFrom(QStringView code)
{
    for (const Paper paper : {Paper::A5, Paper::Roll80})
        if (codeOf(paper) == code) return paper;
    return Paper::A4;
}

QString labelOf(Paper paper)
{
    switch (paper) {
    case Paper::A4: return QCoreApplication::translate("Receipt", "A4");
    case Paper::A5: return QCoreApplication::translate("Receipt", "A5");
    case Paper::Roll80: return QCoreApplication::translate("Receipt", "80 mm roll");
    }
    Q_UNREACHABLE();
}

QPageSize pageSizeOf(Paper paper, const ReceiptDocument &document)
{
    if (paper == Paper::A4) return QPageSize(QPageSize::A4);
    if (paper == Paper::A5) return QPageSize(QPageSize::A5);
    QImage device = blankPage({1, 1}, 300);
    Composer composer(document, paper, &device, 300);
    const qreal height = composer.endlessHeight() / 300 * millimetresPerInch;
    return QPageSize(QSizeF(measuresOf(paper).width, std::ceil(height)), QPageSize::Millimeter, u"Roll80"_s,
                     QPageSize::ExactMatch);
}

QList<QImage> renderPages(const ReceiptDocument &document, Paper paper, int dpi)
{
    QImage device = blankPage({1, 1}, dpi);
    Composer composer(document, paper, &device, dpi);
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

QImage renderImage(const ReceiptDocument &document, Paper paper, int dpi)
{
    return renderPages(document, paper, dpi).first();
}

base::Result<void> writePdf(const ReceiptDocument &document, Paper paper, const QString &file)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)) return cannotWrite(out.errorString());
    {
        QPdfWriter writer(&out);
        writer.setResolution(600);
        writer.setPageSize(pageSizeOf(paper, document));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(document.title);
        writer.setCreator(u"RemitDesk"_s);
        QPainter painter;
        if (!painter.begin(&writer)) return cannotWrite(out.errorString());
        Composer(document, paper, &writer, 600).paint(painter, [&] { writer.newPage(); });
        painter.end();
    }
    if (!out.commit()) return cannotWrite(out.errorString());
    return {};
}

base::Result<void> print(const ReceiptDocument &document, Paper paper, QPrinter &printer)
{
    printer.setPageSize(pageSizeOf(paper, document));
    printer.setFullPage(true);
    printer.setPageMargins(QMarginsF(0, 0, 0, 0));
    printer.setDocName(document.title);
    const auto refused = [&] {
        return base::nothingHappened(base::ErrorKind::BadFile, u"printer"_s,
                                     QCoreApplication::translate("Receipt",
                                                                 "The printer does not print. The transfer is not "
                                                                 "touched by that; print again or save as PDF."));
    };
    QPainter painter;
    if (!printer.isValid() || !painter.begin(&printer)) return refused();
    // From pictures, so that scripts come out as on the screen whatever fonts the printer thinks it has.
    const QList<QImage> pages = renderPages(document, paper, 300);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0 && !printer.newPage()) return refused();
        const QRectF sheet = printer.pageLayout().fullRectPixels(printer.resolution());
        const qreal scale = printer.resolution() / 300.0;
        painter.drawImage(QRectF(sheet.topLeft(), QSizeF(pages.at(i).size()) * scale), pages.at(i));
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error) return refused();
    return {};
}

} // namespace printing
