<?php

declare(strict_types=1);

namespace FaiTest\Page;

use Fai\Page\Strings;
use PHPUnit\Framework\TestCase;

/** The file that is taken for each language pack osTicket may run in, when the plugin has its own twelve languages. */
final class StringsFallbackTest extends TestCase
{
    private const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'pl', 'tr', 'ar', 'ja', 'zh-CN'];

    private static string $folder;

    public static function setUpBeforeClass(): void
    {
        self::$folder = sys_get_temp_dir() . '/fai-strings-' . bin2hex(random_bytes(6));
        mkdir(self::$folder . '/strings', 0777, true);
        foreach (self::LANGUAGES as $tag) {
            file_put_contents(self::$folder . "/strings/{$tag}.json", json_encode(['Summary' => $tag]));
        }
    }

    public static function tearDownAfterClass(): void
    {
        array_map('unlink', glob(self::$folder . '/strings/*') ?: []);
        rmdir(self::$folder . '/strings');
        rmdir(self::$folder);
    }

    /** @return iterable<string, array{string, string}> names of language packs as osTicket has them, and the file */
    public static function packs(): iterable
    {
        $files = [
            'en' => ['en_US', 'en_GB'],
            'de' => ['de', 'de_CH', 'de_AT'],
            'fr' => ['fr', 'fr_CA'],
            'es' => ['es_ES', 'es_MX', 'es_AR', 'es'],
            'pt-BR' => ['pt_BR', 'pt_PT', 'pt', 'pt_br'],
            'it' => ['it'],
            'nl' => ['nl', 'nl_BE'],
            'pl' => ['pl'],
            'tr' => ['tr', 'tr_TR'],
            'ar' => ['ar', 'ar_EG', 'ar_SA'],
            'ja' => ['ja', 'ja_JP'],
            'zh-CN' => ['zh_CN', 'zh_cn', 'zh_SG', 'zh'],
        ];
        foreach ($files as $file => $packs) {
            foreach ($packs as $pack) {
                yield $pack => [$pack, $file];
            }
        }
    }

    /** @dataProvider packs */
    public function testEachLanguagePackHasItsFile(string $pack, string $file): void
    {
        self::assertSame($file, $this->fileFor($pack));
    }

    /** @dataProvider strangers */
    public function testWhoReadsNoneOfThemIsShownEnglish(string $pack): void
    {
        self::assertSame('en', $this->fileFor($pack));
    }

    /** @return iterable<string, array{string}> */
    public static function strangers(): iterable
    {
        foreach (['sv_SE', 'sr_CS', 'ru', 'ko', 'ptx', 'zho', ''] as $pack) {
            yield $pack => [$pack];
        }
    }

    /** @dataProvider traditional */
    public function testWhoReadsTraditionalCharactersIsNotShownSimplifiedOnes(string $pack): void
    {
        self::assertSame('en', $this->fileFor($pack));
    }

    /** @return iterable<string, array{string}> */
    public static function traditional(): iterable
    {
        foreach (['zh_TW', 'zh_HK', 'zh_MO', 'zh_Hant'] as $pack) {
            yield $pack => [$pack];
        }
    }

    /** The tag is made as Internationalization::rfc1766() makes it (class.i18n.php:478). */
    private function fileFor(string $pack): string
    {
        $parts = explode('_', $pack);
        if (isset($parts[1])) {
            $parts[1] = strtoupper($parts[1]);
        }
        return (new Strings(self::$folder))->in(implode('-', $parts))['Summary'];
    }
}
