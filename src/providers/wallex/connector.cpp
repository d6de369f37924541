// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/wallex/connector.h"

#include "base/json_reader.h"
#include "providers/wallex/lists.h"
#include "providers/wallex/notices.h"
#include "providers/wallex/operations.h"
#include "providers/wallex/replies.h"
#include "providers/wallex/requests.h"
#include "providers/wallex/status_map.h"
#include "providers/wallex/storage.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace providers::wallex {

using namespace Qt::Literals::StringLiterals;
using base::Done;
using base::ErrorKind;
using base::JsonReader;
using base::JsonValue;
using base::Result;
using domain::Funding;
using domain::ProviderDocument;
using domain::ProviderUser;
using interfaces::Answer;

namespace {

/// No agent has so many fundings that a walk through all of them takes longer than this.
constexpr int pagesMax = 200;

struct WallexText {
    Q_DECLARE_TR_FUNCTIONS(WallexText)
};

base::Error fault(ErrorKind kind, const QString &field, const QString &detail = {})
{
    base::Error error = base::nothingHappened(kind, field, detail);
    error.provider = providerName;
    return error;
}

QSet<QString> idsOf(const QList<Funding> &fundings)
{
    QSet<QString> ids;
    for (const Funding &funding : fundings)
        ids << funding.id;
    return ids;
}

/// A password that a refusal repeats goes no further.
void hide(const QString &password, base::Error &error)
{
    if (!password.isEmpty()) error.providerMessage.replace(password, u"***"_s);
}

} // namespace

Connector::Connector(Settings settings, net::HttpClient &client, net::StorageClient &storage,
                     interfaces::Credentials &credentials, base::Clock &clock, base::Random &random)
    : m_settings(std::move(settings))
    , m_storage(storage)
    , m_clock(clock)
    , m_session(m_settings, client, credentials, clock, random)
{
}

interfaces::Provider Connector::provider()
{
    interfaces::Provider provider;
    provider.id = {providerName};
    provider.name = u"Wallex"_s;
    provider.environment = m_settings.environment;
    provider.enabled = m_settings.enabled;
    provider.credentialNames = QStringList{u"api-key"_s, u"access-key-id"_s, u"secret-access-key"_s};
    provider.operations = operations(m_settings);
    provider.connectionTest = this;
    provider.senderEnrolment = this;
    provider.onboarding = this;
    provider.senderNames = this;
    provider.documents = this;
    provider.masterData = this;
    provider.fundings = this;
    provider.refunds = this;
    provider.callbacks = this;
    return provider;
}

Answer<JsonValue> Connector::object(net::HttpRequest request)
{
    const Result<net::HttpReply> reply = co_await m_session.ask(std::move(request));
    if (!reply) co_return reply.error();
    co_return objectOf(*reply, m_clock.nowUtc());
}

Answer<JsonValue> Connector::list(net::HttpRequest request)
{
    const Result<net::HttpReply> reply = co_await m_session.ask(std::move(request));
    if (!reply) co_return reply.error();
    co_return bodyOf(*reply, m_clock.nowUtc());
}

Answer<QString> Connector::test()
{
    const Result<Done> signedIn = co_await m_session.signIn();
    if (!signedIn) co_return signedIn.error();
    const Result<QList<domain::MasterValue>> countries = co_await masterData(countryList, {});
    if (!countries) co_return countries.error();
    co_return WallexText::tr("Wallex accepts our credentials. It lists %n countries.", nullptr, int(countries->size()));
}

// Customers

Result<void> Connector::checkEnrolment(const domain::Sender &sender, const JsonValue &answers) const
{
    return checkSignup(sender, answers);
}

QList<domain::FieldRule> Connector::enrolmentQuestions() const { return signupQuestions(); }

Answer<ProviderUser> Connector::enrolSender(domain::Sender sender, JsonValue answers)
{
    const Result<void> able = checkSignup(sender, answers);
    if (!able) co_return able.error();
    const Result<net::HttpReply> reply = co_await m_session.ask(signupRequest(sender, answers));
    if (!reply) co_return reply.error();
    const Result<ProviderUser> user = enrolmentFrom(*reply, sender.email, m_clock.nowUtc());
    if (user) co_return *user;
    base::Error error = user.error();
    hide(answers.member(u"password").text(), error);
    co_return error;
}

