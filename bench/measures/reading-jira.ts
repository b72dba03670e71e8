import { type BenchRow, budgeted, skipped } from '../bench-row';
import { openJiraOfExport } from '../jira-of-export';
import { type ProjectReading, readProject } from '../read-project';

/**
 * Reads every project of an export as the project page does; the rows tell the most that one of them took.
 *
 * @param name - What the file holds, for the rows.
 * @param file - Path of the export; `undefined` when it is not there.
 */
export async function measureReadingJira(
  name: string,
  file: string | undefined,
): Promise<readonly BenchRow[]> {
  if (file === undefined) {
    return [skipped({ name: `${name}: first read`, unit: 'calls' }, 'the file is not there')];
  }
  const site = await openJiraOfExport(file);
  try {
    const readings: ProjectReading[] = [];
    for (const key of site.projectKeys) readings.push(await readProject(site, key));
    return readingRows(name, readings);
  } finally {
    await site.close();
  }
}

function readingRows(name: string, readings: readonly ProjectReading[]): readonly BenchRow[] {
  const most = (figure: keyof ProjectReading): number =>
    Math.max(...readings.map((reading) => reading[figure]));
  const whole = `${name}, ${most('workItems')} work items`;
  return [
    budgeted({ name: `${whole}: first read`, value: most('firstRead'), unit: 'calls' }, 70),
    budgeted({ name: `${whole}: refresh`, value: most('refresh'), unit: 'calls' }, 3),
    budgeted({ name: `${whole}: at once`, value: most('mostAtOnce'), unit: 'calls' }, 6),
  ];
}
