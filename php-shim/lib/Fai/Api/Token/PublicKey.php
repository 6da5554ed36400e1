<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/** One RSA public key of the set. {@see JwkReader} makes it and answers for its strength. */
final class PublicKey
{
    /**
     * @param string $kid the id that the header of a token names
     * @param int $bits length of the modulus
     * @param string $thumbprint SHA-256 thumbprint in base64url (RFC 7638): equal for equal keys, whatever their ids
     */
    public function __construct(
        public readonly string $kid,
        public readonly int $bits,
        public readonly string $thumbprint,
        private readonly \OpenSSLAsymmetricKey $key,
    ) {
    }

    /** Whether `$signature` is this key's RSASSA-PKCS1-v1_5 signature with SHA-256 of `$signed` (RFC 8017, 8.2.2). */
    public function verifies(string $signed, string $signature): bool
    {
        // Step 1 of the RFC: the signature is exactly as long as the modulus.
        if (strlen($signature) !== intdiv($this->bits + 7, 8)) {
            return false;
        }

        // 0 is "no", -1 and false are errors: only 1 is a yes.
        return openssl_verify($signed, $signature, $this->key, OPENSSL_ALGO_SHA256) === 1;
    }
}
