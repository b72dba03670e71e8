import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { z } from 'zod';

import { JIRA_ROUTES } from '../jira/routing/routes';

import { type AppManifest } from './app-manifest';

/** What the sources say that the manifest does not allow, with the id of its rule. */
export type SourceProblem = {
  readonly rule:
    | 'storage-scope'
    | 'endpoint-scope'
    | 'unknown-endpoint'
    | 'tsconfig-globs'
    | 'jsx-without-react';
  readonly message: string;
};

type Source = { readonly file: string; readonly text: string };

/**
 * What neither `@forge/manifest` nor the linters of `forge lint` see (platform/forge.md §5.2, §5.3):
 * storage without its scope, calls whose path is written apart from where it is sent, a
 * `tsconfig.json` by which `forge lint` looks at nothing, UI Kit that Atlassian's bundler breaks.
 *
 * Endpoints are judged by the scopes of the OpenAPI document that the emulated Jira enforces; one
 * that it does not have is told as well, because nothing here can try it.
 */
export function lintSources(manifest: AppManifest): readonly SourceProblem[] {
  const sources = ['src', 'static'].flatMap((folder) => sourcesBelow(manifest.root, folder));
  return [
    ...lintStorageScope(manifest, sources),
    ...sources.flatMap((source) => lintEndpoints(manifest, source)),
    ...lintTsconfig(manifest.root),
    ...lintJsx(manifest),
  ];
}

const SKIPPED = new Set(['dist', 'node_modules']);

function sourcesBelow(root: string, folder: string): readonly Source[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const file = join(path, entry.name);
    if (entry.isDirectory()) {
      return SKIPPED.has(entry.name) ? [] : sourcesBelow(root, relative(root, file));
    }
    if (!/\.[jt]sx?$/.test(entry.name)) return [];
    return [{ file: relative(root, file), text: readFileSync(file, 'utf8') }];
  });
}

function lintStorageScope(
  { scopes }: AppManifest,
  sources: readonly Source[],
): readonly SourceProblem[] {
  if (scopes.includes('storage:app')) return [];
  return sources
    .filter(({ text }) => /from ['"]@forge\/kvs['"]/.test(text))
    .map(({ file }) => ({
      rule: 'storage-scope',
      message: `${file} uses @forge/kvs, but permissions.scopes has no storage:app. Add it.`,
    }));
}

/** A path of Jira's REST API in a text of the source, up to its query. */
const ENDPOINT = /['"`]\/rest\/api\/3(\/[^'"`?\s]*)/g;

function lintEndpoints({ scopes }: AppManifest, { file, text }: Source): readonly SourceProblem[] {
  return [...text.matchAll(ENDPOINT)].flatMap(([, path = '']): SourceProblem[] => {
    const routes = JIRA_ROUTES.filter((route) => isSamePath(route.path, path));
    if (routes.length === 0) {
      return [
        {
          rule: 'unknown-endpoint',
          message: `${file} calls ${path}, which the emulated Jira does not have. It cannot be tried here.`,
        },
      ];
    }
    // The method may be anywhere; the path is in order when one of its methods is allowed.
    if (routes.some((route) => route.scopes.every((scope) => scopes.includes(scope)))) return [];
    const missing = [...new Set(routes.flatMap((route) => route.scopes))];
    return [
      {
        rule: 'endpoint-scope',
        message: `${file} calls ${path}, which needs ${missing.join(' or ')} in permissions.scopes.`,
      },
    ];
  });
}

/** Placeholders of a route and values that the source puts in stand for one another. */
function isSamePath(pattern: string, path: string): boolean {
  const parts = pattern.split('/');
  const given = path.split('/');
  return (
    parts.length === given.length &&
    parts.every((part, index) => {
      const text = given[index] ?? '';
      return part.startsWith('{') || text.includes('${') || part === text;
    })
  );
}

const tsconfigSchema = z.object({ include: z.array(z.string()).default([]) });

/** `forge lint` takes each entry for a pattern of files: a folder matches none, and it says nothing. */
function lintTsconfig(root: string): readonly SourceProblem[] {
  const file = join(root, 'tsconfig.json');
  if (!existsSync(file)) return [];
  const { include } = tsconfigSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return include
    .filter((pattern) => !/[*]|\.[jt]sx?$/.test(pattern))
    .map((pattern) => ({
      rule: 'tsconfig-globs',
      message: `tsconfig.json includes "${pattern}", by which forge lint looks at no file. Write "${pattern}/**/*.ts".`,
    }));
}

/** Atlassian's bundler turns `.jsx` into `React.createElement`, whatever the app's own settings are. */
function lintJsx({ root, resources }: AppManifest): readonly SourceProblem[] {
  return resources
    .filter(({ path }) => path.endsWith('.jsx') && existsSync(join(root, path)))
    .filter(({ path }) => !/import (?:\* as )?React\b/.test(readFileSync(join(root, path), 'utf8')))
    .map(({ path }) => ({
      rule: 'jsx-without-react',
      message: `${path} does not import React, which Atlassian’s bundler needs for .jsx. Import it, or write .tsx.`,
    }));
}
