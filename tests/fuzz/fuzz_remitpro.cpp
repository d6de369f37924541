// SPDX-License-Identifier: GPL-3.0-or-later
#include "provider_checks.h"

#include "providers/remitpro/forms.h"
#include "providers/remitpro/lists.h"
#include "providers/remitpro/replies.h"
#include "providers/remitpro/status_map.h"

using base::JsonValue;
using namespace Qt::Literals::StringLiterals;
namespace remitpro = providers::remitpro;

FUZZ_TARGET(remitpro)
{
    const fuzz::Answer answer = fuzz::answerFrom(input, "rfmtu");
    const QDateTime now = fuzz::theMoment();
    const net::HttpReply reply = answer.reply();
    const auto read = remitpro::bodyOf(reply, remitpro::Effect::Reads, now);
    if (!read) fuzz::checkHarmless(read.error());
    const auto made = remitpro::bodyOf(reply, remitpro::Effect::Creates, now);
    FUZZ_EXPECT(made.ok() == read.ok());
    if (!made) {
        // A record that may exist must not be called one that does not.
        const bool certain = made.error().outcome == base::Outcome::NothingHappened;
        if (certain) FUZZ_EXPECT(answer.object || answer.body.trimmed().isEmpty());
        if (answer.status >= 500 && !answer.object) FUZZ_EXPECT(!certain);
        net::HttpReply lost = reply;
        lost.evidence = base::Evidence::Maybe;
        lost.failure = base::maybeHappened(base::ErrorKind::TimedOut);
        const base::Error doubt = remitpro::errorFrom(lost, remitpro::Effect::Creates, now);
        FUZZ_EXPECT(doubt.outcome == base::Outcome::Unknown);
        return;
    }
    const JsonValue body = *made;
    if (answer.operation == 'f') {
        if (const auto rules = remitpro::fieldRulesFrom(body)) {
            for (const domain::FieldRule &rule : *rules)
                FUZZ_EXPECT(!rule.name.isEmpty());
        }
    }
    if (answer.operation == 'm') {
        if (const auto values = remitpro::masterValuesFrom(body)) {
            for (const domain::MasterValue &value : *values)
                FUZZ_EXPECT(!value.code.isEmpty());
            (void)remitpro::codeFor(*values, u"Singapore"_s);
        }
    }
    if (answer.operation == 't') {
        if (const auto token = remitpro::tokenFrom(body)) {
            FUZZ_EXPECT(!token->access.isEmpty());
            FUZZ_EXPECT(token->expiresInS >= 0 && token->expiresInS <= 366LL * 24 * 3'600);
        }
    }
    if (answer.operation == 'u') {
        const domain::ProviderUser user = remitpro::userFrom(body);
        FUZZ_EXPECT(user.state != domain::UserState::Approved); // no document says which word that would be
        if (!user.theirs.isEmpty()) FUZZ_EXPECT(fuzz::states(body, user.theirs));
        (void)remitpro::entryFrom(body, domain::Beneficiary());
    }
}
