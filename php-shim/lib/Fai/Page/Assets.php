<?php

declare(strict_types=1);

namespace Fai\Page;

/**
 * The files of the built bundle, by the exact names in the build manifest (`assets.json`). osTicket denies browsers the
 * folder the plugin lives in (include/.htaccess), so a route serves them.
 */
final class Assets
{
    /** @var array{entry?: string, files?: array<string, array{type: string, gzip?: string}>}|null */
    private ?array $manifest = null;

    /** @param string $folder folder (or phar) of the plugin */
    public function __construct(private readonly string $folder)
    {
    }

    /** Name of the script the page loads, or null when the plugin was installed without being built. */
    public function entry(): ?string
    {
        return $this->manifest()['entry'] ?? null;
    }

    /** The media type of a file, or null when the build made no such file. */
    public function type(string $name): ?string
    {
        return $this->manifest()['files'][$name]['type'] ?? null;
    }

    /** The bytes of a file of the manifest. */
    public function bytes(string $name): string
    {
        return (string) file_get_contents($this->folder . '/' . $name);
    }

    /** The bytes of a file, compressed when it was built, or null when there is no such version. */
    public function gzipBytes(string $name): ?string
    {
        $gzip = $this->manifest()['files'][$name]['gzip'] ?? null;
        return $gzip === null ? null : (string) file_get_contents($this->folder . '/' . $gzip);
    }

    /** @return array{entry?: string, files?: array<string, array{type: string, gzip?: string}>} */
    private function manifest(): array
    {
        if ($this->manifest === null) {
            $path = $this->folder . '/assets.json';
            $this->manifest = is_file($path) ? (array) json_decode((string) file_get_contents($path), true) : [];
        }
        return $this->manifest;
    }
}
