/** The one installation of the app that the host has: who it is to the app's code and to its pages. */
export type Installation = {
  readonly cloudId: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
  readonly installationId: string;
  readonly appVersion: string;
};

/** Fixed, so that addresses with these ids and what a browser remembers under them stay good. */
export const localInstallation: Installation = {
  cloudId: '7f3c2a90-51de-4b8a-9c44-0d6e1f2a3b4c',
  environmentId: '2b1d8e64-0f7a-4c35-8e92-6a5b4c3d2e1f',
  environmentType: 'DEVELOPMENT',
  installationId: '9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d',
  appVersion: '1.0.0',
};

/** What functions get as `installContext`. */
export function contextAri({ cloudId }: Installation): string {
  return `ari:cloud:jira::site/${cloudId}`;
}
