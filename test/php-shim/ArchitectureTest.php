<?php

declare(strict_types=1);

namespace FaiTest;

use PHPUnit\Framework\TestCase;

final class ArchitectureTest extends TestCase
{
    private const LIB = __DIR__ . '/../../php-shim/lib/Fai';
    private const MAX_BYTES = 12_000;

    /** Which rooms a room may look into; Bootstrap and Uninstall, at the top, see all. */
    private const MAY_USE = [
        'Host' => [],
        'Store' => ['Host'],
        'Settings' => ['Host', 'Api\Token'],
        'Capture' => ['Host', 'Store'],
        'Page' => ['Host', 'Store', 'Settings', 'Api\ValidBody', 'Api\Schema'],
        'Api' => ['Host', 'Store', 'Settings'],
    ];

    public function testRoomsOnlyLookInOneDirection(): void
    {
        foreach (self::files() as $path => $code) {
            $room = explode('/', $path)[0];
            preg_match_all('/^use Fai\\\\([A-Za-z\\\\]+);/m', $code, $uses);
            foreach ($uses[1] as $used) {
                $allowed = array_filter(
                    [$room, ...(self::MAY_USE[$room] ?? array_keys(self::MAY_USE))],
                    static fn (string $one): bool => str_starts_with($used . '\\', $one . '\\'),
                );
                self::assertNotSame([], $allowed, "{$path} may not use Fai\\{$used}: see MAY_USE");
            }
        }
    }

    public function testOnlyHostNamesClassesOfOsTicket(): void
    {
        foreach (self::files() as $path => $code) {
            if (str_starts_with($path, 'Host/')) {
                continue;
            }
            foreach (token_get_all($code) as $token) {
                if (is_array($token) && $token[0] === T_NAME_FULLY_QUALIFIED && !str_starts_with($token[1], '\Fai\\')) {
                    $known = class_exists($token[1]) || interface_exists($token[1]) || function_exists($token[1]);
                    self::assertTrue($known, "{$path} names {$token[1]}: give it an adapter in Host");
                }
            }
        }
    }

    public function testEveryFileIsStrictSmallAndClosedToInheritance(): void
    {
        foreach (self::files() as $path => $code) {
            self::assertStringContainsString('declare(strict_types=1);', $code, $path);
            self::assertLessThanOrEqual(self::MAX_BYTES, strlen($code), "{$path} is too large: split it");
            self::assertMatchesRegularExpression('/^(?:final class|interface|enum|abstract class|trait) /m', $code, $path);
        }
    }

    public function testEntryFilesHoldNothingThatPhp74CouldNotParse(): void
    {
        $newer = [T_MATCH, T_NULLSAFE_OBJECT_OPERATOR, T_ATTRIBUTE, T_ENUM, T_READONLY];
        foreach (['plugin.php', 'panels.php', 'class.FaiPanelsPlugin.php', 'config.php', 'environment.php'] as $file) {
            $code = (string) file_get_contents(self::LIB . '/../../' . $file);
            foreach (token_get_all($code) as $token) {
                self::assertFalse(is_array($token) && in_array($token[0], $newer, true), "{$file}: " . ($token[1] ?? ''));
            }
            // First-class callables, types of PHP 8, and promoted parameters are no tokens of their own.
            self::assertDoesNotMatchRegularExpression('/\(\.\.\.\)|\): *(?:mixed|never|static)\b|\bmixed \$|__construct\((?:public|private)/', $code, $file);
        }
    }

    /** @return array<string, string> code by path below lib/Fai */
    private static function files(): array
    {
        $files = [];
        foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator(self::LIB, \FilesystemIterator::SKIP_DOTS)) as $file) {
            if ($file->getExtension() === 'php') {
                $files[substr($file->getPathname(), strlen(self::LIB) + 1)] = (string) file_get_contents($file->getPathname());
            }
        }
        self::assertNotSame([], $files);

        return $files;
    }
}
