<?php

declare(strict_types=1);

namespace FaiTest;

use FaiTest\Support\OsTicketTrees;
use PHPUnit\Framework\TestCase;

/** What PHPStan is told of osTicket (test/phpstan/stubs) is there: else it would pass calls that fail on a helpdesk. */
final class StubsTest extends TestCase
{
    private const STUBS = __DIR__ . '/../phpstan/stubs';

    /** Methods of core's base classes that are magic, or of an interface that PHP itself calls. */
    private const OF_PHP = ['__construct', '__toString', 'getIterator'];

    public function testRealTreesHaveEveryClassMethodAndConstant(): void
    {
        $trees = OsTicketTrees::all();
        if ($trees === []) {
            self::markTestSkipped('No osTicket tree here');
        }
        $stubs = implode('', array_map('file_get_contents', glob(self::STUBS . '/*.php') ?: []));
        preg_match_all('/^class (\w+)/m', $stubs, $classes);
        preg_match_all('/function (\w+)\(/', $stubs, $functions);
        preg_match_all('/public const (\w+)/', $stubs, $constants);
        preg_match_all("/^define\\('(\\w+)'/m", $stubs, $defined);
        self::assertGreaterThan(30, count($classes[1]));
        foreach ($trees as $name => $folder) {
            $code = OsTicketTrees::code($folder);
            $patterns = [
                '/\bclass\s+%s\b/i' => $classes[1],
                '/\bfunction\s+&?%s\s*\(/' => array_diff($functions[1], self::OF_PHP),
                '/\bconst\s+%s\b/' => $constants[1],
                '/\bdefine\s*\(\s*[\'"]%s\b/' => $defined[1],
            ];
            foreach ($patterns as $pattern => $names) {
                foreach (array_unique($names) as $one) {
                    self::assertTrue(preg_match(sprintf($pattern, $one), $code) === 1, "{$name} has no {$one}");
                }
            }
        }
    }
}
