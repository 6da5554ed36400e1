<?php

declare(strict_types=1);

namespace Fai\Page\Fields;

use Fai\Host\Thread;
use Fai\Host\TimeText;
use Fai\Page\Coverage;
use Fai\Store\Insight;

/** A summary from a field as the page shows it (src/contract/page-data.ts). It has no rating: it is not ours to be judged. */
final class FieldSummary
{
    /** @return array<string, mixed> */
    public static function of(Insight $insight, Thread $thread): array
    {
        $origin = $insight->origin;

        return $insight->content + [
            'language' => $origin->language,
            'generatedAt' => $origin->generatedAt,
            'generatedAtText' => TimeText::of($origin->generatedAt),
            'basedOnEntryId' => $origin->basedOnEntryId,
            'model' => $origin->model,
            'coverage' => (new Coverage($thread, $origin))->toArray(),
        ];
    }
}
