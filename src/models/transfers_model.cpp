// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfers_model.h"

#include "domain/country.h"
#include "domain/error_text.h"
#include "money/money_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;
using domain::TransferState;

namespace {

constexpr int pageSize = 60;
constexpr int foundMax = 200;
constexpr int typingPauseMs = 150;

struct Page {
    QList<domain::Transfer> transfers;
    QString next;
};

} // namespace

int attentionOf(const domain::Transfer &transfer)
{
    if (!transfer.review.isEmpty()) return 5;
    switch (transfer.state) {
    case TransferState::Unconfirmed: return 4;
    case TransferState::OnHold: return 3;
    case TransferState::AwaitingFunds: return 2;
    case TransferState::Draft: return 1;
    default: return 0;
    }
}

TransfersModel::TransfersModel(Backstage &backstage, const base::Clock &clock, const AgentInfo &agent, QObject *parent)
    : QAbstractTableModel(parent), m_backstage(backstage), m_clock(clock), m_agent(agent)
{
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(typingPauseMs);
    connect(&m_typingPause, &QTimer::timeout, this, &TransfersModel::reload);
    connect(&m_backstage, &Backstage::transferChanged, this, &TransfersModel::follow);
}

void TransfersModel::setFilter(const BoardFilter &filter)
{
    if (filter == m_filter) return;
    const bool typing = filter.text != m_filter.text;
    m_filter = filter;
    if (typing)
        m_typingPause.start();
    else
        reload();
}

void TransfersModel::reload()
{
    m_typingPause.stop();
    load({});
}

void TransfersModel::load(const QString &after)
{
    const int round = ++m_round;
    m_loading = true;
    interfaces::TransferFilter filter;
    filter.states = m_filter.states;
    filter.provider = m_filter.provider;
    filter.openOnly = m_filter.openOnly;
    filter.limit = pageSize;
    filter.after = after;
    m_backstage.askNow<Page>(
        this,
        [filter, text = m_filter.text.trimmed()](services::Desk &desk) -> base::Result<Page> {
            if (!text.isEmpty()) {
                const auto found = desk.transfers.find(text, foundMax);
                if (!found) return found.error();
                return Page{*found, {}};
            }
            const auto page = desk.transfers.list(filter);
            if (!page) return page.error();
            return Page{page->transfers, page->next};
        },
        [this, round, after](const base::Result<Page> &answer) {
            if (round != m_round) return;
            m_loading = false;
            m_problem = answer ? QString() : domain::sentenceFor(answer.error());
            QList<domain::Transfer> fitting;
            for (const domain::Transfer &transfer : answer ? answer->transfers : QList<domain::Transfer>())
                if (fits(transfer) && (after.isEmpty() || rowOf(transfer.id) < 0)) fitting << transfer;
            if (after.isEmpty()) {
                beginResetModel();
                m_transfers = fitting;
                endResetModel();
            } else if (!fitting.isEmpty()) {
                const int first = int(m_transfers.size());
                beginInsertRows({}, first, first + int(fitting.size()) - 1);
                m_transfers << fitting;
                endInsertRows();
            }
            m_next = answer ? answer->next : QString();
            emit loaded();
        });
}

void TransfersModel::follow(const QString &id)
{
    if (id.isEmpty()) {
        reload();
        return;
    }
    m_backstage.askNow<domain::Transfer>(
        this, [id](services::Desk &desk) { return desk.transfers.transfer({id}); },
        [this](const base::Result<domain::Transfer> &answer) {
            if (answer) take(*answer);
        });
}

