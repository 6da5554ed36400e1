<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\Jws;
use Fai\Api\Token\TokenRefused;
use FaiTest\Support\SampleToken;
use PHPUnit\Framework\TestCase;

final class JwsTest extends TestCase
{
    public function testAPayloadIsTakenApartWhateverItsBytesAre(): void
    {
        $jws = Jws::parse(SampleToken::signed('{"a":1}', "\x00\xff"), 8_192, 1_024);
        self::assertSame("\x00\xff", $jws->payload);
        self::assertSame(1, $jws->header->a);
        self::assertTrue($jws->isSignedBy(SampleToken::keySet(SampleToken::key())->keys()[0]));
    }

    public function testATokenOfExactlyTheLimitIsTakenAndOneByteMoreIsNot(): void
    {
        $token = SampleToken::with();
        Jws::parse($token, strlen($token), 1_024);
        $this->assertRefused('too_large', $token, strlen($token) - 1);
    }

    public function testAHeaderOfExactlyTheLimitIsTakenAndOneByteMoreIsNot(): void
    {
        $header = str_pad('{}', 1_024);
        self::assertSame([], (array) Jws::parse(SampleToken::signed($header, ''), 8_192, 1_024)->header);
        $this->assertRefused('header_too_large', SampleToken::signed($header . ' ', ''));
    }

    /** @dataProvider others */
    public function testWhatIsNotThreePartsWithAnObjectInFrontIsRefused(string $reason, string $token): void
    {
        $this->assertRefused($reason, $token);
    }

    /** @return array<string, array{string, string}> */
    public function others(): array
    {
        $twice = '{"alg":"none","\u0061lg":"RS256"}';

        return [
            'nothing' => ['not_compact', ''],
            'one part' => ['not_compact', 'e30'],
            'two parts' => ['not_compact', 'e30.e30'],
            'four parts' => ['not_compact', 'e30.e30.e30.'],
            'many dots' => ['not_compact', str_repeat('.', 8_000)],
            'empty parts' => ['bad_header', '..'],
            'a padded header' => ['not_base64url', 'e30=..'],
            'a payload with white space' => ['not_base64url', 'e30.e30 .'],
            'a signature with unused bits' => ['not_base64url', 'e30..QR'],
            'a header that is a list' => ['bad_header', SampleToken::signed('[]', '')],
            'a header that is a text' => ['bad_header', SampleToken::signed('"alg"', '')],
            'a header with a member twice' => ['bad_header', SampleToken::signed($twice, '')],
            'a header with text behind' => ['bad_header', SampleToken::signed('{}{}', '')],
            'a header that is no UTF-8' => ['bad_header', SampleToken::signed("{\"a\":\"\xff\"}", '')],
            'a header of JSON with a byte order mark' => ['bad_header', SampleToken::signed("\xef\xbb\xbf{}", '')],
        ];
    }

    private function assertRefused(string $reason, string $token, int $maxTokenBytes = 8_192): void
    {
        try {
            Jws::parse($token, $maxTokenBytes, 1_024);
        } catch (TokenRefused $refused) {
            self::assertSame($reason, $refused->reason);

            return;
        }
        self::fail('The token was taken.');
    }
}
