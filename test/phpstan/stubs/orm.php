<?php

/** Columns come back as the driver read them: whole numbers where it knows, else text. */
class VerySimpleModel
{
    /** @var array<string, mixed> */
    public $ht;

    /**
     * @param mixed $id
     * @return static|null
     */
    public static function lookup($id)
    {
    }

    /** @return QuerySet<static> */
    public static function objects()
    {
    }

    /**
     * @param string $field
     * @return int|float|string|null
     */
    public function get($field)
    {
    }
}

/**
 * @template-covariant TRow
 * @implements IteratorAggregate<int, TRow>
 */
class QuerySet implements IteratorAggregate, Countable
{
    public const DESC = 'DESC';

    /**
     * @param string ...$relations
     * @return static
     */
    public function select_related(...$relations)
    {
    }

    /**
     * @param array<string, mixed>|Q $criteria
     * @return static
     */
    public function filter($criteria)
    {
    }

    /**
     * @param array<string, mixed>|Q $criteria
     * @return static
     */
    public function exclude($criteria)
    {
    }

    /**
     * @param array<string, SqlFunction> $columns
     * @return static
     */
    public function annotate($columns)
    {
    }

    /**
     * @param string ...$joins
     * @return static
     */
    public function select_related(...$joins)
    {
    }

    /**
     * @param string|SqlFunction ...$columns
     * @return static
     */
    public function order_by(...$columns)
    {
    }

    /**
     * @param string ...$columns
     * @return static
     */
    public function distinct(...$columns)
    {
    }

    /**
     * @param int $count
     * @return static
     */
    public function limit($count)
    {
    }

    /**
     * @param string ...$columns
     * @return QuerySet<array<string, int|float|string|null>>
     */
    public function values(...$columns)
    {
    }

    /**
     * @param string ...$columns
     * @return QuerySet<list<int|float|string|null>>
     */
    public function values_flat(...$columns)
    {
    }

    public function count(): int
    {
    }

    /** @return Traversable<int, TRow> */
    public function getIterator(): Traversable
    {
    }
}

class Q
{
    /** @param array<string, mixed> $constraints */
    public function __construct($constraints)
    {
    }

    /**
     * @param array<string, mixed>|list<Q> $constraints
     * @return Q
     */
    public static function any($constraints)
    {
    }
}

class SqlField
{
    /** @param string $field */
    public function __construct($field)
    {
    }
}

class SqlFunction
{
    /**
     * @param string $name
     * @param mixed  ...$arguments
     */
    public function __construct($name, ...$arguments)
    {
    }
}

class SqlAggregate extends SqlFunction
{
}

class SqlCode extends SqlFunction
{
    /** @param string $code */
    public function __construct($code)
    {
    }
}

class ModelInstanceManager
{
    /** @var array<string, object> */
    public static $objectCache;
}
