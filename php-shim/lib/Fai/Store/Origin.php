<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Members;
use Fai\Host\Place;

/** Where an insight comes from: which entry it knew last, when it was made, by what. */
final class Origin
{
    /**
     * @param string                                $generatedAt    UTC, RFC 3339, as the sender wrote it
     * @param array{provider: string, name: string} $model
     * @param int                                   $coveredEntries entries staff saw up to that place when it was
     *                                              written; more of them later means that others were merged in
     * @param bool                                  $wasRemoved     the insights were deleted since
     */
    public function __construct(
        public readonly int $basedOnEntryId,
        public readonly Place $place,
        public readonly string $generatedAt,
        public readonly string $language,
        public readonly array $model,
        public readonly int $coveredEntries,
        public readonly bool $wasRemoved = false,
    ) {
    }

    /**
     * True when this may replace what comes from the other: later in the thread, or as late and not made earlier. What
     * was deleted comes back only with something newer, so that a repeated request cannot undo a deletion.
     */
    public function mayReplace(self $other): bool
    {
        $order = $this->place->compare($other->place) ?: $this->madeAt() <=> $other->madeAt();
        return $other->wasRemoved ? $order > 0 : $order >= 0;
    }

    /** Names this version of an insight: what people said or did about it counts for this one only. 16 hex digits. */
    public function version(): string
    {
        return substr(hash('sha256', $this->basedOnEntryId . '|' . $this->generatedAt), 0, 16);
    }

    public function removed(): self
    {
        return new self($this->basedOnEntryId, $this->place, $this->generatedAt, $this->language, $this->model, $this->coveredEntries, true);
    }

    /** @return array<string, mixed> */
    public function toArray(): array
    {
        return [
            'basedOnEntryId' => $this->basedOnEntryId,
            'placeCreatedAt' => $this->place->createdAt,
            'placeEntryId' => $this->place->firstVersionId,
            'generatedAt' => $this->generatedAt,
            'language' => $this->language,
            'model' => $this->model,
            'coveredEntries' => $this->coveredEntries,
            'wasRemoved' => $this->wasRemoved,
        ];
    }

    /**
     * @param array<array-key, mixed> $stored what toArray() gave
     * @throws \UnexpectedValueException for anything else
     */
    public static function fromArray(array $stored): self
    {
        $members = new Members($stored);
        $model = new Members($members->object('model'));

        return new self(
            $members->wholeNumber('basedOnEntryId'),
            new Place($members->text('placeCreatedAt'), $members->wholeNumber('placeEntryId')),
            $members->text('generatedAt'),
            $members->text('language'),
            ['provider' => $model->text('provider'), 'name' => $model->text('name')],
            $members->wholeNumber('coveredEntries'),
            $members->flag('wasRemoved'),
        );
    }

    /** Null for what was not written by this class. */
    public static function fromJson(?string $json): ?self
    {
        try {
            return self::fromArray(Members::ofJson($json)->members);
        } catch (\UnexpectedValueException) {
            return null;
        }
    }

    public function toJson(): string
    {
        return json_encode($this->toArray(), JSON_THROW_ON_ERROR);
    }

    /** The moment it was made, written so that text order is time order. */
    private function madeAt(): string
    {
        return substr($this->generatedAt, 0, 19) . '.' . str_pad(trim(substr($this->generatedAt, 19), '.Z'), 6, '0');
    }
}
