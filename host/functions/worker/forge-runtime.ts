import { type ForgeRuntime } from '@forge/api/out/api/runtime';

import { type InvocationIdentity, type InvokeMessage } from './worker-protocol';

const noMetrics: ForgeRuntime['metrics'] = {
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
  gauge: () => ({ set: nothing }),
};

// The packages report metrics on some calls and need something to report to; the host keeps none.
function nothing(): void {
  return undefined;
}

/** The second argument of every function (platform/forge.md §2). */
export type FunctionContext = {
  readonly installContext: string;
  readonly principal: { readonly accountId: string } | undefined;
  readonly license: undefined;
  readonly installation: ReturnType<typeof installationOf>;
};

export function functionContext(identity: InvocationIdentity): FunctionContext {
  const { accountId } = identity;
  return {
    installContext: identity.contextAri,
    principal: accountId === undefined ? undefined : { accountId },
    // The platform sends none to an app in development.
    license: undefined,
    installation: installationOf(identity),
  };
}

/** What `__forge_runtime__` gives the packages during one invocation (platform/forge.md §1.1). */
export function forgeRuntime(message: InvokeMessage): ForgeRuntime {
  const { invocationId, identity, timeLimitMilliseconds } = message;
  const deadline = performance.now() + timeLimitMilliseconds;
  return {
    // Nothing reads these two: every call goes through `__forge_fetch__`.
    proxy: { token: 'local', url: 'http://127.0.0.1' },
    contextAri: identity.contextAri,
    container: { region: 'local', runtime: 'nodejs22.x', handler: message.exportName },
    appContext: {
      appId: identity.appId,
      appVersion: identity.appVersion,
      environmentId: identity.environmentId,
      environmentType: identity.environmentType,
      installationId: identity.installationId,
      invocationId,
      functionKey: identity.functionKey,
      moduleKey: identity.moduleKey,
      moduleType: identity.moduleType,
    },
    ...(identity.accountId === undefined ? {} : { aaid: identity.accountId }),
    lambdaContext: {
      awsRequestId: invocationId,
      getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    },
    tracing: { traceId: invocationId.replaceAll('-', ''), spanId: invocationId.slice(0, 8) },
    realtime: {},
    metrics: noMetrics,
    featureFlags: () => false,
  };
}

function installationOf({ installationId, cloudId, contextAri }: InvocationIdentity): {
  readonly ari: { readonly installationId: string };
  readonly contexts: readonly { readonly cloudId: string; readonly toString: () => string }[];
} {
  return {
    ari: { installationId },
    contexts: [{ cloudId, toString: () => contextAri }],
  };
}
