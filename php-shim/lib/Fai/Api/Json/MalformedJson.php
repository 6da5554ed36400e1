<?php

declare(strict_types=1);

namespace Fai\Api\Json;

/** The text is not the JSON we take. Nothing of it is repeated in the message. */
final class MalformedJson extends \RuntimeException
{
    /** One of the codes of {@see JsonFault}. */
    public readonly string $reason;

    public function __construct(JsonFault $fault)
    {
        $this->reason = $fault->value;
        parent::__construct('Malformed JSON: ' . $fault->value);
    }
}
