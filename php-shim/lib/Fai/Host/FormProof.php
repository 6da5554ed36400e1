<?php

declare(strict_types=1);

namespace Fai\Host;

/** osTicket's protection of plain forms against requests made by other sites (class.osticket.php:115). */
final class FormProof
{
    /** @return array{name: string, value: string} the hidden field that a form of ours carries */
    public static function field(): array
    {
        $host = self::host() ?? throw new \LogicException('A form is shown on a page of osTicket');

        return ['name' => (string) $host->getCSRF()->getTokenName(), 'value' => (string) $host->getCSRFToken()];
    }

    /** Whether this request is a form of ours, sent from a page of this helpdesk. */
    public static function isGiven(Request $request): bool
    {
        $isOurSite = in_array($request->header('Sec-Fetch-Site') ?? 'same-origin', ['same-origin', 'none'], true);

        return $isOurSite && $_POST !== [] && (bool) self::host()?->checkCSRFToken();
    }

    /** A field of the form, as text. */
    public static function value(string $name): string
    {
        $value = $_POST[$name] ?? '';
        return is_string($value) ? $value : '';
    }

    private static function host(): ?\osTicket
    {
        $host = $GLOBALS['ost'] ?? null;
        return $host instanceof \osTicket ? $host : null;
    }
}
