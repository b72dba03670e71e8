import { readCommandLine } from '#host/command-line';

describe('readCommandLine', () => {
  test('without words the shell gets its usual port and keeps its data', () => {
    expect(readCommandLine([])).toStrictEqual({
      ok: true,
      commandLine: {
        port: 3040,
        dataDirectory: '.plumbline',
        fresh: false,
        importFile: undefined,
        replace: false,
        opensBrowser: true,
        bundling: 'fast',
        watch: false,
      },
    });
  });

  test('every option is read', () => {
    const words =
      '--port 0 --data /tmp/x --fresh --import a.jsonl --replace --no-open --exact --watch'.split(
        ' ',
      );

    expect(readCommandLine(words)).toStrictEqual({
      ok: true,
      commandLine: {
        port: 0,
        dataDirectory: '/tmp/x',
        fresh: true,
        importFile: 'a.jsonl',
        replace: true,
        opensBrowser: false,
        bundling: 'exact',
        watch: true,
      },
    });
  });

  test.each([
    [['--colour'], "Unknown option '--colour'"],
    [['extra'], "Unexpected argument 'extra'"],
    [['--port', 'eighty'], '--port eighty is no port.'],
    [['--port', '70000'], '--port 70000 is no port.'],
    [['--port'], "Option '--port <value>' argument missing"],
    [['--replace'], '--replace goes with --import'],
  ])('%j is answered with a sentence and the usage', (words, sentence) => {
    const result = readCommandLine(words);

    expect(result.ok).toBe(false);
    expect(result).toMatchObject({ message: expect.stringContaining(sentence) });
    expect(result).toMatchObject({ message: expect.stringContaining('Usage: npm start --') });
  });
});
