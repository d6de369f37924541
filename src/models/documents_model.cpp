// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents_model.h"

#include "base/mask.h"
#include "domain/listing.h"

#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;
using domain::UploadState;
using services::DocumentStatus;

void DocumentsModel::set(QList<DocumentStatus> documents, QList<domain::Choice> types, QList<domain::Choice> providers)
{
    beginResetModel();
    m_documents = std::move(documents);
    m_types = std::move(types);
    m_providers = std::move(providers);
    endResetModel();
}

const domain::Document *DocumentsModel::document(int row) const
{
    return row >= 0 && row < m_documents.size() ? &m_documents.at(row).document : nullptr;
}

int DocumentsModel::rowOf(const domain::DocumentId &id) const
{
    for (int row = 0; row < m_documents.size(); ++row)
        if (m_documents.at(row).document.id == id) return row;
    return -1;
}

bool DocumentsModel::isUploaded(int row, const QString &provider) const
{
    if (!document(row)) return false;
    const QList<domain::DocumentUpload> &uploads = m_documents.at(row).uploads;
    return std::any_of(uploads.begin(), uploads.end(), [&](const domain::DocumentUpload &upload) {
        return upload.provider.text == provider && upload.state == UploadState::Uploaded;
    });
}

QString DocumentsModel::problemText(int row) const
{
    if (!document(row)) return {};
    QStringList lines;
    for (const domain::DocumentUpload &upload : m_documents.at(row).uploads) {
        if (!upload.problem.isEmpty())
            lines << domain::labelIn(m_providers, upload.provider.text) + u": "_s + upload.problem;
    }
    return lines.join(u'\n');
}

void DocumentsModel::setProgress(const domain::DocumentId &id, qint64 sent, qint64 total)
{
    const int percent = total > 0 ? int(sent * 100 / total) : -1;
    if (percent < 0)
        m_percents.remove(id.text);
    else if (m_percents.value(id.text, -1) == percent)
        return;
    else
        m_percents.insert(id.text, percent);
    if (const int row = rowOf(id); row >= 0) emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int DocumentsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_documents.size()); }
int DocumentsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

/// Kind, number in part, and until when it is good.
QString DocumentsModel::fileLine(const domain::Document &document) const
{
    QStringList parts{domain::labelIn(m_types, document.type)};
    if (!document.number.isEmpty()) parts << base::masked(document.number);
    const QDate end = QDate::fromString(document.expiryDate, Qt::ISODate);
    const QString day = QLocale().toString(end, QLocale::ShortFormat);
    switch (domain::validityOf(document, m_clock.nowUtc().toLocalTime().date())) {
    //: %1 is a date
    case domain::Validity::Expired: parts << tr("expired on %1").arg(day); break;
    //: %1 is a date
    case domain::Validity::EndsSoon: parts << tr("ends soon, on %1").arg(day); break;
    //: %1 is a date
    case domain::Validity::Valid: parts << tr("until %1").arg(day); break;
    case domain::Validity::Open: break;
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString DocumentsModel::uploadText(const DocumentStatus &status) const
{
    //: %1 is a number of per cent
    if (const auto percent = m_percents.constFind(status.document.id.text); percent != m_percents.cend())
        return tr("On its way, %1 %").arg(QLocale().toString(*percent));
    QStringList parts;
    for (const domain::DocumentUpload &upload : status.uploads) {
        const QString name = domain::labelIn(m_providers, upload.provider.text);
        if (upload.dueAt.isValid() && upload.state != UploadState::Uploaded) {
            parts << (upload.problem.isEmpty() || upload.dueAt <= m_clock.nowUtc()
                          //: %1 is a provider
                          ? tr("%1: waits for its turn").arg(name)
                          //: %1 is a provider, %2 a time of day
                          : tr("%1: goes on by itself at %2").arg(name, clockText(upload.dueAt)));
            continue;
        }
        switch (upload.state) {
        //: %1 is a provider
        case UploadState::Waiting: parts << tr("%1: not sent").arg(name); break;
        //: %1 is a provider
        case UploadState::Entered: parts << tr("%1: announced, not sent").arg(name); break;
        //: %1 is a provider
        case UploadState::Uploaded: parts << tr("%1: there").arg(name); break;
        //: %1 is a provider
        case UploadState::Wanted: parts << tr("%1: wanted again").arg(name); break;
        }
    }
    return parts.isEmpty() ? tr("Only here") : parts.join(u" · "_s);
}

Tone DocumentsModel::uploadTone(const DocumentStatus &status) const
{
    if (m_percents.contains(status.document.id.text)) return Tone::Busy;
    if (status.uploads.isEmpty()) return Tone::Neutral;
    Tone tone = Tone::Good;
    for (const domain::DocumentUpload &upload : status.uploads) {
        if (!upload.problem.isEmpty() && !upload.dueAt.isValid()) return Tone::Bad;
        if (upload.state != UploadState::Uploaded) tone = Tone::Waiting;
    }
    return tone;
}

QString DocumentsModel::text(const DocumentStatus &status, int column) const
{
    switch (column) {
    case File: return status.document.name;
    case Size: return QLocale().formattedDataSize(status.document.size, 1);
    case Added: return timeText(status.document.addedAt, m_clock.nowUtc().toLocalTime().date(), QLocale());
    case AtProviders: return uploadText(status);
    default: return {};
    }
}

QString DocumentsModel::secondLine(const DocumentStatus &status, int column) const
{
    switch (column) {
    case File: return fileLine(status.document);
    case Added: return status.document.addedBy;
    case AtProviders: {
        const int row = rowOf(status.document.id);
        return problemText(row).replace(u'\n', u' ');
    }
    default: return {};
    }
}

QVariant DocumentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const DocumentStatus &status = m_documents.at(index.row());
    const bool states = index.column() == AtProviders;
    switch (role) {
    case Qt::DisplayRole: return text(status, index.column());
    case SecondLineRole: return secondLine(status, index.column());
    case Qt::ToolTipRole: return states ? problemText(index.row()) : text(status, index.column());
    case Qt::AccessibleTextRole: {
        const QString second = secondLine(status, index.column());
        return domain::listed({text(status, index.column()), second});
    }
    case Qt::TextAlignmentRole:
        return int((index.column() == Size ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case IconRole:
        if (!states) return {};
        switch (uploadTone(status)) {
        case Tone::Good: return u"check"_s;
        case Tone::Bad:
        case Tone::Waiting: return u"warning"_s;
        case Tone::Busy: return u"clock"_s;
        case Tone::Neutral: return u"lock"_s;
        }
        return {};
    case ToneRole: return states ? QVariant(int(uploadTone(status))) : QVariant();
    default: return {};
    }
}

QVariant DocumentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Size ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case File: return tr("Document");
    case Size: return tr("Size");
    case Added: return tr("Added");
    case AtProviders: return tr("At the providers");
    default: return {};
    }
}

} // namespace models
