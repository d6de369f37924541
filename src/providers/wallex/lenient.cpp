// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/lenient.h"

namespace providers::wallex {

using base::JsonValue;

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Removes a comma (and the blanks around it) at the end of what was kept so far.
void dropLastComma(QByteArray &kept)
{
    qsizetype end = kept.size();
    while (end > 0 && isBlank(kept[end - 1]))
        --end;
    if (end > 0 && kept[end - 1] == ',') kept.truncate(end - 1);
}

/// Without runs of dots and without commas that nothing follows; texts in quotes stay as they are.
QByteArray tidied(const QByteArray &bytes)
{
    QByteArray kept;
    kept.reserve(bytes.size());
    bool inText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inText) {
            kept += c;
            if (c == '\\' && i + 1 < bytes.size()) kept += bytes[++i];
            if (c == '"') inText = false;
            continue;
        }
        const bool dots = c == '.' && i + 1 < bytes.size() && bytes[i + 1] == '.';
        if (dots) {
            while (i + 1 < bytes.size() && bytes[i + 1] == '.')
                ++i;
            continue;
        }
        if (c == '}' || c == ']') dropLastComma(kept);
        if (c == '"') inText = true;
        kept += c;
    }
    return kept;
}

} // namespace

base::Result<JsonValue> parsedLeniently(const QByteArray &bytes)
{
    auto strict = JsonValue::parse(bytes);
    if (strict.ok()) return strict;
    auto tolerant = JsonValue::parse(tidied(bytes));
    return tolerant.ok() ? tolerant : strict;
}

} // namespace providers::wallex
