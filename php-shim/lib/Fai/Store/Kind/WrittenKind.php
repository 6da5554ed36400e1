<?php

declare(strict_types=1);

namespace Fai\Store\Kind;

/** A kind of insight beside summary and recommendations, as a write-back brings it in the part of its name. */
interface WrittenKind
{
    /** Of the part (src/contract/write-back.ts, `furtherParts`); lower-case letters. */
    public function name(): string;

    /** The total (Figures) that each new version of it moves by one. */
    public function figure(): string;

    /**
     * What a page is told of it before anything is opened: little, since every view of the ticket reads it. Null where the
     * content says nothing, which is then not stored.
     *
     * @param array<string, mixed> $content checked against the schema of the write-back
     * @return array<string, mixed>|null
     */
    public function head(array $content): ?array;
}
