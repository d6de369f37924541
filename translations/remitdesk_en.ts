<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AamvaText</name>
    <message>
        <source>The bar code does not say whose card it is; type what stands on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>The trail of counter %1 is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter %1: line %2 of the audit trail is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter %1: the audit trail was changed at line %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter %1: line %2 is not the one that was written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter %1: the audit trail was cut off; line %2 was written down and is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditTrail</name>
    <message>
        <source>&quot;%1&quot; is not the end of an audit trail. It is written COUNTER:NUMBER:CODE, as it was printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackOfficePage</name>
    <message>
        <source>Back office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the back office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider whose balances are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider whose fundings are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the fundings that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider whose refunds are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider whose list is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day, year-month-day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day, year-month-day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its word for the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State in the provider&apos;s own word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider whose lists are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which list is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only entries that hold this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider whose address book is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the entry from the provider&apos;s address book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider whose records are held against ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A statement as a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the transfers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider whose wishes are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>un&amp;til</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark and history …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Beneficiary</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank, wallet or cash agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account number or IBAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relationship to the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeneficiaryFlow</name>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the cash is picked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who delivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the providers for their list …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how it is paid out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not take this; compare it with the customer&apos;s paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the customer first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeneficiaryText</name>
    <message>
        <source>Choose the bank, wallet or cash agent from its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A beneficiary needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account number or IBAN is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the wallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wallet&apos;s number is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the cash is picked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery needs the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the biller or network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A beneficiary is one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method is one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; for a beneficiary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is written as a text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Callbacks</name>
    <message>
        <source>The provider called; it is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input is not JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address in numbers is wanted here, such as 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>There is no option --%1 here; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a value: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the store whole?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a consistent, sealed copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider that serves this beneficiary can tell the account holder&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON file; - or left out: standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose beneficiary it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stores a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one customer, and what is missing for which purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>members given replace, null clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stores a beneficiary of a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the beneficiaries of a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks a provider for the account holder&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read as a credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read from this file instead of standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it is paid out, two letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every provider: what it can do and what it lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes the cheapest authenticated call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puts a credential into the system keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names and presence, never values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes a credential out of the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>banks, wallets and cash agents that pay out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which fields are wanted, with rules and choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bank-account, mobile-wallet, cash-pickup, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what we hold at the providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount is above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such method; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either --send or --receive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deadline is 1 to 600000 milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--wait takes 0 to 86400 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no status &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit is 1 to 1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a transfer, or say --open for all that are not final.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idempotency key: the same key never sends twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offers of all eligible providers, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what leaves, in the --from currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what shall arrive, in the --to currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>currency that the customer pays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>currency that arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it is paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bank-account, mobile-wallet, cash-pickup, home-delivery, bill-payment or airtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bank, wallet or cash agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait for providers no longer than this (8000)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who receives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the offer, from: quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO 20022 purpose, such as DEPD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>salary, savings, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of sender to beneficiary; otherwise the beneficiary&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep asking until it is final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what happened, with the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transfers, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one status or several with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only of this provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only of this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created at or after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most so many (50)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;next&quot; of the page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by reference, name or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks the provider now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all transfers that are not final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends a draft that certainly was not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks the provider to cancel, where it can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes the receipt as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polls open transfers until stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1 here; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global options: --home DIR, --profile FILE, --json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  --home DIR       the folder with the store, documents and profile.json (or REMITDESK_HOME)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  --profile FILE   instead of profile.json in the home folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  --json           print one JSON object, whatever standard output is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  --help           of the program, or behind a command of that command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit: 0 done, 2 wrong usage, 3 bad input, 4 refused, 5 unconfirmed (money may have moved), 6 unavailable (nothing was sent), 7 credentials or keychain, 8 no such record, 9 store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address and a port are wanted here, such as 127.0.0.1:8443.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate and its key belong together; give both or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where, such as 127.0.0.1:8443</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM: certificate and chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM: its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes the providers&apos; callbacks, and asks the providers for the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object in braces is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer is not enrolled with any provider that is in use; enrol it first (sender enrol).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON file with what this provider alone asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a record that is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody has looked there: ask anew, or take another record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passport, national_identity, utility_bill, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG, PNG or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write its content there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the provider&apos;s copy, keep ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose data to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: paid, not-paid, as-approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two people settle with evidence what no question settles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid, not-paid or as-approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who at the provider said so, when, and where it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who says it; otherwise the user of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page is a whole number from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number from 1 to 100 is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a country or an argument, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is every line of the audit trail as it was written?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends of trails that were written down earlier, as this command prints them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who did what, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what was done to this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this time on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most so many (100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(--user-id NUMBER gives the number of a record; --again says that somebody has looked.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the paper&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it was issued, YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until when it is valid, YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers by name, phone, ID number, e-mail or the reference of a transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes one of: %2.</source>
        <extracomment>%1 is an option, %2 a list of words</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer&apos;s: en, es, ar, ur, id or fil; otherwise as last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a4, a5, roll-80 or roll-58; otherwise a4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receipt, or rights for the long form of the customer&apos;s rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every paper that was handed out for it, and its copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the provider keeps one balance for each, such as GBP-PKR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what waits for a person, how many, whose it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets the mark below which a balance is low; without arguments: all marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes the mark away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a provider said about our balances, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from that time on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was asked and answered, for the provider&apos;s support; personal values are masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puts on record what became of the customer&apos;s money after a transfer that was not paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid-back, used-again or nothing-taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receipt that was signed, or where it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who says so; otherwise the user of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time is written like 2026-02-01T00:00:00Z, a day like 2026-02-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format takes csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this time or day on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before this time, or to the end of this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes the transfers of a day or a period into a file, for accountants and regulators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv or json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds our records against the provider&apos;s, or against a statement; changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a statement as a file, instead of asking the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes the report as CSV, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tells which answers about the customer are missing for whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same about the beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whose password that is: --owner USER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The providers may know more than this backup: run &quot;transfer refresh --open&quot;, then &quot;reconcile&quot; for the time since, and send nothing anew before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who owns the tables on the server, if not the profile&apos;s user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the owner&apos;s password; otherwise standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puts a backup in the place of the store, which is kept beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves the home&apos;s store to the server that the profile names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes the tables on the server, as their owner, and lets the counters in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the counters&apos; user (the profile&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seals the store&apos;s key under the password, after that was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--wait takes a number of seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on for so long when the connection is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its whole number; that you looked is put on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens the customer&apos;s record at a provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends what has changed, and asks where the customer stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks the provider to screen the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps a copy of an identity paper, sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a customer&apos;s documents and how far they have come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carries a document to a provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers of whom a provider wants papers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes our copy, or a provider&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registers a beneficiary in a provider&apos;s address book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a provider&apos;s address book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of its entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaces an entry by a beneficiary&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove it; without this it is only counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file, for its owner alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what has been kept for as long as it must be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that is known about a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes what no law wants kept of a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only for this provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agent&apos;s own rate board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the lines that were replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets a rate: receive units for one send unit, or &quot;own&quot; for the provider&apos;s own or the pair&apos;s rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the shop keeps, in hundredths of a per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop&apos;s fee, in the send currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in its place: 0:5.00, 1000:3.00+0.5%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fee is never below this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller sums are not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is paid is rounded up to a multiple of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what arrives is rounded down to a multiple of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds from this time on, not at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second person agrees to a line that waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second person refuses a line that waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from now on there is no such rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the shop earned, for the manager only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending, completed or failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this page of the provider&apos;s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a status in the provider&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many, at most 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on behind this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for lists that are one for each country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for lists that want something else than a country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the provider, however fresh what is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>money of ours on its way to a provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one funding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>money that providers gave back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider&apos;s own list of our transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sums that the provider has drawn up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rates that providers publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lists a provider&apos;s fields draw on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no queue of transfers &quot;%1&quot;. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what waits in this queue, as in: queue list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Send this transfer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: no money will move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer pays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneficiary gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer &amp;hands over</source>
        <comment>cash that the customer hands over</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash the customer hands over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>the person whose money goes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, phone, ID number, reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <comment>a new beneficiary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneficiaries of the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer &amp;sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneficiary &amp;gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency that is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount the beneficiary gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency the beneficiary gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <comment>to a country</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country where it is paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b&amp;y</source>
        <comment>by bank account, by cash pick-up</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask anew</source>
        <comment>ask all providers for new offers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available</source>
        <comment>providers that make no offer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer pays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneficiary gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose of the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Money from</source>
        <comment>where the customer&apos;s money comes from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the customer&apos;s money comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t&amp;hrough</source>
        <comment>paid out through a bank, a wallet, a cash agent or a biller</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank, wallet, cash agent or biller that pays out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CredentialDialog</name>
    <message>
        <source>Set a credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes into the system keychain and is never shown again. A key in several lines (PEM) is read from its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>The credential &quot;%1&quot; of %2 (%3) is not set. Set it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crypto</name>
    <message>
        <source>A sealed record does not open: it was changed, or belongs to another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an RSA key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This RSA key has %1 bits; at least 2048 are wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a private key in PEM form without a pass phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a public key in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key cannot sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has no public half.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvText</name>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is a number, %2 what is wrong there</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more cells than in the first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something stands behind a closed quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is larger than 64 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a text in UTF-8; save it as CSV with UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerSentenceText</name>
    <message>
        <source>The provider has the transfer, but a figure has to be cleared up. Please keep your receipt; we will contact you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer has not been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer is being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer is not yet confirmed. Nothing is taken or given back until we know; please keep this slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer is accepted and waits for our own payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer is being reviewed. It may go on, or we may need something from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money is ready for pick-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beneficiary has the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer was refused. No money has moved; you get your money back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have asked to stop the transfer and wait for the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer was cancelled. You get your money back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money came back from the far side. You get it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer ran out before it was paid. No money has moved; you get your money back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer has ended. You have your money back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer has ended. Your money was used for another transfer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer has ended. No money was taken from you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, phone or number (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a customer to see what is known, where it stands with the providers, and its documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known about the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer at the providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents of the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider that gets the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That you looked is put on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>day/month/year, such as 31/12/1990</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month/day/year, such as 12/31/1990</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year-month-day, such as 1990-12-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the date as %1.</source>
        <extracomment>%1 is such as &quot;day/month/year, such as 31/12/1990&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialect</name>
    <message>
        <source>The answer pointed to another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request left more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>There is no provider &quot;%1&quot;; see: provider list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no credential &quot;%2&quot;; it wants: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A credential is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentText</name>
    <message>
        <source>Enrol the customer with %1 first; documents belong to a record there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the kind of document: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than %1 MB; scan it with a lower resolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no JPEG, PNG or PDF, whatever its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has, or may have, a record of the customer whose number is not known here. Look it up there by e-mail address and give that number first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a copy of this document (%2). Remove that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is on its way to %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper has expired; add a valid one and upload that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This input cannot be used; check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a field here that nobody knows; check its spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something needed is missing; fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount is written with digits and a dot, such as 1234.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This IBAN is not right; compare it with the customer&apos;s paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account number is not right; compare it with the customer&apos;s paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a phone number; write it with its country code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date is written year-month-day, such as 1990-12-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A country is two letters, such as PK for Pakistan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A currency is three letters, such as SGD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail address looks like name@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name as in the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is a UUID such as 123e4567-e89b-42d3-a456-426614174000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be used; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile has a fault; correct the member named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the values offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long; shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such provider; see the list of providers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This provider is switched off in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This provider cannot do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such record; check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key already belongs to another transfer; use a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer, the beneficiary and the offer do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible in the transfer&apos;s present state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not serve this country, currency or method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the bank, wallet or cash agent to see this offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rate on the board for these currencies; set one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer has run out. Nothing was sent; ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price has changed. Nothing was sent; show the customer the new amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This offer was already used for a transfer; ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is above the provider&apos;s limit; choose a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our balance at the provider is too low. No money moved; tell back office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not accept this amount. No money moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider already has a transfer with this reference; its state is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has this key with other data. Nothing more is sent; back office must look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refused it. No money moved; see the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not know this account or beneficiary. No money moved; check the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not pay to this bank. No money moved; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider asks us to slow down; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has a fault of its own; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s answer could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider repeats other figures than we sent. Back office must look before anything else happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection to the provider was refused; nothing was sent. Tell back office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between us and the provider answered in its place. Tell back office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet confirmed: the money may have moved. Do not take or return cash, and do not send it again; the status is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A credential is missing; set it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refused our credentials; set them anew in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain is locked; unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain does not answer; log in to the desktop session or start the keychain service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this store is not in the keychain. Unlock the keychain or log in as the user who made the store; no new key is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be opened or written. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is damaged. Stop sending and restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the store; try again in a moment. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store was made by a newer version of this program; update this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing is sent until there is room again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile; look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer no longer holds. It is not known what was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s answer reads like a refusal, and it may have been done all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the provider broke before its answer came. It may have been done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store cannot be opened or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the store; look again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Make room before anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider cannot be reached, or the connection broke; check the connection. No money moved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>This is needed; fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>the folder %1 cannot be made or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has the data of this home open: a window, &quot;watch&quot;, &quot;callbacks serve&quot; or a command. Close it, then run this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of this home is being restored or moved. Try again when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Iban</name>
    <message>
        <source>An IBAN starts with two letters and two digits, such as PK36.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a country with IBANs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An IBAN of %1 has %2 characters; this one has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digits of this IBAN do not fit: a character is wrong or swapped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Throw away what was typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been stored, and is lost when this is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitService</name>
    <message>
        <source>Back office writes a report about this customer&apos;s day. Go on as usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the customer first: %1.</source>
        <extracomment>%1 is a list such as &quot;address, date of birth&quot;; no amount may stand in this sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message>
        <source>, </source>
        <extracomment>stands between the words of a list, with its space: &quot;HBL, UBL&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListenerText</name>
    <message>
        <source>The file %1 cannot be used; a PEM file is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 does not belong to the certificate %2, which must be the first in its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not possible to listen there: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>This is not a decimal number such as 1234.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exchange rate is a number above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount is written with digits and a dot, such as 1234.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n digit(s) after the dot, not more.</source>
        <translation>
            <numerusform>%1 has %n digit after the dot, not more.</numerusform>
            <numerusform>%1 has %n digits after the dot, not more.</numerusform>
        </translation>
    </message>
    <message>
        <source>This amount is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This amount can be read in more than one way. Write it like %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MrzText</name>
    <message>
        <source>The check digit of %1 is wrong; read the document once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the date of expiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the personal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no machine-readable zone: it has three lines of 30 characters, or two of 36 or 44, of capitals, digits and &quot;&lt;&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Net</name>
    <message>
        <source>A reading request does not go this way; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a header field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This header field is not the caller&apos;s to set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This header field is set twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reading request has no body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s address is missing or not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s address must hold no user name, query or fragment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s address must begin with https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http is accepted for this machine only; the provider&apos;s address must begin with https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is too large to hold certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No private key (RSA or elliptic curve, PEM) can be read for the client certificate; it is missing, or its passphrase is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy must be written as http://host:port or socks5://host:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy&apos;s user name and password do not belong in its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the base64 of a SHA-256 sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request does not lead to %1; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deadline must lie between 1 and %1 milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate does not name %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not one of those agreed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call to %1 was ended by this program; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call to %1 was ended by this program; the request may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took no connection in time; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time; the request may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity of %1 could not be verified; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identity of %1 could not be verified; the request may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is cut short or cannot be read; the request has probably arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pointed to another address, which is never followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke before an answer came; the request may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The provider allows no more calls for %n second(s); nothing was sent.</source>
        <translation>
            <numerusform>The provider allows no more calls for %n second; nothing was sent.</numerusform>
            <numerusform>The provider allows no more calls for %n seconds; nothing was sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>The storage address cannot be sent unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage address leads where no document of ours may go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No credential of ours goes to a storage host.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OnboardingText</name>
    <message>
        <source>%1 was asked to open a record for this customer, and the answer was lost. Look there under the customer&apos;s e-mail address. If there is a record, give its number; if there is none, ask again expressly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record belongs to another customer of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record carries another name than the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record tells neither the customer&apos;s name nor the e-mail address, so nobody can see whose it is. Have the name entered there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer is not enrolled with %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has opened a record for the customer and did not tell its number. Look it up there by e-mail address and give it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before screening %1 still wants: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses to open a record. The first request may have opened one after all: look there under the customer&apos;s e-mail address and give its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer belongs to the record %1 at %2 already. To take another one, say so expressly.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputFile</name>
    <message>
        <source>this is the name of something that is not a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document as it will be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That you looked is put on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Issued on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep, and offer it to the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept sealed. What the file says about place, time and camera is taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day of validity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperText</name>
    <message>
        <source>The paper cannot be issued in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper has expired; ask the customer for a valid one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper must end after the day it was issued.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersText</name>
    <message>
        <source>The file cannot be read: it is damaged or cut short. Scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no JPEG, PNG or PDF, whatever its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has more than 50 million points; scan it with a lower resolution (300 dpi).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF is protected by a password; save it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF has more than 50 pages; keep those that matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the program that reads papers (remitdesk-papers) is missing; install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the program that reads papers does not start; install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file takes too long, so it was left alone. Scan it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParkedDialog</name>
    <message>
        <source>Forms that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park this form &amp;as</source>
        <comment>park the form at the counter under a name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name for the form that is parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms that wait, latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <comment>go on with a form that was parked</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parties</name>
    <message>
        <source>A date of birth lies in the past.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyDialog</name>
    <message>
        <source>Nothing typed is lost: Esc leaves, and it is here when you come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayoutMethod</name>
    <message>
        <source>Bank account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash pick-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Airtime</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>The end lies before the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>This is not a phone number; write it with its country code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a phone number there; it looks like %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>PRACTICE - no real money, nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the sandbox&apos;s providers really paid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice Exchange</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pricing</name>
    <message>
        <source>This amount is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This amount is too small: nothing would arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fee is in a currency that cannot be converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fees do not add up in one currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop sends %1 %2 or more.</source>
        <extracomment>%1 is an amount without, %2 its currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives is a multiple of %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintoutText</name>
    <message>
        <source>The shop&apos;s telephone number (agent.phone) is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s website (agent.website) is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to complain to (agent.printouts.regulator) is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days after which the money is there (agent.printouts.availableDays) are missing for this payout method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not state its fees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer is not binding.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyText</name>
    <message>
        <source>The customer has sent money, so the papers are kept until %1 (%2), and the records of the transfers and of who took part in them as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records of the customer&apos;s transfers and of who took part in them are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Profile: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile, %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>an object in braces is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in quotes is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such member; check its spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not an address such as https://example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no user or password stands in an address; secrets belong into the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only https is accepted; http is for loopback addresses (the sandbox).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two letters such as SG are wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three letters such as SGD are wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters, digits, dots and dashes are wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider&apos;s address is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile is not JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is wanted here, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no rule set of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a server&apos;s store needs this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;sqlite&quot; or &quot;postgresql&quot; is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1 rising numbers of minutes are wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProviderUser</name>
    <message>
        <source>The provider uses a word we do not know; ask its support what is wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details or documents are missing; send them, then ask for screening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider wants documents again; its remarks say which. Upload them and ask for screening again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has refused the customer; its remarks say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s record at the provider is closed; ask its support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider is looking at the customer. Nothing is to be done but to ask again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has approved the customer. Nothing is left to do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurposeText</name>
    <message>
        <source>Family support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Savings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase of goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase of services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueText</name>
    <message>
        <source>%1: %2, to be at least %3</source>
        <extracomment>%1 is a provider, %2 and %3 are amounts with their currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 missing</source>
        <extracomment>%1 is a provider, %2 names of credentials</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has run out on %2</source>
        <extracomment>%1 is a file or a credential, %2 a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs out on %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>An amount is above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer is refused: it is in other currencies (%1 to %2) than asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer is refused: it is for another country or way than asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer is refused: it is for another bank or agent than asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer is refused: it is for another amount than asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer is refused: its sums do not add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the sender&apos;s %1</source>
        <extracomment>%1 is a list such as &quot;nationality, date of birth&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the beneficiary&apos;s %1</source>
        <extracomment>%1 is a list such as &quot;address, city&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>what an offer lacks of the sender, and what it lacks of the beneficiary</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RateBoardText</name>
    <message>
        <source>&quot;%1&quot; is no step of a fee. Write steps like 0:5.00, 1000:3.00+0.5%: from which amount, how much, and what share of it.</source>
        <extracomment>%1 is what was typed; the example stays as it is</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps of a fee begin at 0 and rise, so that every amount has one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>A margin is 0 to 2000 basis points (20 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fee is not below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step is at least the smallest coin, such as 0.05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one fee or steps of a fee, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This provider states its own rate; leave the rate empty and set the margin and the fees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives is this provider&apos;s to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the rate, or choose the provider whose rate it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate holds from now on or later; the past is written already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate begins within a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line waits for nobody&apos;s word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else than who typed it has to agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides are the same currency, so the rate is 1; what the shop earns there is its margin and its fees.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>Rate board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with &amp;history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree</source>
        <comment>a second person agrees to a rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse</source>
        <comment>a second person refuses a rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <comment>take a rate off the board</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency that is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency that arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider that the line is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ra&amp;te</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive units for one send unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Margin, in 0.01 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the shop keeps, in hundredths of a per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our f&amp;ee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our fee, in the send currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or fee ste&amp;ps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the fee, such as 0:5.00, 1000:3.00+0.5%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee at &amp;least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least amount that is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in multiples of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is paid is rounded up to a multiple of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrives in multiples of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives is rounded down to a multiple of this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds fr&amp;om</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it begins to hold; empty: at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take into the form</source>
        <comment>a line of the rate board, into the form for a new one</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen line into the form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RebitText</name>
    <message>
        <source>Rebit wants a first and a last name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit wants the beneficiary&apos;s mobile number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit wants to know the account type: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account type is one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit accepts our token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit pays out pesos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit cannot be asked without its own number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the invoice&apos;s address cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the invoice names two different addresses or sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the invoice&apos;s sum cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit does not know the province &quot;%1&quot;; choose one of its list, such as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees are those of %1, because no province was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit does not state all its fees for this; they are not in the price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit answers 500 also for data it does not accept: check amount, bank and account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit states its fees in %1, asked was %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, approved was %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider&apos;s reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bank or agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit&apos;s total is %1 %2; the offer counted on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer names no invoice; it is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit did not say that it is cancelled; its status is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the invoice is another one than before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a part of the invoice was paid; back office must pay the rest or ask for it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invoice was not paid in time and has run out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit numbers its recipients: 1, 2, 3 and so on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit asks nothing beyond the beneficiary&apos;s own fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit answered about another recipient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit has no call for this list; the one that comes with the program is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit shows a payment that is not confirmed yet. Do not pay it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit said &quot;%1&quot; before and now says &quot;%2&quot;. Ask Rebit where our bitcoin is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit refused it after our bitcoin had arrived. Ask Rebit for the refund.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit had bitcoin of ours for it: ask Rebit for the refund.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit&apos;s document names no field for the customer&apos;s number at the biller, so it cannot be sent. Leave it empty, or ask Rebit for the field&apos;s name and write it into the profile (detailMembers.billAccount).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s number at the biller is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a bill this is the date on which it is due, such as 2026-02-15, or that date and the first and last day of its period, with blanks in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit&apos;s document names no field for the number to be loaded: the load goes to the beneficiary&apos;s mobile number. Leave this empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit&apos;s document names no field for the load, so none can be sent. Ask Rebit for the field&apos;s name and write it into the profile (detailMembers.load).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit pays in the Philippines: to bank accounts, as cash, at home, or to billers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of Rebit&apos;s list: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date, then first and last day of the bill&apos;s period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s number at the biller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number to be loaded, if it is another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The load %1 costs %2 %3; let exactly that arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit does not state what this load costs; let exactly its price arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price only: Rebit&apos;s document names no field for the load, so it cannot be sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit&apos;s document names no field for the customer&apos;s number at the biller; agree with Rebit how the bill is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit has no bank, agent, biller or load &quot;%1&quot;; choose one of its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit&apos;s answer does not have this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is about %1, asked was about %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the name of a member of remittance_details is wanted here, and none that has another meaning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object with billAccount, load or loadNumber is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date written like yyyy-MM-dd is wanted here, with year, month and day in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>This build has no fonts and prints no receipts; use one with the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no printer on this computer. Save the receipt as PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written; choose another folder. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not print. The transfer is not touched by that; print again or save as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>58 mm roll</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptPane</name>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the receipt as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the next customer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask now</source>
        <comment>ask the provider now</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the price</source>
        <comment>print what it costs before payment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what it costs, for the customer, before payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the customer&apos;s papers and screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReconciliationText</name>
    <message>
        <source>They have a transfer that is in none of our records. Ask them who sent it before anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their list has it more than once. Ask them whether it was paid twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are not those that were approved. Ask them which are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made here in another period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is less than a day old; their list may not have it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not list it. Ask the provider about it now; do not send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They gave something back for what is in none of our records (%1 %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They gave it back, and here it is not over. Ask the provider about it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They gave back another amount than was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They gave it back more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came to nothing, and they have not given the money back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is how many, %2 an amount with its currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums differ; their statement as a file tells which transfer it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many transfers in this period; take a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s list is too long to be read to its end; take a shorter period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the provider about it now; what it answers is stored by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By our records no money moved, and they do not have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They state no sum for what is under way here, so nothing was compared; their statement as a file tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their amount can be read in two ways, and nothing in the file says which is meant. Compare it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notation unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By our records no money moved, and they have it. Ask them what became of it before the customer gets anything back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RehearsalText</name>
    <message>
        <source>Which providers are there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer comes to the counter: Maria Santos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice customers are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom has she sent money to before?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice beneficiaries are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,000 SGD to Pakistan: what does it cost, what arrives?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody made an offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>She agrees. The transfer is stored, then sent, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clerk presses the key again. The same transfer answers; nothing is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second transfer was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk watches it until it is paid out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not paid out in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid out. Tell the customer: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemidText</name>
    <message>
        <source>%1 (not confirmed by rem.id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digits only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id pays to bank accounts in Indonesia only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id takes account numbers of digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id accepts our credentials. Balance: %1 IDR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id pays out whole rupiah only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id pays out %1 rupiah or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id pays out %1 rupiah or more; this would be %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank code %1 is not in our list; rem.id may refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, approved was %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider&apos;s reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is about %1, asked was about %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id answered about another account than asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id sums up: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period is one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id has no call for its lists; the one that comes with the program is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provokes %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id took it at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id last changed it at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id bills its inquiries, and a bill is unpaid; pay it at rem.id first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id writes to %1 addresses at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no e-mail address; several are separated by blanks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The addresses are longer than %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sender_account_name, sender_account_number and sender_bank_code are wanted here as texts, all three, or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has receipts only; calls go to %2 or %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters are the most that rem.id takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an https address on one of these hosts is wanted here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemitProText</name>
    <message>
        <source>RemitPro&apos;s list &quot;%1&quot; has no single entry for &quot;%2&quot;. Answer &quot;%3&quot; with one of: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RemitPro accepts our credentials and our signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RemitPro has not published where this list is; set masterPaths in the profile when you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is given for one country at a time; say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record may exist at RemitPro now; look there before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RemitPro denies access. Its production answers one registered address only: check the proxy of this provider, and what your contract allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RemitPro wants an answer to &quot;%1&quot; (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of these is wanted here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path that begins with a slash is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a header of its own is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such member; there are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this header carries the signature already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object of list names and paths is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>The file cannot be written; choose another folder. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement cannot be read. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement is larger than 64 MB; take a shorter period.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>Listen on this port of 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers live so many times faster than real time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON list of what goes wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps transfers, keys and the ledger over a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays Rebit invoices ten seconds after they were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--port wants a number from 0 to 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed wants a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--speed wants a number above 0, 60 for a minute a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays the providers over HTTP on 127.0.0.1 until it is stopped. No money moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody knows what &quot;%1&quot; means here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault script: %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from 0 to 1 is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object is wanted for each fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault script: nobody knows the member &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of these is wanted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list is wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox cannot listen on port %1 of this machine: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa, by send amount in any currency (* the provider documents it, the others are ours):
  * 100.00  succeeds, as every amount that is not listed: INITIATED, PROCESSING 5 s, COMPLETED 20 s
  * 999.99  initiate is refused with 422 INSUFFICIENT_FUNDS
  * 888.88  initiate answers 504 after 30 s; the transaction exists and is paid
    777.77  COMPLIANCE_HOLD, COMPLIANCE_APPROVED, PROCESSING, COMPLETED
    777.78  COMPLIANCE_HOLD and no end
    777.79  COMPLIANCE_HOLD, FAILED
    666.66  PROCESSING, FAILED
    666.67  COMPLETED, later RETURNED
    555.55  the confirmed rate is 2 % below the one of fx-rates
    444.44  the confirmed quote lives one second (QUOTE_EXPIRED)
    333.33  PROCESSING and no end
    222.22  a status that no document knows (SETTLEMENT_QUEUED) on the way to COMPLETED
    222.23  neither GET nor the list shows the transaction for 60 s
  Bank SILK is INACTIVE (422 CHANNEL_UNAVAILABLE), NBP and IBBL are DEGRADED.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rem.id, by recipient account: a code and 4 to 15 zeros behind it (the provider&apos;s own rule), 2100000 for 210:
  201 202 203 205 207 208 209 210 211 257 264 429 990 999  remit refuses with it; nothing is created
  300 206 225  accepted with 101, final with this code after 6 s
  301          accepted, pending with 301, succeeds after 60 s
  102          accepted, in progress with no end
  500 504      remit answers with it; the disbursement exists and is paid
  anything else is paid after 6 s. Below 10000: 210. Account inquiry knows 202 205 209 232 429 990 999.
  Account 12341234 at bank 008 belongs to John Doe, 1234567890 at 014 to Siti Rahayu.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebit, by remittance amount, once the invoice is paid:
    6666.66  rejected after 15 s
    3333.33  stays successful
    2222.22  a status that no document knows (on_review) on the way to completed
    any other amount is completed after 15 s
  An invoice that nobody pays dies after 30 minutes. Addresses are of bitcoin&apos;s test network.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state file %1 cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was written by another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state file %1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>url: an http address of this machine is wanted (127.0.0.1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex, by a word behind a plus in the e-mail address of the signup, &quot;ana+rejected@example.com&quot;:
    +noid        the reply of signup has no userId (the user exists)
    +closed      signup is refused with 400 NOT_AUTHORIZED
    +pending     screening: pending_approval, approved after 20 s
    +rejected    pending_approval, rejected with remarks after 20 s
    +resubmit    pending_approval, documents_need_resubmission after 20 s; after a new document approved
    +unknown     pending_approval, a status that no document knows (under_enhanced_review), approved
    +held        pending_approval and no end
    any other address is approved at once
  Funding 4839fb95c23a11e99f0806655537f802 is completed after 60 s; one has a status that nobody knows.
  Tokens end after 8 hours, upload addresses after 15 minutes, more than 5 requests in a second get 429:
  all in plain time, which --speed does not change and POST /_sandbox/clock lets pass.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RemitPro: recipient forms for PH, IN and GB; KP is forbidden (403), every other country has no corridor (404).
  A sender needs genderId of the master data; the same body a second time is a conflict (409). Tokens end
  after an hour of plain time. The signature covers the path as sent, with the prefix /remitpro.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa&apos;s interface of today (below /simpaisa-live, merchant and key of the other), by amount:
    666.66  rejected       666.67  remitted, later reversed    777.77  aml_review, in_review, remitted
    777.78  on_hold        333.33  stuck                       222.22  a state that no document knows
    888.88  answers 0005 and is paid                           999.99  refused with 0009
    any other amount is remitted after 20 s. By account: a listed code and 4 or more zeros behind it
    (00100000 for 0010) is refused with it, by fetch-account too. A reference a second time: 0116.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The times above pass --speed times faster; the validity of quotes does not.

The sandbox&apos;s own addresses:
  GET  /_sandbox/ledger                            what each provider really paid
  POST /_sandbox/rebit/pay {&quot;address&quot;,&quot;amount&quot;}    pays an invoice: in part, in full, or too much
  POST /_sandbox/faults [..]                       replaces the fault script; DELETE empties it
  POST /_sandbox/clock {&quot;advanceMs&quot;:N}             lets N milliseconds of life pass at once
  POST /_sandbox/callbacks {&quot;provider&quot;,&quot;url&quot;}      from now on the provider posts its news there
                                                   (this machine only); GET shows, DELETE ends it
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault script is a JSON list; the first rule that strikes a request decides:
  {&quot;provider&quot;:&quot;simpaisa&quot;,&quot;operation&quot;:&quot;initiate&quot;,&quot;nth&quot;:1,&quot;kind&quot;:&quot;lose-answer&quot;,&quot;reset&quot;:true}
  which:  provider, operation, contains (bytes of address or body), nth (number or list), every,
          probability (0 to 1), times (how often at most)
  kind:   lose-request      ends the connection; the provider never saw the request
          lose-answer       processed; ends the connection
          hold-up           ends the connection; processed ms later
          delay             processed; answered ms later
          delay-processing  processed and answered ms later
          silence           processed (or not); never answered
          truncate          processed; half of the body, then the end
          half-head         processed; half of the head, then the end
          drip              processed; the answer in 20 pieces with ms between them
          garbage           processed; 200 and a body that is no JSON
          http              status, headers, body instead of the answer; not processed unless &quot;processed&quot;
          wrong-echo        processed; &quot;member&quot; of the answer becomes &quot;value&quot; (left out: ten times as much)
          duplicate         processed twice; &quot;answer&quot;:&quot;second&quot; gives the second answer
  also:   ms, reset (a reset instead of an orderly end), processed
  Operations: simpaisa fx-rates confirm-quote initiate get-transaction list-transactions balance banks
  create-beneficiary; remid remit remit-status balance account-inquiry transaction-summary receipt; rebit
  create-remittance show-remittance cancel-remittance calculate create-recipient list-recipients
  show-recipient update-recipient delete-recipient rates strategies provinces provinces-by-region schedule
  user; wallex authenticate signup get-user update-detail get-detail create-document upload-document
  download-document get-document update-document delete-document list-documents countries screen get-funding
  list-fundings get-refund list-refunds; remitpro token refresh-token master-genders (and the other lists)
  country create-sender-business recipient-form-business create-recipient-business;
  simpaisa-live get-fx-rate banks bank-by-code reasons fetch-account remit-initiate inquire balance.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sender</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in own script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Chinese characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone country code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of residence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State or province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID issued on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SenderFlow</name>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is known by this document.</source>
        <extracomment>%1 is a customer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The document was not read to its end: %n character(s) came. Read it once more; nothing was changed.</source>
        <translation>
            <numerusform>The document was not read to its end: %n character came. Read it once more; nothing was changed.</numerusform>
            <numerusform>The document was not read to its end: %n characters came. Read it once more; nothing was changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>This document ran out on %1; ask for one that is valid.</source>
        <extracomment>%1 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form carries another name than the document, so nothing was filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document says otherwise than what is there: take or keep, field by field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document was read; every check digit is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as typed, because it is fuller than in the document: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is cut short in the document&apos;s lines; read it from the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n year(s) old</source>
        <extracomment>%1 is a date, %n the age in years</extracomment>
        <translation>
            <numerusform>%1, %n year old</numerusform>
            <numerusform>%1, %n years old</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for transfers by %1</source>
        <extracomment>%1 is a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for screening by %1</source>
        <extracomment>%1 is a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same document number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name and birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document ran out on %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document runs out on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a country of the list: type a part of its name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SenderText</name>
    <message>
        <source>A country code for phones looks like +65.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone number has 4 to 20 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer is one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; for a customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is written as a text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetBackText</name>
    <message>
        <source>The data was set back to a backup in which this was not sent yet. It may have been sent since: look for it at the provider. It is not sent from here any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer for receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper for receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Settle by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the provider and ask what became of it. What it said is put on record with your name. It counts when a second person says the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to tell the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider &amp;says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said so, when, and where it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimpaisaLiveText</name>
    <message>
        <source>Simpaisa wants to know who asks: set merchantId in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply&apos;s signature is missing or does not fit its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa accepts our signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa prices what is sent, so a little more arrives than asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is moving too fast for a fixed amount to arrive; ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa takes %1 characters here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which branch: write the code of the bank, a dot and the routing number, as in 0001.123456789.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile wants the sum in %1, but our balance at Simpaisa is kept in %2; nothing is sent until amountIn says the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our balance at Simpaisa is kept in %1, which is neither sent nor paid out here; set amountIn in the profile when you know which sum they want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa has no call for this list; the one that comes with the program is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is for other currencies than asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s offer does not fit together: amounts, fees and rate differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees of %1 %2 are taken off what arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the branch: code of the bank, a dot, routing number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa answered about another account than asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of these is wanted here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, approved was %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider&apos;s reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa seems to refuse it (%1 %2), and is being asked whether it stays at that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa gives no clear word (%1 %2), and is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not take or return cash, and do not send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is about %1, asked was about %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where no nationality is given, Simpaisa is told that it is the country of payout, %1; where that is wrong, give the nationality.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimpaisaText</name>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa wants to know who asks: set merchantId in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa accepts our signature; it states no balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa accepts our signature. Balance: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This amount is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider quotes another amount than asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is moving too fast for a fixed amount to arrive; ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa quotes from the amount sent, so a little more arrives than asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa sends with a confirmed offer only; ask for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the bank, wallet or cash agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For cash Simpaisa wants the beneficiary&apos;s mobile number, or the number of an ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider has this reference more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is switched off at Simpaisa at present; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works with delays at present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not pay out in this way; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa has no bank, wallet or cash agent &quot;%1&quot; there; choose one of its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who pays out in this way works with delays at present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s quote does not add up: send amount, fee and total differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s quote is in other currencies than asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s quote does not fit together: amounts and rate differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s quote had already run out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, approved was %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider&apos;s reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount to arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the way of payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa has no call for this list; the one that comes with the program is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beneficiary may be registered at Simpaisa now; trying again makes a second record at worst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa asks no such thing; it asks: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa takes %1 characters here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa knows a beneficiary by CNIC, PASSPORT or NATIONAL_ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa registered another account than asked for; the record %1 there is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The IBAN names another bank (%1) than the one that was chosen (%2); check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee of %1 %2 is taken off the amount sent before it is converted; nothing is paid on top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa states its fee finer than the smallest coin; it is rounded up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is about %1, asked was about %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object with one member &quot;template&quot; is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no placeholder of the template; there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;rsa&quot; or &quot;hmac&quot; is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object of names and texts is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no webhook of Simpaisa&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook&apos;s signature is missing or wrong; nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This webhook names no transaction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simpaisa did not tell just now who pays out there; the bank, wallet or cash agent may be switched off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceOfFundsText</name>
    <message>
        <source>Salary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Savings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale of property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has a record of the customer, and no way to ask about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has opened a record and did not tell its number. Look it up there by e-mail address and give it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider was asked to open a record, and the answer was lost. Look there under the customer&apos;s e-mail address before anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider was asked and has opened no record. Nothing came of it; it can be asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not know the customer yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementFileText</name>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of the file holds a reference. Call one of them &quot;reference&quot; (ours) or &quot;transaction id&quot; (theirs).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>What was frozen for sending is not what is stored. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data in the home folder was written by a newer RemitDesk (version %1 of its tables, this program knows %2). Update this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data in the home folder is sealed under another key than the one in this keychain. Open the keychain in which its key was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be closed to other users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the mark of a page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount must be above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transfer does not go from &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no backup of RemitDesk, or it is damaged. Nothing was changed; choose another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the store itself, not a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was copied while a program was writing to it. Choose a file that &quot;store backup&quot; made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The present store cannot be kept as %1, so nothing was restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of this home was moved to %1, and goes on there. A backup would live a second life here; set the profile&apos;s store to that place, or restore into another home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record in the home folder contradicts itself (%1). Do not send anything; restore the last backup or ask for support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This installation lacks Qt&apos;s database driver %1. Install it (on Debian: libqt6sql6-sqlite or libqt6sql6-psql).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the last change was stored cannot be told, because the store stopped answering in that moment. Look at the record again before anything is repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an empty database, name it in the profile, and run this again; what is in this one stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store in %1 that could be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of the store (%1) does not let the user &quot;%2&quot; in. Set the password anew: remitdesk-cli credential set store password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of the store (%1) cannot be used: %2. Nothing was sent. See that the server runs and this computer reaches it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guard of the tables is switched off: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An index is not usable: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store on the server is sealed under a key that is neither in this keychain nor opened by the store&apos;s password. Set the password that the other counters use; if it was changed, run &quot;remitdesk-cli store share&quot; at a counter that still opens the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store has no password under which its key could be shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data in the home folder cannot be read or written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite does not take a setting that keeps the data safe: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record of %1 belongs to one that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of events has gaps: lines were removed by other hands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are transfers without any event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting that keeps the data safe is not in force: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other users of this computer may read %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is nearly full; new transfers are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file exists already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds data already (%2 rows of %3). Nothing was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data was moved to %1 on %2. Set the profile&apos;s store to that place; nothing is sent from here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s database holds nothing yet, and this home holds customers. Move them there with &quot;remitdesk-cli store copy&quot;, or begin anew in another home. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file store.sqlite of this home is gone or empty, with all that was under way. Restore a backup, or begin anew in another home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the store is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoreMovesText</name>
    <message>
        <source>The profile names no server. Set &quot;store&quot; to {&quot;driver&quot;:&quot;postgresql&quot;,…}; see docs/several-counters.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of that store is not in this keychain, and nothing else opens it. Use the keychain of the user and the computer that made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a backup of another store than this home&apos;s. Nothing was changed. Restore it in its own home, or in an empty one (--home).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of the store does not let &quot;%1&quot;, the owner of the tables, in with this password. Run the command again with the right one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferService</name>
    <message>
        <source>The provider says &quot;%1&quot; after &quot;%2&quot;; the state stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferServiceText</name>
    <message>
        <source>This beneficiary belongs to another customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer is for another country or method than the beneficiary&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer is for another bank, wallet or cash agent than the beneficiary&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the purpose from its list, such as DEPD for family support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the source of funds from its list, such as salary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is needed before anything can be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer is of another environment of this provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being worked on; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped before it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This provider cannot cancel a transfer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another step of this transfer is not settled yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked to cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not cancelled: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has not cancelled it; it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has no clear word about this transfer just now; its last state stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider now states exactly what was approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider said that it was paid out, and now says &quot;%1&quot;. Back office must ask which is true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cancelling may still be on its way; until then nothing is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider said twice that it does not know it; sent again under the same reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not know it yet; that proves nothing so soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This transfer was made for the environment &quot;%1&quot; of %2, and the profile now names &quot;%3&quot;. Set it back to work on the transfer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repeat was not taken; what became of the first sending is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network stack sent the request more than once. Compare with the provider&apos;s own list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repeat was refused; what became of the first sending is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sending was interrupted; it is not known whether the provider has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent again with the same key; the provider takes it once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invoice never reached us, nobody could pay it, and it has run out. No money moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who at the provider told you so, when, and where it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed by %1 and %2: no money moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request may still be on its way; wait until its time is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows whether the provider has it: say &quot;paid&quot; or &quot;not paid&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second person has to agree with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 agree: %3. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found out: %2. %3 A second person has to agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Typed in the session of %1.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was closed without a payout, and now the provider says &quot;%1&quot;. Back office must ask which is true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile now leads to another account than this draft was made for. Cancel the draft and make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer has the money back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s money was used for another transfer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money was taken from the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome is paid-back, used-again or nothing-taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which receipt was signed, or where it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s data was corrected after this transfer was prepared. Nothing was sent. Cancel the draft and make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request may still be on its way; settle it after %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No refund is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider had taken it, and now does not know it. Back office must ask what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferState</name>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for our payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for pick-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference, name or number (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which states are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which provider is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers; those that need a hand on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a transfer to see what has happened to it, what to tell the customer, and what can be done now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask now</source>
        <comment>ask the provider now</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>try to stop the transfer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the receipt as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <comment>send a transfer that was certainly not sent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has happened, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle by hand …</source>
        <comment>two people put on record what the provider said</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the transfers shown were made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <comment>saved filters of the list of transfers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money given back …</source>
        <comment>put on record that the customer has the money back</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For support …</source>
        <comment>requests and answers, for the provider&apos;s support</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <comment>what to tell the customer, in both languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what to tell the customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TreasuryText</name>
    <message>
        <source>Choose one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no list &quot;%2&quot;; there are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than %1 pages; look at one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has an entry for this beneficiary and did not tell its number. To have another one made, say so expressly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was asked to make an entry for this beneficiary, and the answer was lost. Look there. If there is none, ask again expressly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is one for each country, or for each entry of another list; say which.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message numerus="yes">
        <source>At most %n character(s) fit here.</source>
        <translation>
            <numerusform>At most %n character fits here.</numerusform>
            <numerusform>At most %n characters fit here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValidationText</name>
    <message>
        <source>This contains an invisible character; type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name as in the document, without fillers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number as in the document, without fillers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date is written year-month-day, such as 1990-12-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A country is two letters, such as PK for Pakistan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail address looks like name@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account number has 4 to 34 letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>Another program is using the keychain for this home; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain took the credential but does not give it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials are kept in the system keychain of this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode: credentials are kept in memory only and are gone at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be closed to other users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to the data in the home folder is not in this keychain. Open the keychain in which it was stored; a new key would not open the data.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VaultText</name>
    <message>
        <source>The credential &quot;%1&quot; of %2 (%3) is not in the keychain; set it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential &quot;%1&quot; of %2 (%3) is not in this keychain, which is another one than before; open the former keychain, or set it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, for instance by signing in to the desktop with your password, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain does not answer. If it asks for its password, give it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system keychain to talk to. Start one (on Linux: a desktop session with GNOME Keyring or KWallet); without it no credential is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to the sealed credentials in the home folder is not in this keychain. Open the keychain in which they were stored, or forget those credentials and set them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a credential is made of letters, digits, dots and dashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty credential cannot be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too large for a credential; is it the right file?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WallexLists</name>
    <message>
        <source>National identity card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof of the company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof of the company&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NRIC (Singapore or Malaysia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KTP (Indonesia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employment pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utility bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WallexStorage</name>
    <message>
        <source>The address for this file has run out; ask Wallex for a fresh one and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file storage of Wallex refused the request. Where it does so every time, the switch &quot;storageClass&quot; of the profile may be wrong; tell back office.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WallexText</name>
    <message numerus="yes">
        <source>Wallex accepts our credentials. It lists %n countries.</source>
        <translation>
            <numerusform>Wallex accepts our credentials. It lists %n country.</numerusform>
            <numerusform>Wallex accepts our credentials. It lists %n countries.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many fundings to look through all of them; ask for the pending or the completed ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex has no call for this list; the built-in one is all there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex has no list of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex has not enabled this for our account; ask its support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex does not accept the credential &quot;api-key&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex does not accept the credentials &quot;access-key-id&quot; and &quot;secret-access-key&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex still wants: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is about %1, asked was about %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may be a user at Wallex now: ask its support for the e-mail address before signing up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may be an entry for the document at Wallex now. Do it again: it is looked for there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex needs this to sign up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex takes %1 characters or fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex asks for nothing of that name; there are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a company has a company&apos;s name: set the account type to company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password has 8 characters or more, a letter and a digit in it, and no blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that Wallex gave it is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex keeps nothing of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document needs the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path such as /v2/authenticate is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word such as Bearer is wanted here, or an empty text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word such as STANDARD is wanted here, or an empty text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYY-MM-DD or DD-MM-YYYY is wanted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of its messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex takes a passport or an identity card; choose one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallex has nothing to sign in at under this path; ask Wallex for it, and set authenticatePath in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>The counter of a remittance agent: one window over all providers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder with the store, documents and profile.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of profile.json in the home folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode: sandbox providers, own store, no real money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark; otherwise as the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language than the desktop&apos;s, such as ar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrored, as for Arabic and Urdu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --practice: write screenshots of the pages and end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Profile, %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clerk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 d</source>
        <extracomment>a duration; %1 is a number of days</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>a duration; %1 is a number of minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a duration; %1 is a number of hours, %2 of minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::BackOfficePage</name>
    <message>
        <source>&amp;Balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fundings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider&apos;s li&amp;st</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers as the provider has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the address book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from the provider&apos;s address book?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beneficiary stays known here; at the provider it would have to be entered again before the next transfer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reco&amp;nciliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our records and the provider&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A statement of the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements (*.csv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the transfers of these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Papers wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers of whom papers are wanted again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way, with refunds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::BalanceDialog</name>
    <message>
        <source>To be at &amp;least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no mark: it never runs low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below this amount the balance runs low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the provider said, newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::ConfirmDialog</name>
    <message>
        <source>The offer is void. Go back for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid for %1</source>
        <extracomment>%1 is a time such as 04:12</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type it to see the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still missing</source>
        <extracomment>%1 is an amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show new amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price has changed. What is shown and printed is void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New amount: read it to the customer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::CounterPage</name>
    <message>
        <source>Type two letters or more. A customer who is not there yet can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the customer first; the beneficiary belongs to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing for screening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is found for “%1”.</source>
        <extracomment>%1 is what was searched for</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s beneficiaries appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Ctrl+B adds the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by the beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an amount on either side and choose where it goes. The offers of all providers appear here, best first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The providers are asked in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the providers …</source>
        <extracomment>%1 is a list of providers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The providers are being asked. Those that answer appear at once; nobody is waited for longer than 8 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider makes an offer for this. The reasons stand below; another amount or another way of paying out may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5 asks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indicative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no transfer to repeat there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter chooses; 1 to 9 repeats the last transfer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>void: the price has changed</source>
        <extracomment>of an amount that was shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show new amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::CredentialDialog</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a provider, %2 the name of a credential such as &quot;token&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a credential from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read as a credential; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from %1, %2 bytes.</source>
        <extracomment>%1 is the name of a file, %2 a number of bytes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste the value, or read it from a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::CustomerDisplay</name>
    <message>
        <source>RemitDesk – for the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::CustomersPage</name>
    <message>
        <source>There are no customers yet. Ctrl+N adds the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of that name, phone or number is known. Ctrl+N adds a new customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the providers that are switched on keeps records of customers. Nothing is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1 to open a record again?</source>
        <extracomment>%1 is a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier request was never answered, so there may be a record already. Go on only after somebody has looked there under the customer&apos;s e-mail address and found none: a second record cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none, ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the providers takes documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy that anybody can open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept here and at the providers is removed for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take record %1 at %2 instead?</source>
        <extracomment>%1 is the number of a record, %2 a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer belongs to another record there already. The new one has to carry the same name or e-mail address, and everything is sent to it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the other record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a file, or paste a picture (Ctrl+Shift+V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document is kept yet. Add a JPEG, PNG or PDF; it is kept sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is neither a picture nor a file to paste; copy one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has somebody looked there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none, register again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::DocumentOffers</name>
    <message>
        <source>Take all from the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>%1 is a field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: keep what is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: take what the document says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::ExchangeDialog</name>
    <message>
        <source>Requests and answers of %1</source>
        <extracomment>%1 is a reference</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests and answers, personal values masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the provider&apos;s support. Names, accounts and numbers of persons are masked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::FormView</name>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::InvoiceCard</name>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider says: %1</source>
        <extracomment>%1 are the provider&apos;s own words</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not pay this invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time has run out. Ask the provider what became of it (F5) before anything is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure has to be cleared up first. See above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay exactly %1</source>
        <extracomment>%1 is an amount with its currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left, until %2</source>
        <extracomment>%1 is minutes and seconds, %2 a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of %1 is paid. Pay only the rest: what your wallet has not sent yet.</source>
        <extracomment>%1 is the whole amount with its currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::MainWindow</name>
    <message>
        <source>RemitDesk – practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRACTICE  ·  Nothing here moves money. Customers and providers are made up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 providers ready</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A travel document was read. Close this first, and read it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A travel document was read. Begin a new transfer (F2), and read it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::PaperDialog</name>
    <message>
        <source>Which kind?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a JPEG, PNG or PDF here, paste a picture, or choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1 is the number of a page, %2 how many there are</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is neither a picture nor a file to paste; copy one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::ParkedDialog</name>
    <message>
        <source>No form waits. A form is parked when a new one is begun with F2, or here, under a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard this form?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed into it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::PartyDialog</name>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the document. Only the name is needed now; what a provider wants to know is asked for when its offer is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New beneficiary of %1</source>
        <extracomment>%1 is the customer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country and method decide what is asked. The name must be as in the beneficiary&apos;s document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 can be told</source>
        <extracomment>%1 is a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of it has to be answered. The customer&apos;s own data is sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a beneficiary with %1</source>
        <extracomment>%1 is a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says what it wants to know about people in that country. What the beneficiary&apos;s record has is sent as it is; an answer here goes before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::RailButton</name>
    <message>
        <source>%1, in need of a hand: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::RatesPage</name>
    <message>
        <source>Stored. It holds once a second person has agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the rate board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once, or 2026-12-01 09:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board is empty. Providers that state no exchange rate of their own need a line here before they can make an offer; for the others a line adds the shop&apos;s fees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every other provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own</source>
        <comment>a provider&apos;s exchange rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A margin is 0 to 2000 basis points (20 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write day and time like 2026-12-01 09:00, or nothing for at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 to %2 for %3 off the board?</source>
        <extracomment>%1 and %2 are currencies, %3 is a provider or &quot;every other provider&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What depends on it is not offered until there is a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <comment>take a rate off the board</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::ReceiptPane</name>
    <message>
        <source>After Confirm, reference and receipt appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is stored and followed by itself. You may go on with the next customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick-up code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the transfer again; it was certainly not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the provider now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the provider what became of the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop this draft and begin the same transfer again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::ReceiptPrinter</name>
    <message>
        <source>Printing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is marked as copy %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules for it ask for more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to the printer. Give it to the customer before you take any cash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::RefundDialog</name>
    <message>
        <source>Put on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of the customer&apos;s</source>
        <extracomment>%1 is a reference, %2 an amount with its currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer has it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was used for another transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt 1234, signed by the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what became of the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &amp;became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says &amp;so</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::SenderSide</name>
    <message>
        <source>Perhaps known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>%1 is a customer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good enough for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <extracomment>%1 is a field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name, as each provider gets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not told the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its letters can be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Respelled or cut, as this provider takes letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::SettingsPage</name>
    <message>
        <source>%1: %2 is in the keychain. Test the connection.</source>
        <extracomment>%1 is a provider, %2 the name of a credential</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s default printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Receipts can be saved as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a provider to see what it can do and what it lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <extracomment>%1 is a word such as &quot;sandbox&quot; or &quot;production&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the credential %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the credential %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::SettleDialog</name>
    <message>
        <source>Settle %1 by hand</source>
        <extracomment>%1 is a reference such as RD-20260201-7K3M9QXT2P</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money moved, and none will</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is what was approved; it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the provider said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, our reference %2</source>
        <extracomment>%1 is a provider, %2 a reference of ours</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their reference %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, account ending in %3</source>
        <extracomment>%1 is an amount, %2 a name, %3 the last digits of an account</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the provider said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::SheetView</name>
    <message>
        <source>Without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::StandingCard</name>
    <message>
        <source>Number of the record, as the provider shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I found the record …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none, ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for screening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own word: “%1”.</source>
        <extracomment>%1 is the provider&apos;s own word for how far it has come</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its remarks: “%1”</source>
        <extracomment>%1 is what the provider says, verbatim</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still wants to know: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last asked %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I found the record at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record at %1, ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send details to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1 for screening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1 now where the customer stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the record at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this record of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol with answers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another record …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer what %1 can be told, and enrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie the customer to another record at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a beneficiary …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a beneficiary with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gui::TransfersPage</name>
    <message>
        <source>Open ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that need a hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transfer fits. Change the search or the lists above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no transfers yet. F2 begins the first one; it appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pays %2</source>
        <extracomment>%1 pays an amount %2 for %3, who gets %4</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick-up code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details: %1</source>
        <extracomment>the provider&apos;s own words, verbatim</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this transfer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1

The provider is asked to stop it; the answer may be no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended without a payout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: what to tell the customer, with the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it anew</source>
        <comment>drop a draft that cannot be sent, and begin the same again</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <comment>send a transfer that was certainly not sent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in need of a hand, or late: %1</source>
        <extracomment>behind the number of transfers that are shown; %1 is a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money back to customers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::AddressBookFlow</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer in the address book of %2.</source>
        <extracomment>%1 is a person, %2 a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s address book is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the providers that are switched on keeps an address book for us.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::BalanceStory</name>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been read of it yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::BalancesFlow</name>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider holds a balance of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the providers that are switched on tells a balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs low</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::BeneficiaryModel</name>
    <message>
        <source>chosen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ↻ %2</source>
        <extracomment>%1 is the key that repeats the last transfer, %2 its amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::CounterFlow</name>
    <message>
        <source>This transfer was being sent when the program ended. It was not sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is typed could not be stored. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form was parked. F7 brings it back; Shift+F7 shows all that wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parked form could not be stored; bring it back with F7 before closing. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another counter has taken this form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was dropped and nothing of it was sent. Begin it again when this one is through.</source>
        <extracomment>%1 is the reference of a transfer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was dropped and nothing of it was sent. Here it is again with the customer&apos;s present data: look at the new offer, give the customer the new paper, and confirm.</source>
        <extracomment>%1 is the reference of a transfer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form that stood here was parked (F7).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::CustomerSide</name>
    <message>
        <source>The rules want a paper before payment, and it cannot be made: %1</source>
        <extracomment>%1 is what is missing, one or more sentences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures have changed: the paper that the customer holds is void. Take it back and print the new one (Ctrl+D).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what it costs and give it to the customer before payment (Ctrl+D).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::CustomersFlow</name>
    <message>
        <source>What is typed could not be stored. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet, and wanted for a transfer: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::DocumentsFlow</name>
    <message>
        <source>This file cannot be read; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy cannot be written there; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is kept here, sealed.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is at %2.</source>
        <extracomment>%1 is the name of a file, %2 a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is kept no longer, neither here nor at a provider.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::DocumentsModel</name>
    <message>
        <source>%1: not sent</source>
        <extracomment>%1 is a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: announced, not sent</source>
        <extracomment>%1 is a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there</source>
        <extracomment>%1 is a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: wanted again</source>
        <extracomment>%1 is a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired on %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends soon, on %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way, %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: goes on by itself at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::FundingsFlow</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No funding of this state is on page %1. Later pages may have some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no more fundings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No funding is on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the providers that are switched on tells about fundings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known since %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is under way.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::MasterListsFlow</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes with the program, edition of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the provider stated it at %1.</source>
        <extracomment>%1 is a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry fits; change the filter above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is one for each country; choose which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a list. It comes from the provider, or with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the providers that are switched on has lists.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::OffersFlow</name>
    <message>
        <source>The chosen offer is void: what it was asked for has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount is above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has taken the chosen offer back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen offer ran out. F5 asks for new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Then %2 would arrive.</source>
        <extracomment>%1 is why a provider makes no offer yet, %2 an amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider no longer makes the offer that was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen offer no longer holds. Its provider is asked for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::OffersModel</name>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binding</source>
        <extracomment>An offer whose figures the provider undertakes to keep; and one whose figures may still change.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indicative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · best</source>
        <extracomment>%1 is a currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays</source>
        <comment>the customer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gets</source>
        <comment>the beneficiary</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>a length of time</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>usually %1</source>
        <extracomment>how long it usually takes until it is paid out, from the shop&apos;s own transfers; %1 is &quot;20 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::PaperIntake</name>
    <message>
        <source>This file cannot be read; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was copied is no picture; copy it again, or choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper has expired; ask the customer for a valid one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper ends today; ask the customer to bring the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This paper ends in %n day(s); ask the customer to bring the next one.</source>
        <translation>
            <numerusform>This paper ends in %n day; ask the customer to bring the next one.</numerusform>
            <numerusform>This paper ends in %n days; ask the customer to bring the next one.</numerusform>
        </translation>
    </message>
    <message>
        <source>born %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code on it says: %1.</source>
        <extracomment>%1 is what a bar code on a card says about its holder: name, day of birth</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the kind of document.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::ParkedForms</name>
    <message>
        <source>A form without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left at counter %1</source>
        <extracomment>%1 is the number of a counter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parked at counter %1 by %2</source>
        <extracomment>%1 is the number of a counter, %2 a clerk</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::ProvidersModel</name>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bank list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off in the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <extracomment>%1 is a list of things</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enrols customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>screens customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enrols beneficiaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tells what to ask about beneficiaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lists of codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exchange rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fundings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of our transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receipts of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports news by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the credential %1</source>
        <extracomment>%1 is the name of a credential</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our merchant number, which belongs into the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part of the program that speaks to this provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, which belongs into the profile</source>
        <extracomment>%1 is the name of a member of the profile</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain does not answer; unlock it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::QueuesFlow</name>
    <message>
        <source>RemitDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program asks; what it cannot settle, two people settle with evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the provider what it wants; clear up what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay exactly the amount before the time is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the provider why it takes so long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money back to customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the money back and put the signed receipt on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the provider&apos;s word; the answer may be no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved and not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it or drop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents to hand in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the customer for a new copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balances that run low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fund the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fundings and refunds under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait, or ask the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials and certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew them in the settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::RatesFlow</name>
    <message>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <extracomment>the least fee; %1 is an amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>the least that is sent; %1 is an amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid in %1</source>
        <extracomment>what is paid is rounded up to a multiple of an amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrives in %1</source>
        <extracomment>what arrives is rounded down to a multiple of an amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2 (%3)</source>
        <extracomment>what was earned with a provider: %1 amount, %2 provider, %3 number of transfers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every other provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earned today: %1. In 30 days: %2.</source>
        <extracomment>%1 and %2 are lists such as &quot;12.50 SGD with Simpaisa (3)&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own</source>
        <comment>a provider&apos;s exchange rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For %1 the customer pays %2, %3 arrives, and the shop earns %4.</source>
        <extracomment>%1 to %4 are amounts; the last one is what the shop earns</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <extracomment>%1 is a fee, %2 the amount from which on it is taken</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::RecipientFlow</name>
    <message>
        <source>This customer has no beneficiary yet; add one at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 asks</source>
        <extracomment>heading above questions; %1 is a provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed, unless the record has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has an entry for %2 now.</source>
        <extracomment>%1 is a provider, %2 a person, %3 what the provider calls the entry</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has an entry for %2 now: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::ReconciliationFlow</name>
    <message>
        <source>How they stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last heard: %1</source>
        <extracomment>%1 is a provider&apos;s own word</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 transfers saved as %2. There are people in it: keep it under lock.</source>
        <extracomment>%1 is how many, %2 the name of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither we nor the provider have a transfer in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider is switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the days, then ask the provider for its records, or take a statement as a file. Nothing is changed by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transfer was made on these days. %1 has only its headings.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::RefundsFlow</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider has given anything back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the providers that are switched on tells about refunds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::SendFlow</name>
    <message>
        <source>Choose the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the beneficiary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offers are being asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other providers are still being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offer is for another way of paying out; choose one that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the money comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants to know: %2.</source>
        <extracomment>%1 is a provider, %2 the name of a field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider does not state its fees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no fees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our own</source>
        <extracomment>parts of the fees, each behind an amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the provider&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees are %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees are %1: %2.</source>
        <extracomment>%1 is the sum of all fees, %2 a list such as &quot;5.00 GBP the provider&apos;s, 1.00 GBP our own&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pays %2; %3 of it is sent.</source>
        <extracomment>The customer (%1) pays an amount (%2), of which another (%3) is sent.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets %2 by %3, %4.</source>
        <extracomment>%1 beneficiary, %2 amount, %3 &quot;bank account&quot;, %4 country, %5 who pays it out</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gets %2 by %3, %4, paid out by %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 keeps this price until %3.</source>
        <extracomment>%1 is &quot;1 GBP = 365.50 PKR&quot;, %2 a provider, %3 a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 expects this price until %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 keeps this price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 may still change this price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purpose is: %1. The money comes from: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wrong number can lose the money. Read it back to the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name must be as in the beneficiary&apos;s document, or the cash is not handed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer of %1 was not sent. %2</source>
        <extracomment>%1 is a customer, %2 the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a reference, %2 the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer has sent %1 today (%3) and %2 in 30 days (%4), with all providers.</source>
        <extracomment>what this customer has sent before; %1 and %2 are amounts, %3 and %4 numbers of transfers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: %1</source>
        <extracomment>%1 is an amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is left: there is no such coin</source>
        <extracomment>%1 is an amount smaller than any coin</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is sent no name: whoever holds the account gets the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payout desk will see the name: %1</source>
        <extracomment>%1 is a name exactly as it is transmitted</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose: %1 (%2); %3 is not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose: %1 (%2); for %3: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose account it is could not be asked. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ The account belongs to %1. Compare with what the customer says.</source>
        <extracomment>%1 is a name as the bank has it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ The account belongs to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price has changed; what was said or printed before is void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer pays %1, not %2.</source>
        <extracomment>amounts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beneficiary gets %1, not %2.</source>
        <extracomment>amounts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amounts are the same; the rate or the fees are others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::SettingsFlow</name>
    <message>
        <source>In a file for practice, which goes when this window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a file on this computer (SQLite), for this counter alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a PostgreSQL server that counters share: database %1 on %2, as %3.</source>
        <extracomment>%1 is a database, %2 a server with its port, %3 a user</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked at %1.</source>
        <extracomment>%1 is a time of the day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server answers within %n millisecond(s).</source>
        <translation>
            <numerusform>The server answers within %n millisecond.</numerusform>
            <numerusform>The server answers within %n milliseconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::SheetFlow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a provider, %2 a sentence about what went wrong</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::StandingsFlow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a provider, %2 a sentence about what went wrong</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has opened a record for the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number that %1 shows for the customer&apos;s record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer is tied to the record at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the customer&apos;s present details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was asked for screening.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::StatementFlow</name>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day lies behind the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has no transfer of ours that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no more transfers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the providers that are switched on has a list of our transfers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::TimelineModel</name>
    <message>
        <source>provider&apos;s answer</source>
        <extracomment>Where a piece of news about a transfer came from.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked the provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provider called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::TransferDetail</name>
    <message>
        <source>Do not take or return cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure has to be cleared up. Do not take or return cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next check %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RemitDesk asks the provider by itself until it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people can find out: back office asks the provider, and two people put on record what it said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found out: it was paid out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found out: no money moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found out: it is what was approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second person has to agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this state for %1.</source>
        <extracomment>how long a transfer has been in its state; %1 is a duration such as &quot;2 h 10 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due by %1.</source>
        <extracomment>%1 is a time of day; after it the transfer counts as late, or later</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling was asked for at %1; that moment counts, whatever the payout does since.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. See that the provider has credited the money (Back office, Refunds).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. The provider&apos;s word that no money moved is in the timeline below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Give the customer %1 back.</source>
        <extracomment>%1 is an amount with its currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Let the customer sign, and put on record which receipt it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::TransfersModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a reference, %2 a state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be cleared up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer and beneficiary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays and gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>money back due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>how long a transfer has been in its state; %1 is a duration such as &quot;2 h 10 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…</source>
        <extracomment>stands in a row of the list until it has been read</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::WantedPapersFlow</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers it has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say which; ask there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider wants papers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the providers takes papers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
