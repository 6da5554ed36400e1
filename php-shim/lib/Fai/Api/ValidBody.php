<?php

declare(strict_types=1);

namespace Fai\Api;

use Fai\Api\Schema\BodySchema;
use Fai\Api\Schema\InvalidBody;
use Fai\Api\Schema\Violation;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;

/** The body of a request in the shape its route takes, or the answer that says what is wrong with it. */
final class ValidBody
{
    /** @param array<array-key, mixed> $value by member, defaults filled in; empty when it was refused */
    private function __construct(public readonly array $value, public readonly ?Response $refusal)
    {
    }

    public static function of(Request $request, BodySchema $schema): self
    {
        $json = JsonBody::of($request);
        if ($json->refusal !== null) {
            return new self([], $json->refusal);
        }
        try {
            return new self($schema->parse($json->value), null);
        } catch (InvalidBody $invalid) {
            return new self([], self::refuse($invalid->violations));
        }
    }

    /** @param list<Violation> $violations */
    public static function refuse(array $violations): Response
    {
        return Problem::validation(array_map(
            static fn (Violation $one): array => ['pointer' => $one->pointer, 'rule' => $one->rule],
            $violations,
        ));
    }
}
