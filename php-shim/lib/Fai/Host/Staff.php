<?php

declare(strict_types=1);

namespace Fai\Host;

/** The staff member who is logged in. */
final class Staff
{
    public function __construct(public readonly \Staff $model)
    {
    }

    /** Null where nobody is logged in, and outside the staff pages (the portal has no `OSTSCPINC`, scp/staff.inc.php:32). */
    public static function current(): ?self
    {
        $model = $GLOBALS['thisstaff'] ?? null;
        return defined('OSTSCPINC') && $model instanceof \Staff && $model->getId() ? new self($model) : null;
    }

    /** Of what a host signal brought; 0 when it is no staff member. */
    public static function idOf(object $model): int
    {
        return $model instanceof \Staff ? (int) $model->getId() : 0;
    }

    public function isAdministrator(): bool
    {
        return (bool) $this->model->isAdmin();
    }

    public function id(): int
    {
        return (int) $this->model->getId();
    }

    /** Tells people who share a browser apart, without telling who they are. */
    public function opaqueKey(): string
    {
        return substr(hash_hmac('sha256', 'fai:person:' . $this->model->getId(), (string) SECRET_SALT), 0, 12);
    }
}
