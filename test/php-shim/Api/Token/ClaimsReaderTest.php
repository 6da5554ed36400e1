<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\ClaimsReader;
use Fai\Api\Token\TokenRefused;
use FaiTest\Support\SampleToken;
use PHPUnit\Framework\TestCase;

final class ClaimsReaderTest extends TestCase
{
    public function testEachClaimIsReadInItsType(): void
    {
        self::assertEquals(SampleToken::claims(), self::read([]));
        self::assertSame(7, self::read(['nbf' => 7])->notBefore);
        self::assertSame(['a', 'b'], self::read(['aud' => ['a', 'b']])->audiences);
        self::assertSame([], self::read(['aud' => []])->audiences);
    }

    /**
     * @dataProvider scopes
     *
     * @param list<string> $scopes
     */
    public function testScopesAreSeparatedBySpacesAndNothingElse(string $scope, array $scopes): void
    {
        self::assertSame($scopes, array_values(array_filter(self::read(['scope' => $scope])->scopes)));
    }

    /** @return array<string, array{string, list<string>}> */
    public function scopes(): array
    {
        return [
            'none' => ['', []],
            'one' => ['a:b', ['a:b']],
            'two' => ['a:b c:d', ['a:b', 'c:d']],
            'more spaces' => [' a:b  c:d ', ['a:b', 'c:d']],
            'a tab' => ["a:b\tc:d", ["a:b\tc:d"]],
            'a comma' => ['a:b,c:d', ['a:b,c:d']],
        ];
    }

    public function testATokenWithoutScopeGrantsNothing(): void
    {
        $claims = SampleToken::CLAIMS;
        unset($claims['scope']);
        self::assertSame([], ClaimsReader::read(json_encode($claims, JSON_THROW_ON_ERROR))->scopes);
    }

    /** @dataProvider wrong */
    public function testAClaimOfAnotherTypeIsRefused(string $claim, mixed $value, string $reason): void
    {
        $flags = JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION;
        $this->assertRefused($reason, json_encode([...SampleToken::CLAIMS, $claim => $value], $flags));
    }

    /** @return iterable<string, array{string, mixed, string}> */
    public function wrong(): iterable
    {
        $texts = [
            'iss' => 'wrong_issuer',
            'sub' => 'no_subject',
            'org_id' => 'wrong_organization',
            'instance_id' => 'wrong_instance',
            'jti' => 'bad_token_id',
        ];
        foreach ($texts as $claim => $reason) {
            foreach ([null, '', 0, 1, 1.5, true, [], ['a'], ['a' => 'b']] as $index => $value) {
                yield "{$claim} {$index}" => [$claim, $value, $reason];
            }
        }
        foreach (['iat', 'exp', 'nbf'] as $claim) {
            foreach ([null, '1800000000', 1.8e9, 1e300, true, [1], ['a' => 1]] as $index => $value) {
                yield "{$claim} {$index}" => [$claim, $value, 'bad_times'];
            }
        }
        foreach ([null, 0, true, ['a' => 'b'], [['a']], ['a', 1]] as $index => $value) {
            yield "aud {$index}" => ['aud', $value, 'wrong_audience'];
        }
        foreach ([null, 0, true, ['insights:write'], ['a' => 'b']] as $index => $value) {
            yield "scope {$index}" => ['scope', $value, 'bad_scope'];
        }
    }

    /** @dataProvider required */
    public function testAMissingClaimIsRefused(string $claim): void
    {
        $claims = SampleToken::CLAIMS;
        unset($claims[$claim]);
        $this->assertRefused(null, json_encode($claims, JSON_THROW_ON_ERROR));
    }

    /** @return array<string, array{string}> */
    public function required(): array
    {
        $names = ['iss', 'aud', 'sub', 'org_id', 'instance_id', 'jti', 'iat', 'exp'];

        return array_combine($names, array_map(static fn (string $name): array => [$name], $names));
    }

    /** @dataProvider noObjects */
    public function testAPayloadThatIsNotOneObjectIsRefused(string $payload): void
    {
        $this->assertRefused('bad_claims', $payload);
    }

    /** @return array<string, array{string}> */
    public function noObjects(): array
    {
        $claims = json_encode(SampleToken::CLAIMS, JSON_THROW_ON_ERROR);

        return [
            'nothing' => [''],
            'null' => ['null'],
            'a list' => ["[{$claims}]"],
            'two objects' => [$claims . $claims],
            'a claim twice' => [substr($claims, 0, -1) . ',"exp":9999999999}'],
            'bad UTF-8' => [substr($claims, 0, -1) . ",\"x\":\"\xff\"}"],
            'too deep' => [substr($claims, 0, -1) . ',"x":' . str_repeat('[', 16) . str_repeat(']', 16) . '}'],
        ];
    }

    /** @param array<string, mixed> $changed */
    private static function read(array $changed): \Fai\Api\Token\Claims
    {
        return ClaimsReader::read(json_encode([...SampleToken::CLAIMS, ...$changed], JSON_THROW_ON_ERROR));
    }

    private function assertRefused(?string $reason, string $payload): void
    {
        try {
            ClaimsReader::read($payload);
        } catch (TokenRefused $refused) {
            self::assertSame($reason ?? $refused->reason, $refused->reason);

            return;
        }
        self::fail('The claims were taken.');
    }
}
