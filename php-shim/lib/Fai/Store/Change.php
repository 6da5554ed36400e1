<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Members;

/** What became of one fact of a ticket: what was said before and after, since when, by which model. */
final class Change
{
    /**
     * @param string      $fact   of WatchedFacts::BY_PART
     * @param Said|null   $before null where it had been taken back
     * @param Said|null   $after  null where it was taken back
     * @param string      $at     UTC by the database's clock, as it writes DATETIME(6): later ones sort behind earlier ones
     * @param array{provider: string, name: string} $model
     */
    public function __construct(
        public readonly string $fact,
        public readonly ?Said $before,
        public readonly ?Said $after,
        public readonly string $at,
        public readonly array $model,
    ) {
    }

    /**
     * @param array<string, string|null> $row of fai_changes
     * @throws \UnexpectedValueException for what was not written by us
     */
    public static function fromRow(array $row): self
    {
        $model = Members::ofJson($row['model']);

        return new self(
            (string) $row['fact'],
            isset($row['before_said']) ? Said::fromMembers(Members::ofJson($row['before_said'])) : null,
            isset($row['after_said']) ? Said::fromMembers(Members::ofJson($row['after_said'])) : null,
            (string) $row['changed_at'],
            ['provider' => $model->text('provider'), 'name' => $model->text('name')],
        );
    }

    /** Tells apart what somebody has seen from what is newer, without blanks. */
    public static function mark(string $at): string
    {
        return strtr($at, ' ', 'T');
    }
}
