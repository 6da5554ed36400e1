<?php

declare(strict_types=1);

namespace Fai\Settings;

use Fai\Api\Token\InvalidKeySet;
use Fai\Api\Token\KeySet;
use Fai\Api\Token\PublicKey;

/** The public keys of the settings, as people compare them. */
final class ConfiguredKeys
{
    /**
     * @return list<array{kid: string, bits: int, thumbprint: string}> the thumbprint is that of RFC 7638; none where the
     *         settings hold no set or one that is not taken
     */
    public static function in(Settings $settings): array
    {
        if ($settings->keysJwks === '') {
            return [];
        }
        try {
            return array_map(
                static fn (PublicKey $key): array => ['kid' => $key->kid, 'bits' => $key->bits, 'thumbprint' => $key->thumbprint],
                KeySet::fromJwks($settings->keysJwks)->keys(),
            );
        } catch (InvalidKeySet) {
            return [];
        }
    }
}
