// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "decoder/picture_cleaning.h"
#include "domain/aamva.h"
#include "papers/helper_reader.h"

#include <QString>

namespace {

/// What is clean once is clean; and nothing is added.
void expectClean(QByteArrayView input, std::optional<QByteArray> (*clean)(const QByteArray &))
{
    const std::optional<QByteArray> once = clean(input.toByteArray());
    if (!once) return;
    FUZZ_EXPECT(once->size() <= input.size());
    const std::optional<QByteArray> twice = clean(*once);
    FUZZ_EXPECT(twice && *twice == *once);
}

} // namespace

/// A picture of anybody's.
FUZZ_TARGET(jpeg_cleaning) { expectClean(input, decoder::cleanedJpeg); }
FUZZ_TARGET(png_cleaning) { expectClean(input, decoder::cleanedPng); }

/// What the helper says, should somebody have got hold of it.
FUZZ_TARGET(paper_helper)
{
    const auto paper = papers::paperFromHelper(input.toByteArray());
    if (!paper) return;
    FUZZ_EXPECT(!paper->contentType.isEmpty() && !paper->clean.isEmpty());
    FUZZ_EXPECT(paper->preview.points.size() == qsizetype(paper->preview.width) * paper->preview.height * 3);
    FUZZ_EXPECT(paper->page >= 0 && paper->page < paper->pages);
}

/// The text of a code on a card.
FUZZ_TARGET(aamva)
{
    const QString text = QString::fromUtf8(input);
    if (!domain::looksLikeAamva(text)) return;
    const auto card = domain::aamvaFrom(text);
    if (card) FUZZ_EXPECT(!card->documentNumber.isEmpty() && text.contains(card->documentNumber));
}
