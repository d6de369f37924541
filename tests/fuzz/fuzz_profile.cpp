// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "providers/rebit/settings.h"
#include "providers/remid/settings.h"
#include "providers/remitpro/settings.h"
#include "providers/simpaisa/settings.h"
#include "providers/simpaisa_live/settings.h"
#include "providers/wallex/settings.h"
#include "services/profile.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

const QList<interfaces::ProviderKind> &kinds()
{
    static const QList<interfaces::ProviderKind> list{providers::simpaisa::kind(), providers::simpaisa_live::kind(),
                                                      providers::rebit::kind(),    providers::remid::kind(),
                                                      providers::remitpro::kind(), providers::wallex::kind()};
    return list;
}

template <class Settings>
void checkSettings(const base::Result<Settings> &settings)
{
    if (settings) return;
    FUZZ_EXPECT(settings.error().kind == base::ErrorKind::BadProfile);
    FUZZ_EXPECT(settings.error().outcome == base::Outcome::NothingHappened);
}

} // namespace

/// The file that an agent edits by hand: read strictly, and never so that a secret could travel in the clear.
FUZZ_TARGET(profile)
{
    const auto profile = services::Profile::parse(input, kinds());
    if (!profile) {
        FUZZ_EXPECT(profile.error().kind == base::ErrorKind::BadProfile);
        FUZZ_EXPECT(profile.error().outcome == base::Outcome::NothingHappened);
        return;
    }
    for (const interfaces::ProviderProfile &provider : profile->providers) {
        for (const QString &address : {provider.baseUrl, provider.callbackUrl}) {
            if (address.isEmpty()) continue;
            const QUrl url(address);
            const bool here =
                url.host() == u"localhost"_s || url.host() == u"::1"_s || url.host().startsWith(u"127."_s);
            FUZZ_EXPECT(url.scheme() == u"https"_s || (url.scheme() == u"http"_s && here));
            FUZZ_EXPECT(url.userInfo().isEmpty());
        }
        FUZZ_EXPECT(!provider.enabled || !provider.baseUrl.isEmpty());
        FUZZ_EXPECT(provider.timeoutMs >= 100 && provider.timeoutMs <= 600'000);
        checkSettings(providers::simpaisa::settingsFrom(provider));
        checkSettings(providers::simpaisa_live::settingsFrom(provider));
        checkSettings(providers::rebit::settingsFrom(provider));
        checkSettings(providers::remid::settingsFrom(provider));
        checkSettings(providers::remitpro::settingsFrom(provider));
        checkSettings(providers::wallex::settingsFrom(provider));
    }
    FUZZ_EXPECT(profile->provider(u"simpaisa") != nullptr);
}
