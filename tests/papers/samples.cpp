// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/samples.h"

#include <QBuffer>
#include <QtEndian>

#define ZX_USE_UTF8 1
#define POINTERHOLDER_TRANSITION 4
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

namespace samples {

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 90);
    return bytes;
}

template <class T>
QByteArray big(T value)
{
    QByteArray bytes(sizeof(T), 0);
    qToBigEndian<T>(value, bytes.data());
    return bytes;
}

QByteArray segment(uchar marker, const QByteArray &content)
{
    return QByteArray("\xff", 1) + char(marker) + big(quint16(content.size() + 2)) + content;
}

QByteArray exif(int orientation)
{
    // TIFF, big-endian, one entry: orientation; then what a camera would keep in further directories.
    return QByteArray("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01", 18) + big(quint16(orientation)) +
           QByteArray(2 + 4, 0) + secret;
}

/// The checksum of PNG (and of many others).
QByteArray checksum(const QByteArray &bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1) ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
    }
    return big(quint32(~sum));
}

QByteArray chunk(const QByteArray &name, const QByteArray &content)
{
    return big(quint32(content.size())) + name + content + checksum(name + content);
}

QByteArray object(int number, const QByteArray &body)
{
    return QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
}

QByteArray stream(const QByteArray &entries, const QByteArray &content)
{
    return "<< " + entries + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content +
           "\nendstream";
}

QImage drawn(const ZXing::BitMatrix &code, int scale)
{
    QImage image(code.width() * scale, code.height() * scale, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, code.get(x / scale, y / scale) ? qRgb(20, 20, 30) : qRgb(240, 240, 235));
    return image;
}

} // namespace

QImage picture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, x < width / 2 ? qRgb(200, 30, 30) : qRgb(30, 30, 200));
    return image;
}

QByteArray jpegWithPlace(int orientation, const QImage &image)
{
    const QByteArray plain = encoded(image, "jpeg");
    const QByteArray thumbnail =
        QByteArray("JFIF\0\x01\x02\0\0\x01\0\x01\x02\x08", 14) + secret.left(48).leftJustified(48);
    const qsizetype afterJfif = 4 + uchar(plain.at(4)) * 256 + uchar(plain.at(5));
    return plain.left(2) + segment(0xe0, thumbnail) + segment(0xe1, QByteArray("Exif\0\0", 6) + exif(orientation)) +
           segment(0xe1, QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + secret) +
           segment(0xed, QByteArray("Photoshop 3.0\0", 14) + secret) + segment(0xfe, secret) + plain.mid(afterJfif) +
           "PK\x03\x04" + secret;
}

QByteArray pngWithPlace()
{
    const QByteArray plain = encoded(picture(), "png");
    const qsizetype afterHead = 8 + 12 + 13;
    return plain.left(afterHead) + chunk("tEXt", "Comment" + QByteArray(1, 0) + secret) + chunk("eXIf", exif(1)) +
           chunk("iTXt", QByteArray("XML:com.adobe.xmp\0\0\0\0\0", 22) + secret) + chunk("tIME", QByteArray(7, 1)) +
           plain.mid(afterHead) + secret;
}

QByteArray pdfWithPlace()
{
    const QByteArray photo = jpegWithPlace();
    const QByteArray draw = "q 400 0 0 250 50 500 cm /Photo Do Q";
    QByteArray pdf = "%PDF-1.7\n";
    pdf += object(1, "<< /Type /Catalog /Pages 2 0 R /OpenAction 7 0 R /Metadata 8 0 R /Names << /EmbeddedFiles << "
                     "/Names [(note) 9 0 R] >> /JavaScript << /Names [(x) 7 0 R] >> >> >>");
    pdf += object(2, "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>");
    pdf += object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 800] /Contents 5 0 R /Resources << /XObject << "
                     "/Photo 6 0 R >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI "
                     "(http://example.com/" +
                         secret + ") >> >>] /AA << /O 7 0 R >> >>");
    pdf += object(4, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 800] >>");
    pdf += object(5, stream({}, draw));
    pdf += object(6, stream("/Type /XObject /Subtype /Image /Width 160 /Height 100 /BitsPerComponent 8 /ColorSpace "
                            "/DeviceRGB /Filter /DCTDecode",
                            photo));
    pdf += object(7, "<< /S /JavaScript /JS (app.alert\\(\"" + secret + "\"\\)) >>");
    pdf += object(8, stream("/Type /Metadata /Subtype /XML", "<x:xmpmeta>" + secret + "</x:xmpmeta>"));
    pdf += object(9, "<< /Type /Filespec /F (note.txt) /EF << /F 10 0 R >> >>");
    pdf += object(10, stream("/Type /EmbeddedFile", secret));
    pdf += object(11, "<< /Author (" + secret + ") /Producer (" + secret + ") >>");
    return pdf + "trailer\n<< /Root 1 0 R /Info 11 0 R /Size 12 >>\n%%EOF\n" + secret;
}

QByteArray lockedPdf()
{
    QByteArray pdf = "%PDF-1.4\n";
    pdf += object(1, "<< /Type /Catalog /Pages 2 0 R >>");
    pdf += object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    pdf += object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 800] >>");
    pdf += object(4, "<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + QByteArray(64, 'a') + "> /U <" +
                         QByteArray(64, 'b') + "> >>");
    return pdf + "trailer\n<< /Root 1 0 R /Encrypt 4 0 R /ID [<" + QByteArray(32, 'c') + "> <" + QByteArray(32, 'c') +
           ">] /Size 5 >>\n%%EOF\n";
}

QByteArray pngBomb(quint32 width, quint32 height)
{
    const QByteArray plain = encoded(picture(), "png");
    QByteArray bomb = plain;
    bomb.replace(16, 8, big(width) + big(height));
    // The head's checksum must be right, or no decoder would believe the size.
    return bomb.replace(29, 4, checksum(bomb.mid(12, 17)));
}

QImage qrCode(const QByteArray &text)
{
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    return drawn(writer.setMargin(6).encode(text.toStdString(), 0, 0), 4);
}

QImage pdf417(const QByteArray &text)
{
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::PDF417);
    return drawn(writer.setMargin(10).encode(text.toStdString(), 0, 0), 3);
}

} // namespace samples
