// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/code_view.h"

#include <QPainter>

namespace gui {

CodeView::CodeView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void CodeView::setText(const QString &text)
{
    if (text != m_text) {
        m_text = text;
        m_code = printing::SquareCode::of(text);
        update();
    }
    setAccessibleName(text);
    setVisible(!m_code.isEmpty());
}

void CodeView::setSide(int pixels)
{
    if (pixels == m_side) return;
    m_side = pixels;
    updateGeometry();
}

void CodeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_code.isEmpty()) m_code.paint(painter, rect());
}

} // namespace gui
