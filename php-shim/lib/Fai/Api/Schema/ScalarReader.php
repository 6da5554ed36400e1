<?php

declare(strict_types=1);

namespace Fai\Api\Schema;

use Fai\Api\Schema\Node\ScalarNode;
use Fai\Api\Schema\Node\ScalarType;

/** Turns the schema of a text, number, boolean or null into a node. */
final class ScalarReader
{
    /** By type, in the order in which they are applied: lengths first, so that no pattern meets a megabyte. */
    private const KEYWORDS = [
        'string' => ['minLength', 'maxLength', 'pattern', 'format', 'enum', 'const'],
        'integer' => ['minimum', 'exclusiveMinimum', 'maximum', 'const'],
        'number' => ['minimum', 'exclusiveMinimum', 'maximum', 'const'],
        'boolean' => ['const'],
        'null' => [],
    ];

    /** @throws UnsupportedSchema */
    public static function read(Arguments $arguments): ScalarNode
    {
        $name = $arguments->text('type');
        $type = ScalarType::tryFrom($name) ?? throw new UnsupportedSchema("Unknown type \"{$name}\".");
        $keywords = self::KEYWORDS[$type->value];
        $arguments->allowOnly(['type', ...$keywords]);
        $rules = [];
        foreach ($keywords as $keyword) {
            if ($arguments->has($keyword)) {
                $rules[] = self::rule($keyword, $arguments);
            }
        }

        return new ScalarNode($type, $rules);
    }

    private static function rule(string $keyword, Arguments $arguments): Rule\Rule
    {
        return match ($keyword) {
            'minLength' => new Rule\MinLength($arguments->integer($keyword)),
            'maxLength' => new Rule\MaxLength($arguments->integer($keyword)),
            'pattern' => new Rule\Pattern($arguments->text($keyword)),
            'format' => self::format($arguments->text($keyword)),
            'enum' => new Rule\OneOf($arguments->texts($keyword)),
            'const' => new Rule\Constant($arguments->constant($keyword)),
            'minimum' => new Rule\Minimum($arguments->number($keyword)),
            'exclusiveMinimum' => new Rule\ExclusiveMinimum($arguments->number($keyword)),
            'maximum' => new Rule\Maximum($arguments->number($keyword)),
            default => throw new UnsupportedSchema("No rule for \"{$keyword}\"."),
        };
    }

    private static function format(string $name): Rule\DateTimeFormat
    {
        return $name === 'date-time'
            ? new Rule\DateTimeFormat()
            : throw new UnsupportedSchema("Unknown format \"{$name}\".");
    }
}
