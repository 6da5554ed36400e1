<?php

declare(strict_types=1);

namespace Fai\Host\Analysis;

use Fai\Host\UtcTime;

/**
 * Reads thread entries with their bodies: two queries for any number of them, and one for each body kept in a file.
 *
 * @phpstan-type Entry array{entryId: int, type: string, at: string, author: array{role: string, name: string}, format: string, body: string, attachments: list<array{name: string, bytes: int}>}
 */
final class Entries
{
    private const COLUMNS = [
        'id', 'type', 'created', 'format', 'body', 'poster', 'staff_id', 'user_id',
        'staff__firstname', 'staff__lastname', 'user__name',
    ];

    /**
     * Bodies are as core stores them: nothing is stripped, so that a reader sees what a mail tried to hide.
     *
     * @param list<int> $ids
     * @return array<int, Entry> by id; one that was deleted meanwhile is missing
     */
    public static function read(array $ids): array
    {
        $files = EntryFiles::of($ids);
        $entries = [];
        foreach (\ThreadEntry::objects()->filter(['id__in' => $ids])->values(...self::COLUMNS) as $row) {
            $id = (int) $row['id'];
            $body = (string) $row['body'];
            $entries[$id] = [
                'entryId' => $id,
                'type' => (string) $row['type'],
                'at' => UtcTime::ofHost((string) $row['created']) ?? '1970-01-01T00:00:00Z',
                'author' => self::author($row),
                'format' => $row['format'] === 'html' ? 'html' : 'text',
                'body' => $body === '' ? $files->body($id) : $body,
                'attachments' => $files->attachments($id),
            ];
        }
        return $entries;
    }

    /**
     * @param array<string, int|float|string|null> $row
     * @return array{role: string, name: string}
     */
    private static function author(array $row): array
    {
        $poster = (string) $row['poster'];
        return match (true) {
            (int) $row['staff_id'] > 0 => [
                'role' => 'staff',
                'name' => StaffName::of((string) $row['staff__firstname'], (string) $row['staff__lastname']) ?: $poster,
            ],
            (int) $row['user_id'] > 0 => ['role' => 'customer', 'name' => (string) $row['user__name'] ?: $poster],
            // A message whose sender was deleted since.
            $row['type'] === 'M' => ['role' => 'customer', 'name' => $poster],
            default => ['role' => 'system', 'name' => $poster],
        };
    }
}
