<?php

declare(strict_types=1);

namespace Fai\Page\Admin;

use Fai\Host\HelpDesk;
use Fai\Host\Versions;
use Fai\Settings\AuthorizationProbe;

/** Who may come in, whether their header arrives, what failed last, and what runs here. */
final class ConnectionSections
{
    /** @param callable(string): string $t */
    public function __construct(private readonly AdminState $state, private readonly mixed $t)
    {
    }

    /** @return list<string> */
    public function html(string $nonce): array
    {
        $t = $this->t;
        return [
            Markup::section($t('Connection'), $this->connection() . $this->probe($nonce), 'connection'),
            Markup::section($t('Last errors'), $this->incidents(), 'errors'),
            Markup::section($t('Versions'), $this->versions(), 'versions'),
        ];
    }

    private function connection(): string
    {
        $t = $this->t;
        $settings = $this->state->settings;
        $facts = Markup::facts([
            $t('Switched on') => $this->shown(),
            $t('Who reads tickets') => Markup::text($settings->deployment === 'direct'
                ? $t('a service elsewhere, with the personal data in them')
                : $t('a worker beside this helpdesk, which takes personal data out')),
            $t('Organization') => Markup::code($settings->organizationId),
            $t('Instance') => Markup::code($settings->instanceId),
            $t('Issuer') => $settings->issuer === '' ? Markup::text($t('none: the API is closed')) : Markup::code($settings->issuer),
        ]);
        if ($this->state->keys === []) {
            return $facts . '<p>' . Markup::text($t('No public key is configured: the API is closed.')) . '</p>';
        }
        return $facts . Markup::table([$t('Key id'), $t('Bits'), $t('Fingerprint (RFC 7638)')], array_map(static fn (array $key): array => [
            Markup::code($key['kid']),
            (string) $key['bits'],
            Markup::code($key['thumbprint']),
        ], $this->state->keys));
    }

    private function shown(): string
    {
        $t = $this->t;
        $titles = [
            'summary' => $t('Summary'),
            'recommendations' => $t('Recommended responses'),
            'assessment' => $t('Assessment'),
            'timeline' => $t('Timeline'),
            'changes' => $t('What changed'),
            'related' => $t('Related'),
            'questions' => $t('Questions'),
        ];
        $shown = array_map(static fn (string $name): string => $titles[$name] ?? $name, $this->state->settings->shownNames());

        return Markup::text($shown === [] ? $t('nothing') : implode(' · ', $shown));
    }

    /** The script sends a mark to the machine API and then asks whether it arrived there; nothing else learns of it. */
    private function probe(string $nonce): string
    {
        $t = $this->t;
        $id = bin2hex(random_bytes(8));
        $attributes = [
            'data-machine' => HelpDesk::machineBase() . 'health',
            'data-answer' => HelpDesk::staffBase() . 'admin/probe?id=' . $id,
            'data-mark' => AuthorizationProbe::ofHelpdesk()->issue($id, time()),
            'data-arrived' => $t('The header arrives: tokens can be read.'),
            'data-lost' => $t('The web server swallows the header "Authorization": no token can be read. See the README for the line it needs.'),
            'data-failed' => $t('The test could not be made: the API could not be reached from this browser.'),
        ];
        $html = '';
        foreach ($attributes as $name => $value) {
            $html .= sprintf(' %s="%s"', $name, Markup::text($value));
        }
        return '<p id="fai-probe" role="status"' . $html . '>' . Markup::text($t('Testing whether the header "Authorization" arrives…')) . '</p>'
            . '<script nonce="' . $nonce . '">' . file_get_contents(__DIR__ . '/probe.js') . '</script>';
    }

    private function incidents(): string
    {
        $t = $this->t;
        if ($this->state->incidents === []) {
            return '<p class="faded">' . Markup::text($t('None.')) . '</p>';
        }
        return Markup::table([$t('Error'), $t('Place'), $t('How often'), $t('Last')], array_map(static fn (array $one): array => [
            Markup::code($one['code']),
            Markup::code($one['place']),
            (string) $one['total'],
            Markup::moment($one['at']),
        ], $this->state->incidents));
    }

    private function versions(): string
    {
        $t = $this->t;
        return Markup::facts([
            $t('Plugin') => Markup::code(Versions::plugin()),
            $t('Tables') => (string) $this->state->schemaVersion,
            'osTicket' => Markup::code(Versions::host()),
            'PHP' => Markup::code(PHP_VERSION),
            $t('Database') => Markup::code($this->state->databaseVersion),
        ]);
    }
}
