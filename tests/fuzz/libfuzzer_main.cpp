// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include <QLoggingCategory>

#include <cstdint>

namespace {

/// A program may hold several targets; the environment says which one is meant.
const fuzz::Target &chosen()
{
    const QByteArray wanted = qgetenv("REMITDESK_FUZZ_TARGET");
    for (const fuzz::Target &target : fuzz::targets())
        if (wanted.isEmpty() || wanted == target.name) return target;
    qFatal("this program has no target %s", wanted.constData());
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    QLoggingCategory::setFilterRules(QStringLiteral("remitdesk.*=false"));
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const fuzz::Target &target = chosen();
    const QByteArrayView input(data, qsizetype(size));
    fuzz::remember(target.name, input);
    target.run(input);
    return 0;
}
