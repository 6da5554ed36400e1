<?php

declare(strict_types=1);

namespace Fai\Page;

/** What is open when the panels are first drawn, parsed beforehand, so that the page needs no parser for it. */
final class FirstPaint
{
    /** A recommendation in one of these states is drawn open; the others are folded away. */
    private const DRAWN_OPEN = ['open', 'used', 'outdated'];

    /**
     * The Markdown of the summary, under `summary`, and of the recommendation that is drawn open, under its id.
     *
     * @param array<string, mixed>           $data  page data
     * @param callable(string): array<mixed> $parse to nodes that JSON can carry
     * @return array<string, array<mixed>> by what it is the text of; a recommendation named `summary` goes without
     */
    public static function markdown(array $data, callable $parse): array
    {
        $texts = [];
        foreach ($data['recommendations'] as $recommendation) {
            if (in_array($recommendation['status'], self::DRAWN_OPEN, true)) {
                $texts[$recommendation['id']] = $recommendation['body'];
                break;
            }
        }
        unset($texts['summary']);
        if (isset($data['summary']['body'])) {
            $texts['summary'] = $data['summary']['body'];
        }
        return array_map($parse, $texts);
    }
}
