<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\Base64Url;
use PHPUnit\Framework\TestCase;

final class Base64UrlTest extends TestCase
{
    public function testBytesOfEveryLengthAndValueComeBackUnchanged(): void
    {
        $all = implode('', array_map('chr', range(0, 255)));
        for ($length = 0; $length <= 256; $length++) {
            $bytes = substr($all, 0, $length);
            self::assertSame($bytes, Base64Url::decode(Base64Url::encode($bytes)));
        }
    }

    public function testTheExampleOfTheRfcIsReadAndWritten(): void
    {
        // RFC 7515, appendix C.
        self::assertSame('A-z_4ME', Base64Url::encode("\x03\xec\xff\xe0\xc1"));
        self::assertSame("\x03\xec\xff\xe0\xc1", Base64Url::decode('A-z_4ME'));
    }

    /** @dataProvider otherForms */
    public function testAnyOtherFormOfTheSameBytesIsRefused(string $text): void
    {
        self::assertNull(Base64Url::decode($text));
    }

    /** @return array<string, array{string}> */
    public function otherForms(): array
    {
        return [
            'padding' => ['A-z_4ME='],
            'standard alphabet' => ['A+z/4ME'],
            'alphabets mixed' => ['A-z/4ME'],
            'unused bits set' => ['A-z_4MF'],
            'unused bits set, two characters' => ['QR'],
            'a single character' => ['A'],
            'five characters' => ['AAAAA'],
            'space inside' => ['A-z _4ME'],
            'line feed behind' => ["A-z_4ME\n"],
            'NUL behind' => ["A-z_4ME\0"],
            'only padding' => ['=='],
            'junk' => ['A-z_4ME!'],
            'no ASCII' => ['Ä-z_4ME'],
        ];
    }
}
