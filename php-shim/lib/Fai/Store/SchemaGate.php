<?php

declare(strict_types=1);

namespace Fai\Store;

use Fai\Host\Database;
use Fai\Host\DatabaseError;
use Fai\Host\InstanceConfig;
use Fai\Host\Log;

/**
 * Decides at the start of a request whether our tables may be used. Costs no query while the version kept with the
 * settings equals the one the code knows.
 */
final class SchemaGate
{
    public const VERSION_KEY = 'schema_version';
    public const PROBLEM_KEY = 'schema_problem';
    private const RETRY_AFTER_SECONDS = 60;

    private const SENTENCES = [
        'foreign' => 'Another helpdesk in this database already uses the tables of this plugin. Give this helpdesk a database of its own; until then the plugin does nothing here.',
        'failed' => 'The tables of this plugin could not be created or changed. Does the database user have the rights CREATE and ALTER? The plugin tries again every minute and does nothing until then.',
    ];

    /**
     * @param bool $readable false while the tables are not there or not ours
     * @param bool $writable false as well while they were made by a newer version of the plugin
     */
    private function __construct(
        private readonly InstanceConfig $config,
        public readonly bool $readable,
        public readonly bool $writable,
    ) {
    }

    /** Makes the next request look at the tables again; for when one turns out to be missing. */
    public function distrust(): void
    {
        $this->config->set(self::VERSION_KEY, '0');
    }

    /**
     * @param callable(): Database $database asked for only when there is something to do
     */
    public static function open(InstanceConfig $config, callable $database): self
    {
        $known = (int) $config->text(self::VERSION_KEY);
        if ($known === Migrations::LATEST) {
            return new self($config, true, true);
        }
        if ($known > Migrations::LATEST) {
            // An older version of the plugin was put back: what it knows is still there, but it must not write.
            return new self($config, true, false);
        }
        if (self::failedJustNow($config->text(self::PROBLEM_KEY))) {
            return new self($config, false, false);
        }
        return self::migrate($config, $database());
    }

    /** A problem as kept with the settings, in a sentence for the administrator; null when there is none. */
    public static function notice(string $problem): ?string
    {
        return $problem === '' ? null : self::SENTENCES[strtok($problem, '@')] ?? self::SENTENCES['failed'];
    }

    private static function migrate(InstanceConfig $config, Database $database): self
    {
        $schema = new Schema($database);
        try {
            $outcome = $database->withShortWaits(static fn (): string => (new Migrator($database, $schema))->run());
        } catch (\Throwable $error) {
            Log::failure('migration_failed', $error);
            // A table that somebody holds is free again soon; missing rights are not.
            $outcome = $error instanceof DatabaseError && $error->isRepeatable() ? 'busy' : 'failed';
        }
        if ($outcome === 'busy') {
            return new self($config, false, false);
        }
        if ($outcome === 'done' || $outcome === 'newer') {
            $config->set(self::VERSION_KEY, (string) $schema->version());
            $config->set(self::PROBLEM_KEY, '');
            (new CaptureFaults($config))->begin();
            KnownFields::begin($config);
            return new self($config, true, $outcome === 'done');
        }
        $config->set(self::PROBLEM_KEY, $outcome . '@' . time());
        return new self($config, false, false);
    }

    private static function failedJustNow(string $problem): bool
    {
        $at = strrchr($problem, '@');
        return $at !== false && time() - (int) substr($at, 1) < self::RETRY_AFTER_SECONDS;
    }
}
