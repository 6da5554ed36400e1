<?php

// Starts osTicket from the command line, as its own api/cron.php does, in the tree named by the first argument.
// Answers are one JSON line after this marker: osTicket may print warnings of its own before it.

declare(strict_types=1);

const ANSWER_MARKER = '@@answer@@';

chdir($argv[1]);
$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
$_SERVER['SERVER_NAME'] = '127.0.0.1';
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
require $argv[1] . '/main.inc.php';

function answer(array $value): void
{
    echo "\n", ANSWER_MARKER, json_encode($value), "\n";
}

function fail(string $what, array $errors = array()): void
{
    fwrite(STDERR, $what . ': ' . json_encode($errors) . "\n");
    exit(1);
}
