import { type AddressInfo } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';
import { type Hono } from 'hono';

/** An open port. Its number is known before what it serves is made, which may need to know it. */
export type Door = {
  readonly port: number;
  readonly serve: (app: Hono) => void;
  /** Cuts open connections: a browser keeps its own open for minutes. */
  readonly close: () => Promise<void>;
};

/** A port that somebody else uses. */
class PortTakenError extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken. Choose another with --port, or 0 for any free one.`);
  }
}

/**
 * Opens a port that only this machine reaches.
 *
 * @param port - 0 takes a free one.
 */
export async function openDoor(port: number): Promise<Door> {
  let served: Hono | undefined;
  const server = createAdaptorServer({
    fetch: (request) =>
      served?.fetch(request) ?? new Response('The host is starting.', { status: 503 }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    // A server that listens on a port has an address of this kind.
    port: (server.address() as AddressInfo).port,
    serve: (app) => {
      served = app;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
