<?php

declare(strict_types=1);

namespace FaiTest\Host;

use Fai\Host\Words;
use PHPUnit\Framework\TestCase;

final class WordsTest extends TestCase
{
    private const GERMAN = [
        'Line %d has %d characters.' => 'Zeile %d hat %d Zeichen.',
        'Key %d:' => 'Schlüssel %d:',
        'This key is too short: it must have at least %d bits.' => 'Zu kurz: mindestens %d Bit.',
        'Too few places %d' => 'Zu viele %d %d',
    ];

    public function testNumbersStandWhereTheyBelongInTheTranslation(): void
    {
        self::assertSame('Zeile 7 hat 200 Zeichen.', self::german('Line 7 has 200 characters.'));
    }

    public function testWhichKeyItIsIsTranslatedApartFromWhatIsWrongWithIt(): void
    {
        self::assertSame('Schlüssel 2: Zu kurz: mindestens 2048 Bit.', self::german('Key 2: This key is too short: it must have at least 2048 bits.'));
    }

    public function testASentenceWithoutATranslationStaysEnglish(): void
    {
        self::assertSame('Use 100% of 5 cores.', self::german('Use 100% of 5 cores.'));
    }

    public function testATranslationThatWantsMoreNumbersThanThereAreIsNotUsed(): void
    {
        self::assertSame('Too few places 1', self::german('Too few places 1'));
    }

    private static function german(string $english): string
    {
        return Words::sentence($english, static fn (string $text): string => self::GERMAN[$text] ?? $text);
    }
}
