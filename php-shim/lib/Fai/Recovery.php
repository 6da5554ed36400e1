<?php

declare(strict_types=1);

namespace Fai;

use Fai\Host\Database;
use Fai\Host\DatabaseError;
use Fai\Host\Problem;
use Fai\Host\Response;
use Fai\Store\Incidents;
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
            $this->tell($error);
            return Problem::unavailable(self::MISSING_RETRY_SECONDS);
        }
        $this->tell($error);
        return Problem::internal();
    }

    /** To the administrators' page; the log knows already. */
    private function tell(\Throwable $error): void
    {
        if (!$this->schema->writable) {
            return;
        }
        try {
            $place = sprintf('%s:%d', basename($error->getFile()), $error->getLine());
            (new Incidents(Database::ofHost()))->note(sprintf('request_failed %s(%s)', basename(strtr($error::class, '\\', '/')), $error->getCode()), $place);
        } catch (DatabaseError) {
            // Without a database nobody can be told.
        }
    }
}
