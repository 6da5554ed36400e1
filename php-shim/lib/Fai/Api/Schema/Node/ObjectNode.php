<?php

declare(strict_types=1);

namespace Fai\Api\Schema\Node;

use Fai\Api\Schema\Pointer;
use Fai\Api\Schema\Violations;
use stdClass;

/** An object with known members and no others (`additionalProperties: false`). */
final class ObjectNode implements Node
{
    /** @param array<array-key, Member> $members by name */
    public function __construct(private readonly array $members)
    {
    }

    public function check(mixed $value, string $pointer, Violations $found): void
    {
        if (!$value instanceof stdClass) {
            $found->add($pointer, 'type');

            return;
        }
        foreach ($this->members as $member) {
            $this->checkMember($value, $member, Pointer::toMember($pointer, $member->name), $found);
        }
        foreach (array_keys(get_object_vars($value)) as $name) {
            if ($found->isFull()) {
                return;
            }
            if (!isset($this->members[$name])) {
                $found->add(Pointer::toMember($pointer, (string) $name), 'additionalProperties');
            }
        }
    }

    /** @return array<array-key, mixed> */
    public function complete(mixed $value): array
    {
        $complete = [];
        foreach ($this->members as $member) {
            if ($value instanceof stdClass && property_exists($value, $member->name)) {
                $complete[$member->name] = $member->node->complete($value->{$member->name});
            } elseif ($member->hasDefault) {
                $complete[$member->name] = $member->default;
            }
        }

        return $complete;
    }

    private function checkMember(stdClass $value, Member $member, string $pointer, Violations $found): void
    {
        if (property_exists($value, $member->name)) {
            $member->node->check($value->{$member->name}, $pointer, $found);
        } elseif ($member->isRequired) {
            $found->add($pointer, 'required');
        }
    }
}
