// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/printout_record.h"

#include "base/clock.h"
#include "base/json_value.h"

namespace domain {

using namespace Qt::Literals::StringLiterals;

QString codeOf(PrintoutOutcome outcome)
{
    switch (outcome) {
    case PrintoutOutcome::Started: return u"started"_s;
    case PrintoutOutcome::Done: return u"done"_s;
    case PrintoutOutcome::Failed: return u"failed"_s;
    case PrintoutOutcome::Doubtful: return u"doubtful"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PrintoutOutcome> printoutOutcomeFrom(QStringView code)
{
    using enum PrintoutOutcome;
    for (const PrintoutOutcome outcome : {Started, Done, Failed, Doubtful})
        if (codeOf(outcome) == code) return outcome;
    return std::nullopt;
}

base::JsonValue toJson(const PrintoutRecord &record)
{
    base::JsonValue languages = base::JsonValue::array();
    for (const QString &language : record.languages)
        languages.append(language);
    base::JsonValue json = base::JsonValue::object({{u"id"_s, record.id},
                                                    {u"kind"_s, codeOf(record.kind)},
                                                    {u"copy"_s, record.copy},
                                                    {u"at"_s, base::toRfc3339(record.at)},
                                                    {u"clerk"_s, record.clerk},
                                                    {u"counter"_s, record.counter},
                                                    {u"medium"_s, record.medium},
                                                    {u"outcome"_s, codeOf(record.outcome)},
                                                    {u"rules"_s, record.rules},
                                                    {u"rulesVersion"_s, record.rulesVersion},
                                                    {u"languages"_s, languages}});
    json.setText(u"transfer"_s, record.transfer.text);
    json.setText(u"quote"_s, record.quote.text);
    return json;
}

} // namespace domain
