import { z } from 'zod';
import { limits } from '../contract/limits.ts';
import { type MachineRoute, machineRoutes } from '../contract/machine-routes.ts';
import { type ProblemCode, problem } from '../contract/problem.ts';
import { databaseId } from '../contract/text.ts';

type Json = Record<string, unknown>;

/** Where the document is kept: it goes into the plugin's folder, so that each installation has that of its version. */
export const openApiPath = 'php-shim/openapi.json';

const statusOf: Record<ProblemCode, number> = {
  malformed_json: 400,
  bad_request: 400,
  unauthorized: 401,
  // Only on the routes of staff, which this document leaves out.
  forbidden: 403,
  insufficient_scope: 403,
  not_found: 404,
  method_not_allowed: 405,
  lease_lost: 409,
  too_large: 413,
  unsupported_media_type: 415,
  validation: 422,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
};

/** Headers that come with a status. */
const headersOf: Record<number, Record<string, string>> = {
  401: { 'WWW-Authenticate': 'Bearer realm="fai", error="invalid_token"' },
  403: { 'WWW-Authenticate': 'Bearer with error="insufficient_scope" and the scope that is missing' },
  405: { Allow: 'The methods of this path.' },
  429: { 'Retry-After': 'Seconds.' },
  503: { 'Retry-After': 'Seconds.' },
};

/** `bad_request` everywhere stands for `?_method=`, which is refused on every route. */
const always: ProblemCode[] = [
  'bad_request',
  'unauthorized',
  'insufficient_scope',
  'not_found',
  'unavailable',
  'internal',
];
const withBody: ProblemCode[] = ['malformed_json', 'too_large', 'unsupported_media_type', 'validation'];

/** The OpenAPI 3.1 document of the machine API, made from the contract, as the text of its file. */
export function openApiDocument(version: string): string {
  const paths: Record<string, Json> = {};
  for (const route of machineRoutes) {
    const path = `/${route.path}`;
    paths[path] ??= route.path.includes('{id}') ? { parameters: [ticketIdParameter] } : {};
    (paths[path] as Json)[route.method.toLowerCase()] = operation(route);
  }
  return `${JSON.stringify({ ...head(version), paths, components: components() }, null, 1)}\n`;
}

function head(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'AI panels for osTicket: machine API',
      version,
      license: { name: 'GPL-2.0-or-later', identifier: 'GPL-2.0-or-later' },
      description: [
        'For workers and services that read tickets and write insights back.',
        'Delivery of events is at least once; the effect is once.',
        `Bodies are JSON of at most ${limits.bodyBytes} bytes and ${limits.jsonDepth} levels; a member twice is refused.`,
        'Text is counted in Unicode code points. Every error is a problem (RFC 9457) with a stable `code`.',
        'An answer that is not of this API, such as HTML, means that the plugin is not there: back off and try again.',
      ].join('\n'),
    },
    servers: [
      {
        url: '{helpdesk}/api/http.php/fai/v1',
        variables: { helpdesk: { default: 'https://helpdesk.example', description: 'Where osTicket is installed.' } },
      },
    ],
    security: [{ token: [] }],
  };
}

const ticketIdParameter = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The database id of a ticket.',
  schema: jsonSchema(databaseId, 'input'),
};

function operation(route: MachineRoute): Json {
  const { path, method, scope, does, body, query = {}, answer } = route;
  return {
    operationId: `${method.toLowerCase()}-${path.replace(/\W+/g, '-').replace(/-$/, '')}`,
    summary: does,
    description: `Scope: \`${scope}\`.`,
    security: [{ token: [scope] }],
    parameters: Object.entries(query).map(([name, one]) => ({
      name,
      in: 'query',
      required: false,
      description: one.does,
      schema: jsonSchema(one.schema, 'input'),
    })),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } },
    }),
    responses: { ...success(answer), ...problemResponses(problemCodes(route)) },
  };
}

function problemCodes({ body, problems = [] }: MachineRoute): ProblemCode[] {
  return [...always, ...(body ? withBody : []), ...problems];
}

function success(answer: z.ZodType | undefined): Json {
  const headers = { 'Cache-Control': header('no-store') };
  if (!answer) return { 204: { description: 'Done.', headers } };
  return {
    200: { description: 'Done.', headers, content: { 'application/json': { schema: jsonSchema(answer, 'output') } } },
  };
}

/** One answer a status, named after the codes it may carry. */
function problemResponses(codes: ProblemCode[]): Json {
  return Object.fromEntries(
    [...groupByStatus(codes)].map(([status, own]) => [status, { $ref: `#/components/responses/${responseName(own)}` }]),
  );
}

function groupByStatus(codes: ProblemCode[]): Map<number, ProblemCode[]> {
  const groups = new Map<number, ProblemCode[]>();
  for (const code of [...new Set(codes)].sort(
    (one, other) => statusOf[one] - statusOf[other] || one.localeCompare(other),
  )) {
    groups.set(statusOf[code], [...(groups.get(statusOf[code]) ?? []), code]);
  }
  return groups;
}

function responseName(codes: ProblemCode[]): string {
  return codes.join('-or-');
}

function sharedResponses(): Json {
  const groups = machineRoutes.flatMap((route) => [...groupByStatus(problemCodes(route))]);
  return Object.fromEntries(groups.map(([status, codes]) => [responseName(codes), problemResponse(status, codes)]));
}

function problemResponse(status: number, codes: ProblemCode[]): Json {
  const headers = Object.entries(headersOf[status] ?? {}).map(([name, does]) => [name, header(does)]);
  const schema = {
    allOf: [{ $ref: '#/components/schemas/problem' }],
    properties: { status: { const: status }, code: { enum: codes } },
  };
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    headers: Object.fromEntries(headers),
    content: { 'application/problem+json': { schema } },
  };
}

function header(description: string): Json {
  return { description, schema: { type: 'string' } };
}

function components(): Json {
  const token = {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'RS256 with a `kid` of the settings, `iss`, `aud`, `org_id`, `instance_id`, `sub`, `jti`, `iat`, `exp`, `scope`.',
  };
  return {
    schemas: { problem: jsonSchema(problem, 'output') },
    responses: sharedResponses(),
    securitySchemes: { token },
  };
}

/** OpenAPI 3.1 takes JSON Schema 2020-12 as it is; the dialect is named by OpenAPI itself. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io }) as Json;
  return rest;
}
