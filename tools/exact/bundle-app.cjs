// Bundles an app with Atlassian's own bundler, as `forge deploy` does before it uploads:
//   node bundle-app.cjs <app folder> <output folder>
// makes <output>/backend/<file>.cjs and <output>/ui-kit/<key>/. Run by host/build/build-exact.ts in a process of
// its own: the bundler goes by the working directory and by the script that was started.
const { cpSync, mkdirSync, readFileSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');

const { getEntryPoints, getNodeBundler, NativeUIBundler } = require('@forge/bundler');
const { parse } = require('yaml');

/** The bundler tells every step; a failure is thrown and says enough. */
const silent = new Proxy({}, { get: () => () => undefined });

async function bundleFunctions(manifest) {
  // What Atlassian puts around a function at its start is on Atlassian's CDN only; the host has its own.
  const none = async () => ({ script: '', source: 'local', version: 'local' });
  const wrapper = { getNodeRuntimeWrapper: none, getNodeRuntimeLoader: none };
  const bundler = getNodeBundler(
    silent,
    wrapper,
    { readConfig: async () => manifest },
    { isTypescriptBundlerEnabled: async () => false },
  );
  const handlers = manifest.modules.function.map(({ handler }) => ({
    handler,
    module: handler.slice(0, handler.lastIndexOf('.')),
  }));
  const { outputDir } = await bundler.bundle({
    appDirectory: process.cwd(),
    entryPoints: getEntryPoints(handlers),
  });
  return outputDir;
}

/** From the bundler's temporary folder to where the host looks; nothing is there until all of it is. */
function bring(from, to) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
  rmSync(from, { recursive: true, force: true });
}

async function main([root, output]) {
  process.chdir(root);
  const manifest = parse(readFileSync('manifest.yml', 'utf8'));
  bring(await bundleFunctions(manifest), join(output, 'backend'));
  const resources = (manifest.resources ?? []).filter(({ path }) => path.endsWith('.tsx'));
  if (resources.length === 0) return;
  const { nativeUiBundlesDetails } = await new NativeUIBundler(silent).bundleResources(resources);
  for (const { key, path } of nativeUiBundlesDetails) bring(path, join(output, 'ui-kit', key));
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
