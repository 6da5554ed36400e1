import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openApiDocument, openApiPath } from '../../src/build/openapi.ts';
import { machineRoutes } from '../../src/contract/machine-routes.ts';
import { problemCode } from '../../src/contract/problem.ts';

const root = join(import.meta.dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const text = readFileSync(join(root, openApiPath), 'utf8');
const api = join(root, 'php-shim', 'lib', 'Fai', 'Api');

interface Operation {
  security: { token: string[] }[];
  responses: Record<string, { $ref?: string }>;
  requestBody?: unknown;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: {
    responses: Record<string, { content: Record<string, { schema: { properties: { code: { enum: string[] } } } }> }>;
  };
}
const document = JSON.parse(text) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => method !== 'parameters')
    .map(([method, operation]) => ({ path: path.slice(1), method: method.toUpperCase(), operation })),
);

describe('the OpenAPI document of the machine API', () => {
  it('is what the contract gives (else: npm run generate)', () => {
    expect(text).toBe(openApiDocument(version));
  });

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(
      structuredClone(document) as unknown as Record<string, unknown>,
    );
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('would not be called valid with a mistake in it', async () => {
    const broken = structuredClone(document) as unknown as { paths: Record<string, { get?: { responses?: unknown } }> };
    broken.paths['/health'] = { get: { responses: { nonsense: 7 } } };
    expect((await new Validator().validate(broken as unknown as Record<string, unknown>)).valid).toBe(false);
  });

  it('tells exactly the paths and methods that the shim routes', () => {
    const table = readFileSync(join(api, 'MachineRoutes.php'), 'utf8').split('private function table')[1] ?? '';
    const routed: string[] = [];
    let path = '';
    for (const [, key = ''] of table.matchAll(/'([^']+)' =>/g)) {
      if (/^[A-Z]+$/.test(key)) routed.push(`${key} ${path}`);
      else path = key;
    }
    expect(operations.map((one) => `${one.method} ${one.path}`).sort()).toEqual(routed.sort());
  });

  it('names for each operation the scope that its endpoint asks for', () => {
    const table = readFileSync(join(api, 'MachineRoutes.php'), 'utf8');
    const classes = [...table.matchAll(/'([A-Z]+)' => .*?new (\w+)\(/g)].map(([, , name = '']) => name);
    expect(classes).toHaveLength(operations.length);
    const scopeOf = (name: string): string | undefined => {
      const source = readFileSync(join(api, 'Endpoint', `${name}.php`), 'utf8');
      const parent = /class \w+ extends (\w+)/.exec(source)?.[1];
      return /function scope\(\): string\s*\{\s*return '([^']+)'/.exec(source)?.[1] ?? (parent && scopeOf(parent));
    };
    const asked = classes.map(scopeOf);
    expect(asked).not.toContain(undefined);
    expect(operations.map((one) => one.operation.security[0]?.token[0]).sort()).toEqual(asked.sort());
  });

  it('has a body schema for each file that the shim checks machine bodies with', () => {
    const forStaff = ['outcome.json', 'question.json', 'rating.json', 'refresh.json'];
    const files = readdirSync(join(api, 'Schema')).filter((name) => name.endsWith('.json') && !forStaff.includes(name));
    expect(machineRoutes.filter((route) => route.body)).toHaveLength(files.length);
  });

  it('gives each problem code a status, and every operation the ones that nobody escapes', () => {
    for (const { path, method, operation } of operations) {
      const statuses = Object.keys(operation.responses);
      for (const status of ['400', '401', '403', '404', '500', '503'])
        expect([method, path, statuses]).toContainEqual(expect.arrayContaining([status]));
      if (operation.requestBody) expect(statuses).toEqual(expect.arrayContaining(['413', '415', '422']));
    }
    const told = Object.values(document.components.responses).flatMap(
      (response) => response.content['application/problem+json']?.schema.properties.code.enum ?? [],
    );
    for (const code of told) expect(problemCode.options).toContain(code);
  });

  it('refers to nothing that is not in it', () => {
    for (const [, reference = ''] of text.matchAll(/"\$ref": "#\/([^"]+)"/g)) {
      const found = reference.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
      expect(found, reference).toBeDefined();
    }
  });
});
