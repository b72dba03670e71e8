import { DEFAULT_PROJECT_SETTINGS, type ProjectSettings } from '#domain/delivery/project-settings';
import type { CommandId } from '#domain/shared/identifiers';
import { ok, type Result } from '#domain/shared/result';

import { expectVersion } from '../command/expect-version';
import type { Conflict, NotFound } from '../command/failure';
import { createRow, hasContent, updateRow } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { CommandPorts } from '../ports/ports';
import { headAt, settingsAt } from '../ports/row-address';
import type { Session } from '../session/session';

export type SaveSettingsInput = {
  readonly commandId: CommandId;
  /** 0: nothing was ever saved. */
  readonly version: number;
  readonly settings: ProjectSettings;
};
export type SavedSettings = {
  readonly settingsVersion: number;
  readonly settings: ProjectSettings;
};

/** Saves what a project admin decided for all deliveries of the home project (EV-2). */
export function saveSettings(
  ports: CommandPorts,
  { accountId, projectId }: Session,
  input: SaveSettingsInput,
): Promise<Result<SavedSettings, NotFound | Conflict | EngineFailure>> {
  const { version, settings } = input;
  const address = settingsAt(projectId);
  return runCommand(ports, {
    id: input.commandId,
    by: accountId,
    action: 'settings.save',
    payload: input,
    ownerId: projectId,
    heads: [headAt(projectId, 'settings')],
    load: ({ rows }) => rows.getMany([address]),
    decide: ([row]) => {
      // Settings that nobody saved are there all the same, in version 0.
      const current = row ?? { version: 0, body: DEFAULT_PROJECT_SETTINGS };
      const seen = expectVersion(current, { version, mine: settings, what: 'settings' });
      if (!seen.ok) return seen;
      if (row && hasContent(row, settings)) {
        return ok({ subject: address, writes: [], value: { settingsVersion: version, settings } });
      }
      const written = row ? updateRow(address, row, settings) : createRow(address, settings);
      const value = { settingsVersion: written.after.version, settings };
      return ok({ subject: address, writes: [written], value });
    },
  });
}
