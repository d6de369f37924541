// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <random>

namespace fuzz {

/// Changes inputs a little, the same way for the same seed: for test runs without a fuzzing engine. It knows the words
/// and signs that providers and clerks write, but nothing of what a target has looked at.
class Mutator
{
public:
    explicit Mutator(quint32 seed) : m_random(seed) {}
    /// One of the corpus, with one to five changes.
    [[nodiscard]] QByteArray next(const QList<QByteArray> &corpus);

private:
    [[nodiscard]] qsizetype below(qsizetype end);
    void change(QByteArray &input, const QList<QByteArray> &corpus);

    std::mt19937 m_random; // the standard fixes its sequence, unlike that of its distributions
};

} // namespace fuzz
