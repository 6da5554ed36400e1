<?php

declare(strict_types=1);

namespace Fai\Api\Token;

use Fai\Api\Json\MalformedJson;
use Fai\Api\Json\StrictJson;
use stdClass;

/** A JSON Web Signature in compact form, taken apart but not yet believed (RFC 7515, sections 3.1 and 5.2). */
final class Jws
{
    private function __construct(
        public readonly stdClass $header,
        public readonly string $payload,
        private readonly string $signed,
        private readonly string $signature,
    ) {
    }

    /**
     * Sizes are in bytes; the header's is that of its JSON.
     *
     * @throws TokenRefused when it is too large, is not three parts of canonical base64url, or its header
     *     is not one JSON object without duplicate members
     */
    public static function parse(string $token, int $maxTokenBytes, int $maxHeaderBytes): self
    {
        if (strlen($token) > $maxTokenBytes) {
            throw new TokenRefused(Refusal::TooLarge);
        }
        $parts = explode('.', $token, 4);
        if (count($parts) !== 3) {
            throw new TokenRefused(Refusal::NotCompact);
        }
        $header = self::bytes($parts[0]);
        if (strlen($header) > $maxHeaderBytes) {
            throw new TokenRefused(Refusal::HeaderTooLarge);
        }
        try {
            $members = StrictJson::decodeObject($header);
        } catch (MalformedJson) {
            throw new TokenRefused(Refusal::BadHeader);
        }

        return new self($members, self::bytes($parts[1]), $parts[0] . '.' . $parts[1], self::bytes($parts[2]));
    }

    /** Whether the signature is `$key`'s by RS256. What the header names as algorithm is a rule's to check. */
    public function isSignedBy(PublicKey $key): bool
    {
        return $key->verifies($this->signed, $this->signature);
    }

    private static function bytes(string $part): string
    {
        return Base64Url::decode($part) ?? throw new TokenRefused(Refusal::NotBase64Url);
    }
}
