import { readCommandLine } from './command-line';
import { describeImport } from './import/import-report';
import { openBrowser } from './open-browser';
import { type RunningHost, startHost } from './start-host';
import { type AppBuild } from './watch/app-build';

async function main(): Promise<void> {
  const read = readCommandLine(process.argv.slice(2));
  if (!read.ok) throw new Error(read.message);
  const { opensBrowser, ...options } = read.commandLine;
  const host = await startHost({ ...options, onBuild: describeBuild });
  if (host.imported !== undefined) process.stdout.write(`${describeImport(host.imported)}\n`);
  process.stdout.write(announcement(host));
  if (opensBrowser) openBrowser(host.url);
  stopOnSignal(host);
}

/** The first line is what scripts wait for. */
function announcement({ url, users }: RunningHost): string {
  const lines = users.map(
    ({ displayName, emailAddress, rights }) => `  ${displayName} <${emailAddress}>: ${rights}`,
  );
  return [`Plumbline is running at ${url}`, ...lines, ''].join('\n');
}

/** A watched app was built anew, or its sources are not what runs. */
function describeBuild({ number, failure }: AppBuild): void {
  if (failure === undefined) process.stdout.write(`Build ${number} of the app runs now.\n`);
  else process.stderr.write(`${failure}\nBuild ${number} of the app goes on running.\n`);
}

/** Ctrl-C may arrive twice: from the terminal, and passed on by npm. */
function stopOnSignal(host: RunningHost): void {
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopping ??= host.stop().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
