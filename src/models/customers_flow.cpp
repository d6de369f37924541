// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customers_flow.h"

#include "base/mask.h"
#include "domain/country.h"
#include "domain/error_text.h"
#include "domain/listing.h"
#include "models/date_text.h"

namespace models {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int searchPauseMs = 120;
constexpr int foundMax = 50;
constexpr int draftPauseMs = 400;

/// Under which name the forms of this page are stored while they are unsaved.
QString formsName(const services::Desk &desk) { return u"customers-"_s + desk.identity.counter; }

QString shownValue(const FormField &field, const QString &value)
{
    switch (field.kind) {
    case FieldKind::Date: {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        return date.isValid() ? plainDate(date, QLocale()) : value;
    }
    case FieldKind::Country: return domain::countryName(value);
    case FieldKind::Choice: return domain::labelIn(field.choices, value);
    case FieldKind::Text:
    case FieldKind::Suggest:
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
    , m_recipients(backstage)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(searchPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CustomersFlow::look);
    connect(&m_editor, &SenderFlow::senderChanged, this, [this] {
        if (!m_editing || !m_editor.sender()) return;
        m_editing = false;
        m_editor.beginEdit();
        emit formReady();
        if (const auto holder = std::exchange(m_holder, {})) m_editor.offerFromTravelDocument(*holder);
    });
    m_draftPause.setSingleShot(true);
    m_draftPause.setInterval(draftPauseMs);
    connect(&m_draftPause, &QTimer::timeout, this, &CustomersFlow::saveDraft);
    connect(&m_editor, &SenderFlow::unsavedChanged, &m_draftPause, qOverload<>(&QTimer::start));
    connect(&m_editor, &SenderFlow::saved, this, [this] {
        saveDraft();
        const domain::Sender saved = *m_editor.sender();
        take(saved);
        look();
        emit stored(saved.id);
    });
    connect(&m_editor, &SenderFlow::formWanted, this, [this] {
        m_editing = false;
        if (m_editor.sender()) take(*m_editor.sender());
        emit formReady();
    });
    connect(&m_editor, &SenderFlow::lookalikeOpened, this, [this](const domain::SenderId &id) { choose(id); });
    connect(&m_editor, &SenderFlow::documentRead, this, [this](const QString &sentence, Tone tone) {
        if (m_editor.isFormOpen()) return; // the form says it
        if (m_editor.sender() && tone == Tone::Good) take(*m_editor.sender());
        emit documentRead(sentence, tone);
    });
    connect(&m_editor, &SenderFlow::problem, this, [this](const QString &sentence) {
        if (m_editing) emit problem(sentence);
    });
}

void CustomersFlow::start()
{
    m_backstage.askNow<base::JsonValue>(
        this, [](services::Desk &desk) { return desk.store.drafts->get(formsName(desk)); },
        [this](const base::Result<base::JsonValue> &answer) {
            if (!answer) return; // the counter's own draft says what is wrong with the store
            for (const base::JsonValue &form : answer->items()) {
                m_editor.restoreUnsaved(form.member(u"id").text(), form.member(u"fields"));
                m_draftStored = true;
            }
        });
}

void CustomersFlow::saveDraft()
{
    m_draftPause.stop();
    base::JsonValue forms = base::JsonValue::array();
    const QHash<QString, base::JsonValue> &unsaved = m_editor.unsaved();
    for (auto it = unsaved.cbegin(); it != unsaved.cend(); ++it)
        forms.append(base::JsonValue::object({{u"id"_s, it.key()}, {u"fields"_s, it.value()}}));
    const bool blank = unsaved.isEmpty();
    if (blank && !m_draftStored) return;
    m_draftStored = !blank;
    m_backstage.askNow<base::Done>(
        this,
        [forms, blank](services::Desk &desk) -> base::Result<base::Done> {
            return blank ? desk.store.drafts->drop(formsName(desk)) : desk.store.drafts->put(formsName(desk), forms);
        },
        [this](const base::Result<base::Done> &answer) {
            if (!answer)
                emit problem(tr("What is typed could not be stored. %1").arg(domain::sentenceFor(answer.error())));
        });
}

void CustomersFlow::search(const QString &text)
{
    if (text == m_text) return;
    if (domain::looksLikeMachineReadable(text)) { // pasted where a name is looked for
        emit searchTextChanged();
        m_editor.readZone(text);
        return;
    }
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
    if (m_revealed != id) m_revealed = {};
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
        QString value = valueOf(*m_chosen, field.name);
        if (value.isEmpty()) continue;
        if (field.name == u"identificationNumber" && !isRevealed()) value = base::masked(value);
        facts << CustomerFact{std::exchange(section, {}), field.label, shownValue(field, value)};
    }
    return facts;
}

void CustomersFlow::revealNumber()
{
    if (!mayReveal()) return;
    m_backstage.askNow<QString>(
        this, [id = m_chosen->id](services::Desk &desk) { return desk.privacy.revealSender(id); },
        [this, id = m_chosen->id](const base::Result<QString> &answer) {
            if (answer)
                m_revealed = id;
            else
                emit problem(domain::sentenceFor(answer.error()));
            emit chosenChanged();
        });
}

QString CustomersFlow::gapText() const
{
    if (!m_chosen) return {};
    QStringList labels;
    for (const QString &name : domain::missingForTransfer(*m_chosen))
        labels << domain::senderFieldLabel(name);
    //: %1 is a list of fields
    return labels.isEmpty() ? QString()
                            : tr("Not known yet, and wanted for a transfer: %1.").arg(domain::listed(labels));
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

void CustomersFlow::offerHolder(const domain::MachineReadable &holder)
{
    m_holder = holder;
    beginEdit();
}

void CustomersFlow::beginEdit()
{
    if (!m_chosen) return;
    m_editing = true;
    m_editor.pickId(m_chosen->id);
}

} // namespace models
