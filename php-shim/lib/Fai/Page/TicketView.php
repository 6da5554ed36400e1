<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\DatabaseError;
use Fai\Host\Log;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Page\Fields\FieldPanels;
use Fai\Settings\Settings;
use Fai\Store\FirstViews;
use Fai\Store\Insight;
use Fai\Store\Origin;
use Fai\Store\PageRecords;

/**
 * What one person is shown of one ticket at this moment, however it reaches the page; counted when it is new.
 *
 * @phpstan-import-type Data from PageData
 */
final class TicketView
{
    /** @param FirstViews|null $firstViews null where nothing may be written */
    public function __construct(
        private readonly Settings $settings,
        private readonly PageRecords $records,
        private readonly ?FirstViews $firstViews,
        private readonly ?FieldPanels $fields = null,
        private readonly ?Strings $strings = null,
    ) {
    }

    /**
     * @return Data
     * @throws DatabaseError
     */
    public function of(Ticket $ticket, Staff $staff): array
    {
        $record = $this->records->find($ticket->id(), $staff->id());
        $data = (new PageData($this->settings, $this->fields, $this->strings))->of($ticket, $staff, $record);
        try {
            $this->firstViews?->note($ticket->id(), $record, PageData::showsOurSummary($data), $data['recommendations'] !== []);
        } catch (DatabaseError $error) {
            // A total that is one short costs nobody the panels.
            Log::failure('first_view_not_counted', $error);
        }
        return $data;
    }

    /**
     * What fields of other tools say of a kind, whole, where it is shown in place of ours. Costs no query where there are no
     * such fields.
     *
     * @param Origin|null $ours of what is shown of that kind otherwise
     * @throws DatabaseError
     */
    public function ofFields(string $kind, ?Origin $ours, Ticket $ticket, Staff $staff): ?Insight
    {
        if ($this->fields === null || !$this->fields->areThere()) {
            return null;
        }
        $said = $this->fields->of($ticket, $this->records->find($ticket->id(), $staff->id()));

        return isset($said[$kind]) ? $this->fields->newerThan($ours, $kind, $said, $ticket->thread()) : null;
    }
}
