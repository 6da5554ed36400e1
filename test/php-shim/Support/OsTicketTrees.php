<?php

declare(strict_types=1);

namespace FaiTest\Support;

/** The osTicket checkouts on this machine: those in `OSTICKET_DIR` (separated by `:`), or else in `~/.cache/fai-osticket`. */
final class OsTicketTrees
{
    /** @return array<string, string> folder by name */
    public static function all(): array
    {
        $named = array_filter(explode(PATH_SEPARATOR, (string) getenv('OSTICKET_DIR')));
        $folders = $named ?: (glob(getenv('HOME') . '/.cache/fai-osticket/*', GLOB_ONLYDIR) ?: []);
        $trees = array_filter($folders, static fn (string $folder): bool => is_file("{$folder}/bootstrap.php"));

        return array_combine(array_map(basename(...), $trees), $trees);
    }

    /** All PHP code of a tree but its plugins and installer. */
    public static function code(string $folder): string
    {
        $code = '';
        $files = new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS));
        foreach ($files as $file) {
            if ($file->getExtension() === 'php' && preg_match('#/(?:plugins|setup|i18n|laminas-mail|pear)/#', $file->getPathname()) === 0) {
                $code .= file_get_contents($file->getPathname());
            }
        }
        return $code;
    }
}
