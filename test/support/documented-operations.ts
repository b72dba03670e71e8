import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(__dirname, '../../docs/host-coverage.md');

/** One row of the table of operations in docs/host-coverage.md. */
export type DocumentedOperation = {
  /** As in the table: `GET /issue/{issueIdOrKey}`. */
  readonly operation: string;
  /** What the row says is refused, by name. */
  readonly refused: readonly string[];
};

const ROW = /^\| `(?<operation>(?:GET|POST|PUT|DELETE) \/[^`]*)` +\| (?<refused>[^|]*)\|/;

/** The operations of the emulated Jira as docs/host-coverage.md lists them, in its order. */
export function documentedOperations(): readonly DocumentedOperation[] {
  return readFileSync(PAGE, 'utf8')
    .split('\n')
    .flatMap((line): DocumentedOperation[] => {
      const { operation, refused = '' } = ROW.exec(line)?.groups ?? {};
      if (operation === undefined) return [];
      const names = [...refused.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      return [{ operation, refused: names }];
    });
}
