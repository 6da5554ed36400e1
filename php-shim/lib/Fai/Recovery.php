<?php

declare(strict_types=1);

namespace Fai;

use Fai\Host\DatabaseError;
use Fai\Host\Problem;
use Fai\Host\Response;
use Fai\Store\SchemaGate;

/** What to do and to answer when something failed that the helpdesk must not notice. */
final class Recovery
{
    private const BUSY_RETRY_SECONDS = 5;
    private const MISSING_RETRY_SECONDS = 60;

    public function __construct(private readonly SchemaGate $schema)
    {
    }

    /** A table somebody holds and a table that is gone are no bugs of ours: both are worth another try. */
    public function answer(\Throwable $error): Response
    {
        if ($error instanceof DatabaseError && $error->isRepeatable()) {
            return Problem::unavailable(self::BUSY_RETRY_SECONDS);
        }
        if ($error instanceof DatabaseError && $error->isMissingTable()) {
            $this->schema->distrust();
            return Problem::unavailable(self::MISSING_RETRY_SECONDS);
        }
        return Problem::internal();
    }
}
