// The requests of so many events, sent as fast as they are answered, by nothing but `fetch`: url, events, hands.
import { bodyText } from './helpdesk.mjs';

const [url = '', tickets = '0', hands = '1'] = process.argv.slice(2);
const base = `${url}api/http.php/fai/v1/`;
const headers = { 'content-type': 'application/json', authorization: `Bearer ${'x'.repeat(700)}` };

/** @param {string} method @param {string} path @param {object} [body] */
async function send(method, path, body) {
  const answer = await fetch(base + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  await answer.text();
}

let next = 1;
async function hand() {
  while (next <= Number(tickets)) {
    const id = next++;
    await send('POST', 'queue/lease', { limit: 1, leaseSeconds: 60, worker: 'bench' });
    await Promise.all([send('GET', `tickets/${id}`), send('GET', `tickets/${id}/insights`)]);
    await send('PUT', `tickets/${id}/insights`, { summary: { gist: bodyText } });
    await send('POST', 'queue/ack', { leaseToken: `lease-${id}` });
  }
}
await Promise.all(Array.from({ length: Number(hands) }, hand));
