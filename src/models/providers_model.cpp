// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/providers_model.h"

#include "domain/listing.h"

namespace models {

using namespace Qt::Literals::StringLiterals;
void ProvidersModel::set(const QList<ProviderFacts> &providers)
{
    beginResetModel();
    m_providers = providers;
    endResetModel();
}

const ProviderFacts *ProvidersModel::provider(int row) const
{
    return row >= 0 && row < m_providers.size() ? &m_providers.at(row) : nullptr;
}

int ProvidersModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_providers.size(); ++row)
        if (m_providers.at(row).id == id) return row;
    return -1;
}

int ProvidersModel::readyCount() const
{
    return int(
        std::count_if(m_providers.begin(), m_providers.end(), [](const auto &provider) { return provider.ready; }));
}

int ProvidersModel::enabledCount() const
{
    return int(
        std::count_if(m_providers.begin(), m_providers.end(), [](const auto &provider) { return provider.enabled; }));
}

void ProvidersModel::setTesting(const QString &id)
{
    m_tests[id].running = true;
    touched(id);
}

void ProvidersModel::setTested(const QString &id, bool ok, const QString &sentence, const QString &time)
{
    m_tests[id] = Test{false, ok, sentence, time};
    touched(id);
}

void ProvidersModel::touched(const QString &id)
{
    if (const int row = rowOf(id); row >= 0) emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int ProvidersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_providers.size()); }
int ProvidersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ProvidersModel::text(const ProviderFacts &provider, int column) const
{
    switch (column) {
    case Name: return provider.name;
    case CanDo: return provider.capabilities;
    case Ready:
        if (!provider.enabled) return tr("Off");
        return provider.ready ? tr("Ready") : tr("Not ready");
    case LastTest: {
        const Test test = m_tests.value(provider.id);
        if (test.running) return tr("Testing …");
        if (test.sentence.isEmpty()) return tr("Not tested yet");
        return test.ok ? tr("Works") : tr("Does not work");
    }
    default: return {};
    }
}

Tone ProvidersModel::tone(const ProviderFacts &provider, int column) const
{
    if (column == Ready && provider.enabled) return provider.ready ? Tone::Good : Tone::Waiting;
    if (column != LastTest) return Tone::Neutral;
    const Test test = m_tests.value(provider.id);
    if (test.running) return Tone::Busy;
    if (test.sentence.isEmpty()) return Tone::Neutral;
    return test.ok ? Tone::Good : Tone::Bad;
}

QVariant ProvidersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ProviderFacts &provider = m_providers.at(index.row());
    const Test test = m_tests.value(provider.id);
    switch (role) {
    case Qt::DisplayRole: return text(provider, index.column());
    case SecondLineRole:
        switch (index.column()) {
        case Name: return provider.environment;
        case Ready: return provider.missing;
        case LastTest:
            return test.running ? QString()
                                : QString(test.time + (test.time.isEmpty() ? u""_s : u" · "_s) + test.sentence);
        default: return {};
        }
    case Qt::AccessibleTextRole:
        return domain::listed({text(provider, index.column()), index.column() == Ready ? provider.missing : QString()});
    case Qt::ToolTipRole:
        if (index.column() == LastTest) return test.sentence;
        return index.column() == CanDo ? QVariant(provider.capabilities) : QVariant();
    case IconRole:
        switch (tone(provider, index.column())) {
        case Tone::Good: return u"check"_s;
        case Tone::Bad: return u"cancel"_s;
        case Tone::Waiting: return u"warning"_s;
        case Tone::Busy: return u"clock"_s;
        case Tone::Neutral: return index.column() == Name ? u"provider"_s : QString();
        }
        return {};
    case ToneRole: // a name is no news, and stands in the ink of text
        return index.column() == Name ? QVariant() : QVariant(int(tone(provider, index.column())));
    default: return {};
    }
}

QVariant ProvidersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("Provider");
    case CanDo: return tr("Can do");
    case Ready: return tr("Set up");
    case LastTest: return tr("Connection test");
    default: return {};
    }
}

} // namespace models
