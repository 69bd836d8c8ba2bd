import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { withTexts } from '../Texts';
import { TimeAgo } from './TimeAgo';

const NOW = Date.parse('2026-03-10T12:00:00Z');

describe('TimeAgo', () => {
  it.each([
    ['2026-03-10T11:59:40Z', 'just now'],
    ['2026-03-10T12:00:30Z', 'just now'],
    ['2026-03-10T11:15:00Z', '45 minutes ago'],
    ['2026-03-10T10:00:00Z', '2 hours ago'],
    ['2026-03-07T10:00:00Z', '3 days ago'],
    ['2025-12-31T00:00:00Z', '2 months ago'],
    ['2024-01-01T00:00:00Z', '2 years ago'],
  ])('says of %s: %s', async (time, words) => {
    const Screen = withTexts(() => <TimeAgo time={time} now={NOW} />);
    renderInTestApp(<Screen />);
    const element = await screen.findByText(words);
    expect(element).toHaveAttribute('datetime', time);
    expect(element.title).toMatch(/20\d\d/);
  });
});
