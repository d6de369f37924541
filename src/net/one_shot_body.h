// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace net {

/// A request body that can be read once and never again.
///
/// Qt up to 6.8 sends a request again by itself (up to three more times) when the server closes or resets the
/// connection before a full answer head; a second copy that is answered looks like one clean success while the provider
/// has two payouts. To send again, Qt must rewind the body. This one refuses: it is sequential, and reset() and seek()
/// fail. The call then ends with QNetworkReply::ContentReSendError, which means "may have arrived", never "not sent".
/// It works only together with DoNotBufferUploadDataAttribute and an explicit Content-Length; otherwise Qt makes a
/// rewindable copy.
///
/// Belongs to one thread and must outlive the QNetworkReply that reads it.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray bytes);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_taken == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_taken; }

    /// Bytes that were handed out: the most that can have left this machine.
    qint64 taken() const { return m_taken; }
    /// From now on not one byte more, whoever asks.
    void shut() { m_shut = true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_taken = 0;
    bool m_shut = false;
};

} // namespace net
