<?php

declare(strict_types=1);

namespace Fai\Host;

/** One entry of a thread, without its text. */
final class ThreadEntry
{
    public const MESSAGE = 'M';
    public const RESPONSE = 'R';
    public const NOTE = 'N';

    /**
     * @param int    $parentId  what it answers, or what it is an edit of; 0 for nothing
     * @param bool   $isEdit    it replaced another entry, which is hidden or gone
     * @param bool   $isHidden  it was replaced by an edit
     * @param string $createdAt as core stores it, in the database's zone: good for comparing, not for showing
     */
    public function __construct(
        public readonly int $id,
        public readonly int $parentId,
        public readonly string $type,
        public readonly bool $isEdit,
        public readonly bool $isHidden,
        public readonly string $createdAt,
    ) {
    }
}
