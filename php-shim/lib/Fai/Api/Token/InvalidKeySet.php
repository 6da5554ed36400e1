<?php

declare(strict_types=1);

namespace Fai\Api\Token;

/**
 * A key set that the plugin does not take. The message is a plain sentence for the administrator;
 * it never repeats what was pasted, for that may be a private key.
 */
final class InvalidKeySet extends \InvalidArgumentException
{
    /** One of the codes of {@see KeySetFault}: stable, to be matched instead of the message. */
    public readonly string $reason;

    /** @param ?int $position the key's place in the set, from 1; null when the fault is the whole text's */
    public function __construct(KeySetFault $fault, public readonly ?int $position = null)
    {
        $this->reason = $fault->value;
        parent::__construct(($position === null ? '' : "Key {$position}: ") . $fault->sentence());
    }
}
