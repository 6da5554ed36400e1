<?php

declare(strict_types=1);

namespace Fai\Api\Schema;

/**
 * The shape of one request body: a JSON Schema beside this file, which `npm run generate` makes from `src/contract/`, and
 * the rules of that shape which JSON Schema cannot say.
 */
final class BodySchema
{
    /** `limits.summaryChars` of `src/contract/limits.ts`; the shared fixtures hold both to the same number. */
    private const MAX_SUMMARY_CHARS = 20_000;

    /** @param array<string, Rule\Rule> $ownRules by the member of the body that they speak of */
    private function __construct(private readonly SchemaValidator $schema, private readonly array $ownRules)
    {
    }

    /** `PUT tickets/{id}/insights` (src/contract/write-back.ts). */
    public static function writeBack(): self
    {
        return self::load('write-back', [
            'summary' => new Rule\MaxSummaryChars(self::MAX_SUMMARY_CHARS),
            'recommendations' => new Rule\UniqueIds(),
        ]);
    }

    /**
     * @param string                   $name     of the file, without `.json`
     * @param array<string, Rule\Rule> $ownRules by the member of the body that they speak of
     *
     * @throws UnsupportedSchema when the generated file is not readable or holds what the validator does not know
     */
    public static function load(string $name, array $ownRules = []): self
    {
        // A path from __DIR__ works inside a .phar as well.
        $json = file_get_contents(__DIR__ . "/$name.json");
        $schema = json_decode($json === false ? '' : $json, true);
        if (!is_array($schema)) {
            throw new UnsupportedSchema("$name.json cannot be read.");
        }

        return new self(new SchemaValidator($schema), $ownRules);
    }

    /**
     * The body in plain PHP arrays by name, with defaults filled in. A member that may be absent and has no default stays
     * absent, so that "leave as it is" and null differ.
     *
     * @param mixed $body as {@see \Fai\Api\Json\StrictJson} decodes it
     *
     * @return array<array-key, mixed>
     *
     * @throws InvalidBody
     */
    public function parse(mixed $body): array
    {
        $violations = $this->violations($body);
        if ($violations !== []) {
            throw new InvalidBody($violations);
        }
        $complete = $this->schema->complete($body);

        return is_array($complete) ? $complete : [];
    }

    /** @return list<Violation> */
    private function violations(mixed $body): array
    {
        $violations = $this->schema->validate($body);
        foreach ($body instanceof \stdClass ? $this->ownRules : [] as $member => $rule) {
            $pointer = Pointer::toMember('', $member);
            // Counting characters and ids makes sense only in a part that is otherwise right.
            if (!self::hasAnyIn($pointer, $violations) && !$rule->accepts($body->{$member} ?? null)) {
                $violations[] = new Violation($pointer, $rule->keyword());
            }
        }

        return array_slice($violations, 0, SchemaValidator::MAX_VIOLATIONS);
    }

    /** @param list<Violation> $violations */
    private static function hasAnyIn(string $pointer, array $violations): bool
    {
        foreach ($violations as $violation) {
            if (str_starts_with($violation->pointer . '/', $pointer . '/')) {
                return true;
            }
        }

        return false;
    }
}
