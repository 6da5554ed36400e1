<?php

declare(strict_types=1);

namespace Fai\Host\Analysis;

/**
 * Texts a reply may be built on: the canned responses that staff may use on a ticket of this department, and the FAQ
 * articles that customers can read. Customers may see all of it.
 *
 * @phpstan-type Reference array{kind: string, id: string, title: string, body: string, internal: bool}
 */
final class References
{
    public function __construct(
        private readonly int $departmentId,
        private readonly int $topicId,
        private readonly int $maxChars,
    ) {
    }

    /** @return list<Reference> */
    public function list(int $limit): array
    {
        $canned = $this->canned($limit);
        $articles = $this->articles($limit);
        // Where there is too much of both, each gets its half.
        $forCanned = max(intdiv($limit, 2), $limit - count($articles));
        $canned = array_slice($canned, 0, $forCanned);

        return [...$canned, ...array_slice($articles, 0, $limit - count($canned))];
    }

    /**
     * Those in which one of these stands somewhere.
     *
     * @param non-empty-list<string> $stems
     * @param int                    $limit of each kind
     * @return list<Reference>
     */
    public function containing(array $stems, int $limit): array
    {
        $articles = self::hasArticles() ? $this->published($limit)->filter(self::anyOf($stems, 'question', 'keywords', 'answer')) : [];

        return [...$this->canned($limit, self::anyOf($stems, 'title', 'response')), ...$this->read('faq', $articles)];
    }

    /**
     * Those of the department, then those of every department (class.canned.php:231, getCannedResponses).
     *
     * @return list<Reference>
     */
    private function canned(int $limit, ?\Q $about = null): array
    {
        if (!self::config()?->isCannedResponseEnabled()) {
            return [];
        }
        $responses = \Canned::objects()->filter(['isenabled' => true, 'dept_id__in' => [$this->departmentId, 0]]);
        $rows = ($about === null ? $responses : $responses->filter($about))
            ->annotate(['start' => $this->startOf('response')])
            ->order_by('-dept_id', 'title')
            ->limit($limit)
            ->values_flat('canned_id', 'title', 'start');
        return $this->read('canned', $rows);
    }

    /**
     * Those of the ticket's help topic, then the others. A knowledge base that only asks its readers to log in
     * (`restrict_kb`) is still the customers'; isKnowledgebaseEnabled() would say no, since nobody is logged in here.
     *
     * @return list<Reference>
     */
    private function articles(int $limit): array
    {
        if (!self::hasArticles()) {
            return [];
        }
        $ofTopic = $this->topicId === 0 ? [] : $this->read('faq', $this->published($limit)->filter(['topics__topic_id' => $this->topicId]));
        $articles = array_column([...$ofTopic, ...$this->read('faq', $this->published($limit))], null, 'id');

        return array_slice(array_values($articles), 0, $limit);
    }

    /** @return \QuerySet<list<int|float|string|null>> */
    private function published(int $limit): \QuerySet
    {
        return \FAQ::allPublic()
            ->annotate(['start' => $this->startOf('answer')])
            ->order_by('question')
            ->limit($limit)
            ->values_flat('faq_id', 'question', 'start');
    }

    /**
     * @param non-empty-list<string> $stems
     */
    private static function anyOf(array $stems, string ...$columns): \Q
    {
        $constraints = [];
        foreach ($stems as $stem) {
            foreach ($columns as $column) {
                $constraints[] = new \Q([$column . '__contains' => $stem]);
            }
        }
        return \Q::any($constraints);
    }

    private static function hasArticles(): bool
    {
        return (bool) self::config()?->get('enable_kb');
    }

    /** Cut by the database, so that a long article is not read only to be thrown away. */
    private function startOf(string $column): \SqlFunction
    {
        return new \SqlFunction('LEFT', new \SqlField($column), $this->maxChars);
    }

    private static function config(): ?\OsticketConfig
    {
        $config = $GLOBALS['cfg'] ?? null;
        return $config instanceof \OsticketConfig ? $config : null;
    }

    /**
     * @param iterable<list<int|float|string|null>> $rows id, title, text
     * @return list<Reference>
     */
    private function read(string $kind, iterable $rows): array
    {
        $references = [];
        foreach ($rows as [$id, $title, $text]) {
            $references[] = [
                'kind' => $kind,
                'id' => (string) $id,
                'title' => (string) $title,
                'body' => str_replace("\0", '', (string) $text),
                'internal' => false,
            ];
        }
        return $references;
    }
}
