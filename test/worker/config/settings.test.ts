import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/worker/config/read-settings.ts';
import { temporaryFolder } from '../commands/command-bench.ts';

const good = {
  FAI_OSTICKET_URL: 'https://help.test/support',
  FAI_ISSUER: 'https://issuer.test',
  FAI_ORGANIZATION_ID: 'default',
  FAI_INSTANCE_ID: '0123456789abcdef',
  FAI_PRIVATE_KEY_FILE: '/etc/key.pem',
  FAI_KEY_ID: 'key-1',
};

function settingsOf(variables: NodeJS.ProcessEnv) {
  const read = readSettings(variables, undefined);
  if (!read.ok) throw new Error(read.problems.join(' '));
  return read.settings;
}

const problemsOf = (variables: NodeJS.ProcessEnv, envFile?: string) => {
  const read = readSettings(variables, envFile);
  return read.ok ? [] : read.problems;
};

describe('settings', () => {
  it('take a model for embeddings beside a model elsewhere only: without one nothing may leave', () => {
    const remote = { FAI_MODEL: 'openai-compatible', FAI_MODEL_URL: 'http://localhost:11434/v1', FAI_MODEL_NAME: 'm' };
    expect(settingsOf({ ...good, ...remote, FAI_EMBEDDINGS_MODEL: ' small ' }).FAI_EMBEDDINGS_MODEL).toBe('small');
    expect(settingsOf({ ...good, FAI_EMBEDDINGS_MODEL: '' }).FAI_EMBEDDINGS_MODEL).toBeUndefined();
    expect(problemsOf({ ...good, FAI_EMBEDDINGS_MODEL: 'small' })).toEqual([
      'FAI_EMBEDDINGS_MODEL needs FAI_MODEL=openai-compatible.',
    ]);
  });

  it('need six names; everything else has a default', () => {
    expect(settingsOf(good)).toMatchObject({
      FAI_OSTICKET_URL: 'https://help.test/support/',
      FAI_MODEL: 'extractive',
      FAI_CONCURRENCY: 4,
      FAI_POLL_SECONDS: 5,
      FAI_LEASE_SECONDS: 120,
      FAI_TOKENS_PER_DAY: 2_000_000,
    });
    expect(problemsOf({})).toEqual(Object.keys(good).map((name) => `${name} is not set.`));
  });

  it.each([
    ['https://help.test', 'https://help.test/'],
    ['https://help.test/support///', 'https://help.test/support/'],
    ['http://localhost:8080/a/b', 'http://localhost:8080/a/b/'],
  ])('the address %s is %s', (written, normal) => {
    expect(settingsOf({ ...good, FAI_OSTICKET_URL: written }).FAI_OSTICKET_URL).toBe(normal);
  });

  it.each([
    ['FAI_OSTICKET_URL', 'help.test'],
    ['FAI_OSTICKET_URL', 'ftp://help.test'],
    ['FAI_OSTICKET_URL', 'https://me:secret@help.test'],
    ['FAI_OSTICKET_URL', 'https://help.test/?a=1'],
    ['FAI_OSTICKET_URL', 'https://help.test/scp/login.php'],
    ['FAI_OSTICKET_URL', 'https://help.test/api/'],
    ['FAI_ISSUER', 'two words'],
    ['FAI_INSTANCE_ID', 'a/b'],
    ['FAI_CONCURRENCY', '0'],
    ['FAI_CONCURRENCY', '1.5'],
    ['FAI_LEASE_SECONDS', '10'],
    ['FAI_MODEL', 'gpt'],
    ['FAI_WORKER_NAME', '../../etc'],
    ['FAI_TOKENS_PER_DAY', 'lots'],
    ['FAI_KEY_ID', ' '],
  ])('%s=%s is refused by its name, and its value is not repeated', (name, value) => {
    const problems = problemsOf({ ...good, [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
    expect(problems.join()).not.toContain('secret');
  });

  it('a model elsewhere needs an address and a name', () => {
    expect(problemsOf({ ...good, FAI_MODEL: 'openai-compatible' })).toEqual([
      'FAI_MODEL_URL is needed with FAI_MODEL=openai-compatible.',
      'FAI_MODEL_NAME is needed with FAI_MODEL=openai-compatible.',
    ]);
  });

  it('0 tokens mean no limit', () => {
    expect(settingsOf({ ...good, FAI_TOKENS_PER_DAY: '0' }).FAI_TOKENS_PER_DAY).toBeNull();
  });
});

describe('an env file', () => {
  const write = (text: string) => {
    const file = join(temporaryFolder(), 'worker.env');
    writeFileSync(file, text);
    return file;
  };
  const text = Object.entries(good)
    .map(([name, value]) => `${name}="${value}"`)
    .join('\n');

  it('stands in for the environment, which wins where both speak', () => {
    const read = readSettings({ FAI_ISSUER: 'other', FAI_MARIADB_SOCKET: 'x' }, write(text));
    expect(read).toMatchObject({ ok: true, settings: { FAI_ISSUER: 'other', FAI_KEY_ID: 'key-1' } });
  });

  it('with a slip of the pen is refused', () => {
    const file = write(`${text}\nFAI_CONCURENCY=9`);
    expect(problemsOf({}, file)).toEqual([`FAI_CONCURENCY in ${file} is no setting of this program.`]);
  });

  it('that is not there is told', () => {
    expect(problemsOf(good, '/nowhere.env')).toEqual(['The env file /nowhere.env cannot be read.']);
  });
});
