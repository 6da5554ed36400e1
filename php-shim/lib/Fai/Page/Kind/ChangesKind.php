<?php

declare(strict_types=1);

namespace Fai\Page\Kind;

use Fai\Settings\Settings;
use Fai\Store\Change;
use Fai\Store\ChangesHead;
use Fai\Store\Kind\Assessment;
use Fai\Store\WatchedFacts;

/** What became of gist and assessment. */
final class ChangesKind implements LaterKind
{
    public function name(): string
    {
        return ChangesHead::KIND;
    }

    public function heading(KindView $view): ?array
    {
        $head = ChangesHead::of($view->record->insights->further[ChangesHead::KIND] ?? null);
        $facts = self::facts($view->settings);
        $count = $head->count($facts);
        $newestAt = $head->newestAt($facts);

        return $count === 0 || $newestAt === null ? null : ['count' => $count, 'newest' => Change::mark($newestAt)];
    }

    /**
     * The facts whose changes may be shown: what is switched off is not told by its history either.
     *
     * @return list<string>
     */
    public static function facts(Settings $settings): array
    {
        return [
            ...(in_array('summary', $settings->panels, true) ? WatchedFacts::BY_PART['summary'] : []),
            ...($settings->shows(Assessment::NAME) ? WatchedFacts::BY_PART[Assessment::NAME] : []),
        ];
    }
}
