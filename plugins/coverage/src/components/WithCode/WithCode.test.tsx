import { render } from '@testing-library/react';
import { WithCode } from './WithCode';

const SENTENCE = '`core` imports `curation_app`, which is not there';

describe('WithCode', () => {
  it('shows what stands between backticks as code, without them', () => {
    const { container } = render(<WithCode>{SENTENCE}</WithCode>);
    expect(container).toHaveTextContent(
      'core imports curation_app, which is not there',
    );
    const codes = [...container.querySelectorAll('code')];
    expect(codes.map(code => code.textContent)).toEqual([
      'core',
      'curation_app',
    ]);
  });
});
