// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/picture_cleaning.h"

#define POINTERHOLDER_TRANSITION 4 // qpdf 11: std::shared_ptr throughout
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFWriter.hh>

namespace decoder {

namespace {

/// Names under which a document tells about its making, does something by itself, or carries other files.
constexpr const char *unwanted[] = {"/Metadata", "/PieceInfo",  "/LastModified",  "/AA",  "/OpenAction", "/A",
                                    "/JS",       "/JavaScript", "/EmbeddedFiles", "/XFA", "/EF",         "/AF",
                                    "/Outlines", "/Threads",    "/SpiderInfo",    "/URI", "/Collection"};

void strip(QPDFObjectHandle dictionary)
{
    for (const char *name : unwanted)
        if (dictionary.hasKey(name)) dictionary.removeKey(name);
}

/// A scan of a telephone is often a photograph with a page around it, and the photograph knows where it was taken.
void cleanPicture(QPDFObjectHandle stream)
{
    QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
    const bool alone = filter.isArray() && filter.getArrayNItems() == 1;
    QPDFObjectHandle name = alone ? filter.getArrayItem(0) : filter;
    if (!name.isName() || name.getName() != "/DCTDecode") return;
    std::shared_ptr<Buffer> raw = stream.getRawStreamData();
    const QByteArray picture(reinterpret_cast<const char *>(raw->getBuffer()), qsizetype(raw->getSize()));
    const std::optional<QByteArray> clean = cleanedJpeg(picture);
    if (!clean || *clean == picture) return;
    stream.replaceStreamData(clean->toStdString(), filter, stream.getDict().getKey("/DecodeParms"));
}

void stripEverything(QPDF &pdf)
{
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (object.isStream()) {
            strip(object.getDict());
            cleanPicture(object);
        } else if (object.isDictionary()) {
            strip(object);
            // Also where an annotation or an action stands inside its page and is no object of its own.
            for (const std::string &key : object.getKeys()) {
                QPDFObjectHandle value = object.getKey(key);
                if (!value.isIndirect() && value.isDictionary()) strip(value);
                if (value.isIndirect() || !value.isArray()) continue;
                for (QPDFObjectHandle item : value.getArrayAsVector())
                    if (!item.isIndirect() && item.isDictionary()) strip(item);
            }
        }
    }
    pdf.getTrailer().removeKey("/Info");
}

} // namespace

CleanedPdf cleanedPdf(const QByteArray &file)
{
    CleanedPdf cleaned;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("scan", file.constData(), size_t(file.size()));
        cleaned.pages = int(pdf.getAllPages().size());
        if (cleaned.pages > pdfPagesMax) cleaned.fault = PdfFault::TooManyPages;
        if (cleaned.pages == 0) cleaned.fault = PdfFault::Unreadable;
        if (cleaned.fault != PdfFault::None) return cleaned;
        stripEverything(pdf);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setPreserveEncryption(false);
        writer.setDeterministicID(true); // the same scan gives the same bytes
        writer.write();
        std::shared_ptr<Buffer> written = writer.getBufferSharedPointer();
        cleaned.file = QByteArray(reinterpret_cast<const char *>(written->getBuffer()), qsizetype(written->getSize()));
    } catch (const QPDFExc &fault) {
        cleaned.fault = fault.getErrorCode() == qpdf_e_password ? PdfFault::Locked : PdfFault::Unreadable;
    } catch (const std::exception &) {
        cleaned.fault = PdfFault::Unreadable;
    }
    return cleaned;
}

} // namespace decoder
