import type { StaffAnswer, StaffSession } from './staff-session.ts';

/** A staff route that changes something, and the request that our own page makes of it. */
export interface PostRoute {
  /** Below `scp/ajax.php/fai/`. */
  path: string;
  session: StaffSession;
  /** True when the same path answers a GET. */
  reads?: true;
  /** What it takes: JSON, or the fields of a plain form. */
  json?: object;
  form?: Record<string, string>;
}

type Way = [name: string, send: (route: PostRoute) => Promise<StaffAnswer>, statuses: number[]];

/** The request of our own page; headers given replace its own, or leave one out. */
export function postAsOurPage(
  { path, session, json, form }: PostRoute,
  { query = '', method = 'POST', headers = {} }: PostChanges = {},
): Promise<StaffAnswer> {
  const own: Record<string, string | undefined> = json
    ? { 'content-type': 'application/json', 'x-csrftoken': session.csrfToken }
    : { 'content-type': 'application/x-www-form-urlencoded' };
  const all = Object.entries({ 'sec-fetch-site': 'same-origin', ...own, ...headers });
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return session.ask(`scp/ajax.php/fai/${path}${query}`, {
    method,
    headers: Object.fromEntries(all.filter((one): one is [string, string] => one[1] !== undefined)),
    ...(hasBody && { body: json ? JSON.stringify(json) : String(new URLSearchParams(form)) }),
  });
}

interface PostChanges {
  query?: string;
  method?: string;
  headers?: Record<string, string | undefined>;
}

const tokenField = '__CSRFToken__';

/** A form's token is one of its fields, that of a JSON request a header. */
function withToken(route: PostRoute, token: string | undefined, more: PostChanges = {}): Promise<StaffAnswer> {
  if (route.json) return postAsOurPage(route, { ...more, headers: { 'x-csrftoken': token, ...more.headers } });
  const { [tokenField]: _, ...fields } = route.form ?? {};
  return postAsOurPage({ ...route, form: token === undefined ? fields : { ...fields, [tokenField]: token } }, more);
}

/** The other kind of body than the route takes, with a good token in the header. */
function asOtherKind(route: PostRoute, more: PostChanges = {}): Promise<StaffAnswer> {
  const { json, form, ...rest } = route;
  const headers = { 'x-csrftoken': route.session.csrfToken, ...more.headers };
  const { [tokenField]: _, ...fields } = form ?? {};
  return json
    ? postAsOurPage({ ...rest, form: flat(json) }, { ...more, headers })
    : postAsOurPage({ ...rest, json: fields }, { ...more, headers });
}

function flat(json: object): Record<string, string> {
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)]));
}

const crossSite = { headers: { 'sec-fetch-site': 'cross-site' } };

/** Every way in which a request that changes something must be refused, with the statuses of such a refusal. */
export const forgedPosts: Way[] = [
  ['no token', (route) => withToken(route, undefined), [400, 403]],
  ['an empty token', (route) => withToken(route, ''), [400, 403]],
  ['a wrong token', (route) => withToken(route, 'x'.repeat(route.session.csrfToken.length)), [400, 403]],
  ['another site', (route) => withToken(route, route.session.csrfToken, crossSite), [400, 403]],
  [
    'a sister site',
    (route) => withToken(route, route.session.csrfToken, { headers: { 'sec-fetch-site': 'same-site' } }),
    [400, 403],
  ],
  ['another site without a token', (route) => withToken(route, undefined, crossSite), [400, 403]],
  ['GET', (route) => postAsOurPage(route, { method: 'GET' }), [405]],
  ['HEAD', (route) => postAsOurPage(route, { method: 'HEAD' }), [405]],
  ['PUT', (route) => postAsOurPage(route, { method: 'PUT' }), [405]],
  ['PATCH', (route) => postAsOurPage(route, { method: 'PATCH' }), [405]],
  ['DELETE', (route) => postAsOurPage(route, { method: 'DELETE' }), [405]],
  ['_method by GET', (route) => postAsOurPage(route, { method: 'GET', query: '?_method=POST' }), [400]],
  ['_method by POST', (route) => postAsOurPage(route, { query: '?_method=POST' }), [400]],
  ['_method in a list', (route) => postAsOurPage(route, { query: '?_method[]=POST' }), [400]],
  [
    'a method in a header',
    (route) => postAsOurPage(route, { method: 'GET', headers: { 'x-http-method-override': 'POST' } }),
    [405],
  ],
  ['the other kind of body, form or JSON', (route) => asOtherKind(route), [400, 415]],
  ['the other kind of body from another site', (route) => asOtherKind(route, crossSite), [400, 403]],
  [
    'the other kind of body without a token',
    (route) => asOtherKind(route, { headers: { 'x-csrftoken': undefined } }),
    [400, 403],
  ],
  [
    'plain text',
    (route) =>
      postAsOurPage(route, { headers: { 'content-type': 'text/plain', 'x-csrftoken': route.session.csrfToken } }),
    [400, 415],
  ],
  [
    'plain text from another site',
    (route) => postAsOurPage(route, { headers: { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' } }),
    [400, 403],
  ],
  [
    'a form of many parts',
    (route) =>
      postAsOurPage(route, {
        headers: { 'content-type': 'multipart/form-data; boundary=x', 'x-csrftoken': route.session.csrfToken },
      }),
    [400, 415],
  ],
];
