<?php

declare(strict_types=1);

namespace FaiTest\Support;

/** Small damage to a text, the same for the same seed. */
final class Mutations
{
    /** Bytes that mean something in tokens, JSON or UTF-8, and some that mean nothing. */
    private const BYTES = ".=-_\"\\{}[]:,09eA\0\n\xff\xc3";

    public function __construct(int $seed)
    {
        mt_srand($seed);
    }

    public function mutate(string $text): string
    {
        for ($times = mt_rand(1, 3); $times > 0; $times--) {
            $text = $this->once($text);
        }

        return $text;
    }

    private function once(string $text): string
    {
        $length = strlen($text);
        $at = mt_rand(0, max(0, $length - 1));
        $byte = self::BYTES[mt_rand(0, strlen(self::BYTES) - 1)];

        return match (mt_rand(0, 5)) {
            0 => substr_replace($text, $byte, $at, 1),
            1 => substr_replace($text, $byte, $at, 0),
            2 => substr_replace($text, '', $at, mt_rand(1, 4)),
            3 => substr($text, 0, $at),
            4 => substr_replace($text, chr(ord($text[$at] ?? 'a') ^ (1 << mt_rand(0, 7))), $at, 1),
            default => substr_replace($text, substr($text, mt_rand(0, max(0, $length - 1)), mt_rand(1, 40)), $at, 0),
        };
    }
}
