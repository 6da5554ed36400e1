import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkedSchemas } from '../../src/build/checker-plugin.ts';
import { shortNames } from '../../src/build/internal-names.ts';
import { openApiDocument } from '../../src/build/openapi.ts';
import { bodySchemas } from '../../src/build/php-schema.ts';
import { sourceFiles } from './source-files.ts';

const root = join(import.meta.dirname, '..', '..');
const names = Object.keys(shortNames);

/** All names of members of a value, however deep, and its texts: an outcome may be what something is looked up by. */
function* membersOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    yield name;
    yield* membersOf(member);
  }
}

/** What the objects of a browser have, by their classes. */
function browserMembers(): Set<string> {
  const window = new Window();
  const members = new Set(Object.getOwnPropertyNames(window));
  for (const name of Object.getOwnPropertyNames(window)) {
    const { prototype } = Object((window as unknown as Record<string, unknown>)[name]);
    for (let one = prototype; one; one = Object.getPrototypeOf(one)) {
      for (const member of Object.getOwnPropertyNames(one)) members.add(member);
    }
  }
  return members;
}

describe('the names that the build shortens', () => {
  it('are each another short one', () => {
    const short = Object.values(shortNames);
    expect(new Set(short).size).toBe(names.length);
    expect(short.filter((name) => !/^[A-Za-z]$/.test(name))).toEqual([]);
  });

  it('are all in use', () => {
    const page = sourceFiles('src/browser', ['.ts', '.tsx']).map(({ text }) => text);
    expect(names.filter((name) => !page.some((text) => new RegExp(`\\b${name}\\b`).test(text)))).toEqual([]);
  });

  it('are none of the wire', () => {
    const wire = new Set([
      ...Object.values(checkedSchemas).flatMap((schemas) =>
        Object.values(schemas).flatMap((schema) => [...membersOf(z.toJSONSchema(schema, { io: 'input' }))]),
      ),
      ...membersOf(JSON.parse(openApiDocument('1'))),
      ...Object.values(bodySchemas).flatMap((schema) => [...membersOf(z.toJSONSchema(schema, { io: 'input' }))]),
    ]);
    expect(wire).toContain('recommendationsComplete');
    expect(wire).toContain('restored');
    expect(names.filter((name) => wire.has(name))).toEqual([]);
  });

  it("are none of the browser's", () => {
    const members = browserMembers();
    expect(members).toContain('adoptedStyleSheets');
    expect(names.filter((name) => members.has(name))).toEqual([]);
  });

  it.each(['preact/dist/preact.mjs', '@preact/signals/dist/signals.mjs', '@preact/signals-core/dist/signals-core.mjs'])(
    'are none of %s',
    (file) => {
      const code = readFileSync(join(root, 'node_modules', file), 'utf8');
      expect(code).toMatch(/\bprops\b|\bvalue\b/);
      expect(names.filter((name) => new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
    },
  );

  it('are nowhere written as a text to find a member by', () => {
    const written = new RegExp(
      `(?:\\w|\\.)\\[['"\`](?:${names.join('|')})['"\`]\\]|['"](?:${names.join('|')})['"] in `,
    );
    expect(written.test("facts['shown']")).toBe(true);
    for (const { path, text } of sourceFiles('src/browser', ['.ts', '.tsx'])) {
      // In a type such a text is no code.
      const code = text.replaceAll(/\b[A-Z]\w*\['\w+'\]/g, '');
      expect([path, written.exec(code)?.[0]]).toEqual([path, undefined]);
    }
  });
});
