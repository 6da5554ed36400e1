<?php

declare(strict_types=1);

namespace FaiTest\Page;

use Fai\Page\EntityTag;
use PHPUnit\Framework\TestCase;

final class EntityTagTest extends TestCase
{
    /** @return iterable<string, array{string}> */
    public static function tagsThatMatch(): iterable
    {
        yield 'as sent' => ['"abc"'];
        yield 'weak, as a proxy sends it' => ['W/"abc"'];
        yield 'renamed by Apache for its compressed form' => ['"abc-gzip"'];
        yield 'renamed and weak' => ['W/"abc--gzip"'];
        yield 'renamed with a semicolon' => ['"abc;br"'];
        yield 'one of several' => ['"x", W/"y", "abc"'];
        yield 'any' => [' * '];
    }

    /** @dataProvider tagsThatMatch */
    public function testItIsRecognised(string $ifNoneMatch): void
    {
        self::assertTrue(EntityTag::matches($ifNoneMatch, 'abc'));
    }

    /** @return iterable<string, array{string|null}> */
    public static function tagsThatDoNot(): iterable
    {
        yield 'none' => [null];
        yield 'empty' => [''];
        yield 'another' => ['"abd"'];
        yield 'a longer one' => ['"abcd"'];
        yield 'without quotes' => ['abc'];
        yield 'a star among others' => ['"x", *'];
    }

    /** @dataProvider tagsThatDoNot */
    public function testItIsNotTakenForAnother(?string $ifNoneMatch): void
    {
        self::assertFalse(EntityTag::matches($ifNoneMatch, 'abc'));
    }
}
