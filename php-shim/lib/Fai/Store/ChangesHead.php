<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Members;

/**
 * What every view of a ticket reads of its log of changes, so that it costs no query of its own: how many there are by
 * fact, and the last one of each fact, also where the log has dropped it. It stands among the heads of the further kinds.
 */
final class ChangesHead
{
    /** Of the row in fai_further_insights, of the panel and of its route. */
    public const KIND = 'changes';

    /**
     * @param array<string, int>                                                  $counts in the log, by fact
     * @param array<string, array{at: string, before: Said|null, isThere: bool}> $last   by fact; `isThere` is false where it was taken back
     */
    public function __construct(public readonly array $counts, public readonly array $last)
    {
    }

    /** Nothing has changed where there is no head, or none that can be read. */
    public static function of(?Insight $head): self
    {
        try {
            return self::read(new Members($head->content ?? []));
        } catch (\UnexpectedValueException) {
            return new self([], []);
        }
    }

    /**
     * How many changes of these facts there are.
     *
     * @param list<string> $facts
     */
    public function count(array $facts): int
    {
        return array_sum(array_intersect_key($this->counts, array_flip($facts)));
    }

    /**
     * When one of these facts changed last; null where none did.
     *
     * @param list<string> $facts
     */
    public function newestAt(array $facts): ?string
    {
        $times = array_column(array_intersect_key($this->last, array_flip($facts)), 'at');

        return $times === [] ? null : max($times);
    }

    /** Whether a fact was said once and taken back: what is said of it next is a change, and no first word. */
    public function wasTakenBack(string $fact): bool
    {
        return isset($this->last[$fact]) && !$this->last[$fact]['isThere'];
    }

    /**
     * With newer changes.
     *
     * @param list<Change>       $changes
     * @param array<string, int> $counts
     */
    public function with(array $changes, array $counts): self
    {
        $last = $this->last;
        foreach ($changes as $change) {
            // The gist is too long to go out with every page, where nothing asks for the one before.
            $before = $change->fact === 'gist' ? null : $change->before;
            $last[$change->fact] = ['at' => $change->at, 'before' => $before, 'isThere' => $change->after !== null];
        }
        return new self($counts, $last);
    }

    /** @return array<string, mixed> what of() reads */
    public function toArray(): array
    {
        return [
            'counts' => $this->counts,
            'last' => array_map(static fn (array $one): array => ['before' => $one['before']?->toArray()] + $one, $this->last),
        ];
    }

    private static function read(Members $content): self
    {
        $counts = new Members($content->has('counts') ? $content->object('counts') : []);
        $last = new Members($content->has('last') ? $content->object('last') : []);
        $changes = [];
        foreach (array_keys($last->members) as $fact) {
            $one = new Members($last->object((string) $fact));
            $changes[(string) $fact] = [
                'at' => $one->text('at'),
                'before' => $one->has('before') ? Said::fromMembers(new Members($one->object('before'))) : null,
                'isThere' => $one->flag('isThere'),
            ];
        }
        $totals = [];
        foreach (array_keys($counts->members) as $fact) {
            $totals[(string) $fact] = $counts->wholeNumber((string) $fact);
        }
        return new self($totals, $changes);
    }
}
