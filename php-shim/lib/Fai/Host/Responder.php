<?php

declare(strict_types=1);

namespace Fai\Host;

/**
 * Sends an answer and ends the request. Http::response() of osTicket is not used: it turns every status it does not know
 * into 500 and appends a charset (class.http.php:18).
 */
final class Responder
{
    /**
     * @param bool $withoutCookie drops the session cookie core has prepared. Machines have no use for it; staff must
     *                            get theirs, since core may have renewed the session during this very request.
     */
    public static function send(Response $response, bool $withoutCookie): never
    {
        // Core shows PHP's errors by default (bootstrap.php:24); one would end up inside our JSON.
        ini_set('display_errors', '0');
        // Assets are compressed already.
        ini_set('zlib.output_compression', '0');
        while (ob_get_level() > 0 && ob_end_clean()) {
            // What was printed before is not part of the answer.
        }
        foreach (['Pragma', 'Expires', 'Cache-Control', 'X-Powered-By'] as $name) {
            header_remove($name);
        }
        if ($withoutCookie) {
            header_remove('Set-Cookie');
        }
        // Much of what is sent was written by customers and models: no browser shall guess what it is.
        header('X-Content-Type-Options: nosniff');
        foreach ($response->headers as $name => $value) {
            header($name . ': ' . $value);
        }
        // After the headers: PHP turns every answer with `WWW-Authenticate` into a 401.
        http_response_code($response->status);
        if ($response->body === '' && !isset($response->headers['Content-Type'])) {
            // PHP would add its default type to an answer without a body.
            header_remove('Content-Type');
            ini_set('default_mimetype', '');
        } else {
            header('Content-Length: ' . strlen($response->body));
        }
        echo $response->body;
        exit;
    }
}
