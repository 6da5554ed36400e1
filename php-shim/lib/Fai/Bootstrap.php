<?php

declare(strict_types=1);

namespace Fai;

use Fai\Api\MachineApi;
use Fai\Api\MachineRoutes;
use Fai\Capture\Capture;
use Fai\Capture\Recorder;
use Fai\Host\Database;
use Fai\Host\DatabaseError;
use Fai\Host\Fields\FormFields;
use Fai\Host\InstanceConfig;
use Fai\Host\Log;
use Fai\Host\PanelPermission;
use Fai\Host\Routes;
use Fai\Host\Signals;
use Fai\Host\Staff;
use Fai\Host\Ticket;
use Fai\Page\Admin\AdminRoutes;
use Fai\Page\Admin\WithAdminPages;
use Fai\Page\Assets;
use Fai\Page\Audience;
use Fai\Page\Fields\FieldPanels;
use Fai\Page\StaffRoutes;
use Fai\Page\Strings;
use Fai\Page\TicketPage;
use Fai\Page\TicketRoutes;
use Fai\Page\TicketView;
use Fai\Settings\Settings;
use Fai\Store\CaptureFaults;
use Fai\Store\EventQueue;
use Fai\Store\FieldChanges;
use Fai\Store\FirstViews;
use Fai\Store\Insights;
use Fai\Store\KnownFields;
use Fai\Store\Questions;
use Fai\Store\Queue\EventKind;
use Fai\Store\PageRecords;
use Fai\Store\SchemaGate;

/** Connects the plugin to the signals of osTicket. It only connects: every handler builds what it needs when called. */
final class Bootstrap
{
    /**
     * @param InstanceConfig $config only valid during this call (see Settings)
     * @param string         $folder folder (or phar) the plugin lives in
     */
    public static function connect(InstanceConfig $config, string $folder): void
    {
        $settings = Settings::read($config->get(...));
        $schema = SchemaGate::open($config, static fn (): Database => Database::ofHost());
        $recovery = new Recovery($schema);
        $faults = new CaptureFaults($config);

        Routes::serve('api', static function () use ($settings, $schema, $faults): MachineApi {
            $database = Database::ofHost();
            return new MachineApi($settings, $schema, $database, new MachineRoutes($settings, $database, $faults));
        }, $recovery->answer(...), withoutCookie: true);
        if ($schema->readable) {
            $known = new KnownFields($config, $settings->formFields, FormFields::named(...));
            self::connectPage($settings, $schema, $recovery, $faults, $known, $folder);
            foreach (['model.created', 'model.updated', 'model.deleted'] as $change) {
                Signals::on($change, 'DynamicFormField', static fn () => $known->forget());
            }
            // Also while nothing may be written: what was said of a ticket goes with it.
            Signals::on('model.deleted', 'Ticket', static function (object $deleted): void {
                (new Insights(Database::ofHost()))->forget((int) Ticket::from($deleted)?->id());
            });
            // A person's questions are nobody else's to see.
            Signals::on('model.deleted', 'Staff', static function (object $deleted): void {
                (new Questions(Database::ofHost()))->forgetPerson(Staff::idOf($deleted));
            });
        }
        if ($schema->writable) {
            self::connectQueue($settings, $recovery, $faults);
            if (isset($known) && $settings->formFields !== []) {
                self::connectFields($known);
            }
        }
    }

    /** Notes when fields of other tools are filled in, since osTicket does not (Store\FieldChanges). */
    private static function connectFields(KnownFields $known): void
    {
        foreach (['model.created', 'model.updated'] as $change) {
            Signals::on($change, 'DynamicFormEntryAnswer', static function (object $answer) use ($known): void {
                $filledIn = FormFields::filledIn($answer, $known->all());
                if ($filledIn !== null) {
                    (new FieldChanges(Database::ofHost()))->note(...$filledIn);
                }
            });
        }
    }

    private static function connectQueue(Settings $settings, Recovery $recovery, CaptureFaults $faults): void
    {
        if ($settings->captureEvents) {
            Capture::connect(static fn (): Recorder => new Recorder(
                static fn (int $ticketId, EventKind $kind) => self::queue($settings)->add($ticketId, $kind),
                static function (\Throwable $error) use ($recovery, $faults): void {
                    Log::failure('capture_failed', $error);
                    $faults->note($error, time());
                    $recovery->answer($error);
                },
                static fn (): int => (int) hrtime(true),
                $settings->includeNotes,
            ));
        }
        Signals::on('cron', null, static fn () => self::queue($settings)->cleanUp());
    }

    private static function queue(Settings $settings): EventQueue
    {
        return new EventQueue(Database::ofHost(), $settings->settleSeconds, $settings->retentionDays);
    }

    private static function connectPage(
        Settings $settings,
        SchemaGate $schema,
        Recovery $recovery,
        CaptureFaults $faults,
        KnownFields $known,
        string $folder,
    ): void {
        $view = self::once(static function () use ($settings, $schema, $known, $folder): TicketView {
            $database = Database::ofHost();
            $records = new PageRecords($database, $known->all() !== []);
            $strings = new Strings($folder);
            $fields = new FieldPanels($settings, $known, $strings);
            return new TicketView($settings, $records, $schema->writable ? new FirstViews($database) : null, $fields, $strings);
        });
        if ($settings->showsAnything()) {
            $page = self::once(static fn (): TicketPage => new TicketPage(
                $settings,
                $view(),
                new Audience($settings->staff),
                new Assets($folder),
                new Strings($folder),
            ));
            Signals::on('object.view', 'Ticket', static function (object $viewed) use ($page, $recovery): void {
                try {
                    $page()->show($viewed);
                } catch (DatabaseError $error) {
                    $recovery->answer($error);
                    throw $error;
                }
            });
            Signals::on('ticket.view.more', 'Ticket', static fn (object $viewed) => $page()->showMenuItem($viewed));
        }
        Routes::serve('ajax.scp', static function () use ($settings, $schema, $faults, $view, $folder): WithAdminPages {
            $database = Database::ofHost();
            $routes = new TicketRoutes($settings, $database, $view(), new Strings($folder));
            $staffRoutes = new StaffRoutes(new Assets($folder), new Audience($settings->staff), $routes->named(...), $schema->writable);
            return new WithAdminPages(new AdminRoutes($settings, $database, $faults, $schema->writable), $staffRoutes);
        }, $recovery->answer(...), withoutCookie: false);
        PanelPermission::register();
    }

    /**
     * @template T of object
     * @param callable(): T $make
     * @return callable(): T the same one each time, made when first asked for
     */
    private static function once(callable $make): callable
    {
        $made = null;
        return static function () use ($make, &$made): object {
            return $made ??= $make();
        };
    }
}
