// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wanted_sheet.h"

#include "domain/listing.h"

namespace models {

using namespace Qt::Literals::StringLiterals;
using Wanted = QList<services::DocumentService::Wanted>;

namespace {

interfaces::Answer<Wanted> wantedOf(services::Desk *desk) { co_return desk->documents.wanted(); }

} // namespace

WantedPapersFlow::WantedPapersFlow(Backstage &backstage, const base::Clock &clock, QObject *parent)
    : SheetFlow(
          backstage, clock,
          {{tr("Customer")}, {tr("Provider")}, {tr("What it says"), false, true}, {tr("Papers it has")}, {tr("Since")}},
          parent)
{
}

void WantedPapersFlow::load()
{
    if (providers().isEmpty()) return;
    ask<Wanted>([](services::Desk &desk) { return wantedOf(&desk); },
                [this](const Wanted &told) {
                    QList<QList<SheetCell>> rows;
                    m_customers.clear();
                    for (const services::DocumentService::Wanted &one : told) {
                        const domain::SenderEnrolment &enrolment = one.enrolment;
                        if (!provider().isEmpty() && enrolment.provider.text != provider()) continue;
                        QStringList papers;
                        for (const domain::Document &document : one.documents)
                            papers << document.name;
                        const QString remarks = enrolment.user.remarks;
                        rows << QList<SheetCell>{
                            {one.sender.fullName(), {}, u"person"_s},
                            {nameOf(enrolment.provider.text)},
                            {remarks.isEmpty() ? tr("It does not say which; ask there.") : remarks},
                            {papers.isEmpty() ? tr("none yet") : domain::listed(papers)},
                            {timeOf(enrolment.checkedAt)}};
                        m_customers << one.sender.id;
                    }
                    sheet().setRows(rows);
                });
}

QString WantedPapersFlow::nothingText() const { return tr("No provider wants papers again."); }
QString WantedPapersFlow::nobodyText() const { return tr("None of the providers takes papers."); }

} // namespace models
