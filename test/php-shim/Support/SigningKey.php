<?php

declare(strict_types=1);

namespace FaiTest\Support;

use Fai\Api\Token\Base64Url;
use OpenSSLAsymmetricKey;
use RuntimeException;

/** A fresh RSA key pair. Keys are made once a run for each name: making one takes a tenth of a second and more. */
final class SigningKey
{
    /** @var array<string, self> */
    private static array $made = [];

    private function __construct(public readonly string $kid, public readonly OpenSSLAsymmetricKey $private)
    {
    }

    public static function named(string $kid, int $bits = 2048): self
    {
        return self::$made[$kid . '/' . $bits] ??= new self($kid, self::generate($bits));
    }

    /** RSASSA-PKCS1-v1_5; SHA-256 unless the test wants a wrong one. */
    public function sign(string $bytes, int $algorithm = OPENSSL_ALGO_SHA256): string
    {
        openssl_sign($bytes, $signature, $this->private, $algorithm);

        return is_string($signature) ? $signature : throw new RuntimeException('OpenSSL did not sign.');
    }

    /**
     * The public key as a JWK.
     *
     * @param array<string, mixed> $more members to add or replace
     *
     * @return array<string, mixed>
     */
    public function jwk(array $more = []): array
    {
        return [
            'kty' => 'RSA',
            'kid' => $this->kid,
            'n' => Base64Url::encode($this->number('n')),
            'e' => Base64Url::encode($this->number('e')),
            ...$more,
        ];
    }

    /**
     * The private key as a JWK, which nobody may paste anywhere.
     *
     * @return array<string, mixed>
     */
    public function privateJwk(): array
    {
        $members = ['d' => 'd', 'p' => 'p', 'q' => 'q', 'dp' => 'dmp1', 'dq' => 'dmq1', 'qi' => 'iqmp'];

        return $this->jwk(array_map(fn (string $name): string => Base64Url::encode($this->number($name)), $members));
    }

    /** A number of the key in big-endian bytes, by the name that OpenSSL gives it. */
    public function number(string $name): string
    {
        $rsa = $this->details()['rsa'] ?? null;
        $number = is_array($rsa) ? ($rsa[$name] ?? null) : null;

        return is_string($number) ? $number : throw new RuntimeException("The key has no {$name}.");
    }

    public function publicPem(): string
    {
        $pem = $this->details()['key'] ?? null;

        return is_string($pem) ? $pem : throw new RuntimeException('The key has no PEM.');
    }

    /** @return array<array-key, mixed> */
    private function details(): array
    {
        return openssl_pkey_get_details($this->private) ?: throw new RuntimeException('The key cannot be read.');
    }

    private static function generate(int $bits): OpenSSLAsymmetricKey
    {
        return openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_RSA, 'private_key_bits' => $bits])
            ?: throw new RuntimeException('OpenSSL did not make a key.');
    }
}
