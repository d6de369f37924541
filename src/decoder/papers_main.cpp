// SPDX-License-Identifier: GPL-3.0-or-later
// remitdesk-papers: reads one foreign file from standard input and says on standard output what is in it. Started by
// the other programs, for every file anew; of no use to a person.
#include "decoder/cage.h"
#include "decoder/paper.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstdlib>

namespace {

constexpr qint64 bytesMax = 32LL * 1024 * 1024;

} // namespace

int main(int argc, char **argv)
{
    decoder::closeCage();
    QCoreApplication application(argc, argv);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) return EXIT_FAILURE;
    // A pipe gives what it has at the moment: less than all of it is not its end.
    QByteArray content;
    for (QByteArray part; content.size() <= bytesMax; content += part) {
        part = input.read(bytesMax + 1 - content.size());
        if (part.isEmpty()) break;
    }
    if (content.size() > bytesMax) return EXIT_FAILURE;
    const int page = argc > 1 ? QByteArray(argv[1]).toInt() : 0;
    const QByteArray wire = decoder::toWire(decoder::readPaper(content, page));
    const size_t written = std::fwrite(wire.constData(), 1, size_t(wire.size()), stdout);
    return written == size_t(wire.size()) && std::fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
