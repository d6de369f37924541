// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/wallex_replies.h"

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

HttpAnswer wallexError(int status, const QString &message)
{
    return jsonAnswer(status, JsonValue::object({{u"message"_s, message}}));
}

HttpAnswer wallexRefusal(const WallexComplaints &complaints, WallexErrorShape shape)
{
    JsonValue errors = JsonValue::array();
    JsonValue list = JsonValue::array();
    JsonValue object = JsonValue::object();
    for (const auto &[member, sentence] : complaints) {
        const QString text = member + u' ' + sentence;
        list.append(text);
        object.set(member, JsonValue::array({sentence}));
        if (shape == WallexErrorShape::Text) errors.append(JsonValue::object({{u"message"_s, text}}));
    }
    if (shape == WallexErrorShape::List) errors.append(JsonValue::object({{u"message"_s, list}}));
    if (shape == WallexErrorShape::Object) errors.append(JsonValue::object({{u"message"_s, object}}));
    return jsonAnswer(400, JsonValue::object({{u"message"_s, u"Validation failed"_s}, {u"errors"_s, errors}}));
}

} // namespace sandbox
