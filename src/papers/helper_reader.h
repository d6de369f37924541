// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/papers.h"

namespace papers {

/// Has files read by the helper program. Lives in one thread with an event loop.
class HelperReader final : public interfaces::PaperReader
{
public:
    /// `program` is the helper's absolute path.
    explicit HelperReader(QString program, int deadlineMs = 40'000);

    /// Where the helper lies beside the running program, or where packages put it; empty: nowhere.
    static QString installedHelper();

    interfaces::Answer<interfaces::ReadPaper> read(QByteArray content, int page) override;

private:
    const QString m_program;
    const int m_deadlineMs;
};

/// What the helper wrote, taken apart and checked; apart so that a test may lie in the helper's name.
base::Result<interfaces::ReadPaper> paperFromHelper(const QByteArray &wire);

} // namespace papers
