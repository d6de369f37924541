// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/paper.h"

#include "base/json_value.h"
#include "decoder/picture_cleaning.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QPdfDocument>

namespace decoder {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

constexpr int memoryMaxMb = 300;
constexpr int qualityWhenTurned = 92;
constexpr int dotsPerMeter = 11811; ///< 300 to the inch
constexpr int codeEdge = 2400;      ///< of a page of a PDF, when codes are looked for
constexpr int codePagesMax = 4;

Paper refused(const QString &fault)
{
    Paper paper;
    paper.fault = fault;
    return paper;
}

QByteArray encoded(const QImage &image, const char *format, int quality = -1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

QImage previewOf(const QImage &image)
{
    const bool isLarge = std::max(image.width(), image.height()) > previewEdge;
    const QImage small =
        isLarge ? image.scaled(previewEdge, previewEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image;
    return small.convertToFormat(QImage::Format_RGB888);
}

/// Plain points, so that whoever shows them decodes nothing.
QByteArray pointsOf(const QImage &image)
{
    QByteArray points;
    for (int y = 0; y < image.height(); ++y)
        points.append(reinterpret_cast<const char *>(image.constScanLine(y)), qsizetype(image.width()) * 3);
    return points;
}

Paper pictureFrom(const QByteArray &content, const char *format)
{
    const bool isJpeg = qstrcmp(format, "jpeg") == 0;
    const std::optional<QByteArray> clean = isJpeg ? cleanedJpeg(content) : cleanedPng(content);
    if (!clean) return refused(u"unreadable"_s);
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size(); // from the head of the file; nothing is decoded for it
    if (!size.isValid() || size.isEmpty()) return refused(u"unreadable"_s);
    if (qint64(size.width()) * size.height() > pixelsMax) return refused(u"pixels"_s);
    const bool isTurned = reader.transformation() != QImageIOHandler::TransformationNone;
    reader.setAutoTransform(true);
    QImage image = reader.read();
    if (image.isNull()) return refused(u"unreadable"_s);
    Paper paper;
    paper.contentType = isJpeg ? u"image/jpeg"_s : u"image/png"_s;
    paper.clean = *clean;
    // Which way is up stands in what is dropped. So a picture that lies on its side is stood up for good.
    if (isTurned) {
        image.setDotsPerMeterX(dotsPerMeter); // stated, or the screen's would be written
        image.setDotsPerMeterY(dotsPerMeter);
        const auto upright =
            isJpeg ? cleanedJpeg(encoded(image, format, qualityWhenTurned)) : cleanedPng(encoded(image, format));
        if (!upright) return refused(u"unreadable"_s);
        paper.clean = *upright;
    }
    paper.codes = barcodesOn(image);
    paper.preview = previewOf(image);
    return paper;
}

QImage drawn(QPdfDocument &pdf, int page, int edge)
{
    const QSizeF points = pdf.pagePointSize(page);
    if (points.width() <= 0 || points.height() <= 0) return {};
    const QSize size = points.scaled(edge, edge, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    const QImage ink = pdf.render(page, size);
    if (ink.isNull()) return {};
    QImage sheet(size, QImage::Format_RGB32);
    sheet.fill(Qt::white);
    for (int y = 0; y < sheet.height(); ++y) { // what a page leaves unpainted is paper
        const auto *from = reinterpret_cast<const QRgb *>(ink.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(sheet.scanLine(y));
        for (int x = 0; x < sheet.width(); ++x) {
            const int paper = 255 - qAlpha(from[x]);
            const auto over = [&](int colour) { return colour * qAlpha(from[x]) / 255 + paper; };
            to[x] = qRgb(over(qRed(from[x])), over(qGreen(from[x])), over(qBlue(from[x])));
        }
    }
    return sheet;
}

Paper pdfFrom(const QByteArray &content, int page)
{
    const CleanedPdf cleaned = cleanedPdf(content);
    switch (cleaned.fault) {
    case PdfFault::None: break;
    case PdfFault::Unreadable: return refused(u"unreadable"_s);
    case PdfFault::Locked: return refused(u"locked"_s);
    case PdfFault::TooManyPages: return refused(u"pages"_s);
    }
    // What is looked at is what is kept: the cleaned one is drawn.
    QByteArray bytes = cleaned.file;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument pdf(nullptr);
    pdf.load(&buffer);
    if (pdf.status() != QPdfDocument::Status::Ready || pdf.pageCount() < 1) return refused(u"unreadable"_s);
    Paper paper;
    paper.contentType = u"application/pdf"_s;
    paper.pages = pdf.pageCount();
    paper.page = std::clamp(page, 0, paper.pages - 1);
    paper.clean = cleaned.file;
    const QImage shown = drawn(pdf, paper.page, previewEdge);
    if (shown.isNull()) return refused(u"unreadable"_s);
    paper.preview = previewOf(shown);
    if (page == 0)
        for (int i = 0; i < std::min(paper.pages, codePagesMax) && paper.codes.isEmpty(); ++i)
            paper.codes = barcodesOn(drawn(pdf, i, codeEdge));
    return paper;
}

} // namespace

Paper readPaper(const QByteArray &content, int page)
{
    QImageReader::setAllocationLimit(memoryMaxMb);
    if (content.startsWith("\xff\xd8\xff")) return pictureFrom(content, "jpeg");
    if (content.startsWith("\x89PNG\r\n\x1a\n")) return pictureFrom(content, "png");
    if (content.startsWith("%PDF-")) return pdfFrom(content, page);
    return refused(u"type"_s);
}

QByteArray toWire(const Paper &paper)
{
    JsonValue codes = JsonValue::array();
    for (const Barcode &code : paper.codes)
        codes.append(JsonValue::object({{u"format"_s, code.format}, {u"text"_s, code.text}}));
    const JsonValue head = JsonValue::object({{u"fault"_s, paper.fault},
                                              {u"contentType"_s, paper.contentType},
                                              {u"pages"_s, qint64(paper.pages)},
                                              {u"page"_s, qint64(paper.page)},
                                              {u"clean"_s, qint64(paper.clean.size())},
                                              {u"width"_s, qint64(paper.preview.width())},
                                              {u"height"_s, qint64(paper.preview.height())},
                                              {u"codes"_s, codes}});
    return head.toBytes() + '\n' + paper.clean + pointsOf(paper.preview);
}

} // namespace decoder