Answer<ProviderUser> Connector::user(QString theirs)
{
    const Result<QString> id = segment(theirs, u"user"_s);
    if (!id) co_return id.error();
    const Result<JsonValue> body = co_await object(userRequest(*id));
    if (!body) co_return body.error();
    co_return userFrom(*body, theirs);
}

Answer<domain::UserDetails> Connector::details(QString theirs)
{
    const Result<QString> id = segment(theirs, u"user"_s);
    if (!id) co_return id.error();
    const Result<JsonValue> body = co_await object(detailRequest(*id));
    if (!body) co_return body.error();
    domain::UserDetails details = detailsFrom(*body);
    domain::Sender &told = details.sender;
    if (!told.firstName.isEmpty() || !told.lastName.isEmpty()) co_return details;
    // Whose record it is, is told by the user from the day of the sign-up; nobody may have entered any details yet.
    const Result<JsonValue> user = co_await object(userRequest(*id));
    if (!user) co_return user.error();
    const JsonReader reader(*user);
    told.firstName = reader.textOr(u"firstName");
    told.lastName = reader.textOr(u"lastName");
    told.email = reader.textOr(u"email");
    co_return details;
}

Answer<domain::UserDetails> Connector::sendDetails(QString theirs, QList<domain::DetailChange> changes)
{
    const Result<QString> id = segment(theirs, u"user"_s);
    if (!id) co_return id.error();
    const Result<net::HttpRequest> request =
        changes.isEmpty() ? Result<net::HttpRequest>(detailRequest(*id)) : detailChange(m_settings, *id, changes);
    if (!request) co_return request.error();
    const Result<JsonValue> body = co_await object(*request);
    if (!body) co_return body.error();
    co_return detailsFrom(*body);
}

QStringList Connector::detailFields() const { return detailFieldNames(); }

QStringList Connector::missingForScreening(const domain::Sender &sender) const
{
    QStringList missing = domain::missingForScreening(sender);
    // Its list of identity papers has two; another one counts as none.
    if (!takesIdentification(sender.identificationType) && !missing.contains(u"identificationType"_s))
        missing << u"identificationType"_s;
    return missing;
}

QList<domain::SentName> Connector::namesSent(const domain::Sender &sender) const
{
    QList<domain::SentName> names{{u"firstName"_s, sender.firstName}, {u"lastName"_s, sender.lastName}};
    if (!sender.nameInChineseCharacters.isEmpty())
        names << domain::SentName{u"nameInChineseCharacters"_s, sender.nameInChineseCharacters};
    return names;
}

Answer<ProviderUser> Connector::screen(QString theirs)
{
    const Result<QString> id = segment(theirs, u"user"_s);
    if (!id) co_return id.error();
    const Result<JsonValue> body = co_await object(screenRequest(*id));
    if (!body) co_return body.error();
    const Result<ProviderUser> screening = userFrom(*body, theirs);
    if (!screening) co_return screening.error();
    const Result<ProviderUser> seen = co_await user(theirs);
    std::optional<ProviderUser> record;
    if (seen) record = *seen;
    co_return afterScreening(*screening, record);
}

// Papers

QList<domain::Choice> Connector::documentTypes() const { return documentTypeChoices(); }

Answer<ProviderDocument> Connector::createDocument(QString user, QString type, QString name)
{
    const Result<QString> id = segment(user, u"user"_s);
    if (!id) co_return id.error();
    const Result<void> able = checkDocument(type, name);
    if (!able) co_return able.error();
    const Result<net::HttpReply> reply = co_await m_session.ask(documentCreation(*id, type, name));
    if (!reply) co_return reply.error();
    co_return documentMade(*reply, m_clock.nowUtc());
}

Answer<ProviderDocument> Connector::renewDocument(QString user, ProviderDocument entry)
{
    const Result<QString> id = segment(user, u"user"_s);
    if (!id) co_return id.error();
    const Result<QString> paper = segment(entry.theirs, u"document"_s);
    if (!paper) co_return paper.error();
    const Result<JsonValue> body = co_await object(documentChange(*id, *paper, entry.type, entry.name));
    if (!body) co_return body.error();
    co_return documentFrom(*body, entry.theirs);
}

