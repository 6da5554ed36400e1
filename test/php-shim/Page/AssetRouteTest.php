<?php

declare(strict_types=1);

namespace FaiTest\Page;

use Fai\Host\Response;
use Fai\Page\AssetRoute;
use Fai\Page\Assets;
use FaiTest\Support\Requests;
use PHPUnit\Framework\TestCase;

final class AssetRouteTest extends TestCase
{
    private string $folder;

    protected function setUp(): void
    {
        $this->folder = sys_get_temp_dir() . '/fai-assets-' . bin2hex(random_bytes(6));
        mkdir($this->folder);
        file_put_contents($this->folder . '/panels-1.js', 'script');
        file_put_contents($this->folder . '/panels-1.js.gz', 'zipped');
        file_put_contents($this->folder . '/config.php', 'secret');
        file_put_contents($this->folder . '/assets.json', json_encode([
            'entry' => 'panels-1.js',
            'files' => ['panels-1.js' => ['type' => 'text/javascript; charset=utf-8', 'bytes' => 6, 'gzip' => 'panels-1.js.gz', 'gzipBytes' => 6]],
        ]));
    }

    protected function tearDown(): void
    {
        array_map('unlink', glob($this->folder . '/*') ?: []);
        rmdir($this->folder);
    }

    public function testAFileOfTheBuildMayBeKeptForEver(): void
    {
        $response = $this->get('panels-1.js');

        self::assertSame(200, $response->status);
        self::assertSame('script', $response->body);
        self::assertSame('private, max-age=31536000, immutable', $response->headers['Cache-Control']);
        self::assertSame('text/javascript; charset=utf-8', $response->headers['Content-Type']);
    }

    public function testItIsSentCompressedToWhoAcceptsThat(): void
    {
        $response = $this->get('panels-1.js', 'br, gzip;q=0.8');

        self::assertSame('zipped', $response->body);
        self::assertSame('gzip', $response->headers['Content-Encoding']);
        self::assertSame('Accept-Encoding', $response->headers['Vary']);
    }

    public function testItIsSentPlainToWhoRefusesThat(): void
    {
        foreach (['', 'br', 'gzip;q=0', 'gzip;q=0.000, br', 'notgzip'] as $acceptEncoding) {
            self::assertSame('script', $this->get('panels-1.js', $acceptEncoding)->body, $acceptEncoding);
        }
    }

    public function testNothingElseInTheFolderIsServed(): void
    {
        foreach (['config.php', 'assets.json', 'panels-1.js.gz', 'panels-2.js', '..', 'entry'] as $name) {
            self::assertSame(404, $this->get($name)->status, $name);
        }
    }

    public function testAFileThatIsOnlyHalfCopiedIsNotSent(): void
    {
        file_put_contents($this->folder . '/panels-1.js.gz', 'zip');
        self::assertSame('script', $this->get('panels-1.js', 'gzip')->body, 'the plain one is whole');

        file_put_contents($this->folder . '/panels-1.js', '');
        self::assertSame(404, $this->get('panels-1.js')->status);
        self::assertSame('no-store', $this->get('panels-1.js')->headers['Cache-Control']);
    }

    public function testAPluginThatWasNeverBuiltServesNothing(): void
    {
        unlink($this->folder . '/assets.json');

        self::assertSame(404, $this->get('panels-1.js')->status);
        self::assertNull((new Assets($this->folder))->entry());
    }

    private function get(string $name, string $acceptEncoding = ''): Response
    {
        $request = Requests::get('assets/' . $name, ['HTTP_ACCEPT_ENCODING' => $acceptEncoding]);

        return (new AssetRoute(new Assets($this->folder)))->answer($request, $name);
    }
}
