<?php

declare(strict_types=1);

namespace Fai\Api;

use Fai\Api\Json\MalformedJson;
use Fai\Api\Json\StrictJson;
use Fai\Host\Problem;
use Fai\Host\Request;
use Fai\Host\Response;

/** The JSON body of a request. What is too large is not parsed, what is no JSON is not validated. */
final class JsonBody
{
    public const MAX_BYTES = 1_048_576;

    private function __construct(public readonly mixed $value, public readonly ?Response $refusal)
    {
    }

    /** Either the value, or the answer that says what is wrong with the body. */
    public static function of(Request $request): self
    {
        if ((int) $request->header('Content-Length') > self::MAX_BYTES) {
            return self::refused(Problem::tooLarge());
        }
        if (!self::isPlainJson((string) $request->header('Content-Type')) || $request->header('Content-Encoding') !== null) {
            return self::refused(Problem::unsupportedMediaType());
        }
        // A chunked body has no length to look at before.
        $body = $request->body(self::MAX_BYTES + 1);
        if (strlen($body) > self::MAX_BYTES) {
            return self::refused(Problem::tooLarge());
        }
        try {
            $value = StrictJson::decode($body);
        } catch (MalformedJson) {
            return self::refused(Problem::malformedJson());
        }
        // A list or a bare value is well-formed, but no body of this API (contract, section 4).
        return $value instanceof \stdClass ? new self($value, null) : self::refused(Problem::badRequest());
    }

    /** JSON is UTF-8 (RFC 8259, 8.1); whoever names another charset means other characters than would be stored. */
    private static function isPlainJson(string $contentType): bool
    {
        return preg_match('#^\s*application/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$#iD', $contentType) === 1;
    }

    private static function refused(Response $refusal): self
    {
        return new self(null, $refusal);
    }
}
