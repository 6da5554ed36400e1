<?php

declare(strict_types=1);

namespace Fai\Page;

/**
 * What a person left closed in this browser. The page keeps it in a cookie (src/contract/mount.ts) and gets it back in the
 * mount, so that it need not look for it: the first look into a browser's own storage costs milliseconds.
 */
final class ClosedPanels
{
    private const NAMES = ['summary', 'recommendations', 'all'];

    /**
     * @param array<array-key, mixed> $cookies as the browser sent them
     * @param string $personKey tells people who share a browser apart
     * @return string names of panels, and `all` for all of them, with dots between; what is no such name is left out
     */
    public static function among(array $cookies, string $personKey): string
    {
        $written = $cookies['fai_closed_' . $personKey] ?? '';

        return implode('.', array_intersect(self::NAMES, is_string($written) ? explode('.', $written, 9) : []));
    }
}
