// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/status_map.h"

namespace providers::wallex {

using namespace Qt::Literals::StringLiterals;
using domain::MovementState;
using domain::UserState;

namespace {

constexpr const char *document = "document";
constexpr const char *site = "site of 2026";
constexpr const char *client = "working client of 2022";

QString folded(const QString &word)
{
    QString text = word.trimmed().toLower();
    text.replace(u' ', u'_').replace(u'-', u'_');
    return text;
}

} // namespace

const QList<UserWord> &userWords()
{
    using enum UserState;
    static const QList<UserWord> words{
        {"pending", Pending, document},
        {"pendng", Pending, document}, // as its sample of a user spells it
        {"pending_approval", Pending, site},
        {"pending_verification", Pending, client},
        {"pending_docs", Incomplete, client},
        {"pending_phone", Incomplete, client},
        {"draft", Incomplete, client},
        {"incomplete", Incomplete, document},
        {"approved", Approved, document},
        {"active", Approved, client},
        {"documents_need_resubmission", ResubmitDocuments, document},
        {"document_needs_resubmission", ResubmitDocuments, site},
        {"rejected", Rejected, document},
        {"inactive", Closed, client},
        {"withdrawn", Closed, site},
        {"terminated", Closed, site},
        {"closed", Closed, site},
    };
    return words;
}

UserState userStateOf(const QString &word)
{
    const QString known = folded(word);
    for (const UserWord &line : userWords())
        if (known == QLatin1StringView(line.word)) return line.state;
    return UserState::Unknown;
}

MovementState movementStateOf(const QString &word)
{
    const QString known = folded(word);
    for (const MovementState state : {MovementState::Pending, MovementState::Completed, MovementState::Failed})
        if (known == domain::codeOf(state)) return state;
    return MovementState::Unknown;
}

QString fundingFilterOf(MovementState state)
{
    // "filter by funding status completed or pending": the query table of List Fundings.
    const bool theirs = state == MovementState::Pending || state == MovementState::Completed;
    return theirs ? domain::codeOf(state) : QString();
}

domain::ProviderUser afterScreening(const domain::ProviderUser &screening,
                                    const std::optional<domain::ProviderUser> &user)
{
    // Right after the call the record may still say what it said before.
    if (user && user->state != UserState::Incomplete) return *user;
    domain::ProviderUser result = user.value_or(screening);
    result.theirs = screening.theirs;
    result.word = screening.word;
    result.state = screening.state == UserState::Approved ? UserState::Pending : screening.state;
    return result;
}

} // namespace providers::wallex
