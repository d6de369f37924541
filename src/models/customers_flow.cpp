// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customers_flow.h"

#include "domain/country.h"
#include "domain/error_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int searchPauseMs = 120;
constexpr int foundMax = 50;

QString shownValue(const FormField &field, const QString &value)
{
    switch (field.kind) {
    case FieldKind::Date: {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : value;
    }
    case FieldKind::Country: return domain::countryName(value);
    case FieldKind::Choice: return domain::labelIn(field.choices, value);
    case FieldKind::Text:
    case FieldKind::Partner: return value;
    }
    Q_UNREACHABLE();
}

} // namespace

CustomersFlow::CustomersFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_backstage(backstage)
    , m_editor(backstage, clock)
    , m_standings(backstage, clock)
    , m_documents(backstage, clock)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(searchPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CustomersFlow::look);
    connect(&m_editor, &SenderFlow::senderChanged, this, [this] {
        if (!m_editing || !m_editor.sender()) return;
        m_editing = false;
        m_editor.beginEdit();
        emit formReady();
    });
    connect(&m_editor, &SenderFlow::saved, this, [this] {
        const domain::Sender saved = *m_editor.sender();
        take(saved);
        look();
        emit stored(saved.id);
    });
    connect(&m_editor, &SenderFlow::problem, this, [this](const QString &sentence) {
        if (m_editing) emit problem(sentence);
    });
}

void CustomersFlow::search(const QString &text)
{
    if (text == m_text) return;
    m_text = text;
    m_searched = false;
    ++m_round;
    emit searchTextChanged();
    m_pause.start();
}

void CustomersFlow::reload()
{
    look();
    if (!m_wanted.isEmpty())
        choose(m_wanted);
    else
        m_documents.reload();
}

void CustomersFlow::look()
{
    const int round = ++m_round;
    m_backstage.askNow<QList<domain::Sender>>(
        this, [text = m_text.trimmed()](services::Desk &desk) { return desk.parties.findSenders(text, foundMax); },
        [this, round](const base::Result<QList<domain::Sender>> &answer) {
            if (round != m_round) return;
            if (answer) m_found.set(*answer, {});
            m_searched = answer.ok();
            emit problem(answer ? QString() : domain::sentenceFor(answer.error()));
            emit foundChanged();
        });
}

void CustomersFlow::choose(const domain::SenderId &id)
{
    m_wanted = id;
    m_backstage.askNow<domain::Sender>(
        this, [id](services::Desk &desk) { return desk.parties.sender(id); },
        [this, id](const base::Result<domain::Sender> &answer) {
            if (id != m_wanted) return;
            if (answer)
                take(*answer);
            else
                emit problem(domain::sentenceFor(answer.error()));
        });
}

void CustomersFlow::take(const domain::Sender &sender)
{
    m_wanted = sender.id;
    m_chosen = sender;
    m_standings.show(sender.id);
    m_documents.show(sender.id);
    emit chosenChanged();
}

QList<CustomerFact> CustomersFlow::facts() const
{
    QList<CustomerFact> facts;
    if (!m_chosen) return facts;
    QString section;
    for (const FormField &field : senderFormFields()) {
        if (!field.section.isEmpty()) section = field.section;
        const QString value = valueOf(*m_chosen, field.name);
        if (value.isEmpty()) continue;
        facts << CustomerFact{std::exchange(section, {}), field.label, shownValue(field, value)};
    }
    return facts;
}

QString CustomersFlow::gapText() const
{
    if (!m_chosen) return {};
    QStringList labels;
    for (const QString &name : domain::missingForTransfer(*m_chosen))
        labels << domain::senderFieldLabel(name);
    //: %1 is a list of fields
    return labels.isEmpty() ? QString() : tr("Not known yet, and wanted for a transfer: %1.").arg(labels.join(u", "_s));
}

void CustomersFlow::beginNew()
{
    m_editing = false;
    m_editor.clear();
    m_editor.search(m_text); // what was looked for and not found is most likely the name
    m_editor.beginNew();
    m_editor.search({});
    emit formReady();
}

void CustomersFlow::beginEdit()
{
    if (!m_chosen) return;
    m_editing = true;
    m_editor.pickId(m_chosen->id);
}

} // namespace models
