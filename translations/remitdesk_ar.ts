<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AamvaText</name>
    <message>
        <source>The bar code does not say whose card it is; type what stands on it.</source>
        <translation>رمز الباركود لا يذكر صاحب البطاقة؛ اكتب ما هو مدوَّن عليها.</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>The trail of counter %1 is gone.</source>
        <translation>سجل التدقيق للشباك %1 غير موجود.</translation>
    </message>
    <message>
        <source>Counter %1: line %2 of the audit trail is missing.</source>
        <translation>الشباك %1: السطر %2 من سجل التدقيق ناقص.</translation>
    </message>
    <message>
        <source>Counter %1: the audit trail was changed at line %2.</source>
        <translation>الشباك %1: غُيِّر سجل التدقيق عند السطر %2.</translation>
    </message>
    <message>
        <source>Counter %1: line %2 is not the one that was written down.</source>
        <translation>الشباك %1: السطر %2 ليس هو السطر الذي دُوِّن.</translation>
    </message>
    <message>
        <source>Counter %1: the audit trail was cut off; line %2 was written down and is gone.</source>
        <translation>الشباك %1: قُطع سجل التدقيق؛ السطر %2 كان مدوَّنًا ولم يعد موجودًا.</translation>
    </message>
</context>
<context>
    <name>AuditTrail</name>
    <message>
        <source>&quot;%1&quot; is not the end of an audit trail. It is written COUNTER:NUMBER:CODE, as it was printed.</source>
        <translation>‏&quot;%1&quot; ليس نهاية سجل تدقيق. يُكتب هكذا: COUNTER:NUMBER:CODE كما طُبع.</translation>
    </message>
</context>
<context>
    <name>BackOfficePage</name>
    <message>
        <source>Back office</source>
        <translation>المكتب الخلفي</translation>
    </message>
    <message>
        <source>Parts of the back office</source>
        <translation>أقسام المكتب الخلفي</translation>
    </message>
    <message>
        <source>Provider whose balances are shown</source>
        <translation>المزوّد الذي تُعرض أرصدته</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>اسأل الآن</translation>
    </message>
    <message>
        <source>Provider whose fundings are shown</source>
        <translation>المزوّد الذي تُعرض تمويلاته</translation>
    </message>
    <message>
        <source>State of the fundings that are shown</source>
        <translation>حالة التمويلات المعروضة</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Provider whose refunds are shown</source>
        <translation>المزوّد الذي تُعرض استرداداته</translation>
    </message>
    <message>
        <source>Provider whose list is shown</source>
        <translation>المزوّد الذي تُعرض قائمته</translation>
    </message>
    <message>
        <source>First day, year-month-day</source>
        <translation>اليوم الأول، سنة-شهر-يوم</translation>
    </message>
    <message>
        <source>Last day, year-month-day</source>
        <translation>اليوم الأخير، سنة-شهر-يوم</translation>
    </message>
    <message>
        <source>its word for the state</source>
        <translation>كلمته للحالة</translation>
    </message>
    <message>
        <source>State in the provider&apos;s own word</source>
        <translation>الحالة بكلمة المزوّد نفسه</translation>
    </message>
    <message>
        <source>Provider whose lists are shown</source>
        <translation>المزوّد الذي تُعرض قوائمه</translation>
    </message>
    <message>
        <source>Which list is shown</source>
        <translation>القائمة المعروضة</translation>
    </message>
    <message>
        <source>Country of the list</source>
        <translation>بلد القائمة</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Show only entries that hold this text</source>
        <translation>عرض المدخلات التي تحتوي على هذا النص فقط</translation>
    </message>
    <message>
        <source>Provider whose address book is shown</source>
        <translation>المزوّد الذي يُعرض دفتر عناوينه</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Remove the entry from the provider&apos;s address book</source>
        <translation>حذف المدخل من دفتر عناوين المزوّد</translation>
    </message>
    <message>
        <source>Provider whose records are held against ours</source>
        <translation>المزوّد الذي تُقارن سجلاته بسجلاتنا</translation>
    </message>
    <message>
        <source>A statement as a file …</source>
        <translation>كشف من ملف …</translation>
    </message>
    <message>
        <source>Save the report …</source>
        <translation>حفظ التقرير …</translation>
    </message>
    <message>
        <source>Export the transfers …</source>
        <translation>تصدير الحوالات …</translation>
    </message>
    <message>
        <source>Provider whose wishes are shown</source>
        <translation>المزوّد الذي تُعرض طلباته</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>القراءة من جديد</translation>
    </message>
    <message>
        <source>See to the customer</source>
        <translation>متابعة العميل</translation>
    </message>
    <message>
        <source>Fr&amp;om</source>
        <translation>من</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>un&amp;til</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Mark and history …</source>
        <translation>الحد والسجل …</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>Beneficiary</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>How</source>
        <translation>طريقة الاستلام</translation>
    </message>
    <message>
        <source>Bank, wallet or cash agent</source>
        <translation>البنك أو المحفظة أو وكيل النقد</translation>
    </message>
    <message>
        <source>Account number or IBAN</source>
        <translation>رقم الحساب أو IBAN</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>نوع الحساب</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>رقم الهاتف المحمول</translation>
    </message>
    <message>
        <source>Relationship to the sender</source>
        <translation>الصلة بالمُرسِل</translation>
    </message>
    <message>
        <source>ID type</source>
        <translation>نوع الهوية</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
</context>
<context>
    <name>BeneficiaryFlow</name>
    <message>
        <source>Bank</source>
        <translation>البنك</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>Where the cash is picked up</source>
        <translation>أين يُستلم النقد</translation>
    </message>
    <message>
        <source>Who delivers</source>
        <translation>من يوصّل المبلغ</translation>
    </message>
    <message>
        <source>Biller</source>
        <translation>جهة الفوترة</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>المستفيد</translation>
    </message>
    <message>
        <source>Asking the providers for their list …</source>
        <translation>يُطلب من المزوّدين إرسال قوائمهم …</translation>
    </message>
    <message>
        <source>Choose how it is paid out.</source>
        <translation>اختر طريقة الاستلام.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>اختر من القائمة.</translation>
    </message>
    <message>
        <source>%1 does not take this; compare it with the customer&apos;s paper.</source>
        <translation>‏%1 لا يقبل هذا؛ قارنه بورقة العميل.</translation>
    </message>
    <message>
        <source>Choose the customer first.</source>
        <translation>اختر العميل أولًا.</translation>
    </message>
</context>
<context>
    <name>BeneficiaryText</name>
    <message>
        <source>Choose the bank, wallet or cash agent from its list.</source>
        <translation>اختر البنك أو المحفظة أو وكيل النقد من قائمته.</translation>
    </message>
    <message>
        <source>A beneficiary needs a name.</source>
        <translation>لا بد من اسم للمستفيد.</translation>
    </message>
    <message>
        <source>Choose the bank.</source>
        <translation>اختر البنك.</translation>
    </message>
    <message>
        <source>The account number or IBAN is missing.</source>
        <translation>رقم الحساب أو IBAN ناقص.</translation>
    </message>
    <message>
        <source>Choose the wallet.</source>
        <translation>اختر المحفظة.</translation>
    </message>
    <message>
        <source>The wallet&apos;s number is missing.</source>
        <translation>رقم المحفظة ناقص.</translation>
    </message>
    <message>
        <source>Choose where the cash is picked up.</source>
        <translation>اختر مكان استلام النقد.</translation>
    </message>
    <message>
        <source>Delivery needs the address.</source>
        <translation>التوصيل يحتاج إلى العنوان.</translation>
    </message>
    <message>
        <source>Choose the biller or network.</source>
        <translation>اختر جهة الفوترة أو شبكة الهاتف.</translation>
    </message>
    <message>
        <source>A beneficiary is one JSON object.</source>
        <translation>المستفيد كائن JSON واحد.</translation>
    </message>
    <message>
        <source>The method is one of: %1.</source>
        <translation>طريقة الاستلام واحدة من: %1.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; for a beneficiary.</source>
        <translation>لا يوجد حقل باسم &quot;%1&quot; للمستفيد.</translation>
    </message>
    <message>
        <source>This is written as a text in quotes.</source>
        <translation>تُكتب هذه القيمة نصًا بين علامتي اقتباس.</translation>
    </message>
</context>
<context>
    <name>Callbacks</name>
    <message>
        <source>The provider called; it is being asked.</source>
        <translation>نادانا المزوّد؛ ويجري سؤاله.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>تعذّرت قراءة الملف %1: %2.</translation>
    </message>
    <message>
        <source>The input is not JSON: %1.</source>
        <translation>المُدخل ليس JSON: %1.</translation>
    </message>
    <message>
        <source>An address in numbers is wanted here, such as 127.0.0.1.</source>
        <translation>المطلوب هنا عنوان بالأرقام، مثل 127.0.0.1.</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>There is no option --%1 here; see --help.</source>
        <translation>لا يوجد خيار --%1 هنا؛ انظر --help.</translation>
    </message>
    <message>
        <source>--%1 is given twice.</source>
        <translation>ورد --%1 مرتين.</translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation>الخيار --%1 لا يأخذ قيمة.</translation>
    </message>
    <message>
        <source>--%1 needs a value: %2.</source>
        <translation>الخيار --%1 يحتاج إلى قيمة: %2.</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>الخيار --%1 ناقص.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 ناقص.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation>الكلمة &quot;%1&quot; زائدة.</translation>
    </message>
    <message>
        <source>is the store whole?</source>
        <translation>هل مخزن البيانات سليم؟</translation>
    </message>
    <message>
        <source>a consistent, sealed copy</source>
        <translation>نسخة مختومة متسقة</translation>
    </message>
    <message>
        <source>No provider that serves this beneficiary can tell the account holder&apos;s name.</source>
        <translation>لا يستطيع أي مزوّد يخدم هذا المستفيد أن يذكر اسم صاحب الحساب.</translation>
    </message>
    <message>
        <source>JSON file; - or left out: standard input</source>
        <translation>ملف JSON؛ وعند كتابة - أو تركه: الإدخال القياسي</translation>
    </message>
    <message>
        <source>whose beneficiary it is</source>
        <translation>العميل صاحب المستفيد</translation>
    </message>
    <message>
        <source>stores a customer</source>
        <translation>يخزّن عميلًا</translation>
    </message>
    <message>
        <source>one customer, and what is missing for which purpose</source>
        <translation>عميل واحد، وما ينقصه ولأي غرض</translation>
    </message>
    <message>
        <source>members given replace, null clears</source>
        <translation>الأعضاء المذكورون يحلّون محل القديم، وnull يمسح</translation>
    </message>
    <message>
        <source>stores a beneficiary of a customer</source>
        <translation>يخزّن مستفيدًا لعميل</translation>
    </message>
    <message>
        <source>the beneficiaries of a customer</source>
        <translation>مستفيدو عميل</translation>
    </message>
    <message>
        <source>one beneficiary</source>
        <translation>مستفيد واحد</translation>
    </message>
    <message>
        <source>asks a provider for the account holder&apos;s name</source>
        <translation>يسأل مزوّدًا عن اسم صاحب الحساب</translation>
    </message>
    <message>
        <source>The file %1 cannot be read as a credential.</source>
        <translation>لا يمكن قراءة الملف %1 كبيانات اعتماد.</translation>
    </message>
    <message>
        <source>read from this file instead of standard input</source>
        <translation>يُقرأ من هذا الملف بدلًا من الإدخال القياسي</translation>
    </message>
    <message>
        <source>where it is paid out, two letters</source>
        <translation>بلد الاستلام، بحرفين</translation>
    </message>
    <message>
        <source>only this provider</source>
        <translation>هذا المزوّد فقط</translation>
    </message>
    <message>
        <source>every provider: what it can do and what it lacks</source>
        <translation>كل مزوّد: ما يستطيعه وما ينقصه</translation>
    </message>
    <message>
        <source>makes the cheapest authenticated call</source>
        <translation>يجري أرخص نداء موثّق</translation>
    </message>
    <message>
        <source>puts a credential into the system keychain</source>
        <translation>يضع بيانات اعتماد في سلسلة مفاتيح النظام</translation>
    </message>
    <message>
        <source>names and presence, never values</source>
        <translation>الأسماء ووجودها، لا القيم أبدًا</translation>
    </message>
    <message>
        <source>takes a credential out of the keychain</source>
        <translation>يُخرج بيانات اعتماد من سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>banks, wallets and cash agents that pay out</source>
        <translation>البنوك والمحافظ ووكلاء النقد الذين يدفعون</translation>
    </message>
    <message>
        <source>which fields are wanted, with rules and choices</source>
        <translation>الحقول المطلوبة، مع قواعدها وخياراتها</translation>
    </message>
    <message>
        <source>bank-account, mobile-wallet, cash-pickup, …</source>
        <translation>bank-account، mobile-wallet، cash-pickup، …</translation>
    </message>
    <message>
        <source>what we hold at the providers</source>
        <translation>أرصدتنا لدى المزوّدين</translation>
    </message>
    <message>
        <source>An amount is above zero.</source>
        <translation>المبلغ أكبر من الصفر.</translation>
    </message>
    <message>
        <source>There is no such method; see --help.</source>
        <translation>لا توجد طريقة كهذه؛ انظر --help.</translation>
    </message>
    <message>
        <source>Give either --send or --receive.</source>
        <translation>اذكر إما --send وإما --receive.</translation>
    </message>
    <message>
        <source>A deadline is 1 to 600000 milliseconds.</source>
        <translation>المهلة من 1 إلى 600000 ميلي ثانية.</translation>
    </message>
    <message>
        <source>--wait takes 0 to 86400 seconds.</source>
        <translation>الخيار --wait يأخذ من 0 إلى 86400 ثانية.</translation>
    </message>
    <message>
        <source>There is no status &quot;%1&quot;.</source>
        <translation>لا توجد حالة باسم &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>A limit is 1 to 1000.</source>
        <translation>الحد من 1 إلى 1000.</translation>
    </message>
    <message>
        <source>Name a transfer, or say --open for all that are not final.</source>
        <translation>سمِّ حوالة، أو اكتب --open لكل الحوالات غير النهائية.</translation>
    </message>
    <message>
        <source>idempotency key: the same key never sends twice</source>
        <translation>مفتاح منع التكرار: المفتاح نفسه لا يرسل مرتين أبدًا</translation>
    </message>
    <message>
        <source>offers of all eligible providers, best first</source>
        <translation>عروض كل المزوّدين المناسبين، الأفضل أولًا</translation>
    </message>
    <message>
        <source>what leaves, in the --from currency</source>
        <translation>ما يغادر، بعملة --from</translation>
    </message>
    <message>
        <source>what shall arrive, in the --to currency</source>
        <translation>ما ينبغي أن يصل، بعملة --to</translation>
    </message>
    <message>
        <source>currency that the customer pays</source>
        <translation>العملة التي يدفعها العميل</translation>
    </message>
    <message>
        <source>currency that arrives</source>
        <translation>العملة التي تصل</translation>
    </message>
    <message>
        <source>where it is paid out</source>
        <translation>مكان الاستلام</translation>
    </message>
    <message>
        <source>bank-account, mobile-wallet, cash-pickup, home-delivery, bill-payment or airtime</source>
        <translation>bank-account أو mobile-wallet أو cash-pickup أو home-delivery أو bill-payment أو airtime</translation>
    </message>
    <message>
        <source>the bank, wallet or cash agent</source>
        <translation>البنك أو المحفظة أو وكيل النقد</translation>
    </message>
    <message>
        <source>of the beneficiary</source>
        <translation>الخاصة بالمستفيد</translation>
    </message>
    <message>
        <source>wait for providers no longer than this (8000)</source>
        <translation>لا ينتظر المزوّدين أكثر من هذا (8000)</translation>
    </message>
    <message>
        <source>sends, once</source>
        <translation>يرسل، مرة واحدة</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>who receives</source>
        <translation>من يستلم</translation>
    </message>
    <message>
        <source>the offer, from: quote</source>
        <translation>العرض، من: quote</translation>
    </message>
    <message>
        <source>ISO 20022 purpose, such as DEPD</source>
        <translation>الغرض وفق ISO 20022، مثل DEPD</translation>
    </message>
    <message>
        <source>salary, savings, …</source>
        <translation>salary، savings، …</translation>
    </message>
    <message>
        <source>of sender to beneficiary; otherwise the beneficiary&apos;s</source>
        <translation>صلة المُرسِل بالمستفيد؛ وإلا فالصلة المسجلة للمستفيد</translation>
    </message>
    <message>
        <source>keep asking until it is final</source>
        <translation>يواصل السؤال حتى تصبح نهائية</translation>
    </message>
    <message>
        <source>what happened, with the timeline</source>
        <translation>ما حدث، مع التسلسل الزمني</translation>
    </message>
    <message>
        <source>transfers, newest first</source>
        <translation>الحوالات، الأحدث أولًا</translation>
    </message>
    <message>
        <source>one status or several with commas</source>
        <translation>حالة واحدة أو عدة حالات تفصلها فواصل</translation>
    </message>
    <message>
        <source>only of this provider</source>
        <translation>لهذا المزوّد فقط</translation>
    </message>
    <message>
        <source>only of this customer</source>
        <translation>لهذا العميل فقط</translation>
    </message>
    <message>
        <source>created at or after</source>
        <translation>أُنشئت في هذا الوقت أو بعده</translation>
    </message>
    <message>
        <source>created before</source>
        <translation>أُنشئت قبل هذا الوقت</translation>
    </message>
    <message>
        <source>at most so many (50)</source>
        <translation>بهذا العدد على الأكثر (50)</translation>
    </message>
    <message>
        <source>&quot;next&quot; of the page before</source>
        <translation>قيمة &quot;next&quot; من الصفحة السابقة</translation>
    </message>
    <message>
        <source>by reference, name or number</source>
        <translation>بالمرجع أو الاسم أو الرقم</translation>
    </message>
    <message>
        <source>asks the provider now</source>
        <translation>يسأل المزوّد الآن</translation>
    </message>
    <message>
        <source>all transfers that are not final</source>
        <translation>كل الحوالات غير النهائية</translation>
    </message>
    <message>
        <source>sends a draft that certainly was not sent</source>
        <translation>يرسل مسودة من المؤكد أنها لم تُرسل</translation>
    </message>
    <message>
        <source>asks the provider to cancel, where it can</source>
        <translation>يطلب من المزوّد الإلغاء، حيث يستطيع</translation>
    </message>
    <message>
        <source>writes the receipt as PDF</source>
        <translation>يكتب الإيصال بصيغة PDF</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>الملف الذي يُكتب</translation>
    </message>
    <message>
        <source>polls open transfers until stopped</source>
        <translation>يتابع الحوالات المفتوحة حتى إيقافه</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>الخيار --%1 يحتاج إلى قيمة.</translation>
    </message>
    <message>
        <source>There is no option %1 here; see --help.</source>
        <translation>لا يوجد خيار %1 هنا؛ انظر --help.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;; see --help.</source>
        <translation>لا يوجد أمر باسم &quot;%1&quot;؛ انظر --help.</translation>
    </message>
    <message>
        <source>A command is missing; see --help.</source>
        <translation>ينقص أمر؛ انظر --help.</translation>
    </message>
    <message>
        <source>Global options: --home DIR, --profile FILE, --json.</source>
        <translation>الخيارات العامة: --home DIR و--profile FILE و--json.</translation>
    </message>
    <message>
        <source>  --home DIR       the folder with the store, documents and profile.json (or REMITDESK_HOME)</source>
        <translation>  --home DIR       المجلد الذي فيه مخزن البيانات والمستندات وملف profile.json (أو REMITDESK_HOME)</translation>
    </message>
    <message>
        <source>  --profile FILE   instead of profile.json in the home folder</source>
        <translation>  --profile FILE   بدلًا من profile.json في مجلد البيانات</translation>
    </message>
    <message>
        <source>  --json           print one JSON object, whatever standard output is</source>
        <translation>  --json           يطبع كائن JSON واحدًا، مهما كان الإخراج القياسي</translation>
    </message>
    <message>
        <source>  --help           of the program, or behind a command of that command</source>
        <translation>  --help           للبرنامج، أو بعد أمر لذلك الأمر</translation>
    </message>
    <message>
        <source>Exit: 0 done, 2 wrong usage, 3 bad input, 4 refused, 5 unconfirmed (money may have moved), 6 unavailable (nothing was sent), 7 credentials or keychain, 8 no such record, 9 store.</source>
        <translation>رموز الخروج: 0 تم، 2 استعمال خاطئ، 3 مُدخل غير صالح، 4 رُفض، 5 غير مؤكدة (ربما انتقل المال)، 6 غير متاح (لم يُرسل شيء)، 7 بيانات الاعتماد أو سلسلة المفاتيح، 8 لا يوجد سجل كهذا، 9 مخزن البيانات.</translation>
    </message>
    <message>
        <source>An address and a port are wanted here, such as 127.0.0.1:8443.</source>
        <translation>المطلوب هنا عنوان ومنفذ، مثل 127.0.0.1:8443.</translation>
    </message>
    <message>
        <source>A certificate and its key belong together; give both or neither.</source>
        <translation>الشهادة ومفتاحها متلازمان؛ اذكرهما معًا أو اتركهما معًا.</translation>
    </message>
    <message>
        <source>where, such as 127.0.0.1:8443</source>
        <translation>المكان، مثل 127.0.0.1:8443</translation>
    </message>
    <message>
        <source>PEM: certificate and chain</source>
        <translation>PEM: الشهادة وسلسلتها</translation>
    </message>
    <message>
        <source>PEM: its key</source>
        <translation>PEM: مفتاحها</translation>
    </message>
    <message>
        <source>takes the providers&apos; callbacks, and asks the providers for the truth</source>
        <translation>يستقبل نداءات المزوّدين، ويسأل المزوّدين عن الحقيقة</translation>
    </message>
    <message>
        <source>An object in braces is wanted here.</source>
        <translation>المطلوب هنا كائن بين قوسين معقوفين.</translation>
    </message>
    <message>
        <source>The customer is not enrolled with any provider that is in use; enrol it first (sender enrol).</source>
        <translation>العميل غير مسجَّل لدى أي مزوّد مستعمل؛ سجّله أولًا (sender enrol).</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>تعذّرت قراءة الملف %1: %2.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>تعذّرت كتابة الملف %1: %2.</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>JSON file with what this provider alone asks</source>
        <translation>ملف JSON بما يطلبه هذا المزوّد وحده</translation>
    </message>
    <message>
        <source>a record that is there already</source>
        <translation>سجل موجود من قبل</translation>
    </message>
    <message>
        <source>somebody has looked there: ask anew, or take another record</source>
        <translation>نظر أحدهم هناك: اطلب من جديد، أو خذ سجلًا آخر</translation>
    </message>
    <message>
        <source>passport, national_identity, utility_bill, …</source>
        <translation>passport، national_identity، utility_bill، …</translation>
    </message>
    <message>
        <source>JPEG, PNG or PDF</source>
        <translation>JPEG أو PNG أو PDF</translation>
    </message>
    <message>
        <source>write its content there</source>
        <translation>اكتب محتواه هناك</translation>
    </message>
    <message>
        <source>remove the provider&apos;s copy, keep ours</source>
        <translation>يحذف نسخة المزوّد ويُبقي نسختنا</translation>
    </message>
    <message>
        <source>whose data to send</source>
        <translation>صاحب البيانات المرسلة</translation>
    </message>
    <message>
        <source>Choose one of: paid, not-paid, as-approved.</source>
        <translation>اختر واحدًا من: paid، not-paid، as-approved.</translation>
    </message>
    <message>
        <source>two people settle with evidence what no question settles</source>
        <translation>شخصان يحسمان بالدليل ما لا يحسمه أي سؤال</translation>
    </message>
    <message>
        <source>paid, not-paid or as-approved</source>
        <translation>paid أو not-paid أو as-approved</translation>
    </message>
    <message>
        <source>who at the provider said so, when, and where it is written</source>
        <translation>من قال ذلك لدى المزوّد، ومتى، وأين هو مكتوب</translation>
    </message>
    <message>
        <source>who says it; otherwise the user of this machine</source>
        <translation>القائل؛ وإلا فمستخدم هذا الجهاز</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>اختر واحدًا من: %1.</translation>
    </message>
    <message>
        <source>A page is a whole number from 1.</source>
        <translation>الصفحة عدد صحيح بدءًا من 1.</translation>
    </message>
    <message>
        <source>A whole number from 1 to 100 is wanted here.</source>
        <translation>المطلوب هنا عدد صحيح من 1 إلى 100.</translation>
    </message>
    <message>
        <source>Give a country or an argument, not both.</source>
        <translation>اذكر بلدًا أو وسيطًا، لا كليهما.</translation>
    </message>
    <message>
        <source>is every line of the audit trail as it was written?</source>
        <translation>هل كل سطر من سجل التدقيق كما كُتب؟</translation>
    </message>
    <message>
        <source>ends of trails that were written down earlier, as this command prints them</source>
        <translation>نهايات سجلات دُوّنت سابقًا، كما يطبعها هذا الأمر</translation>
    </message>
    <message>
        <source>who did what, newest first</source>
        <translation>من فعل ماذا، الأحدث أولًا</translation>
    </message>
    <message>
        <source>only what was done to this record</source>
        <translation>ما فُعل بهذا السجل فقط</translation>
    </message>
    <message>
        <source>from this time on</source>
        <translation>ابتداءً من هذا الوقت</translation>
    </message>
    <message>
        <source>before this time</source>
        <translation>قبل هذا الوقت</translation>
    </message>
    <message>
        <source>at most so many (100)</source>
        <translation>بهذا العدد على الأكثر (100)</translation>
    </message>
    <message>
        <source>(--user-id NUMBER gives the number of a record; --again says that somebody has looked.)</source>
        <translation>(--user-id NUMBER يذكر رقم سجل؛ و--again يقول إن أحدهم قد بحث.)</translation>
    </message>
    <message>
        <source>the paper&apos;s number</source>
        <translation>رقم الوثيقة</translation>
    </message>
    <message>
        <source>when it was issued, YYYY-MM-DD</source>
        <translation>تاريخ إصدارها، YYYY-MM-DD</translation>
    </message>
    <message>
        <source>until when it is valid, YYYY-MM-DD</source>
        <translation>تاريخ انتهاء صلاحيتها، YYYY-MM-DD</translation>
    </message>
    <message>
        <source>customers by name, phone, ID number, e-mail or the reference of a transfer</source>
        <translation>العملاء بالاسم أو الهاتف أو رقم الهوية أو البريد الإلكتروني أو مرجع حوالة</translation>
    </message>
    <message>
        <source>--%1 takes one of: %2.</source>
        <extracomment>%1 is an option, %2 a list of words</extracomment>
        <translation>الخيار --%1 يأخذ واحدة من: %2.</translation>
    </message>
    <message>
        <source>the customer&apos;s: en, es, ar, ur, id or fil; otherwise as last time</source>
        <translation>لغة العميل: en أو es أو ar أو ur أو id أو fil؛ وإلا فكالمرة السابقة</translation>
    </message>
    <message>
        <source>a4, a5, roll-80 or roll-58; otherwise a4</source>
        <translation>a4 أو a5 أو roll-80 أو roll-58؛ وإلا a4</translation>
    </message>
    <message>
        <source>receipt, or rights for the long form of the customer&apos;s rights</source>
        <translation>receipt، أو rights للنص الكامل لحقوق العميل</translation>
    </message>
    <message>
        <source>every paper that was handed out for it, and its copies</source>
        <translation>كل ورقة سُلّمت لأجلها ونسخها</translation>
    </message>
    <message>
        <source>where the provider keeps one balance for each, such as GBP-PKR</source>
        <translation>حيث يحتفظ المزوّد برصيد لكل زوج، مثل GBP-PKR</translation>
    </message>
    <message>
        <source>what waits for a person, how many, whose it is</source>
        <translation>ما ينتظر شخصًا، وكم هو، ولمن هو</translation>
    </message>
    <message>
        <source>sets the mark below which a balance is low; without arguments: all marks</source>
        <translation>يحدد الحد الذي يُعدّ الرصيد دونه منخفضًا؛ ومن دون وسائط: كل الحدود</translation>
    </message>
    <message>
        <source>takes the mark away</source>
        <translation>يزيل الحد</translation>
    </message>
    <message>
        <source>what a provider said about our balances, newest first</source>
        <translation>ما قاله مزوّد عن أرصدتنا، الأحدث أولًا</translation>
    </message>
    <message>
        <source>from that time on</source>
        <translation>ابتداءً من ذلك الوقت</translation>
    </message>
    <message>
        <source>what was asked and answered, for the provider&apos;s support; personal values are masked</source>
        <translation>ما سُئل وما أُجيب، لخدمة الدعم لدى المزوّد؛ القيم الشخصية محجوبة</translation>
    </message>
    <message>
        <source>puts on record what became of the customer&apos;s money after a transfer that was not paid out</source>
        <translation>يسجّل ما آل إليه مال العميل بعد حوالة لم تُدفع للمستفيد</translation>
    </message>
    <message>
        <source>paid-back, used-again or nothing-taken</source>
        <translation>paid-back أو used-again أو nothing-taken</translation>
    </message>
    <message>
        <source>the receipt that was signed, or where it is written</source>
        <translation>الإيصال الذي وُقّع، أو أين هو مكتوب</translation>
    </message>
    <message>
        <source>who says so; otherwise the user of this computer</source>
        <translation>القائل؛ وإلا فمستخدم هذا الجهاز</translation>
    </message>
    <message>
        <source>A time is written like 2026-02-01T00:00:00Z, a day like 2026-02-01.</source>
        <translation>يُكتب الوقت هكذا 2026-02-01T00:00:00Z، واليوم هكذا 2026-02-01.</translation>
    </message>
    <message>
        <source>--format takes csv or json.</source>
        <translation>الخيار --format يأخذ csv أو json.</translation>
    </message>
    <message>
        <source>from this time or day on</source>
        <translation>من هذا الوقت أو اليوم</translation>
    </message>
    <message>
        <source>before this time, or to the end of this day</source>
        <translation>قبل هذا الوقت، أو حتى نهاية هذا اليوم</translation>
    </message>
    <message>
        <source>writes the transfers of a day or a period into a file, for accountants and regulators</source>
        <translation>يكتب حوالات يوم أو فترة في ملف، للمحاسبين والجهات الرقابية</translation>
    </message>
    <message>
        <source>csv or json</source>
        <translation>csv أو json</translation>
    </message>
    <message>
        <source>holds our records against the provider&apos;s, or against a statement; changes nothing</source>
        <translation>يقارن سجلاتنا بسجلات المزوّد أو بكشف؛ ولا يغيّر شيئًا</translation>
    </message>
    <message>
        <source>a statement as a file, instead of asking the provider</source>
        <translation>كشف من ملف، بدلًا من سؤال المزوّد</translation>
    </message>
    <message>
        <source>writes the report as CSV, too</source>
        <translation>يكتب التقرير بصيغة CSV أيضًا</translation>
    </message>
    <message>
        <source>tells which answers about the customer are missing for whom</source>
        <translation>يذكر الأجوبة الناقصة عن العميل، ولأي مزوّد</translation>
    </message>
    <message>
        <source>the same about the beneficiary</source>
        <translation>الشيء نفسه عن المستفيد</translation>
    </message>
    <message>
        <source>Say whose password that is: --owner USER.</source>
        <translation>اذكر صاحب كلمة المرور: --owner USER.</translation>
    </message>
    <message>
        <source>The providers may know more than this backup: run &quot;transfer refresh --open&quot;, then &quot;reconcile&quot; for the time since, and send nothing anew before that.</source>
        <translation>قد يعرف المزوّدون أكثر مما في هذه النسخة الاحتياطية: شغّل &quot;transfer refresh --open&quot;، ثم &quot;reconcile&quot; للمدة منذ ذلك الحين، ولا ترسل شيئًا جديدًا قبل ذلك.</translation>
    </message>
    <message>
        <source>who owns the tables on the server, if not the profile&apos;s user</source>
        <translation>من يملك الجداول على الخادم، إن لم يكن مستخدم ملف التعريف</translation>
    </message>
    <message>
        <source>the owner&apos;s password; otherwise standard input</source>
        <translation>كلمة مرور المالك؛ وإلا فمن الدخل القياسي</translation>
    </message>
    <message>
        <source>puts a backup in the place of the store, which is kept beside it</source>
        <translation>يضع نسخة احتياطية مكان مخزن البيانات، ويُحتفظ به إلى جانبها</translation>
    </message>
    <message>
        <source>moves the home&apos;s store to the server that the profile names</source>
        <translation>ينقل مخزن البيانات إلى الخادم الذي يسمّيه ملف التعريف</translation>
    </message>
    <message>
        <source>makes the tables on the server, as their owner, and lets the counters in</source>
        <translation>ينشئ الجداول على الخادم بصفة مالكها، ويسمح للشبابيك بالدخول</translation>
    </message>
    <message>
        <source>the counters&apos; user (the profile&apos;s)</source>
        <translation>مستخدم الشبابيك (مستخدم ملف التعريف)</translation>
    </message>
    <message>
        <source>seals the store&apos;s key under the password, after that was changed</source>
        <translation>يغلّف مفتاح مخزن البيانات بكلمة المرور بعد تغييرها</translation>
    </message>
    <message>
        <source>--wait takes a number of seconds.</source>
        <translation>‏--wait يأخذ عددًا من الثواني.</translation>
    </message>
    <message>
        <source>go on for so long when the connection is lost</source>
        <translation>مدة الاستمرار عند انقطاع الاتصال</translation>
    </message>
    <message>
        <source>its whole number; that you looked is put on record</source>
        <translation>الرقم كاملًا؛ ويُدوَّن أنك اطّلعت عليه</translation>
    </message>
    <message>
        <source>opens the customer&apos;s record at a provider</source>
        <translation>يفتح سجلًا للعميل لدى مزوّد</translation>
    </message>
    <message>
        <source>sends what has changed, and asks where the customer stands</source>
        <translation>يرسل ما تغيّر، ويسأل عن وضع العميل</translation>
    </message>
    <message>
        <source>asks the provider to screen the customer</source>
        <translation>يطلب من المزوّد فحص العميل</translation>
    </message>
    <message>
        <source>keeps a copy of an identity paper, sealed</source>
        <translation>يحفظ نسخة من وثيقة هوية، مختومة</translation>
    </message>
    <message>
        <source>a customer&apos;s documents and how far they have come</source>
        <translation>مستندات العميل وإلى أين وصلت</translation>
    </message>
    <message>
        <source>carries a document to a provider</source>
        <translation>ينقل مستندًا إلى مزوّد</translation>
    </message>
    <message>
        <source>customers of whom a provider wants papers again</source>
        <translation>العملاء الذين يريد مزوّد أوراقهم من جديد</translation>
    </message>
    <message>
        <source>one document</source>
        <translation>مستند واحد</translation>
    </message>
    <message>
        <source>removes our copy, or a provider&apos;s</source>
        <translation>يزيل نسختنا أو نسخة مزوّد</translation>
    </message>
    <message>
        <source>registers a beneficiary in a provider&apos;s address book</source>
        <translation>يسجّل مستفيدًا في دفتر عناوين مزوّد</translation>
    </message>
    <message>
        <source>a provider&apos;s address book</source>
        <translation>دفتر عناوين المزوّد</translation>
    </message>
    <message>
        <source>one of its entries</source>
        <translation>أحد قيوده</translation>
    </message>
    <message>
        <source>replaces an entry by a beneficiary&apos;s data</source>
        <translation>يستبدل بقيدٍ بيانات مستفيد</translation>
    </message>
    <message>
        <source>removes an entry</source>
        <translation>يزيل قيدًا</translation>
    </message>
    <message>
        <source>remove it; without this it is only counted</source>
        <translation>إزالته؛ ومن دون ذلك يُعدّ فقط</translation>
    </message>
    <message>
        <source>the file, for its owner alone</source>
        <translation>الملف، لمالكه وحده</translation>
    </message>
    <message>
        <source>what has been kept for as long as it must be</source>
        <translation>ما حُفظ طوال المدة الواجبة</translation>
    </message>
    <message>
        <source>all that is known about a customer</source>
        <translation>كل ما يُعرف عن عميل</translation>
    </message>
    <message>
        <source>removes what no law wants kept of a customer</source>
        <translation>يزيل من بيانات العميل ما لا يوجب قانون حفظه</translation>
    </message>
    <message>
        <source>only for this provider</source>
        <translation>لهذا المزوّد فقط</translation>
    </message>
    <message>
        <source>the agent&apos;s own rate board</source>
        <translation>لوحة أسعار الوكيل نفسه</translation>
    </message>
    <message>
        <source>with the lines that were replaced</source>
        <translation>مع الأسطر التي استُبدلت</translation>
    </message>
    <message>
        <source>sets a rate: receive units for one send unit, or &quot;own&quot; for the provider&apos;s own or the pair&apos;s rate</source>
        <translation>يضبط سعرًا: وحدات تُستلم مقابل وحدة مرسَلة، أو &quot;own&quot; لسعر المزوّد نفسه أو سعر الزوج</translation>
    </message>
    <message>
        <source>what the shop keeps, in hundredths of a per cent</source>
        <translation>ما يبقى للمتجر، بأجزاء من مئة من الواحد في المئة</translation>
    </message>
    <message>
        <source>the shop&apos;s fee, in the send currency</source>
        <translation>رسوم المتجر بعملة الإرسال</translation>
    </message>
    <message>
        <source>in its place: 0:5.00, 1000:3.00+0.5%</source>
        <translation>بدلًا منها: 0:5.00, 1000:3.00+0.5%</translation>
    </message>
    <message>
        <source>the fee is never below this</source>
        <translation>لا تقل الرسوم عن هذا أبدًا</translation>
    </message>
    <message>
        <source>smaller sums are not sent</source>
        <translation>المبالغ الأصغر لا تُرسل</translation>
    </message>
    <message>
        <source>what is paid is rounded up to a multiple of this</source>
        <translation>يُقرَّب المدفوع صعودًا إلى مضاعف لهذا</translation>
    </message>
    <message>
        <source>what arrives is rounded down to a multiple of this</source>
        <translation>يُقرَّب الواصل نزولًا إلى مضاعف لهذا</translation>
    </message>
    <message>
        <source>holds from this time on, not at once</source>
        <translation>يسري من هذا الوقت فصاعدًا، لا فورًا</translation>
    </message>
    <message>
        <source>a second person agrees to a line that waits</source>
        <translation>شخص ثانٍ يوافق على سطر ينتظر</translation>
    </message>
    <message>
        <source>a second person refuses a line that waits</source>
        <translation>شخص ثانٍ يرفض سطرًا ينتظر</translation>
    </message>
    <message>
        <source>from now on there is no such rate</source>
        <translation>من الآن فصاعدًا لا وجود لهذا السعر</translation>
    </message>
    <message>
        <source>what the shop earned, for the manager only</source>
        <translation>ما كسبه المتجر، للمدير فقط</translation>
    </message>
    <message>
        <source>pending, completed or failed</source>
        <translation>قيد الانتظار أو مكتمل أو لم يتم</translation>
    </message>
    <message>
        <source>only this page of the provider&apos;s list</source>
        <translation>هذه الصفحة وحدها من قائمة المزوّد</translation>
    </message>
    <message>
        <source>a status in the provider&apos;s words</source>
        <translation>حالة بكلمات المزوّد</translation>
    </message>
    <message>
        <source>how many, at most 100</source>
        <translation>العدد، 100 على الأكثر</translation>
    </message>
    <message>
        <source>go on behind this one</source>
        <translation>المتابعة بعد هذا</translation>
    </message>
    <message>
        <source>which transactions</source>
        <translation>أي المعاملات</translation>
    </message>
    <message>
        <source>which time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>what is sent</source>
        <translation>ما يُرسل</translation>
    </message>
    <message>
        <source>what is received</source>
        <translation>ما يُستلم</translation>
    </message>
    <message>
        <source>for lists that are one for each country</source>
        <translation>للقوائم التي لكل بلد واحدة منها</translation>
    </message>
    <message>
        <source>for lists that want something else than a country</source>
        <translation>للقوائم التي تريد شيئًا غير البلد</translation>
    </message>
    <message>
        <source>ask the provider, however fresh what is known</source>
        <translation>سؤال المزوّد مهما كان المعروف حديثًا</translation>
    </message>
    <message>
        <source>money of ours on its way to a provider</source>
        <translation>أموالنا التي في طريقها إلى مزوّد</translation>
    </message>
    <message>
        <source>one funding</source>
        <translation>تمويل واحد</translation>
    </message>
    <message>
        <source>money that providers gave back</source>
        <translation>أموال أعادها المزوّدون</translation>
    </message>
    <message>
        <source>one refund</source>
        <translation>استرداد واحد</translation>
    </message>
    <message>
        <source>the provider&apos;s own list of our transfers</source>
        <translation>قائمة المزوّد نفسه بحوالاتنا</translation>
    </message>
    <message>
        <source>sums that the provider has drawn up</source>
        <translation>مجاميع أعدّها المزوّد</translation>
    </message>
    <message>
        <source>rates that providers publish</source>
        <translation>أسعار ينشرها المزوّدون</translation>
    </message>
    <message>
        <source>the lists a provider&apos;s fields draw on</source>
        <translation>القوائم التي تُملأ منها حقول المزوّد</translation>
    </message>
    <message>
        <source>There is no queue of transfers &quot;%1&quot;. Choose one of: %2.</source>
        <translation>لا توجد قائمة انتظار للحوالات باسم &quot;%1&quot;. اختر واحدة من: %2.</translation>
    </message>
    <message>
        <source>only what waits in this queue, as in: queue list</source>
        <translation>فقط ما ينتظر في هذه القائمة، كما في: queue list</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Send this transfer?</source>
        <translation>هل تُرسل هذه الحوالة؟</translation>
    </message>
    <message>
        <source>Practice: no money will move.</source>
        <translation>تدريب: لن ينتقل أي مال.</translation>
    </message>
    <message>
        <source>Customer pays</source>
        <translation>يدفع العميل</translation>
    </message>
    <message>
        <source>Beneficiary gets</source>
        <translation>يستلم المستفيد</translation>
    </message>
    <message>
        <source>Customer &amp;hands over</source>
        <comment>cash that the customer hands over</comment>
        <translation>ما يسلّمه العميل نقدًا</translation>
    </message>
    <message>
        <source>Cash the customer hands over</source>
        <translation>النقد الذي يسلّمه العميل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>أرسل الآن</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Counter</source>
        <translation>الشباك</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>the person whose money goes</comment>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Name, phone, ID number, reference</source>
        <translation>الاسم أو الهاتف أو رقم الهوية أو المرجع</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>البحث عن عميل</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>العملاء الذين وُجدوا</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Edit the customer</source>
        <translation>تعديل بيانات العميل</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>المستفيد</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a new beneficiary</comment>
        <translation>جديد</translation>
    </message>
    <message>
        <source>New beneficiary</source>
        <translation>مستفيد جديد</translation>
    </message>
    <message>
        <source>Beneficiaries of the customer</source>
        <translation>مستفيدو العميل</translation>
    </message>
    <message>
        <source>Customer &amp;sends</source>
        <translation>يرسل العميل</translation>
    </message>
    <message>
        <source>Beneficiary &amp;gets</source>
        <translation>يستلم المستفيد</translation>
    </message>
    <message>
        <source>Amount to be sent</source>
        <translation>المبلغ المطلوب إرساله</translation>
    </message>
    <message>
        <source>Currency that is sent</source>
        <translation>عملة الإرسال</translation>
    </message>
    <message>
        <source>Amount the beneficiary gets</source>
        <translation>المبلغ الذي يستلمه المستفيد</translation>
    </message>
    <message>
        <source>Currency the beneficiary gets</source>
        <translation>عملة الاستلام</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <comment>to a country</comment>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Country where it is paid out</source>
        <translation>بلد الاستلام</translation>
    </message>
    <message>
        <source>b&amp;y</source>
        <comment>by bank account, by cash pick-up</comment>
        <translation>عبر</translation>
    </message>
    <message>
        <source>How it is paid out</source>
        <translation>طريقة الاستلام</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Ask anew</source>
        <comment>ask all providers for new offers</comment>
        <translation>طلب جديد</translation>
    </message>
    <message>
        <source>Offers, best first</source>
        <translation>العروض، الأفضل أولًا</translation>
    </message>
    <message>
        <source>Not available</source>
        <comment>providers that make no offer</comment>
        <translation>غير متاح</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Customer pays</source>
        <translation>يدفع العميل</translation>
    </message>
    <message>
        <source>Beneficiary gets</source>
        <translation>يستلم المستفيد</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>سعر الصرف</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>الرسوم</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>صالح لمدة</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Purpose of the transfer</source>
        <translation>الغرض من الحوالة</translation>
    </message>
    <message>
        <source>&amp;Money from</source>
        <comment>where the customer&apos;s money comes from</comment>
        <translation>مصدر المال</translation>
    </message>
    <message>
        <source>Where the customer&apos;s money comes from</source>
        <translation>مصدر أموال العميل</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>t&amp;hrough</source>
        <comment>paid out through a bank, a wallet, a cash agent or a biller</comment>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Bank, wallet, cash agent or biller that pays out</source>
        <translation>البنك أو المحفظة أو وكيل النقد أو جهة الفوترة التي تدفع للمستفيد</translation>
    </message>
