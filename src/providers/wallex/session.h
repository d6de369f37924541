// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "interfaces/vault.h"
#include "net/http_client.h"
#include "providers/wallex/settings.h"
#include "providers/wallex/token_shelf.h"

namespace providers::wallex {

/// Carries requests with the key and the token that Wallex wants, and sees to it that there is a token.
///
/// However many calls want a token at once, one of them signs in and the others wait for it; a sign-in that fails fails
/// for all of them, and the next call tries anew. Lives in one thread with an event loop, and must outlive every call
/// it was asked for. The collaborators must outlive the session.
class Session
{
public:
    Session(const Settings &settings, net::HttpClient &client, interfaces::Credentials &credentials, base::Clock &clock,
            base::Random &random);

    /// Sends, and after a 401 signs in anew and sends once more: a 401 is their gate, before which nothing has been
    /// done. An error only when there is no credential or no token; it is certain then that the request never left.
    [[nodiscard]] interfaces::Answer<net::HttpReply> ask(net::HttpRequest request);
    /// Throws the token away and gets a new one, which proves the two halves of the access key.
    [[nodiscard]] interfaces::Answer<base::Done> signIn();

private:
    [[nodiscard]] interfaces::Answer<Ticket> ticket();
    [[nodiscard]] interfaces::Answer<base::Secret> newToken();
    [[nodiscard]] net::HttpRequest dressed(net::HttpRequest request, const base::Secret &apiKey, const Ticket *ticket);

    const Settings m_settings;
    net::HttpClient &m_client;
    interfaces::Credentials &m_credentials;
    base::Clock &m_clock;
    base::Random &m_random;
    TokenShelf m_shelf;
    std::shared_ptr<Renewal> m_renewal; ///< while somebody signs in
};

} // namespace providers::wallex
