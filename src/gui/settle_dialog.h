// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/transfer_detail.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SettleDialog;
}

namespace gui {

/// Evidence that was typed and not put on record: it is still there when the dialog is opened again for that transfer.
struct TypedEvidence {
    domain::TransferId transfer;
    QString text;
};

/// Takes down what the provider said about a transfer that no question settles. The first person's word is stored; the
/// second one's counts. Stays open with what was typed when it is not taken.
class SettleDialog : public QDialog
{
    Q_OBJECT

public:
    /// `provider`: its name for people. The detail shows the transfer; it and `typed` outlive the dialog.
    SettleDialog(models::TransferDetail &detail, const QString &provider, TypedEvidence &typed, QWidget *parent);
    ~SettleDialog() override;

    void done(int result) override;

private:
    QString facts(const QString &provider) const;
    void record();
    void answered(const QString &problem);

    std::unique_ptr<Ui::SettleDialog> m_ui;
    models::TransferDetail &m_detail;
    TypedEvidence &m_typed;
    const domain::TransferId m_id;
    bool m_waiting = false;
};

} // namespace gui
