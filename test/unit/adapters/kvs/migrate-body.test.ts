import { ENTITY_SHAPES } from '#adapters/kvs/entity-shapes';
import { currentShape, migrateBody } from '#adapters/kvs/migrate-body';

const twice = {
  1: (body: unknown) => `${String(body)} → 2`,
  2: (body: unknown) => `${String(body)} → 3`,
};

test('a body is brought to today’s shape by every migration after its own', () => {
  expect(currentShape(twice)).toBe(3);
  expect(migrateBody('1', 1, twice)).toBe('1 → 2 → 3');
  expect(migrateBody('2', 2, twice)).toBe('2 → 3');
  expect(migrateBody('3', 3, twice)).toBe('3');
});

test('a row that a newer app wrote is not guessed at', () => {
  expect(() => migrateBody('4', 4, twice)).toThrow('newer');
});

test.each([[{ 2: twice[2] }], [{ 1: twice[1], 3: twice[2] }]])('a gap is refused: %p', (gap) => {
  expect(() => currentShape(gap)).toThrow('missing');
});

test('migrations of every entity run from 1 without a gap, and no two entities share a prefix', () => {
  const shapes = Object.values(ENTITY_SHAPES);
  for (const { migrations } of shapes) expect(() => currentShape(migrations)).not.toThrow();
  expect(new Set(shapes.map(({ prefix }) => prefix)).size).toBe(shapes.length);
});
