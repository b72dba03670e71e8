import { type ProjectSettings, projectSettingsSchema } from '#domain/delivery/project-settings';

/** The project's settings as the form edits them. */
export type ProjectValues = {
  readonly kind: 'editors' | 'named';
  readonly accountIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly projectRoleIds: readonly string[];
  readonly rejectedResolutionIds: readonly string[];
};

/** What is stored, as the form edits it. */
export function projectValuesOf({ stake, rejectedResolutionIds }: ProjectSettings): ProjectValues {
  return stake.kind === 'named'
    ? { ...stake, rejectedResolutionIds }
    : { kind: 'editors', accountIds: [], groupIds: [], projectRoleIds: [], rejectedResolutionIds };
}

/** What the form says, as it is stored. Names are dropped with the choice of everyone who may edit. */
export function projectSettingsOf(values: ProjectValues): ProjectSettings {
  const { kind, accountIds, groupIds, projectRoleIds, rejectedResolutionIds } = values;
  return projectSettingsSchema.parse({
    stake: kind === 'named' ? { kind, accountIds, groupIds, projectRoleIds } : { kind },
    rejectedResolutionIds,
  });
}
