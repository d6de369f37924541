// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simpaisa_live_reference.h"

#include "sandbox/simpaisa_reference.h"

namespace sandbox {

using namespace Qt::Literals::StringLiterals;
using base::JsonValue;

namespace {

// Code and message, spelt as the provider spells them.
constexpr auto codeLines =
    "0000 Success|0005 Pending|0009 Not-Enough-Balance|0010 Account-Not-Found|0011 "
    "Transaction-Not-Allowed|0050 Invalid-Account|0051 Account-Blocked|0081 Account-Limit-Exhaused|0082 "
    "Simpaisa-NEF|0083 Simpaisa-MAL|0084 Simpaisa-IRNA|0086 Simpaisa-MTAFR|0087 Simpaisa-MTAR|0088 "
    "Simpaisa-C|0089 Simpaisa-CDNE|0090 Account-Inactive|0091 Simpaisa-ICR|0092 Simpaisa-FD|0093 "
    "Simpaisa-ITD|0094 Simpaisa-IE|0099 Simpaisa-RTI|0100 Simpaisa-MEF|0101 Simpaisa-NCK|0102 "
    "Simpaisa-PD|0103 Invalid-Bank-Indentification|0104 Simpasia-EO|0105 Simpaisa-DNF|0106 "
    "Simpaisa-GAHRD|0107 Simpaisa-TUA|0108 Simapisa-TQUA|0109 Simpaisa-GE|0110 Simpaisa-ISE|0111 "
    "Simpaisa-AIRL6|0112 Simpaisa-BNE25|0113 Simpaisa-CPAIR|0114 Simpaisa-POSEMLSBE3|0116 Simpaisa-DT|"
    "0117 Simpaisa-STH|0118 Simpaisa-D|0120 Simpaisa-EWSDIDB|0121 Simpaisa-ANTLSBG0LTE28|0123 "
    "Simpaisa-ICS|0125 Simpaisa-LB|0127 Simpaisa-TR|0128 Simpaisa-SVF|0160 Invalid-Amount|0161 "
    "Simpaisa-THDTD|0162 Simpaisa-CBS|0163 Simpaisa-BNR|0164 Simpaisa-BKYCF|0208 Simpaisa-SYTCNBCPTAL|"
    "0209 Simpaisa-GFRI|0211 Simpaisa-RM|0212 Invalid-IBAN-Length|0213 Simpaisa-IC|0301 "
    "Transection-Not-Allowed|0303 Simpaisa-CLE|0304 Simpaisa-IC|0305 Customer-Bank-Unreachable|0306 "
    "Simpaisa-ODA"_L1;

constexpr auto reasonLines =
    "1001 Computer service|1002 Construction expenses|1003 Hotel accommodation|1004 Fees for advisory or "
    "consulting service|1005 Business related insurance payment|1006 Insurance claims payment|1007 "
    "Delivery fees|1008 Payment for services|1009 Office expenses|1010 Royalty, trademark, patent and "
    "copyright fees|1011 Fund investment|1012 Tax payment|1013 Utility bills|1014 Payment of salary|1015 "
    "Payment of rewards|1016 Payment of influencer|1201 Family support|1202 Gift and other donations|"
    "1203 Medical treatment|1204 Maintenance or other expenses|1205 Payments for exported goods|1206 "
    "Residential property purchase|1207 Property rental payment|1208 Personal transfer|1301 Education|"
    "1302 Travel|1303 Payment of loans|1304 Transportation fees|1501 Other purposes|1601 Advertising "
    "and/or public relations related expenses|1602 Freelance payment"_L1;

QStringList linesOf(QLatin1StringView text) { return QString(text).split(u'|'); }

constexpr int firstBankId = 12485; // of the public sample

} // namespace

QString simpaisaLiveMessage(const QString &code)
{
    for (const QString &line : linesOf(codeLines)) {
        if (line.section(u' ', 0, 0) == code) return line.section(u' ', 1);
    }
    return {};
}

bool isSimpaisaLiveReason(const QString &code)
{
    const QStringList lines = linesOf(reasonLines);
    return std::any_of(lines.begin(), lines.end(),
                       [&code](const QString &line) { return line.section(u' ', 0, 0) == code; });
}

JsonValue simpaisaLiveReasons()
{
    JsonValue list = JsonValue::array();
    int id = 0;
    for (const QString &line : linesOf(reasonLines)) {
        list.append(JsonValue::object(
            {{u"id"_s, ++id}, {u"category"_s, line.section(u' ', 1)}, {u"code"_s, line.section(u' ', 0, 0)}}));
    }
    return list;
}

QList<SimpaisaLiveBank> simpaisaLiveBanks(const QString &region)
{
    QList<SimpaisaLiveBank> list;
    int number = 0;
    for (const SimpaisaBank &bank : simpaisaBanks()) {
        ++number;
        if (bank.country != region || bank.type == "CASH_PICKUP_AGENT"_L1) continue; // no cash in this interface
        list.append({QString::number(firstBankId + number - 1), QString::number(number).rightJustified(4, u'0'),
                     bank.name, bank.type == "BANK"_L1 ? u"BA"_s : u"DW"_s});
    }
    return list;
}

} // namespace sandbox
