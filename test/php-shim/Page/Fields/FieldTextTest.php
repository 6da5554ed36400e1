<?php

declare(strict_types=1);

namespace FaiTest\Page\Fields;

use Fai\Page\Fields\FieldText;
use PHPUnit\Framework\TestCase;

final class FieldTextTest extends TestCase
{
    /** @dataProvider documents */
    public function testHtmlBecomesMarkdownAndPlainLines(string $html, string $markdown, string $plain): void
    {
        self::assertSame([$markdown, $plain], [self::text()->markdown($html), self::text()->plain($html)]);
    }

    /** @return array<string, array{string, string, string}> */
    public static function documents(): array
    {
        return [
            'marks, with blanks outside' => ['<p>Hello <b>world </b>&amp; <i>co</i></p>', 'Hello **world** & *co*', 'Hello world & co'],
            'a list in a list' => [
                '<ul><li>one</li><li>two<ul><li>in</li></ul></li></ul><p>after</p>',
                "- one\n- two\n   - in\n\nafter",
                "one\ntwo\nin\n\nafter",
            ],
            'numbers' => ['<ol><li>a</li><li>b</li></ol>', "1. a\n2. b", "a\nb"],
            'a table' => [
                '<table><tr><th>When</th><th>What</th></tr><tr><td>today</td><td>a | b<br>c</td></tr></table>',
                "| When | What |\n| --- | --- |\n| today | a \\| b c |",
                "When\tWhat\ntoday\ta | b c",
            ],
            'a heading, a quote, code' => [
                "<h2>Crate</h2><blockquote>lost<br>found</blockquote><pre>a\n  b</pre>",
                "**Crate**\n\n> lost\n> found\n\n```\na\n  b\n```",
                "Crate\n\nlost\nfound\n\na\n  b",
            ],
            'bold over two paragraphs' => ['<b>one<p>two</p>three</b>', "**one**\n\n**two**\n\n**three**", "one\n\ntwo\n\nthree"],
            'what only looks like Markdown' => ['<p>1. *no* list [x](y) # _a_ &lt;b&gt;</p># no', "1\\. \\*no\\* list \\[x\\](y) # \\_a\\_ \\<b>\n\n\\# no", "1. *no* list [x](y) # _a_ <b>\n\n# no"],
            'links lead out or nowhere' => [
                '<a href="https://e.example/?a=1&amp;b=2">out</a> <a href="javascript:alert(1)">in</a> <a href="/scp/logout.php">here</a>',
                '[out](https://e.example/?a=1&b=2) in here',
                'out in here',
            ],
            'what is not text' => ['<style>p{}</style><!-- x --><p onclick="a()">kept<img src="x" onerror="a()"></p><script>a()', 'kept', 'kept'],
            'entities of entities' => ['<p>&amp;lt;b&amp;gt; &nbsp; &#128512;</p>', '&lt;b&gt; 😀', '&lt;b&gt; 😀'],
            'no HTML' => ["**a** 1 < 2\r\n- b\x00\x07", "**a** 1 < 2\n- b", "a 1 < 2\nb"],
            'bytes that are no UTF-8' => ["<p>a\xFF\xC3b</p>", 'a??b', 'a??b'],
            'nothing' => ['<p> </p><br>', '', ''],
        ];
    }

    public function testACoreThatCleansIsAsked(): void
    {
        $text = new FieldText(static fn (string $html): string => str_replace('<blink>', '', $html));

        self::assertSame('a', $text->plain('<blink>a'));
    }

    private static function text(): FieldText
    {
        return new FieldText(static fn (string $html): string => $html);
    }
}
