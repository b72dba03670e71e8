import { type Clock } from '../../clock';
import { limits } from '../../limits';

const { issueWrites } = limits.jira;

/** Older writes count for no window. */
const LONGEST_WINDOW = Math.max(...issueWrites.map(({ milliseconds }) => milliseconds));

export type FullWindow = { readonly writes: number; readonly seconds: number };

/** Counts the writes to each work item; gives the window that was full when there were too many. */
export type WriteLimit = (issueId: string) => FullWindow | undefined;

/** A limit that begins with nothing counted. */
export function createWriteLimit(clock: Clock): WriteLimit {
  const written = new Map<string, readonly number[]>();
  return (issueId) => {
    const now = clock.now();
    const recent = (written.get(issueId) ?? []).filter((at) => now - at < LONGEST_WINDOW);
    const full = issueWrites.find(
      ({ milliseconds, writes }) => recent.filter((at) => now - at < milliseconds).length >= writes,
    );
    if (full !== undefined) {
      return { writes: full.writes, seconds: Math.ceil(full.milliseconds / 1_000) };
    }
    written.set(issueId, [...recent, now]);
    return undefined;
  };
}
