<?php

declare(strict_types=1);

namespace Fai\Host;

/** What one field of the settings form may hold. Empty is always fine: whether a field is required is the form's to say. */
interface FieldCheck
{
    /** @return string|null what is wrong, in a sentence for the administrator */
    public static function problem(string $value): ?string;
}