Answer<Done> Connector::uploadDocument(ProviderDocument entry, QByteArray content, QString contentType,
                                       Progress progress)
{
    if (content.isEmpty())
        co_return fault(ErrorKind::BadFile, u"file"_s, WallexText::tr("There is nothing in this file."));
    if (entry.url.isEmpty()) co_return addressRunOut();
    net::Headers headers = storageHeaders(m_settings, entry.url);
    if (!contentType.isEmpty()) headers << std::pair<QByteArray, QByteArray>("Content-Type", contentType.toLatin1());
    const net::HttpReply reply = co_await m_storage.send(QByteArray("PUT"), entry.url, headers, content, progress);
    co_return storageOutcome(reply);
}

Answer<ProviderDocument> Connector::document(QString user, QString theirs)
{
    const Result<QString> id = segment(user, u"user"_s);
    if (!id) co_return id.error();
    const Result<QString> paper = segment(theirs, u"document"_s);
    if (!paper) co_return paper.error();
    const Result<JsonValue> body = co_await object(documentRequest(*id, *paper));
    if (!body) co_return body.error();
    co_return documentFrom(*body, theirs);
}

Answer<QByteArray> Connector::downloadDocument(ProviderDocument entry)
{
    if (entry.url.isEmpty()) co_return addressRunOut();
    const net::Headers none;
    net::HttpReply reply = co_await m_storage.send(QByteArray("GET"), entry.url, none, QByteArray());
    // Their sample says that a download's address signs the header as well, and not whether it has to be sent.
    const net::Headers wanted = storageHeaders(m_settings, entry.url);
    if (reply.status == 403 && !wanted.isEmpty())
        reply = co_await m_storage.send(QByteArray("GET"), entry.url, wanted, QByteArray());
    const Result<void> good = storageOutcome(reply);
    if (!good) co_return good.error();
    co_return reply.body;
}

Answer<QList<ProviderDocument>> Connector::documents(QString user)
{
    const Result<QString> id = segment(user, u"user"_s);
    if (!id) co_return id.error();
    const Result<JsonValue> body = co_await list(documentListRequest(*id));
    if (!body) co_return body.error();
    co_return documentsFrom(*body);
}

Answer<Done> Connector::removeDocument(QString user, QString theirs)
{
    const Result<QString> id = segment(user, u"user"_s);
    if (!id) co_return id.error();
    const Result<QString> paper = segment(theirs, u"document"_s);
    if (!paper) co_return paper.error();
    const Result<net::HttpReply> reply = co_await m_session.ask(documentRemoval(*id, *paper));
    if (!reply) co_return reply.error();
    const Result<void> gone = accepted(*reply, m_clock.nowUtc());
    if (!gone) co_return gone.error();
    // What it repeats is only looked at when it repeats anything.
    const Result<JsonValue> body = objectOf(*reply, m_clock.nowUtc());
    if (!body) co_return Done{};
    const Result<ProviderDocument> removed = documentFrom(*body, theirs);
    if (!removed && removed.error().kind == ErrorKind::EchoMismatch) co_return removed.error();
    co_return Done{};
}

// Money of ours there

Answer<QList<Funding>> Connector::fundings(interfaces::FundingQuery query)
{
    if (query.page < 1) co_return fault(ErrorKind::BadInput, u"page"_s);
    const QString filter = query.state ? fundingFilterOf(*query.state) : QString();
    if (query.state && filter.isEmpty()) {
        Result<QList<Funding>> found = co_await sifted(query);
        co_return found;
    }
    Result<QList<Funding>> page = co_await pageUnlessRepeated(query.page, filter);
    if (!page) co_return page.error();
    const bool filtered = std::all_of(page->begin(), page->end(), [&](const Funding &funding) {
        return !query.state || funding.state == *query.state || funding.state == domain::MovementState::Unknown;
    });
    if (filtered) co_return page;
    // It did not filter after all.
    Result<QList<Funding>> found = co_await sifted(query);
    co_return found;
}

