<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;
use Fai\Host\Members;

/**
 * How insights fare, by the model that made them: running totals, which outlive the insights. `summaries`,
 * `recommendations` and the kinds of Kind\WrittenKinds were written back; `shown` were seen by anybody; the rest is what staff did with them.
 */
final class Figures
{
    public function __construct(private readonly Database $database)
    {
    }

    /** Moves one total; it never falls below nothing. */
    public function add(string $provider, string $name, string $figure, int $delta = 1): void
    {
        $model = self::model($provider, $name);
        $this->database->execute(
            'INSERT INTO fai_figures (model_key, figure, model, total) VALUES (?, ?, ?, ?)'
            . ' ON DUPLICATE KEY UPDATE total = GREATEST(0, total + ?)',
            [self::key($model), $figure, $model, max(0, $delta), $delta],
        );
    }

    /** @return list<array{provider: string, name: string, figures: array<string, int>}> by provider and name */
    public function byModel(): array
    {
        $models = [];
        foreach ($this->database->rows('SELECT model_key, figure, model, total FROM fai_figures ORDER BY figure') as $row) {
            $model = Members::ofJson($row['model']);
            $models[(string) $row['model_key']] ??= ['provider' => $model->text('provider'), 'name' => $model->text('name'), 'figures' => []];
            $models[(string) $row['model_key']]['figures'][(string) $row['figure']] = (int) $row['total'];
        }
        usort($models, static fn (array $one, array $other): int => [$one['provider'], $one['name']] <=> [$other['provider'], $other['name']]);

        return $models;
    }

    /** What a model's totals are kept under. */
    public static function keyOf(string $provider, string $name): string
    {
        return self::key(self::model($provider, $name));
    }

    /** ASCII, like all JSON we store (see Migrations). */
    private static function model(string $provider, string $name): string
    {
        return json_encode(['provider' => $provider, 'name' => $name], JSON_THROW_ON_ERROR);
    }

    private static function key(string $model): string
    {
        return substr(hash('sha256', $model), 0, 32);
    }
}
