<?php

declare(strict_types=1);

namespace FaiTest\Page;

use Fai\Page\Strings;
use PHPUnit\Framework\TestCase;

final class StringsTest extends TestCase
{
    private string $folder;

    protected function setUp(): void
    {
        $this->folder = sys_get_temp_dir() . '/fai-strings-' . bin2hex(random_bytes(6));
        mkdir($this->folder . '/strings', 0777, true);
        foreach (['en' => 'Summary', 'pt' => 'Resumo', 'pt-BR' => 'Resumo (BR)'] as $language => $word) {
            file_put_contents("{$this->folder}/strings/{$language}.json", json_encode(['summary' => $word, 'bad' => 1]));
        }
    }

    protected function tearDown(): void
    {
        array_map('unlink', glob($this->folder . '/strings/*') ?: []);
        rmdir($this->folder . '/strings');
        rmdir($this->folder);
    }

    public function testALanguageHasItsOwnStringsAndOnlyStrings(): void
    {
        self::assertSame(['summary' => 'Resumo (BR)'], (new Strings($this->folder))->in('pt-BR'));
    }

    public function testAVariantFallsBackToItsLanguageAndAnUnknownLanguageToEnglish(): void
    {
        self::assertSame(['summary' => 'Resumo'], (new Strings($this->folder))->in('pt-PT'));
        self::assertSame(['summary' => 'Summary'], (new Strings($this->folder))->in('tlh'));
    }

    public function testNoLanguageReachesAFileOutsideTheFolder(): void
    {
        file_put_contents($this->folder . '/strings/../secret.json', '{"summary":"secret"}');
        try {
            self::assertSame(['summary' => 'Summary'], (new Strings($this->folder))->in('../secret'));
        } finally {
            unlink($this->folder . '/secret.json');
        }
    }

    public function testAPluginThatWasNeverBuiltHasNone(): void
    {
        self::assertSame([], (new Strings('/nowhere'))->in('en'));
    }
}
