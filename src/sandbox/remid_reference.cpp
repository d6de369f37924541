// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/remid_sandbox.h"

#include "crypto/digest.h"

#include <QSet>

namespace sandbox {

using namespace Qt::Literals::StringLiterals;

bool isRemidBank(const QString &code)
{
    // The Indonesian bank codes. The provider's own list is not public; 002, 008, 009 and 014 stand in its documents.
    // E-wallets are left out: its documents speak of banks only.
    static const QStringList list =
        u"002 008 009 011 013 014 016 019 022 023 028 031 032 036 037 042 046 050 054 061 067 069 076 087 088 "
        u"089 095 097 110 111 112 112S 113 114 114S 115 115S 116 117 117S 118 118S 119 120 120S 121 122 122S "
        u"123 123S 124 124S 125 126 126S 127 128 129 130 131 132 133 134 135 137 145 146 147 151 152 153 157 "
        u"161 164 167 200 200S 212 213 405 425 426 441 451 459 472 484 485 490 494 498 501 503 506 513 517 520 "
        u"521 523 526 535 536 542 542S 547 548 553 555 559 562 564 566 567 600 688 724 725 734 777 867 945 949 "
        u"950 987"_s.split(u' ');
    static const QSet<QString> codes(list.begin(), list.end());
    return codes.contains(code);
}

QString remidAccountHolder(const QString &bank, const QString &account)
{
    if (bank == "008"_L1 && account == "12341234"_L1) return u"John Doe"_s;
    if (bank == "014"_L1 && account == "1234567890"_L1) return u"Siti Rahayu"_s; // a practice customer's wife
    static const QStringList names = {u"Siti Rahayu"_s, u"Budi Santoso"_s, u"Dewi Lestari"_s, u"Agus Wijaya"_s,
                                      u"Sri Wahyuni"_s, u"Eko Prasetyo"_s, u"Nur Aini"_s,     u"Rudi Hartono"_s};
    const QByteArray digest = crypto::sha256(QString(bank + u'/' + account).toUtf8());
    return names[uchar(digest[0]) % names.size()];
}

} // namespace sandbox
