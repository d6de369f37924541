// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/remitpro/status_map.h"

#include <algorithm>

namespace providers::remitpro {

using base::ErrorKind;

const QList<StatusLine> &statusTable()
{
    static const QList<StatusLine> table{
        {400, ErrorKind::ProviderRefused, true},   // mend the request and show the message
        {401, ErrorKind::CredentialRefused, true}, // authenticate again
        {403, ErrorKind::CredentialRefused, true}, // access denied, not to be tried again
        {404, ErrorKind::NotFound, true},          // not to be tried again
        {409, ErrorKind::Conflict, true},          // a conflict; the text about it is not known
    };
    return table;
}

namespace {

const StatusLine *lineOf(int status)
{
    const QList<StatusLine> &table = statusTable();
    const auto at = std::find_if(table.begin(), table.end(), [&](const auto &line) { return line.status == status; });
    return at == table.end() ? nullptr : &*at;
}

} // namespace

ErrorKind errorKindFrom(int status)
{
    if (const StatusLine *line = lineOf(status)) return line->kind;
    if (status == 429) return ErrorKind::RateLimited;
    if (status >= 500) return ErrorKind::ProviderFailed;
    return status >= 400 ? ErrorKind::ProviderRefused : ErrorKind::UnreadableReply;
}

bool isNothingCreated(int status)
{
    const StatusLine *line = lineOf(status);
    return line && line->nothingCreated;
}

} // namespace providers::remitpro