void TransfersModel::take(const domain::Transfer &transfer)
{
    const int row = rowOf(transfer.id);
    if (row >= 0) {
        const TransferState before = m_transfers.at(row).state;
        if (m_transfers.at(row).version > transfer.version) return; // an older answer that was overtaken
        if (fits(transfer)) {
            m_transfers[row] = transfer;
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        } else {
            beginRemoveRows({}, row, row);
            m_transfers.removeAt(row);
            endRemoveRows();
        }
        if (before != transfer.state) {
            //: %1 is a reference, %2 a state
            emit moved(transfer.id.text, tr("%1: %2").arg(transfer.reference, domain::labelOf(transfer.state)));
        }
        return;
    }
    // One that is new, or fits only now. One older than what is loaded comes with its page.
    const bool older = !m_next.isEmpty() && !m_transfers.isEmpty() && transfer.createdAt < m_transfers.last().createdAt;
    if (!fits(transfer) || older || !m_filter.text.trimmed().isEmpty()) return;
    int at = 0;
    while (at < m_transfers.size() && m_transfers.at(at).createdAt > transfer.createdAt)
        ++at;
    beginInsertRows({}, at, at);
    m_transfers.insert(at, transfer);
    endInsertRows();
}

bool TransfersModel::fits(const domain::Transfer &transfer) const
{
    if (!m_filter.states.isEmpty() && !m_filter.states.contains(transfer.state)) return false;
    if (!m_filter.provider.isEmpty() && m_filter.provider != transfer.provider.text) return false;
    return !m_filter.openOnly || !domain::isFinal(transfer.state) || transfer.nextCheckAt.isValid();
}

int TransfersModel::rowOf(const domain::TransferId &id) const
{
    for (int row = 0; row < m_transfers.size(); ++row)
        if (m_transfers.at(row).id == id) return row;
    return -1;
}

int TransfersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_transfers.size()); }
int TransfersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString TransfersModel::text(const domain::Transfer &transfer, int column) const
{
    const QDate today = m_clock.nowUtc().toLocalTime().date();
    switch (column) {
    case State: return domain::labelOf(transfer.state);
    case Parties: return transfer.parties.senderName;
    case Amounts: return money::moneyText(transfer.totalDebit, QLocale());
    case Provider: return m_agent.providerName(transfer.provider.text);
    case When: return timeText(transfer.createdAt, today, QLocale());
    case NextCheck: return timeText(transfer.nextCheckAt, today, QLocale());
    default: return {};
    }
}

QString TransfersModel::secondLine(const domain::Transfer &transfer, int column) const
{
    switch (column) {
    case State: return transfer.reference;
    case Parties: return transfer.parties.beneficiaryName + u", "_s + domain::countryName(transfer.country);
    case Amounts: return money::moneyText(transfer.receive, QLocale());
    case Provider: return domain::labelOf(transfer.method);
    case NextCheck: return transfer.review.isEmpty() ? QString() : tr("to be cleared up");
    default: return {};
    }
}

QVariant TransfersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const domain::Transfer &transfer = m_transfers.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(transfer, index.column());
    case SecondLineRole: return secondLine(transfer, index.column());
    case Qt::AccessibleTextRole: {
        const QString second = secondLine(transfer, index.column());
        return QString(text(transfer, index.column()) + (second.isEmpty() ? QString() : u", "_s + second));
    }
    case Qt::TextAlignmentRole:
        return int((index.column() == Amounts ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case IconRole: return index.column() == State ? iconOf(transfer.state) : QString();
    case ToneRole:
        if (index.column() != State) return {};
        return int(transfer.review.isEmpty() ? toneOf(transfer.state) : Tone::Bad);
    case AttentionRole: return attentionOf(transfer);
    case CreatedRole: return transfer.createdAt;
    default: return {};
    }
}

QVariant TransfersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Amounts ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case State: return tr("State");
    case Parties: return tr("Customer and beneficiary");
    case Amounts: return tr("Pays and gets");
    case Provider: return tr("Provider");
    case When: return tr("Made");
    case NextCheck: return tr("Next check");
    default: return {};
    }
}

bool TransfersModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && !m_next.isEmpty();
}

void TransfersModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) load(m_next);
}

} // namespace models
