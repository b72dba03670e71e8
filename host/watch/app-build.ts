/** Which build of the app runs, for pages that were opened on an earlier one. */
export type AppBuild = {
  /** 1 at the start, one more for each build that took its place. */
  readonly number: number;
  /** Why the sources of now are not what runs; absent while they are. */
  readonly failure?: string;
};

/** The build of a host that does not look for changes. */
export const ONLY_BUILD: AppBuild = { number: 1 };
