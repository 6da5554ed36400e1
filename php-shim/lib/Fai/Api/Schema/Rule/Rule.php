<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Rule;

/** One keyword of JSON Schema with its argument, or a rule of ours that JSON Schema has no word for. */
interface Rule
{
    /** The keyword, as it stands in an answer. */
    public function keyword(): string;

    /** Whether the value keeps to it. A value of a type the rule does not speak of does (2020-12, core, 7.6.1). */
    public function accepts(mixed $value): bool;
}
