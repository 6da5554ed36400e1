<?php

declare(strict_types=1);

namespace Fai\Host;

/** Our one permission in osTicket's role editor (class.role.php:353). It counts only while the settings say so. */
final class PanelPermission
{
    public const NAME = 'fai.panels';

    /** Among those of tickets. A role it was given keeps it, inert, when the plugin goes. */
    public static function register(): void
    {
        \RolePermission::register('Tickets', [self::NAME => [
            'title' => 'AI panels',
            'desc' => 'Ability to see AI summaries and recommended responses, where the plugin is set to ask for it',
        ]]);
    }

    /** Whether any role has it. */
    public static function isGranted(): bool
    {
        foreach (\Role::objects() as $role) {
            if ($role->hasPerm(self::NAME)) {
                return true;
            }
        }
        return false;
    }
}
