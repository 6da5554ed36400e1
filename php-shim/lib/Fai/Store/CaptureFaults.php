<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\DatabaseError;
use Fai\Host\InstanceConfig;
use Fai\Host\Members;

/**
 * How often the queue could not be written, which nobody else is told of: whoever works on a ticket must not notice. It is
 * kept with the settings, in a table of osTicket, since ours may be what is missing, held or full; that takes one UPDATE a
 * fault. Requests that fail at the same moment may count as one: it was at least so often. The clock is PHP's.
 */
final class CaptureFaults
{
    public const KEY = 'capture_faults';

    /** So long administrators are warned. */
    private const WARN_SECONDS = 7 * 86_400;

    private const SENTENCE = 'Events could not be put into the queue within the last week. These tickets are analysed again after their next event.';

    public function __construct(private readonly InstanceConfig $config)
    {
    }

    /** Makes room for the count, so that those who fail at once do not both try to. */
    public function begin(): void
    {
        if ($this->config->get(self::KEY) === null) {
            $this->config->set(self::KEY, '');
        }
    }

    /** One more. Best effort: where osTicket's own tables cannot be written there is no ticket that an event could be of. */
    public function note(\Throwable $error, int $now): void
    {
        try {
            $this->config->set(self::KEY, json_encode([
                'total' => $this->state()['total'] + 1,
                'at' => gmdate('Y-m-d\TH:i:s\Z', $now),
                'code' => $error instanceof DatabaseError ? 'database_' . $error->getCode() : 'unexpected',
            ], JSON_THROW_ON_ERROR));
        } catch (\Throwable) {
            // It stands in PHP's error log already.
        }
    }

    /** @return array{total: int, lastAt: string|null, lastCode: string|null} since the plugin was installed; times are UTC */
    public function state(): array
    {
        try {
            $stored = Members::ofJson($this->config->text(self::KEY));
            return ['total' => $stored->wholeNumber('total'), 'lastAt' => $stored->text('at'), 'lastCode' => $stored->text('code')];
        } catch (\UnexpectedValueException) {
            return ['total' => 0, 'lastAt' => null, 'lastCode' => null];
        }
    }

    /** A sentence for administrators after a fault that is not long ago; null when all is well. */
    public function warning(int $now): ?string
    {
        $at = strtotime((string) $this->state()['lastAt']);

        return $at !== false && $now - $at < self::WARN_SECONDS ? self::SENTENCE : null;
    }
}
