<?php

declare(strict_types=1);

namespace Fai\Settings;

/** Who sees the panels, where, and what staff may do with them. */
final class StaffSettings
{
    public const DEFAULT_REFRESH_SECONDS = 60;

    /**
     * @param int       $refreshSeconds that must lie between two refreshes of one ticket
     * @param list<int> $departments    the panels exist on tickets of these alone; none: everywhere
     * @param bool      $restrictByRole only staff whose role has {@see \Fai\Host\PanelPermission} see panels
     * @param int       $questionsPerHour one person may ask, of all tickets together
     */
    public function __construct(
        public readonly bool $allowInsert = true,
        public readonly bool $allowRating = true,
        public readonly bool $allowRefresh = true,
        public readonly int $refreshSeconds = self::DEFAULT_REFRESH_SECONDS,
        public readonly array $departments = [],
        public readonly bool $restrictByRole = false,
        public readonly int $questionsPerHour = QuestionsPerHourCheck::DEFAULT,
    ) {
    }

    /** @param callable(string): mixed $get reads one setting by its key; null for one that was never saved */
    public static function read(callable $get): self
    {
        $seconds = $get('refresh_seconds');
        $questions = $get('questions_per_hour');

        return new self(
            (bool) ($get('allow_insert') ?? true),
            (bool) ($get('allow_rating') ?? true),
            (bool) ($get('allow_refresh') ?? true),
            is_scalar($seconds) && RefreshSecondsCheck::problem((string) $seconds) === null && $seconds !== ''
                ? (int) $seconds
                : self::DEFAULT_REFRESH_SECONDS,
            self::ids($get('departments')),
            (bool) $get('restrict_by_role'),
            is_scalar($questions) && QuestionsPerHourCheck::problem((string) $questions) === null && (int) $questions > 0
                ? (int) $questions
                : QuestionsPerHourCheck::DEFAULT,
        );
    }

    /**
     * A choice of several comes as [id => name], or as the JSON of that until it was read through its field.
     *
     * @return list<int>
     */
    private static function ids(mixed $choice): array
    {
        $choice = is_string($choice) ? json_decode($choice, true) : $choice;
        return is_array($choice) ? array_values(array_filter(array_map('intval', array_keys($choice)))) : [];
    }
}
