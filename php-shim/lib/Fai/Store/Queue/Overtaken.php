<?php

declare(strict_types=1);

namespace Fai\Store\Queue;

/** Somebody else changed a row between reading and writing it. */
final class Overtaken extends \RuntimeException
{
}
