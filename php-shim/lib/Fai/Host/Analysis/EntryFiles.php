<?php

declare(strict_types=1);

namespace Fai\Host\Analysis;

/** The files that hang on thread entries: attachments, and bodies too long for core's column. */
final class EntryFiles
{
    private const MAX_NAMED = 100;

    /** Of a body in a file. The answer holds 1 MiB; a mail of 100 MiB must not be read for that. */
    private const MAX_BODY_BYTES = 2_097_152;

    /** @param array<int, list<array<string, int|float|string|null>>> $files by entry id */
    private function __construct(private readonly array $files)
    {
    }

    /** @param list<int> $entryIds */
    public static function of(array $entryIds): self
    {
        $files = [];
        $rows = \Attachment::objects()
            ->filter(['type' => \ObjectModel::OBJECT_TYPE_THREAD, 'object_id__in' => $entryIds ?: [0]])
            ->order_by('id')
            ->values('object_id', 'inline', 'name', 'file_id', 'file__name', 'file__size', 'file__type');
        foreach ($rows as $row) {
            $files[(int) $row['object_id']][] = $row;
        }
        return new self($files);
    }

    /** @return list<array{name: string, bytes: int}> without the pictures that are part of a body */
    public function attachments(int $entryId): array
    {
        $separate = array_filter($this->files[$entryId] ?? [], static fn (array $file): bool => !(int) $file['inline']);
        return array_map(static fn (array $file): array => [
            'name' => (string) ($file['name'] ?: $file['file__name']),
            'bytes' => max(0, (int) $file['file__size']),
        ], array_slice(array_values($separate), 0, self::MAX_NAMED));
    }

    /** Bodies of 65,000 characters and more live in an inline text file (class.thread.php:1782; read at :941). */
    public function body(int $entryId): string
    {
        foreach ($this->files[$entryId] ?? [] as $file) {
            if ((int) $file['inline'] && in_array($file['file__type'], ['text/html', 'text/plain'], true)) {
                return self::content((int) $file['file_id']);
            }
        }
        return '';
    }

    /** AttachmentFile::getData() is not used: when a file cannot be read it ends the request (class.file.php:142). */
    private static function content(int $fileId): string
    {
        $file = \AttachmentFile::lookup($fileId);
        $content = '';
        if ($file instanceof \AttachmentFile) {
            $source = $file->open();
            while (strlen($content) < self::MAX_BODY_BYTES && is_string($block = $source->read()) && $block !== '') {
                $content .= $block;
            }
        }
        return mb_strcut($content, 0, self::MAX_BODY_BYTES, 'UTF-8');
    }
}
