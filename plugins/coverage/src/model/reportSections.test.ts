import { reportSections } from './reportSections';

const markdown = [
  '# Coverage of `shop`',
  '',
  'Good.',
  '',
  '## Goals',
  '',
  '| Measure | Goal |',
  '| ------- | ---: |',
  '| Lines   |   80 |',
  '',
  'More.',
  '',
  '### 1. Job\\_state &lt;b&gt;',
  '',
  '````ts',
  '# no heading',
  '```',
  '| no table |',
  '````',
  '#### Deep',
  'End.',
].join('\n');

describe('reportSections', () => {
  it('cuts at headings, one level lower', () => {
    expect(
      reportSections(markdown).map(({ id, level, title }) => [
        id,
        level,
        title,
      ]),
    ).toEqual([
      ['coverage-report-1', 2, 'Coverage of shop'],
      ['coverage-report-2', 3, 'Goals'],
      ['coverage-report-3', 4, '1. Job_state <b>'],
    ]);
  });

  it('keeps tables apart, and code as it is but for its language', () => {
    const [, goals, jobs] = reportSections(markdown);
    expect(goals.parts).toEqual([
      { kind: 'text', markdown: '### Goals\n' },
      {
        kind: 'table',
        markdown: '| Measure | Goal |\n| ------- | ---: |\n| Lines   |   80 |',
      },
      { kind: 'text', markdown: 'More.\n' },
    ]);
    expect(jobs.parts).toEqual([
      {
        kind: 'text',
        markdown: [
          '#### 1. Job\\_state &lt;b&gt;',
          '',
          '````',
          '# no heading',
          '```',
          '| no table |',
          '````',
          '##### Deep',
          'End.',
        ].join('\n'),
      },
    ]);
  });

  it('takes text without a heading', () => {
    expect(reportSections('Nothing yet.')).toEqual([
      {
        id: 'coverage-report-1',
        level: 2,
        title: '',
        parts: [{ kind: 'text', markdown: 'Nothing yet.' }],
      },
    ]);
  });

  it('shows tasks as text, but for those in code', () => {
    const [{ parts }] = reportSections(
      ['- [ ] one', '  * [x] two', '```', '- [ ] code', '```'].join('\n'),
    );
    expect(parts[0].markdown.split('\n')).toEqual([
      '- ☐ one',
      '  * ☑ two',
      '```',
      '- [ ] code',
      '```',
    ]);
  });
});
