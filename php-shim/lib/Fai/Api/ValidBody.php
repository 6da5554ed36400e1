<?php

declare(strict_types=1);

namespace Fai\Api;

use Fai\Api\Schema\BodySchema;
use Fai\Api\Schema\InvalidBody;
use Fai\Api\Schema\Violation;
use Fai\Host\Members;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;

/** The body of a request in the shape its route takes, or the answer that says what is wrong with it. */
final class ValidBody
{
    /** @param Members $value with defaults filled in; none when it was refused */
    private function __construct(public readonly Members $value, public readonly ?Response $refusal)
    {
    }

    public static function of(Request $request, BodySchema $schema): self
    {
        $json = JsonBody::of($request);
        if ($json->refusal !== null) {
            return new self(new Members([]), $json->refusal);
        }
        try {
            return new self(new Members($schema->parse($json->value)), null);
        } catch (InvalidBody $invalid) {
            return new self(new Members([]), self::refuse($invalid->violations));
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
