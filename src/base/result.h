// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <variant>

namespace base {

/// A value or the reason why there is none. C++20 has no std::expected; this is the part of it that we use.
template <class T>
class [[nodiscard]] Result
{
public:
    using Value = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T valueOr(T other) const { return ok() ? value() : std::move(other); }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value.
struct Done {
    friend bool operator==(Done, Done) = default;
};

template <>
class [[nodiscard]] Result<void> : public Result<Done>
{
public:
    Result() : Result<Done>(Done{}) {}
    Result(Done done) : Result<Done>(done) {}
    Result(Error error) : Result<Done>(std::move(error)) {}
};

} // namespace base
