// One client of the crowd in http-crowd.ts: leases, writes back and acknowledges until a while nothing came.
const { FAI_BENCH_URL: url, FAI_BENCH_TOKEN: token, FAI_BENCH_ENTRIES: known = '{}' } = process.env;
/** @type {Record<string, number>} */
const entries = JSON.parse(known);
// Leases of those who were killed come back after 30 seconds.
const giveUpAfterMs = 35_000;

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} body
 */
async function send(method, path, body) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}api/http.php/fai/v1/${path}`, { method, headers, body: JSON.stringify(body) });
  const text = await answer.text();
  // Busy is no fault; everything else would be.
  if (![200, 204, 409, 503].includes(answer.status)) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return answer.status === 200 ? JSON.parse(text) : undefined;
}

let lastWorkAt = Date.now();
while (Date.now() - lastWorkAt < giveUpAfterMs) {
  const { leases = [] } =
    (await send('POST', 'queue/lease', { limit: 10, leaseSeconds: 30, worker: `${process.pid}` })) ?? {};
  for (const { ticketId, leaseToken } of leases) {
    await send('PUT', `tickets/${ticketId}/insights`, {
      basedOnEntryId: entries[ticketId],
      generatedAt: new Date().toISOString(),
      language: 'en',
      model: { provider: 'bench', name: 'bench' },
      leaseToken,
      summary: { gist: `by ${process.pid}`, body: 'Text' },
    });
    await send('POST', 'queue/ack', { leaseToken });
    lastWorkAt = Date.now();
  }
  if (leases.length === 0) await new Promise((resolve) => setTimeout(resolve, 500));
}
