// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backstage.h"
#include "support/shop.h"

#include <QMap>

#include <memory>

namespace support {

/// Unfinished forms, in memory.
struct MemoryDrafts final : interfaces::DraftStore {
    QMap<QString, base::JsonValue> all;
    int puts = 0;

    base::Result<void> put(const QString &name, const base::JsonValue &fields) override
    {
        ++puts;
        all.insert(name, fields);
        return base::Done{};
    }
    base::Result<base::JsonValue> get(const QString &name) override { return all.value(name); }
    base::Result<void> drop(const QString &name) override
    {
        all.remove(name);
        return base::Done{};
    }
};

/// Backstage on the same thread: a job runs in a later turn of the event loop, its answer comes in one later still.
/// Jobs can be held back, as a slow disk would.
class StageBackstage final : public models::Backstage
{
    Q_OBJECT

public:
    explicit StageBackstage(Counter &counter);
    int jobs = 0;

protected:
    void post(std::function<void(services::Desk &)> job) override;

private:
    Counter &m_counter;
};

/// A shop with customers, scripted providers and one counter whose window is to be tried. Everything lives on the
/// test's thread.
struct WindowStage {
    Shop shop;
    MemoryDrafts drafts;
    std::unique_ptr<Counter> counter;
    std::unique_ptr<StageBackstage> backstage;

    /// One provider of class A ("alpha") and one of class C ("beta") unless others were added before open().
    WindowStage();
    /// Fills in customers and opens the counter; call it again for "the program was started anew".
    void open();
    ScriptedProvider &provider(size_t index = 0) { return shop.provider(index); }
    services::Desk &desk() { return counter->desk; }

private:
    void addPeople();
    bool m_peopled = false;
};

} // namespace support
