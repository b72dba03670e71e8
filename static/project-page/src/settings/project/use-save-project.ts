import { useCallback, useState } from 'react';

import {
  projectSettingsMessages as projectWords,
  settingsMessages as words,
} from '#i18n/settings-messages';

import type { Draft } from '../../../../shared/use-draft';
import { type FormSaving, useSaving } from '../../../../shared/use-saving';
import { useFrame } from '../../frame-context';
import type { ProjectPageClient } from '../../page-context';
import { useSettingsPage } from '../settings-context';

import { projectSettingsOf, type ProjectValues } from './project-values';

const ownErrors = {
  'too-many-roles': ({ maximum, actual }: { readonly maximum: number; readonly actual: number }) =>
    projectWords.tooManyRoles(maximum, actual),
  'leaves-you-out': () => projectWords.leavesYouOut,
} as const;

export type SaveProject = FormSaving & {
  /** The stake that was to be saved leaves the person out, and is not stored yet (EV-2). */
  readonly leavesOut: boolean;
  readonly saveWithoutMe: () => Promise<void>;
  readonly stayIn: () => void;
};

/**
 * Stores the settings of the project.
 *
 * @param draft - What was typed.
 */
export function useSaveProject(draft: Draft<ProjectValues>): SaveProject {
  const { client, reload, showFlag } = useFrame();
  const { opened, change, refresh } = useSettingsPage();
  const { leavesOut, setLeavesOut, call } = useNoticing(client);
  const saving = useSaving(refresh);
  const save = async (agreed: { readonly evenWithoutMe?: true }): Promise<void> => {
    const input = {
      version: opened.settingsVersion,
      settings: projectSettingsOf(draft.values),
      ...agreed,
    };
    const stored = await saving.save(call, input, ownErrors);
    if (stored === undefined) return;
    change((before) => ({ ...before, ...stored }));
    draft.discard();
    showFlag({ type: 'success', title: words.saved });
    // The stake decides what this reader sees, and rejected resolutions change every progress.
    await reload();
  };
  return {
    ...saving,
    leavesOut,
    save: () => save({}),
    saveWithoutMe: () => save({ evenWithoutMe: true }),
    stayIn: () => {
      setLeavesOut(false);
    },
    discard: () => {
      saving.forget();
      draft.discard();
    },
  };
}

type SaveSettings = ProjectPageClient['settings.save'];

/** The call, watched for the answer that asks back. */
function useNoticing(client: ProjectPageClient): {
  readonly leavesOut: boolean;
  readonly setLeavesOut: (leavesOut: boolean) => void;
  readonly call: SaveSettings;
} {
  const [leavesOut, setLeavesOut] = useState(false);
  const call = useCallback<SaveSettings>(
    async (input) => {
      const reply = await client['settings.save'](input);
      setLeavesOut(!reply.ok && reply.error.kind === 'leaves-you-out');
      return reply;
    },
    [client],
  );
  return { leavesOut, setLeavesOut, call };
}
