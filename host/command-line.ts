import { parseArgs } from 'node:util';

import { type Bundling } from './build/built-folders';

/** What `npm start --` was told. */
type CommandLine = {
  readonly port: number;
  readonly dataDirectory: string;
  readonly fresh: boolean;
  /** File of exported Jira issues to load before the start. */
  readonly importFile: string | undefined;
  /** An import replaces the project when it is there already. */
  readonly replace: boolean;
  readonly opensBrowser: boolean;
  /** Atlassian's own bundler instead of the fast one. */
  readonly bundling: Bundling;
  /** Builds the app anew while the host runs, whenever its sources change. */
  readonly watch: boolean;
};

export type CommandLineResult =
  | { readonly ok: true; readonly commandLine: CommandLine }
  | { readonly ok: false; readonly message: string };

const USAGE =
  'Usage: npm start -- [--port N] [--data DIR] [--fresh] [--import FILE] [--replace] [--no-open] [--exact] [--watch]';

const DEFAULT_PORT = 3040;

/**
 * Reads the words after `npm start --`.
 *
 * @returns A sentence instead, when a word is not known or its value makes no sense.
 */
export function readCommandLine(words: readonly string[]): CommandLineResult {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        data: { type: 'string', default: '.plumbline' },
        fresh: { type: 'boolean', default: false },
        import: { type: 'string' },
        replace: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        exact: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
      },
      allowPositionals: false,
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535) {
      return refused(`--port ${values.port} is no port. Use a number from 0 to 65535.`);
    }
    if (values.replace && values.import === undefined) {
      return refused('--replace goes with --import: it replaces what the file brings.');
    }
    return {
      ok: true,
      commandLine: {
        port,
        dataDirectory: values.data,
        fresh: values.fresh,
        importFile: values.import,
        replace: values.replace,
        opensBrowser: !values['no-open'],
        bundling: values.exact ? 'exact' : 'fast',
        watch: values.watch,
      },
    };
  } catch (error) {
    // parseArgs words what it does not know.
    return refused(error instanceof Error ? error.message : String(error));
  }
}

function refused(message: string): CommandLineResult {
  return { ok: false, message: `${message}\n${USAGE}` };
}
