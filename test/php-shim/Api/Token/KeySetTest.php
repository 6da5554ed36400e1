<?php

declare(strict_types=1);

namespace FaiTest\Api\Token;

use Fai\Api\Token\InvalidKeySet;
use Fai\Api\Token\KeySet;
use Fai\Api\Token\KeySetFault;
use FaiTest\Support\SigningKey;
use PHPUnit\Framework\TestCase;

final class KeySetTest extends TestCase
{
    public function testSeveralKeysAreFoundByTheirIds(): void
    {
        $set = KeySet::fromJwks(self::jwks(SigningKey::named('a')->jwk(), SigningKey::named('7')->jwk()));
        self::assertSame(['a', '7'], $set->kids());
        self::assertSame('7', $set->find('7')?->kid);
        self::assertSame(2048, $set->find('a')?->bits);
        self::assertNull($set->find('07'));
        self::assertNull($set->find('A'));
        self::assertNull($set->find(''));
    }

    public function testMembersThatSayWhatTheKeyIsForAreTaken(): void
    {
        $more = ['use' => 'sig', 'alg' => 'RS256', 'key_ops' => ['verify'], 'x5t' => 'ignored'];
        self::assertSame(['a'], KeySet::fromJwks(self::jwks(SigningKey::named('a')->jwk($more)))->kids());
    }

    public function testWhiteSpaceAroundThePastedTextDoesNotMatter(): void
    {
        self::assertSame(['a'], KeySet::fromJwks("\r\n " . self::jwks(SigningKey::named('a')->jwk()) . "\n\n")->kids());
    }

    public function testNoKeysVerifyNothing(): void
    {
        self::assertSame([], KeySet::none()->kids());
        self::assertNull(KeySet::none()->find('a'));
    }

    public function testTheThumbprintIsThatOfTheRfc(): void
    {
        // RFC 7638, section 3.1.
        $n = '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJE'
            . 'CPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2Q'
            . 'vzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6'
            . 'WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw';
        $jwk = ['kty' => 'RSA', 'n' => $n, 'e' => 'AQAB', 'alg' => 'RS256', 'kid' => '2011-04-29'];
        $set = KeySet::fromJwks(self::jwks($jwk));
        self::assertSame('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs', $set->find('2011-04-29')?->thumbprint);
    }

    /** @dataProvider faults */
    public function testAFaultIsNamedByItsCodeAndPlace(string $json, KeySetFault $fault, ?int $position): void
    {
        try {
            KeySet::fromJwks($json);
        } catch (InvalidKeySet $invalid) {
            self::assertSame($fault->value, $invalid->reason);
            self::assertSame($position, $invalid->position);
            self::assertStringEndsWith($fault->sentence(), $invalid->getMessage());

            return;
        }
        self::fail('The set was taken.');
    }

    /** @return iterable<string, array{string, KeySetFault, ?int}> */
    public function faults(): iterable
    {
        $good = SigningKey::named('a')->jwk();
        yield 'nothing' => ['', KeySetFault::NotJson, null];
        yield 'no JSON' => ['keys', KeySetFault::NotJson, null];
        yield 'a public PEM' => [SigningKey::named('a')->publicPem(), KeySetFault::NotJson, null];
        yield 'a member twice' => ['{"keys":[],"keys":[]}', KeySetFault::NotJson, null];
        yield 'a single key' => [self::json($good), KeySetFault::NotAJwks, null];
        yield 'a list' => [self::json([$good]), KeySetFault::NotAJwks, null];
        yield 'null' => ['null', KeySetFault::NotAJwks, null];
        yield 'keys as an object' => [self::json(['keys' => ['a' => $good]]), KeySetFault::NotAJwks, null];
        yield 'a key that is a text' => [self::json(['keys' => [$good, 'x']]), KeySetFault::NotAJwks, 2];
        yield 'an empty set' => [self::jwks(), KeySetFault::NoKeys, null];
        yield 'seventeen keys' => [self::jwks(...array_fill(0, 17, $good)), KeySetFault::TooManyKeys, null];
        yield 'an elliptic key' => [self::jwks(['kty' => 'EC', 'crv' => 'P-256']), KeySetFault::NotRsa, 1];
        yield 'no type' => [self::jwks(['kid' => 'e']), KeySetFault::NotRsa, 1];
        yield 'a type in lower case' => [self::jwks(['kty' => 'rsa'] + $good), KeySetFault::NotRsa, 1];
        foreach (['enc', null, ['sig'], 'SIG'] as $index => $use) {
            yield "use {$index}" => [self::jwks($good, ['use' => $use] + $good), KeySetFault::WrongUse, 2];
        }
        foreach ([['encrypt'], [], 'verify', null] as $index => $operations) {
            yield "key_ops {$index}" => [self::jwks(['key_ops' => $operations] + $good), KeySetFault::WrongUse, 1];
        }
        foreach (['PS256', 'RS512', null, ['RS256'], 0] as $index => $alg) {
            yield "alg {$index}" => [self::jwks(['alg' => $alg] + $good), KeySetFault::WrongAlgorithm, 1];
        }
        foreach ([null, '', 7, ['a']] as $index => $kid) {
            yield "no id {$index}" => [self::jwks(['kid' => $kid] + $good), KeySetFault::MissingKid, 1];
        }
        foreach (['a b', "a\n", 'ä', "a\0", str_repeat('a', 129)] as $index => $kid) {
            yield "odd id {$index}" => [self::jwks(['kid' => $kid] + $good), KeySetFault::BadKid, 1];
        }
        $namesake = SigningKey::named('b')->jwk(['kid' => 'a']);
        yield 'an id twice' => [self::jwks($good, $namesake), KeySetFault::DuplicateKid, 2];
    }

    private static function json(mixed $value): string
    {
        return json_encode($value, JSON_THROW_ON_ERROR);
    }

    /** @param array<string, mixed> ...$keys */
    private static function jwks(array ...$keys): string
    {
        return self::json(['keys' => $keys]);
    }
}
