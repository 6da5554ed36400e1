<?php

declare(strict_types=1);

namespace Fai\Api\Schema;

/**
 * The schema says something that this validator does not know. A bug of ours, never the sender's: a keyword that is
 * passed over would leave what it forbids unchecked.
 */
final class UnsupportedSchema extends \LogicException
{
}
