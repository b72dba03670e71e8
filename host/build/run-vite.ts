import { build } from 'vite';

import { customUiConfig } from '../../static/vite.config';

/** A program of its own (see `buildCustomUi`): builds the first folder named into the second. */
async function main([source = '', target = '']: readonly string[]): Promise<void> {
  await build(customUiConfig(source, target));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
