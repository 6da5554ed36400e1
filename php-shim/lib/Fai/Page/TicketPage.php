<?php

declare(strict_types=1);

namespace Fai\Page;

use Fai\Host\HelpDesk;
use Fai\Host\PageLanguage;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Settings\Settings;
use Fai\Store\Insights;

/** Prints the mount into the staff ticket page, where there is something to show. */
final class TicketPage
{
    public function __construct(
        private readonly Settings $settings,
        private readonly Insights $insights,
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
        if ($ticket === null || $staff === null) {
            return;
        }
        $stored = $this->insights->find($ticket->id());
        $script = $stored === null || $stored->isEmpty() ? null : $this->assets->entry();
        if ($script === null) {
            return;
        }
        $data = (new PageData($this->settings))->of($ticket, $staff, $stored);
        if ($data['summary'] === null && $data['recommendations'] === []) {
            return;
        }
        $language = PageLanguage::tag();
        $mount = new Mount(HelpDesk::staffBase(), $language, $staff->opaqueKey(), $script, $this->strings->in($language));
        echo $mount->html($data);
    }
}
