import { type RawIssue } from './raw-export';

/** Somebody in Berlin, in Kolkata (half an hour off the hour) and in New York. */
export type Asker = 'ada' | 'dev' | 'carla';

export const ZONES: Readonly<Record<Asker, string>> = {
  ada: 'Europe/Berlin',
  dev: 'Asia/Kolkata',
  carla: 'America/New_York',
};

/** When the queries are asked: a Friday evening in Berlin, already Saturday in Kolkata. */
export const ASKED_AT = Date.parse('2017-02-17T20:30:00Z');

/** A query with what plain JavaScript says of the lines of the file. */
export type ImportQuery = readonly [
  jql: string,
  holds: (issue: RawIssue) => boolean,
  asker?: Asker,
];