</context>
<context>
    <name>CredentialDialog</name>
    <message>
        <source>Set a credential</source>
        <translation>ضبط بيانات الاعتماد</translation>
    </message>
    <message>
        <source>It goes into the system keychain and is never shown again. A key in several lines (PEM) is read from its file.</source>
        <translation>تُحفظ في سلسلة مفاتيح النظام ولا تُعرض مرة أخرى أبدًا. المفتاح المكتوب في عدة سطور (PEM) يُقرأ من ملفه.</translation>
    </message>
    <message>
        <source>Value of the credential</source>
        <translation>قيمة بيانات الاعتماد</translation>
    </message>
    <message>
        <source>Read from a file …</source>
        <translation>القراءة من ملف …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>القيمة</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>The credential &quot;%1&quot; of %2 (%3) is not set. Set it in the settings.</source>
        <translation>بيانات الاعتماد &quot;%1&quot; لدى %2 (%3) غير مضبوطة. اضبطها في الإعدادات.</translation>
    </message>
</context>
<context>
    <name>Crypto</name>
    <message>
        <source>A sealed record does not open: it was changed, or belongs to another key.</source>
        <translation>تعذّر فتح سجل مختوم: إما أنه غُيِّر، وإما أنه يخص مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>This is not an RSA key.</source>
        <translation>هذا ليس مفتاح RSA.</translation>
    </message>
    <message>
        <source>This RSA key has %1 bits; at least 2048 are wanted.</source>
        <translation>طول مفتاح RSA هذا %1 بت؛ والمطلوب 2048 على الأقل.</translation>
    </message>
    <message>
        <source>This is not a private key in PEM form without a pass phrase.</source>
        <translation>هذا ليس مفتاحًا خاصًا بصيغة PEM من دون عبارة مرور.</translation>
    </message>
    <message>
        <source>This is not a public key in PEM form.</source>
        <translation>هذا ليس مفتاحًا عامًا بصيغة PEM.</translation>
    </message>
    <message>
        <source>This key cannot sign.</source>
        <translation>هذا المفتاح لا يصلح للتوقيع.</translation>
    </message>
    <message>
        <source>This key has no public half.</source>
        <translation>ليس لهذا المفتاح شق عام.</translation>
    </message>
</context>
<context>
    <name>CsvText</name>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is a number, %2 what is wrong there</extracomment>
        <translation>السطر %1: %2</translation>
    </message>
    <message>
        <source>there are more cells than in the first line.</source>
        <translation>الخلايا أكثر مما في السطر الأول.</translation>
    </message>
    <message>
        <source>a cell is too long.</source>
        <translation>خلية أطول من اللازم.</translation>
    </message>
    <message>
        <source>a quote is not closed.</source>
        <translation>علامة اقتباس لم تُغلق.</translation>
    </message>
    <message>
        <source>something stands behind a closed quote.</source>
        <translation>شيء بعد علامة اقتباس مغلقة.</translation>
    </message>
    <message>
        <source>the file is larger than 64 MB.</source>
        <translation>الملف أكبر من 64 ميغابايت.</translation>
    </message>
    <message>
        <source>this is not a text in UTF-8; save it as CSV with UTF-8.</source>
        <translation>هذا ليس نصًا بترميز UTF-8؛ احفظه بصيغة CSV وبترميز UTF-8.</translation>
    </message>
