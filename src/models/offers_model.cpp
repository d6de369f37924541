// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offers_model.h"

#include "domain/listing.h"
#include "models/words.h"
#include "money/money_text.h"

#include <QLocale>

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 endingMs = 30'000;

/// The sum of the fees, "not stated" when the provider did not say: never a zero that nobody promised.
QString feesText(const domain::Quote &quote)
{
    if (!quote.feesStated) return OffersModel::tr("not stated");
    const auto sum = quote.totalDebit.minus(quote.send);
    return sum ? money::amountText(*sum, QLocale()) : QString();
}

} // namespace

QString deliveryText(const domain::DeliveryTime &time)
{
    const auto text = [](int minutes) {
        //: a length of time
        if (minutes < 90) return OffersModel::tr("%n min", nullptr, std::max(1, minutes));
        if (minutes < 48 * 60) return OffersModel::tr("%n h", nullptr, (minutes + 30) / 60);
        return OffersModel::tr("%n days", nullptr, (minutes + 720) / 1440);
    };
    //: how long it usually takes until it is paid out, from the shop's own transfers; %1 is "20 min"
    return OffersModel::tr("usually %1").arg(text(time.medianMinutes));
}

OffersModel::OffersModel(const base::Clock &clock, const AgentInfo &agent, PartnerBook &partners, QObject *parent)
    : QAbstractTableModel(parent), m_clock(clock), m_agent(agent), m_partners(partners)
{
    connect(&m_partners, &PartnerBook::changed, this, [this] {
        if (!m_quotes.isEmpty()) emit dataChanged(index(0, How), index(int(m_quotes.size()) - 1, How));
    });
}

void OffersModel::set(const QList<domain::Quote> &quotes)
{
    beginResetModel();
    m_quotes = quotes;
    m_monotonicEnd.removeIf([this](const QHash<QString, qint64>::iterator &end) { return rowOf({end.key()}) < 0; });
    for (const domain::Quote &quote : quotes) {
        if (!quote.expiresAt.isValid() || m_monotonicEnd.contains(quote.id.text)) continue;
        m_monotonicEnd.insert(quote.id.text, m_clock.monotonicMs() + m_clock.nowUtc().msecsTo(quote.expiresAt));
    }
    endResetModel();
}

int OffersModel::rowOf(const domain::QuoteId &id) const
{
    for (int row = 0; row < m_quotes.size(); ++row)
        if (m_quotes.at(row).id == id) return row;
    return -1;
}

std::optional<qint64> OffersModel::remainingMs(const domain::Quote &quote) const
{
    if (!quote.expiresAt.isValid()) return std::nullopt;
    qint64 left = m_clock.nowUtc().msecsTo(quote.expiresAt);
    if (const auto end = m_monotonicEnd.constFind(quote.id.text); end != m_monotonicEnd.cend())
        left = std::min(left, *end - m_clock.monotonicMs());
    return std::max<qint64>(0, left);
}

void OffersModel::tick()
{
    if (!m_quotes.isEmpty()) emit dataChanged(index(0, Valid), index(int(m_quotes.size()) - 1, Valid));
}

int OffersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_quotes.size()); }
int OffersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString OffersModel::text(const domain::Quote &quote, int column) const
{
    switch (column) {
    case Provider: return m_agent.providerName(quote.provider.text);
    case How: {
        const QString partner = m_partners.name(quote.country, quote.partner);
        if (!partner.isEmpty()) return partner;
        return quote.partner.isEmpty() ? domain::labelOf(quote.method) : quote.partner;
    }
    case Fees: return feesText(quote);
    case Rate: return rateText(quote.rate.toString(), QLocale());
    case Pays: return money::amountText(quote.totalDebit, QLocale());
    // What may still change must not look like a promise.
    case Gets: return (quote.binding ? QString() : u"≈ "_s) + money::amountText(quote.receive, QLocale());
    case Valid: {
        const auto left = remainingMs(quote);
        if (left == 0) return tr("ran out");
        return left ? countdownText(*left) : QString(u'–');
    }
    default: return {};
    }
}

QString OffersModel::secondLine(const domain::Quote &quote, int row, int column) const
{
    switch (column) {
    //: An offer whose figures the provider undertakes to keep; and one whose figures may still change.
    case Provider: return quote.binding ? tr("binding") : tr("indicative");
    case How: {
        QStringList parts;
        if (!quote.partner.isEmpty()) parts << domain::labelOf(quote.method);
        if (quote.delivery) parts << deliveryText(*quote.delivery);
        return parts.join(u" · "_s);
    }
    case Fees: return quote.send.currency().code();
    case Pays:
    case Gets: {
        const bool arrives = column == Gets;
        const QString currency = (arrives ? quote.receive : quote.totalDebit).currency().code();
        const bool compared = arrives == (quote.fixedSide == domain::FixedSide::Send);
        if (m_quotes.size() < 2 || !compared) return currency;
        //: %1 is a currency
        if (row == 0) return tr("%1 · best").arg(currency);
        const auto less = domain::differenceToBest(quote, m_quotes.first());
        if (!less || less->isZero()) return currency;
        return currency + u' ' + (less->isPositive() ? u"+"_s : QString()) + money::amountText(*less, QLocale());
    }
    case Valid: {
        const auto left = remainingMs(quote);
        return left && *left > 0 ? clockText(quote.expiresAt) : QString();
    }
    default: return {};
    }
}

QVariant OffersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const domain::Quote &quote = m_quotes.at(index.row());
    const auto left = remainingMs(quote);
    switch (role) {
    case Qt::DisplayRole: return text(quote, index.column());
    case SecondLineRole: return secondLine(quote, index.row(), index.column());
    case Qt::AccessibleTextRole: {
        const QString second = secondLine(quote, index.row(), index.column());
        return domain::listed({text(quote, index.column()), second});
    }
    case Qt::TextAlignmentRole:
        return int((index.column() <= How ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    case Qt::ToolTipRole: return quote.notes.isEmpty() ? QVariant() : quote.notes.join(u'\n');
    case BindingRole: return quote.binding;
    case ExpiredRole: return left == 0;
    case ToneRole:
        if (index.column() != Valid || !left) return {};
        if (*left == 0) return int(Tone::Bad);
        return *left < endingMs ? QVariant(int(Tone::Waiting)) : QVariant();
    case SecondToneRole:
        if (index.column() == (quote.fixedSide == domain::FixedSide::Send ? Gets : Pays) && index.row() == 0 &&
            m_quotes.size() > 1)
            return int(Tone::Good);
        return index.column() == Provider && !quote.binding ? QVariant(int(Tone::Waiting)) : QVariant();
    case IconRole: return index.column() == How ? iconOf(quote.method) : QString();
    default: return {};
    }
}

QVariant OffersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section <= How ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Provider: return tr("Provider");
    case How: return tr("How");
    case Fees: return tr("Fees");
    case Rate: return tr("Rate");
    case Pays: return tr("Pays", "the customer");
    case Gets: return tr("Gets", "the beneficiary");
    case Valid: return tr("Valid");
    default: return {};
    }
}

} // namespace models
