import {
  DEFAULT_PROJECT_SETTINGS,
  PROJECT_ROLES_IN_STAKE,
  type ProjectSettings,
} from '#domain/delivery/project-settings';
import { canonicalJson } from '#domain/shared/canonical-json';
import type { CommandId } from '#domain/shared/identifiers';
import { err, ok, type Result } from '#domain/shared/result';

import { expectVersion } from '../command/expect-version';
import type { Conflict, Failure, NotFound } from '../command/failure';
import { createRow, hasContent, updateRow } from '../command/row-writes';
import { type EngineFailure, runCommand } from '../command/run-command';
import type { Ports } from '../ports/ports';
import { headAt, settingsAt } from '../ports/row-address';
import { isOfStake } from '../session/is-of-stake';
import type { Session } from '../session/session';

export type SaveSettingsInput = {
  readonly commandId: CommandId;
  /** 0: nothing was ever saved. */
  readonly version: number;
  readonly settings: ProjectSettings;
  /** The person knows that the stake leaves them out. */
  readonly evenWithoutMe?: true | undefined;
};
type TooManyRoles = Failure<
  'too-many-roles',
  { readonly maximum: number; readonly actual: number }
>;
type LeavesYouOut = Failure<'leaves-you-out', Readonly<Record<string, never>>>;
type SaveFailure = NotFound | Conflict | TooManyRoles | LeavesYouOut;
export type SavedSettings = {
  readonly settingsVersion: number;
  readonly settings: ProjectSettings;
};

/**
 * Saves what a project admin decided for all deliveries of the home project (EV-2). A stake that leaves the
 * admin out is stored only when they said that they know.
 */
export function saveSettings(
  ports: Ports,
  session: Session,
  input: SaveSettingsInput,
): Promise<Result<SavedSettings, SaveFailure | EngineFailure>> {
  const { accountId, projectId } = session;
  const { version, settings } = input;
  const address = settingsAt(projectId);
  return runCommand(ports, {
    id: input.commandId,
    by: accountId,
    action: 'settings.save',
    payload: input,
    ownerId: projectId,
    heads: [headAt(projectId, 'settings')],
    check: () => checkStake(ports, session, input),
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

async function checkStake(
  { rights: jira }: Ports,
  { accountId, projectId, rights, settings: stored }: Session,
  { settings: { stake }, evenWithoutMe }: SaveSettingsInput,
): Promise<Result<undefined, SaveFailure>> {
  const actual = stake.kind === 'named' ? stake.projectRoleIds.length : 0;
  if (actual > PROJECT_ROLES_IN_STAKE) return err(tooManyRoles(actual));
  if (evenWithoutMe || canonicalJson(stake) === canonicalJson(stored.stake)) return ok(undefined);
  const staysIn = await isOfStake(jira, { accountId, projectId, rights, stake });
  return staysIn ? ok(undefined) : err(leavesYouOut());
}

function tooManyRoles(actual: number): TooManyRoles {
  const maximum = PROJECT_ROLES_IN_STAKE;
  const message = `At most ${maximum} project roles can be named. Name a group instead.`;
  return { kind: 'too-many-roles', facts: { maximum, actual }, message };
}

function leavesYouOut(): LeavesYouOut {
  const message = 'This stake does not have you. Send it again with evenWithoutMe to store it.';
  return { kind: 'leaves-you-out', facts: {}, message };
}
