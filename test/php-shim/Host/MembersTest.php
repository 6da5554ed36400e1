<?php

declare(strict_types=1);

namespace FaiTest\Host;

use Fai\Host\Members;
use PHPUnit\Framework\TestCase;

final class MembersTest extends TestCase
{
    private const ALL = [
        'text' => 'a', 'number' => 7, 'flag' => false, 'nothing' => null, 'object' => ['b' => 1], 'objects' => [['c' => 2], []], 'numbers' => [1, 2], 'texts' => ['d', ''],
    ];

    public function testEachMemberComesInItsType(): void
    {
        $members = new Members(self::ALL);

        self::assertSame('a', $members->text('text'));
        self::assertSame(7, $members->wholeNumber('number'));
        self::assertFalse($members->flag('flag'));
        self::assertSame(['b' => 1], $members->object('object'));
        self::assertSame([['c' => 2], []], $members->objects('objects'));
        self::assertSame([1, 2], $members->wholeNumbers('numbers'));
        self::assertSame(['d', ''], $members->texts('texts'));
    }

    public function testNullAndAbsentAreNothing(): void
    {
        foreach (['nothing', 'absent'] as $name) {
            $members = new Members(self::ALL);

            self::assertFalse($members->has($name));
            self::assertNull($members->textOrNull($name));
            self::assertNull($members->wholeNumberOrNull($name));
            self::assertSame([], $members->objects($name));
            self::assertSame([], $members->wholeNumbers($name));
            self::assertSame([], $members->texts($name));
        }
    }

    /** @dataProvider wrongReads */
    public function testAnotherTypeIsAFault(string $how, string $name): void
    {
        $this->expectException(\UnexpectedValueException::class);
        (new Members(self::ALL))->{$how}($name);
    }

    /** @return iterable<string, array{string, string}> */
    public static function wrongReads(): iterable
    {
        $fitting = [
            'text' => ['text'],
            'textOrNull' => ['text', 'nothing'],
            'wholeNumber' => ['number'],
            'wholeNumberOrNull' => ['number', 'nothing'],
            'flag' => ['flag'],
            'object' => ['object', 'objects', 'numbers', 'texts'],
            'objects' => ['objects', 'nothing'],
            'wholeNumbers' => ['numbers', 'nothing'],
            'texts' => ['texts', 'nothing'],
        ];
        foreach ($fitting as $how => $names) {
            foreach (array_diff(array_keys(self::ALL), $names) as $name) {
                yield "{$how} of {$name}" => [$how, $name];
            }
        }
    }

    public function testWhatIsNoObjectHasNoMembers(): void
    {
        $read = [];
        foreach ([null, '', '7', '{', '"a"', '{"a":1}'] as $json) {
            try {
                $read[] = Members::ofJson($json)->members;
            } catch (\UnexpectedValueException) {
                continue;
            }
        }
        self::assertSame([['a' => 1]], $read);
    }
}