Answer<QList<Funding>> Connector::pageAsAnswered(int page, QString filter)
{
    const Result<JsonValue> body = co_await list(fundingListRequest(page, filter));
    if (!body) co_return body.error();
    co_return fundingsFrom(*body);
}

/// Nothing tells how many pages there are, nor that a page behind the last one is empty: one that brings nothing but
/// what stood on the page before is the end as well.
Answer<QList<Funding>> Connector::pageUnlessRepeated(int page, QString filter)
{
    const LastPage before = m_lastPage;
    const Result<QList<Funding>> answered = co_await pageAsAnswered(page, filter);
    if (!answered) co_return answered.error();
    const QSet<QString> ids = idsOf(*answered);
    QSet<QString> known = before.ids;
    const bool follows = before.number == page - 1 && before.filter == filter;
    if (page > 1 && !follows && !ids.isEmpty()) {
        const Result<QList<Funding>> previous = co_await pageAsAnswered(page - 1, filter);
        if (!previous) co_return previous.error();
        known = idsOf(*previous);
    }
    m_lastPage = LastPage{page, filter, ids};
    if (page > 1 && known.contains(ids)) co_return QList<Funding>();
    co_return answered;
}

Answer<QList<Funding>> Connector::sifted(interfaces::FundingQuery query)
{
    QList<Funding> found;
    if (query.page > 1) co_return found;
    QSet<QString> seen;
    for (int page = 1; page <= pagesMax; ++page) {
        const Result<QList<Funding>> answered = co_await pageUnlessRepeated(page, QString());
        if (!answered) co_return answered.error();
        if (answered->isEmpty()) co_return found;
        for (const Funding &funding : *answered) {
            // One that came in meanwhile has moved another from the page before to this one.
            const bool isNew = !seen.contains(funding.id);
            seen << funding.id;
            if (isNew && funding.state == *query.state) found << funding;
        }
    }
    co_return fault(ErrorKind::NotSupported, u"state"_s,
                    WallexText::tr("There are too many fundings to look through all of them; ask for the pending or "
                                   "the completed ones."));
}

Answer<Funding> Connector::funding(QString id)
{
    const Result<QString> path = segment(id, u"funding"_s);
    if (!path) co_return path.error();
    const Result<JsonValue> body = co_await object(fundingRequest(*path));
    if (!body) co_return body.error();
    co_return fundingFrom(*body, id);
}

Answer<QList<domain::Refund>> Connector::refunds()
{
    const Result<JsonValue> body = co_await list(refundListRequest());
    if (!body) co_return body.error();
    co_return refundsFrom(*body);
}

Answer<domain::Refund> Connector::refund(QString id)
{
    const Result<QString> path = segment(id, u"refund"_s);
    if (!path) co_return path.error();
    const Result<JsonValue> body = co_await object(refundRequest(*path));
    if (!body) co_return body.error();
    co_return refundFrom(*body, id);
}

// Lists

QStringList Connector::masterLists() const { return QStringList{countryList} + builtInLists(); }

bool Connector::masterListNeedsArgument(const QString &) const { return false; }

std::optional<domain::MasterList> Connector::builtInList(const QString &name) const { return builtInListOf(name); }

Answer<QList<domain::MasterValue>> Connector::masterData(QString name, QString)
{
    if (name != countryList) {
        const bool known = builtInLists().contains(name);
        co_return fault(known ? ErrorKind::NotSupported : ErrorKind::NotFound, u"name"_s,
                        known ? WallexText::tr("Wallex has no call for this list; the built-in one is all there is.")
                              : WallexText::tr("Wallex has no list of that name."));
    }
    const Result<net::HttpReply> reply = co_await m_session.ask(countriesRequest());
    if (!reply) co_return reply.error();
    const Result<void> good = accepted(*reply, m_clock.nowUtc());
    if (!good) co_return good.error();
    co_return countriesFrom(reply->body);
}

// What it tells of its own accord

Answer<interfaces::CallbackNotice> Connector::readCallback(interfaces::CallbackMessage message)
{
    co_return noticeFrom(message.body);
}

QByteArray Connector::acknowledgement() const { return {}; }

} // namespace providers::wallex
