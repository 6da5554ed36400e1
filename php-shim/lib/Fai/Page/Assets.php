<?php

declare(strict_types=1);

namespace Fai\Page;

/**
 * The files of the built bundle, by the exact names in the build manifest (`assets.json`). osTicket denies browsers the
 * folder the plugin lives in (include/.htaccess), so a route serves them.
 */
final class Assets
{
    /** @var array{entry?: string, files?: array<string, array{type: string, bytes: int, gzip?: string, gzipBytes?: int}>}|null */
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

    /** The bytes of a file of the manifest; null when they are not those that were built, as while it is being copied. */
    public function bytes(string $name): ?string
    {
        return $this->read($name, $this->manifest()['files'][$name]['bytes'] ?? null);
    }

    /** The same file as it was compressed when built, or null. */
    public function gzipBytes(string $name): ?string
    {
        $file = $this->manifest()['files'][$name] ?? [];
        return $this->read($file['gzip'] ?? '', $file['gzipBytes'] ?? null);
    }

    private function read(string $name, ?int $bytes): ?string
    {
        $path = $this->folder . '/' . $name;
        $content = $bytes !== null && is_file($path) ? (string) file_get_contents($path) : '';
        return strlen($content) === $bytes ? $content : null;
    }

    /** @return array{entry?: string, files?: array<string, array{type: string, bytes: int, gzip?: string, gzipBytes?: int}>} */
    private function manifest(): array
    {
        if ($this->manifest === null) {
            $path = $this->folder . '/assets.json';
            /** @var array{entry?: string, files?: array<string, array{type: string, bytes: int, gzip?: string, gzipBytes?: int}>} $built as src/build/panel-bundle.ts wrote it */
            $built = is_file($path) ? (array) json_decode((string) file_get_contents($path), true) : [];
            $this->manifest = $built;
        }
        return $this->manifest;
    }
}
