import { LIFECYCLE_EVENTS } from '../events/lifecycle-events';
import { EMITTED_EVENTS } from '../jira/events/product-event';
import { limits } from '../limits';

import { type ManifestContent } from './manifest-schema';

type Module = ManifestContent['modules'][string][number];
type Filter = Module['filter'];

/**
 * Triggers, consumers and scheduled triggers that this host cannot run, and more of them than
 * Atlassian's server takes: whoever starts the app hears it then, instead of waiting for an event
 * that never comes.
 *
 * @returns One sentence for each problem.
 */
export function lintEvents({ modules }: ManifestContent): readonly string[] {
  const { trigger = [], consumer = [], scheduledTrigger = [] } = modules;
  return [
    ...trigger.flatMap((module) => lintTrigger(module)),
    ...consumer.flatMap((module) => lintFunction('consumer', module)),
    ...scheduledTrigger.flatMap((module) => [
      ...lintFunction('scheduledTrigger', module),
      ...lintFilter(`scheduledTrigger "${module.key}"`, module.filter),
    ]),
    ...lintSchedules(scheduledTrigger),
  ];
}

function lintTrigger(module: Module): readonly string[] {
  const { key, events = [], filter, payload } = module;
  const place = `trigger "${key}"`;
  return [
    ...lintFunction('trigger', module),
    ...lintFilter(place, filter),
    ...lintPayload(place, payload),
    ...events.flatMap((event) => {
      if (typeof event === 'string') return lintEvent(place, event);
      return [
        ...lintEvent(place, event.eventType),
        ...lintFilter(place, event.filter),
        ...lintPayload(place, event.payload),
      ];
    }),
  ];
}

const EMITTED: ReadonlySet<string> = new Set([...EMITTED_EVENTS, ...LIFECYCLE_EVENTS]);

function lintEvent(place: string, eventType: string): readonly string[] {
  if (EMITTED.has(eventType)) return [];
  return [
    `${place} waits for ${eventType}, which the local host never sends. See docs/host-coverage.md for the events that it sends.`,
  ];
}

function lintFunction(
  type: string,
  { key, function: own, resolver, endpoint }: Module,
): readonly string[] {
  if (own !== undefined) return [];
  const instead =
    endpoint === undefined && resolver !== undefined ? 'a resolver' : 'a backend of its own';
  return [
    `${type} "${key}" names ${instead} instead of a function, which the local host does not call. Give it a function.`,
  ];
}

function lintFilter(place: string, filter: Filter): readonly string[] {
  const notModelled = (name: string): string =>
    `${place} filters by ${name}, which the local host does not evaluate. Leave it out and decide in the function.`;
  return [
    ...(filter?.expression === undefined ? [] : [notModelled('expression')]),
    ...(filter?.appIsLicensed === undefined ? [] : [notModelled('appIsLicensed')]),
  ];
}

function lintPayload(place: string, payload: unknown): readonly string[] {
  if (payload === undefined) return [];
  return [
    `${place} asks for a larger payload, which the local host does not send. Read the fields in the function.`,
  ];
}

function lintSchedules(modules: readonly Module[]): readonly string[] {
  const { scheduledTriggers, fiveMinuteTriggers } = limits.events;
  const often = modules.filter(({ interval }) => interval === 'fiveMinute');
  const tooMany = (count: number, most: number, what: string): readonly string[] =>
    count <= most ? [] : [`The app has ${count} ${what}; at most ${most} are accepted.`];
  return [
    ...tooMany(modules.length, scheduledTriggers, 'scheduled triggers'),
    ...tooMany(often.length, fiveMinuteTriggers, 'scheduled triggers every five minutes'),
  ];
}
