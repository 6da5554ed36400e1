<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Host\Members;
use Fai\Host\Related\SeenItems;
use Fai\Host\Staff;

/** What is stored of the related items of a ticket, and which of them a person may see now. */
final class RelatedItems
{
    /** @param list<Members> $items as they are stored: at least kind and id */
    private function __construct(private readonly array $items)
    {
    }

    /** @param array<string, mixed> $content a `related` part or its head */
    public static function in(array $content): self
    {
        return new self(array_map(static fn (array $one): Members => new Members($one), (new Members($content))->objects('items')));
    }

    public function countFor(Staff $staff): int
    {
        return $this->seenBy($staff)->count();
    }

    /** @return list<array<string, mixed>> in the stored order (src/contract/kinds/related.ts, `pageRelated`) */
    public function shownTo(Staff $staff): array
    {
        $seen = $this->seenBy($staff)->items();
        $shown = [];
        foreach ($this->items as $item) {
            $kind = $item->text('kind');
            $found = $seen[$kind][(int) $item->text('id')] ?? null;
            if ($found !== null) {
                // Named twice, an item is shown once, as it is counted.
                $shown[$kind . $item->text('id')] ??= [
                    'kind' => $kind,
                    'id' => $item->text('id'),
                    'reasons' => $item->members['reasons'] ?? [],
                    'why' => $item->textOrNull('why'),
                    'ending' => $item->textOrNull('ending'),
                ] + $found;
            }
        }
        return array_values($shown);
    }

    private function seenBy(Staff $staff): SeenItems
    {
        $ids = [];
        foreach ($this->items as $item) {
            $ids[$item->text('kind')][(int) $item->text('id')] = (int) $item->text('id');
        }
        return new SeenItems(array_map(array_values(...), $ids), $staff);
    }
}
