import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';

import { frameAssets } from './bridge-protocol';

type PolicyInput = {
  /** The page as the app ships it; its inline scripts are allowed by their hash. */
  readonly html: string;
  /** `permissions` of the manifest, as written. */
  readonly permissions: Parameters<CSPProcessingService['getCspDetails']>[1];
  /** Stands where Jira's site is on the real platform. */
  readonly shellOrigin: string;
};

const processing = new CSPProcessingService({ info: () => undefined }, load);
const injection = new CSPInjectionService();

/**
 * The `Content-Security-Policy` header that Atlassian's CDN would send with this page.
 *
 * Only the address for reports is ours. The library's own way to set it (`tunnelCSPReporterUri`)
 * would also open `http://localhost:*` to the page, which the platform does not.
 */
export function contentSecurityPolicy({ html, permissions, shellOrigin }: PolicyInput): string {
  return injection
    .getInjectableCSP({
      existingCSPDetails: processing.getCspDetails(html, permissions),
      microsEnv: 'prod',
      hostname: shellOrigin,
    })
    .map((directive) =>
      directive.startsWith('report-uri ') ? `report-uri ${frameAssets.violations}` : directive,
    )
    .join('; ');
}
