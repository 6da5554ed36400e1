<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\DatabaseError;
use Fai\Host\Log;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Page\Fields\FieldPanels;
use Fai\Page\Kind\LaterKinds;
use Fai\Settings\Settings;
use Fai\Store\FirstViews;
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
    ) {
    }

    /**
     * @return Data
     * @throws DatabaseError
     */
    public function of(Ticket $ticket, Staff $staff): array
    {
        $record = $this->records->find($ticket->id(), $staff->id());
        $data = (new PageData($this->settings, LaterKinds::all(), $this->fields))->of($ticket, $staff, $record);
        try {
            $this->firstViews?->note($ticket->id(), $record, PageData::showsOurSummary($data), $data['recommendations'] !== []);
        } catch (DatabaseError $error) {
            // A total that is one short costs nobody the panels.
            Log::failure('first_view_not_counted', $error);
        }
        return $data;
    }
}
