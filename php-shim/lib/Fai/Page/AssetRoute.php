<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;

/** `GET assets/{file}`: for ever cacheable, since the name changes with the content. */
final class AssetRoute
{
    public function __construct(private readonly Assets $assets)
    {
    }

    public function answer(Request $request, string $name): Response
    {
        $type = $this->assets->type($name);
        $plain = $type === null ? null : $this->assets->bytes($name);
        if ($plain === null) {
            // Not kept by the browser: a file that is still being copied will be there in a moment.
            return Problem::notFound();
        }
        $headers = [
            'Content-Type' => $type,
            'Cache-Control' => 'private, max-age=31536000, immutable',
            'Vary' => 'Accept-Encoding',
        ];
        $gzip = self::acceptsGzip((string) $request->header('Accept-Encoding')) ? $this->assets->gzipBytes($name) : null;
        if ($gzip === null) {
            return new Response(200, $headers, $plain);
        }
        if (function_exists('apache_setenv')) {
            // Apache would compress it once more.
            apache_setenv('no-gzip', '1');
        }
        return new Response(200, $headers + ['Content-Encoding' => 'gzip'], $gzip);
    }

    /** `gzip;q=0` refuses it (RFC 9110, 12.5.3). */
    private static function acceptsGzip(string $acceptEncoding): bool
    {
        return preg_match('/(?:^|,)\s*(?:x-)?gzip\s*(?:;\s*q\s*=\s*(?!0(?:\.0{0,3})?\s*(?:,|$))[0-9.]+\s*)?(?:,|$)/i', $acceptEncoding) === 1;
    }
}
