<?php

declare(strict_types=1);

namespace Fai\Page\Admin;

use Fai\Host\HelpDesk;

/** How insights fare, by the model that made them. */
final class FiguresSection
{
    /**
     * @param list<array{provider: string, name: string, figures: array<string, int>}> $models
     * @param callable(string): string                                                 $t
     */
    public function __construct(private readonly array $models, private readonly mixed $t)
    {
    }

    /** @return list<string> */
    public function html(): array
    {
        $t = $this->t;
        $html = $this->models === []
            ? '<p class="faded">' . Markup::text($t('Nothing has come in yet.')) . '</p>'
            : $this->table() . sprintf(
                '<p><a href="%sadmin/figures.csv" download>%s</a></p>',
                Markup::text(HelpDesk::staffBase()),
                Markup::text($t('Download all figures (CSV)')),
            );
        return [Markup::section($t('How insights fare'), $html, 'figures')];
    }

    private function table(): string
    {
        $t = $this->t;
        $columns = [
            'summaries' => $t('Summaries'),
            'recommendations' => $t('Recommendations'),
            'assessments' => $t('Assessments'),
            'timelines' => $t('Timelines'),
            'related' => $t('Related'),
            'shown' => $t('Shown'),
            'inserted' => $t('Inserted'),
            'copied' => $t('Copied'),
            'noted' => $t('Noted'),
            'dismissed' => $t('Dismissed'),
            'restored' => $t('Restored'),
            'up' => $t('Helpful'),
            'down' => $t('Not helpful'),
        ];
        return Markup::table([$t('Model'), ...array_values($columns), $t('Reasons')], array_map(fn (array $model): array => [
            '<bdi>' . Markup::text($model['provider'] . ' / ' . $model['name']) . '</bdi>',
            ...array_map(static fn (string $figure): string => (string) ($model['figures'][$figure] ?? 0), array_keys($columns)),
            $this->reasons($model['figures']),
        ], $this->models));
    }

    /** @param array<string, int> $figures */
    private function reasons(array $figures): string
    {
        $reasons = [];
        foreach ($figures as $figure => $total) {
            if (str_starts_with($figure, 'reason_') && $total > 0) {
                $reasons[] = Markup::text($this->reason(substr($figure, 7)) . ': ' . $total);
            }
        }
        return implode('<br>', $reasons);
    }

    private function reason(string $reason): string
    {
        $t = $this->t;
        return match ($reason) {
            'wrong' => $t('wrong'),
            'incomplete' => $t('incomplete'),
            'outdated' => $t('outdated'),
            'tone' => $t('wrong tone'),
            'other' => $t('another reason'),
            default => $reason,
        };
    }
}
