<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/** What can be wrong with a pasted key set. */
enum KeySetFault: string
{
    case NotJson = 'not_json';
    case NotAJwks = 'not_a_jwks';
    case NoKeys = 'no_keys';
    case TooManyKeys = 'too_many_keys';
    case PrivateKey = 'private_key';
    case NotRsa = 'not_rsa';
    case WrongUse = 'wrong_use';
    case WrongAlgorithm = 'wrong_alg';
    case MissingKid = 'missing_kid';
    case BadKid = 'bad_kid';
    case DuplicateKid = 'duplicate_kid';
    case WeakKey = 'weak_key';
    case OversizedKey = 'oversized_key';
    case BadKey = 'bad_key';

    public function sentence(): string
    {
        return match ($this) {
            self::NotJson => 'This is not valid JSON.',
            self::NotAJwks => 'This is not a key set. It must have the form {"keys": [ … ]}.',
            self::NoKeys => 'The key set holds no key.',
            self::TooManyKeys => 'The key set holds more than ' . KeySet::MAX_KEYS . ' keys.',
            self::PrivateKey => 'This holds a private or secret key. Paste the public part only,'
                . ' and replace the key: it must not be known here.',
            self::NotRsa => 'This is not an RSA key ("kty" must be "RSA").',
            self::WrongUse => 'This key is not meant for verifying signatures ("use" must be absent or "sig",'
                . ' "key_ops" absent or with "verify").',
            self::WrongAlgorithm => 'This key is meant for another algorithm ("alg" must be absent or "RS256").',
            self::MissingKid => 'This key has no id ("kid").',
            self::BadKid => 'The id of this key ("kid") must have 1 to ' . JwkReader::MAX_KID_CHARS
                . ' characters, ASCII and without spaces.',
            self::DuplicateKid => 'Another key of the set has the same id ("kid").',
            self::WeakKey => 'This key is too short: it must have at least ' . JwkReader::MIN_BITS . ' bits.',
            self::OversizedKey => 'This key is too long: it may have at most ' . JwkReader::MAX_BITS . ' bits.',
            self::BadKey => 'The numbers of this key ("n" and "e") are not those of an RSA public key.',
        };
    }
}
