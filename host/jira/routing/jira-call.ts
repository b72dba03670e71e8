import { type z } from 'zod';

import { type JiraContext } from '../jira-context';
import { invalidPayload, refusal } from '../jira-refusal';
import { type Viewer } from '../permissions/viewer';

/** One request that was routed: who asks, what, of which site. */
export type JiraCall = {
  readonly context: JiraContext;
  readonly viewer: Viewer;
  /** Named parts of the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; `undefined` when the request had no body. */
  readonly body: unknown;
};

export type JiraAnswer = {
  readonly status: number;
  readonly body: unknown;
  /** Points beyond the one that each call costs: 1 for a core object read, 2 for an identity object. */
  readonly extraPoints: number;
};

export type JiraHandler = (call: JiraCall) => JiraAnswer | Promise<JiraAnswer>;

export type JiraRoute = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/rest/api/3`; `{name}` stands for one part. */
  readonly path: string;
  /** Classic scopes of which the caller needs all. */
  readonly scopes: readonly string[];
  readonly handle: JiraHandler;
};

/** A success that read core objects (work items, projects, statuses …). */
export function answer(body: unknown, objectsRead = 0): JiraAnswer {
  return { status: 200, body, extraPoints: objectsRead };
}

/**
 * A success that read identity objects (people, groups, roles, permissions), which cost double. Each one that
 * the answer names counts; whether Jira counts those inside another one is not documented, so they do here.
 */
export function identityAnswer(body: unknown, objectsRead: number): JiraAnswer {
  return { status: 200, body, extraPoints: 2 * objectsRead };
}

/** 204: done, nothing to say. */
export const NO_CONTENT: JiraAnswer = { status: 204, body: undefined, extraPoints: 0 };

/** Reads the body by a schema; anything else is Jira's 400. */
export function bodyOf<Schema extends z.ZodType>(call: JiraCall, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(call.body);
  if (!parsed.success) throw invalidPayload();
  return parsed.data;
}

/** A part of the path that the route declares. */
export function parameter(call: JiraCall, name: string): string {
  const value = call.parameters[name];
  if (value === undefined) throw new Error(`The route declares no part "${name}" of the path.`);
  return value;
}

/** A list in the query: repeated, separated by commas, or both. */
export function listParameter(call: JiraCall, name: string): readonly string[] {
  return call.query
    .getAll(name)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** A whole number ≥ 0 in the query. */
export function numberParameter(call: JiraCall, name: string, fallback: number): number {
  const text = call.query.get(name);
  if (text === null || text === '') return fallback;
  if (!/^\d{1,9}$/.test(text)) {
    throw refusal(400, `The query parameter '${name}' must be a whole number, it is '${text}'.`);
  }
  return Number(text);
}
