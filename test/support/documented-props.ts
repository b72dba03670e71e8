import { join } from 'node:path';

import ts from 'typescript';

/** A prop as `@forge/react` declares it, with a value of its type. */
export type DocumentedProp = { readonly name: string; readonly sample: unknown };

const PACKAGE = join(__dirname, '..', '..', 'node_modules', '@forge', 'react', 'out');

/**
 * Reads from the declarations of `@forge/react` which props each component takes: what Atlassian's pages list is made from
 * the same declarations.
 *
 * @returns Component → its props; `children` is left out, because children are nodes and no prop of a document.
 */
export function documentedProps(): ReadonlyMap<string, readonly DocumentedProp[]> {
  const file = join(PACKAGE, 'index.d.ts');
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
    jsx: ts.JsxEmit.ReactJSX,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  if (symbol === undefined) throw new Error(`There are no declarations in ${file}.`);
  return new Map(
    checker.getExportsOfModule(symbol).flatMap((exported) => {
      const props = propsOf(checker, exported);
      return props === undefined ? [] : [[exported.getName(), props] as const];
    }),
  );
}

function propsOf(checker: ts.TypeChecker, exported: ts.Symbol): DocumentedProp[] | undefined {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
  if (signature === undefined || !/^[A-Z]/.test(exported.getName())) return undefined;
  const [parameter] = signature.getParameters();
  if (parameter === undefined) return [];
  const type = checker.getTypeOfSymbol(parameter);
  const members = (type.isUnion() ? type.types : [type]).flatMap((part) =>
    checker.getPropertiesOfType(part),
  );
  const byName = new Map(members.map((member) => [member.getName(), member]));
  byName.delete('children');
  return [...byName].map(([name, member]) => ({
    name,
    sample: sampleOf(checker, checker.getTypeOfSymbol(member)),
  }));
}

/** Some value of a type: the first one that it names, else a plain one. */
function sampleOf(checker: ts.TypeChecker, type: ts.Type): unknown {
  const { types } = checker.getNonNullableType(type).isUnion()
    ? (checker.getNonNullableType(type) as ts.UnionType)
    : { types: [checker.getNonNullableType(type)] };
  const first = types.find((part) => part.isLiteral()) ?? types[0];
  if (first === undefined) return 'text';
  if (first.isLiteral()) return first.value;
  if (first.getCallSignatures().length > 0) return () => undefined;
  if ((first.flags & ts.TypeFlags.NumberLike) !== 0) return 1;
  if ((first.flags & ts.TypeFlags.BooleanLike) !== 0) return true;
  return checker.isArrayType(first) ? [] : 'text';
}
