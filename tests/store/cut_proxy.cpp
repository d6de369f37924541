// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cut_proxy.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string_view>
#include <vector>

namespace storetest {

namespace {

/// With the end of the text behind it: BEGIN speaks of READ COMMITTED.
constexpr std::string_view commitStatement("COMMIT\0", 7);

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(uint16_t(port));
    return address;
}

bool passOn(int to, const char *bytes, size_t size)
{
    while (size > 0) {
        const ssize_t sent = send(to, bytes, size, MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes += sent;
        size -= size_t(sent);
    }
    return true;
}

} // namespace

CutProxy::CutProxy(int serverPort)
    : m_serverPort(serverPort), m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) == 0 && listen(m_listener, 16) == 0 &&
        getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) == 0)
        m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

CutProxy::~CutProxy()
{
    m_ending = true;
    m_thread.join();
    close(m_listener);
}

bool CutProxy::fromClient(Line &line)
{
    std::array<char, 65536> bytes{};
    const ssize_t count = recv(line.client, bytes.data(), bytes.size(), 0);
    if (count <= 0) return false;
    const bool commits = std::string_view(bytes.data(), size_t(count)).find(commitStatement) != std::string_view::npos;
    const Cut cut = commits ? m_next.exchange(Cut::Never) : Cut::Never;
    line.isMarked = line.isMarked || cut != Cut::Never;
    if (cut == Cut::Before) return false;
    if (!passOn(line.server, bytes.data(), size_t(count))) return false;
    line.awaitingEnd = cut == Cut::After;
    return cut != Cut::During;
}

bool CutProxy::fromServer(Line &line)
{
    std::array<char, 65536> bytes{};
    const ssize_t count = recv(line.server, bytes.data(), bytes.size(), 0);
    if (count <= 0 || line.awaitingEnd) return false;
    return passOn(line.client, bytes.data(), size_t(count));
}

void CutProxy::run()
{
    std::vector<Line> lines;
    constexpr int pauseMs = 20;
    while (!m_ending) {
        std::vector<pollfd> waiting{{m_listener, POLLIN, 0}};
        for (const Line &line : lines) {
            waiting.push_back({line.client, POLLIN, 0});
            waiting.push_back({line.server, POLLIN, 0});
        }
        if (poll(waiting.data(), waiting.size(), pauseMs) <= 0) continue;
        std::vector<Line> kept;
        for (size_t i = 0; i < lines.size(); ++i) {
            Line &line = lines[i];
            bool open = true;
            if (waiting[1 + 2 * i].revents != 0) open = fromClient(line);
            if (open && waiting[2 + 2 * i].revents != 0) open = fromServer(line);
            if (open) {
                kept.push_back(line);
                continue;
            }
            if (line.isMarked && afterCut) afterCut(); // before anybody can ask
            if (line.isMarked) ++m_cuts;
            close(line.client);
            close(line.server);
        }
        lines = kept;
        if ((waiting[0].revents & POLLIN) == 0) continue;
        Line line{accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC), socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
        sockaddr_in address = loopback(m_serverPort);
        if (::connect(line.server, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0) {
            lines.push_back(line);
            continue;
        }
        close(line.client);
        close(line.server);
    }
    for (const Line &line : lines) {
        close(line.client);
        close(line.server);
    }
}

} // namespace storetest
