<?php

declare(strict_types=1);

namespace Fai\Page;

/** "Summarise" in osTicket's More menu. It brings the panels to a page that has none; until then they weigh nothing. */
final class MoreMenuItem
{
    /**
     * A running bundle takes the event (it calls preventDefault). Without one, the mount and the script come now, and the
     * mount's `data-refresh` tells the bundle what was wished for before it was there.
     */
    private const ON_CLICK = <<<'JS'
        (function(a,d,s){
        if(!d.dispatchEvent(new CustomEvent('fai:refresh',{cancelable:true,detail:{ticketId:+s.ticketId}}))||a.faiIsAsking)return;
        a.faiIsAsking=true;
        fetch(s.base+'tickets/'+s.ticketId+'/mount',{credentials:'same-origin',redirect:'error'})
        .then(function(r){if(!r.ok)throw r;return r.text()})
        .then(function(t){
        if(!a.isConnected)return;
        var m=d.getElementById('fai-panels'),e=d.createElement('div'),j=d.createElement('script'),b=d.createElement('script');
        if(m)m.remove();
        e.id='fai-panels';e.hidden=true;
        ['ticketId','base','lang','person'].forEach(function(k){e.dataset[k]=s[k]});
        e.dataset.refresh='';
        j.type='application/json';j.textContent=t;e.append(j);
        (d.getElementById('pjax-container')||d.body).prepend(e);
        b.src=s.script;d.head.append(b)})
        .catch(function(){alert(s.failed)})
        .then(function(){a.faiIsAsking=false})
        })(this,document,this.dataset);return false
        JS;

    /**
     * @param string $base       where the staff routes start
     * @param string $language   of the page, RFC 5646
     * @param string $personKey  tells people who share a browser apart
     * @param string $scriptName file name of the bundle
     * @param array<string, string> $strings what the panels say, in that language
     */
    public function __construct(
        private readonly string $base,
        private readonly string $language,
        private readonly string $personKey,
        private readonly string $scriptName,
        private readonly array $strings,
    ) {
    }

    public function html(int $ticketId, bool $again): string
    {
        $attributes = [
            // Else jquery-pjax would take the click for a navigation (scp/js/scp.js:1188).
            'class' => 'no-pjax',
            'href' => '#fai-refresh',
            'data-fai-refresh' => '',
            'data-ticket-id' => (string) $ticketId,
            'data-base' => $this->base,
            'data-lang' => $this->language,
            'data-person' => $this->personKey,
            'data-script' => $this->base . 'assets/' . $this->scriptName,
            'data-failed' => $this->say('not_asked'),
            'onclick' => str_replace("\n", '', self::ON_CLICK),
        ];
        $written = '';
        foreach ($attributes as $name => $value) {
            $written .= sprintf(' %s="%s"', $name, self::escape($value));
        }
        $words = $this->say($again ? 'Summarise_again' : 'Summarise');

        return sprintf('<li><a%s><i class="icon-magic"></i> %s</a></li>' . "\n", $written, self::escape($words));
    }

    /** A key without a string is shown itself (src/contract/strings.ts). */
    private function say(string $key): string
    {
        return $this->strings[$key] ?? strtr($key, '_', ' ');
    }

    /** For text, and for attributes in double quotes: single ones, of which the script is full, may stay. */
    private static function escape(string $value): string
    {
        return htmlspecialchars($value, ENT_COMPAT | ENT_SUBSTITUTE, 'UTF-8');
    }
}
