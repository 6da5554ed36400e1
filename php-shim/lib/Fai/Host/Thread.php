<?php

declare(strict_types=1);

namespace Fai\Host;

/** The outline of a ticket's thread: which entries there are and in what order, never what they say. */
final class Thread
{
    /** @var array<int, ThreadEntry> by id */
    private readonly array $entries;

    /** @var array<int, ThreadEntry> the edit that replaced an entry, by the id of what it replaced */
    private readonly array $edits;

    /** @var list<array{Place, ThreadEntry}>|null what staff see, oldest first; made when first asked for */
    private ?array $visible = null;

    /** @param list<ThreadEntry> $entries in any order */
    public function __construct(array $entries)
    {
        $this->entries = array_column($entries, null, 'id');
        $edits = array_filter($entries, $this->isEditOfItsParent(...));
        $this->edits = array_column($edits, null, 'parentId');
    }

    /** The place of an entry, hidden ones included, or null when it is not of this thread. */
    public function place(int $entryId): ?Place
    {
        $entry = $this->entries[$entryId] ?? null;
        return $entry === null ? null : new Place($entry->createdAt, $this->firstVersionId($entry));
    }

    /** Whether what stood at a place is still here, edited or not. */
    public function has(Place $place): bool
    {
        return isset($this->entries[$place->firstVersionId]);
    }

    /** The place of the newest entry staff see, or null for an empty thread. */
    public function newest(): ?Place
    {
        $visible = $this->visible();

        return $visible === [] ? null : $visible[count($visible) - 1][0];
    }

    /** How many entries staff see up to and including a place. */
    public function countUpTo(Place $place): int
    {
        return $this->count() - count($this->after($place));
    }

    /** @return list<ThreadEntry> what staff see after a place, oldest first */
    public function after(Place $place): array
    {
        $later = array_filter($this->visible(), static fn (array $one): bool => $one[0]->compare($place) > 0);

        return array_column($later, 1);
    }

    /** @return list<ThreadEntry> what staff see, oldest first */
    public function entries(): array
    {
        return array_column($this->visible(), 1);
    }

    /** How many entries staff see. */
    public function count(): int
    {
        return count($this->visible());
    }

    /** The entry staff see today in place of the one that was cited; the same id when there is no better one. */
    public function visibleVersion(int $entryId): int
    {
        $seen = [];
        $current = $this->entries[$entryId] ?? null;
        while ($current !== null && $current->isHidden && !isset($seen[$current->id])) {
            $seen[$current->id] = true;
            $current = $this->edits[$current->id] ?? null;
        }
        return $current === null ? $entryId : $current->id;
    }

    /** @return list<array{Place, ThreadEntry}> */
    private function visible(): array
    {
        if ($this->visible === null) {
            $this->visible = [];
            foreach ($this->entries as $entry) {
                if (!$entry->isHidden) {
                    $this->visible[] = [new Place($entry->createdAt, $this->firstVersionId($entry)), $entry];
                }
            }
            usort($this->visible, static fn (array $one, array $other): int => $one[0]->compare($other[0]));
        }
        return $this->visible;
    }

    /** Follows edits of edits back; osTicket deletes an edit that its author edits again and keeps the first version. */
    private function firstVersionId(ThreadEntry $entry): int
    {
        $seen = [];
        while ($entry->isEdit && $entry->parentId > 0 && !isset($seen[$entry->id])) {
            $seen[$entry->id] = true;
            $parent = $this->entries[$entry->parentId] ?? null;
            if ($parent === null) {
                return $entry->parentId;
            }
            $entry = $parent;
        }
        return $entry->id;
    }

    /** Answers have the entry they answer as parent too; only edits share its type and date. */
    private function isEditOfItsParent(ThreadEntry $entry): bool
    {
        $parent = $this->entries[$entry->parentId] ?? null;

        return $entry->isEdit && $parent !== null && $entry->type === $parent->type && $entry->createdAt === $parent->createdAt;
    }
}
