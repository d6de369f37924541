// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace gui {

/// Shows a picture as large as its place allows, or a sentence in its stead.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    void setSentence(const QString &sentence);
    QSize sizeHint() const override { return {480, 420}; }
    QSize minimumSizeHint() const override { return {240, 200}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_picture;
    QPixmap m_scaled; ///< for the size of m_scaled; scaling anew with every paint would be slow
    QString m_sentence;
};

} // namespace gui
