// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace storetest {

/// Stands between a store and its server on 127.0.0.1 and cuts the line at the next COMMIT that it sees.
class CutProxy
{
public:
    enum class Cut {
        Never,
        Before, ///< the server never hears of it
        During, ///< the server hears of it; nobody waits for what it says
        After   ///< the server has done it and said so; the answer is lost
    };
    explicit CutProxy(int serverPort);
    ~CutProxy();
    CutProxy(const CutProxy &) = delete;
    CutProxy &operator=(const CutProxy &) = delete;

    int port() const { return m_port; }
    void cutNext(Cut cut) { m_next = cut; }
    int cuts() const { return m_cuts; }
    /// Called in the proxy's thread when a line is cut, before anybody notices.
    std::function<void()> afterCut;

private:
    struct Line {
        int client = -1;
        int server = -1;
        bool isMarked = false; ///< it is the one that was to be cut
        bool awaitingEnd = false;
    };
    void run();
    /// false: the line is to be cut.
    bool fromClient(Line &line);
    bool fromServer(Line &line);

    const int m_serverPort;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<Cut> m_next = Cut::Never;
    std::atomic<int> m_cuts = 0;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

} // namespace storetest
