<?php

declare(strict_types=1);

namespace FaiTest\Settings;

use Fai\Settings\FormFields;
use Fai\Settings\FormFieldsCheck;
use Fai\Settings\IdentifierCheck;
use Fai\Settings\IssuerCheck;
use Fai\Settings\KeysCheck;
use Fai\Settings\QuestionsPerHourCheck;
use Fai\Settings\RefreshSecondsCheck;
use Fai\Settings\RetentionCheck;
use Fai\Settings\RevokedTokensCheck;
use Fai\Settings\SettleCheck;
use PHPUnit\Framework\TestCase;

final class FieldChecksTest extends TestCase
{
    public function testAnIdentifierIsShortAndPlain(): void
    {
        self::assertNull(IdentifierCheck::problem('org-1.example_~'));
        foreach (['with blank', "line\n", 'ümlaut', '<b>', str_repeat('a', 101)] as $bad) {
            self::assertNotNull(IdentifierCheck::problem($bad), $bad);
        }
    }

    public function testAnIssuerIsAnythingWithoutBlanksOrQuotes(): void
    {
        self::assertNull(IssuerCheck::problem(''));
        self::assertNull(IssuerCheck::problem('https://issuer.test/path?a=1&b=2'));
        foreach (['https://issuer.test ', 'a b', '"x"', '<x>', str_repeat('a', 201)] as $bad) {
            self::assertNotNull(IssuerCheck::problem($bad), $bad);
        }
    }

    public function testAPrivateKeyPastedByMistakeIsNamedAsWhatItIs(): void
    {
        foreach (['-----BEGIN PRIVATE KEY-----', '{"keys":[{"kty":"RSA","kid":"a","n":"AQAB","e":"AQAB","d":"AQAB"}]}'] as $pasted) {
            self::assertMatchesRegularExpression('/private/i', (string) KeysCheck::problem($pasted));
        }
    }

    public function testANumberIsWholeAndWithinItsBounds(): void
    {
        foreach (['', '0', '30', '3600'] as $good) {
            self::assertNull(SettleCheck::problem($good), $good);
        }
        foreach (['3601', '-1', '1.5', '1e3', ' 1', "1\n", '0x10', '١', '99999999999999999999', 'x'] as $bad) {
            self::assertStringContainsString('0 to 3600', (string) SettleCheck::problem($bad), $bad);
            self::assertStringContainsString('1 to 365', (string) RetentionCheck::problem($bad), $bad);
        }
        self::assertNotNull(RetentionCheck::problem('0'));
        self::assertNull(RetentionCheck::problem('1'));
        self::assertSame([null, null], array_map([QuestionsPerHourCheck::class, 'problem'], ['1', '1000']));
        foreach (['0', '1001', 'many'] as $bad) {
            self::assertSame('Use a whole number from 1 to 1000.', QuestionsPerHourCheck::problem($bad), $bad);
        }
    }

    public function testAKeySetThatIsNoneIsRefusedAndAnEmptyFieldIsNot(): void
    {
        self::assertNull(KeysCheck::problem(''));
        self::assertNotNull(KeysCheck::problem('hello'));
        self::assertNotNull(KeysCheck::problem('{"keys":[]}'));
        self::assertNotNull(KeysCheck::problem(str_repeat(' ', 40_000)));
    }

    public function testTheLineThatIsNoTokenIdIsNamed(): void
    {
        self::assertNull(RevokedTokensCheck::problem("abc\n\ndef"));
        self::assertStringContainsString('Line 2', (string) RevokedTokensCheck::problem("abc\nd e f"));
    }

    public function testAFieldOfAnotherToolIsNamedOnceALine(): void
    {
        foreach (['', FormFields::DEFAULT, "summary=Zusammenfassung_2\r\n\n  title =  titel  "] as $fine) {
            self::assertNull(FormFieldsCheck::problem($fine), $fine);
        }
        foreach (['summary', 'summary = ', 'summary = a b', 'summary = 1a', 'mood = a', 'SUMMARY = a', 'summary = a = b', 'summary = <b>', 'summary = ' . str_repeat('a', 65)] as $wrong) {
            self::assertStringContainsString('Line 2 must be', (string) FormFieldsCheck::problem("title = a\n{$wrong}"), $wrong);
        }
        self::assertSame('Line 3 says a second time which field holds that.', FormFieldsCheck::problem("title = a\nsummary = a\ntitle = b"));
    }

    public function testSecondsAreAWholeNumberWithinADay(): void
    {
        foreach (['', '10', '60', '86400'] as $fine) {
            self::assertNull(RefreshSecondsCheck::problem($fine), $fine);
        }
        foreach (['9', '0', '86401', '-60', '1e2', '60.0', ' 60', '60 ', "60\n", '٦٠', 'soon', '999999999999'] as $wrong) {
            self::assertNotNull(RefreshSecondsCheck::problem($wrong), $wrong);
        }
    }
}
