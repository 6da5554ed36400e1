<?php

declare(strict_types=1);

namespace FaiTest\Support\Fuzz;

use Fai\Api\Json\StrictJson;
use Fai\Api\Schema\BodySchema;
use Fai\Api\Schema\SchemaValidator;
use Fai\Api\ValidBody;
use Fai\Host\Place;
use Fai\Store\Insight;
use Fai\Store\Origin;
use FaiTest\Support\Requests;
use RuntimeException;

/** What the shim's parser and validator make of a body, and whether they keep their promises about it. */
final class BodyCheck
{
    private const CODES = [
        400 => ['malformed_json', 'bad_request'],
        413 => ['too_large'],
        415 => ['unsupported_media_type'],
        422 => ['validation'],
    ];

    /** Twenty errors, each with a name that is cut at 64 bytes on every level of a document. */
    private const MAX_ANSWER_BYTES = 8_192;

    /** @var array<string, BodySchema> by shape */
    private array $schemas = [];

    /**
     * @return array<array-key, mixed> the answer as a problem, or `status` 200 and the `value` that was taken
     *
     * @throws RuntimeException when a promise was broken; whatever else is thrown is a broken promise, too
     */
    public function of(Body $body): array
    {
        $schema = $this->schemas[$body->shape] ??= $body->shape === 'write-back' ? BodySchema::writeBack() : BodySchema::load($body->shape);
        // A chunked body comes without a length.
        $length = crc32($body->bytes) % 2 === 0 ? [] : ['CONTENT_LENGTH' => (string) strlen($body->bytes)];
        $server = ['CONTENT_TYPE' => $body->contentType] + $length;
        $valid = ValidBody::of(Requests::make('POST', '', $body->bytes, $server), $schema);
        $answer = $valid->refusal === null ? ['status' => 200, 'value' => $valid->value->members] : self::problem($valid);
        if (!in_array($answer['status'], $body->statuses, true)) {
            throw new RuntimeException("answered {$answer['status']} instead of " . implode(' or ', $body->statuses));
        }
        if ($valid->refusal === null) {
            self::checkTaken($valid->value->members, $schema);
        }

        return $answer;
    }

    /** @return array<array-key, mixed> */
    private static function problem(ValidBody $valid): array
    {
        $answer = $valid->refusal;
        $problem = json_decode($answer->body, true, 8, JSON_THROW_ON_ERROR);
        $errors = $problem['errors'] ?? null;
        $isWhole = $problem['status'] === $answer->status
            && in_array($problem['code'], self::CODES[$answer->status] ?? [], true)
            && $answer->headers['Content-Type'] === 'application/problem+json'
            && strlen($answer->body) <= self::MAX_ANSWER_BYTES;
        if (!$isWhole || $valid->value->members !== []) {
            throw new RuntimeException('refused with something that is no problem: ' . substr($answer->body, 0, 500));
        }
        if (($errors === null) === ($answer->status === 422) || count($errors ?? [1]) < 1 || count($errors ?? []) > SchemaValidator::MAX_VIOLATIONS) {
            throw new RuntimeException('refused without saying why, or with too many reasons');
        }

        return $problem;
    }

    /**
     * What was taken, written once more, is still valid and says the same; and it comes out of the tables as it went in.
     *
     * @param array<array-key, mixed> $value
     */
    private static function checkTaken(array $value, BodySchema $schema): void
    {
        $again = $schema->parse(StrictJson::decode(json_encode((object) $value, JSON_THROW_ON_ERROR)));
        if ($again !== $value) {
            throw new RuntimeException('what was taken reads otherwise the second time');
        }
        foreach ([$value['summary'] ?? null, ...($value['recommendations'] ?? [])] as $content) {
            if ($content !== null) {
                self::checkStored($content, $value);
            }
        }
    }

    /**
     * @param array<array-key, mixed> $content
     * @param array<array-key, mixed> $writeBack
     */
    private static function checkStored(array $content, array $writeBack): void
    {
        $place = new Place('2026-11-21 10:00:00', $writeBack['basedOnEntryId']);
        $origin = new Origin($writeBack['basedOnEntryId'], $place, $writeBack['generatedAt'], $writeBack['language'], $writeBack['model'], 1);
        $stored = (new Insight($content, $origin))->toJson();
        $read = Insight::fromJson($stored);
        // Anything but ASCII would be cut by osTicket's three-byte connection.
        if (preg_match('/^[\x00-\x7F]*$/D', $stored) !== 1 || $read->content !== $content || $read->origin != $origin) {
            throw new RuntimeException('what was taken is not what would be read again');
        }
    }
}
