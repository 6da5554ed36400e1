<?php

declare(strict_types=1);

namespace Fai\Host\Analysis\Candidate;

use Fai\Host\Analysis\References;

/**
 * Canned responses and articles that share words with a ticket. The search backend finds neither (class.search.php:393 knows
 * tickets, users and organisations): they are looked through as core's own knowledge base does (faq-categories.inc.php:124).
 *
 * @phpstan-import-type Reference from References
 */
final class FoundReferences
{
    /** So many are looked at before the best are taken. */
    private const MAX_LOOKED_AT = 200;
    private const MAX_WORDS = 12;
    private const MIN_WORD_CHARS = 3;
    /** Beginnings are compared: "printers" finds "printer". */
    private const STEM_CHARS = 6;

    /**
     * @param list<string> $words
     * @return list<Reference> those that share the most words first
     */
    public static function find(References $references, array $words, int $limit): array
    {
        $stems = self::stems($words);
        if ($stems === []) {
            return [];
        }
        $found = $references->containing($stems, self::MAX_LOOKED_AT);
        $shared = array_map(static fn (array $one): int => self::countIn($one['title'] . ' ' . $one['body'], $stems), $found);
        arsort($shared);

        return array_map(static fn (int $index): array => $found[$index], array_slice(array_keys($shared), 0, $limit));
    }

    /**
     * @param list<string> $words
     * @return list<string>
     */
    private static function stems(array $words): array
    {
        $stems = [];
        foreach ($words as $word) {
            $plain = (string) preg_replace('/[^\p{L}\p{M}\p{N}]+/u', '', $word);
            if (mb_strlen($plain) >= self::MIN_WORD_CHARS || preg_match('/^\p{Han}{2}$/u', $plain) === 1) {
                $stems[] = mb_strtolower(mb_substr($plain, 0, self::STEM_CHARS));
            }
        }
        return array_slice(array_values(array_unique($stems)), 0, self::MAX_WORDS);
    }

    /** @param list<string> $stems */
    private static function countIn(string $text, array $stems): int
    {
        $lower = mb_strtolower($text);
        return count(array_filter($stems, static fn (string $stem): bool => str_contains($lower, $stem)));
    }
}
