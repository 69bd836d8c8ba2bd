import { placeholderProblems } from './placeholderProblems';

describe('placeholderProblems', () => {
  it('accepts the values that a text has placeholders for', () => {
    expect(placeholderProblems('panel.retry')).toEqual([]);
    expect(placeholderProblems('panel.showAll', { count: 3 })).toEqual([]);
    expect(
      placeholderProblems('measure.linesOf', { covered: 1, total: 2 }),
    ).toEqual([]);
  });

  it('names what is missing', () => {
    expect(
      placeholderProblems('measure.linesOf', { covered: undefined }),
    ).toEqual([
      'measure.linesOf: no value for {{covered}}',
      'measure.linesOf: no value for {{total}}',
    ]);
    expect(placeholderProblems('panel.none')).toEqual([
      'panel.none: no such text',
    ]);
  });
});
