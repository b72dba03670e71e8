import { settingsMessages as words } from '#i18n/settings-messages';

import type { Draft } from '../../../../shared/use-draft';
import { type FormSaving, useSaving } from '../../../../shared/use-saving';
import { usePage } from '../../page-context';
import { useSettingsPage } from '../settings-context';

import { projectSettingsOf, type ProjectValues } from './project-values';

/**
 * Stores the settings of the project.
 *
 * @param draft - What was typed.
 */
export function useSaveProject(draft: Draft<ProjectValues>): FormSaving {
  const { client, reload, showFlag } = usePage();
  const { opened, change, refresh } = useSettingsPage();
  const saving = useSaving(refresh);
  return {
    ...saving,
    save: async () => {
      const input = {
        version: opened.settingsVersion,
        settings: projectSettingsOf(draft.values),
      };
      const stored = await saving.save(client['settings.save'], input, {});
      if (stored === undefined) return;
      change((before) => ({ ...before, ...stored }));
      draft.discard();
      showFlag({ type: 'success', title: words.saved });
      // The stake decides what this reader sees, and rejected resolutions change every progress.
      await reload();
    },
    discard: () => {
      saving.forget();
      draft.discard();
    },
  };
}
