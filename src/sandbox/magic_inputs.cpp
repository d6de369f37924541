// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/magic_inputs.h"

#include <QCoreApplication>

namespace sandbox {

QString magicInputs()
{
    const QString simpaisa = QCoreApplication::translate(
        "Sandbox",
        "Simpaisa, by send amount in any currency (* the provider documents it, the others are ours):\n"
        "  * 100.00  succeeds, as every amount that is not listed: INITIATED, PROCESSING 5 s, COMPLETED 20 s\n"
        "  * 999.99  initiate is refused with 422 INSUFFICIENT_FUNDS\n"
        "  * 888.88  initiate answers 504 after 30 s; the transaction exists and is paid\n"
        "    777.77  COMPLIANCE_HOLD, COMPLIANCE_APPROVED, PROCESSING, COMPLETED\n"
        "    777.78  COMPLIANCE_HOLD and no end\n"
        "    777.79  COMPLIANCE_HOLD, FAILED\n"
        "    666.66  PROCESSING, FAILED\n"
        "    666.67  COMPLETED, later RETURNED\n"
        "    555.55  the confirmed rate is 2 % below the one of fx-rates\n"
        "    444.44  the confirmed quote lives one second (QUOTE_EXPIRED)\n"
        "    333.33  PROCESSING and no end\n"
        "    222.22  a status that no document knows (SETTLEMENT_QUEUED) on the way to COMPLETED\n"
        "    222.23  neither GET nor the list shows the transaction for 60 s\n"
        "  Bank SILK is INACTIVE (422 CHANNEL_UNAVAILABLE), NBP and IBBL are DEGRADED.\n");
    const QString remid = QCoreApplication::translate(
        "Sandbox",
        "rem.id, by recipient account: a code and 4 to 15 zeros behind it (the provider's own rule), 2100000 for 210:\n"
        "  201 202 203 205 207 208 209 210 211 257 264 429 990 999  remit refuses with it; nothing is created\n"
        "  300 206 225  accepted with 101, final with this code after 6 s\n"
        "  301          accepted, pending with 301, succeeds after 60 s\n"
        "  102          accepted, in progress with no end\n"
        "  500 504      remit answers with it; the disbursement exists and is paid\n"
        "  anything else is paid after 6 s. Below 10000: 210. Account inquiry knows 202 205 209 232 429 990 999.\n"
        "  Account 12341234 at bank 008 belongs to John Doe, 1234567890 at 014 to Siti Rahayu.\n");
    const QString rebit = QCoreApplication::translate(
        "Sandbox", "Rebit, by remittance amount, once the invoice is paid:\n"
                   "    6666.66  rejected after 15 s\n"
                   "    3333.33  stays successful\n"
                   "    2222.22  a status that no document knows (on_review) on the way to completed\n"
                   "    any other amount is completed after 15 s\n"
                   "  An invoice that nobody pays dies after 30 minutes. Addresses are of bitcoin's test network.\n");
    const QString wallex = QCoreApplication::translate(
        "Sandbox",
        "Wallex, by a word behind a plus in the e-mail address of the signup, \"ana+rejected@example.com\":\n"
        "    +noid        the reply of signup has no userId (the user exists)\n"
        "    +closed      signup is refused with 400 NOT_AUTHORIZED\n"
        "    +pending     screening: pending_approval, approved after 20 s\n"
        "    +rejected    pending_approval, rejected with remarks after 20 s\n"
        "    +resubmit    pending_approval, documents_need_resubmission after 20 s; after a new document approved\n"
        "    +unknown     pending_approval, a status that no document knows (under_enhanced_review), approved\n"
        "    +held        pending_approval and no end\n"
        "    any other address is approved at once\n"
        "  Funding 4839fb95c23a11e99f0806655537f802 is completed after 60 s; one has a status that nobody knows.\n"
        "  Tokens end after 8 hours, upload addresses after 15 minutes, more than 5 requests in a second get 429:\n"
        "  all in plain time, which --speed does not change and POST /_sandbox/clock lets pass.\n");
    const QString remitPro = QCoreApplication::translate(
        "Sandbox",
        "RemitPro: recipient forms for PH, IN and GB; KP is forbidden (403), every other country has no corridor "
        "(404).\n"
        "  A sender needs genderId of the master data; the same body a second time is a conflict (409). Tokens end\n"
        "  after an hour of plain time. The signature covers the path as sent, with the prefix /remitpro.\n");
    const QString live = QCoreApplication::translate(
        "Sandbox",
        "Simpaisa's interface of today (below /simpaisa-live, merchant and key of the other), by amount:\n"
        "    666.66  rejected       666.67  remitted, later reversed    777.77  aml_review, in_review, remitted\n"
        "    777.78  on_hold        333.33  stuck                       222.22  a state that no document knows\n"
        "    888.88  answers 0005 and is paid                           999.99  refused with 0009\n"
        "    any other amount is remitted after 20 s. By account: a listed code and 4 or more zeros behind it\n"
        "    (00100000 for 0010) is refused with it, by fetch-account too. A reference a second time: 0116.\n");
    const QString own = QCoreApplication::translate(
        "Sandbox",
        "The times above pass --speed times faster; the validity of quotes does not.\n"
        "\n"
        "The sandbox's own addresses:\n"
        "  GET  /_sandbox/ledger                            what each provider really paid\n"
        "  POST /_sandbox/rebit/pay {\"address\",\"amount\"}    pays an invoice: in part, in full, or too much\n"
        "  POST /_sandbox/faults [..]                       replaces the fault script; DELETE empties it\n"
        "  POST /_sandbox/clock {\"advanceMs\":N}             lets N milliseconds of life pass at once\n"
        "  POST /_sandbox/callbacks {\"provider\",\"url\"}      from now on the provider posts its news there\n"
        "                                                   (this machine only); GET shows, DELETE ends it\n");
    return simpaisa + u'\n' + remid + u'\n' + rebit + u'\n' + wallex + u'\n' + remitPro + u'\n' + live + u'\n' + own;
}

QString faultScriptHelp()
{
    return QCoreApplication::translate(
        "Sandbox",
        "A fault script is a JSON list; the first rule that strikes a request decides:\n"
        "  {\"provider\":\"simpaisa\",\"operation\":\"initiate\",\"nth\":1,\"kind\":\"lose-answer\",\"reset\":true}\n"
        "  which:  provider, operation, contains (bytes of address or body), nth (number or list), every,\n"
        "          probability (0 to 1), times (how often at most)\n"
        "  kind:   lose-request      ends the connection; the provider never saw the request\n"
        "          lose-answer       processed; ends the connection\n"
        "          hold-up           ends the connection; processed ms later\n"
        "          delay             processed; answered ms later\n"
        "          delay-processing  processed and answered ms later\n"
        "          silence           processed (or not); never answered\n"
        "          truncate          processed; half of the body, then the end\n"
        "          half-head         processed; half of the head, then the end\n"
        "          drip              processed; the answer in 20 pieces with ms between them\n"
        "          garbage           processed; 200 and a body that is no JSON\n"
        "          http              status, headers, body instead of the answer; not processed unless \"processed\"\n"
        "          wrong-echo        processed; \"member\" of the answer becomes \"value\" (left out: ten times as "
        "much)\n"
        "          duplicate         processed twice; \"answer\":\"second\" gives the second answer\n"
        "  also:   ms, reset (a reset instead of an orderly end), processed\n"
        "  Operations: simpaisa fx-rates confirm-quote initiate get-transaction list-transactions balance banks\n"
        "  create-beneficiary; remid remit remit-status balance account-inquiry transaction-summary receipt; rebit\n"
        "  create-remittance show-remittance cancel-remittance calculate create-recipient list-recipients\n"
        "  show-recipient update-recipient delete-recipient rates strategies provinces provinces-by-region schedule\n"
        "  user; wallex authenticate signup get-user update-detail get-detail create-document upload-document\n"
        "  download-document get-document update-document delete-document list-documents countries screen get-funding\n"
        "  list-fundings get-refund list-refunds; remitpro token refresh-token master-genders (and the other lists)\n"
        "  country create-sender-business recipient-form-business create-recipient-business;\n"
        "  simpaisa-live get-fx-rate banks bank-by-code reasons fetch-account remit-initiate inquire balance.\n");
}

} // namespace sandbox
