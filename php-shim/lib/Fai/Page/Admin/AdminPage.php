<?php

declare(strict_types=1);

namespace Fai\Page\Admin;

use Fai\Host\HelpDesk;
use Fai\Host\PageLanguage;
use Fai\Host\Response;
use Fai\Host\Words;

/** The administrators' page: one HTML document that looks like osTicket's own and needs nothing from elsewhere. */
final class AdminPage
{
    /** @param int $retried how many events were just put back, to say so */
    public function __construct(private readonly AdminState $state, private readonly int $retried)
    {
    }

    public function response(): Response
    {
        $nonce = bin2hex(random_bytes(16));
        return new Response(200, [
            'Content-Type' => 'text/html; charset=utf-8',
            'Cache-Control' => 'private, no-store',
            'Content-Security-Policy' => "default-src 'none'; style-src 'self' 'nonce-{$nonce}'; script-src 'nonce-{$nonce}'; img-src 'self';"
                . " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
            'Referrer-Policy' => 'same-origin',
        ], $this->html($nonce));
    }

    private function html(string $nonce): string
    {
        $t = Words::of(Words::ADMIN_PAGE);
        $root = Markup::text(HelpDesk::root());
        $sections = [
            ...(new QueueSections($this->state, $t))->html(),
            ...(new FiguresSection($this->state->models, $t))->html(),
            ...(new ConnectionSections($this->state, $t))->html($nonce),
        ];
        return '<!DOCTYPE html><html lang="' . Markup::text(PageLanguage::tag()) . '" dir="' . PageLanguage::direction() . '"'
            . (PageLanguage::direction() === 'rtl' ? ' class="rtl"' : '') . '><head><meta charset="utf-8">'
            . '<meta name="viewport" content="width=device-width, initial-scale=1">'
            . '<link rel="icon" href="' . $root . 'images/oscar-favicon-32x32.png"><title>' . Markup::text($t('AI panels: status')) . '</title>'
            . "<link rel=\"stylesheet\" href=\"{$root}scp/css/scp.css\"><link rel=\"stylesheet\" href=\"{$root}css/rtl.css\">"
            . '<style nonce="' . $nonce . '">' . file_get_contents(__DIR__ . '/admin.css') . '</style></head><body>'
            . '<main id="fai-admin"><p><a href="' . $root . 'scp/plugins.php">' . Markup::text($t('Back to the plugins')) . '</a></p>'
            . '<h2>' . Markup::text($t('AI panels: status')) . '</h2>' . $this->warning() . $this->news($t) . implode('', $sections) . '</main></body></html>';
    }

    private function warning(): string
    {
        return $this->state->warning === null
            ? ''
            : '<div id="msg_warning" role="status">' . Markup::text((Words::of(Words::SENTENCES))($this->state->warning)) . '</div>';
    }

    /** @param callable(string): string $t */
    private function news(callable $t): string
    {
        if ($this->retried <= 0) {
            return '';
        }
        return '<div id="msg_notice" role="status">' . Markup::text(sprintf($t('Events that will be tried again: %d'), $this->retried)) . '</div>';
    }
}
