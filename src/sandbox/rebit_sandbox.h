// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/rebit_invoices.h"

namespace sandbox {

/// Rebit.ph API v1: remittances, recipients and the lists. Validations are the documents' own; where an example breaks
/// a validation ("Peso Savings", provider "loadglobe"), the validation wins, because that is what a server enforces.
class RebitSandbox final : public ProviderSandbox
{
public:
    RebitSandbox(Surroundings around, bool autoPayInvoices);

    /// A throw-away token, made from chance; before the first request.
    void makeCredentials();

    QString id() const override { return QStringLiteral("rebit"); }
    QString operationOf(const HttpRequest &request) const override;
    std::optional<QString> moneyReferenceOf(const HttpRequest &request) const override;
    HttpAnswer answer(const HttpRequest &request) override;
    void settle() override { m_invoices.settle(); }
    base::JsonValue credentials() const override;
    base::JsonValue state() const override;
    void restore(const base::JsonValue &state) override;

    /// Not part of the provider: somebody pays an invoice. See RebitInvoices::pay.
    base::JsonValue pay(const QString &address, const money::Decimal &bitcoin)
    {
        return m_invoices.pay(address, bitcoin);
    }

private:
    std::optional<HttpAnswer> publicList(const QString &operation) const;
    HttpAnswer remittanceAnswer(const HttpRequest &request, const QString &operation, const base::JsonValue &body);
    HttpAnswer recipientAnswer(const HttpRequest &request, const QString &operation, const base::JsonValue &body);
    HttpAnswer createRemittance(const base::JsonValue &body);
    HttpAnswer calculate(const base::JsonValue &body) const;
    HttpAnswer createRecipient(const base::JsonValue &body);
    HttpAnswer updateRecipient(const QString &id, const base::JsonValue &body);
    HttpAnswer deleteRecipient(const QString &id);
    HttpAnswer listRecipients(const HttpRequest &request) const;
    base::JsonValue *recipient(const QString &id);
    QString stamp() const;

    Surroundings m_around;
    QString m_token;
    RebitInvoices m_invoices;
    QList<base::JsonValue> m_recipients; ///< as shown, by id - 1
};

} // namespace sandbox
