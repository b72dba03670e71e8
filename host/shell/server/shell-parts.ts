import { type Clock } from '../../clock';
import { type HostDatabase } from '../../database/open-database';
import { type Events } from '../../events/create-events';
import { type ForgeStorage } from '../../forge-storage/create-forge-storage';
import { type FrameFaultSwitch } from '../../frames/frame-fault';
import { type FrameResource } from '../../frames/frame-resource';
import { type PolicyViolations } from '../../frames/policy-violations';
import { type CallLog, type FunctionRunner } from '../../functions/function-runner-interface';
import { type JiraIdentity } from '../../jira/jira-context';
import { type Jira } from '../../jira/jira-interface';
import { type AppManifest } from '../../manifest/app-manifest';
import { type AppBuild } from '../../watch/app-build';

import { type AddedPanels } from './added-panels';
import { type ContextTokens } from './context-tokens';

/** What the shell's server works with. */
export type ShellParts = {
  readonly manifest: AppManifest;
  readonly resources: readonly FrameResource[];
  readonly identity: JiraIdentity;
  readonly database: HostDatabase;
  readonly jira: Jira;
  readonly storage: ForgeStorage;
  readonly runner: FunctionRunner;
  readonly callLog: CallLog;
  readonly clock: Clock;
  readonly events: Events;
  readonly violations: PolicyViolations;
  readonly frameFault: FrameFaultSwitch;
  readonly panels: AddedPanels;
  readonly tokens: ContextTokens;
  /** `http://127.0.0.1:<port>`. */
  readonly frameOrigin: string;
  /** Folder of the bundled pages. */
  readonly assetDirectory: string;
  /** Whether the app is built anew while the host runs. */
  readonly isWatched: boolean;
  readonly appBuild: () => AppBuild;
};
