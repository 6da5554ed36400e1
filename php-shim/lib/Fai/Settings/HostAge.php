<?php

declare(strict_types=1);

namespace Fai\Settings;

/** Warns of an osTicket with a hole that lets visitors read files of the server (CVE-2026-22200). It refuses nothing. */
final class HostAge
{
    /** The first releases without it, by their line. */
    private const MENDED = ['1.17' => '1.17.7', '1.18' => '1.18.3'];

    /** @param string|null $release such as `1.18.1`; null where osTicket does not say */
    public static function warning(?string $release): ?string
    {
        if ($release === null) {
            return 'This osTicket does not say its release. Below 1.17.7 or 1.18.3 it has a hole through which visitors can read files of the server (CVE-2026-22200).';
        }
        $line = implode('.', array_slice(explode('.', $release), 0, 2));
        $isOld = version_compare($release, self::MENDED[$line] ?? self::MENDED['1.17'], '<');

        return $isOld
            ? 'Please update osTicket to 1.17.7 or 1.18.3 or newer: this release has a hole through which visitors can read files of the server (CVE-2026-22200). The panels work all the same.'
            : null;
    }
}
