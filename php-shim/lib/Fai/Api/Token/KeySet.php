<?php

declare(strict_types=1);

namespace Fai\Api\Token;

use Fai\Api\Json\MalformedJson;
use Fai\Api\Json\StrictJson;
use stdClass;

/** The public keys that tokens may be signed with; several at once, so that keys can be rotated. */
final class KeySet
{
    public const MAX_KEYS = 16;

    /** @param array<array-key, PublicKey> $keys by `kid` */
    private function __construct(private readonly array $keys)
    {
    }

    /** A set that verifies nothing: what a helpdesk without keys has. */
    public static function none(): self
    {
        return new self([]);
    }

    /**
     * Reads a JSON Web Key Set (RFC 7517, section 5). All of its keys must be usable: an administrator who pastes
     * a set learns at once which key is not.
     *
     * @throws InvalidKeySet
     */
    public static function fromJwks(string $json): self
    {
        $keys = [];
        foreach (self::members($json) as $index => $jwk) {
            $position = $index + 1;
            if (!$jwk instanceof stdClass) {
                throw new InvalidKeySet(KeySetFault::NotAJwks, $position);
            }
            $key = JwkReader::read($jwk, $position);
            if (isset($keys[$key->kid])) {
                throw new InvalidKeySet(KeySetFault::DuplicateKid, $position);
            }
            $keys[$key->kid] = $key;
        }

        return new self($keys);
    }

    /** @return list<string> the ids in the order of the set */
    public function kids(): array
    {
        // PHP turns array keys such as "7" into integers; ids are text.
        return array_map('strval', array_keys($this->keys));
    }

    /** @return list<PublicKey> in the order of the set */
    public function keys(): array
    {
        return array_values($this->keys);
    }

    public function find(string $kid): ?PublicKey
    {
        return $this->keys[$kid] ?? null;
    }

    /**
     * @return list<mixed>
     *
     * @throws InvalidKeySet
     */
    private static function members(string $json): array
    {
        // Looked for before anything else: whoever pasted a secret must hear that, not that a comma is missing.
        PrivateParts::refuseInText($json);
        try {
            $set = StrictJson::decode($json);
        } catch (MalformedJson) {
            throw new InvalidKeySet(KeySetFault::NotJson);
        }
        PrivateParts::refuseIn($set);
        $members = $set instanceof stdClass ? ($set->keys ?? null) : null;
        if (!is_array($members)) {
            throw new InvalidKeySet(KeySetFault::NotAJwks);
        }

        return match (true) {
            $members === [] => throw new InvalidKeySet(KeySetFault::NoKeys),
            count($members) > self::MAX_KEYS => throw new InvalidKeySet(KeySetFault::TooManyKeys),
            default => array_values($members),
        };
    }
}
