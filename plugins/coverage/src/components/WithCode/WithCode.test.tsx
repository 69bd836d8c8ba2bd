import { render } from '@testing-library/react';
import { WithCode } from './WithCode';

describe('WithCode', () => {
  it('shows what stands between backticks as code, without them', () => {
    const { container } = render(
      <WithCode>
        {'`core` imports `curation_app`, which is not there'}
      </WithCode>,
    );
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