</context>
<context>
    <name>CustomerSentenceText</name>
    <message>
        <source>The provider has the transfer, but a figure has to be cleared up. Please keep your receipt; we will contact you.</source>
        <translation>الحوالة لدى المزوّد، لكن يجب التحقق من أحد الأرقام. يُرجى الاحتفاظ بالإيصال، وسنتصل بك.</translation>
    </message>
    <message>
        <source>The transfer has not been sent.</source>
        <translation>لم تُرسل الحوالة.</translation>
    </message>
    <message>
        <source>The transfer is being sent.</source>
        <translation>الحوالة قيد الإرسال.</translation>
    </message>
    <message>
        <source>The transfer is not yet confirmed. Nothing is taken or given back until we know; please keep this slip.</source>
        <translation>الحوالة غير مؤكدة بعد. لا يُؤخذ شيء ولا يُرد حتى نتأكد؛ يُرجى الاحتفاظ بهذه القسيمة.</translation>
    </message>
    <message>
        <source>The transfer is accepted and waits for our own payment.</source>
        <translation>قُبلت الحوالة وهي بانتظار دفعنا نحن.</translation>
    </message>
    <message>
        <source>The transfer is on its way.</source>
        <translation>الحوالة في طريقها.</translation>
    </message>
    <message>
        <source>The transfer is being reviewed. It may go on, or we may need something from you.</source>
        <translation>الحوالة قيد المراجعة. قد تستمر، وقد نحتاج منك إلى شيء.</translation>
    </message>
    <message>
        <source>The money is ready for pick-up.</source>
        <translation>المال جاهز للاستلام.</translation>
    </message>
    <message>
        <source>The beneficiary has the money.</source>
        <translation>المال عند المستفيد.</translation>
    </message>
    <message>
        <source>The transfer was refused. No money has moved; you get your money back.</source>
        <translation>رُفضت الحوالة. لم ينتقل أي مال؛ وستسترد مالك.</translation>
    </message>
    <message>
        <source>We have asked to stop the transfer and wait for the answer.</source>
        <translation>طلبنا إيقاف الحوالة وننتظر الجواب.</translation>
    </message>
    <message>
        <source>The transfer was cancelled. You get your money back.</source>
        <translation>أُلغيت الحوالة. ستسترد مالك.</translation>
    </message>
    <message>
        <source>The money came back from the far side. You get it back.</source>
        <translation>عاد المال من الجهة الأخرى. ستسترده.</translation>
    </message>
    <message>
        <source>The transfer ran out before it was paid. No money has moved; you get your money back.</source>
        <translation>انتهت مهلة الحوالة قبل دفعها. لم ينتقل أي مال؛ وستسترد مالك.</translation>
    </message>
    <message>
        <source>The transfer has ended. You have your money back.</source>
        <translation>انتهت الحوالة. وقد استعدت مالك.</translation>
    </message>
    <message>
        <source>The transfer has ended. Your money was used for another transfer.</source>
        <translation>انتهت الحوالة. واستُخدم مالك في حوالة أخرى.</translation>
    </message>
    <message>
        <source>The transfer has ended. No money was taken from you.</source>
        <translation>انتهت الحوالة. ولم يُؤخذ منك أي مال.</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Name, phone or number (Ctrl+F)</source>
        <translation>الاسم أو الهاتف أو الرقم (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>البحث عن عميل</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>العملاء الذين وُجدوا</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Choose a customer to see what is known, where it stands with the providers, and its documents.</source>
        <translation>اختر عميلًا لترى ما هو معروف عنه، ووضعه لدى المزوّدين، ومستنداته.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Edit the customer</source>
        <translation>تعديل بيانات العميل</translation>
    </message>
    <message>
        <source>What is known about the customer</source>
        <translation>المعروف عن العميل</translation>
    </message>
    <message>
        <source>At the providers</source>
        <translation>لدى المزوّدين</translation>
    </message>
    <message>
        <source>The customer at the providers</source>
        <translation>العميل لدى المزوّدين</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>or drop a file here</source>
        <translation>أو أفلت ملفًا هنا</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>إضافة …</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>إضافة مستند</translation>
    </message>
    <message>
        <source>Documents of the customer</source>
        <translation>مستندات العميل</translation>
    </message>
    <message>
        <source>Provider that gets the document</source>
        <translation>المزوّد الذي يتلقى المستند</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>رفع</translation>
    </message>
    <message>
        <source>Upload the document</source>
        <translation>رفع المستند</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation>حذف المستند</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>That you looked is put on record</source>
        <translation>يُدوَّن أنك اطّلعت</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>اطّلاع</translation>
    </message>
    <message>
        <source>Look at the document</source>
        <translation>الاطّلاع على المستند</translation>
    </message>
    <message>
        <source>Copy …</source>
        <translation>نسخة …</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>day/month/year, such as 31/12/1990</source>
        <translation>يوم/شهر/سنة، مثل ⁦31/12/1990⁩</translation>
    </message>
    <message>
        <source>month/day/year, such as 12/31/1990</source>
        <translation>شهر/يوم/سنة، مثل ⁦12/31/1990⁩</translation>
    </message>
    <message>
        <source>year-month-day, such as 1990-12-31</source>
        <translation>سنة-شهر-يوم، مثل ⁦1990-12-31⁩</translation>
    </message>
    <message>
        <source>Write the date as %1.</source>
        <extracomment>%1 is such as &quot;day/month/year, such as 31/12/1990&quot;</extracomment>
        <translation>اكتب التاريخ هكذا: %1.</translation>
    </message>
</context>
<context>
    <name>Dialect</name>
    <message>
        <source>The answer pointed to another address.</source>
        <translation>أحال الجواب إلى عنوان آخر.</translation>
    </message>
    <message>
        <source>The request left more than once.</source>
        <translation>خرج الطلب أكثر من مرة.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>There is no provider &quot;%1&quot;; see: provider list</source>
        <translation>لا يوجد مزوّد باسم &quot;%1&quot;؛ انظر: provider list</translation>
    </message>
    <message>
        <source>%1 has no credential &quot;%2&quot;; it wants: %3.</source>
        <translation>ليس لدى %1 بيانات اعتماد باسم &quot;%2&quot;؛ المطلوب: %3.</translation>
    </message>
    <message>
        <source>A credential is not empty.</source>
        <translation>لا تكون بيانات الاعتماد فارغة.</translation>
    </message>
</context>
<context>
    <name>DocumentText</name>
    <message>
        <source>Enrol the customer with %1 first; documents belong to a record there.</source>
        <translation>سجّل العميل لدى %1 أولًا؛ فالمستندات تتبع سجلًا هناك.</translation>
    </message>
    <message>
        <source>Choose the kind of document: %1.</source>
        <translation>اختر نوع المستند: %1.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB; scan it with a lower resolution.</source>
        <translation>الملف أكبر من %1 ميغابايت؛ امسح المستند بدقة أقل.</translation>
    </message>
    <message>
        <source>The file is no JPEG, PNG or PDF, whatever its name says.</source>
        <translation>الملف ليس JPEG ولا PNG ولا PDF، مهما كان اسمه.</translation>
    </message>
    <message>
        <source>%1 has, or may have, a record of the customer whose number is not known here. Look it up there by e-mail address and give that number first.</source>
        <translation>لدى %1، أو قد يكون لديه، سجل للعميل لا يُعرف رقمه هنا. ابحث عنه هناك بعنوان البريد الإلكتروني وأدخل ذلك الرقم أولًا.</translation>
    </message>
    <message>
        <source>%1 has a copy of this document (%2). Remove that one first.</source>
        <translation>لدى %1 نسخة من هذا المستند (%2). أزل تلك أولًا.</translation>
    </message>
    <message>
        <source>This document is on its way to %1 already.</source>
        <translation>هذا المستند في طريقه إلى %1 بالفعل.</translation>
    </message>
    <message>
        <source>The paper has expired; add a valid one and upload that.</source>
        <translation>انتهت صلاحية الورقة؛ أضف ورقة سارية وارفعها.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This input cannot be used; check it.</source>
        <translation>لا يمكن استعمال هذا المُدخل؛ راجعه.</translation>
    </message>
    <message>
        <source>There is a field here that nobody knows; check its spelling.</source>
        <translation>هنا حقل غير معروف؛ راجع كتابته.</translation>
    </message>
    <message>
        <source>Something needed is missing; fill it in.</source>
        <translation>ينقص شيء ضروري؛ املأه.</translation>
    </message>
    <message>
        <source>An amount is written with digits and a dot, such as 1234.50.</source>
        <translation>يُكتب المبلغ بأرقام ونقطة، مثل 1234.50.</translation>
    </message>
    <message>
        <source>This IBAN is not right; compare it with the customer&apos;s paper.</source>
        <translation>رقم IBAN هذا غير صحيح؛ قارنه بورقة العميل.</translation>
    </message>
    <message>
        <source>This account number is not right; compare it with the customer&apos;s paper.</source>
        <translation>رقم الحساب هذا غير صحيح؛ قارنه بورقة العميل.</translation>
    </message>
    <message>
        <source>This is not a phone number; write it with its country code.</source>
        <translation>هذا ليس رقم هاتف؛ اكتبه مع رمز البلد.</translation>
    </message>
    <message>
        <source>A date is written year-month-day, such as 1990-12-31.</source>
        <translation>يُكتب التاريخ سنة-شهر-يوم، مثل ⁦1990-12-31⁩.</translation>
    </message>
    <message>
        <source>A country is two letters, such as PK for Pakistan.</source>
        <translation>يُكتب البلد بحرفين، مثل PK لباكستان.</translation>
    </message>
    <message>
        <source>A currency is three letters, such as SGD.</source>
        <translation>تُكتب العملة بثلاثة أحرف، مثل SGD.</translation>
    </message>
    <message>
        <source>An e-mail address looks like name@example.com.</source>
        <translation>عنوان البريد الإلكتروني يكون هكذا: name@example.com.</translation>
    </message>
    <message>
        <source>Write the name as in the document.</source>
        <translation>اكتب الاسم كما في الوثيقة.</translation>
    </message>
    <message>
        <source>The key is a UUID such as 123e4567-e89b-42d3-a456-426614174000.</source>
        <translation>المفتاح رقم UUID مثل ⁦123e4567-e89b-42d3-a456-426614174000⁩.</translation>
    </message>
    <message>
        <source>This file cannot be used; choose another one.</source>
        <translation>لا يمكن استعمال هذا الملف؛ اختر غيره.</translation>
    </message>
    <message>
        <source>The profile has a fault; correct the member named.</source>
        <translation>في ملف التعريف خطأ؛ صحّح العضو المذكور.</translation>
    </message>
    <message>
        <source>Choose one of the values offered.</source>
        <translation>اختر إحدى القيم المعروضة.</translation>
    </message>
    <message>
        <source>This is too long; shorten it.</source>
        <translation>هذا أطول من اللازم؛ اختصره.</translation>
    </message>
    <message>
        <source>There is no such provider; see the list of providers.</source>
        <translation>لا يوجد مزوّد كهذا؛ انظر قائمة المزوّدين.</translation>
    </message>
    <message>
        <source>This provider is switched off in the profile.</source>
        <translation>هذا المزوّد مُعطَّل في ملف التعريف.</translation>
    </message>
    <message>
        <source>This provider cannot do that.</source>
        <translation>هذا المزوّد لا يستطيع ذلك.</translation>
    </message>
    <message>
        <source>There is no such record; check the number.</source>
        <translation>لا يوجد سجل كهذا؛ راجع الرقم.</translation>
    </message>
    <message>
        <source>This key already belongs to another transfer; use a new one.</source>
        <translation>هذا المفتاح يخص حوالة أخرى؛ استعمل مفتاحًا جديدًا.</translation>
    </message>
    <message>
        <source>The customer, the beneficiary and the offer do not belong together.</source>
        <translation>العميل والمستفيد والعرض لا ينتمي بعضها إلى بعض.</translation>
    </message>
    <message>
        <source>This is not possible in the transfer&apos;s present state.</source>
        <translation>هذا غير ممكن في حالة الحوالة الراهنة.</translation>
    </message>
    <message>
        <source>The provider does not serve this country, currency or method.</source>
        <translation>المزوّد لا يخدم هذا البلد أو هذه العملة أو هذه الطريقة.</translation>
    </message>
    <message>
        <source>Choose the bank, wallet or cash agent to see this offer.</source>
        <translation>اختر البنك أو المحفظة أو وكيل النقد لرؤية هذا العرض.</translation>
    </message>
    <message>
        <source>There is no rate on the board for these currencies; set one.</source>
        <translation>لا يوجد سعر في اللوحة لهاتين العملتين؛ حدّد سعرًا.</translation>
    </message>
    <message>
        <source>The offer has run out. Nothing was sent; ask for a new one.</source>
        <translation>انتهت صلاحية العرض. لم يُرسل شيء؛ اطلب عرضًا جديدًا.</translation>
    </message>
    <message>
        <source>The price has changed. Nothing was sent; show the customer the new amount.</source>
        <translation>تغيّر السعر. لم يُرسل شيء؛ أطلِع العميل على المبلغ الجديد.</translation>
    </message>
    <message>
        <source>This offer was already used for a transfer; ask for a new one.</source>
        <translation>استُعمل هذا العرض لحوالة من قبل؛ اطلب عرضًا جديدًا.</translation>
    </message>
    <message>
        <source>The amount is above the provider&apos;s limit; choose a smaller one.</source>
        <translation>المبلغ أعلى من حد المزوّد؛ اختر مبلغًا أصغر.</translation>
    </message>
    <message>
        <source>Our balance at the provider is too low. No money moved; tell back office.</source>
        <translation>رصيدنا لدى المزوّد لا يكفي. لم ينتقل أي مال؛ أبلغ المكتب الخلفي.</translation>
    </message>
    <message>
        <source>The provider does not accept this amount. No money moved.</source>
        <translation>المزوّد لا يقبل هذا المبلغ. لم ينتقل أي مال.</translation>
    </message>
    <message>
        <source>The provider already has a transfer with this reference; its state is being asked.</source>
        <translation>لدى المزوّد حوالة بهذا المرجع؛ ويجري السؤال عن حالتها.</translation>
    </message>
    <message>
        <source>The provider has this key with other data. Nothing more is sent; back office must look.</source>
        <translation>لدى المزوّد هذا المفتاح ببيانات أخرى. لن يُرسل شيء آخر؛ على المكتب الخلفي أن ينظر في الأمر.</translation>
    </message>
    <message>
        <source>The provider refused it. No money moved; see the details.</source>
        <translation>رفضها المزوّد. لم ينتقل أي مال؛ انظر التفاصيل.</translation>
    </message>
    <message>
        <source>The provider does not know this account or beneficiary. No money moved; check the data.</source>
        <translation>المزوّد لا يعرف هذا الحساب أو هذا المستفيد. لم ينتقل أي مال؛ راجع البيانات.</translation>
    </message>
    <message>
        <source>The provider does not pay to this bank. No money moved; choose another.</source>
        <translation>المزوّد لا يدفع لهذا البنك. لم ينتقل أي مال؛ اختر غيره.</translation>
    </message>
    <message>
        <source>The provider asks us to slow down; try again in a moment.</source>
        <translation>يطلب المزوّد منا التمهل؛ أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>The provider has a fault of its own; try again later.</source>
        <translation>لدى المزوّد عطل عنده؛ أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The provider&apos;s answer could not be read.</source>
        <translation>تعذّرت قراءة جواب المزوّد.</translation>
    </message>
    <message>
        <source>The provider repeats other figures than we sent. Back office must look before anything else happens.</source>
        <translation>يذكر المزوّد أرقامًا غير التي أرسلناها. على المكتب الخلفي أن ينظر في الأمر قبل أي خطوة أخرى.</translation>
    </message>
    <message>
        <source>The provider did not answer in time.</source>
        <translation>لم يُجب المزوّد في الوقت المحدد.</translation>
    </message>
    <message>
        <source>The secure connection to the provider was refused; nothing was sent. Tell back office.</source>
        <translation>رُفض الاتصال الآمن بالمزوّد؛ لم يُرسل شيء. أبلغ المكتب الخلفي.</translation>
    </message>
    <message>
        <source>Something between us and the provider answered in its place. Tell back office.</source>
        <translation>شيء بيننا وبين المزوّد أجاب بدلًا منه. أبلغ المكتب الخلفي.</translation>
    </message>
    <message>
        <source>Not yet confirmed: the money may have moved. Do not take or return cash, and do not send it again; the status is being asked.</source>
        <translation>غير مؤكدة بعد: ربما انتقل المال. لا تأخذ نقدًا ولا ترده، ولا ترسلها مرة أخرى؛ يجري السؤال عن حالتها.</translation>
    </message>
    <message>
        <source>A credential is missing; set it in the settings.</source>
        <translation>تنقص بيانات اعتماد؛ اضبطها في الإعدادات.</translation>
    </message>
    <message>
        <source>The provider refused our credentials; set them anew in the settings.</source>
        <translation>رفض المزوّد بيانات اعتمادنا؛ اضبطها من جديد في الإعدادات.</translation>
    </message>
    <message>
        <source>The system keychain is locked; unlock it and try again.</source>
        <translation>سلسلة مفاتيح النظام مقفلة؛ افتحها ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The system keychain does not answer; log in to the desktop session or start the keychain service.</source>
        <translation>سلسلة مفاتيح النظام لا تجيب؛ سجّل الدخول إلى جلسة سطح المكتب أو شغّل خدمة سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>The key of this store is not in the keychain. Unlock the keychain or log in as the user who made the store; no new key is made.</source>
        <translation>مفتاح مخزن البيانات هذا ليس في سلسلة المفاتيح. افتح سلسلة المفاتيح أو سجّل الدخول بالمستخدم الذي أنشأ المخزن؛ لن يُنشأ مفتاح جديد.</translation>
    </message>
    <message>
        <source>The store cannot be opened or written. Nothing was sent.</source>
        <translation>تعذّر فتح مخزن البيانات أو الكتابة فيه. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The store is damaged. Stop sending and restore a backup.</source>
        <translation>مخزن البيانات تالف. أوقف الإرسال واستعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Another program holds the store; try again in a moment. Nothing was sent.</source>
        <translation>برنامج آخر يشغل مخزن البيانات؛ أعد المحاولة بعد قليل. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The store was made by a newer version of this program; update this one.</source>
        <translation>أنشأ المخزنَ إصدارٌ أحدث من هذا البرنامج؛ حدّث هذا البرنامج.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is sent until there is room again.</source>
        <translation>القرص ممتلئ. لن يُرسل شيء حتى تتوفر مساحة.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile; look at it again.</source>
        <translation>غيّر شخص آخر هذا في الأثناء؛ انظر إليه من جديد.</translation>
    </message>
    <message>
        <source>The offer no longer holds. It is not known what was done.</source>
        <translation>لم يعد العرض قائمًا. ولا يُعرف ما الذي تم.</translation>
    </message>
    <message>
        <source>The provider&apos;s answer reads like a refusal, and it may have been done all the same.</source>
        <translation>جواب المزوّد يُقرأ كأنه رفض، وربما نُفّذ الطلب مع ذلك.</translation>
    </message>
    <message>
        <source>The connection to the provider broke before its answer came. It may have been done.</source>
        <translation>انقطع الاتصال بالمزوّد قبل وصول جوابه. ربما نُفّذ الطلب.</translation>
    </message>
    <message>
        <source>The store cannot be opened or written.</source>
        <translation>تعذّر فتح مخزن البيانات أو الكتابة فيه.</translation>
    </message>
    <message>
        <source>Another program holds the store; look again in a moment.</source>
        <translation>برنامج آخر يشغل مخزن البيانات؛ انظر مرة أخرى بعد قليل.</translation>
    </message>
    <message>
        <source>The disk is full. Make room before anything else.</source>
        <translation>القرص ممتلئ. وفّر مساحة قبل أي شيء آخر.</translation>
    </message>
    <message>
        <source>The provider cannot be reached, or the connection broke; check the connection. No money moved.</source>
        <translation>تعذّر الوصول إلى المزوّد أو انقطع الاتصال؛ تحقّق من الاتصال. لم يتحرّك أي مال.</translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>This is needed; fill it in.</source>
        <translation>هذا ضروري؛ املأه.</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>the folder %1 cannot be made or written</source>
        <translation>تعذّر إنشاء المجلد %1 أو الكتابة فيه</translation>
    </message>
    <message>
        <source>The profile %1 cannot be read: %2.</source>
        <translation>تعذّرت قراءة ملف التعريف %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>تعذّرت كتابة %1: %2</translation>
    </message>
    <message>
        <source>Another program has the data of this home open: a window, &quot;watch&quot;, &quot;callbacks serve&quot; or a command. Close it, then run this again.</source>
        <translation>برنامج آخر يفتح بيانات هذا المجلد: نافذة أو &quot;watch&quot; أو &quot;callbacks serve&quot; أو أمر. أغلقه ثم شغّل هذا من جديد.</translation>
    </message>
    <message>
        <source>The data of this home is being restored or moved. Try again when that is done.</source>
        <translation>بيانات هذا المجلد قيد الاستعادة أو النقل. حاول مجددًا بعد انتهاء ذلك.</translation>
    </message>
</context>
<context>
    <name>Iban</name>
    <message>
        <source>An IBAN starts with two letters and two digits, such as PK36.</source>
        <translation>يبدأ IBAN بحرفين ورقمين، مثل PK36.</translation>
    </message>
    <message>
        <source>%1 is not a country with IBANs.</source>
        <translation>ليس في %1 أرقام IBAN.</translation>
    </message>
    <message>
        <source>An IBAN of %1 has %2 characters; this one has %3.</source>
        <translation>طول IBAN في %1 هو %2 حرفًا؛ وهذا فيه %3.</translation>
    </message>
    <message>
        <source>The check digits of this IBAN do not fit: a character is wrong or swapped.</source>
        <translation>رقما التحقق في IBAN هذا لا يتطابقان: حرف خاطئ أو مبدَّل.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Throw away what was typed?</source>
        <translation>هل تريد التخلّص مما كُتب؟</translation>
    </message>
    <message>
        <source>It has not been stored, and is lost when this is closed.</source>
        <translation>لم يُحفظ، وسيضيع عند إغلاق هذه النافذة.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>متابعته</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>التخلّص منه</translation>
    </message>
</context>
<context>
    <name>LimitService</name>
    <message>
        <source>Back office writes a report about this customer&apos;s day. Go on as usual.</source>
        <translation>يكتب المكتب الخلفي تقريرًا عن يوم هذا العميل. تابع كالمعتاد.</translation>
    </message>
    <message>
        <source>Ask the customer first: %1.</source>
        <extracomment>%1 is a list such as &quot;address, date of birth&quot;; no amount may stand in this sentence</extracomment>
        <translation>اسأل العميل أولًا عن: %1.</translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message>
        <source>, </source>
        <extracomment>stands between the words of a list, with its space: &quot;HBL, UBL&quot;</extracomment>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>ListenerText</name>
    <message>
        <source>The file %1 cannot be used; a PEM file is wanted.</source>
        <translation>لا يمكن استعمال الملف %1؛ المطلوب ملف PEM.</translation>
    </message>
    <message>
        <source>The key %1 does not belong to the certificate %2, which must be the first in its file.</source>
        <translation>المفتاح %1 لا يخص الشهادة %2، التي يجب أن تكون الأولى في ملفها.</translation>
    </message>
    <message>
        <source>It is not possible to listen there: %1</source>
        <translation>لا يمكن الاستماع هناك: %1</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>This is not a decimal number such as 1234.50.</source>
        <translation>هذا ليس عددًا عشريًا مثل 1234.50.</translation>
    </message>
    <message>
        <source>An exchange rate is a number above zero.</source>
        <translation>سعر الصرف عدد أكبر من الصفر.</translation>
    </message>
    <message>
        <source>An amount is written with digits and a dot, such as 1234.50.</source>
        <translation>يُكتب المبلغ بأرقام ونقطة، مثل 1234.50.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n digit(s) after the dot, not more.</source>
        <translation>
            <numerusform>لا تأخذ %1 أي أرقام (%n) بعد الفاصلة، لا أكثر.</numerusform>
            <numerusform>تأخذ %1 رقمًا واحدًا (%n) بعد الفاصلة، لا أكثر.</numerusform>
            <numerusform>تأخذ %1 رقمين (%n) بعد الفاصلة، لا أكثر.</numerusform>
            <numerusform>تأخذ %1 ‏%n أرقام بعد الفاصلة، لا أكثر.</numerusform>
            <numerusform>تأخذ %1 ‏%n رقمًا بعد الفاصلة، لا أكثر.</numerusform>
            <numerusform>تأخذ %1 ‏%n رقم بعد الفاصلة، لا أكثر.</numerusform>
        </translation>
    </message>
    <message>
        <source>This amount is too large.</source>
        <translation>هذا المبلغ أكبر من اللازم.</translation>
    </message>
    <message>
        <source>This amount can be read in more than one way. Write it like %1.</source>
        <translation>يمكن قراءة هذا المبلغ بأكثر من طريقة. اكتبه هكذا: %1.</translation>
    </message>
</context>
<context>
    <name>MrzText</name>
    <message>
        <source>The check digit of %1 is wrong; read the document once more.</source>
        <translation>رقم التحقق الخاص بـ %1 خاطئ؛ اقرأ الوثيقة مرة أخرى.</translation>
    </message>
    <message>
        <source>the date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>the date of expiry</source>
        <translation>تاريخ الانتهاء</translation>
    </message>
    <message>
        <source>the document number</source>
        <translation>رقم الوثيقة</translation>
    </message>
    <message>
        <source>the whole zone</source>
        <translation>المنطقة كلها</translation>
    </message>
    <message>
        <source>the personal number</source>
        <translation>الرقم الشخصي</translation>
    </message>
    <message>
        <source>This is no machine-readable zone: it has three lines of 30 characters, or two of 36 or 44, of capitals, digits and &quot;&lt;&quot;.</source>
        <translation>هذه ليست منطقة مقروءة آليًا: ففيها ثلاثة سطور من 30 حرفًا، أو سطران من 36 أو 44، من حروف كبيرة وأرقام و&quot;&lt;&quot;.</translation>
    </message>
</context>
<context>
    <name>Net</name>
    <message>
        <source>A reading request does not go this way; nothing was sent.</source>
        <translation>طلب قراءة لا يسلك هذا الطريق؛ لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>This is not a header field.</source>
        <translation>هذا ليس حقل ترويسة.</translation>
    </message>
    <message>
        <source>This header field is not the caller&apos;s to set.</source>
        <translation>حقل الترويسة هذا ليس للمستدعي أن يضعه.</translation>
    </message>
    <message>
        <source>This header field is set twice.</source>
        <translation>وُضع حقل الترويسة هذا مرتين.</translation>
    </message>
    <message>
        <source>This is not a method.</source>
        <translation>هذه ليست طريقة HTTP.</translation>
    </message>
    <message>
        <source>A reading request has no body.</source>
        <translation>طلب القراءة ليس له متن.</translation>
    </message>
    <message>
        <source>The provider&apos;s address is missing or not a web address.</source>
        <translation>عنوان المزوّد ناقص أو ليس عنوان ويب.</translation>
    </message>
    <message>
        <source>The provider&apos;s address must hold no user name, query or fragment.</source>
        <translation>لا يجوز أن يحتوي عنوان المزوّد على اسم مستخدم أو استعلام أو جزء.</translation>
    </message>
    <message>
        <source>The provider&apos;s address must begin with https.</source>
        <translation>يجب أن يبدأ عنوان المزوّد بـ https.</translation>
    </message>
    <message>
        <source>http is accepted for this machine only; the provider&apos;s address must begin with https.</source>
        <translation>لا يُقبل http إلا لهذا الجهاز؛ يجب أن يبدأ عنوان المزوّد بـ https.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>تعذّرت قراءة الملف %1: %2</translation>
    </message>
    <message>
        <source>The file %1 is too large to hold certificates.</source>
        <translation>الملف %1 أكبر من أن يكون ملف شهادات.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form.</source>
        <translation>ليس في الملف %1 شهادة بصيغة PEM.</translation>
    </message>
    <message>
        <source>No private key (RSA or elliptic curve, PEM) can be read for the client certificate; it is missing, or its passphrase is wrong.</source>
        <translation>تعذّرت قراءة مفتاح خاص (RSA أو منحنى إهليلجي، PEM) لشهادة العميل؛ إما أنه ناقص، وإما أن عبارة مروره خاطئة.</translation>
    </message>
    <message>
        <source>The proxy must be written as http://host:port or socks5://host:port.</source>
        <translation>يجب كتابة الوكيل الشبكي هكذا: http://host:port أو socks5://host:port.</translation>
    </message>
    <message>
        <source>The proxy&apos;s user name and password do not belong in its address.</source>
        <translation>اسم مستخدم الوكيل الشبكي وكلمة مروره لا مكان لهما في عنوانه.</translation>
    </message>
    <message>
        <source>“%1” is not the base64 of a SHA-256 sum.</source>
        <translation>‏“%1” ليس مجموع SHA-256 بصيغة base64.</translation>
    </message>
    <message>
        <source>The request does not lead to %1; nothing was sent.</source>
        <translation>الطلب لا يؤدي إلى %1؛ لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>A deadline must lie between 1 and %1 milliseconds.</source>
        <translation>يجب أن تكون المهلة بين 1 و%1 ميلي ثانية.</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>لم يقدّم الخادم شهادة.</translation>
    </message>
    <message>
        <source>The certificate does not name %1.</source>
        <translation>الشهادة لا تذكر %1.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not one of those agreed on.</source>
        <translation>شهادة %1 ليست من الشهادات المتفق عليها.</translation>
    </message>
    <message>
        <source>The call to %1 was ended by this program; nothing was sent.</source>
        <translation>أنهى هذا البرنامج النداء إلى %1؛ لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The call to %1 was ended by this program; the request may have arrived.</source>
        <translation>أنهى هذا البرنامج النداء إلى %1؛ ربما وصل الطلب.</translation>
    </message>
    <message>
        <source>%1 took no connection in time; nothing was sent.</source>
        <translation>لم يقبل %1 الاتصال في الوقت المحدد؛ لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>%1 did not answer in time; the request may have arrived.</source>
        <translation>لم يُجب %1 في الوقت المحدد؛ ربما وصل الطلب.</translation>
    </message>
    <message>
        <source>The identity of %1 could not be verified; nothing was sent.</source>
        <translation>تعذّر التحقق من هوية %1؛ لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The identity of %1 could not be verified; the request may have arrived.</source>
        <translation>تعذّر التحقق من هوية %1؛ ربما وصل الطلب.</translation>
    </message>
    <message>
        <source>The answer of %1 is cut short or cannot be read; the request has probably arrived.</source>
        <translation>جواب %1 مبتور أو لا يُقرأ؛ والأرجح أن الطلب وصل.</translation>
    </message>
    <message>
        <source>%1 pointed to another address, which is never followed.</source>
        <translation>أحال %1 إلى عنوان آخر، وهذا لا يُتبع أبدًا.</translation>
    </message>
    <message>
        <source>%1 cannot be reached; nothing was sent.</source>
        <translation>تعذّر الوصول إلى %1؛ لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before an answer came; the request may have arrived.</source>
        <translation>انقطع الاتصال بـ %1 قبل وصول الجواب؛ ربما وصل الطلب.</translation>
    </message>
    <message numerus="yes">
        <source>The provider allows no more calls for %n second(s); nothing was sent.</source>
        <translation>
            <numerusform>لا يسمح المزوّد بنداءات أخرى لمدة %n ثانية؛ لم يُرسل شيء.</numerusform>
            <numerusform>لا يسمح المزوّد بنداءات أخرى لمدة ثانية واحدة (%n)؛ لم يُرسل شيء.</numerusform>
            <numerusform>لا يسمح المزوّد بنداءات أخرى لمدة ثانيتين (%n)؛ لم يُرسل شيء.</numerusform>
            <numerusform>لا يسمح المزوّد بنداءات أخرى لمدة %n ثوانٍ؛ لم يُرسل شيء.</numerusform>
            <numerusform>لا يسمح المزوّد بنداءات أخرى لمدة %n ثانية؛ لم يُرسل شيء.</numerusform>
            <numerusform>لا يسمح المزوّد بنداءات أخرى لمدة %n ثانية؛ لم يُرسل شيء.</numerusform>
        </translation>
    </message>
    <message>
        <source>The storage address cannot be sent unchanged.</source>
        <translation>لا يمكن إرسال عنوان التخزين من دون تغيير.</translation>
    </message>
    <message>
        <source>The storage address leads where no document of ours may go.</source>
        <translation>يؤدي عنوان التخزين إلى مكان لا يجوز أن يذهب إليه مستند لنا.</translation>
    </message>
    <message>
        <source>No credential of ours goes to a storage host.</source>
        <translation>لا تذهب أي من بيانات اعتمادنا إلى مضيف تخزين.</translation>
    </message>
</context>
<context>
    <name>OnboardingText</name>
    <message>
        <source>%1 was asked to open a record for this customer, and the answer was lost. Look there under the customer&apos;s e-mail address. If there is a record, give its number; if there is none, ask again expressly.</source>
        <translation>طُلب من %1 فتح سجل لهذا العميل، وضاع الجواب. ابحث هناك بعنوان البريد الإلكتروني للعميل. إن وُجد سجل فاذكر رقمه؛ وإن لم يوجد فاطلب من جديد صراحةً.</translation>
    </message>
    <message>
        <source>This record belongs to another customer of ours.</source>
        <translation>هذا السجل يخص عميلًا آخر من عملائنا.</translation>
    </message>
    <message>
        <source>This record carries another name than the customer.</source>
        <translation>هذا السجل يحمل اسمًا غير اسم العميل.</translation>
    </message>
    <message>
        <source>This record tells neither the customer&apos;s name nor the e-mail address, so nobody can see whose it is. Have the name entered there first.</source>
        <translation>لا يذكر هذا السجل اسم العميل ولا عنوان بريده الإلكتروني، فلا يمكن لأحد أن يعرف صاحبه. اطلب إدخال الاسم هناك أولًا.</translation>
    </message>
    <message>
        <source>The customer is not enrolled with %1 yet.</source>
        <translation>العميل غير مسجَّل لدى %1 بعد.</translation>
    </message>
    <message>
        <source>%1 has opened a record for the customer and did not tell its number. Look it up there by e-mail address and give it here.</source>
        <translation>فتح %1 سجلًا للعميل ولم يذكر رقمه. ابحث عنه هناك بعنوان البريد الإلكتروني واذكره هنا.</translation>
    </message>
    <message>
        <source>Before screening %1 still wants: %2.</source>
        <translation>قبل الفحص ما زال %1 يريد: %2.</translation>
    </message>
    <message>
        <source>%1 refuses to open a record. The first request may have opened one after all: look there under the customer&apos;s e-mail address and give its number.</source>
        <translation>يرفض %1 فتح سجل. ومع ذلك ربما فتح الطلب الأول سجلًا: ابحث هناك بعنوان البريد الإلكتروني للعميل واذكر رقمه.</translation>
    </message>
    <message>
        <source>The customer belongs to the record %1 at %2 already. To take another one, say so expressly.</source>
        <translation>العميل مرتبط أصلًا بالسجل %1 لدى %2. لأخذ سجل آخر صرّح بذلك.</translation>
    </message>
</context>
<context>
    <name>OutputFile</name>
    <message>
        <source>this is the name of something that is not a file</source>
        <translation>هذا اسم شيء ليس ملفًا</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>The document as it will be kept</source>
        <translation>المستند كما سيُحفظ</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Page on</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>اختيار ملف …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Kind of the document</source>
        <translation>نوع المستند</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>رقم المستند</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>إظهار الرقم</translation>
    </message>
    <message>
        <source>That you looked is put on record</source>
        <translation>يُدوَّن أنك اطّلعت</translation>
    </message>
    <message>
        <source>&amp;Issued on</source>
        <translation>تاريخ الإصدار</translation>
    </message>
    <message>
        <source>&amp;Valid until</source>
        <translation>صالح حتى</translation>
    </message>
    <message>
        <source>Keep, and offer it to the form</source>
        <translation>الحفظ، وعرضه على النموذج</translation>
    </message>
    <message>
        <source>Kept sealed. What the file says about place, time and camera is taken out.</source>
        <translation>يُحفظ مختومًا. ويُزال ما يذكره الملف عن المكان والوقت والكاميرا.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Day of issue</source>
        <translation>تاريخ الإصدار</translation>
    </message>
    <message>
        <source>Last day of validity</source>
        <translation>آخر يوم صلاحية</translation>
    </message>
</context>
<context>
    <name>PaperText</name>
    <message>
        <source>The paper cannot be issued in the future.</source>
        <translation>لا يمكن أن يكون تاريخ إصدار الوثيقة في المستقبل.</translation>
    </message>
    <message>
        <source>The paper has expired; ask the customer for a valid one.</source>
        <translation>انتهت صلاحية الوثيقة؛ اطلب من العميل وثيقة سارية.</translation>
    </message>
    <message>
        <source>The paper must end after the day it was issued.</source>
        <translation>يجب أن تنتهي الوثيقة بعد يوم إصدارها.</translation>
    </message>
</context>
<context>
    <name>PapersText</name>
    <message>
        <source>The file cannot be read: it is damaged or cut short. Scan it again.</source>
        <translation>تعذّرت قراءة الملف: إنه تالف أو مبتور. امسح المستند من جديد.</translation>
    </message>
    <message>
        <source>The file is no JPEG, PNG or PDF, whatever its name says.</source>
        <translation>الملف ليس JPEG ولا PNG ولا PDF، مهما كان اسمه.</translation>
    </message>
    <message>
        <source>The picture has more than 50 million points; scan it with a lower resolution (300 dpi).</source>
        <translation>في الصورة أكثر من 50 مليون نقطة؛ امسح المستند بدقة أقل (300 dpi).</translation>
    </message>
    <message>
        <source>The PDF is protected by a password; save it without one.</source>
        <translation>ملف PDF محمي بكلمة مرور؛ احفظه من دونها.</translation>
    </message>
    <message>
        <source>The PDF has more than 50 pages; keep those that matter.</source>
        <translation>في ملف PDF أكثر من 50 صفحة؛ أبقِ المهم منها.</translation>
    </message>
    <message>
        <source>The part of the program that reads papers (remitdesk-papers) is missing; install the program again.</source>
        <translation>جزء البرنامج الذي يقرأ المستندات (remitdesk-papers) ناقص؛ ثبّت البرنامج من جديد.</translation>
    </message>
    <message>
        <source>The part of the program that reads papers does not start; install the program again.</source>
        <translation>جزء البرنامج الذي يقرأ المستندات لا يبدأ؛ ثبّت البرنامج من جديد.</translation>
    </message>
    <message>
        <source>Reading the file takes too long, so it was left alone. Scan it again.</source>
        <translation>قراءة الملف تطول أكثر من اللازم، فتُركت. امسح المستند من جديد.</translation>
    </message>
</context>
<context>
    <name>ParkedDialog</name>
    <message>
        <source>Forms that wait</source>
        <translation>نماذج تنتظر</translation>
    </message>
    <message>
        <source>Park this form &amp;as</source>
        <comment>park the form at the counter under a name</comment>
        <translation>وضع هذا النموذج جانبًا باسم</translation>
    </message>
    <message>
        <source>Name for the form that is parked</source>
        <translation>اسم النموذج الموضوع جانبًا</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>وضع جانبًا</translation>
    </message>
    <message>
        <source>Forms that wait, latest first</source>
        <translation>النماذج التي تنتظر، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>التخلص منه</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <comment>go on with a form that was parked</comment>
        <translation>متابعته</translation>
    </message>
</context>
<context>
    <name>Parties</name>
    <message>
        <source>A date of birth lies in the past.</source>
        <translation>تاريخ الميلاد يكون في الماضي.</translation>
    </message>
</context>
<context>
    <name>PartyDialog</name>
    <message>
        <source>Nothing typed is lost: Esc leaves, and it is here when you come back.</source>
        <translation>لا يضيع شيء مما كُتب: Esc للخروج، وتجده هنا عند العودة.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
</context>
<context>
    <name>PayoutMethod</name>
    <message>
        <source>Bank account</source>
        <translation>حساب بنكي</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation>محفظة هاتف</translation>
    </message>
    <message>
        <source>Cash pick-up</source>
        <translation>استلام نقدي</translation>
    </message>
    <message>
        <source>Home delivery</source>
        <translation>توصيل إلى المنزل</translation>
    </message>
    <message>
        <source>Bill payment</source>
        <translation>سداد فاتورة</translation>
    </message>
    <message>
        <source>Airtime</source>
        <translation>رصيد هاتف</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>النهاية قبل البداية.</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>This is not a phone number; write it with its country code.</source>
        <translation>هذا ليس رقم هاتف؛ اكتبه مع رمز البلد.</translation>
    </message>
    <message>
        <source>This is not a phone number there; it looks like %1.</source>
        <translation>هذا ليس رقم هاتف هناك؛ شكله %1.</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>PRACTICE - no real money, nothing leaves this machine.</source>
        <translation>تدريب - لا مال حقيقيًا، ولا شيء يغادر هذا الجهاز.</translation>
    </message>
    <message>
        <source>What the sandbox&apos;s providers really paid: %1</source>
        <translation>ما دفعه مزوّدو بيئة الاختبار فعلًا: %1</translation>
    </message>
    <message>
        <source>Practice Exchange</source>
        <translation>صرافة التدريب</translation>
    </message>
</context>
<context>
    <name>Pricing</name>
    <message>
        <source>This amount is too large.</source>
        <translation>هذا المبلغ أكبر من اللازم.</translation>
    </message>
    <message>
        <source>This amount is too small: nothing would arrive.</source>
        <translation>هذا المبلغ أصغر من اللازم: لن يصل شيء.</translation>
    </message>
    <message>
        <source>A fee is in a currency that cannot be converted.</source>
        <translation>أحد الرسوم بعملة لا يمكن تحويلها.</translation>
    </message>
    <message>
        <source>The fees do not add up in one currency.</source>
        <translation>لا تُجمع الرسوم في عملة واحدة.</translation>
    </message>
    <message>
        <source>The shop sends %1 %2 or more.</source>
        <extracomment>%1 is an amount without, %2 its currency</extracomment>
        <translation>يرسل المحل %1 %2 أو أكثر.</translation>
    </message>
    <message>
        <source>What arrives is a multiple of %1 %2.</source>
        <translation>ما يصل من مضاعفات %1 %2.</translation>
    </message>
</context>
<context>
    <name>PrintoutText</name>
    <message>
        <source>The shop&apos;s telephone number (agent.phone) is missing.</source>
        <translation>رقم هاتف المحل (agent.phone) ناقص.</translation>
    </message>
    <message>
        <source>The shop&apos;s website (agent.website) is missing.</source>
        <translation>موقع المحل على الويب (agent.website) ناقص.</translation>
    </message>
    <message>
        <source>Whom to complain to (agent.printouts.regulator) is missing.</source>
        <translation>جهة الشكوى (agent.printouts.regulator) ناقصة.</translation>
    </message>
    <message>
        <source>The days after which the money is there (agent.printouts.availableDays) are missing for this payout method.</source>
        <translation>الأيام التي يصل المال بعدها (agent.printouts.availableDays) ناقصة لطريقة الاستلام هذه.</translation>
    </message>
    <message>
        <source>The provider does not state its fees.</source>
        <translation>المزوّد لا يذكر رسومه.</translation>
    </message>
    <message>
        <source>The offer is not binding.</source>
        <translation>العرض غير ملزم.</translation>
    </message>
</context>
<context>
    <name>PrivacyText</name>
    <message>
        <source>The customer has sent money, so the papers are kept until %1 (%2), and the records of the transfers and of who took part in them as well.</source>
        <translation>أرسل العميل أموالًا، لذلك تُحفظ الأوراق حتى %1 (%2)، وكذلك سجلات الحوالات ومن شارك فيها.</translation>
    </message>
    <message>
        <source>The records of the customer&apos;s transfers and of who took part in them are kept.</source>
        <translation>تُحفظ سجلات حوالات العميل ومن شارك فيها.</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Profile: %1</source>
        <translation>ملف التعريف: %1</translation>
    </message>
    <message>
        <source>Profile, %1: %2</source>
        <translation>ملف التعريف، %1: %2</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>an object in braces is wanted here.</source>
        <translation>المطلوب هنا كائن بين قوسين معقوفين.</translation>
    </message>
    <message>
        <source>a text in quotes is wanted here.</source>
        <translation>المطلوب هنا نص بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>true or false is wanted here.</source>
        <translation>المطلوب هنا true أو false.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 is wanted here.</source>
        <translation>المطلوب هنا عدد صحيح من %1 إلى %2.</translation>
    </message>
    <message>
        <source>there is no such member; check its spelling.</source>
        <translation>لا يوجد عضو كهذا؛ راجع كتابته.</translation>
    </message>
    <message>
        <source>this is not an address such as https://example.com.</source>
        <translation>هذا ليس عنوانًا مثل https://example.com.</translation>
    </message>
    <message>
        <source>no user or password stands in an address; secrets belong into the keychain.</source>
        <translation>لا يُكتب مستخدم ولا كلمة مرور في عنوان؛ مكان الأسرار سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>only https is accepted; http is for loopback addresses (the sandbox).</source>
        <translation>لا يُقبل إلا https؛ أما http فلعناوين هذا الجهاز (بيئة الاختبار).</translation>
    </message>
    <message>
        <source>two letters such as SG are wanted here.</source>
        <translation>المطلوب هنا حرفان مثل SG.</translation>
    </message>
    <message>
        <source>three letters such as SGD are wanted here.</source>
        <translation>المطلوب هنا ثلاثة أحرف مثل SGD.</translation>
    </message>
    <message>
        <source>letters, digits, dots and dashes are wanted here.</source>
        <translation>المطلوب هنا حروف لاتينية وأرقام ونقاط وشرطات.</translation>
    </message>
    <message>
        <source>the provider&apos;s address is missing.</source>
        <translation>عنوان المزوّد ناقص.</translation>
    </message>
    <message>
        <source>The profile is not JSON: %1.</source>
        <translation>ملف التعريف ليس JSON: %1.</translation>
    </message>
    <message>
        <source>there is no such provider.</source>
        <translation>لا يوجد مزوّد كهذا.</translation>
    </message>
    <message>
        <source>%1 is wanted here, or nothing.</source>
        <translation>المطلوب هنا %1، أو لا شيء.</translation>
    </message>
    <message>
        <source>there is no rule set of that name.</source>
        <translation>لا توجد مجموعة قواعد بهذا الاسم.</translation>
    </message>
    <message>
        <source>a server&apos;s store needs this.</source>
        <translation>مخزن البيانات على خادم يحتاج إلى هذا.</translation>
    </message>
    <message>
        <source>&quot;sqlite&quot; or &quot;postgresql&quot; is wanted here.</source>
        <translation>المطلوب هنا &quot;sqlite&quot; أو &quot;postgresql&quot;.</translation>
    </message>
    <message>
        <source>up to %1 rising numbers of minutes are wanted here.</source>
        <translation>المطلوب هنا حتى %1 من الأعداد المتصاعدة من الدقائق.</translation>
    </message>
</context>
<context>
    <name>ProviderUser</name>
    <message>
        <source>The provider uses a word we do not know; ask its support what is wanted.</source>
        <translation>يستعمل المزوّد كلمة لا نعرفها؛ اسأل خدمة الدعم لديه عن المطلوب.</translation>
    </message>
    <message>
        <source>Details or documents are missing; send them, then ask for screening.</source>
        <translation>تنقص بيانات أو مستندات؛ أرسلها ثم اطلب الفحص.</translation>
    </message>
    <message>
        <source>The provider wants documents again; its remarks say which. Upload them and ask for screening again.</source>
        <translation>يريد المزوّد مستندات مرة أخرى؛ ملاحظاته تذكر أيها. ارفعها واطلب الفحص من جديد.</translation>
    </message>
    <message>
        <source>The provider has refused the customer; its remarks say why.</source>
        <translation>رفض المزوّد العميل؛ ملاحظاته تذكر السبب.</translation>
    </message>
    <message>
        <source>The customer&apos;s record at the provider is closed; ask its support.</source>
        <translation>سجل العميل لدى المزوّد مغلق؛ اسأل خدمة الدعم لديه.</translation>
    </message>
    <message>
        <source>The provider is looking at the customer. Nothing is to be done but to ask again later.</source>
        <translation>المزوّد يراجع بيانات العميل. لا شيء مطلوب سوى السؤال مرة أخرى لاحقًا.</translation>
    </message>
    <message>
        <source>The provider has approved the customer. Nothing is left to do.</source>
        <translation>وافق المزوّد على العميل. لم يبقَ شيء مطلوب.</translation>
    </message>
</context>
<context>
    <name>PurposeText</name>
    <message>
        <source>Family support</source>
        <translation>إعالة الأسرة</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>هدية</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>التعليم</translation>
    </message>
    <message>
        <source>Study costs</source>
        <translation>تكاليف الدراسة</translation>
    </message>
    <message>
        <source>Medical services</source>
        <translation>الخدمات الطبية</translation>
    </message>
    <message>
        <source>Salary</source>
        <translation>راتب</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>ادخار</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>إيجار</translation>
    </message>
    <message>
        <source>Purchase of goods</source>
        <translation>شراء سلع</translation>
    </message>
    <message>
        <source>Purchase of services</source>
        <translation>شراء خدمات</translation>
    </message>
    <message>
        <source>Charity</source>
        <translation>عمل خيري</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>قرض</translation>
    </message>
    <message>
        <source>Pension</source>
        <translation>معاش تقاعدي</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>تأمين</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>ضرائب</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>استثمار</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>غير ذلك</translation>
    </message>
</context>
<context>
    <name>QueueText</name>
    <message>
        <source>%1: %2, to be at least %3</source>
        <extracomment>%1 is a provider, %2 and %3 are amounts with their currency</extracomment>
        <translation>‏%1: %2، والمطلوب %3 على الأقل</translation>
    </message>
    <message>
        <source>%1: %2 missing</source>
        <extracomment>%1 is a provider, %2 names of credentials</extracomment>
        <translation>‏%1: ناقص %2</translation>
    </message>
    <message>
        <source>%1 has run out on %2</source>
        <extracomment>%1 is a file or a credential, %2 a date</extracomment>
        <translation>انتهت صلاحية %1 في %2</translation>
    </message>
    <message>
        <source>%1 runs out on %2</source>
        <translation>تنتهي صلاحية %1 في %2</translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>An amount is above zero.</source>
        <translation>المبلغ أكبر من الصفر.</translation>
    </message>
    <message>
        <source>no answer in %1 s</source>
        <translation>لا جواب خلال %1 ث</translation>
    </message>
    <message>
        <source>The offer is refused: it is in other currencies (%1 to %2) than asked for.</source>
        <translation>رُفض العرض: فهو بعملات (%1 إلى %2) غير المطلوبة.</translation>
    </message>
    <message>
        <source>The offer is refused: it is for another country or way than asked for.</source>
        <translation>رُفض العرض: فهو لبلد أو طريقة غير المطلوبة.</translation>
    </message>
    <message>
        <source>The offer is refused: it is for another bank or agent than asked for.</source>
        <translation>رُفض العرض: فهو لبنك أو وكيل غير المطلوب.</translation>
    </message>
    <message>
        <source>The offer is refused: it is for another amount than asked for.</source>
        <translation>رُفض العرض: فهو لمبلغ غير المطلوب.</translation>
    </message>
    <message>
        <source>The offer is refused: its sums do not add up.</source>
        <translation>رُفض العرض: مجاميعه لا تستقيم.</translation>
    </message>
    <message>
        <source>needs the sender&apos;s %1</source>
        <extracomment>%1 is a list such as &quot;nationality, date of birth&quot;</extracomment>
        <translation>يحتاج من بيانات المُرسِل إلى: %1</translation>
    </message>
    <message>
        <source>needs the beneficiary&apos;s %1</source>
        <extracomment>%1 is a list such as &quot;address, city&quot;</extracomment>
        <translation>يحتاج من بيانات المستفيد إلى: %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>what an offer lacks of the sender, and what it lacks of the beneficiary</extracomment>
        <translation>%1؛ %2</translation>
    </message>
</context>
<context>
    <name>RateBoardText</name>
    <message>
        <source>&quot;%1&quot; is no step of a fee. Write steps like 0:5.00, 1000:3.00+0.5%: from which amount, how much, and what share of it.</source>
        <extracomment>%1 is what was typed; the example stays as it is</extracomment>
        <translation>‏&quot;%1&quot; ليست شريحة رسم. اكتب الشرائح هكذا ⁦0:5.00, 1000:3.00+0.5%⁩: من أي مبلغ، وكم الرسم، وأي نسبة منه.</translation>
    </message>
    <message>
        <source>The steps of a fee begin at 0 and rise, so that every amount has one.</source>
        <translation>تبدأ شرائح الرسم من 0 وتتصاعد، ليكون لكل مبلغ شريحة.</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>A margin is 0 to 2000 basis points (20 %).</source>
        <translation>الهامش من 0 إلى 2000 نقطة أساس (20 %).</translation>
    </message>
    <message>
        <source>A fee is not below zero.</source>
        <translation>لا يقل الرسم عن الصفر.</translation>
    </message>
    <message>
        <source>A step is at least the smallest coin, such as 0.05.</source>
        <translation>المضاعف لا يقل عن أصغر وحدة نقدية، مثل 0.05.</translation>
    </message>
    <message>
        <source>Give one fee or steps of a fee, not both.</source>
        <translation>اذكر رسمًا واحدًا أو شرائح رسم، لا كليهما.</translation>
    </message>
    <message>
        <source>This provider states its own rate; leave the rate empty and set the margin and the fees.</source>
        <translation>يذكر هذا المزوّد سعره بنفسه؛ اترك السعر فارغًا وحدّد الهامش والرسوم.</translation>
    </message>
    <message>
        <source>What arrives is this provider&apos;s to say.</source>
        <translation>ما يصل يقرره هذا المزوّد.</translation>
    </message>
    <message>
        <source>Type the rate, or choose the provider whose rate it is.</source>
        <translation>اكتب السعر، أو اختر المزوّد صاحب السعر.</translation>
    </message>
    <message>
        <source>A rate holds from now on or later; the past is written already.</source>
        <translation>يسري السعر من الآن أو لاحقًا؛ فالماضي مكتوب أصلًا.</translation>
    </message>
    <message>
        <source>A rate begins within a year.</source>
        <translation>يبدأ السعر خلال سنة.</translation>
    </message>
    <message>
        <source>This line waits for nobody&apos;s word.</source>
        <translation>هذا السطر لا ينتظر موافقة أحد.</translation>
    </message>
    <message>
        <source>Somebody else than who typed it has to agree.</source>
        <translation>يجب أن يوافق شخص غير الذي كتبه.</translation>
    </message>
    <message>
        <source>Both sides are the same currency, so the rate is 1; what the shop earns there is its margin and its fees.</source>
        <translation>الجانبان بالعملة نفسها، فالسعر 1؛ وما يكسبه المحل هنا هو هامشه ورسومه.</translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>Rate board</source>
        <translation>لوحة الأسعار</translation>
    </message>
    <message>
        <source>with &amp;history</source>
        <translation>مع السجل السابق</translation>
    </message>
    <message>
        <source>Agree</source>
        <comment>a second person agrees to a rate</comment>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Refuse</source>
        <comment>a second person refuses a rate</comment>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <comment>take a rate off the board</comment>
        <translation>سحب</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Currency that is sent</source>
        <translation>عملة الإرسال</translation>
    </message>
    <message>
        <source>&amp;Receive</source>
        <translation>استلام</translation>
    </message>
    <message>
        <source>Currency that arrives</source>
        <translation>عملة الاستلام</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>من أجل</translation>
    </message>
    <message>
        <source>Provider that the line is for</source>
        <translation>المزوّد الذي يخصه السطر</translation>
    </message>
    <message>
        <source>Ra&amp;te</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Receive units for one send unit</source>
        <translation>وحدات الاستلام مقابل وحدة إرسال واحدة</translation>
    </message>
    <message>
        <source>&amp;Margin, in 0.01 %</source>
        <translation>الهامش، بوحدة 0.01 %</translation>
    </message>
    <message>
        <source>What the shop keeps, in hundredths of a per cent</source>
        <translation>ما يحتفظ به المحل، بأجزاء المئة من الواحد في المئة</translation>
    </message>
    <message>
        <source>Our f&amp;ee</source>
        <translation>رسمنا</translation>
    </message>
    <message>
        <source>Our fee, in the send currency</source>
        <translation>رسمنا، بعملة الإرسال</translation>
    </message>
    <message>
        <source>or fee ste&amp;ps</source>
        <translation>أو شرائح رسم</translation>
    </message>
    <message>
        <source>Steps of the fee, such as 0:5.00, 1000:3.00+0.5%</source>
        <translation>شرائح الرسم، مثل ⁦0:5.00, 1000:3.00+0.5%⁩</translation>
    </message>
    <message>
        <source>Fee at &amp;least</source>
        <translation>أقل رسم</translation>
    </message>
    <message>
        <source>Least fee</source>
        <translation>أقل رسم</translation>
    </message>
    <message>
        <source>Sent at least</source>
        <translation>أقل إرسال</translation>
    </message>
    <message>
        <source>Least amount that is sent</source>
        <translation>أقل مبلغ يُرسل</translation>
    </message>
    <message>
        <source>Paid in multiples of</source>
        <translation>يُدفع بمضاعفات</translation>
    </message>
    <message>
        <source>What is paid is rounded up to a multiple of this</source>
        <translation>يُقرَّب المدفوع إلى الأعلى إلى مضاعف هذا</translation>
    </message>
    <message>
        <source>Arrives in multiples of</source>
        <translation>يصل بمضاعفات</translation>
    </message>
    <message>
        <source>What arrives is rounded down to a multiple of this</source>
        <translation>يُقرَّب الواصل إلى الأسفل إلى مضاعف هذا</translation>
    </message>
    <message>
        <source>Holds fr&amp;om</source>
        <translation>يسري من</translation>
    </message>
    <message>
        <source>When it begins to hold; empty: at once</source>
        <translation>متى يبدأ سريانه؛ وإن تُرك فارغًا: فورًا</translation>
    </message>
    <message>
        <source>Put on the board</source>
        <translation>وضعه على اللوحة</translation>
    </message>
    <message>
        <source>Take into the form</source>
        <comment>a line of the rate board, into the form for a new one</comment>
        <translation>نقل إلى النموذج</translation>
    </message>
    <message>
        <source>Take the chosen line into the form</source>
        <translation>نقل السطر المختار إلى النموذج</translation>
    </message>
</context>
<context>
    <name>RebitText</name>
    <message>
        <source>Rebit wants a first and a last name.</source>
        <translation>يطلب Rebit اسمًا أول واسم عائلة.</translation>
    </message>
    <message>
        <source>Rebit wants the beneficiary&apos;s mobile number.</source>
        <translation>يطلب Rebit رقم هاتف المستفيد المحمول.</translation>
    </message>
    <message>
        <source>Rebit wants to know the account type: %1.</source>
        <translation>يريد Rebit معرفة نوع الحساب: %1.</translation>
    </message>
    <message>
        <source>The account type is one of: %1.</source>
        <translation>نوع الحساب واحد من: %1.</translation>
    </message>
    <message>
        <source>Rebit accepts our token.</source>
        <translation>يقبل Rebit رمزنا المميز.</translation>
    </message>
    <message>
        <source>Rebit pays out pesos.</source>
        <translation>يدفع Rebit بالبيزو.</translation>
    </message>
    <message>
        <source>Rebit cannot be asked without its own number.</source>
        <translation>لا يمكن سؤال Rebit من دون رقمه هو.</translation>
    </message>
    <message>
        <source>the invoice&apos;s address cannot be read</source>
        <translation>لا يُقرأ عنوان الفاتورة</translation>
    </message>
    <message>
        <source>the invoice names two different addresses or sums</source>
        <translation>تذكر الفاتورة عنوانين أو مبلغين مختلفين</translation>
    </message>
    <message>
        <source>the invoice&apos;s sum cannot be read</source>
        <translation>لا يُقرأ مبلغ الفاتورة</translation>
    </message>
    <message>
        <source>Rebit does not know the province &quot;%1&quot;; choose one of its list, such as %2.</source>
        <translation>لا يعرف Rebit المحافظة &quot;%1&quot;؛ اختر من قائمته، مثل %2.</translation>
    </message>
    <message>
        <source>Fees are those of %1, because no province was chosen.</source>
        <translation>الرسوم هي رسوم %1، لأن المحافظة لم تُختر.</translation>
    </message>
    <message>
        <source>Rebit does not state all its fees for this; they are not in the price.</source>
        <translation>لا يذكر Rebit كل رسومه لهذا؛ وهي ليست ضمن السعر.</translation>
    </message>
    <message>
        <source>Rebit answers 500 also for data it does not accept: check amount, bank and account.</source>
        <translation>يجيب Rebit بالرمز 500 أيضًا عن بيانات لا يقبلها: راجع المبلغ والبنك والحساب.</translation>
    </message>
    <message>
        <source>Rebit states its fees in %1, asked was %2.</source>
        <translation>يذكر Rebit رسومه بعملة %1، والمطلوب كان %2.</translation>
    </message>
    <message>
        <source>%1 is %2, approved was %3</source>
        <translation>‏%1: القيمة %2، والمعتمد كان %3</translation>
    </message>
    <message>
        <source>the amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>the currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>the provider&apos;s reference</source>
        <translation>مرجع المزوّد</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>المستلم</translation>
    </message>
    <message>
        <source>the bank or agent</source>
        <translation>البنك أو الوكيل</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Rebit&apos;s total is %1 %2; the offer counted on %3.</source>
        <translation>إجمالي Rebit هو %1 %2؛ وكان العرض على أساس %3.</translation>
    </message>
    <message>
        <source>The answer names no invoice; it is asked for.</source>
        <translation>لا يذكر الجواب فاتورة؛ ويجري السؤال عنها.</translation>
    </message>
    <message>
        <source>Rebit did not say that it is cancelled; its status is asked for.</source>
        <translation>لم يقل Rebit إنها أُلغيت؛ ويجري السؤال عن حالتها.</translation>
    </message>
    <message>
        <source>the invoice is another one than before</source>
        <translation>الفاتورة غير الفاتورة السابقة</translation>
    </message>
    <message>
        <source>Only a part of the invoice was paid; back office must pay the rest or ask for it back.</source>
        <translation>دُفع جزء من الفاتورة فقط؛ على المكتب الخلفي دفع الباقي أو طلب استرداده.</translation>
    </message>
    <message>
        <source>The invoice was not paid in time and has run out.</source>
        <translation>لم تُدفع الفاتورة في وقتها وانتهت مهلتها.</translation>
    </message>
    <message>
        <source>Rebit numbers its recipients: 1, 2, 3 and so on.</source>
        <translation>يرقّم Rebit مستلميه: 1 و2 و3 وهكذا.</translation>
    </message>
    <message>
        <source>Rebit asks nothing beyond the beneficiary&apos;s own fields.</source>
        <translation>لا يطلب Rebit شيئًا غير حقول المستفيد نفسه.</translation>
    </message>
    <message>
        <source>Rebit answered about another recipient.</source>
        <translation>أجاب Rebit عن مستلم آخر.</translation>
    </message>
    <message>
        <source>Rebit has no call for this list; the one that comes with the program is shown.</source>
        <translation>ليس لدى Rebit نداء لهذه القائمة؛ تُعرض القائمة المرفقة بالبرنامج.</translation>
    </message>
    <message>
        <source>Rebit shows a payment that is not confirmed yet. Do not pay it again.</source>
        <translation>يعرض Rebit دفعة لم تُؤكَّد بعد. لا تدفعها مرة أخرى.</translation>
    </message>
    <message>
        <source>Rebit said &quot;%1&quot; before and now says &quot;%2&quot;. Ask Rebit where our bitcoin is.</source>
        <translation>قال Rebit سابقًا &quot;%1&quot; ويقول الآن &quot;%2&quot;. اسأل Rebit أين البيتكوين الخاص بنا.</translation>
    </message>
    <message>
        <source>Rebit refused it after our bitcoin had arrived. Ask Rebit for the refund.</source>
        <translation>رفضها Rebit بعد وصول البيتكوين منا. اطلب من Rebit الاسترداد.</translation>
    </message>
    <message>
        <source>Rebit had bitcoin of ours for it: ask Rebit for the refund.</source>
        <translation>كان لدى Rebit بيتكوين لنا مقابلها: اطلب من Rebit الاسترداد.</translation>
    </message>
    <message>
        <source>%1: %2, by its name</source>
        <translation>‏%1: %2، بحسب اسمه</translation>
    </message>
    <message>
        <source>Rebit&apos;s document names no field for the customer&apos;s number at the biller, so it cannot be sent. Leave it empty, or ask Rebit for the field&apos;s name and write it into the profile (detailMembers.billAccount).</source>
        <translation>وثيقة Rebit لا تسمّي حقلًا لرقم العميل لدى جهة الفوترة، فلا يمكن إرساله. اتركه فارغًا، أو اسأل Rebit عن اسم الحقل واكتبه في ملف التعريف (detailMembers.billAccount).</translation>
    </message>
    <message>
        <source>The customer&apos;s number at the biller is missing.</source>
        <translation>رقم العميل لدى جهة الفوترة ناقص.</translation>
    </message>
    <message>
        <source>For a bill this is the date on which it is due, such as 2026-02-15, or that date and the first and last day of its period, with blanks in between.</source>
        <translation>للفاتورة هو تاريخ استحقاقها، مثل ⁦2026-02-15⁩، أو ذلك التاريخ مع أول يوم وآخر يوم من فترتها، وبينها فراغات.</translation>
    </message>
    <message>
        <source>Rebit&apos;s document names no field for the number to be loaded: the load goes to the beneficiary&apos;s mobile number. Leave this empty.</source>
        <translation>وثيقة Rebit لا تسمّي حقلًا للرقم المطلوب شحنه: تذهب باقة الشحن إلى رقم هاتف المستفيد. اترك هذا فارغًا.</translation>
    </message>
    <message>
        <source>Rebit&apos;s document names no field for the load, so none can be sent. Ask Rebit for the field&apos;s name and write it into the profile (detailMembers.load).</source>
        <translation>وثيقة Rebit لا تسمّي حقلًا لباقة الشحن، فلا يمكن إرسال أي منها. اسأل Rebit عن اسم الحقل واكتبه في ملف التعريف (detailMembers.load).</translation>
    </message>
    <message>
        <source>Rebit pays in the Philippines: to bank accounts, as cash, at home, or to billers.</source>
        <translation>يدفع Rebit في الفلبين: إلى حسابات بنكية، أو نقدًا، أو في المنزل، أو إلى جهات الفوترة.</translation>
    </message>
    <message>
        <source>Choose one of Rebit&apos;s list: %1.</source>
        <translation>اختر من قائمة Rebit: %1.</translation>
    </message>
    <message>
        <source>Due date, then first and last day of the bill&apos;s period</source>
        <translation>تاريخ الاستحقاق، ثم أول يوم وآخر يوم من فترة الفاتورة</translation>
    </message>
    <message>
        <source>Customer&apos;s number at the biller</source>
        <translation>رقم العميل لدى جهة الفوترة</translation>
    </message>
    <message>
        <source>Number to be loaded, if it is another one</source>
        <translation>الرقم المطلوب شحنه، إن كان رقمًا آخر</translation>
    </message>
    <message>
        <source>Biller</source>
        <translation>جهة الفوترة</translation>
    </message>
    <message>
        <source>Load product</source>
        <translation>باقة الشحن</translation>
    </message>
    <message>
        <source>The load %1 costs %2 %3; let exactly that arrive.</source>
        <translation>باقة الشحن %1 تكلّف %2 %3؛ اجعل هذا المبلغ بالضبط هو الواصل.</translation>
    </message>
    <message>
        <source>Rebit does not state what this load costs; let exactly its price arrive.</source>
        <translation>لا يذكر Rebit تكلفة باقة الشحن هذه؛ اجعل سعرها بالضبط هو الواصل.</translation>
    </message>
    <message>
        <source>A price only: Rebit&apos;s document names no field for the load, so it cannot be sent yet.</source>
        <translation>سعر فقط: وثيقة Rebit لا تسمّي حقلًا لباقة الشحن، فلا يمكن إرسالها بعد.</translation>
    </message>
    <message>
        <source>Rebit&apos;s document names no field for the customer&apos;s number at the biller; agree with Rebit how the bill is found.</source>
        <translation>وثيقة Rebit لا تسمّي حقلًا لرقم العميل لدى جهة الفوترة؛ اتفق مع Rebit على كيفية العثور على الفاتورة.</translation>
    </message>
    <message>
        <source>Rebit has no bank, agent, biller or load &quot;%1&quot;; choose one of its list.</source>
        <translation>ليس لدى Rebit بنك أو وكيل أو جهة فوترة أو باقة شحن باسم &quot;%1&quot;؛ اختر من قائمته.</translation>
    </message>
    <message>
        <source>Rebit&apos;s answer does not have this list.</source>
        <translation>جواب Rebit لا يحتوي على هذه القائمة.</translation>
    </message>
    <message>
        <source>the load</source>
        <translation>باقة الشحن</translation>
    </message>
    <message>
        <source>the answer is about %1, asked was about %2</source>
        <translation>الجواب عن %1، والسؤال كان عن %2</translation>
    </message>
    <message>
        <source>%1: the name of a member of remittance_details is wanted here, and none that has another meaning.</source>
        <translation>‏%1: المطلوب هنا اسم عضو من remittance_details، لا يحمل معنى آخر.</translation>
    </message>
    <message>
        <source>an object with billAccount, load or loadNumber is wanted here.</source>
        <translation>المطلوب هنا كائن فيه billAccount أو load أو loadNumber.</translation>
    </message>
    <message>
        <source>a date written like yyyy-MM-dd is wanted here, with year, month and day in it.</source>
        <translation>المطلوب هنا تاريخ مكتوب هكذا ⁦yyyy-MM-dd⁩، فيه السنة والشهر واليوم.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>This build has no fonts and prints no receipts; use one with the window.</source>
        <translation>ليس في هذه النسخة خطوط ولا تطبع إيصالات؛ استعمل نسخة ذات نافذة.</translation>
    </message>
    <message>
        <source>There is no printer on this computer. Save the receipt as PDF instead.</source>
        <translation>لا توجد طابعة على هذا الجهاز. احفظ الإيصال بصيغة PDF بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The file cannot be written; choose another folder. (%1)</source>
        <translation>تعذّرت كتابة الملف؛ اختر مجلدًا آخر. (%1)</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>لفافة 80 مم</translation>
    </message>
    <message>
        <source>The printer does not print. The transfer is not touched by that; print again or save as PDF.</source>
        <translation>الطابعة لا تطبع. لا أثر لذلك في الحوالة؛ اطبع مرة أخرى أو احفظ بصيغة PDF.</translation>
    </message>
    <message>
        <source>58 mm roll</source>
        <translation>لفافة 58 مم</translation>
    </message>
</context>
<context>
    <name>ReceiptPane</name>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>ما يُقال للعميل</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>طباعة الإيصال</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Save the receipt as PDF</source>
        <translation>حفظ الإيصال بصيغة PDF</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the next customer</comment>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>العميل التالي</translation>
    </message>
    <message>
        <source>Ask now</source>
        <comment>ask the provider now</comment>
        <translation>اسأل الآن</translation>
    </message>
    <message>
        <source>Print the price</source>
        <comment>print what it costs before payment</comment>
        <translation>طباعة السعر</translation>
    </message>
    <message>
        <source>Print what it costs, for the customer, before payment</source>
        <translation>طباعة التكلفة للعميل قبل الدفع</translation>
    </message>
    <message>
        <source>Customer&apos;s language</source>
        <translation>لغة العميل</translation>
    </message>
    <message>
        <source>Language of the customer&apos;s papers and screen</source>
        <translation>لغة أوراق العميل وشاشته</translation>
    </message>
</context>
<context>
    <name>ReconciliationText</name>
    <message>
        <source>They have a transfer that is in none of our records. Ask them who sent it before anything else.</source>
        <translation>لديهم حوالة ليست في أي من سجلاتنا. اسألهم من أرسلها قبل أي شيء آخر.</translation>
    </message>
    <message>
        <source>Their list has it more than once. Ask them whether it was paid twice.</source>
        <translation>هي في قائمتهم أكثر من مرة. اسألهم هل دُفعت مرتين.</translation>
    </message>
    <message>
        <source>The figures are not those that were approved. Ask them which are right.</source>
        <translation>الأرقام ليست المعتمدة. اسألهم أيها الصحيح.</translation>
    </message>
    <message>
        <source>It was made here in another period.</source>
        <translation>أُنشئت هنا في فترة أخرى.</translation>
    </message>
    <message>
        <source>It is less than a day old; their list may not have it yet.</source>
        <translation>عمرها أقل من يوم؛ وقد لا تكون في قائمتهم بعد.</translation>
    </message>
    <message>
        <source>They do not list it. Ask the provider about it now; do not send it again.</source>
        <translation>ليست في قائمتهم. اسأل المزوّد عنها الآن؛ ولا ترسلها مرة أخرى.</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>متطابقة</translation>
    </message>
    <message>
        <source>missing there</source>
        <translation>ناقصة هناك</translation>
    </message>
    <message>
        <source>missing here</source>
        <translation>ناقصة هنا</translation>
    </message>
    <message>
        <source>amount differs</source>
        <translation>المبلغ مختلف</translation>
    </message>
    <message>
        <source>state differs</source>
        <translation>الحالة مختلفة</translation>
    </message>
    <message>
        <source>listed twice</source>
        <translation>مكررة في القائمة</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>يوم آخر</translation>
    </message>
    <message>
        <source>They gave something back for what is in none of our records (%1 %2).</source>
        <translation>أعادوا مالًا مقابل ما ليس في أي من سجلاتنا (%1 %2).</translation>
    </message>
    <message>
        <source>They gave it back, and here it is not over. Ask the provider about it now.</source>
        <translation>أعادوا المال، وهنا لم تنتهِ بعد. اسأل المزوّد عنها الآن.</translation>
    </message>
    <message>
        <source>They gave back another amount than was paid.</source>
        <translation>أعادوا مبلغًا غير الذي دُفع.</translation>
    </message>
    <message>
        <source>They gave it back more than once.</source>
        <translation>أعادوا المال أكثر من مرة.</translation>
    </message>
    <message>
        <source>It came to nothing, and they have not given the money back.</source>
        <translation>لم تتم، ولم يعيدوا المال.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is how many, %2 an amount with its currency</extracomment>
        <translation>‏%1 من %2</translation>
    </message>
    <message>
        <source>Sums differ; their statement as a file tells which transfer it is.</source>
        <translation>المجاميع مختلفة؛ وكشفهم في ملف يبيّن أي حوالة هي.</translation>
    </message>
    <message>
        <source>There are too many transfers in this period; take a shorter one.</source>
        <translation>الحوالات في هذه الفترة أكثر من اللازم؛ خذ فترة أقصر.</translation>
    </message>
    <message>
        <source>The provider&apos;s list is too long to be read to its end; take a shorter period.</source>
        <translation>قائمة المزوّد أطول من أن تُقرأ إلى آخرها؛ خذ فترة أقصر.</translation>
    </message>
    <message>
        <source>Ask the provider about it now; what it answers is stored by itself.</source>
        <translation>اسأل المزوّد عنها الآن؛ وما يجيب به يُحفظ تلقائيًا.</translation>
    </message>
    <message>
        <source>By our records no money moved, and they do not have it.</source>
        <translation>بحسب سجلاتنا لم ينتقل أي مال، وهي غير موجودة لديهم.</translation>
    </message>
    <message>
        <source>They state no sum for what is under way here, so nothing was compared; their statement as a file tells more.</source>
        <translation>لا يذكرون مجموعًا لما هو جارٍ هنا، فلم يُقارن شيء؛ وكشفهم في ملف يبيّن أكثر.</translation>
    </message>
    <message>
        <source>Their amount can be read in two ways, and nothing in the file says which is meant. Compare it by hand.</source>
        <translation>يمكن قراءة مبلغهم بطريقتين، ولا شيء في الملف يبيّن أيهما المقصود. قارنه يدويًا.</translation>
    </message>
    <message>
        <source>notation unclear</source>
        <translation>طريقة الكتابة غير واضحة</translation>
    </message>
    <message>
        <source>By our records no money moved, and they have it. Ask them what became of it before the customer gets anything back.</source>
        <translation>لم ينتقل أي مال حسب سجلاتنا، وهي عندهم. اسألهم عما آلت إليه قبل أن يُرَد أي شيء إلى العميل.</translation>
    </message>
</context>
<context>
    <name>RehearsalText</name>
    <message>
        <source>Which providers are there?</source>
        <translation>من هم المزوّدون المتاحون؟</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>غير جاهز</translation>
    </message>
    <message>
        <source>A customer comes to the counter: Maria Santos.</source>
        <translation>تأتي عميلة إلى الشباك: Maria Santos.</translation>
    </message>
    <message>
        <source>The practice customers are missing.</source>
        <translation>عملاء التدريب غير موجودين.</translation>
    </message>
    <message>
        <source>Whom has she sent money to before?</source>
        <translation>إلى من أرسلت مالًا من قبل؟</translation>
    </message>
    <message>
        <source>The practice beneficiaries are missing.</source>
        <translation>مستفيدو التدريب غير موجودين.</translation>
    </message>
    <message>
        <source>1,000 SGD to Pakistan: what does it cost, what arrives?</source>
        <translation>1,000 SGD إلى باكستان: كم تكلّف، وكم يصل؟</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>سعر الصرف</translation>
    </message>
    <message>
        <source>Nobody made an offer.</source>
        <translation>لم يقدّم أحد عرضًا.</translation>
    </message>
    <message>
        <source>She agrees. The transfer is stored, then sent, once.</source>
        <translation>هي موافقة. تُخزَّن الحوالة، ثم تُرسل، مرة واحدة.</translation>
    </message>
    <message>
        <source>The clerk presses the key again. The same transfer answers; nothing is sent twice.</source>
        <translation>يضغط الموظف المفتاح مرة أخرى. تجيب الحوالة نفسها؛ ولا يُرسل شيء مرتين.</translation>
    </message>
    <message>
        <source>A second transfer was made.</source>
        <translation>أُنشئت حوالة ثانية.</translation>
    </message>
    <message>
        <source>The desk watches it until it is paid out.</source>
        <translation>يتابعها البرنامج حتى تُدفع للمستفيد.</translation>
    </message>
    <message>
        <source>It was not paid out in time.</source>
        <translation>لم تُدفع للمستفيد في الوقت المحدد.</translation>
    </message>
    <message>
        <source>Paid out. Tell the customer: %1</source>
        <translation>تم الدفع للمستفيد. قل للعميل: %1</translation>
    </message>
</context>
<context>
    <name>RemidText</name>
    <message>
        <source>%1 (not confirmed by rem.id)</source>
        <translation>‏%1 (لم يؤكده rem.id)</translation>
    </message>
    <message>
        <source>digits only</source>
        <translation>أرقام فقط</translation>
    </message>
    <message>
        <source>rem.id pays to bank accounts in Indonesia only.</source>
        <translation>يدفع rem.id إلى حسابات بنكية في إندونيسيا فقط.</translation>
    </message>
    <message>
        <source>Choose the bank.</source>
        <translation>اختر البنك.</translation>
    </message>
    <message>
        <source>rem.id takes account numbers of digits only.</source>
        <translation>يقبل rem.id أرقام حسابات من أرقام فقط.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>rem.id accepts our credentials. Balance: %1 IDR.</source>
        <translation>يقبل rem.id بيانات اعتمادنا. الرصيد: %1 IDR.</translation>
    </message>
    <message>
        <source>rem.id pays out whole rupiah only.</source>
        <translation>يدفع rem.id بالروبية الكاملة فقط.</translation>
    </message>
    <message>
        <source>rem.id pays out %1 rupiah or more.</source>
        <translation>يدفع rem.id ‏%1 روبية أو أكثر.</translation>
    </message>
    <message>
        <source>rem.id pays out %1 rupiah or more; this would be %2.</source>
        <translation>يدفع rem.id ‏%1 روبية أو أكثر؛ وهذا المبلغ يساوي %2.</translation>
    </message>
    <message>
        <source>The bank code %1 is not in our list; rem.id may refuse it.</source>
        <translation>رمز البنك %1 ليس في قائمتنا؛ قد يرفضه rem.id.</translation>
    </message>
    <message>
        <source>%1 is %2, approved was %3</source>
        <translation>‏%1: القيمة %2، والمعتمد كان %3</translation>
    </message>
    <message>
        <source>the bank</source>
        <translation>البنك</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>the amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>the provider&apos;s reference</source>
        <translation>مرجع المزوّد</translation>
    </message>
    <message>
        <source>the answer is about %1, asked was about %2</source>
        <translation>الجواب عن %1، والسؤال كان عن %2</translation>
    </message>
    <message>
        <source>rem.id answered about another account than asked for.</source>
        <translation>أجاب rem.id عن حساب غير الحساب المسؤول عنه.</translation>
    </message>
    <message>
        <source>rem.id sums up: %1.</source>
        <translation>خلاصة rem.id: %1.</translation>
    </message>
    <message>
        <source>The period is one of: %1.</source>
        <translation>الفترة واحدة من: %1.</translation>
    </message>
    <message>
        <source>rem.id has no call for its lists; the one that comes with the program is shown.</source>
        <translation>ليس لدى rem.id نداء لقوائمه؛ تُعرض القائمة المرفقة بالبرنامج.</translation>
    </message>
    <message>
        <source>provokes %1: %2</source>
        <translation>يثير %1: %2</translation>
    </message>
    <message>
        <source>rem.id took it at %1</source>
        <translation>أخذها rem.id في %1</translation>
    </message>
    <message>
        <source>rem.id last changed it at %1</source>
        <translation>آخر تغيير لها لدى rem.id في %1</translation>
    </message>
    <message>
        <source>rem.id bills its inquiries, and a bill is unpaid; pay it at rem.id first.</source>
        <translation>يحاسب rem.id على استعلاماته، وهناك فاتورة غير مدفوعة؛ ادفعها لدى rem.id أولًا.</translation>
    </message>
    <message>
        <source>rem.id writes to %1 addresses at most.</source>
        <translation>يكتب rem.id إلى %1 عناوين على الأكثر.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no e-mail address; several are separated by blanks.</source>
        <translation>‏&quot;%1&quot; ليس عنوان بريد إلكتروني؛ العناوين المتعددة تفصلها فراغات.</translation>
    </message>
    <message>
        <source>The addresses are longer than %1 characters.</source>
        <translation>العناوين أطول من %1 حرفًا.</translation>
    </message>
    <message>
        <source>sender_account_name, sender_account_number and sender_bank_code are wanted here as texts, all three, or nothing.</source>
        <translation>المطلوب هنا sender_account_name وsender_account_number وsender_bank_code كنصوص، ثلاثتها أو لا شيء.</translation>
    </message>
    <message>
        <source>%1 has receipts only; calls go to %2 or %3.</source>
        <translation>لدى %1 إيصالات فقط؛ النداءات تذهب إلى %2 أو %3.</translation>
    </message>
    <message>
        <source>%1 characters are the most that rem.id takes.</source>
        <translation>أقصى ما يقبله rem.id هو %1 حرفًا.</translation>
    </message>
    <message>
        <source>true or false is wanted here.</source>
        <translation>المطلوب هنا true أو false.</translation>
    </message>
    <message>
        <source>an https address on one of these hosts is wanted here: %1.</source>
        <translation>المطلوب هنا عنوان https على أحد هؤلاء المضيفين: %1.</translation>
    </message>
</context>
<context>
    <name>RemitProText</name>
    <message>
        <source>RemitPro&apos;s list &quot;%1&quot; has no single entry for &quot;%2&quot;. Answer &quot;%3&quot; with one of: %4.</source>
        <translation>قائمة RemitPro باسم &quot;%1&quot; ليس فيها مدخل وحيد لـ &quot;%2&quot;. أجب عن &quot;%3&quot; بواحد من: %4.</translation>
    </message>
    <message>
        <source>RemitPro accepts our credentials and our signature.</source>
        <translation>يقبل RemitPro بيانات اعتمادنا وتوقيعنا.</translation>
    </message>
    <message>
        <source>The answers are one JSON object.</source>
        <translation>الأجوبة كائن JSON واحد.</translation>
    </message>
    <message>
        <source>RemitPro has not published where this list is; set masterPaths in the profile when you know.</source>
        <translation>لم ينشر RemitPro مكان هذه القائمة؛ اضبط masterPaths في ملف التعريف عندما تعرفه.</translation>
    </message>
    <message>
        <source>This list is given for one country at a time; say which.</source>
        <translation>تُعطى هذه القائمة لبلد واحد في كل مرة؛ اذكر البلد.</translation>
    </message>
    <message>
        <source>The record may exist at RemitPro now; look there before you try again.</source>
        <translation>ربما أصبح السجل موجودًا لدى RemitPro الآن؛ انظر هناك قبل أن تعيد المحاولة.</translation>
    </message>
    <message>
        <source>RemitPro denies access. Its production answers one registered address only: check the proxy of this provider, and what your contract allows.</source>
        <translation>يمنع RemitPro الدخول. بيئة الإنتاج لديه لا تجيب إلا عنوانًا واحدًا مسجَّلًا: راجع الوكيل الشبكي لهذا المزوّد، وما يسمح به عقدكم.</translation>
    </message>
    <message>
        <source>RemitPro wants an answer to &quot;%1&quot; (%2).</source>
        <translation>يريد RemitPro جوابًا عن &quot;%1&quot; ‏(%2).</translation>
    </message>
    <message>
        <source>a text is wanted here.</source>
        <translation>المطلوب هنا نص.</translation>
    </message>
    <message>
        <source>true or false is wanted here.</source>
        <translation>المطلوب هنا true أو false.</translation>
    </message>
    <message>
        <source>one of these is wanted here: %1.</source>
        <translation>المطلوب هنا واحد من: %1.</translation>
    </message>
    <message>
        <source>a path that begins with a slash is wanted here.</source>
        <translation>المطلوب هنا مسار يبدأ بشرطة مائلة.</translation>
    </message>
    <message>
        <source>the name of a header of its own is wanted here.</source>
        <translation>المطلوب هنا اسم ترويسة خاصة بها.</translation>
    </message>
    <message>
        <source>there is no such member; there are: %1.</source>
        <translation>لا يوجد عضو كهذا؛ المتاح: %1.</translation>
    </message>
    <message>
        <source>an object is wanted here.</source>
        <translation>المطلوب هنا كائن.</translation>
    </message>
    <message>
        <source>this header carries the signature already.</source>
        <translation>هذه الترويسة تحمل التوقيع أصلًا.</translation>
    </message>
    <message>
        <source>an object of list names and paths is wanted here.</source>
        <translation>المطلوب هنا كائن من أسماء قوائم ومسارات.</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>The file cannot be written; choose another folder. (%1)</source>
        <translation>تعذّرت كتابة الملف؛ اختر مجلدًا آخر. (%1)</translation>
    </message>
    <message>
        <source>The statement cannot be read. (%1)</source>
        <translation>تعذّرت قراءة الكشف. (%1)</translation>
    </message>
    <message>
        <source>The statement is larger than 64 MB; take a shorter period.</source>
        <translation>الكشف أكبر من 64 ميغابايت؛ خذ فترة أقصر.</translation>
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
        <translation type="unfinished">تعذّرت قراءة %1: %2</translation>
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
        <translation>اللقب</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Name in own script</source>
        <translation>الاسم بالكتابة الأصلية</translation>
    </message>
    <message>
        <source>Name in Chinese characters</source>
        <translation>الاسم بالحروف الصينية</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>الاسم السابق</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>الاسم المستعار</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Country of birth</source>
        <translation>بلد الميلاد</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Phone country code</source>
        <translation>رمز البلد للهاتف</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>رقم الهاتف المحمول</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Country of residence</source>
        <translation>بلد الإقامة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>الولاية أو المحافظة</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>Country of the address</source>
        <translation>بلد العنوان</translation>
    </message>
    <message>
        <source>ID type</source>
        <translation>نوع الهوية</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>ID issued on</source>
        <translation>تاريخ إصدار الهوية</translation>
    </message>
    <message>
        <source>ID valid until</source>
        <translation>الهوية صالحة حتى</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>الحالة الوظيفية</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>قطاع العمل</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>المنصب</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>المهنة</translation>
    </message>
</context>
<context>
    <name>SenderFlow</name>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>%1 is known by this document.</source>
        <extracomment>%1 is a customer</extracomment>
        <translation>العميل %1 معروف بهذه الوثيقة.</translation>
    </message>
    <message numerus="yes">
        <source>The document was not read to its end: %n character(s) came. Read it once more; nothing was changed.</source>
        <translation>
            <numerusform>لم تُقرأ الوثيقة إلى آخرها: لم يصل أي حرف (%n). اقرأها مرة أخرى؛ لم يتغيّر شيء.</numerusform>
            <numerusform>لم تُقرأ الوثيقة إلى آخرها: وصل حرف واحد (%n). اقرأها مرة أخرى؛ لم يتغيّر شيء.</numerusform>
            <numerusform>لم تُقرأ الوثيقة إلى آخرها: وصل حرفان (%n). اقرأها مرة أخرى؛ لم يتغيّر شيء.</numerusform>
            <numerusform>لم تُقرأ الوثيقة إلى آخرها: وصلت %n أحرف. اقرأها مرة أخرى؛ لم يتغيّر شيء.</numerusform>
            <numerusform>لم تُقرأ الوثيقة إلى آخرها: وصل %n حرفًا. اقرأها مرة أخرى؛ لم يتغيّر شيء.</numerusform>
            <numerusform>لم تُقرأ الوثيقة إلى آخرها: وصل %n حرف. اقرأها مرة أخرى؛ لم يتغيّر شيء.</numerusform>
        </translation>
    </message>
    <message>
        <source>This document ran out on %1; ask for one that is valid.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>انتهت صلاحية هذه الوثيقة في %1؛ اطلب وثيقة سارية.</translation>
    </message>
    <message>
        <source>The form carries another name than the document, so nothing was filled in.</source>
        <translation>يحمل النموذج اسمًا غير اسم الوثيقة، لذلك لم يُملأ شيء.</translation>
    </message>
    <message>
        <source>The document says otherwise than what is there: take or keep, field by field.</source>
        <translation>تقول الوثيقة غير ما هو مكتوب هنا: خذ أو أبقِ، حقلًا حقلًا.</translation>
    </message>
    <message>
        <source>The document was read; every check digit is right.</source>
        <translation>قُرئت الوثيقة؛ كل أرقام التحقق صحيحة.</translation>
    </message>
    <message>
        <source>Kept as typed, because it is fuller than in the document: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>أُبقي كما كُتب، لأنه أكمل مما في الوثيقة: %1.</translation>
    </message>
    <message>
        <source>The name is cut short in the document&apos;s lines; read it from the page.</source>
        <translation>الاسم مبتور في سطور الوثيقة؛ اقرأه من الصفحة.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n year(s) old</source>
        <extracomment>%1 is a date, %n the age in years</extracomment>
        <translation>
            <numerusform>‏%1، ‏%n سنة</numerusform>
            <numerusform>‏%1، سنة واحدة (%n)</numerusform>
            <numerusform>‏%1، سنتان (%n)</numerusform>
            <numerusform>‏%1، ‏%n سنوات</numerusform>
            <numerusform>‏%1، ‏%n سنة</numerusform>
            <numerusform>‏%1، ‏%n سنة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: run out</source>
        <translation>‏%1: انتهت الصلاحية</translation>
    </message>
    <message>
        <source>May be saved</source>
        <translation>يمكن الحفظ</translation>
    </message>
    <message>
        <source>Ready for transfers by %1</source>
        <extracomment>%1 is a provider</extracomment>
        <translation>جاهز للحوالات عبر %1</translation>
    </message>
    <message>
        <source>Ready for screening by %1</source>
        <extracomment>%1 is a provider</extracomment>
        <translation>جاهز للفحص لدى %1</translation>
    </message>
    <message>
        <source>same document number</source>
        <translation>رقم الوثيقة نفسه</translation>
    </message>
    <message>
        <source>same name and birthday</source>
        <translation>الاسم وتاريخ الميلاد نفسهما</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>الهاتف نفسه</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>The document ran out on %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>انتهت صلاحية الوثيقة في %1.</translation>
    </message>
    <message>
        <source>The document runs out on %1.</source>
        <translation>تنتهي صلاحية الوثيقة في %1.</translation>
    </message>
    <message>
        <source>Choose a country of the list: type a part of its name.</source>
        <translation>اختر بلدًا من القائمة: اكتب جزءًا من اسمه.</translation>
    </message>
</context>
<context>
    <name>SenderText</name>
    <message>
        <source>A country code for phones looks like +65.</source>
        <translation>رمز البلد للهاتف يكون هكذا: ⁦+65⁩.</translation>
    </message>
    <message>
        <source>A phone number has 4 to 20 digits.</source>
        <translation>رقم الهاتف من 4 إلى 20 رقمًا.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>اختر واحدًا من: %1.</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز سفر</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>بطاقة هوية</translation>
    </message>
    <message>
        <source>A customer is one JSON object.</source>
        <translation>العميل كائن JSON واحد.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; for a customer.</source>
        <translation>لا يوجد حقل باسم &quot;%1&quot; للعميل.</translation>
    </message>
    <message>
        <source>This is written as a text in quotes.</source>
        <translation>تُكتب هذه القيمة نصًا بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>لا بد من اسم للعميل.</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>رخصة قيادة</translation>
    </message>
</context>
<context>
    <name>SetBackText</name>
    <message>
        <source>The data was set back to a backup in which this was not sent yet. It may have been sent since: look for it at the provider. It is not sent from here any more.</source>
        <translation>أُعيدت البيانات إلى نسخة احتياطية لم تكن هذه الحوالة قد أُرسلت فيها بعد. ربما أُرسلت منذ ذلك الحين: ابحث عنها لدى المزوّد. لن تُرسل من هنا بعد الآن.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>المزوّدون</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>الطباعة</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Printer for receipts</source>
        <translation>طابعة الإيصالات</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>Paper for receipts</source>
        <translation>ورق الإيصالات</translation>
    </message>
    <message>
        <source>Credentials in the keychain</source>
        <translation>بيانات الاعتماد في سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Settle by hand</source>
        <translation>الحسم يدويًا</translation>
    </message>
    <message>
        <source>Call the provider and ask what became of it. What it said is put on record with your name. It counts when a second person says the same.</source>
        <translation>اتصل بالمزوّد واسأله عمّا آلت إليه. يُسجَّل ما قاله مع اسمك. ويُعتدّ به عندما يقول شخص ثانٍ الشيء نفسه.</translation>
    </message>
    <message>
        <source>What to tell the provider</source>
        <translation>ما يُقال للمزوّد</translation>
    </message>
    <message>
        <source>The provider &amp;says</source>
        <translation>يقول المزوّد</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Who said so, when, and where it is written</source>
        <translation>من قال ذلك، ومتى، وأين هو مكتوب</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>تسجيل</translation>
    </message>
</context>
<context>
    <name>SimpaisaLiveText</name>
    <message>
        <source>Simpaisa wants to know who asks: set merchantId in the profile.</source>
        <translation>يريد Simpaisa معرفة السائل: اضبط merchantId في ملف التعريف.</translation>
    </message>
    <message>
        <source>The reply&apos;s signature is missing or does not fit its words.</source>
        <translation>توقيع الجواب ناقص أو لا يطابق كلامه.</translation>
    </message>
    <message>
        <source>Simpaisa accepts our signature.</source>
        <translation>يقبل Simpaisa توقيعنا.</translation>
    </message>
    <message>
        <source>Simpaisa prices what is sent, so a little more arrives than asked for.</source>
        <translation>يسعّر Simpaisa المبلغ المُرسل، لذلك يصل أكثر قليلًا من المطلوب.</translation>
    </message>
    <message>
        <source>The rate is moving too fast for a fixed amount to arrive; ask again.</source>
        <translation>سعر الصرف يتحرك أسرع من أن يصل مبلغ ثابت؛ اسأل مرة أخرى.</translation>
    </message>
    <message>
        <source>Simpaisa takes %1 characters here.</source>
        <translation>يقبل Simpaisa هنا %1 حرفًا.</translation>
    </message>
    <message>
        <source>Say which branch: write the code of the bank, a dot and the routing number, as in 0001.123456789.</source>
        <translation>اذكر الفرع: اكتب رمز البنك ثم نقطة ثم رقم التوجيه، كما في 0001.123456789.</translation>
    </message>
    <message>
        <source>The profile wants the sum in %1, but our balance at Simpaisa is kept in %2; nothing is sent until amountIn says the same.</source>
        <translation>يريد ملف التعريف المبلغ بعملة %1، لكن رصيدنا لدى Simpaisa بعملة %2؛ لن يُرسل شيء حتى يتفق amountIn مع ذلك.</translation>
    </message>
    <message>
        <source>Our balance at Simpaisa is kept in %1, which is neither sent nor paid out here; set amountIn in the profile when you know which sum they want.</source>
        <translation>رصيدنا لدى Simpaisa بعملة %1، وهي لا تُرسل ولا تُدفع هنا؛ اضبط amountIn في ملف التعريف عندما تعرف أي مبلغ يريدون.</translation>
    </message>
    <message>
        <source>Simpaisa has no call for this list; the one that comes with the program is shown.</source>
        <translation>ليس لدى Simpaisa نداء لهذه القائمة؛ تُعرض القائمة المرفقة بالبرنامج.</translation>
    </message>
    <message>
        <source>The rate is for other currencies than asked for.</source>
        <translation>سعر الصرف لعملات غير المطلوبة.</translation>
    </message>
    <message>
        <source>The provider&apos;s offer does not fit together: amounts, fees and rate differ.</source>
        <translation>عرض المزوّد غير متسق: المبالغ والرسوم وسعر الصرف لا تتفق.</translation>
    </message>
    <message>
        <source>Fees of %1 %2 are taken off what arrives.</source>
        <translation>تُخصم رسوم %1 %2 مما يصل.</translation>
    </message>
    <message>
        <source>choose the branch: code of the bank, a dot, routing number</source>
        <translation>اختر الفرع: رمز البنك، ثم نقطة، ثم رقم التوجيه</translation>
    </message>
    <message>
        <source>Simpaisa answered about another account than asked for.</source>
        <translation>أجاب Simpaisa عن حساب غير الحساب المسؤول عنه.</translation>
    </message>
    <message>
        <source>one of these is wanted here: %1.</source>
        <translation>المطلوب هنا واحد من: %1.</translation>
    </message>
    <message>
        <source>a text is wanted here.</source>
        <translation>المطلوب هنا نص.</translation>
    </message>
    <message>
        <source>true or false is wanted here.</source>
        <translation>المطلوب هنا true أو false.</translation>
    </message>
    <message>
        <source>%1 is %2, approved was %3</source>
        <translation>‏%1: القيمة %2، والمعتمد كان %3</translation>
    </message>
    <message>
        <source>the amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>the provider&apos;s reference</source>
        <translation>مرجع المزوّد</translation>
    </message>
    <message>
        <source>Simpaisa seems to refuse it (%1 %2), and is being asked whether it stays at that.</source>
        <translation>يبدو أن Simpaisa يرفضها (%1 %2)، ويُسأل الآن هل هذا قوله الأخير.</translation>
    </message>
    <message>
        <source>Simpaisa gives no clear word (%1 %2), and is being asked.</source>
        <translation>لا يقول Simpaisa قولًا واضحًا (%1 %2)، ويُسأل الآن.</translation>
    </message>
    <message>
        <source>Do not take or return cash, and do not send it again.</source>
        <translation>لا تأخذ نقدًا ولا ترده، ولا ترسلها مرة أخرى.</translation>
    </message>
    <message>
        <source>the answer is about %1, asked was about %2</source>
        <translation>الجواب عن %1، والسؤال كان عن %2</translation>
    </message>
    <message>
        <source>Where no nationality is given, Simpaisa is told that it is the country of payout, %1; where that is wrong, give the nationality.</source>
        <translation>حيث لا تُذكر جنسية يُبلَّغ Simpaisa أنها بلد الاستلام، %1؛ وإن لم يصح ذلك فاذكر الجنسية.</translation>
    </message>
</context>
<context>
    <name>SimpaisaText</name>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Simpaisa wants to know who asks: set merchantId in the profile.</source>
        <translation>يريد Simpaisa معرفة السائل: اضبط merchantId في ملف التعريف.</translation>
    </message>
    <message>
        <source>Simpaisa accepts our signature; it states no balance.</source>
        <translation>يقبل Simpaisa توقيعنا؛ ولا يذكر رصيدًا.</translation>
    </message>
    <message>
        <source>Simpaisa accepts our signature. Balance: %1.</source>
        <translation>يقبل Simpaisa توقيعنا. الرصيد: %1.</translation>
    </message>
    <message>
        <source>This amount is too large.</source>
        <translation>هذا المبلغ أكبر من اللازم.</translation>
    </message>
    <message>
        <source>The provider quotes another amount than asked for.</source>
        <translation>يعرض المزوّد مبلغًا غير المطلوب.</translation>
    </message>
    <message>
        <source>The rate is moving too fast for a fixed amount to arrive; ask again.</source>
        <translation>سعر الصرف يتحرك أسرع من أن يصل مبلغ ثابت؛ اسأل مرة أخرى.</translation>
    </message>
    <message>
        <source>Simpaisa quotes from the amount sent, so a little more arrives than asked for.</source>
        <translation>يحسب Simpaisa من المبلغ المُرسل، لذلك يصل أكثر قليلًا من المطلوب.</translation>
    </message>
    <message>
        <source>Simpaisa sends with a confirmed offer only; ask for one.</source>
        <translation>لا يرسل Simpaisa إلا بعرض مؤكد؛ اطلب واحدًا.</translation>
    </message>
    <message>
        <source>Choose the bank, wallet or cash agent.</source>
        <translation>اختر البنك أو المحفظة أو وكيل النقد.</translation>
    </message>
    <message>
        <source>For cash Simpaisa wants the beneficiary&apos;s mobile number, or the number of an ID.</source>
        <translation>للاستلام النقدي يطلب Simpaisa رقم هاتف المستفيد المحمول أو رقم هوية.</translation>
    </message>
    <message>
        <source>the provider has this reference more than once</source>
        <translation>لدى المزوّد هذا المرجع أكثر من مرة</translation>
    </message>
    <message>
        <source>%1 is switched off at Simpaisa at present; choose another.</source>
        <translation>‏%1 متوقف لدى Simpaisa حاليًا؛ اختر غيره.</translation>
    </message>
    <message>
        <source>%1 works with delays at present.</source>
        <translation>‏%1 يعمل بتأخير حاليًا.</translation>
    </message>
    <message>
        <source>%1 does not pay out in this way; choose another.</source>
        <translation>‏%1 لا يدفع بهذه الطريقة؛ اختر غيره.</translation>
    </message>
    <message>
        <source>Simpaisa has no bank, wallet or cash agent &quot;%1&quot; there; choose one of its list.</source>
        <translation>ليس لدى Simpaisa هناك بنك أو محفظة أو وكيل نقد باسم &quot;%1&quot;؛ اختر من قائمته.</translation>
    </message>
    <message>
        <source>Everybody who pays out in this way works with delays at present.</source>
        <translation>كل من يدفع بهذه الطريقة يعمل بتأخير حاليًا.</translation>
    </message>
    <message>
        <source>The provider&apos;s quote does not add up: send amount, fee and total differ.</source>
        <translation>عرض سعر المزوّد لا يستقيم: المبلغ المُرسل والرسم والإجمالي لا تتفق.</translation>
    </message>
    <message>
        <source>The provider&apos;s quote is in other currencies than asked for.</source>
        <translation>عرض سعر المزوّد بعملات غير المطلوبة.</translation>
    </message>
    <message>
        <source>The provider&apos;s quote does not fit together: amounts and rate differ.</source>
        <translation>عرض سعر المزوّد غير متسق: المبالغ وسعر الصرف لا تتفق.</translation>
    </message>
    <message>
        <source>The provider&apos;s quote had already run out.</source>
        <translation>كان عرض سعر المزوّد منتهيًا أصلًا.</translation>
    </message>
    <message>
        <source>%1 is %2, approved was %3</source>
        <translation>‏%1: القيمة %2، والمعتمد كان %3</translation>
    </message>
    <message>
        <source>the provider&apos;s reference</source>
        <translation>مرجع المزوّد</translation>
    </message>
    <message>
        <source>the quote</source>
        <translation>عرض السعر</translation>
    </message>
    <message>
        <source>the amount sent</source>
        <translation>المبلغ المُرسل</translation>
    </message>
    <message>
        <source>the amount to arrive</source>
        <translation>المبلغ المستلَم</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>the bank</source>
        <translation>البنك</translation>
    </message>
    <message>
        <source>the way of payout</source>
        <translation>طريقة الاستلام</translation>
    </message>
    <message>
        <source>Simpaisa has no call for this list; the one that comes with the program is shown.</source>
        <translation>ليس لدى Simpaisa نداء لهذه القائمة؛ تُعرض القائمة المرفقة بالبرنامج.</translation>
    </message>
    <message>
        <source>The beneficiary may be registered at Simpaisa now; trying again makes a second record at worst.</source>
        <translation>ربما أصبح المستفيد مسجَّلًا لدى Simpaisa الآن؛ وإعادة المحاولة تُنشئ سجلًا ثانيًا في أسوأ الأحوال.</translation>
    </message>
    <message>
        <source>The answers are one JSON object.</source>
        <translation>الأجوبة كائن JSON واحد.</translation>
    </message>
    <message>
        <source>Simpaisa asks no such thing; it asks: %1.</source>
        <translation>لا يسأل Simpaisa عن شيء كهذا؛ بل يسأل عن: %1.</translation>
    </message>
    <message>
        <source>Simpaisa takes %1 characters here.</source>
        <translation>يقبل Simpaisa هنا %1 حرفًا.</translation>
    </message>
    <message>
        <source>Simpaisa knows a beneficiary by CNIC, PASSPORT or NATIONAL_ID.</source>
        <translation>يعرف Simpaisa المستفيد بإحدى الوثائق CNIC أو PASSPORT أو NATIONAL_ID.</translation>
    </message>
    <message>
        <source>Simpaisa registered another account than asked for; the record %1 there is not used.</source>
        <translation>سجّل Simpaisa حسابًا غير المطلوب؛ لذلك لا يُستعمل السجل %1 هناك.</translation>
    </message>
    <message>
        <source>The IBAN names another bank (%1) than the one that was chosen (%2); check it.</source>
        <translation>يذكر IBAN بنكًا (%1) غير البنك المختار (%2)؛ راجعه.</translation>
    </message>
    <message>
        <source>The fee of %1 %2 is taken off the amount sent before it is converted; nothing is paid on top.</source>
        <translation>يُخصم رسم %1 %2 من المبلغ المُرسل قبل تحويله؛ ولا يُدفع شيء فوقه.</translation>
    </message>
    <message>
        <source>Simpaisa states its fee finer than the smallest coin; it is rounded up here.</source>
        <translation>يذكر Simpaisa رسمه بأدق من أصغر وحدة نقدية؛ وقد قُرِّب هنا إلى الأعلى.</translation>
    </message>
    <message>
        <source>the answer is about %1, asked was about %2</source>
        <translation>الجواب عن %1، والسؤال كان عن %2</translation>
    </message>
    <message>
        <source>an object with one member &quot;template&quot; is wanted here.</source>
        <translation>المطلوب هنا كائن فيه عضو واحد &quot;template&quot;.</translation>
    </message>
    <message>
        <source>%1 is no placeholder of the template; there are: %2.</source>
        <translation>‏%1 ليس موضعًا معروفًا في القالب؛ المتاح: %2.</translation>
    </message>
    <message>
        <source>&quot;rsa&quot; or &quot;hmac&quot; is wanted here.</source>
        <translation>المطلوب هنا &quot;rsa&quot; أو &quot;hmac&quot;.</translation>
    </message>
    <message>
        <source>an object of names and texts is wanted here.</source>
        <translation>المطلوب هنا كائن من أسماء ونصوص.</translation>
    </message>
    <message>
        <source>This is no webhook of Simpaisa&apos;s.</source>
        <translation>هذا ليس إشعارًا آليًا من Simpaisa.</translation>
    </message>
    <message>
        <source>The webhook&apos;s signature is missing or wrong; nothing was done.</source>
        <translation>توقيع الإشعار الآلي ناقص أو خاطئ؛ لم يُفعل شيء.</translation>
    </message>
    <message>
        <source>This webhook names no transaction.</source>
        <translation>لا يسمّي هذا الإشعار الآلي معاملة.</translation>
    </message>
    <message>
        <source>Simpaisa did not tell just now who pays out there; the bank, wallet or cash agent may be switched off.</source>
        <translation>لم يذكر Simpaisa الآن مَن يصرف هناك؛ وقد يكون البنك أو المحفظة أو وكيل النقد متوقفًا.</translation>
    </message>
</context>
<context>
    <name>SourceOfFundsText</name>
    <message>
        <source>Salary</source>
        <translation>راتب</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>مدخرات</translation>
    </message>
    <message>
        <source>Business income</source>
        <translation>دخل تجاري</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>هدية</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>قرض</translation>
    </message>
    <message>
        <source>Pension</source>
        <translation>معاش تقاعدي</translation>
    </message>
    <message>
        <source>Sale of property</source>
        <translation>بيع عقار</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>غير ذلك</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Unclear</source>
        <translation>غير واضح</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>Being looked at</source>
        <translation>قيد المراجعة</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>موافَق عليه</translation>
    </message>
    <message>
        <source>Documents wanted</source>
        <translation>مستندات مطلوبة</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>مسجَّل</translation>
    </message>
    <message>
        <source>The provider has a record of the customer, and no way to ask about it.</source>
        <translation>لدى المزوّد سجل للعميل، ولا سبيل إلى السؤال عنه.</translation>
    </message>
    <message>
        <source>Number missing</source>
        <translation>الرقم ناقص</translation>
    </message>
    <message>
        <source>The provider has opened a record and did not tell its number. Look it up there by e-mail address and give it here.</source>
        <translation>فتح المزوّد سجلًا ولم يذكر رقمه. ابحث عنه هناك بعنوان البريد الإلكتروني واذكره هنا.</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>The provider was asked to open a record, and the answer was lost. Look there under the customer&apos;s e-mail address before anything else.</source>
        <translation>طُلب من المزوّد فتح سجل، وضاع الجواب. ابحث هناك بعنوان البريد الإلكتروني للعميل قبل أي شيء آخر.</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>غير مسجَّل</translation>
    </message>
    <message>
        <source>The provider was asked and has opened no record. Nothing came of it; it can be asked again.</source>
        <translation>طُلب من المزوّد ولم يفتح سجلًا. لم ينتج عن ذلك شيء؛ ويمكن الطلب مرة أخرى.</translation>
    </message>
    <message>
        <source>The provider does not know the customer yet.</source>
        <translation>المزوّد لا يعرف العميل بعد.</translation>
    </message>
</context>
<context>
    <name>StatementFileText</name>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>No column of the file holds a reference. Call one of them &quot;reference&quot; (ours) or &quot;transaction id&quot; (theirs).</source>
        <translation>لا يوجد في الملف عمود للمرجع. سمِّ أحد الأعمدة &quot;reference&quot; (مرجعنا) أو &quot;transaction id&quot; (مرجعهم).</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>What was frozen for sending is not what is stored. Nothing was changed.</source>
        <translation>ما جُمّد للإرسال ليس هو المخزون. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The data in the home folder was written by a newer RemitDesk (version %1 of its tables, this program knows %2). Update this program.</source>
        <translation>بيانات المجلد كتبها إصدار أحدث من RemitDesk (إصدار جداوله %1، وهذا البرنامج يعرف %2). حدّث هذا البرنامج.</translation>
    </message>
    <message>
        <source>The data in the home folder is sealed under another key than the one in this keychain. Open the keychain in which its key was stored.</source>
        <translation>بيانات المجلد مختومة بمفتاح غير الموجود في سلسلة المفاتيح هذه. افتح سلسلة المفاتيح التي حُفظ فيها مفتاحها.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>لا يمكن استعمال %1: %2</translation>
    </message>
    <message>
        <source>the folder cannot be made.</source>
        <translation>تعذّر إنشاء المجلد.</translation>
    </message>
    <message>
        <source>it cannot be closed to other users.</source>
        <translation>تعذّر حجبه عن المستخدمين الآخرين.</translation>
    </message>
    <message>
        <source>the file cannot be made.</source>
        <translation>تعذّر إنشاء الملف.</translation>
    </message>
    <message>
        <source>This is not the mark of a page.</source>
        <translation>هذه ليست علامة صفحة.</translation>
    </message>
    <message>
        <source>An amount must be above zero.</source>
        <translation>يجب أن يكون المبلغ أكبر من الصفر.</translation>
    </message>
    <message>
        <source>A transfer does not go from &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>لا تنتقل الحوالة من &quot;%1&quot; إلى &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 is no backup of RemitDesk, or it is damaged. Nothing was changed; choose another backup.</source>
        <translation>‏%1 ليس نسخة احتياطية من RemitDesk، أو أنه تالف. لم يتغيّر شيء؛ اختر نسخة أخرى.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>تعذّرت قراءة %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>تعذّرت كتابة %1: %2</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>لا وجود للملف %1.</translation>
    </message>
    <message>
        <source>%1 is the store itself, not a backup of it.</source>
        <translation>‏%1 هو مخزن البيانات نفسه، لا نسخة احتياطية منه.</translation>
    </message>
    <message>
        <source>%1 was copied while a program was writing to it. Choose a file that &quot;store backup&quot; made.</source>
        <translation>نُسخ %1 بينما كان برنامج يكتب فيه. اختر ملفًا أنشأه &quot;store backup&quot;.</translation>
    </message>
    <message>
        <source>The present store cannot be kept as %1, so nothing was restored.</source>
        <translation>تعذّر حفظ مخزن البيانات الحالي باسم %1، لذلك لم يُستعد شيء.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>تعذّرت كتابة %1.</translation>
    </message>
    <message>
        <source>The data of this home was moved to %1, and goes on there. A backup would live a second life here; set the profile&apos;s store to that place, or restore into another home.</source>
        <translation>نُقلت بيانات هذا المجلد إلى %1 وهي مستمرة هناك. ستعيش النسخة الاحتياطية هنا حياة ثانية؛ وجّه مخزن البيانات في ملف التعريف إلى ذلك المكان، أو استعِد إلى مجلد آخر.</translation>
    </message>
    <message>
        <source>A record in the home folder contradicts itself (%1). Do not send anything; restore the last backup or ask for support.</source>
        <translation>في مجلد البيانات سجل يناقض نفسه (%1). لا ترسل شيئًا؛ استعِد آخر نسخة احتياطية أو اطلب الدعم.</translation>
    </message>
    <message>
        <source>This installation lacks Qt&apos;s database driver %1. Install it (on Debian: libqt6sql6-sqlite or libqt6sql6-psql).</source>
        <translation>ينقص هذا التثبيت برنامج تشغيل قاعدة بيانات Qt المسمّى %1. ثبّته (على Debian: libqt6sql6-sqlite أو libqt6sql6-psql).</translation>
    </message>
    <message>
        <source>Whether the last change was stored cannot be told, because the store stopped answering in that moment. Look at the record again before anything is repeated.</source>
        <translation>لا يمكن معرفة ما إذا كان التغيير الأخير قد حُفظ، لأن مخزن البيانات توقف عن الإجابة في تلك اللحظة. انظر إلى السجل مرة أخرى قبل تكرار أي شيء.</translation>
    </message>
    <message>
        <source>Make an empty database, name it in the profile, and run this again; what is in this one stays as it is.</source>
        <translation>أنشئ قاعدة بيانات فارغة وسمِّها في ملف التعريف ثم شغّل هذا من جديد؛ وما في هذه يبقى كما هو.</translation>
    </message>
    <message>
        <source>There is no store in %1 that could be copied.</source>
        <translation>لا يوجد في %1 مخزن بيانات يمكن نسخه.</translation>
    </message>
    <message>
        <source>The server of the store (%1) does not let the user &quot;%2&quot; in. Set the password anew: remitdesk-cli credential set store password.</source>
        <translation>خادم مخزن البيانات (%1) لا يسمح بدخول المستخدم &quot;%2&quot;. اضبط كلمة المرور من جديد: remitdesk-cli credential set store password.</translation>
    </message>
    <message>
        <source>The server of the store (%1) cannot be used: %2. Nothing was sent. See that the server runs and this computer reaches it, then try again.</source>
        <translation>تعذّر استخدام خادم مخزن البيانات (%1): %2. لم يُرسل شيء. تأكد من أن الخادم يعمل وأن هذا الحاسوب يصل إليه، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>A guard of the tables is switched off: %1</source>
        <translation>أحد حرّاس الجداول معطَّل: %1</translation>
    </message>
    <message>
        <source>An index is not usable: %1</source>
        <translation>أحد الفهارس غير صالح للاستخدام: %1</translation>
    </message>
    <message>
        <source>The store on the server is sealed under a key that is neither in this keychain nor opened by the store&apos;s password. Set the password that the other counters use; if it was changed, run &quot;remitdesk-cli store share&quot; at a counter that still opens the store.</source>
        <translation>مخزن البيانات على الخادم مختوم بمفتاح غير موجود في سلسلة المفاتيح هذه ولا تفتحه كلمة مرور المخزن. اضبط كلمة المرور التي تستخدمها الشبابيك الأخرى؛ وإن كانت قد تغيّرت فشغّل &quot;remitdesk-cli store share&quot; على شباك ما زال يفتح المخزن.</translation>
    </message>
    <message>
        <source>Too little memory.</source>
        <translation>الذاكرة قليلة جدًا.</translation>
    </message>
    <message>
        <source>The store has no password under which its key could be shared.</source>
        <translation>لا توجد لمخزن البيانات كلمة مرور يُشارَك مفتاحه بها.</translation>
    </message>
    <message>
        <source>The data in the home folder cannot be read or written: %1</source>
        <translation>تعذّرت قراءة البيانات في المجلد أو كتابتها: %1</translation>
    </message>
    <message>
        <source>SQLite does not take a setting that keeps the data safe: %1.</source>
        <translation>‏SQLite لا يقبل إعدادًا يحفظ سلامة البيانات: %1.</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>الملف تالف: %1</translation>
    </message>
    <message>
        <source>A record of %1 belongs to one that is not there.</source>
        <translation>أحد سجلات %1 ينتمي إلى سجل غير موجود.</translation>
    </message>
    <message>
        <source>The record of events has gaps: lines were removed by other hands.</source>
        <translation>في سجل الأحداث ثغرات: أُزيلت أسطر بأيدٍ أخرى.</translation>
    </message>
    <message>
        <source>There are transfers without any event.</source>
        <translation>توجد حوالات بلا أي حدث.</translation>
    </message>
    <message>
        <source>A setting that keeps the data safe is not in force: %1</source>
        <translation>إعدادٌ يحفظ سلامة البيانات غير سارٍ: %1</translation>
    </message>
    <message>
        <source>Other users of this computer may read %1.</source>
        <translation>قد يقرأ مستخدمون آخرون لهذا الحاسوب %1.</translation>
    </message>
    <message>
        <source>The disk is nearly full; new transfers are refused.</source>
        <translation>القرص شبه ممتلئ؛ تُرفض الحوالات الجديدة.</translation>
    </message>
    <message>
        <source>This file exists already; choose another name.</source>
        <translation>هذا الملف موجود بالفعل؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>%1 holds data already (%2 rows of %3). Nothing was copied.</source>
        <translation>في %1 بيانات بالفعل (%2 من صفوف %3). لم يُنسخ شيء.</translation>
    </message>
    <message>
        <source>The data was moved to %1 on %2. Set the profile&apos;s store to that place; nothing is sent from here any more.</source>
        <translation>نُقلت البيانات إلى %1 في %2. وجّه مخزن البيانات في ملف التعريف إلى ذلك المكان؛ لم يعد يُرسل من هنا شيء.</translation>
    </message>
    <message>
        <source>The server&apos;s database holds nothing yet, and this home holds customers. Move them there with &quot;remitdesk-cli store copy&quot;, or begin anew in another home. Nothing was sent.</source>
        <translation>قاعدة بيانات الخادم فارغة حتى الآن، وفي هذا المجلد عملاء. انقلهم إليها بالأمر &quot;remitdesk-cli store copy&quot;، أو ابدأ من جديد في مجلد آخر. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The file store.sqlite of this home is gone or empty, with all that was under way. Restore a backup, or begin anew in another home.</source>
        <translation>ملف store.sqlite في هذا المجلد مفقود أو فارغ، ومعه كل ما كان جاريًا. استعد نسخة احتياطية، أو ابدأ من جديد في مجلد آخر.</translation>
    </message>
    <message>
        <source>A part of the store is damaged and cannot be read.</source>
        <translation>جزء من مخزن البيانات تالف ولا يمكن قراءته.</translation>
    </message>
</context>
<context>
    <name>StoreMovesText</name>
    <message>
        <source>The profile names no server. Set &quot;store&quot; to {&quot;driver&quot;:&quot;postgresql&quot;,…}; see docs/several-counters.md.</source>
        <translation>ملف التعريف لا يسمّي خادمًا. اضبط &quot;store&quot; على {&quot;driver&quot;:&quot;postgresql&quot;,…}؛ انظر docs/several-counters.md.</translation>
    </message>
    <message>
        <source>The key of that store is not in this keychain, and nothing else opens it. Use the keychain of the user and the computer that made it.</source>
        <translation>مفتاح ذلك المخزن ليس في سلسلة المفاتيح هذه، ولا شيء آخر يفتحه. استخدم سلسلة مفاتيح المستخدم والحاسوب اللذين أنشآه.</translation>
    </message>
    <message>
        <source>%1 is a backup of another store than this home&apos;s. Nothing was changed. Restore it in its own home, or in an empty one (--home).</source>
        <translation>‏%1 نسخة احتياطية من مخزن بيانات غير مخزن هذا المجلد. لم يتغيّر شيء. استعِدها في مجلدها، أو في مجلد فارغ (--home).</translation>
    </message>
    <message>
        <source>The server of the store does not let &quot;%1&quot;, the owner of the tables, in with this password. Run the command again with the right one.</source>
        <translation>لا يقبل خادم مخزن البيانات دخول &quot;%1&quot;، مالك الجداول، بكلمة المرور هذه. شغّل الأمر من جديد بالكلمة الصحيحة.</translation>
    </message>
</context>
<context>
    <name>TransferService</name>
    <message>
        <source>The provider says &quot;%1&quot; after &quot;%2&quot;; the state stays.</source>
        <translation>يقول المزوّد &quot;%1&quot; بعد &quot;%2&quot;؛ تبقى الحالة كما هي.</translation>
    </message>
</context>
<context>
    <name>TransferServiceText</name>
    <message>
        <source>This beneficiary belongs to another customer.</source>
        <translation>هذا المستفيد يخص عميلًا آخر.</translation>
    </message>
    <message>
        <source>The offer is for another country or method than the beneficiary&apos;s.</source>
        <translation>العرض لبلد أو طريقة غير المسجلة للمستفيد.</translation>
    </message>
    <message>
        <source>The offer is for another bank, wallet or cash agent than the beneficiary&apos;s.</source>
        <translation>العرض لبنك أو محفظة أو وكيل نقد غير المسجل للمستفيد.</translation>
    </message>
    <message>
        <source>Choose the purpose from its list, such as DEPD for family support.</source>
        <translation>اختر الغرض من قائمته، مثل DEPD لإعالة الأسرة.</translation>
    </message>
    <message>
        <source>Choose the source of funds from its list, such as salary.</source>
        <translation>اختر مصدر المال من قائمته، مثل الراتب.</translation>
    </message>
    <message>
        <source>This is needed before anything can be sent.</source>
        <translation>هذا ضروري قبل إرسال أي شيء.</translation>
    </message>
    <message>
        <source>The offer is of another environment of this provider.</source>
        <translation>العرض من بيئة أخرى لهذا المزوّد.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>معتمدة</translation>
    </message>
    <message>
        <source>It is being worked on; try again in a moment.</source>
        <translation>يجري العمل عليها؛ أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>Dropped before it was sent</source>
        <translation>تُركت قبل إرسالها</translation>
    </message>
    <message>
        <source>This provider cannot cancel a transfer.</source>
        <translation>لا يستطيع هذا المزوّد إلغاء حوالة.</translation>
    </message>
    <message>
        <source>Another step of this transfer is not settled yet.</source>
        <translation>هناك خطوة أخرى في هذه الحوالة لم تُحسم بعد.</translation>
    </message>
    <message>
        <source>Asked to cancel</source>
        <translation>طُلب الإلغاء</translation>
    </message>
    <message>
        <source>Not cancelled: </source>
        <translation>لم تُلغَ: </translation>
    </message>
    <message>
        <source>The provider has not cancelled it; it goes on.</source>
        <translation>لم يلغها المزوّد؛ وهي مستمرة.</translation>
    </message>
    <message>
        <source>The provider has no clear word about this transfer just now; its last state stays.</source>
        <translation>ليس لدى المزوّد قول واضح عن هذه الحوالة الآن؛ تبقى حالتها الأخيرة.</translation>
    </message>
    <message>
        <source>The provider now states exactly what was approved.</source>
        <translation>يذكر المزوّد الآن ما اعتُمد تمامًا.</translation>
    </message>
    <message>
        <source>The provider said that it was paid out, and now says &quot;%1&quot;. Back office must ask which is true.</source>
        <translation>قال المزوّد إنها دُفعت للمستفيد، ويقول الآن &quot;%1&quot;. على المكتب الخلفي أن يسأل أيهما الصحيح.</translation>
    </message>
    <message>
        <source>The cancelling may still be on its way; until then nothing is paid.</source>
        <translation>ربما يكون طلب الإلغاء ما زال في الطريق؛ ولن يُدفع شيء حتى ذلك.</translation>
    </message>
    <message>
        <source>The provider said twice that it does not know it; sent again under the same reference</source>
        <translation>قال المزوّد مرتين إنه لا يعرفها؛ أُرسلت مرة أخرى بالمرجع نفسه</translation>
    </message>
    <message>
        <source>The provider does not know it yet; that proves nothing so soon.</source>
        <translation>المزوّد لا يعرفها بعد؛ وهذا لا يثبت شيئًا في وقت مبكر كهذا.</translation>
    </message>
    <message>
        <source>This transfer was made for the environment &quot;%1&quot; of %2, and the profile now names &quot;%3&quot;. Set it back to work on the transfer.</source>
        <translation>أُنشئت هذه الحوالة للبيئة &quot;%1&quot; لدى %2، وملف التعريف يذكر الآن &quot;%3&quot;. أعده كما كان للعمل على الحوالة.</translation>
    </message>
    <message>
        <source>Sent to the provider</source>
        <translation>أُرسلت إلى المزوّد</translation>
    </message>
    <message>
        <source>Not sent: </source>
        <translation>لم تُرسل: </translation>
    </message>
    <message>
        <source>This repeat was not taken; what became of the first sending is not known yet.</source>
        <translation>لم تُقبل هذه الإعادة؛ وما آل إليه الإرسال الأول غير معروف بعد.</translation>
    </message>
    <message>
        <source>The network stack sent the request more than once. Compare with the provider&apos;s own list.</source>
        <translation>أرسلت الشبكة الطلب أكثر من مرة. قارن بقائمة المزوّد.</translation>
    </message>
    <message>
        <source>Not taken: </source>
        <translation>لم تُقبل: </translation>
    </message>
    <message>
        <source>A repeat was refused; what became of the first sending is not known yet.</source>
        <translation>رُفضت إعادة؛ وما آل إليه الإرسال الأول غير معروف بعد.</translation>
    </message>
    <message>
        <source>The sending was interrupted; it is not known whether the provider has it.</source>
        <translation>انقطع الإرسال؛ ولا يُعرف هل وصلت إلى المزوّد.</translation>
    </message>
    <message>
        <source>Sent again with the same key; the provider takes it once</source>
        <translation>أُرسلت مرة أخرى بالمفتاح نفسه؛ والمزوّد يأخذها مرة واحدة</translation>
    </message>
    <message>
        <source>The invoice never reached us, nobody could pay it, and it has run out. No money moved.</source>
        <translation>لم تصلنا الفاتورة قط، ولم يكن لأحد أن يدفعها، وقد انتهت مهلتها. لم ينتقل أي مال.</translation>
    </message>
    <message>
        <source>Say who you are.</source>
        <translation>اذكر من أنت.</translation>
    </message>
    <message>
        <source>Say who at the provider told you so, when, and where it is written.</source>
        <translation>اذكر من أخبرك بذلك لدى المزوّد، ومتى، وأين هو مكتوب.</translation>
    </message>
    <message>
        <source>paid out</source>
        <translation>دُفعت للمستفيد</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>لم تُدفع</translation>
    </message>
    <message>
        <source>as approved</source>
        <translation>كما اعتُمدت</translation>
    </message>
    <message>
        <source>Closed by %1 and %2: no money moved.</source>
        <translation>أغلقها %1 و%2: لم ينتقل أي مال.</translation>
    </message>
    <message>
        <source>The request may still be on its way; wait until its time is up.</source>
        <translation>ربما ما زال الطلب في الطريق؛ انتظر حتى تنتهي مهلته.</translation>
    </message>
    <message>
        <source>Nobody knows whether the provider has it: say &quot;paid&quot; or &quot;not paid&quot;.</source>
        <translation>لا أحد يعرف هل وصلت إلى المزوّد: قل &quot;paid&quot; أو &quot;not paid&quot;.</translation>
    </message>
    <message>
        <source>A second person has to agree with %1.</source>
        <translation>يجب أن يوافق شخص ثانٍ على قول %1.</translation>
    </message>
    <message>
        <source>%1 and %2 agree: %3. %4</source>
        <translation>‏%1 و%2 متفقان: %3. %4</translation>
    </message>
    <message>
        <source>%1 found out: %2. %3 A second person has to agree.</source>
        <translation>عرف %1 ما يلي: %2. %3 يجب أن يوافق شخص ثانٍ.</translation>
    </message>
    <message>
        <source>(Typed in the session of %1.)</source>
        <translation>(كُتب في جلسة %1.)</translation>
    </message>
    <message>
        <source>It was closed without a payout, and now the provider says &quot;%1&quot;. Back office must ask which is true.</source>
        <translation>أُغلقت من دون دفع للمستفيد، والآن يقول المزوّد &quot;%1&quot;. على المكتب الخلفي أن يسأل أيهما الصحيح.</translation>
    </message>
    <message>
        <source>The profile now leads to another account than this draft was made for. Cancel the draft and make a new one.</source>
        <translation>ملف التعريف يؤدي الآن إلى حساب غير الذي أُنشئت له هذه المسودة. ألغِ المسودة وأنشئ غيرها.</translation>
    </message>
    <message>
        <source>The customer has the money back.</source>
        <translation>استرد العميل ماله.</translation>
    </message>
    <message>
        <source>The customer&apos;s money was used for another transfer.</source>
        <translation>استُعمل مال العميل لحوالة أخرى.</translation>
    </message>
    <message>
        <source>No money was taken from the customer.</source>
        <translation>لم يؤخذ أي مال من العميل.</translation>
    </message>
    <message>
        <source>The outcome is paid-back, used-again or nothing-taken.</source>
        <translation>النتيجة paid-back أو used-again أو nothing-taken.</translation>
    </message>
    <message>
        <source>Say which receipt was signed, or where it is written.</source>
        <translation>اذكر أي إيصال وُقّع، أو أين هو مكتوب.</translation>
    </message>
    <message>
        <source>The customer&apos;s data was corrected after this transfer was prepared. Nothing was sent. Cancel the draft and make a new one.</source>
        <translation>صُحّحت بيانات العميل بعد تجهيز هذه الحوالة. لم يُرسل شيء. ألغِ المسودة وأنشئ حوالة جديدة.</translation>
    </message>
    <message>
        <source>The request may still be on its way; settle it after %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>قد يكون الطلب ما زال في طريقه؛ سوِّه بعد الساعة %1.</translation>
    </message>
    <message>
        <source>No refund is due.</source>
        <translation>لا يوجد مبلغ مستحق الرد.</translation>
    </message>
    <message>
        <source>The provider had taken it, and now does not know it. Back office must ask what became of it.</source>
        <translation>كان المزوّد قد قبلها، وهو الآن لا يعرفها. على المكتب الخلفي أن يسأل عما آلت إليه.</translation>
    </message>
</context>
<context>
    <name>TransferState</name>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <source>Not yet confirmed</source>
        <translation>غير مؤكدة بعد</translation>
    </message>
    <message>
        <source>Waiting for our payment</source>
        <translation>بانتظار دفعنا</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>Ready for pick-up</source>
        <translation>جاهزة للاستلام</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>تم الدفع للمستفيد</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Cancel requested</source>
        <translation>طُلب الإلغاء</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>مُعادة</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهية المهلة</translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message>
        <source>Transfers</source>
        <translation>الحوالات</translation>
    </message>
    <message>
        <source>Reference, name or number (Ctrl+F)</source>
        <translation>المرجع أو الاسم أو الرقم (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find a transfer</source>
        <translation>البحث عن حوالة</translation>
    </message>
    <message>
        <source>Which states are shown</source>
        <translation>الحالات المعروضة</translation>
    </message>
    <message>
        <source>Which provider is shown</source>
        <translation>المزوّد المعروض</translation>
    </message>
    <message>
        <source>Transfers; those that need a hand on top</source>
        <translation>الحوالات؛ التي تحتاج إلى تدخّل في الأعلى</translation>
    </message>
    <message>
        <source>Choose a transfer to see what has happened to it, what to tell the customer, and what can be done now.</source>
        <translation>اختر حوالة لترى ما حدث لها، وما يُقال للعميل، وما يمكن فعله الآن.</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>ما يُقال للعميل</translation>
    </message>
    <message>
        <source>Ask now</source>
        <comment>ask the provider now</comment>
        <translation>اسأل الآن</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>try to stop the transfer</comment>
        <translation>إلغاء الحوالة</translation>
    </message>
    <message>
        <source>Cancel the transfer</source>
        <translation>إلغاء هذه الحوالة</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>طباعة الإيصال</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Save the receipt as PDF</source>
        <translation>حفظ الإيصال بصيغة PDF</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>send a transfer that was certainly not sent</comment>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>What has happened, newest first</source>
        <translation>ما حدث، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Settle by hand …</source>
        <comment>two people put on record what the provider said</comment>
        <translation>الحسم يدويًا …</translation>
    </message>
    <message>
        <source>When the transfers shown were made</source>
        <translation>وقت إنشاء الحوالات المعروضة</translation>
    </message>
    <message>
        <source>Filters</source>
        <comment>saved filters of the list of transfers</comment>
        <translation>عوامل التصفية</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>عوامل التصفية المحفوظة</translation>
    </message>
    <message>
        <source>Money given back …</source>
        <comment>put on record that the customer has the money back</comment>
        <translation>رُدّ المال …</translation>
    </message>
    <message>
        <source>For support …</source>
        <comment>requests and answers, for the provider&apos;s support</comment>
        <translation>للدعم …</translation>
    </message>
    <message>
        <source>The customer&apos;s language</source>
        <translation>لغة العميل</translation>
    </message>
    <message>
        <source>Copy text</source>
        <comment>what to tell the customer, in both languages</comment>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Copy what to tell the customer</source>
        <translation>نسخ ما يُقال للعميل</translation>
    </message>
</context>
<context>
    <name>TreasuryText</name>
    <message>
        <source>Choose one of: %1.</source>
        <translation>اختر واحدًا من: %1.</translation>
    </message>
    <message>
        <source>%1 has no list &quot;%2&quot;; there are: %3.</source>
        <translation>ليس لدى %1 قائمة باسم &quot;%2&quot;؛ المتاح: %3.</translation>
    </message>
    <message>
        <source>There are more than %1 pages; look at one after the other.</source>
        <translation>توجد أكثر من %1 صفحة؛ انظر إليها واحدة بعد أخرى.</translation>
    </message>
    <message>
        <source>%1 has an entry for this beneficiary and did not tell its number. To have another one made, say so expressly.</source>
        <translation>لدى %1 قيد لهذا المستفيد ولم يذكر رقمه. لإنشاء قيد آخر قل ذلك صراحة.</translation>
    </message>
    <message>
        <source>%1 was asked to make an entry for this beneficiary, and the answer was lost. Look there. If there is none, ask again expressly.</source>
        <translation>طُلب من %1 إنشاء قيد لهذا المستفيد، وضاع الجواب. ابحث هناك. وإن لم يوجد قيد فاطلب من جديد صراحة.</translation>
    </message>
    <message>
        <source>This list is one for each country, or for each entry of another list; say which.</source>
        <translation>لكل بلد قائمة من هذه، أو لكل قيد من قائمة أخرى؛ اذكر أيها.</translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message numerus="yes">
        <source>At most %n character(s) fit here.</source>
        <translation>
            <numerusform>لا يتسع هذا لأي حرف (%n).</numerusform>
            <numerusform>لا يتسع هذا لأكثر من حرف واحد (%n).</numerusform>
            <numerusform>لا يتسع هذا لأكثر من حرفين (%n).</numerusform>
            <numerusform>لا يتسع هذا لأكثر من %n أحرف.</numerusform>
            <numerusform>لا يتسع هذا لأكثر من %n حرفًا.</numerusform>
            <numerusform>لا يتسع هذا لأكثر من %n حرف.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValidationText</name>
    <message>
        <source>This contains an invisible character; type it again.</source>
        <translation>هنا حرف غير مرئي؛ اكتبه من جديد.</translation>
    </message>
    <message>
        <source>Write the name as in the document, without fillers.</source>
        <translation>اكتب الاسم كما في الوثيقة، من دون علامات الحشو.</translation>
    </message>
    <message>
        <source>Write the number as in the document, without fillers.</source>
        <translation>اكتب الرقم كما في الوثيقة، من دون علامات الحشو.</translation>
    </message>
    <message>
        <source>A date is written year-month-day, such as 1990-12-31.</source>
        <translation>يُكتب التاريخ سنة-شهر-يوم، مثل ⁦1990-12-31⁩.</translation>
    </message>
    <message>
        <source>A country is two letters, such as PK for Pakistan.</source>
        <translation>يُكتب البلد بحرفين، مثل PK لباكستان.</translation>
    </message>
    <message>
        <source>An e-mail address looks like name@example.com.</source>
        <translation>عنوان البريد الإلكتروني يكون هكذا: name@example.com.</translation>
    </message>
    <message>
        <source>An account number has 4 to 34 letters and digits.</source>
        <translation>رقم الحساب من 4 إلى 34 حرفًا ورقمًا.</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>Another program is using the keychain for this home; try again.</source>
        <translation>برنامج آخر يستعمل سلسلة المفاتيح لهذا المجلد؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>تعذّرت الكتابة في %1.</translation>
    </message>
    <message>
        <source>The keychain took the credential but does not give it back.</source>
        <translation>أخذت سلسلة المفاتيح بيانات الاعتماد لكنها لا تردها.</translation>
    </message>
    <message>
        <source>Credentials are kept in the system keychain of this user.</source>
        <translation>تُحفظ بيانات الاعتماد في سلسلة مفاتيح النظام لهذا المستخدم.</translation>
    </message>
    <message>
        <source>Practice mode: credentials are kept in memory only and are gone at the end.</source>
        <translation>وضع التدريب: تُحفظ بيانات الاعتماد في الذاكرة فقط وتزول عند الإنهاء.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2</source>
        <translation>لا يمكن استعمال %1: %2</translation>
    </message>
    <message>
        <source>it cannot be made.</source>
        <translation>تعذّر إنشاؤه.</translation>
    </message>
    <message>
        <source>it cannot be closed to other users.</source>
        <translation>تعذّر حجبه عن المستخدمين الآخرين.</translation>
    </message>
    <message>
        <source>The key to the data in the home folder is not in this keychain. Open the keychain in which it was stored; a new key would not open the data.</source>
        <translation>مفتاح بيانات المجلد ليس في سلسلة المفاتيح هذه. افتح سلسلة المفاتيح التي حُفظ فيها؛ فالمفتاح الجديد لا يفتح البيانات.</translation>
    </message>
</context>
<context>
    <name>VaultText</name>
    <message>
        <source>The credential &quot;%1&quot; of %2 (%3) is not in the keychain; set it first.</source>
        <translation>بيانات الاعتماد &quot;%1&quot; الخاصة بـ %2 (%3) ليست في سلسلة المفاتيح؛ اضبطها أولًا.</translation>
    </message>
    <message>
        <source>The credential &quot;%1&quot; of %2 (%3) is not in this keychain, which is another one than before; open the former keychain, or set it again.</source>
        <translation>بيانات الاعتماد &quot;%1&quot; الخاصة بـ %2 (%3) ليست في سلسلة المفاتيح هذه، وهي غير السابقة؛ افتح سلسلة المفاتيح السابقة، أو اضبطها من جديد.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it, for instance by signing in to the desktop with your password, and try again.</source>
        <translation>سلسلة المفاتيح مقفلة. افتحها، مثلًا بتسجيل الدخول إلى سطح المكتب بكلمة مرورك، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The system keychain does not answer. If it asks for its password, give it, and try again.</source>
        <translation>سلسلة مفاتيح النظام لا تجيب. إن طلبت كلمة مرورها فأدخلها، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>There is no system keychain to talk to. Start one (on Linux: a desktop session with GNOME Keyring or KWallet); without it no credential is stored.</source>
        <translation>لا توجد سلسلة مفاتيح للنظام يمكن مخاطبتها. شغّل واحدة (في Linux: جلسة سطح مكتب مع GNOME Keyring أو KWallet)؛ ومن دونها لا تُخزَّن بيانات اعتماد.</translation>
    </message>
    <message>
        <source>The key to the sealed credentials in the home folder is not in this keychain. Open the keychain in which they were stored, or forget those credentials and set them again.</source>
        <translation>مفتاح بيانات الاعتماد المختومة في مجلد البيانات ليس في سلسلة المفاتيح هذه. افتح سلسلة المفاتيح التي خُزّنت فيها، أو انسَ بيانات الاعتماد تلك واضبطها من جديد.</translation>
    </message>
    <message>
        <source>The name of a credential is made of letters, digits, dots and dashes.</source>
        <translation>يتكون اسم بيانات الاعتماد من حروف لاتينية وأرقام ونقاط وشرطات.</translation>
    </message>
    <message>
        <source>An empty credential cannot be stored.</source>
        <translation>لا يمكن تخزين بيانات اعتماد فارغة.</translation>
    </message>
    <message>
        <source>This is too large for a credential; is it the right file?</source>
        <translation>هذا أكبر من أن يكون بيانات اعتماد؛ هل هذا هو الملف الصحيح؟</translation>
    </message>
</context>
<context>
    <name>WallexLists</name>
    <message>
        <source>National identity card</source>
        <translation>بطاقة هوية وطنية</translation>
    </message>
    <message>
        <source>Proof of the company</source>
        <translation>إثبات الشركة</translation>
    </message>
    <message>
        <source>Proof of the company&apos;s address</source>
        <translation>إثبات عنوان الشركة</translation>
    </message>
    <message>
        <source>NRIC (Singapore or Malaysia)</source>
        <translation>‏NRIC (سنغافورة أو ماليزيا)</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز سفر</translation>
    </message>
    <message>
        <source>KTP (Indonesia)</source>
        <translation>‏KTP (إندونيسيا)</translation>
    </message>
    <message>
        <source>Employment pass</source>
        <translation>إذن توظيف (Employment Pass)</translation>
    </message>
    <message>
        <source>S pass</source>
        <translation>إذن S Pass</translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation>تصريح عمل</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة شخصية</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>كشف حساب بنكي</translation>
    </message>
    <message>
        <source>Utility bill</source>
        <translation>فاتورة خدمات</translation>
    </message>
    <message>
        <source>Phone bill</source>
        <translation>فاتورة هاتف</translation>
    </message>
    <message>
        <source>Tax bill</source>
        <translation>فاتورة ضريبية</translation>
    </message>
    <message>
        <source>Family card</source>
        <translation>بطاقة عائلية</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>الإندونيسية</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>شركة</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>فرد</translation>
    </message>
</context>
<context>
    <name>WallexStorage</name>
    <message>
        <source>The address for this file has run out; ask Wallex for a fresh one and do it again.</source>
        <translation>انتهت صلاحية عنوان هذا الملف؛ اطلب من Wallex عنوانًا جديدًا وأعد العملية.</translation>
    </message>
    <message>
        <source>The file storage of Wallex refused the request. Where it does so every time, the switch &quot;storageClass&quot; of the profile may be wrong; tell back office.</source>
        <translation>رفض مخزن ملفات Wallex الطلب. إن كان يفعل ذلك كل مرة فقد يكون المفتاح &quot;storageClass&quot; في ملف التعريف خاطئًا؛ أبلغ المكتب الخلفي.</translation>
    </message>
</context>
<context>
    <name>WallexText</name>
    <message numerus="yes">
        <source>Wallex accepts our credentials. It lists %n countries.</source>
        <translation>
            <numerusform>يقبل Wallex بيانات اعتمادنا. ولا يذكر أي بلد (%n).</numerusform>
            <numerusform>يقبل Wallex بيانات اعتمادنا. ويذكر بلدًا واحدًا (%n).</numerusform>
            <numerusform>يقبل Wallex بيانات اعتمادنا. ويذكر بلدين (%n).</numerusform>
            <numerusform>يقبل Wallex بيانات اعتمادنا. ويذكر %n بلدان.</numerusform>
            <numerusform>يقبل Wallex بيانات اعتمادنا. ويذكر %n بلدًا.</numerusform>
            <numerusform>يقبل Wallex بيانات اعتمادنا. ويذكر %n بلد.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>ليس في هذا الملف شيء.</translation>
    </message>
    <message>
        <source>There are too many fundings to look through all of them; ask for the pending or the completed ones.</source>
        <translation>التمويلات أكثر من أن يُبحث فيها كلها؛ اطلب المعلّقة أو المكتملة.</translation>
    </message>
    <message>
        <source>Wallex has no call for this list; the built-in one is all there is.</source>
        <translation>ليس لدى Wallex نداء لهذه القائمة؛ والقائمة المدمجة هي كل ما هناك.</translation>
    </message>
    <message>
        <source>Wallex has no list of that name.</source>
        <translation>ليس لدى Wallex قائمة بهذا الاسم.</translation>
    </message>
    <message>
        <source>Wallex has not enabled this for our account; ask its support.</source>
        <translation>لم يفعّل Wallex هذا لحسابنا؛ اسأل خدمة الدعم لديه.</translation>
    </message>
    <message>
        <source>Wallex does not accept the credential &quot;api-key&quot;.</source>
        <translation>لا يقبل Wallex بيانات الاعتماد &quot;api-key&quot;.</translation>
    </message>
    <message>
        <source>Wallex does not accept the credentials &quot;access-key-id&quot; and &quot;secret-access-key&quot;.</source>
        <translation>لا يقبل Wallex بيانات الاعتماد &quot;access-key-id&quot; و&quot;secret-access-key&quot;.</translation>
    </message>
    <message>
        <source>Wallex still wants: %1.</source>
        <translation>ما زال Wallex يريد: %1.</translation>
    </message>
    <message>
        <source>The answer is about %1, asked was about %2.</source>
        <translation>الجواب عن %1، والسؤال كان عن %2.</translation>
    </message>
    <message>
        <source>There may be a user at Wallex now: ask its support for the e-mail address before signing up again.</source>
        <translation>ربما أصبح لدى Wallex مستخدم الآن: اسأل خدمة الدعم لديه عن عنوان البريد الإلكتروني قبل التسجيل مرة أخرى.</translation>
    </message>
    <message>
        <source>There may be an entry for the document at Wallex now. Do it again: it is looked for there first.</source>
        <translation>ربما أصبح لدى Wallex مدخل للمستند الآن. أعد العملية: سيُبحث عنه هناك أولًا.</translation>
    </message>
    <message>
        <source>Wallex needs this to sign up.</source>
        <translation>يحتاج Wallex إلى هذا للتسجيل.</translation>
    </message>
    <message>
        <source>Wallex takes %1 characters or fewer.</source>
        <translation>يقبل Wallex ‏%1 حرفًا أو أقل.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>اختر واحدًا من: %1.</translation>
    </message>
    <message>
        <source>Wallex asks for nothing of that name; there are: %1.</source>
        <translation>لا يسأل Wallex عن شيء بهذا الاسم؛ المتاح: %1.</translation>
    </message>
    <message>
        <source>Only a company has a company&apos;s name: set the account type to company.</source>
        <translation>اسم الشركة للشركات فقط: اضبط نوع الحساب على شركة.</translation>
    </message>
    <message>
        <source>A password has 8 characters or more, a letter and a digit in it, and no blank.</source>
        <translation>كلمة المرور من 8 أحرف أو أكثر، فيها حرف ورقم، وبلا فراغ.</translation>
    </message>
    <message>
        <source>The number that Wallex gave it is not known here.</source>
        <translation>الرقم الذي أعطاه Wallex لها غير معروف هنا.</translation>
    </message>
    <message>
        <source>Wallex keeps nothing of that name.</source>
        <translation>لا يحفظ Wallex شيئًا بهذا الاسم.</translation>
    </message>
    <message>
        <source>A document needs the name of a file.</source>
        <translation>المستند يحتاج إلى اسم ملف.</translation>
    </message>
    <message>
        <source>a path such as /v2/authenticate is wanted here.</source>
        <translation>المطلوب هنا مسار مثل /v2/authenticate.</translation>
    </message>
    <message>
        <source>a word such as Bearer is wanted here, or an empty text.</source>
        <translation>المطلوب هنا كلمة مثل Bearer، أو نص فارغ.</translation>
    </message>
    <message>
        <source>a word such as STANDARD is wanted here, or an empty text.</source>
        <translation>المطلوب هنا كلمة مثل STANDARD، أو نص فارغ.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD or DD-MM-YYYY is wanted here.</source>
        <translation>المطلوب هنا ⁦YYYY-MM-DD⁩ أو ⁦DD-MM-YYYY⁩.</translation>
    </message>
    <message>
        <source>Language of its messages</source>
        <translation>لغة رسائله</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>الإندونيسية</translation>
    </message>
    <message>
        <source>Kind of account</source>
        <translation>نوع الحساب</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>شركة</translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation>اسم الشركة</translation>
    </message>
    <message>
        <source>Wallex takes a passport or an identity card; choose one of the two.</source>
        <translation>يقبل Wallex جواز سفر أو بطاقة هوية؛ اختر أحدهما.</translation>
    </message>
    <message>
        <source>Wallex has nothing to sign in at under this path; ask Wallex for it, and set authenticatePath in the profile.</source>
        <translation>لا يوجد لدى Wallex ما يُسجَّل الدخول عبره على هذا المسار؛ اسأل Wallex عنه، واضبط authenticatePath في ملف الإعداد.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>The counter of a remittance agent: one window over all providers.</source>
        <translation>شباك وكيل الحوالات: نافذة واحدة لكل المزوّدين.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>The folder with the store, documents and profile.json.</source>
        <translation>المجلد الذي فيه مخزن البيانات والمستندات و profile.json.</translation>
    </message>
    <message>
        <source>Instead of profile.json in the home folder.</source>
        <translation>بدلًا من profile.json في مجلد البيانات.</translation>
    </message>
    <message>
        <source>Practice mode: sandbox providers, own store, no real money.</source>
        <translation>وضع التدريب: مزوّدون في بيئة الاختبار، ومخزن بيانات خاص، ولا أموال حقيقية.</translation>
    </message>
    <message>
        <source>light or dark; otherwise as the desktop.</source>
        <translation>light أو dark؛ وإلا فكما في سطح المكتب.</translation>
    </message>
    <message>
        <source>Another language than the desktop&apos;s, such as ar.</source>
        <translation>لغة غير لغة سطح المكتب، مثل ar.</translation>
    </message>
    <message>
        <source>Mirrored, as for Arabic and Urdu.</source>
        <translation>معكوسة، كما في العربية والأردية.</translation>
    </message>
    <message>
        <source>With --practice: write screenshots of the pages and end.</source>
        <translation>مع --practice: التقاط صور للصفحات ثم الإنهاء.</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Profile, %1: %2</source>
        <translation>ملف التعريف، %1: %2</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>الموظف</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 d</source>
        <extracomment>a duration; %1 is a number of days</extracomment>
        <translation>‏%1 يوم</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>a duration; %1 is a number of minutes</extracomment>
        <translation>‏%1 دقيقة</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a duration; %1 is a number of hours, %2 of minutes</extracomment>
        <translation>‏%1 س %2 د</translation>
    </message>
</context>
<context>
    <name>gui::BackOfficePage</name>
    <message>
        <source>&amp;Balances</source>
        <translation>الأرصدة</translation>
    </message>
    <message>
        <source>&amp;Fundings</source>
        <translation>التمويلات</translation>
    </message>
    <message>
        <source>&amp;Refunds</source>
        <translation>الاستردادات</translation>
    </message>
    <message>
        <source>Provider&apos;s li&amp;st</source>
        <translation>قائمة المزوّد</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>&amp;Address book</source>
        <translation>دفتر العناوين</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>كل المزوّدين</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>الأرصدة</translation>
    </message>
    <message>
        <source>Fundings</source>
        <translation>التمويلات</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>الاستردادات</translation>
    </message>
    <message>
        <source>Transfers as the provider has them</source>
        <translation>الحوالات كما هي لدى المزوّد</translation>
    </message>
    <message>
        <source>Entries of the list</source>
        <translation>مدخلات القائمة</translation>
    </message>
    <message>
        <source>Entries of the address book</source>
        <translation>مدخلات دفتر العناوين</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Page %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>الصفحة %1</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>أي قائمة؟</translation>
    </message>
    <message>
        <source>Remove %1 from the provider&apos;s address book?</source>
        <translation>هل يُحذف %1 من دفتر عناوين المزوّد؟</translation>
    </message>
    <message>
        <source>The beneficiary stays known here; at the provider it would have to be entered again before the next transfer.</source>
        <translation>يبقى المستفيد معروفًا هنا؛ أما لدى المزوّد فيجب إدخاله من جديد قبل الحوالة التالية.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>&amp;Queues</source>
        <translation>قوائم العمل</translation>
    </message>
    <message>
        <source>Reco&amp;nciliation</source>
        <translation>المطابقة</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>قوائم العمل</translation>
    </message>
    <message>
        <source>Our records and the provider&apos;s</source>
        <translation>سجلاتنا وسجلات المزوّد</translation>
    </message>
    <message>
        <source>A statement of the provider</source>
        <translation>كشف من المزوّد</translation>
    </message>
    <message>
        <source>Statements (*.csv *.txt)</source>
        <translation>كشوف (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the transfers of these days</source>
        <translation>تصدير حوالات هذه الأيام</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON files (*.json)</source>
        <translation>ملفات CSV (*.csv);;ملفات JSON (*.json)</translation>
    </message>
    <message>
        <source>&amp;Papers wanted</source>
        <translation>الأوراق المطلوبة</translation>
    </message>
    <message>
        <source>Customers of whom papers are wanted again</source>
        <translation>العملاء الذين تُطلب أوراقهم من جديد</translation>
    </message>
    <message>
        <source>Under way, with refunds</source>
        <translation>الجارية، مع الاستردادات</translation>
    </message>
</context>
<context>
    <name>gui::BalanceDialog</name>
    <message>
        <source>To be at &amp;least</source>
        <translation>الحد الأدنى</translation>
    </message>
    <message>
        <source>no mark: it never runs low</source>
        <translation>بلا حد: لا يُعدّ منخفضًا أبدًا</translation>
    </message>
    <message>
        <source>Below this amount the balance runs low</source>
        <translation>دون هذا المبلغ يُعدّ الرصيد منخفضًا</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What the provider said, newest first</source>
        <translation>ما قاله المزوّد، الأحدث أولًا</translation>
    </message>
</context>
<context>
    <name>gui::ConfirmDialog</name>
    <message>
        <source>The offer is void. Go back for a new one.</source>
        <translation>العرض لاغٍ. ارجع لطلب عرض جديد.</translation>
    </message>
    <message>
        <source>Valid for %1</source>
        <extracomment>%1 is a time such as 04:12</extracomment>
        <translation>صالح لمدة %1</translation>
    </message>
    <message>
        <source>type it to see the change</source>
        <translation>اكتبه لترى الباقي</translation>
    </message>
    <message>
        <source>%1 is still missing</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>ما زال ينقص %1</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>المبلغ مضبوط</translation>
    </message>
    <message>
        <source>Show new amount</source>
        <translation>أظهر المبلغ الجديد</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>أرسل الآن</translation>
    </message>
    <message>
        <source>The price has changed. What is shown and printed is void.</source>
        <translation>تغيّر السعر. ما عُرض وما طُبع لاغٍ.</translation>
    </message>
    <message>
        <source>New amount: read it to the customer.</source>
        <translation>مبلغ جديد: اقرأه على العميل.</translation>
    </message>
</context>
<context>
    <name>gui::CounterPage</name>
    <message>
        <source>Type two letters or more. A customer who is not there yet can be added.</source>
        <translation>اكتب حرفين أو أكثر. العميل غير المسجل يمكن إضافته.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>لم يُرسل شيء. %1</translation>
    </message>
    <message>
        <source>Choose the customer first; the beneficiary belongs to one.</source>
        <translation>اختر العميل أولًا؛ فالمستفيد يخص عميلًا.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>any way</source>
        <translation>أي طريقة</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>اختر …</translation>
    </message>
    <message>
        <source>Fill in: %1</source>
        <translation>املأ: %1</translation>
    </message>
    <message>
        <source>Missing for screening</source>
        <translation>ناقص لفحص القوائم</translation>
    </message>
    <message>
        <source>and %1 more …</source>
        <translation>و%1 أخرى …</translation>
    </message>
    <message>
        <source>Nobody is found for “%1”.</source>
        <extracomment>%1 is what was searched for</extracomment>
        <translation>لا أحد باسم “%1”.</translation>
    </message>
    <message>
        <source>The customer&apos;s beneficiaries appear here.</source>
        <translation>يظهر هنا مستفيدو العميل.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>جارٍ البحث …</translation>
    </message>
    <message>
        <source>None yet. Ctrl+B adds the first one.</source>
        <translation>لا أحد بعد. Ctrl+B يضيف الأول.</translation>
    </message>
    <message>
        <source>Decided by the beneficiary</source>
        <translation>يحددها المستفيد</translation>
    </message>
    <message>
        <source>Type an amount on either side and choose where it goes. The offers of all providers appear here, best first.</source>
        <translation>اكتب مبلغًا في أي من الجهتين واختر وجهته. تظهر هنا عروض كل المزوّدين، الأفضل أولًا.</translation>
    </message>
    <message>
        <source>The providers are asked in a moment.</source>
        <translation>سيُسأل المزوّدون بعد لحظة.</translation>
    </message>
    <message>
        <source>Asking the providers …</source>
        <extracomment>%1 is a list of providers</extracomment>
        <translation>يُسأل المزوّدون …</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>يُسأل %1 …</translation>
    </message>
    <message>
        <source>The providers are being asked. Those that answer appear at once; nobody is waited for longer than 8 seconds.</source>
        <translation>يُسأل المزوّدون الآن. من يجيب يظهر فورًا؛ ولا يُنتظر أحد أكثر من 8 ثوانٍ.</translation>
    </message>
    <message>
        <source>%1 · best first</source>
        <translation>‏%1 · الأفضل أولًا</translation>
    </message>
    <message>
        <source>No provider makes an offer for this. The reasons stand below; another amount or another way of paying out may help.</source>
        <translation>لا يقدّم أي مزوّد عرضًا لهذا. الأسباب أدناه؛ وقد يفيد مبلغ آخر أو طريقة استلام أخرى.</translation>
    </message>
    <message>
        <source>F5 asks again.</source>
        <translation>‏F5 يسأل مرة أخرى.</translation>
    </message>
    <message>
        <source>indicative</source>
        <translation>استرشادي</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>There is no transfer to repeat there.</source>
        <translation>لا توجد هناك حوالة لتكرارها.</translation>
    </message>
    <message>
        <source>Enter chooses; 1 to 9 repeats the last transfer.</source>
        <translation>‏Enter للاختيار؛ و1 إلى 9 لتكرار الحوالة الأخيرة.</translation>
    </message>
    <message>
        <source>any</source>
        <translation>أي جهة</translation>
    </message>
    <message>
        <source>void: the price has changed</source>
        <extracomment>of an amount that was shown</extracomment>
        <translation>لاغٍ: تغيّر السعر</translation>
    </message>
    <message>
        <source>Show new amount</source>
        <translation>أظهر المبلغ الجديد</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>تأكيد</translation>
    </message>
</context>
<context>
    <name>gui::CredentialDialog</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a provider, %2 the name of a credential such as &quot;token&quot;</extracomment>
        <translation>‏%1: %2</translation>
    </message>
    <message>
        <source>Read a credential from a file</source>
        <translation>قراءة بيانات الاعتماد من ملف</translation>
    </message>
    <message>
        <source>This file cannot be read as a credential; choose another one.</source>
        <translation>لا يمكن قراءة هذا الملف كبيانات اعتماد؛ اختر غيره.</translation>
    </message>
    <message>
        <source>Read from %1, %2 bytes.</source>
        <extracomment>%1 is the name of a file, %2 a number of bytes</extracomment>
        <translation>قُرئت من %1، ‏%2 بايت.</translation>
    </message>
    <message>
        <source>Type or paste the value, or read it from a file.</source>
        <translation>اكتب القيمة أو الصقها، أو اقرأها من ملف.</translation>
    </message>
</context>
<context>
    <name>gui::CustomerDisplay</name>
    <message>
        <source>RemitDesk – for the customer</source>
        <translation>‏RemitDesk – للعميل</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>تدريب</translation>
    </message>
</context>
<context>
    <name>gui::CustomersPage</name>
    <message>
        <source>There are no customers yet. Ctrl+N adds the first one.</source>
        <translation>لا يوجد عملاء بعد. Ctrl+N يضيف الأول.</translation>
    </message>
    <message>
        <source>Nobody of that name, phone or number is known. Ctrl+N adds a new customer.</source>
        <translation>لا أحد معروف بهذا الاسم أو الهاتف أو الرقم. Ctrl+N يضيف عميلًا جديدًا.</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>‏%1 معروض</translation>
    </message>
    <message>
        <source>None of the providers that are switched on keeps records of customers. Nothing is to be done.</source>
        <translation>لا يحتفظ أي من المزوّدين المفعَّلين بسجلات للعملاء. لا شيء مطلوب هنا.</translation>
    </message>
    <message>
        <source>Ask %1 to open a record again?</source>
        <extracomment>%1 is a provider</extracomment>
        <translation>هل يُطلب من %1 فتح سجل مرة أخرى؟</translation>
    </message>
    <message>
        <source>An earlier request was never answered, so there may be a record already. Go on only after somebody has looked there under the customer&apos;s e-mail address and found none: a second record cannot be taken back.</source>
        <translation>لم يُجَب عن طلب سابق، فربما يوجد سجل من قبل. لا تتابع إلا بعد أن يبحث أحدهم هناك بعنوان البريد الإلكتروني للعميل ولا يجد شيئًا: فالسجل الثاني لا يمكن سحبه.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>There is none, ask again</source>
        <translation>لا يوجد، اطلب من جديد</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>إلى من؟</translation>
    </message>
    <message>
        <source>None of the providers takes documents.</source>
        <translation>لا يأخذ أي مزوّد مستندات.</translation>
    </message>
    <message>
        <source>Save a copy that anybody can open</source>
        <translation>حفظ نسخة يستطيع أي شخص فتحها</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>هل يُحذف %1؟</translation>
    </message>
    <message>
        <source>What is kept here and at the providers is removed for good.</source>
        <translation>يُحذف نهائيًا ما حُفظ هنا ولدى المزوّدين.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Take record %1 at %2 instead?</source>
        <extracomment>%1 is the number of a record, %2 a provider</extracomment>
        <translation>هل يؤخذ السجل %1 لدى %2 بدلًا منه؟</translation>
    </message>
    <message>
        <source>The customer belongs to another record there already. The new one has to carry the same name or e-mail address, and everything is sent to it again.</source>
        <translation>العميل مرتبط هناك بسجل آخر. يجب أن يحمل السجل الجديد الاسم نفسه أو عنوان البريد الإلكتروني نفسه، ويُرسل إليه كل شيء من جديد.</translation>
    </message>
    <message>
        <source>Take the other record</source>
        <translation>أخذ السجل الآخر</translation>
    </message>
    <message>
        <source>or drop a file, or paste a picture (Ctrl+Shift+V)</source>
        <translation>أو أفلت ملفًا، أو ألصق صورة (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <source>No document is kept yet. Add a JPEG, PNG or PDF; it is kept sealed.</source>
        <translation>لم يُحفظ أي مستند بعد. أضف JPEG أو PNG أو PDF؛ ويُحفظ مختومًا.</translation>
    </message>
    <message>
        <source>There is neither a picture nor a file to paste; copy one first.</source>
        <translation>لا توجد صورة ولا ملف للصق؛ انسخ أولًا.</translation>
    </message>
    <message>
        <source>Has somebody looked there?</source>
        <translation>هل بحث أحد هناك؟</translation>
    </message>
    <message>
        <source>There is none, register again</source>
        <translation>لا يوجد قيد، سجّل من جديد</translation>
    </message>
</context>
<context>
    <name>gui::DocumentOffers</name>
    <message>
        <source>Take all from the document</source>
        <translation>أخذ الكل من الوثيقة</translation>
    </message>
    <message>
        <source>Keep what was typed</source>
        <translation>إبقاء ما كُتب</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>في الوثيقة</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>%1 is a field</extracomment>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>%1: keep what is here</source>
        <translation>‏%1: إبقاء ما هو هنا</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>أخذ</translation>
    </message>
    <message>
        <source>%1: take what the document says</source>
        <translation>‏%1: أخذ ما تقوله الوثيقة</translation>
    </message>
</context>
<context>
    <name>gui::ExchangeDialog</name>
    <message>
        <source>Requests and answers of %1</source>
        <extracomment>%1 is a reference</extracomment>
        <translation>طلبات %1 وأجوبتها</translation>
    </message>
    <message>
        <source>Requests and answers, personal values masked</source>
        <translation>الطلبات والأجوبة، والقيم الشخصية محجوبة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>For the provider&apos;s support. Names, accounts and numbers of persons are masked.</source>
        <translation>لخدمة الدعم لدى المزوّد. أسماء الأشخاص وحساباتهم وأرقامهم محجوبة.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
</context>
<context>
    <name>gui::FormView</name>
    <message>
        <source>needed</source>
        <translation>ضروري</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>اكتب للبحث</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>اختر …</translation>
    </message>
</context>
<context>
    <name>gui::InvoiceCard</name>
    <message>
        <source>Copy the address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>The provider says: %1</source>
        <extracomment>%1 are the provider&apos;s own words</extracomment>
        <translation>يقول المزوّد: %1</translation>
    </message>
    <message>
        <source>Do not pay this invoice</source>
        <translation>لا تدفع هذه الفاتورة</translation>
    </message>
    <message>
        <source>Its time has run out. Ask the provider what became of it (F5) before anything is paid.</source>
        <translation>انتهت مهلتها. اسأل المزوّد عمّا آلت إليه (F5) قبل دفع أي شيء.</translation>
    </message>
    <message>
        <source>A figure has to be cleared up first. See above.</source>
        <translation>يجب التحقق من أحد الأرقام أولًا. انظر أعلاه.</translation>
    </message>
    <message>
        <source>Pay exactly %1</source>
        <extracomment>%1 is an amount with its currency</extracomment>
        <translation>ادفع %1 بالضبط</translation>
    </message>
    <message>
        <source>%1 left, until %2</source>
        <extracomment>%1 is minutes and seconds, %2 a time of day</extracomment>
        <translation>يتبقى %1، حتى %2</translation>
    </message>
    <message>
        <source>A part of %1 is paid. Pay only the rest: what your wallet has not sent yet.</source>
        <extracomment>%1 is the whole amount with its currency</extracomment>
        <translation>دُفع جزء من %1. ادفع الباقي فقط: ما لم ترسله محفظتك بعد.</translation>
    </message>
</context>
<context>
    <name>gui::MainWindow</name>
    <message>
        <source>RemitDesk – practice</source>
        <translation>‏RemitDesk – تدريب</translation>
    </message>
    <message>
        <source>PRACTICE  ·  Nothing here moves money. Customers and providers are made up.</source>
        <translation>تدريب  ·  لا شيء هنا ينقل مالًا. العملاء والمزوّدون غير حقيقيين.</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>الشباك</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>الحوالات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>%1 of %2 providers ready</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>‏%1 من %2 مزوّدين جاهزون</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>الفرع %1</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>الشباك %1</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>المكتب الخلفي</translation>
    </message>
    <message>
        <source>A travel document was read. Close this first, and read it once more.</source>
        <translation>قُرئت وثيقة سفر. أغلق هذا أولًا ثم اقرأها مرة أخرى.</translation>
    </message>
    <message>
        <source>A travel document was read. Begin a new transfer (F2), and read it once more.</source>
        <translation>قُرئت وثيقة سفر. ابدأ حوالة جديدة (F2) ثم اقرأها مرة أخرى.</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>الأسعار</translation>
    </message>
</context>
<context>
    <name>gui::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>إغلاق الرسالة</translation>
    </message>
</context>
<context>
    <name>gui::PaperDialog</name>
    <message>
        <source>Which kind?</source>
        <translation>أي نوع؟</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>إضافة مستند</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>تجري القراءة …</translation>
    </message>
    <message>
        <source>Drop a JPEG, PNG or PDF here, paste a picture, or choose a file.</source>
        <translation>أفلت JPEG أو PNG أو PDF هنا، أو ألصق صورة، أو اختر ملفًا.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1 is the number of a page, %2 how many there are</extracomment>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.pdf)</source>
        <translation>صور وملفات PDF (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
        <source>There is neither a picture nor a file to paste; copy one first.</source>
        <translation>لا توجد صورة ولا ملف للصق؛ انسخ أولًا.</translation>
    </message>
</context>
<context>
    <name>gui::ParkedDialog</name>
    <message>
        <source>No form waits. A form is parked when a new one is begun with F2, or here, under a name.</source>
        <translation>لا نموذج ينتظر. يوضع النموذج جانبًا عند بدء نموذج جديد بـ F2، أو هنا باسم.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>جارٍ البحث …</translation>
    </message>
    <message>
        <source>Discard this form?</source>
        <translation>هل يُتخلص من هذا النموذج؟</translation>
    </message>
    <message>
        <source>What was typed into it is lost.</source>
        <translation>يضيع ما كُتب فيه.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>التخلص منه</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
</context>
<context>
    <name>gui::PartyDialog</name>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>تعديل العميل</translation>
    </message>
    <message>
        <source>As in the document. Only the name is needed now; what a provider wants to know is asked for when its offer is chosen.</source>
        <translation>كما في الوثيقة. الاسم وحده ضروري الآن؛ وما يريد المزوّد معرفته يُسأل عنه عند اختيار عرضه.</translation>
    </message>
    <message>
        <source>New beneficiary</source>
        <translation>مستفيد جديد</translation>
    </message>
    <message>
        <source>New beneficiary of %1</source>
        <extracomment>%1 is the customer</extracomment>
        <translation>مستفيد جديد للعميل %1</translation>
    </message>
    <message>
        <source>Country and method decide what is asked. The name must be as in the beneficiary&apos;s document.</source>
        <translation>البلد والطريقة يحددان ما يُسأل عنه. يجب أن يكون الاسم كما في وثيقة المستفيد.</translation>
    </message>
    <message>
        <source>What %1 can be told</source>
        <extracomment>%1 is a provider</extracomment>
        <translation>ما يمكن إبلاغه إلى %1</translation>
    </message>
    <message>
        <source>None of it has to be answered. The customer&apos;s own data is sent as it is.</source>
        <translation>لا يلزم الجواب عن أي منه. وتُرسل بيانات العميل كما هي.</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Register a beneficiary with %1</source>
        <extracomment>%1 is a provider</extracomment>
        <translation>تسجيل مستفيد لدى %1</translation>
    </message>
    <message>
        <source>%1 says what it wants to know about people in that country. What the beneficiary&apos;s record has is sent as it is; an answer here goes before it.</source>
        <translation>‏%1 يقول ما يريد معرفته عن الأشخاص في ذلك البلد. ما في سجل المستفيد يُرسل كما هو؛ والجواب هنا يتقدّم عليه.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>تسجيل</translation>
    </message>
</context>
<context>
    <name>gui::RailButton</name>
    <message>
        <source>%1, in need of a hand: %2</source>
        <translation>‏%1، تحتاج إلى تدخّل: ‏%2</translation>
    </message>
</context>
<context>
    <name>gui::RatesPage</name>
    <message>
        <source>Stored. It holds once a second person has agreed.</source>
        <translation>خُزّن. ويسري متى وافق شخص ثانٍ.</translation>
    </message>
    <message>
        <source>Stored.</source>
        <translation>خُزّن.</translation>
    </message>
    <message>
        <source>Lines of the rate board</source>
        <translation>سطور لوحة الأسعار</translation>
    </message>
    <message>
        <source>at once, or 2026-12-01 09:00</source>
        <translation>فورًا، أو ⁦2026-12-01 09:00⁩</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>جارٍ البحث …</translation>
    </message>
    <message>
        <source>The board is empty. Providers that state no exchange rate of their own need a line here before they can make an offer; for the others a line adds the shop&apos;s fees.</source>
        <translation>اللوحة فارغة. المزوّدون الذين لا يذكرون سعر صرف يحتاجون إلى سطر هنا قبل أن يقدّموا عرضًا؛ أما الآخرون فالسطر يضيف رسوم المحل.</translation>
    </message>
    <message>
        <source>every other provider</source>
        <translation>كل مزوّد آخر</translation>
    </message>
    <message>
        <source>its own</source>
        <comment>a provider&apos;s exchange rate</comment>
        <translation>سعره هو</translation>
    </message>
    <message>
        <source>A margin is 0 to 2000 basis points (20 %).</source>
        <translation>الهامش من 0 إلى 2000 نقطة أساس (20 %).</translation>
    </message>
    <message>
        <source>Write day and time like 2026-12-01 09:00, or nothing for at once.</source>
        <translation>اكتب اليوم والوقت هكذا ⁦2026-12-01 09:00⁩، أو لا شيء للسريان فورًا.</translation>
    </message>
    <message>
        <source>Take %1 to %2 for %3 off the board?</source>
        <extracomment>%1 and %2 are currencies, %3 is a provider or &quot;every other provider&quot;</extracomment>
        <translation>أتريد سحب سعر %1 إلى %2 من اللوحة (%3)؟</translation>
    </message>
    <message>
        <source>What depends on it is not offered until there is a new line.</source>
        <translation>لن يُعرض ما يعتمد عليه حتى يوجد سطر جديد.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <comment>take a rate off the board</comment>
        <translation>سحب</translation>
    </message>
</context>
<context>
    <name>gui::ReceiptPane</name>
    <message>
        <source>After Confirm, reference and receipt appear here.</source>
        <translation>بعد التأكيد يظهر هنا المرجع والإيصال.</translation>
    </message>
    <message>
        <source>It is stored and followed by itself. You may go on with the next customer.</source>
        <translation>خُزّنت وتُتابع تلقائيًا. يمكنك الانتقال إلى العميل التالي.</translation>
    </message>
    <message>
        <source>Pick-up code: %1</source>
        <translation>رمز الاستلام: %1</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>إعادة الإرسال</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>اسأل الآن</translation>
    </message>
    <message>
        <source>Send the transfer again; it was certainly not sent</source>
        <translation>أرسل الحوالة مرة أخرى؛ من المؤكد أنها لم تُرسل</translation>
    </message>
    <message>
        <source>Ask the provider now</source>
        <translation>اسأل المزوّد الآن</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>طباعة الإيصال</translation>
    </message>
    <message>
        <source>Print a slip</source>
        <translation>طباعة قسيمة</translation>
    </message>
    <message>
        <source>Ask the provider what became of the transfer</source>
        <translation>سؤال المزوّد عمّا آلت إليه الحوالة</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>كالمرة السابقة</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>إنشاؤها من جديد</translation>
    </message>
    <message>
        <source>Drop this draft and begin the same transfer again</source>
        <translation>إسقاط هذه المسودة وبدء الحوالة نفسها من جديد</translation>
    </message>
</context>
<context>
    <name>gui::ReceiptPrinter</name>
    <message>
        <source>Printing …</source>
        <translation>جارٍ الطباعة …</translation>
    </message>
    <message>
        <source>Handed to the printer.</source>
        <translation>سُلّمت إلى الطابعة.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>جارٍ الحفظ …</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>حُفظ باسم %1.</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>حفظ الإيصال</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF ‏(*.pdf)</translation>
    </message>
    <message>
        <source>It is marked as copy %1.</source>
        <translation>وُسمت بأنها النسخة %1.</translation>
    </message>
    <message>
        <source>The rules for it ask for more: %1</source>
        <translation>تطلب قواعدها المزيد: %1</translation>
    </message>
    <message>
        <source>Handed to the printer. Give it to the customer before you take any cash.</source>
        <translation>سُلّمت إلى الطابعة. أعطها للعميل قبل أخذ أي نقد.</translation>
    </message>
</context>
<context>
    <name>gui::RefundDialog</name>
    <message>
        <source>Put on record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>The customer&apos;s money</source>
        <translation>مال العميل</translation>
    </message>
    <message>
        <source>%1: %2 of the customer&apos;s</source>
        <extracomment>%1 is a reference, %2 an amount with its currency</extracomment>
        <translation>‏%1: ‏%2 من مال العميل</translation>
    </message>
    <message>
        <source>The customer has it back</source>
        <translation>استرده العميل</translation>
    </message>
    <message>
        <source>It was used for another transfer</source>
        <translation>استُعمل لحوالة أخرى</translation>
    </message>
    <message>
        <source>None was taken</source>
        <translation>لم يؤخذ شيء</translation>
    </message>
    <message>
        <source>Choose what became of it</source>
        <translation>اختر ما آل إليه</translation>
    </message>
    <message>
        <source>What became of the money</source>
        <translation>ما آل إليه المال</translation>
    </message>
    <message>
        <source>Receipt 1234, signed by the customer</source>
        <translation>الإيصال 1234، بتوقيع العميل</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>Choose what became of the money.</source>
        <translation>اختر ما آل إليه المال.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>What &amp;became of it</source>
        <translation>ما آل إليه</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Who says &amp;so</source>
        <translation>من يقول ذلك</translation>
    </message>
</context>
<context>
    <name>gui::SenderSide</name>
    <message>
        <source>Perhaps known already</source>
        <translation>ربما كان معروفًا من قبل</translation>
    </message>
    <message>
        <source>Open this one</source>
        <translation>فتح هذا</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>%1 is a customer</extracomment>
        <translation>فتح %1</translation>
    </message>
    <message>
        <source>Good enough for</source>
        <translation>يكفي من أجل</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <extracomment>%1 is a field</extracomment>
        <translation>الانتقال إلى %1</translation>
    </message>
    <message>
        <source>The name, as each provider gets it</source>
        <translation>الاسم كما يصل إلى كل مزوّد</translation>
    </message>
    <message>
        <source>is not told the name</source>
        <translation>لا يُبلَّغ بالاسم</translation>
    </message>
    <message>
        <source>None of its letters can be written there.</source>
        <translation>لا يمكن كتابة أي من حروفه هناك.</translation>
    </message>
    <message>
        <source>Respelled or cut, as this provider takes letters.</source>
        <translation>كُتب بحروف أخرى أو قُصّر، بحسب ما يقبله هذا المزوّد.</translation>
    </message>
</context>
<context>
    <name>gui::SettingsPage</name>
    <message>
        <source>%1: %2 is in the keychain. Test the connection.</source>
        <extracomment>%1 is a provider, %2 the name of a credential</extracomment>
        <translation>‏%1: أصبحت %2 في سلسلة المفاتيح. اختبر الاتصال.</translation>
    </message>
    <message>
        <source>The system&apos;s default printer</source>
        <translation>طابعة النظام الافتراضية</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Receipts can be saved as PDF.</source>
        <translation>لا توجد طابعة مُعدّة على هذا الجهاز. يمكن حفظ الإيصالات بصيغة PDF.</translation>
    </message>
    <message>
        <source>Choose a provider to see what it can do and what it lacks.</source>
        <translation>اختر مزوّدًا لترى ما يستطيعه وما ينقصه.</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <extracomment>%1 is a word such as &quot;sandbox&quot; or &quot;production&quot;</extracomment>
        <translation>البيئة: %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>مُعطَّل</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>غير جاهز</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>جارٍ الاختبار …</translation>
    </message>
    <message>
        <source>✓ set</source>
        <translation>✓ مضبوطة</translation>
    </message>
    <message>
        <source>⚠ missing</source>
        <translation>⚠ ناقصة</translation>
    </message>
    <message>
        <source>not set, optional</source>
        <translation>غير مضبوطة، اختيارية</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>استبدال …</translation>
    </message>
    <message>
        <source>Set …</source>
        <translation>ضبط …</translation>
    </message>
    <message>
        <source>Set the credential %1</source>
        <translation>ضبط بيانات الاعتماد %1</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Forget the credential %1</source>
        <translation>نسيان بيانات الاعتماد %1</translation>
    </message>
    <message>
        <source>It needs none.</source>
        <translation>لا يحتاج إلى شيء منها.</translation>
    </message>
</context>
<context>
    <name>gui::SettleDialog</name>
    <message>
        <source>Settle %1 by hand</source>
        <extracomment>%1 is a reference such as RD-20260201-7K3M9QXT2P</extracomment>
        <translation>حسم %1 يدويًا</translation>
    </message>
    <message>
        <source>It was paid out</source>
        <translation>دُفعت للمستفيد</translation>
    </message>
    <message>
        <source>No money moved, and none will</source>
        <translation>لم ينتقل أي مال، ولن ينتقل</translation>
    </message>
    <message>
        <source>It is what was approved; it goes on</source>
        <translation>هي كما اعتُمدت؛ وهي مستمرة</translation>
    </message>
    <message>
        <source>Choose what the provider said</source>
        <translation>اختر ما قاله المزوّد</translation>
    </message>
    <message>
        <source>%1, our reference %2</source>
        <extracomment>%1 is a provider, %2 a reference of ours</extracomment>
        <translation>‏%1، مرجعنا %2</translation>
    </message>
    <message>
        <source>their reference %1</source>
        <translation>مرجعهم %1</translation>
    </message>
    <message>
        <source>%1 to %2, account ending in %3</source>
        <extracomment>%1 is an amount, %2 a name, %3 the last digits of an account</extracomment>
        <translation>‏%1 إلى %2، الحساب المنتهي بـ %3</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>أُرسلت %1</translation>
    </message>
    <message>
        <source>Choose what the provider said.</source>
        <translation>اختر ما قاله المزوّد.</translation>
    </message>
</context>
<context>
    <name>gui::SheetView</name>
    <message>
        <source>Without an answer</source>
        <translation>بلا جواب</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>جارٍ السؤال …</translation>
    </message>
</context>
<context>
    <name>gui::StandingCard</name>
    <message>
        <source>Number of the record, as the provider shows it</source>
        <translation>رقم السجل كما يعرضه المزوّد</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>اعتماده</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>I found the record …</source>
        <translation>وجدتُ السجل …</translation>
    </message>
    <message>
        <source>There is none, ask again</source>
        <translation>لا يوجد، اطلب من جديد</translation>
    </message>
    <message>
        <source>Send details</source>
        <translation>إرسال البيانات</translation>
    </message>
    <message>
        <source>Ask for screening</source>
        <translation>طلب الفحص</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>تحقق الآن</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>جارٍ السؤال …</translation>
    </message>
    <message>
        <source>Its own word: “%1”.</source>
        <extracomment>%1 is the provider&apos;s own word for how far it has come</extracomment>
        <translation>كلمته هو: “%1”.</translation>
    </message>
    <message>
        <source>Its remarks: “%1”</source>
        <extracomment>%1 is what the provider says, verbatim</extracomment>
        <translation>ملاحظاته: “%1”</translation>
    </message>
    <message>
        <source>It still wants to know: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>ما زال يريد معرفة: %1.</translation>
    </message>
    <message>
        <source>Record %1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>السجل %1</translation>
    </message>
    <message>
        <source>last asked %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>آخر سؤال %1</translation>
    </message>
    <message>
        <source>Enrol with %1</source>
        <translation>التسجيل لدى %1</translation>
    </message>
    <message>
        <source>I found the record at %1</source>
        <translation>وجدتُ السجل لدى %1</translation>
    </message>
    <message>
        <source>There is no record at %1, ask again</source>
        <translation>لا يوجد سجل لدى %1، اطلب من جديد</translation>
    </message>
    <message>
        <source>Send details to %1</source>
        <translation>إرسال البيانات إلى %1</translation>
    </message>
    <message>
        <source>Ask %1 for screening</source>
        <translation>طلب الفحص من %1</translation>
    </message>
    <message>
        <source>Ask %1 now where the customer stands</source>
        <translation>سؤال %1 الآن عن وضع العميل</translation>
    </message>
    <message>
        <source>Number of the record at %1</source>
        <translation>رقم السجل لدى %1</translation>
    </message>
    <message>
        <source>Take this record of %1</source>
        <translation>اعتماد هذا السجل لدى %1</translation>
    </message>
    <message>
        <source>Enrol with answers …</source>
        <translation>التسجيل مع الأجوبة …</translation>
    </message>
    <message>
        <source>Another record …</source>
        <translation>سجل آخر …</translation>
    </message>
    <message>
        <source>Answer what %1 can be told, and enrol</source>
        <translation>الجواب عمّا يمكن إبلاغه إلى %1، ثم التسجيل</translation>
    </message>
    <message>
        <source>Tie the customer to another record at %1</source>
        <translation>ربط العميل بسجل آخر لدى %1</translation>
    </message>
    <message>
        <source>Register a beneficiary …</source>
        <translation>تسجيل مستفيد …</translation>
    </message>
    <message>
        <source>Register a beneficiary with %1</source>
        <translation>تسجيل مستفيد لدى %1</translation>
    </message>
</context>
<context>
    <name>gui::TransfersPage</name>
    <message>
        <source>Open ones</source>
        <translation>المفتوحة</translation>
    </message>
    <message>
        <source>Those that need a hand</source>
        <translation>ما يحتاج إلى تدخّل</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>كل المزوّدين</translation>
    </message>
    <message>
        <source>No transfer fits. Change the search or the lists above.</source>
        <translation>لا توجد حوالة مطابقة. غيّر البحث أو القوائم أعلاه.</translation>
    </message>
    <message>
        <source>There are no transfers yet. F2 begins the first one; it appears here by itself.</source>
        <translation>لا توجد حوالات بعد. F2 يبدأ الأولى؛ وتظهر هنا تلقائيًا.</translation>
    </message>
    <message>
        <source>%1 pays %2</source>
        <extracomment>%1 pays an amount %2 for %3, who gets %4</extracomment>
        <translation>يدفع %1 مبلغ %2</translation>
    </message>
    <message>
        <source>gets %1 at %2</source>
        <translation>يستلم %1 بسعر %2</translation>
    </message>
    <message>
        <source>Pick-up code: %1</source>
        <translation>رمز الاستلام: %1</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <extracomment>the provider&apos;s own words, verbatim</extracomment>
        <translation>التفاصيل: %1</translation>
    </message>
    <message>
        <source>Cancel this transfer?</source>
        <translation>هل تُلغى هذه الحوالة؟</translation>
    </message>
    <message>
        <source>%1

The provider is asked to stop it; the answer may be no.</source>
        <translation>‏%1

يُطلب من المزوّد إيقافها؛ وقد يكون الجواب بالرفض.</translation>
    </message>
    <message>
        <source>Keep the transfer</source>
        <translation>الإبقاء على الحوالة</translation>
    </message>
    <message>
        <source>Ask to cancel</source>
        <translation>طلب الإلغاء</translation>
    </message>
    <message>
        <source>Ended without a payout</source>
        <translation>انتهت من دون دفع للمستفيد</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>أي يوم</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Only this counter</source>
        <translation>هذا الشباك فقط</translation>
    </message>
    <message>
        <source>Save this filter …</source>
        <translation>حفظ هذه التصفية …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>حفظ هذه التصفية</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>اسم التصفية</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>‏%1 معروضة</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>كالمرة السابقة</translation>
    </message>
    <message>
        <source>Copied: what to tell the customer, with the reference.</source>
        <translation>نُسخ ما يُقال للعميل مع رقم الحوالة.</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <comment>drop a draft that cannot be sent, and begin the same again</comment>
        <translation>إنشاؤها من جديد</translation>
    </message>
    <message>
        <source>Send</source>
        <comment>send a transfer that was certainly not sent</comment>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>in need of a hand, or late: %1</source>
        <extracomment>behind the number of transfers that are shown; %1 is a number</extracomment>
        <translation>تحتاج إلى تدخّل أو متأخرة: ‏%1</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Money back to customers</source>
        <translation>مال يُرد إلى العملاء</translation>
    </message>
</context>
<context>
    <name>models::AddressBookFlow</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>As stated</source>
        <translation>كما ذُكر</translation>
    </message>
    <message>
        <source>%1 is no longer in the address book of %2.</source>
        <extracomment>%1 is a person, %2 a provider</extracomment>
        <translation>لم يعد %1 في دفتر عناوين %2.</translation>
    </message>
    <message>
        <source>The provider&apos;s address book is empty.</source>
        <translation>دفتر عناوين المزوّد فارغ.</translation>
    </message>
    <message>
        <source>None of the providers that are switched on keeps an address book for us.</source>
        <translation>لا يحتفظ أي من المزوّدين المفعَّلين بدفتر عناوين لنا.</translation>
    </message>
</context>
<context>
    <name>models::BalanceStory</name>
    <message>
        <source>As of</source>
        <translation>بتاريخ</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>المعلّق</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>المجمَّد</translation>
    </message>
    <message>
        <source>Nothing has been read of it yet.</source>
        <translation>لم يُقرأ عنه شيء بعد.</translation>
    </message>
</context>
<context>
    <name>models::BalancesFlow</name>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>المعلّق</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>المجمَّد</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>بتاريخ</translation>
    </message>
    <message>
        <source>No provider holds a balance of ours.</source>
        <translation>لا يحتفظ أي مزوّد برصيد لنا.</translation>
    </message>
    <message>
        <source>None of the providers that are switched on tells a balance.</source>
        <translation>لا يذكر أي من المزوّدين المفعَّلين رصيدًا.</translation>
    </message>
    <message>
        <source>To be at least</source>
        <translation>الحد الأدنى</translation>
    </message>
    <message>
        <source>runs low</source>
        <translation>منخفض</translation>
    </message>
</context>
<context>
    <name>models::BeneficiaryModel</name>
    <message>
        <source>chosen: %1</source>
        <translation>المختار: %1</translation>
    </message>
    <message>
        <source>%1 ↻ %2</source>
        <extracomment>%1 is the key that repeats the last transfer, %2 its amount</extracomment>
        <translation>‏%1 ↻ %2</translation>
    </message>
</context>
<context>
    <name>models::CounterFlow</name>
    <message>
        <source>This transfer was being sent when the program ended. It was not sent again.</source>
        <translation>كانت هذه الحوالة قيد الإرسال عندما انتهى البرنامج. ولم تُرسل مرة أخرى.</translation>
    </message>
    <message>
        <source>What is typed could not be stored. %1</source>
        <translation>تعذّر تخزين ما يُكتب. %1</translation>
    </message>
    <message>
        <source>The form was parked. F7 brings it back; Shift+F7 shows all that wait.</source>
        <translation>وُضع النموذج جانبًا. F7 يعيده؛ وShift+F7 يعرض كل ما ينتظر.</translation>
    </message>
    <message>
        <source>The parked form could not be stored; bring it back with F7 before closing. %1</source>
        <translation>تعذّر تخزين النموذج الموضوع جانبًا؛ أعده بـ F7 قبل الإغلاق. %1</translation>
    </message>
    <message>
        <source>Another counter has taken this form.</source>
        <translation>أخذ شباك آخر هذا النموذج.</translation>
    </message>
    <message>
        <source>%1 was dropped and nothing of it was sent. Begin it again when this one is through.</source>
        <extracomment>%1 is the reference of a transfer</extracomment>
        <translation>أُسقطت %1 ولم يُرسل منها شيء. ابدأها من جديد بعد انتهاء هذه.</translation>
    </message>
    <message>
        <source>%1 was dropped and nothing of it was sent. Here it is again with the customer&apos;s present data: look at the new offer, give the customer the new paper, and confirm.</source>
        <extracomment>%1 is the reference of a transfer</extracomment>
        <translation>أُسقطت %1 ولم يُرسل منها شيء. ها هي من جديد ببيانات العميل الحالية: انظر إلى العرض الجديد، وأعطِ العميل الورقة الجديدة، ثم أكّد.</translation>
    </message>
    <message>
        <source>The form that stood here was parked (F7).</source>
        <translation>وُضع النموذج الذي كان هنا جانبًا (F7).</translation>
    </message>
</context>
<context>
    <name>models::CustomerSide</name>
    <message>
        <source>The rules want a paper before payment, and it cannot be made: %1</source>
        <extracomment>%1 is what is missing, one or more sentences</extracomment>
        <translation>تطلب القواعد ورقة قبل الدفع، ولا يمكن إعدادها: %1</translation>
    </message>
    <message>
        <source>The figures have changed: the paper that the customer holds is void. Take it back and print the new one (Ctrl+D).</source>
        <translation>تغيّرت الأرقام: الورقة التي مع العميل لاغية. استردها واطبع الجديدة (Ctrl+D).</translation>
    </message>
    <message>
        <source>Print what it costs and give it to the customer before payment (Ctrl+D).</source>
        <translation>اطبع التكلفة وأعطها للعميل قبل الدفع (Ctrl+D).</translation>
    </message>
</context>
<context>
    <name>models::CustomersFlow</name>
    <message>
        <source>What is typed could not be stored. %1</source>
        <translation>تعذّر تخزين ما يُكتب. %1</translation>
    </message>
    <message>
        <source>Not known yet, and wanted for a transfer: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>غير معروف بعد، ومطلوب للحوالة: %1.</translation>
    </message>
</context>
<context>
    <name>models::DocumentsFlow</name>
    <message>
        <source>This file cannot be read; choose another one.</source>
        <translation>تعذّرت قراءة هذا الملف؛ اختر غيره.</translation>
    </message>
    <message>
        <source>The copy cannot be written there; choose another folder.</source>
        <translation>تعذّرت كتابة النسخة هناك؛ اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>%1 is kept here, sealed.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>‏%1 محفوظ هنا، مختومًا.</translation>
    </message>
    <message>
        <source>%1 is at %2.</source>
        <extracomment>%1 is the name of a file, %2 a provider</extracomment>
        <translation>‏%1 موجود لدى %2.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>حُفظ باسم %1.</translation>
    </message>
    <message>
        <source>%1 is kept no longer, neither here nor at a provider.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>لم يعد %1 محفوظًا، لا هنا ولا لدى أي مزوّد.</translation>
    </message>
</context>
<context>
    <name>models::DocumentsModel</name>
    <message>
        <source>%1: not sent</source>
        <extracomment>%1 is a provider</extracomment>
        <translation>‏%1: لم يُرسل</translation>
    </message>
    <message>
        <source>%1: announced, not sent</source>
        <extracomment>%1 is a provider</extracomment>
        <translation>‏%1: أُعلن عنه ولم يُرسل</translation>
    </message>
    <message>
        <source>%1: there</source>
        <extracomment>%1 is a provider</extracomment>
        <translation>‏%1: موجود</translation>
    </message>
    <message>
        <source>%1: wanted again</source>
        <extracomment>%1 is a provider</extracomment>
        <translation>‏%1: مطلوب مرة أخرى</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>هنا فقط</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>At the providers</source>
        <translation>لدى المزوّدين</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>انتهت صلاحيته في %1</translation>
    </message>
    <message>
        <source>ends soon, on %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>تنتهي صلاحيته قريبًا، في %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>On its way, %1 %</source>
        <translation>في الطريق، %1 %</translation>
    </message>
    <message>
        <source>%1: waits for its turn</source>
        <translation>‏%1: ينتظر دوره</translation>
    </message>
    <message>
        <source>%1: goes on by itself at %2</source>
        <translation>‏%1: يستمر من تلقاء نفسه عند %2</translation>
    </message>
</context>
<context>
    <name>models::FundingsFlow</name>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>غير واضح</translation>
    </message>
    <message>
        <source>No funding of this state is on page %1. Later pages may have some.</source>
        <translation>لا يوجد تمويل بهذه الحالة في الصفحة %1. قد يوجد في صفحات لاحقة.</translation>
    </message>
    <message>
        <source>There are no more fundings.</source>
        <translation>لا توجد تمويلات أخرى.</translation>
    </message>
    <message>
        <source>No funding is on record.</source>
        <translation>لا يوجد تمويل مسجَّل.</translation>
    </message>
    <message>
        <source>None of the providers that are switched on tells about fundings.</source>
        <translation>لا يخبر أي من المزوّدين المفعَّلين عن التمويلات.</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>تمويل</translation>
    </message>
    <message>
        <source>known since %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>معروف منذ %1</translation>
    </message>
    <message>
        <source>Nothing is under way.</source>
        <translation>لا شيء جارٍ.</translation>
    </message>
</context>
<context>
    <name>models::MasterListsFlow</name>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Comes with the program, edition of %1.</source>
        <translation>مرفقة بالبرنامج، طبعة %1.</translation>
    </message>
    <message>
        <source>As the provider stated it at %1.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>كما ذكرها المزوّد في %1.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>القائمة فارغة.</translation>
    </message>
    <message>
        <source>No entry fits; change the filter above.</source>
        <translation>لا يوجد مدخل مطابق؛ غيّر التصفية أعلاه.</translation>
    </message>
    <message>
        <source>This list is one for each country; choose which.</source>
        <translation>هذه القائمة واحدة لكل بلد؛ اختر البلد.</translation>
    </message>
    <message>
        <source>Choose a list. It comes from the provider, or with the program.</source>
        <translation>اختر قائمة. تأتي من المزوّد أو مع البرنامج.</translation>
    </message>
    <message>
        <source>None of the providers that are switched on has lists.</source>
        <translation>ليس لدى أي من المزوّدين المفعَّلين قوائم.</translation>
    </message>
</context>
<context>
    <name>models::OffersFlow</name>
    <message>
        <source>The chosen offer is void: what it was asked for has changed.</source>
        <translation>العرض المختار لاغٍ: تغيّر ما طُلب لأجله.</translation>
    </message>
    <message>
        <source>An amount is above zero.</source>
        <translation>المبلغ أكبر من الصفر.</translation>
    </message>
    <message>
        <source>The provider has taken the chosen offer back.</source>
        <translation>سحب المزوّد العرض المختار.</translation>
    </message>
    <message>
        <source>The chosen offer ran out. F5 asks for new ones.</source>
        <translation>انتهت صلاحية العرض المختار. F5 يطلب عروضًا جديدة.</translation>
    </message>
    <message>
        <source>%1. Then %2 would arrive.</source>
        <extracomment>%1 is why a provider makes no offer yet, %2 an amount</extracomment>
        <translation>‏%1. وعندها يصل %2.</translation>
    </message>
    <message>
        <source>The provider no longer makes the offer that was chosen.</source>
        <translation>لم يعد المزوّد يقدّم العرض المختار.</translation>
    </message>
    <message>
        <source>The chosen offer no longer holds. Its provider is asked for a new one.</source>
        <translation>لم يعد العرض المختار قائمًا. ويُطلب من مزوّده عرض جديد.</translation>
    </message>
</context>
<context>
    <name>models::OffersModel</name>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>ran out</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>binding</source>
        <extracomment>An offer whose figures the provider undertakes to keep; and one whose figures may still change.</extracomment>
        <translation>ملزم</translation>
    </message>
    <message>
        <source>indicative</source>
        <translation>استرشادي</translation>
    </message>
    <message>
        <source>%1 · best</source>
        <extracomment>%1 is a currency</extracomment>
        <translation>‏%1 · الأفضل</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>How</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>الرسوم</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Pays</source>
        <comment>the customer</comment>
        <translation>يدفع</translation>
    </message>
    <message>
        <source>Gets</source>
        <comment>the beneficiary</comment>
        <translation>يستلم</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>صالح</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>a length of time</extracomment>
        <translation>
            <numerusform>‏%n دقيقة</numerusform>
            <numerusform>دقيقة (%n)</numerusform>
            <numerusform>دقيقتان (%n)</numerusform>
            <numerusform>‏%n دقائق</numerusform>
            <numerusform>‏%n دقيقة</numerusform>
            <numerusform>‏%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>‏%n ساعة</numerusform>
            <numerusform>ساعة (%n)</numerusform>
            <numerusform>ساعتان (%n)</numerusform>
            <numerusform>‏%n ساعات</numerusform>
            <numerusform>‏%n ساعة</numerusform>
            <numerusform>‏%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>‏%n يوم</numerusform>
            <numerusform>يوم (%n)</numerusform>
            <numerusform>يومان (%n)</numerusform>
            <numerusform>‏%n أيام</numerusform>
            <numerusform>‏%n يومًا</numerusform>
            <numerusform>‏%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>usually %1</source>
        <extracomment>how long it usually takes until it is paid out, from the shop&apos;s own transfers; %1 is &quot;20 min&quot;</extracomment>
        <translation>عادةً %1</translation>
    </message>
</context>
<context>
    <name>models::PaperIntake</name>
    <message>
        <source>This file cannot be read; choose another one.</source>
        <translation>تعذّرت قراءة هذا الملف؛ اختر غيره.</translation>
    </message>
    <message>
        <source>What was copied is no picture; copy it again, or choose a file.</source>
        <translation>ما نُسخ ليس صورة؛ انسخه من جديد أو اختر ملفًا.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>صورة ملصقة</translation>
    </message>
    <message>
        <source>This paper has expired; ask the customer for a valid one.</source>
        <translation>انتهت صلاحية هذه الورقة؛ اطلب من العميل ورقة سارية.</translation>
    </message>
    <message>
        <source>This paper ends today; ask the customer to bring the next one.</source>
        <translation>تنتهي صلاحية هذه الورقة اليوم؛ اطلب من العميل إحضار التالية.</translation>
    </message>
    <message numerus="yes">
        <source>This paper ends in %n day(s); ask the customer to bring the next one.</source>
        <translation>
            <numerusform>تنتهي صلاحية هذه الورقة خلال %n يوم؛ اطلب من العميل إحضار التالية.</numerusform>
            <numerusform>تنتهي صلاحية هذه الورقة خلال يوم واحد (%n)؛ اطلب من العميل إحضار التالية.</numerusform>
            <numerusform>تنتهي صلاحية هذه الورقة خلال يومين (%n)؛ اطلب من العميل إحضار التالية.</numerusform>
            <numerusform>تنتهي صلاحية هذه الورقة خلال %n أيام؛ اطلب من العميل إحضار التالية.</numerusform>
            <numerusform>تنتهي صلاحية هذه الورقة خلال %n يومًا؛ اطلب من العميل إحضار التالية.</numerusform>
            <numerusform>تنتهي صلاحية هذه الورقة خلال %n يوم؛ اطلب من العميل إحضار التالية.</numerusform>
        </translation>
    </message>
    <message>
        <source>born %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>مولود في %1</translation>
    </message>
    <message>
        <source>A code on it says: %1.</source>
        <extracomment>%1 is what a bar code on a card says about its holder: name, day of birth</extracomment>
        <translation>رمز عليها يقول: %1.</translation>
    </message>
    <message>
        <source>Choose the kind of document.</source>
        <translation>اختر نوع المستند.</translation>
    </message>
</context>
<context>
    <name>models::ParkedForms</name>
    <message>
        <source>A form without a name</source>
        <translation>نموذج بلا اسم</translation>
    </message>
    <message>
        <source>left at counter %1</source>
        <extracomment>%1 is the number of a counter</extracomment>
        <translation>تُرك عند الشباك %1</translation>
    </message>
    <message>
        <source>parked at counter %1 by %2</source>
        <extracomment>%1 is the number of a counter, %2 a clerk</extracomment>
        <translation>وضعه جانبًا عند الشباك %1 الموظف %2</translation>
    </message>
</context>
<context>
    <name>models::ProvidersModel</name>
    <message>
        <source>Off</source>
        <translation>مُعطَّل</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>غير جاهز</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>جارٍ الاختبار …</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>لم يُختبر بعد</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>لا يعمل</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>يستطيع</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>عروض</translation>
    </message>
    <message>
        <source>transfers</source>
        <translation>حوالات</translation>
    </message>
    <message>
        <source>cancels</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>bank list</source>
        <translation>قائمة البنوك</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>account holder</source>
        <translation>صاحب الحساب</translation>
    </message>
    <message>
        <source>Switched off in the profile</source>
        <translation>مُعطَّل في ملف التعريف</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>لا ينقص شيء</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <extracomment>%1 is a list of things</extracomment>
        <translation>ناقص: %1</translation>
    </message>
    <message>
        <source>enrols customers</source>
        <translation>تسجيل العملاء</translation>
    </message>
    <message>
        <source>screens customers</source>
        <translation>فحص العملاء</translation>
    </message>
    <message>
        <source>takes documents</source>
        <translation>أخذ المستندات</translation>
    </message>
    <message>
        <source>enrols beneficiaries</source>
        <translation>تسجيل المستفيدين</translation>
    </message>
    <message>
        <source>tells what to ask about beneficiaries</source>
        <translation>ذكر ما يُسأل عن المستفيدين</translation>
    </message>
    <message>
        <source>address book</source>
        <translation>دفتر العناوين</translation>
    </message>
    <message>
        <source>lists of codes</source>
        <translation>قوائم الرموز</translation>
    </message>
    <message>
        <source>exchange rates</source>
        <translation>أسعار الصرف</translation>
    </message>
    <message>
        <source>fundings</source>
        <translation>التمويلات</translation>
    </message>
    <message>
        <source>refunds</source>
        <translation>الاستردادات</translation>
    </message>
    <message>
        <source>list of our transfers</source>
        <translation>قائمة حوالاتنا</translation>
    </message>
    <message>
        <source>sums</source>
        <translation>المجاميع</translation>
    </message>
    <message>
        <source>receipts of its own</source>
        <translation>إيصالات خاصة به</translation>
    </message>
    <message>
        <source>reports news by itself</source>
        <translation>إبلاغ المستجدات تلقائيًا</translation>
    </message>
    <message>
        <source>the credential %1</source>
        <extracomment>%1 is the name of a credential</extracomment>
        <translation>بيانات الاعتماد %1</translation>
    </message>
    <message>
        <source>our merchant number, which belongs into the profile</source>
        <translation>رقم التاجر الخاص بنا، ومكانه ملف التعريف</translation>
    </message>
    <message>
        <source>the part of the program that speaks to this provider</source>
        <translation>جزء البرنامج الذي يخاطب هذا المزوّد</translation>
    </message>
    <message>
        <source>%1, which belongs into the profile</source>
        <extracomment>%1 is the name of a member of the profile</extracomment>
        <translation>‏%1، ومكانه ملف التعريف</translation>
    </message>
    <message>
        <source>The keychain does not answer; unlock it.</source>
        <translation>سلسلة المفاتيح لا تجيب؛ افتحها.</translation>
    </message>
</context>
<context>
    <name>models::QueuesFlow</name>
    <message>
        <source>RemitDesk</source>
        <translation>RemitDesk</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>الشباك</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>المكتب الخلفي</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>الامتثال</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>المدير</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>ما ينتظر</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>لمن هو</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>الخطوة التالية</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Nothing waits for anybody.</source>
        <translation>لا شيء ينتظر أحدًا.</translation>
    </message>
    <message>
        <source>Not yet confirmed</source>
        <translation>غير مؤكدة بعد</translation>
    </message>
    <message>
        <source>The program asks; what it cannot settle, two people settle with evidence</source>
        <translation>البرنامج يسأل؛ وما لا يستطيع حسمه يحسمه شخصان بالدليل</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>Ask the provider what it wants; clear up what differs</source>
        <translation>اسأل المزوّد عمّا يريد؛ ووضّح ما يختلف</translation>
    </message>
    <message>
        <source>Invoices to pay</source>
        <translation>فواتير للدفع</translation>
    </message>
    <message>
        <source>Pay exactly the amount before the time is up</source>
        <translation>ادفع المبلغ بالضبط قبل انتهاء المهلة</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Ask the provider why it takes so long</source>
        <translation>اسأل المزوّد لماذا يطول الأمر</translation>
    </message>
    <message>
        <source>Money back to customers</source>
        <translation>مال يُرد إلى العملاء</translation>
    </message>
    <message>
        <source>Give the money back and put the signed receipt on record</source>
        <translation>رُدّ المال وسجّل الإيصال الموقَّع</translation>
    </message>
    <message>
        <source>Cancelling asked for</source>
        <translation>طُلب إلغاؤها</translation>
    </message>
    <message>
        <source>Wait for the provider&apos;s word; the answer may be no</source>
        <translation>انتظر قول المزوّد؛ وقد يكون الجواب بالرفض</translation>
    </message>
    <message>
        <source>Approved and not sent</source>
        <translation>معتمدة ولم تُرسل</translation>
    </message>
    <message>
        <source>Send it or drop it</source>
        <translation>أرسلها أو اتركها</translation>
    </message>
    <message>
        <source>Documents to hand in again</source>
        <translation>مستندات تُقدَّم من جديد</translation>
    </message>
    <message>
        <source>Ask the customer for a new copy</source>
        <translation>اطلب من العميل نسخة جديدة</translation>
    </message>
    <message>
        <source>Balances that run low</source>
        <translation>أرصدة منخفضة</translation>
    </message>
    <message>
        <source>Fund the provider</source>
        <translation>موّل الرصيد لدى المزوّد</translation>
    </message>
    <message>
        <source>Fundings and refunds under way</source>
        <translation>تمويلات واستردادات جارية</translation>
    </message>
    <message>
        <source>Wait, or ask the bank</source>
        <translation>انتظر، أو اسأل البنك</translation>
    </message>
    <message>
        <source>Credentials and certificates</source>
        <translation>بيانات الاعتماد والشهادات</translation>
    </message>
    <message>
        <source>Renew them in the settings</source>
        <translation>جدّدها في الإعدادات</translation>
    </message>
</context>
<context>
    <name>models::RatesFlow</name>
    <message>
        <source>holds</source>
        <translation>ساري</translation>
    </message>
    <message>
        <source>begins later</source>
        <translation>يبدأ لاحقًا</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>ينتظر شخصًا ثانيًا</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>مستبدَل</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>at least %1</source>
        <extracomment>the least fee; %1 is an amount</extracomment>
        <translation>‏%1 على الأقل</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>the least that is sent; %1 is an amount</extracomment>
        <translation>من %1</translation>
    </message>
    <message>
        <source>paid in %1</source>
        <extracomment>what is paid is rounded up to a multiple of an amount</extracomment>
        <translation>يُدفع بمضاعفات %1</translation>
    </message>
    <message>
        <source>arrives in %1</source>
        <extracomment>what arrives is rounded down to a multiple of an amount</extracomment>
        <translation>يصل بمضاعفات %1</translation>
    </message>
    <message>
        <source>%1 with %2 (%3)</source>
        <extracomment>what was earned with a provider: %1 amount, %2 provider, %3 number of transfers</extracomment>
        <translation>‏%1 مع %2 (%3)</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>الزوج</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>الهامش</translation>
    </message>
    <message>
        <source>Our fee</source>
        <translation>رسمنا</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>يسري من</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>حدّده</translation>
    </message>
    <message>
        <source>every other provider</source>
        <translation>كل مزوّد آخر</translation>
    </message>
    <message>
        <source>Earned today: %1. In 30 days: %2.</source>
        <extracomment>%1 and %2 are lists such as &quot;12.50 SGD with Simpaisa (3)&quot;</extracomment>
        <translation>مكسب اليوم: %1. وفي 30 يومًا: %2.</translation>
    </message>
    <message>
        <source>its own</source>
        <comment>a provider&apos;s exchange rate</comment>
        <translation>سعره هو</translation>
    </message>
    <message>
        <source>For %1 the customer pays %2, %3 arrives, and the shop earns %4.</source>
        <extracomment>%1 to %4 are amounts; the last one is what the shop earns</extracomment>
        <translation>مقابل %1 يدفع العميل %2، ويصل %3، ويكسب المحل %4.</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <extracomment>%1 is a fee, %2 the amount from which on it is taken</extracomment>
        <translation>%1 ابتداءً من %2</translation>
    </message>
</context>
<context>
    <name>models::RecipientFlow</name>
    <message>
        <source>This customer has no beneficiary yet; add one at the counter.</source>
        <translation>ليس لهذا العميل مستفيد بعد؛ أضف مستفيدًا عند الشباك.</translation>
    </message>
    <message>
        <source>Beneficiary</source>
        <translation>المستفيد</translation>
    </message>
    <message>
        <source>What %1 asks</source>
        <extracomment>heading above questions; %1 is a provider</extracomment>
        <translation>ما يسأل عنه %1</translation>
    </message>
    <message>
        <source>needed, unless the record has it</source>
        <translation>مطلوب، ما لم يكن في السجل</translation>
    </message>
    <message>
        <source>%1 has an entry for %2 now.</source>
        <extracomment>%1 is a provider, %2 a person, %3 what the provider calls the entry</extracomment>
        <translation>لدى %1 الآن قيد باسم %2.</translation>
    </message>
    <message>
        <source>%1 has an entry for %2 now: %3.</source>
        <translation>لدى %1 الآن قيد باسم %2: %3.</translation>
    </message>
</context>
<context>
    <name>models::ReconciliationFlow</name>
    <message>
        <source>How they stand</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>There</source>
        <translation>هناك</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>الكلمة</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>last heard: %1</source>
        <extracomment>%1 is a provider&apos;s own word</extracomment>
        <translation>آخر ما قيل: %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>حُفظ باسم %1.</translation>
    </message>
    <message>
        <source>%1 transfers saved as %2. There are people in it: keep it under lock.</source>
        <extracomment>%1 is how many, %2 the name of a file</extracomment>
        <translation>حُفظت %1 حوالة باسم %2. فيها بيانات أشخاص: احفظها في مكان مقفل.</translation>
    </message>
    <message>
        <source>Neither we nor the provider have a transfer in this period.</source>
        <translation>ليس لدينا ولا لدى المزوّد حوالة في هذه الفترة.</translation>
    </message>
    <message>
        <source>No provider is switched on.</source>
        <translation>لا يوجد مزوّد مفعَّل.</translation>
    </message>
    <message>
        <source>Choose the days, then ask the provider for its records, or take a statement as a file. Nothing is changed by it.</source>
        <translation>اختر الأيام، ثم اسأل المزوّد عن سجلاته، أو خذ كشفًا من ملف. لا يتغيّر شيء بذلك.</translation>
    </message>
    <message>
        <source>No transfer was made on these days. %1 has only its headings.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>لم تُجرَ أي حوالة في هذه الأيام. في %1 العناوين فقط.</translation>
    </message>
</context>
<context>
    <name>models::RefundsFlow</name>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>مقابل ماذا</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>No provider has given anything back.</source>
        <translation>لم يُعِد أي مزوّد شيئًا.</translation>
    </message>
    <message>
        <source>None of the providers that are switched on tells about refunds.</source>
        <translation>لا يخبر أي من المزوّدين المفعَّلين عن الاستردادات.</translation>
    </message>
</context>
<context>
    <name>models::SendFlow</name>
    <message>
        <source>Choose the customer.</source>
        <translation>اختر العميل.</translation>
    </message>
    <message>
        <source>Choose the beneficiary.</source>
        <translation>اختر المستفيد.</translation>
    </message>
    <message>
        <source>Type the amount.</source>
        <translation>اكتب المبلغ.</translation>
    </message>
    <message>
        <source>Correct the amount.</source>
        <translation>صحّح المبلغ.</translation>
    </message>
    <message>
        <source>The offers are being asked for.</source>
        <translation>يجري طلب العروض.</translation>
    </message>
    <message>
        <source>Choose an offer.</source>
        <translation>اختر عرضًا.</translation>
    </message>
    <message>
        <source>Other providers are still being asked.</source>
        <translation>ما زال مزوّدون آخرون يُسألون.</translation>
    </message>
    <message>
        <source>The offer is for another way of paying out; choose one that fits.</source>
        <translation>العرض لطريقة استلام أخرى؛ اختر عرضًا مناسبًا.</translation>
    </message>
    <message>
        <source>Choose the purpose.</source>
        <translation>اختر الغرض.</translation>
    </message>
    <message>
        <source>Choose where the money comes from.</source>
        <translation>اختر مصدر المال.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة …</translation>
    </message>
    <message>
        <source>%1 wants to know: %2.</source>
        <extracomment>%1 is a provider, %2 the name of a field</extracomment>
        <translation>يريد %1 معرفة: %2.</translation>
    </message>
    <message>
        <source>The provider does not state its fees.</source>
        <translation>المزوّد لا يذكر رسومه.</translation>
    </message>
    <message>
        <source>There are no fees.</source>
        <translation>لا توجد رسوم.</translation>
    </message>
    <message>
        <source>our own</source>
        <extracomment>parts of the fees, each behind an amount</extracomment>
        <translation>لنا</translation>
    </message>
    <message>
        <source>for the service</source>
        <translation>للخدمة</translation>
    </message>
    <message>
        <source>the provider&apos;s</source>
        <translation>للمزوّد</translation>
    </message>
    <message>
        <source>Fees are %1.</source>
        <translation>الرسوم %1.</translation>
    </message>
    <message>
        <source>Fees are %1: %2.</source>
        <extracomment>%1 is the sum of all fees, %2 a list such as &quot;5.00 GBP the provider&apos;s, 1.00 GBP our own&quot;</extracomment>
        <translation>الرسوم %1: %2.</translation>
    </message>
    <message>
        <source>%1 pays %2; %3 of it is sent.</source>
        <extracomment>The customer (%1) pays an amount (%2), of which another (%3) is sent.</extracomment>
        <translation>يدفع %1 مبلغ %2؛ يُرسل منه %3.</translation>
    </message>
    <message>
        <source>%1 gets %2 by %3, %4.</source>
        <extracomment>%1 beneficiary, %2 amount, %3 &quot;bank account&quot;, %4 country, %5 who pays it out</extracomment>
        <translation>يستلم %1 مبلغ %2 عبر %3، %4.</translation>
    </message>
    <message>
        <source>%1 gets %2 by %3, %4, paid out by %5.</source>
        <translation>يستلم %1 مبلغ %2 عبر %3، %4، ويدفعه %5.</translation>
    </message>
    <message>
        <source>%1. %2 keeps this price until %3.</source>
        <extracomment>%1 is &quot;1 GBP = 365.50 PKR&quot;, %2 a provider, %3 a time of day</extracomment>
        <translation>⁦%1⁩. يضمن %2 هذا السعر حتى %3.</translation>
    </message>
    <message>
        <source>%1. %2 expects this price until %3.</source>
        <translation>⁦%1⁩. يتوقع %2 هذا السعر حتى %3.</translation>
    </message>
    <message>
        <source>%1. %2 keeps this price.</source>
        <translation>⁦%1⁩. يضمن %2 هذا السعر.</translation>
    </message>
    <message>
        <source>%1. %2 may still change this price.</source>
        <translation>⁦%1⁩. قد يغيّر %2 هذا السعر.</translation>
    </message>
    <message>
        <source>The purpose is: %1. The money comes from: %2.</source>
        <translation>الغرض: %1. مصدر المال: %2.</translation>
    </message>
    <message>
        <source>Wallet number</source>
        <translation>رقم المحفظة</translation>
    </message>
    <message>
        <source>A wrong number can lose the money. Read it back to the customer.</source>
        <translation>الرقم الخاطئ قد يضيّع المال. اقرأه على العميل.</translation>
    </message>
    <message>
        <source>The name must be as in the beneficiary&apos;s document, or the cash is not handed out.</source>
        <translation>يجب أن يكون الاسم كما في وثيقة المستفيد، وإلا فلن يُسلَّم النقد.</translation>
    </message>
    <message>
        <source>The transfer of %1 was not sent. %2</source>
        <extracomment>%1 is a customer, %2 the reason</extracomment>
        <translation>لم تُرسل حوالة %1. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a reference, %2 the reason</extracomment>
        <translation>‏%1: %2</translation>
    </message>
    <message>
        <source>This customer has sent %1 today (%3) and %2 in 30 days (%4), with all providers.</source>
        <extracomment>what this customer has sent before; %1 and %2 are amounts, %3 and %4 numbers of transfers</extracomment>
        <translation>أرسل هذا العميل %1 اليوم (%3) و%2 في 30 يومًا (%4)، لدى كل المزوّدين.</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>الباقي: %1</translation>
    </message>
    <message>
        <source>%1 is left: there is no such coin</source>
        <extracomment>%1 is an amount smaller than any coin</extracomment>
        <translation>يتبقى %1: لا توجد عملة معدنية كهذه</translation>
    </message>
    <message>
        <source>%1 is sent no name: whoever holds the account gets the money.</source>
        <translation>لا يُرسل إلى %1 اسم: من يملك الحساب يستلم المال.</translation>
    </message>
    <message>
        <source>The payout desk will see the name: %1</source>
        <extracomment>%1 is a name exactly as it is transmitted</extracomment>
        <translation>سيرى مكتب تسليم المال الاسم: %1</translation>
    </message>
    <message>
        <source>Purpose: %1 (%2); %3 is not told.</source>
        <translation>الغرض: %1 (%2)؛ ولا يُبلَّغ به %3.</translation>
    </message>
    <message>
        <source>Purpose: %1 (%2); for %3: %4.</source>
        <translation>الغرض: %1 (%2)؛ ولدى %3: %4.</translation>
    </message>
    <message>
        <source>Whose account it is could not be asked. %1</source>
        <translation>تعذّر السؤال عن صاحب الحساب. %1</translation>
    </message>
    <message>
        <source>✗ The account belongs to %1. Compare with what the customer says.</source>
        <extracomment>%1 is a name as the bank has it</extracomment>
        <translation>✗ الحساب باسم %1. قارن بما يقوله العميل.</translation>
    </message>
    <message>
        <source>✓ The account belongs to %1.</source>
        <translation>✓ الحساب باسم %1.</translation>
    </message>
    <message>
        <source>The price has changed; what was said or printed before is void.</source>
        <translation>تغيّر السعر؛ ما قيل أو طُبع من قبل لاغٍ.</translation>
    </message>
    <message>
        <source>The customer pays %1, not %2.</source>
        <extracomment>amounts</extracomment>
        <translation>يدفع العميل %1، لا %2.</translation>
    </message>
    <message>
        <source>The beneficiary gets %1, not %2.</source>
        <extracomment>amounts</extracomment>
        <translation>يستلم المستفيد %1، لا %2.</translation>
    </message>
    <message>
        <source>The amounts are the same; the rate or the fees are others.</source>
        <translation>المبالغ هي نفسها؛ أما سعر الصرف أو الرسوم فمختلفة.</translation>
    </message>
</context>
<context>
    <name>models::SettingsFlow</name>
    <message>
        <source>In a file for practice, which goes when this window is closed.</source>
        <translation>في ملف للتدريب يُحذف عند إغلاق هذه النافذة.</translation>
    </message>
    <message>
        <source>In a file on this computer (SQLite), for this counter alone.</source>
        <translation>في ملف على هذا الحاسوب (SQLite)، لهذا الشباك وحده.</translation>
    </message>
    <message>
        <source>On a PostgreSQL server that counters share: database %1 on %2, as %3.</source>
        <extracomment>%1 is a database, %2 a server with its port, %3 a user</extracomment>
        <translation>على خادم PostgreSQL تشترك فيه الشبابيك: قاعدة البيانات %1 على %2، باسم %3.</translation>
    </message>
    <message>
        <source>Asked at %1.</source>
        <extracomment>%1 is a time of the day</extracomment>
        <translation>سُئل في %1.</translation>
    </message>
    <message numerus="yes">
        <source>The server answers within %n millisecond(s).</source>
        <translation>
            <numerusform>يجيب الخادم خلال %n مللي ثانية.</numerusform>
            <numerusform>يجيب الخادم خلال %n مللي ثانية.</numerusform>
            <numerusform>يجيب الخادم خلال %n مللي ثانية.</numerusform>
            <numerusform>يجيب الخادم خلال %n مللي ثوانٍ.</numerusform>
            <numerusform>يجيب الخادم خلال %n مللي ثانية.</numerusform>
            <numerusform>يجيب الخادم خلال %n مللي ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be read.</source>
        <translation>يمكن قراءتها.</translation>
    </message>
</context>
<context>
    <name>models::SheetFlow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a provider, %2 a sentence about what went wrong</extracomment>
        <translation>‏%1: %2</translation>
    </message>
</context>
<context>
    <name>models::StandingsFlow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a provider, %2 a sentence about what went wrong</extracomment>
        <translation>‏%1: %2</translation>
    </message>
    <message>
        <source>%1 has opened a record for the customer.</source>
        <translation>فتح %1 سجلًا للعميل.</translation>
    </message>
    <message>
        <source>Type the number that %1 shows for the customer&apos;s record.</source>
        <translation>اكتب الرقم الذي يعرضه %1 لسجل العميل.</translation>
    </message>
    <message>
        <source>The customer is tied to the record at %1.</source>
        <translation>رُبط العميل بالسجل لدى %1.</translation>
    </message>
    <message>
        <source>%1 has the customer&apos;s present details.</source>
        <translation>لدى %1 بيانات العميل الحالية.</translation>
    </message>
    <message>
        <source>%1 was asked for screening.</source>
        <translation>طُلب الفحص من %1.</translation>
    </message>
</context>
<context>
    <name>models::StatementFlow</name>
    <message>
        <source>Made</source>
        <translation>أُنشئت</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>مرجعنا</translation>
    </message>
    <message>
        <source>Their word</source>
        <translation>كلمتهم</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>استُلم</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّرت</translation>
    </message>
    <message>
        <source>The first day lies behind the last one.</source>
        <translation>اليوم الأول بعد اليوم الأخير.</translation>
    </message>
    <message>
        <source>The provider has no transfer of ours that fits.</source>
        <translation>ليس لدى المزوّد حوالة لنا مطابقة.</translation>
    </message>
    <message>
        <source>There are no more transfers.</source>
        <translation>لا توجد حوالات أخرى.</translation>
    </message>
    <message>
        <source>None of the providers that are switched on has a list of our transfers.</source>
        <translation>ليس لدى أي من المزوّدين المفعَّلين قائمة بحوالاتنا.</translation>
    </message>
</context>
<context>
    <name>models::TimelineModel</name>
    <message>
        <source>provider&apos;s answer</source>
        <extracomment>Where a piece of news about a transfer came from.</extracomment>
        <translation>جواب المزوّد</translation>
    </message>
    <message>
        <source>asked the provider</source>
        <translation>سؤال للمزوّد</translation>
    </message>
    <message>
        <source>provider called</source>
        <translation>نداء من المزوّد</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>عند الشباك</translation>
    </message>
    <message>
        <source>time ran out</source>
        <translation>انتهاء المهلة</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>الشباك %1</translation>
    </message>
</context>
<context>
    <name>models::TransferDetail</name>
    <message>
        <source>Do not take or return cash.</source>
        <translation>لا تأخذ نقدًا ولا ترده.</translation>
    </message>
    <message>
        <source>A figure has to be cleared up. Do not take or return cash.</source>
        <translation>يجب التحقق من أحد الأرقام. لا تأخذ نقدًا ولا ترده.</translation>
    </message>
    <message>
        <source>Checking now</source>
        <translation>يجري التحقق الآن</translation>
    </message>
    <message>
        <source>Next check %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>التحقق القادم %1</translation>
    </message>
    <message>
        <source>RemitDesk asks the provider by itself until it knows.</source>
        <translation>يسأل RemitDesk المزوّد تلقائيًا حتى يعرف.</translation>
    </message>
    <message>
        <source>Only people can find out: back office asks the provider, and two people put on record what it said.</source>
        <translation>لا يستطيع معرفة ذلك إلا الناس: يسأل المكتب الخلفي المزوّد، ويسجّل شخصان ما قاله.</translation>
    </message>
    <message>
        <source>%1 found out: it was paid out.</source>
        <translation>عرف %1 أنها دُفعت للمستفيد.</translation>
    </message>
    <message>
        <source>%1 found out: no money moved.</source>
        <translation>عرف %1 أنه لم ينتقل أي مال.</translation>
    </message>
    <message>
        <source>%1 found out: it is what was approved.</source>
        <translation>عرف %1 أنها كما اعتُمدت.</translation>
    </message>
    <message>
        <source>A second person has to agree.</source>
        <translation>يجب أن يوافق شخص ثانٍ.</translation>
    </message>
    <message>
        <source>In this state for %1.</source>
        <extracomment>how long a transfer has been in its state; %1 is a duration such as &quot;2 h 10 min&quot;</extracomment>
        <translation>في هذه الحالة منذ %1.</translation>
    </message>
    <message>
        <source>Due by %1.</source>
        <extracomment>%1 is a time of day; after it the transfer counts as late, or later</extracomment>
        <translation>الموعد %1.</translation>
    </message>
    <message>
        <source>Cancelling was asked for at %1; that moment counts, whatever the payout does since.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>طُلب الإلغاء في %1؛ والعبرة بتلك اللحظة، مهما حدث للدفع بعدها.</translation>
    </message>
    <message>
        <source>1. See that the provider has credited the money (Back office, Refunds).</source>
        <translation>‏1. تأكد من أن المزوّد أعاد المال إلى الرصيد (المكتب الخلفي، الاستردادات).</translation>
    </message>
    <message>
        <source>1. The provider&apos;s word that no money moved is in the timeline below.</source>
        <translation>‏1. قول المزوّد إنه لم ينتقل أي مال موجود في التسلسل الزمني أدناه.</translation>
    </message>
    <message>
        <source>2. Give the customer %1 back.</source>
        <extracomment>%1 is an amount with its currency</extracomment>
        <translation>‏2. رُدّ إلى العميل %1.</translation>
    </message>
    <message>
        <source>3. Let the customer sign, and put on record which receipt it was.</source>
        <translation>‏3. اطلب من العميل التوقيع، وسجّل أي إيصال كان.</translation>
    </message>
</context>
<context>
    <name>models::TransfersModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a reference, %2 a state</extracomment>
        <translation>‏%1: %2</translation>
    </message>
    <message>
        <source>to be cleared up</source>
        <translation>يجب التحقق منها</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Customer and beneficiary</source>
        <translation>العميل والمستفيد</translation>
    </message>
    <message>
        <source>Pays and gets</source>
        <translation>يدفع ويستلم</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>أُنشئت</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>التحقق القادم</translation>
    </message>
    <message>
        <source>money back due</source>
        <translation>مال مستحق الرد</translation>
    </message>
    <message>
        <source>for %1</source>
        <extracomment>how long a transfer has been in its state; %1 is a duration such as &quot;2 h 10 min&quot;</extracomment>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>…</source>
        <extracomment>stands in a row of the list until it has been read</extracomment>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>models::WantedPapersFlow</name>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>ما يقوله</translation>
    </message>
    <message>
        <source>Papers it has</source>
        <translation>الأوراق التي لديه</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>It does not say which; ask there.</source>
        <translation>لا يذكر أيها؛ اسأل هناك.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>No provider wants papers again.</source>
        <translation>لا يطلب أي مزوّد أوراقًا من جديد.</translation>
    </message>
    <message>
        <source>None of the providers takes papers.</source>
        <translation>لا يأخذ أيٌّ من المزوّدين أوراقًا.</translation>
    </message>
</context>
</TS>
