import { createContext, useContext } from 'react';
import { z } from 'zod';

import { request } from './request';

const userSchema = z.object({
  accountId: z.string(),
  displayName: z.string(),
  emailAddress: z.string(),
  rights: z.string(),
});

const moduleSchema = z.object({
  key: z.string(),
  type: z.string(),
  title: z.string(),
  description: z.string(),
  label: z.string().optional(),
  iconUrl: z.string().optional(),
});

const appRuleSchema = z.object({
  /** ARI of the module; what a rule of a workflow names. */
  id: z.string(),
  name: z.string(),
  ruleKey: z.string(),
  moduleKey: z.string(),
  /** Kinds of projects in whose workflows it can be used. */
  projectTypes: z.array(z.string()),
});

const sessionSchema = z.object({
  user: userSchema,
  users: z.array(userSchema),
  now: z.string(),
  appId: z.string(),
  environmentId: z.string(),
  frameOrigin: z.string(),
  /** The app is built anew while the host runs; `appBuild` is the one that this page was opened on. */
  isWatched: z.boolean(),
  appBuild: z.number(),
  functions: z.array(z.string()),
  modules: z.array(moduleSchema),
  appRules: z.array(appRuleSchema),
});

export type ShellModule = z.infer<typeof moduleSchema>;
/** A validator that the app offers for transitions. */
export type AppRule = z.infer<typeof appRuleSchema>;
export type Session = z.infer<typeof sessionSchema>;

export async function loadSession(): Promise<Session> {
  return sessionSchema.parse(await request('GET', '/host/api/session'));
}

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** Who is logged in, and the app that is installed. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('The page is drawn before the session is known.');
  return session;
}

/** Modules of the app of one type, in the order of the manifest. */
export function modulesOf(session: Session, type: string): readonly ShellModule[] {
  return session.modules.filter((module) => module.type === type);
}
