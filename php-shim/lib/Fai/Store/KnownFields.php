<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\InstanceConfig;
use Fai\Host\Members;

/**
 * Which fields of osTicket's forms other tools fill in, by id. Kept with the settings, so that a helpdesk without such
 * fields, which is nearly every one, pays no query for them: they are looked for once, and once more when the names in the
 * settings or any field of a form has changed.
 */
final class KnownFields
{
    public const KEY = 'form_fields_found';

    /**
     * @param array<string, string>                             $names by what the fields hold
     * @param callable(list<string>): array<int, string> $find names by id, of the fields that have one of these names
     */
    public function __construct(
        private readonly InstanceConfig $config,
        private readonly array $names,
        private readonly mixed $find,
    ) {
    }

    /** Makes room for the list, so that those who look for the first time at once do not both try to. */
    public static function begin(InstanceConfig $config): void
    {
        if ($config->get(self::KEY) === null) {
            $config->set(self::KEY, '');
        }
    }

    /** @return array<int, string> what each field holds, by its id */
    public function all(): array
    {
        if ($this->names === []) {
            return [];
        }
        return $this->kept() ?? $this->look();
    }

    /** A field was made, changed or deleted: the next who asks looks anew. */
    public function forget(): void
    {
        if ($this->config->text(self::KEY) !== '') {
            $this->config->set(self::KEY, '');
        }
    }

    /** @return array<int, string>|null null where nobody has looked for these names */
    private function kept(): ?array
    {
        try {
            $kept = Members::ofJson($this->config->text(self::KEY));
            if ($kept->text('of') !== $this->mark()) {
                return null;
            }
            $fields = [];
            foreach ($kept->objects('fields') as $field) {
                $one = new Members($field);
                $fields[$one->wholeNumber('id')] = $one->text('holds');
            }
            return $fields;
        } catch (\UnexpectedValueException) {
            return null;
        }
    }

    /** @return array<int, string> */
    private function look(): array
    {
        $holds = [];
        foreach ($this->names as $one => $name) {
            $holds[mb_strtolower($name)] ??= $one;
        }
        $fields = [];
        foreach (($this->find)(array_values($this->names)) as $id => $name) {
            if (isset($holds[mb_strtolower($name)])) {
                $fields[$id] = $holds[mb_strtolower($name)];
            }
        }
        $kept = array_map(static fn (int $id): array => ['id' => $id, 'holds' => $fields[$id]], array_keys($fields));
        $this->config->set(self::KEY, json_encode(['of' => $this->mark(), 'fields' => $kept], JSON_THROW_ON_ERROR));

        return $fields;
    }

    private function mark(): string
    {
        return substr(hash('sha256', serialize($this->names)), 0, 16);
    }
}
