// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "domain/beneficiary.h"
#include "domain/iban.h"
#include "domain/phone.h"
#include "domain/sender.h"

using base::JsonValue;
using namespace Qt::Literals::StringLiterals;

namespace {

/// ISO 13616, with the digits one by one and nothing clever.
bool checkDigitsFit(const QString &iban)
{
    int rest = 0;
    for (const QChar c : iban.mid(4) + iban.left(4)) {
        const int value = c.isDigit() ? c.digitValue() : c.unicode() - 'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

} // namespace

FUZZ_TARGET(sender_input)
{
    const auto json = JsonValue::parse(input);
    if (!json) return;
    const auto sender = domain::senderFromInput(*json);
    if (!sender) {
        FUZZ_EXPECT(sender.error().outcome == base::Outcome::NothingHappened);
        return;
    }
    const JsonValue fields = domain::fieldsToJson(*sender);
    const auto again = domain::senderFromInput(fields);
    FUZZ_EXPECT(again.ok() && domain::fieldsToJson(*again) == fields);
    for (const domain::SenderField &field : domain::senderFields())
        FUZZ_EXPECT(((*sender).*field.member).size() <= field.lengthMax || field.lengthMax <= 0);
    const auto changed = domain::senderWith(*sender, *json);
    FUZZ_EXPECT(changed.ok() && domain::fieldsToJson(*changed) == fields); // the same once more is no change
}

FUZZ_TARGET(beneficiary_input)
{
    const auto json = JsonValue::parse(input);
    if (!json) return;
    const auto beneficiary = domain::beneficiaryFromInput(*json);
    if (!beneficiary) {
        FUZZ_EXPECT(beneficiary.error().outcome == base::Outcome::NothingHappened);
        return;
    }
    const JsonValue fields = domain::fieldsToJson(*beneficiary);
    const auto again = domain::beneficiaryFromInput(fields);
    FUZZ_EXPECT(again.ok() && domain::fieldsToJson(*again) == fields);
    FUZZ_EXPECT(again->method == beneficiary->method && again->country == beneficiary->country);
    for (const domain::BeneficiaryField &field : domain::beneficiaryFields())
        FUZZ_EXPECT(((*beneficiary).*field.member).size() <= field.lengthMax || field.lengthMax <= 0);
}

FUZZ_TARGET(account_numbers)
{
    if (input.size() > 200) return;
    const QString text = QString::fromUtf8(input);
    const auto iban = domain::checkedIban(text);
    if (iban) {
        const auto again = domain::checkedIban(*iban);
        FUZZ_EXPECT(again.ok() && *again == *iban);
        FUZZ_EXPECT(checkDigitsFit(*iban));
        FUZZ_EXPECT(iban->size() == domain::ibanLength(iban->left(2)).value_or(iban->size()));
        const auto people = domain::checkedIban(domain::ibanForPeople(*iban));
        FUZZ_EXPECT(people.ok() && *people == *iban);
        // One wrong digit is always noticed: that is what the two digits are for.
        QString wrong = *iban;
        const qsizetype last = wrong.size() - 1;
        wrong[last] = wrong[last] == u'7' ? u'8' : u'7';
        if (iban->back().isDigit()) FUZZ_EXPECT(!domain::checkedIban(wrong).ok());
    }
    for (const QString &country : {u"SG"_s, u"PK"_s, QString()}) {
        const auto phone = domain::checkedPhone(text, country);
        if (!phone) continue;
        FUZZ_EXPECT(phone->startsWith(u'+') && phone->size() <= 16);
        const auto again = domain::checkedPhone(*phone, country);
        FUZZ_EXPECT(again.ok() && *again == *phone);
    }
}
