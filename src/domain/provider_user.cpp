// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/provider_user.h"

#include <QCoreApplication>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Word {
    UserState state;
    const char *code;
    const char *sentence;
};

// clang-format off
const Word words[] = {
    {UserState::Unknown, "unknown",
     QT_TRANSLATE_NOOP("ProviderUser", "The provider uses a word we do not know; ask its support what is wanted.")},
    {UserState::Incomplete, "incomplete",
     QT_TRANSLATE_NOOP("ProviderUser", "Details or documents are missing; send them, then ask for screening.")},
    {UserState::Pending, "pending",
     QT_TRANSLATE_NOOP("ProviderUser", "The provider is looking at the customer. Nothing is to be done but to ask again later.")},
    {UserState::Approved, "approved",
     QT_TRANSLATE_NOOP("ProviderUser", "The provider has approved the customer. Nothing is left to do.")},
    {UserState::ResubmitDocuments, "resubmit-documents",
     QT_TRANSLATE_NOOP("ProviderUser", "The provider wants documents again; its remarks say which. Upload them and ask "
                                       "for screening again.")},
    {UserState::Rejected, "rejected",
     QT_TRANSLATE_NOOP("ProviderUser", "The provider has refused the customer; its remarks say why.")},
    {UserState::Closed, "closed",
     QT_TRANSLATE_NOOP("ProviderUser", "The customer's record at the provider is closed; ask its support.")},
};
// clang-format on

} // namespace

QString codeOf(UserState state) { return QString::fromLatin1(words[int(state)].code); }

std::optional<UserState> userStateFrom(QStringView code)
{
    for (const Word &word : words)
        if (code == QLatin1StringView(word.code)) return word.state;
    return std::nullopt;
}

QString sentenceOf(UserState state) { return QCoreApplication::translate("ProviderUser", words[int(state)].sentence); }

} // namespace domain
