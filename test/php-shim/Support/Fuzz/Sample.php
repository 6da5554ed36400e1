<?php

declare(strict_types=1);

namespace FaiTest\Support\Fuzz;

/** Valid documents of a JSON Schema, with little text in them. Draws from `mt_rand`. */
final class Sample
{
    private const MAX_ITEMS = 4;
    private const MAX_CHARS = 24;

    /** Texts that are allowed wherever text is, whatever they look like. */
    private const STRANGE = [
        '<script>alert(1)</script>', '</script>', "'; DROP TABLE fai_summaries; --", "\u{1F600}\u{1F469}\u{200D}\u{1F680}",
        "\u{202E}gnp.exe", "\u{2028}\u{2029}", "e\u{301}", "%s%n\\u0041", '{{constructor}}', '../../etc/passwd', "\u{FEFF}",
        "\u{FFFF}\u{10FFFF}", "\t\r\n", ' ', '0', 'null', "\u{7F}\u{85}", '=1+1',
    ];

    /** For patterns, which cannot be run backwards: what fits each of those there are. */
    private const BY_PATTERN = [
        '^[A-Za-z0-9._~-]+$' => ['token-1', 'A.b_c~d-9', '0'],
        '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' => ['en', 'pt-BR', 'zh-Hans-CN'],
        '^[1-9][0-9]*$' => ['42', '7'],
        '^[a-z][a-z0-9_]*$' => ['model_timeout', 'x'],
        '^https?:\/\/[!-~]+$' => ['https://example.test/', 'http://a/?b=c&d#e'],
        '^[A-Za-z0-9._:~@+=-]+$' => null,
    ];
    private const ANY_TEXT = '^[^\u0000]*$';

    private int $ids = 0;

    /** @param array<string, mixed> $schema with arrays for objects */
    public function of(array $schema): mixed
    {
        if (isset($schema['anyOf'])) {
            return mt_rand(0, 3) === 0 ? null : $this->of($schema['anyOf'][0]);
        }

        return match ($schema['type']) {
            'object' => $this->object($schema),
            'array' => $this->list($schema, mt_rand($schema['minItems'] ?? 0, min(self::MAX_ITEMS, $schema['maxItems']))),
            'string' => $this->text($schema),
            'integer' => mt_rand($schema['minimum'], $schema['maximum']),
            'boolean' => mt_rand(0, 1) === 1,
        };
    }

    /** @param array<string, mixed> $schema of an array */
    public function list(array $schema, int $items): Branch
    {
        $list = new Branch(false);
        while (count($list->parts) < $items) {
            $list->parts[] = [null, $this->of($schema['items'])];
        }

        return $list;
    }

    /**
     * Whether any text without U+0000 will do.
     *
     * @param array<string, mixed> $schema
     */
    public static function isFreeText(array $schema): bool
    {
        return ($schema['pattern'] ?? null) === self::ANY_TEXT;
    }

    /** @param array<string, mixed> $schema */
    private function object(array $schema): Branch
    {
        $object = new Branch(true);
        foreach ($schema['properties'] as $name => $inner) {
            if (in_array($name, $schema['required'] ?? [], true) || mt_rand(0, 3) > 0) {
                $object->parts[] = [(string) $name, $this->of($inner)];
            }
        }
        shuffle($object->parts);

        return $object;
    }

    /** @param array<string, mixed> $schema */
    private function text(array $schema): string
    {
        if (isset($schema['enum'])) {
            return self::oneOf($schema['enum']);
        }
        if (isset($schema['format'])) {
            return self::oneOf(['2024-02-29T23:59:59.999999Z', '2025-12-31T10:00:00Z', '1000-01-01T00:00:00.1Z']);
        }
        if (self::isFreeText($schema)) {
            return mt_rand(0, 2) === 0 ? self::oneOf(self::STRANGE) : str_repeat('lorem ', mt_rand(1, self::MAX_CHARS / 6));
        }
        // What names something must be unique in its list.
        return self::BY_PATTERN[$schema['pattern']] === null ? 'rec-' . ++$this->ids : self::oneOf(self::BY_PATTERN[$schema['pattern']]);
    }

    /**
     * @template T
     * @param non-empty-list<T> $values
     * @return T
     */
    public static function oneOf(array $values): mixed
    {
        return $values[mt_rand(0, count($values) - 1)];
    }
}
