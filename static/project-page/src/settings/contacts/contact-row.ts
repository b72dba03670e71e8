import type { OpenedSettings } from '../use-settings';

/** A contact with the version that a command sends back. */
export type ContactRow = OpenedSettings['contacts'][number];
