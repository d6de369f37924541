// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interfaces/callback.h"
#include "interfaces/onboarding.h"
#include "interfaces/provider.h"
#include "interfaces/reference.h"
#include "interfaces/treasury.h"
#include "net/storage_client.h"
#include "providers/wallex/session.h"

namespace providers::wallex {

/// Speaks Wallex's interface, version 2: customers and their papers, fundings and refunds. Its document has no call
/// that quotes or pays. Only this file and the session await.
///
/// Lives in one thread with an event loop, and must outlive every call it was asked for. The collaborators must outlive
/// the connector.
class Connector final : public interfaces::ConnectionTest,
                        public interfaces::SenderEnrolment,
                        public interfaces::Onboarding,
                        public interfaces::SenderNames,
                        public interfaces::Documents,
                        public interfaces::Fundings,
                        public interfaces::Refunds,
                        public interfaces::MasterData,
                        public interfaces::Callbacks
{
public:
    Connector(Settings settings, net::HttpClient &client, net::StorageClient &storage,
              interfaces::Credentials &credentials, base::Clock &clock, base::Random &random);

    /// What it can do; the pointers are to this object.
    interfaces::Provider provider();

    /// Signs in anew and asks for the countries, so that the key and both halves of the access key are proven.
    interfaces::Answer<QString> test() override;

    base::Result<void> checkEnrolment(const domain::Sender &sender, const base::JsonValue &answers) const override;
    /// `answers` may have language (en, id), accountType (individual, company), companyName, password (never kept) and
    /// countryCode (otherwise where the sender lives).
    QList<domain::FieldRule> enrolmentQuestions() const override;
    interfaces::Answer<domain::ProviderUser> enrolSender(domain::Sender sender, base::JsonValue answers) override;

    interfaces::Answer<domain::ProviderUser> user(QString theirs) override;
    interfaces::Answer<domain::UserDetails> details(QString theirs) override;
    interfaces::Answer<domain::UserDetails> sendDetails(QString theirs, QList<domain::DetailChange> changes) override;
    QStringList detailFields() const override;
    QStringList missingForScreening(const domain::Sender &sender) const override;
    QList<domain::SentName> namesSent(const domain::Sender &sender) const override;
    /// Asks for screening, then for the user: an approval is one only in the user's own record.
    interfaces::Answer<domain::ProviderUser> screen(QString theirs) override;

    QList<domain::Choice> documentTypes() const override;
    interfaces::Answer<domain::ProviderDocument> createDocument(QString user, QString type, QString name) override;
    interfaces::Answer<domain::ProviderDocument> renewDocument(QString user, domain::ProviderDocument entry) override;
    interfaces::Answer<base::Done> uploadDocument(domain::ProviderDocument entry, QByteArray content,
                                                  QString contentType, Progress progress) override;
    interfaces::Answer<domain::ProviderDocument> document(QString user, QString theirs) override;
    interfaces::Answer<QByteArray> downloadDocument(domain::ProviderDocument entry) override;
    interfaces::Answer<QList<domain::ProviderDocument>> documents(QString user) override;
    interfaces::Answer<base::Done> removeDocument(QString user, QString theirs) override;

    /// A state that Wallex does not filter by is looked for in all pages at once: then the first page holds everything
    /// and the second is empty.
    interfaces::Answer<QList<domain::Funding>> fundings(interfaces::FundingQuery query) override;
    interfaces::Answer<domain::Funding> funding(QString id) override;

    interfaces::Answer<QList<domain::Refund>> refunds() override;
    interfaces::Answer<domain::Refund> refund(QString id) override;

    QStringList masterLists() const override;
    bool masterListNeedsArgument(const QString &name) const override;
    std::optional<domain::MasterList> builtInList(const QString &name) const override;
    interfaces::Answer<QList<domain::MasterValue>> masterData(QString name, QString argument) override;

    interfaces::Answer<interfaces::CallbackNotice> readCallback(interfaces::CallbackMessage message) override;
    QByteArray acknowledgement() const override;

private:
    /// Which fundings stood on the page that was asked for last; a page that brings none but those is a repeat.
    struct LastPage {
        int number = 0;
        QString filter;
        QSet<QString> ids;
    };
    [[nodiscard]] interfaces::Answer<base::JsonValue> object(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<base::JsonValue> list(net::HttpRequest request);
    [[nodiscard]] interfaces::Answer<QList<domain::Funding>> pageAsAnswered(int page, QString filter);
    [[nodiscard]] interfaces::Answer<QList<domain::Funding>> pageUnlessRepeated(int page, QString filter);
    [[nodiscard]] interfaces::Answer<QList<domain::Funding>> sifted(interfaces::FundingQuery query);

    const Settings m_settings;
    net::StorageClient &m_storage;
    base::Clock &m_clock;
    Session m_session;
    LastPage m_lastPage;
};

} // namespace providers::wallex
