<?php

declare(strict_types=1);

namespace Fai\Host\Related;

use Fai\Host\HelpDesk;

/** Of some articles of the knowledge base those that are still there: every staff member may read every one (scp/faq.php). */
final class SeenArticles
{
    /**
     * @param list<int> $ids
     * @return array<int, array{title: string, path: string, number: null, status: null, closedAtText: null, internal: bool}> by id; one query
     */
    public static function among(array $ids): array
    {
        $items = [];
        $articles = \FAQ::objects()->filter(['faq_id__in' => $ids])->values_flat('faq_id', 'question', 'ispublished', 'category__ispublic');
        foreach ($ids === [] ? [] : $articles as [$id, $question, $isPublished, $isPublic]) {
            $items[(int) $id] = [
                'title' => (string) $question,
                'path' => HelpDesk::root() . 'scp/faq.php?id=' . (int) $id,
                'number' => null,
                'status' => null,
                'closedAtText' => null,
                // As FAQ::isPublished() has it (class.faq.php:89).
                'internal' => (int) $isPublished === \FAQ::VISIBILITY_PRIVATE || (int) $isPublic === \Category::VISIBILITY_PRIVATE,
            ];
        }
        return $items;
    }
}
