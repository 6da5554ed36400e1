<?php

declare(strict_types=1);

namespace Fai\Host\Related;

use Fai\Host\Staff;

/** Of some canned responses those that a person may use: enabled, and of their departments (class.canned.php:231). Never a body. */
final class SeenResponses
{
    /**
     * @param list<int> $ids
     * @return array<int, array{title: string, path: null, number: null, status: null, closedAtText: null, internal: bool}> by id; one query
     */
    public static function among(array $ids, Staff $staff): array
    {
        $config = $GLOBALS['cfg'] ?? null;
        if ($ids === [] || !$config instanceof \OsticketConfig || !$config->isCannedResponseEnabled()) {
            return [];
        }
        $items = [];
        $responses = \Canned::objects()
            ->filter(['canned_id__in' => $ids, 'isenabled' => true, 'dept_id__in' => [0, ...$staff->model->getDepts()]])
            ->values_flat('canned_id', 'title');
        foreach ($responses as [$id, $title]) {
            // Its page is for those who manage canned responses (scp/canned.php:28): there is none to open.
            $items[(int) $id] = ['title' => (string) $title, 'path' => null, 'number' => null, 'status' => null, 'closedAtText' => null, 'internal' => false];
        }
        return $items;
    }
}
