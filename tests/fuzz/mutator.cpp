// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutator.h"

namespace fuzz {

namespace {

const QList<QByteArray> &words()
{
    static const QList<QByteArray> list{
        "null",
        "true",
        "false",
        "{}",
        "[]",
        "\"\"",
        "{\"",
        "\":",
        ",",
        "]",
        "}",
        "\\u0000",
        "\\ud83d",
        "\xef\xbf\xbd",
        "0",
        "-0",
        "-1",
        "1e400",
        "1E-7",
        "0.1",
        "100.10",
        "999999999999999999999",
        "9223372036854775808",
        "1,5",
        "+1",
        "NaN",
        "COMPLETED",
        "completed",
        "FAILED",
        "RETURNED",
        "Remitted",
        "000",
        "204",
        "0000",
        "pending",
        "unheard",
        "GBP",
        "PKR",
        "SGD",
        "IDR",
        "BTC",
        "XXX",
        " ",
        "\n",
        "\r\n",
        "\t",
        "\xc2\xa0",
        "'",
        ".",
        "PK36SCBL",
        "+65",
        "2026-02-01T09:00:00Z",
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "<<",
        "<",
        "https://",
        "http://127.0.0.1",
    };
    return list;
}

} // namespace

qsizetype Mutator::below(qsizetype end) { return end <= 0 ? 0 : qsizetype(m_random() % quint32(end)); }

QByteArray Mutator::next(const QList<QByteArray> &corpus)
{
    QByteArray input = corpus.isEmpty() ? QByteArray() : corpus[below(corpus.size())];
    const qsizetype changes = 1 + below(5);
    for (qsizetype i = 0; i < changes; ++i)
        change(input, corpus);
    return input.left(16 * 1024);
}

void Mutator::change(QByteArray &input, const QList<QByteArray> &corpus)
{
    const qsizetype at = below(input.size() + 1);
    switch (below(8)) {
    case 0: // one bit
        if (at < input.size()) input[at] = char(uchar(input[at]) ^ (1U << below(8)));
        break;
    case 1: // one byte
        if (at < input.size()) input[at] = char(below(256));
        break;
    case 2: input.insert(at, char(below(256))); break;
    case 3: input.remove(at, 1 + below(20)); break;
    case 4: input.insert(at, words()[below(words().size())]); break;
    case 5: { // a word in place of what stands there
        const QByteArray &word = words()[below(words().size())];
        input.replace(at, 1 + below(12), word);
        break;
    }
    case 6: // a piece of itself once more
        input.insert(below(input.size() + 1), input.mid(at, 1 + below(60)));
        break;
    default: // a piece of another one
        if (!corpus.isEmpty()) {
            const QByteArray &other = corpus[below(corpus.size())];
            input.insert(at, other.mid(below(other.size()), 1 + below(80)));
        }
        break;
    }
}

} // namespace fuzz
