import { CopyTextButton } from '@backstage/core-components';
import { Text } from '@backstage/ui';
import { Fragment, useId } from 'react';
import { useT } from '../../hooks/useT';
import { WithCode } from '../WithCode';
import styles from './Onboarding.module.css';

/**
 * Code to copy, under a heading that says what it is. Plain, since the themes of
 * the syntax highlighter are too faint to read.
 */
export function Snippet(props: {
  title: string;
  text: string;
  /** What to do with it, with `code` between backticks. */
  instruction?: string;
  /** A line to point out, 1-based. */
  markedLine?: number;
  /** One below that of what it stands in. */
  headingLevel?: 'h3' | 'h4' | 'h5';
}) {
  const { title, text, instruction, markedLine, headingLevel = 'h4' } = props;
  const t = useT();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={styles.snippet}>
      <Text as={headingLevel} id={heading} variant="body-medium" weight="bold">
        {title}
      </Text>
      {instruction && (
        <Text as="p" variant="body-medium">
          <WithCode>{instruction}</WithCode>
        </Text>
      )}
      <div className={styles.code}>
        <pre>
          {text.split('\n').map((line, index) => (
            <Fragment key={index}>
              {index > 0 && '\n'}
              {index + 1 === markedLine ? <mark>{line}</mark> : line}
            </Fragment>
          ))}
        </pre>
        <CopyTextButton
          text={text}
          tooltipText={t('onboarding.copied')}
          aria-label={t('onboarding.copy', { title })}
        />
      </div>
    </section>
  );
}
