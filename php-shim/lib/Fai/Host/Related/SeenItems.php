<?php

declare(strict_types=1);

namespace Fai\Host\Related;

use Fai\Host\Staff;

/**
 * Of tickets, articles and canned responses those that one person may see at this moment. Nothing is said of the others, not
 * even how many they are.
 *
 * @phpstan-type Item array{title: string, path: string|null, number: string|null, status: string|null, closedAtText: string|null, internal: bool}
 */
final class SeenItems
{
    /** @param array<string, list<int>> $ids by kind: ticket | faq | canned */
    public function __construct(private readonly array $ids, private readonly Staff $staff)
    {
    }

    /** At most four queries, and none for a kind of which there is nothing. */
    public function count(): int
    {
        return count(SeenTickets::among($this->ids['ticket'] ?? [], $this->staff)->ids()) + count($this->articles()) + count($this->responses());
    }

    /** @return array<string, array<int, Item>> by kind and id, as they are now */
    public function items(): array
    {
        return [
            'ticket' => SeenTickets::among($this->ids['ticket'] ?? [], $this->staff)->items(),
            'faq' => $this->articles(),
            'canned' => $this->responses(),
        ];
    }

    /** @return array<int, Item> */
    private function articles(): array
    {
        return SeenArticles::among($this->ids['faq'] ?? []);
    }

    /** @return array<int, Item> */
    private function responses(): array
    {
        return SeenResponses::among($this->ids['canned'] ?? [], $this->staff);
    }
}
