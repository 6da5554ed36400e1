<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\HelpDesk;
use Fai\Host\PageLanguage;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Settings\Settings;

/** Prints the mount into the staff ticket page, where there is something to show, and our item into its More menu. */
final class TicketPage
{
    /** What the mount was made for in this request; the menu, which is printed later, has to know. */
    private ?int $ticketId = null;
    private bool $hasSummary = false;

    public function __construct(
        private readonly Settings $settings,
        private readonly TicketView $view,
        private readonly Audience $audience,
        private readonly Assets $assets,
        private readonly Strings $strings,
    ) {
    }

    /**
     * Answers `object.view`, which core sends on the staff ticket page after its permission check, and on the customer
     * portal too (include/client/view.inc.php:7): nothing is printed there.
     *
     * @param object $viewed what is viewed; tasks send this signal too
     */
    public function show(object $viewed): void
    {
        $ticket = Ticket::from($viewed);
        $staff = Staff::current();
        $script = $this->assets->entry();
        if ($ticket === null || $staff === null || $script === null || !$this->audience->has($ticket, $staff)) {
            return;
        }
        $data = $this->view->of($ticket, $staff);
        $this->ticketId = $ticket->id();
        $this->hasSummary = $data['summary'] !== null;
        if (!PageData::hasSomethingToShow($data)) {
            return;
        }
        $language = PageLanguage::tag();
        $person = $staff->opaqueKey();
        $closed = ClosedPanels::among($_COOKIE, $person);
        $mount = new Mount(HelpDesk::staffBase(), $language, $person, $closed, $script, $this->strings->in($language));
        echo $mount->html($data);
    }

    /**
     * Answers `ticket.view.more`, sent inside the list of the More menu (ticket-view.inc.php:271), after `object.view`.
     */
    public function showMenuItem(object $viewed): void
    {
        $ticket = Ticket::from($viewed);
        $staff = Staff::current();
        $script = $this->assets->entry();
        if ($ticket === null || $ticket->id() !== $this->ticketId || $staff === null || $script === null) {
            return;
        }
        // With both panels off there is nothing to summarise for.
        if ($this->settings->panels !== [] && Abilities::of($ticket, $staff, $this->settings->staff)->refresh) {
            $language = PageLanguage::tag();
            $item = new MoreMenuItem(HelpDesk::staffBase(), $language, $staff->opaqueKey(), $script, $this->strings->in($language));
            echo $item->html($ticket->id(), $this->hasSummary);
        }
    }
}
