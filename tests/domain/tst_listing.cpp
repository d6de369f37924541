// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/listing.h"

#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Speaks one word of Arabic: what stands between two others.
class ArabicComma : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QLatin1StringView(text) == ", "_L1 ? u"\u060c "_s : QString();
    }
};

} // namespace

class TestListing : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreSeparatedAsTheWindowsLanguageHasIt()
    {
        QCOMPARE(domain::listed({u"HBL"_s, u"UBL"_s}), u"HBL, UBL"_s);
        ArabicComma arabic;
        QVERIFY(QCoreApplication::installTranslator(&arabic));
        QCOMPARE(domain::listed({u"HBL"_s, u"UBL"_s}), u"HBL\u060c UBL"_s);
        QCOMPARE(domain::listed({u"HBL, Karachi"_s}), u"HBL, Karachi"_s); // what stands in a word is its own
    }

    void whatWasTypedEndsLikeASentence()
    {
        QCOMPARE(domain::asSentence(u"Mr Lee, ticket 4711 "_s), u"Mr Lee, ticket 4711."_s);
        QCOMPARE(domain::asSentence(u"Mr Lee said so."_s), u"Mr Lee said so."_s);
        QCOMPARE(domain::asSentence(u"\u0646\u0639\u0645\u06d4"_s), u"\u0646\u0639\u0645\u06d4"_s);
        QCOMPARE(domain::asSentence({}), QString());
    }

    void aWordThatIsNotThereLeavesNoGap()
    {
        QCOMPARE(domain::listed({}), QString());
        QCOMPARE(domain::listed({u"HBL"_s, QString()}), u"HBL"_s);
    }
};

QTEST_GUILESS_MAIN(TestListing)
#include "tst_listing.moc"
