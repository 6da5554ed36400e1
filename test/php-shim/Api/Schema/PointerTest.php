<?php

declare(strict_types=1);

namespace FaiTest\Api\Schema;

use Fai\Api\Schema\Pointer;
use PHPUnit\Framework\TestCase;

final class PointerTest extends TestCase
{
    public function testTildesAndSlashesAreEscaped(): void
    {
        self::assertSame('/a/0/b', Pointer::toMember(Pointer::toItem(Pointer::toMember('', 'a'), 0), 'b'));
        self::assertSame('/~0~1~01', Pointer::toMember('', '~/~1'));
        self::assertSame('/', Pointer::toMember('', ''));
    }

    public function testANameOf64BytesStaysWholeAndALongerOneIsCut(): void
    {
        self::assertSame('/' . str_repeat('a', 64), Pointer::toMember('', str_repeat('a', 64)));
        self::assertSame('/' . str_repeat('a', 64) . '…', Pointer::toMember('', str_repeat('a', 65)));
    }

    public function testACutNeverLeavesHalfACharacter(): void
    {
        foreach (["\u{e9}", "\u{20ac}", "\u{1F600}"] as $character) {
            for ($before = 0; $before < 8; $before++) {
                $pointer = Pointer::toMember('', str_repeat('a', $before) . str_repeat($character, 500_000));
                self::assertSame(1, preg_match('//u', $pointer));
                self::assertLessThanOrEqual(1 + 64 + 3, strlen($pointer));
                self::assertGreaterThan(60, strlen($pointer));
            }
        }
    }

    public function testEscapingDoesNotUndoTheCut(): void
    {
        self::assertSame('/' . str_repeat('~1', 64) . '…', Pointer::toMember('', str_repeat('/', 1_000_000)));
    }
}
