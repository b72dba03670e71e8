import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';

import { ImportRefusal } from './import-problem';

/** Larger files are refused before anything of them is read. */
export const LARGEST_EXPORT_BYTES = 200_000_000;

/** One JSON value of an export that should be a work item. */
export type ExportRecord = { readonly place: string; readonly value: unknown };

export type ExportSource = { readonly file: string } | { readonly text: string };

async function sizeOf(source: ExportSource): Promise<number> {
  if ('text' in source) return Buffer.byteLength(source.text);
  try {
    return (await stat(source.file)).size;
  } catch {
    throw new ImportRefusal({
      kind: 'not-found',
      message: `The file ${source.file} does not exist or cannot be read. Check the path.`,
    });
  }
}

type Line = { readonly number: number; readonly text: string };

async function* linesOf(source: ExportSource): AsyncGenerator<Line> {
  const lines =
    'text' in source
      ? source.text.replace(/\r?\n$/, '').split(/\r?\n/)
      : createInterface({
          input: createReadStream(source.file, { encoding: 'utf8' }),
          crlfDelay: Number.POSITIVE_INFINITY,
        });
  let number = 0;
  for await (const text of lines) {
    number += 1;
    yield { number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text };
  }
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string; readonly endedEarly: boolean };

/** How many characters V8 quotes before the one that it did not expect. */
const QUOTED_BEFORE = 10;

/**
 * Where V8 gave up: it names a position, or quotes the text around it, or says that the text ended.
 *
 * A quotation that stands in the text several times leads to the first place.
 */
function positionIn(text: string, reason: string): number {
  const position = /position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) return Number(position);
  const quotation = /^Unexpected token .+?, (\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(
    reason,
  );
  if (quotation === null) return text.length;
  const start = text.indexOf(quotation[2] ?? '');
  return quotation[1] === undefined ? Math.max(0, start) : start + QUOTED_BEFORE;
}

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'It cannot be parsed.';
    return { ok: false, reason, endedEarly: positionIn(text, reason) >= text.trimEnd().length };
  }
}

function isWorkItem(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'key' in value && 'fields' in value;
}

function notJson(place: string, reason: string): ImportRefusal {
  return new ImportRefusal({
    kind: 'not-json',
    place,
    message: `On ${place} the file is not JSON: ${reason}. Mend or remove it.`,
  });
}

function truncated(place: string): ImportRefusal {
  return new ImportRefusal({
    kind: 'truncated',
    place,
    message: `The file ends on ${place} in the middle of a work item. Export it again.`,
  });
}

function* recordsOfDocument(text: string): Generator<ExportRecord> {
  const parsed = parse(text);
  if (!parsed.ok) {
    const before = text.slice(0, positionIn(text, parsed.reason));
    // Line ends after the last word are not where a cut-off text ends.
    const lines = (parsed.endedEarly ? before.trimEnd() : before).split('\n');
    const place = `line ${lines.length}`;
    throw parsed.endedEarly ? truncated(place) : notJson(place, parsed.reason);
  }
  const { value } = parsed;
  const list =
    typeof value === 'object' && value !== null && 'issues' in value ? value.issues : value;
  if (!Array.isArray(list)) {
    throw new ImportRefusal({
      kind: 'wrong-shape',
      message:
        'The file is neither a list of work items, nor {"issues": […]}, nor one work item on each ' +
        'line. Export it from the REST API.',
    });
  }
  for (const [index, item] of list.entries()) {
    yield { place: `work item ${index + 1}`, value: item as unknown };
  }
}

async function* recordsOfLines(
  first: Line,
  rest: AsyncGenerator<Line>,
): AsyncGenerator<ExportRecord> {
  // One line behind, because only the last line of a file can be cut off.
  let broken:
    { readonly place: string; readonly reason: string; readonly cut: boolean } | undefined;
  for (let line: Line | undefined = first; line !== undefined;) {
    const { number, text } = line;
    const place = `line ${number}`;
    if (text.trim() === '') yield { place, value: undefined };
    else {
      if (broken !== undefined) throw notJson(broken.place, broken.reason);
      const parsed = parse(text);
      if (parsed.ok) yield { place, value: parsed.value };
      else broken = { place, reason: parsed.reason, cut: parsed.endedEarly };
    }
    const next: IteratorResult<Line, unknown> = await rest.next();
    line = next.done === true ? undefined : next.value;
  }
  if (broken !== undefined) {
    throw broken.cut ? truncated(broken.place) : notJson(broken.place, broken.reason);
  }
}

async function refuseTooLarge(source: ExportSource): Promise<void> {
  const size = await sizeOf(source);
  if (size <= LARGEST_EXPORT_BYTES) return;
  throw new ImportRefusal({
    kind: 'too-large',
    message: `The file has ${size} bytes; at most ${LARGEST_EXPORT_BYTES} are taken. Split the export by project.`,
  });
}

/**
 * The work items of an export, in order: a JSON array, `{"issues": […]}`, or one work item a line.
 *
 * Lines are parsed one after another, so that the text of a large file is not held; a document is
 * held whole. Blank lines between work items are given as `undefined`.
 */
export async function* readExport(source: ExportSource): AsyncGenerator<ExportRecord> {
  await refuseTooLarge(source);
  const lines = linesOf(source);
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const line = next.value;
    if (line.text.trim() === '') {
      yield { place: `line ${line.number}`, value: undefined };
      continue;
    }
    const parsed = parse(line.text);
    if (parsed.ok && isWorkItem(parsed.value)) yield* recordsOfLines(line, lines);
    else {
      // Blank lines before it count for the places that V8 names.
      const document = ['\n'.repeat(line.number - 1) + line.text];
      for await (const { text } of lines) document.push(text);
      yield* recordsOfDocument(document.join('\n'));
    }
    return;
  }
}
