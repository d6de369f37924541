// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

namespace fuzz {

namespace {

std::vector<Target> &list()
{
    static std::vector<Target> all; // filled before main() begins, in whatever order the files are linked
    return all;
}

const char *underWay = "";
QByteArrayView lastInput;

} // namespace

bool add(const Target &target)
{
    list().push_back(target);
    return true;
}

const std::vector<Target> &targets() { return list(); }

void remember(const char *target, QByteArrayView input)
{
    underWay = target;
    lastInput = input;
}

void broken(const char *what, const char *file, int line)
{
    const QByteArray name = QByteArray("fuzz-broken-") + underWay;
    QFile out(QString::fromLatin1(name));
    if (out.open(QIODevice::WriteOnly)) out.write(lastInput.data(), lastInput.size());
    out.close(); // nobody else will, after an abort
    std::fprintf(stderr, "%s:%d: does not hold: %s\ntarget %s, input (also in ./%s):\n%s\n", file, line, what, underWay,
                 name.constData(), lastInput.toByteArray().toPercentEncoding(" {}[]\":,/").constData());
    std::abort();
}

} // namespace fuzz
