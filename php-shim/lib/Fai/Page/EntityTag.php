<?php

declare(strict_types=1);

namespace Fai\Page;

/** Entity tags, compared weakly (RFC 9110, 8.8.3.2). */
final class EntityTag
{
    public static function of(string $revision): string
    {
        return '"' . $revision . '"';
    }

    /** Whether an `If-None-Match` names the revision. Proxies add `W/` and, when they compress, `-gzip` or the like. */
    public static function matches(?string $ifNoneMatch, string $revision): bool
    {
        if (trim((string) $ifNoneMatch) === '*') {
            return true;
        }
        preg_match_all('/(?:W\/)?"([^"]*)"/', (string) $ifNoneMatch, $found);
        foreach ($found[1] as $tag) {
            if (preg_replace('/(?:--?|;)(?:gzip|br|deflate|zstd)$/D', '', $tag) === $revision) {
                return true;
            }
        }
        return false;
    }
}
