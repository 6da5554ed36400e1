<?php

declare(strict_types=1);

namespace FaiTest;

use Fai\Api\Token\KeySetFault;
use Fai\Settings\FormFieldsCheck;
use Fai\Settings\HostAge;
use Fai\Settings\IdentifierCheck;
use Fai\Settings\IssuerCheck;
use Fai\Settings\KeysCheck;
use Fai\Settings\RefreshSecondsCheck;
use Fai\Settings\RetentionCheck;
use Fai\Settings\RevokedTokensCheck;
use Fai\Settings\SettleCheck;
use Fai\Store\CaptureFaults;
use Fai\Store\SchemaGate;
use FaiTest\Support\KeptSettings;
use PHPUnit\Framework\TestCase;

/** Every English text of settings form and administrators' page has its translation in each language. */
final class TranslationsTest extends TestCase
{
    private const SHIM = __DIR__ . '/../../php-shim';
    private const LANGUAGES = ['ar', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt_BR', 'tr', 'zh_CN'];

    public function testTheseLanguagesAreThere(): void
    {
        $folders = array_map('basename', glob(self::SHIM . '/i18n/*') ?: []);

        self::assertSame(self::LANGUAGES, $folders);
    }

    /** @dataProvider files */
    public function testEveryTextIsTranslated(string $domain, string $language): void
    {
        $texts = match ($domain) {
            'fai-admin' => self::adminTexts(),
            'fai-settings' => self::settingsTexts(),
            'fai-sentences' => self::sentencePatterns(),
        };
        self::assertGreaterThan(25, count($texts));
        $translated = array_keys(self::translations($domain, $language));

        self::assertSame([], array_values(array_diff($texts, $translated)), "add them to {$language}/LC_MESSAGES/{$domain}.mo.php");
        self::assertSame([], array_values(array_diff($translated, $texts)), "nobody says them any more: {$language}/LC_MESSAGES/{$domain}.mo.php");
    }

    /** @dataProvider files */
    public function testFilesStaySmall(string $domain, string $language): void
    {
        self::assertLessThanOrEqual(12_000, filesize(self::SHIM . "/i18n/{$language}/LC_MESSAGES/{$domain}.mo.php"));
    }

    /** @dataProvider files */
    public function testTranslationsKeepPlacesForNumbersAndAreNoHtml(string $domain, string $language): void
    {
        foreach (self::translations($domain, $language) as $english => $text) {
            self::assertSame(substr_count($english, '%d'), substr_count($text, '%d'), $text);
            self::assertDoesNotMatchRegularExpression('/%(?!d)/', str_replace('%d', '', $text));
            self::assertNotSame('', trim($text), $english);
            // Hints and descriptions are printed as HTML by core (simple-form.tmpl.php, CheckboxWidget).
            self::assertDoesNotMatchRegularExpression('/[<>&]/', $text);
        }
    }

    /** @return array<string, array{string, string}> */
    public static function files(): array
    {
        $files = [];
        foreach (['fai-settings', 'fai-sentences', 'fai-admin'] as $domain) {
            foreach (self::LANGUAGES as $language) {
                $files["{$domain} {$language}"] = [$domain, $language];
            }
        }
        return $files;
    }

    /** @return array<string, string> */
    private static function translations(string $domain, string $language): array
    {
        return require self::SHIM . "/i18n/{$language}/LC_MESSAGES/{$domain}.mo.php";
    }

    /** @return list<string> */
    private static function adminTexts(): array
    {
        $code = implode("\n", array_map('file_get_contents', glob(self::SHIM . '/lib/Fai/Page/Admin/*.php') ?: []));
        preg_match_all("/(?:\\\$t|\\(\\\$this->t\\))\\('((?:[^'\\\\]|\\\\.)*)'\\)/", $code, $found);

        return array_values(array_unique(array_map('stripslashes', $found[1])));
    }

    /** @return list<string> */
    private static function settingsTexts(): array
    {
        $form = (string) file_get_contents(self::SHIM . '/lib/Fai/Host/SettingsForm.php');
        preg_match_all("/translate\\('((?:[^'\\\\]|\\\\.)*)'\\)/", $form, $inForm);

        return array_values(array_unique([...self::textsOf(self::SHIM . '/config.php'), ...$inForm[1]]));
    }

    /** @return list<string> with `%d` for their numbers, as Host\Words looks them up */
    private static function sentencePatterns(): array
    {
        $sentences = array_map(static fn (?string $one): string => (string) preg_replace('/\d+/', '%d', (string) $one), self::sentences());

        return array_values(array_unique([...$sentences, 'Key %d:']));
    }

    /** What stands behind `label`, `hint`, `desc`, `prompt`, in the lists of `choices`, and the two texts of a toggle or a number. */
    private static function textsOf(string $file): array
    {
        $texts = [];
        $key = null;
        $isInChoices = false;
        $leftOfToggle = 0;
        $isCall = false;
        foreach (token_get_all((string) file_get_contents($file)) as $token) {
            if (is_array($token) && $token[0] === T_STRING && in_array($token[1], ['toggle', 'number'], true) && $isCall) {
                $leftOfToggle = 2;
            }
            $isCall = is_array($token) && $token[0] === T_DOUBLE_COLON;
            if ($token === ')') {
                $leftOfToggle = 0;
                $isInChoices = false;
            }
            if (is_array($token) && $token[0] === T_VARIABLE) {
                $key = null;
            }
            if (!is_array($token) || $token[0] !== T_CONSTANT_ENCAPSED_STRING) {
                continue;
            }
            $text = stripslashes(substr($token[1], 1, -1));
            if ($leftOfToggle > 0) {
                $texts[] = $text;
                $leftOfToggle--;
                $key = null;
                continue;
            }
            if (in_array($key, ['label', 'hint', 'desc', 'prompt'], true) || ($isInChoices && $key !== null)) {
                $texts[] = $text;
                $key = null;
            } else {
                $key = $text;
                $isInChoices = $isInChoices || $text === 'choices';
                $key = $text === 'choices' ? null : $key;
            }
        }
        return $texts;
    }

    /** @return list<string|null> every sentence that a check or a notice of the form can say */
    private static function sentences(): array
    {
        return [
            ...array_map(static fn (KeySetFault $fault): string => $fault->sentence(), KeySetFault::cases()),
            SchemaGate::notice('foreign'),
            SchemaGate::notice('failed'),
            HostAge::warning(null),
            HostAge::warning('1.17.1'),
            IdentifierCheck::problem('a b'),
            IssuerCheck::problem('a b'),
            KeysCheck::problem(str_repeat('x', 40_000)),
            RevokedTokensCheck::problem('a b'),
            RevokedTokensCheck::problem(str_repeat("a\n", 501)),
            SettleCheck::problem('x'),
            RetentionCheck::problem('x'),
            RefreshSecondsCheck::problem('x'),
            FormFieldsCheck::problem('a b'),
            FormFieldsCheck::problem("title = a\ntitle = b"),
            self::warningOfFaults(),
            self::warningOfRoles(),
        ];
    }

    private static function warningOfFaults(): ?string
    {
        $faults = new CaptureFaults(KeptSettings::of());
        $faults->note(new \RuntimeException(), 0);

        return $faults->warning(0);
    }

    /** The one sentence that config.php says itself. */
    private static function warningOfRoles(): string
    {
        preg_match("/'(Nobody sees [^']+)'/", (string) file_get_contents(self::SHIM . '/config.php'), $found);

        return $found[1] ?? '';
    }
}
