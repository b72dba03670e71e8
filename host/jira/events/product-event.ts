/** Every event that the emulated site sends; a trigger for any other is refused. */
export const EMITTED_EVENTS = [
  'avi:jira:created:issue',
  'avi:jira:updated:issue',
  'avi:jira:deleted:issue',
  'avi:jira:assigned:issue',
  'avi:jira:mentioned:issue',
  'avi:jira:viewed:issue',
  'avi:jira:created:issuelink',
  'avi:jira:deleted:issuelink',
  'avi:jira:created:version',
  'avi:jira:updated:version',
  'avi:jira:released:version',
  'avi:jira:unreleased:version',
  'avi:jira:archived:version',
  'avi:jira:unarchived:version',
] as const;

export type EmittedEvent = (typeof EMITTED_EVENTS)[number];

/** Something that happened in Jira, as Jira tells apps. */
export type ProductEvent = {
  readonly eventType: EmittedEvent;
  /** The app did it: as itself, or for a person. */
  readonly selfGenerated: boolean;
  /**
   * The event's own part of what the app gets, made when somebody wants it.
   *
   * @returns `undefined` when the app may not see what happened.
   */
  readonly body: () => EventBody | undefined;
};

export type EventBody = Readonly<Record<string, unknown>>;

/** Takes an event for the apps that want it, inside the transaction of the change. */
export type TellApps = (event: ProductEvent) => void;
