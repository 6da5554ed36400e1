<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\PanelPermission;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Settings\StaffSettings;

/** For whom the panels exist, and on which tickets. To all others a ticket looks as if there were no plugin. */
final class Audience
{
    public function __construct(private readonly StaffSettings $settings)
    {
    }

    /** Whether panels exist on this ticket for this person, who is known to see the ticket. */
    public function has(Ticket $ticket, Staff $staff): bool
    {
        $departments = $this->settings->departments;
        if ($departments !== [] && !in_array($ticket->departmentId(), $departments, true)) {
            return false;
        }
        return !$this->settings->restrictByRole || $ticket->mayWith($staff, PanelPermission::NAME);
    }
}
