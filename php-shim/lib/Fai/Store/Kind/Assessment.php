<?php

declare(strict_types=1);

namespace Fai\Store\Kind;

/** Urgency, effort, mood and suggestions (src/contract/kinds/assessment.ts). All of it is shown at once. */
final class Assessment implements WrittenKind
{
    public const NAME = 'assessment';

    public function name(): string
    {
        return self::NAME;
    }

    public function figure(): string
    {
        return 'assessments';
    }

    public function head(array $content): ?array
    {
        $said = array_filter($content, static fn (mixed $member): bool => $member !== null);

        return $said === [] ? null : $said;
    }
}
