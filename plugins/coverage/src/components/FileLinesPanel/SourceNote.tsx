import {
  FileSource,
  LineCoverage,
  SourceReason,
} from '@backstage-coverage/plugin-coverage-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { errorSentence } from '../../model/errorSentence';
import { textLines } from '../../syntax/codeLines';

const REASONS = {
  'no-source-location': 'noSourceLocation',
  'outside-repository': 'outsideRepository',
  'unsupported-location': 'unsupportedLocation',
  'not-allowed': 'notAllowed',
  'not-found': 'notFound',
  'too-large': 'tooLarge',
  'not-text': 'notText',
  unreachable: 'unreachable',
} as const satisfies Record<SourceReason, string>;

/** Why lines have no text, or why it may be the wrong one. */
export function SourceNote(props: {
  source: { value?: FileSource; loading: boolean; error?: Error };
  lines: LineCoverage[];
}) {
  const { source, lines } = props;
  const t = useT();
  const note = () => {
    if (source.loading) {
      return t('lines.reading');
    }
    if (source.error) {
      return t('lines.sourceFailed', {
        message: errorSentence(source.error, t),
      });
    }
    const { text = null, reason = null } = source.value ?? {};
    if (text === null) {
      return t(`lines.noSource.${REASONS[reason ?? 'unreachable']}`);
    }
    const last = lines[lines.length - 1].line;
    const length = textLines(text).length;
    return length < last
      ? t('lines.shorterSource', { lines: length, last })
      : undefined;
  };
  return (
    <Text as="p" role="status" variant="body-small" color="secondary">
      {note()}
    </Text>
  );
}
