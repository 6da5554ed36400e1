<?php

declare(strict_types=1);

namespace Fai\Host\Analysis;

use Fai\Host\Analysis\Candidate\CandidateTickets;
use Fai\Host\Analysis\Candidate\FoundReferences;
use Fai\Host\UtcTime;

/** What a ticket is, apart from its conversation, as an analysis needs it (src/contract/ticket.ts). */
final class TicketAnalysis
{
    public function __construct(private readonly \Ticket $model)
    {
    }

    /** @return array<string, mixed> the members of the answer that come from the ticket itself */
    public function facts(): array
    {
        $department = $this->model->getDept();
        $due = (string) ($this->model->getDueDate() ?: $this->model->get('est_duedate'));
        return [
            'ticketId' => (int) $this->model->getId(),
            'ticketNumber' => (string) $this->model->getNumber(),
            'subject' => (string) $this->model->getSubject(),
            'status' => (string) $this->model->getStatus()?->getName(),
            // The other states of core, archived and deleted, are past closing.
            'state' => $this->model->isOpen() ? 'open' : 'closed',
            'department' => ['id' => (int) $department?->getId(), 'name' => (string) $department?->getFullName()],
            'topic' => $this->model->getHelpTopic() ?: null,
            'priority' => self::orNull((string) $this->model->getPriority()),
            'createdAt' => UtcTime::ofHost((string) $this->model->getCreateDate()),
            'dueAt' => UtcTime::ofHost($due),
            'closedAt' => $this->model->isOpen() ? null : UtcTime::ofHost((string) $this->model->getCloseDate()),
            'language' => $this->language(),
        ];
    }

    /** @return list<array{role: string, name: string, email: string|null}> */
    public function people(): array
    {
        return (new People($this->model))->list();
    }

    /** @return list<array{label: string, value: string}> */
    public function customFields(): array
    {
        return CustomFields::of($this->model);
    }

    public function organization(): ?string
    {
        $organization = $this->model->user?->org;
        return $organization instanceof \Organization ? self::orNull((string) $organization->getName()) : null;
    }

    /**
     * @param int $limit    how many there may be
     * @param int $maxChars of one text; what is longer is cut
     * @return list<array{kind: string, id: string, title: string, body: string, internal: bool}>
     */
    public function references(int $limit, int $maxChars): array
    {
        return $this->allReferences($maxChars)->list($limit);
    }

    /**
     * Other tickets that may have to do with this one.
     *
     * @param list<string> $words
     * @param int          $limit for each reason
     * @return list<array<string, mixed>>
     */
    public function candidates(array $words, int $limit, int $limitOfAll, int $maxChars): array
    {
        return (new CandidateTickets($this->model, $maxChars))->find($words, $limit, $limitOfAll);
    }

    /**
     * Of the references those that share words.
     *
     * @param list<string> $words
     * @return list<array{kind: string, id: string, title: string, body: string, internal: bool}>
     */
    public function referencesAbout(array $words, int $limit, int $maxChars): array
    {
        return FoundReferences::find($this->allReferences($maxChars), $words, $limit);
    }

    private function allReferences(int $maxChars): References
    {
        return new References((int) $this->model->getDeptId(), (int) $this->model->getTopicId(), $maxChars);
    }

    /** The language the customer chose, or that of the browser at the last login (class.user.php:1203). */
    private function language(): ?string
    {
        $account = $this->model->user?->getAccount();
        $chosen = $account instanceof \UserAccount ? (string) $account->getLanguage(\UserAccount::LANG_MAILOUTS) : '';
        $tag = strtr($chosen, '_', '-');
        return preg_match('/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/D', $tag) === 1 ? $tag : null;
    }

    private static function orNull(string $text): ?string
    {
        return $text === '' ? null : $text;
    }
}
