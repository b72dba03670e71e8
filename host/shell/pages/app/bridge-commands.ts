import { z } from 'zod';

import { frameCommands } from '../../../frames/bridge-protocol';
import { onColorMode, themeAttributes, themeOfContext } from '../color-mode';
import { closeFlag, showFlag } from '../flag-list';
import { request } from '../request';
import { type Session } from '../session';

import { emitAppEvent, onAppEvent } from './app-events';
import { type AppHistory } from './app-history';
import { type Grant } from './grant';
import { addressOf, navigate } from './navigation';

type BridgeCommand = (payload: unknown) => unknown;

/** Commands that only some places of Jira answer, by the place that shows the module. */
export type PlaceCommands = Readonly<Record<string, BridgeCommand>>;

type BridgeSurroundings = {
  readonly grant: Grant;
  readonly session: Session;
  readonly frameId: string;
  /** Only pages with addresses of their own have one. */
  readonly history: AppHistory | undefined;
  readonly place: PlaceCommands;
  readonly onHeight: (height: number) => void;
};

const callback = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function');

const resizeSchema = z.object({ height: z.number() });
const invokeSchema = z.object({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.strictObject({ rateLimitProperties: z.boolean().optional() }).optional(),
  invokeType: z.string().optional(),
});
const invokeAnswerSchema = z.object({
  value: z.unknown().optional(),
  rateLimitProperties: z.record(z.string(), z.number()),
});
const flagTypeSchema = z.enum(['info', 'success', 'warning', 'error']);
const flagSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().default(''),
  description: z.string().optional(),
  type: flagTypeSchema.default('info'),
  appearance: flagTypeSchema.optional(),
  actions: z.array(z.object({ text: z.string(), onClick: callback })).default([]),
  isAutoDismiss: z.boolean().default(false),
});
const flagIdSchema = z.object({ id: z.union([z.string(), z.number()]).transform(String) });
const emitSchema = z.object({ event: z.string(), payload: z.unknown().optional() });
const onSchema = z.object({ event: z.string(), callback });
const subscribeSchema = callback;
const historySchema = z.object({
  method: z.enum(['push', 'replace', 'go', 'goBack', 'goForward']),
  to: z.array(z.unknown()),
});
const historyListenSchema = z.object({ listener: callback });

/** Every command that an app frame may call here (platform/forge.md §3.2); others are refused. */
export function bridgeCommands(surroundings: BridgeSurroundings): PlaceCommands {
  const { grant, session, frameId, place, onHeight } = surroundings;
  return {
    [frameCommands.resize]: (payload) => {
      onHeight(resizeSchema.parse(payload).height);
    },
    getContext: () => ({
      ...grant.context,
      theme: themeOfContext(),
    }),
    getFrameId: () => frameId,
    invoke: (payload) => invoke(payload, grant),
    fetchProduct: (payload) => request('POST', '/host/api/product', payload),
    showFlag: (payload) => {
      const { actions, ...flag } = flagSchema.parse(payload);
      showFlag({
        ...flag,
        actions: actions.map(({ text, onClick }) => ({ text, onClick: () => void onClick() })),
      });
      return true;
    },
    closeFlag: (payload) => closeFlag(flagIdSchema.parse(payload).id),
    navigate: (payload) => navigate(payload, session),
    getUrl: (payload) => addressOf(payload, session),
    reload: () => {
      window.location.reload();
    },
    changeWindowTitle: (payload) => {
      document.title = z.string().parse(payload);
    },
    emit: (payload) => {
      const { event, payload: sent } = emitSchema.parse(payload);
      emitAppEvent(event, sent);
    },
    on: (payload) => {
      const { event, callback: listener } = onSchema.parse(payload);
      return onAppEvent(event, listener);
    },
    emitReadyEvent: () => true,
    enableTheming: () => ({
      attributes: themeAttributes(),
      subscribe: (listener: unknown) => {
        const tell = subscribeSchema.parse(listener);
        onColorMode(() => void tell(themeAttributes()));
      },
    }),
    onError: (payload) => {
      // eslint-disable-next-line no-console -- the app could not draw itself
      console.error('The app reported an error it could not recover from:', payload);
    },
    ...historyCommands(surroundings.history),
    ...place,
  };
}

async function invoke(payload: unknown, { contextToken }: Grant): Promise<unknown> {
  const { functionKey, payload: sent, metadata, invokeType } = invokeSchema.parse(payload);
  if (invokeType !== undefined) throw new Error('Remotes are not emulated by the local host.');
  const body = { contextToken, functionKey, payload: sent };
  const answer = invokeAnswerSchema.parse(await request('POST', '/host/api/invoke', body));
  const { value, rateLimitProperties } = answer;
  if (metadata === undefined) return value;
  // Whoever asks for anything about the call gets its answer in an envelope.
  return {
    body: value,
    metadata: metadata.rateLimitProperties === true ? { rateLimitProperties } : {},
  };
}

function historyCommands(history: AppHistory | undefined): PlaceCommands {
  if (history === undefined) return {};
  return {
    createHistory: () => ({ location: history.location(), action: 'POP' }),
    [frameCommands.history]: (payload) => {
      const { method, to } = historySchema.parse(payload);
      history.move(method, to);
    },
    [frameCommands.historyListen]: (payload) => {
      history.listen(historyListenSchema.parse(payload).listener);
    },
  };
}
