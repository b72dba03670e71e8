import { useState } from 'react';

import { describeError } from '#i18n/error-messages';
import { settingsMessages as words } from '#i18n/settings-messages';

import { useCommand } from '../../../../shared/use-command';
import type { Draft } from '../../../../shared/use-draft';
import { usePage } from '../../page-context';
import { useSettingsPage } from '../settings-context';

import { projectSettingsOf, type ProjectValues } from './project-values';

export type SaveProject = {
  readonly sending: boolean;
  readonly failure: string | undefined;
  /** Somebody else stored other settings meanwhile (EV-4). */
  readonly overtaken: boolean;
  readonly save: () => Promise<void>;
  readonly discard: () => void;
};

/**
 * Stores the settings of the project.
 *
 * @param draft - What was typed.
 */
export function useSaveProject(draft: Draft<ProjectValues>): SaveProject {
  const { client, reload, showFlag } = usePage();
  const { opened, apply, refresh } = useSettingsPage();
  const { sending, send } = useCommand();
  const [failure, setFailure] = useState<string>();
  const [overtaken, setOvertaken] = useState(false);

  return {
    sending,
    failure,
    overtaken,
    save: async () => {
      setFailure(undefined);
      const reply = await send(client['settings.save'], {
        version: opened.settingsVersion,
        settings: projectSettingsOf(draft.values),
      });
      if (reply === undefined) {
        setFailure(words.platformFailed);
      } else if (reply.ok) {
        apply((before) => ({ ...before, ...reply.value }));
        draft.discard();
        setOvertaken(false);
        showFlag({ type: 'success', title: words.saved });
        // The stake decides what this reader sees, and rejected resolutions change every progress.
        await reload();
      } else if (reply.error.kind === 'conflict') {
        await refresh();
        setOvertaken(true);
      } else {
        setFailure(describeError(reply.error, {}));
      }
    },
    discard: () => {
      setFailure(undefined);
      setOvertaken(false);
      draft.discard();
    },
  };
}
