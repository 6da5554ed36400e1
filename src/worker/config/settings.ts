import { hostname } from 'node:os';
import { z } from 'zod';
import { limits } from '../../contract/limits.ts';

/** Blank counts as not set, as it does in a shell: `FAI_MODEL_API_KEY=` in an env file is a line to fill in. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional());

const required = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim() : value),
    z.string({ error: 'is not set' }).min(1, 'is empty').pipe(schema),
  );

const wholeNumber = (min: number, max: number, fallback: number) =>
  optional(
    z
      .string()
      .trim()
      .regex(/^[0-9]{1,12}$/, `must be a whole number from ${min} to ${max}`)
      .transform(Number)
      .refine((value) => value >= min && value <= max, `must be a whole number from ${min} to ${max}`),
  ).transform((value) => value ?? fallback);

/** 0 switches a limit off. */
const tokenLimit = (fallback: number) =>
  wholeNumber(0, 999_999_999_999, fallback).transform((value) => (value === 0 ? null : value));

const identifier = z
  .string()
  .regex(/^[A-Za-z0-9._~-]{1,100}$/, 'must be 1 to 100 letters, digits and . _ ~ -, as in the settings of the plugin');

const address = z.string().transform((value, context) => {
  const problem = addressProblem(value);
  if (problem === null) return normalAddress(value);
  context.addIssue({ code: 'custom', message: problem });
  return z.NEVER;
});

const extractive = 'extractive';
export const modelKind = z.enum([extractive, 'openai-compatible'], {
  error: 'must be extractive or openai-compatible',
});

const webAddress = z.string().refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), {
  error: 'must be an address that begins with https:// or http://',
});

/** The environment variables, by the names they have there (contract, section 8). */
export const environment = z
  .object({
    FAI_OSTICKET_URL: required(address),
    FAI_ISSUER: required(
      z
        .string()
        .regex(/^[!#-;=?-~]{1,200}$/, 'must be at most 200 characters without blanks, quotes or angle brackets'),
    ),
    FAI_ORGANIZATION_ID: required(identifier),
    FAI_INSTANCE_ID: required(identifier),
    FAI_PRIVATE_KEY_FILE: required(z.string()),
    FAI_KEY_ID: required(z.string().regex(/^[!-~]{1,200}$/, 'must be the "kid" of the key in the plugin\'s key set')),
    FAI_MODEL: optional(modelKind).transform((value) => value ?? extractive),
    FAI_MODEL_URL: optional(webAddress),
    FAI_MODEL_NAME: optional(z.string().trim().max(limits.modelNameChars)),
    FAI_MODEL_API_KEY: optional(z.string().trim()),
    FAI_MODEL_FALLBACK_NAME: optional(z.string().trim().max(limits.modelNameChars)),
    FAI_EMBEDDINGS_MODEL: optional(z.string().trim().max(limits.modelNameChars)),
    FAI_MODEL_TIMEOUT_SECONDS: wholeNumber(5, 600, 240),
    FAI_LANGUAGE: optional(
      z
        .string()
        .trim()
        .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/, 'must be a language such as en or pt-BR'),
    ),
    FAI_CONCURRENCY: wholeNumber(1, limits.leases, 4),
    FAI_POLL_SECONDS: wholeNumber(1, 3_600, 5),
    FAI_LEASE_SECONDS: wholeNumber(limits.leaseSecondsMin, limits.leaseSecondsMax, 120),
    FAI_MIN_CHARS: wholeNumber(0, 10_000, 20),
    FAI_TOKENS_PER_TICKET: tokenLimit(200_000),
    FAI_TOKENS_PER_DAY: tokenLimit(2_000_000),
    FAI_WORKER_NAME: optional(
      z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9._-]{1,60}$/, 'must be 1 to 60 letters, digits and . _ -'),
    ).transform((value) => value ?? nameOfMachine()),
    FAI_STATE_FOLDER: optional(z.string()),
  })
  .superRefine((settings, context) => {
    if (settings.FAI_MODEL !== 'openai-compatible') {
      if (settings.FAI_EMBEDDINGS_MODEL === undefined) return;
      // Who chose the model that sends nothing anywhere would not expect it.
      context.addIssue({
        code: 'custom',
        path: ['FAI_EMBEDDINGS_MODEL'],
        message: 'needs FAI_MODEL=openai-compatible',
      });
      return;
    }
    for (const name of ['FAI_MODEL_URL', 'FAI_MODEL_NAME'] as const) {
      if (settings[name] === undefined) {
        context.addIssue({ code: 'custom', path: [name], message: 'is needed with FAI_MODEL=openai-compatible' });
      }
    }
  });

/** What the program runs with. */
export type Settings = z.output<typeof environment>;

/** What is wrong with the address of a helpdesk, in words; null when nothing is. */
export function addressProblem(value: string): string | null {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return 'must begin with https:// or http://';
  const { username, password, search, hash, pathname } = new URL(value);
  if (username || password) return 'must not hold a user name or password';
  if (search || hash) return 'must end with the path: nothing from ? or # on';
  if (/\/(?:scp|api)(?:\/|$)|\.php(?:\/|$)/.test(pathname)) {
    return 'must be the address of the helpdesk itself, without /scp, /api or a .php file';
  }
  return null;
}

/** With exactly one slash at its end: many helpdesks live in a subfolder. */
export function normalAddress(value: string): string {
  return new URL(value).href.replace(/\/*$/, '/');
}

function nameOfMachine(): string {
  return (
    hostname()
      .replaceAll(/[^A-Za-z0-9._-]/g, '-')
      .slice(0, limits.workerNameChars) || 'worker'
  );
}
