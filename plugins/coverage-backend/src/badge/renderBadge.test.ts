import fc from 'fast-check';
import { renderBadge } from './renderBadge';

describe('renderBadge', () => {
  it('makes XML of any text, whose words stay within', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (label, value) => {
        const svg = renderBadge({ label, value, title: value, tone: 'plain' });
        const shown = svg.match(/<text [^>]*>([^<]*)<\/text>/g)!;
        expect(shown).toHaveLength(2);
        expect(svg.match(/<(?!\/?(svg|title|rect|path|g|text)\b)/)).toBeNull();
      }),
    );
  });
});
