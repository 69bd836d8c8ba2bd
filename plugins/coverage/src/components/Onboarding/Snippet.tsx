import { CodeSnippet } from '@backstage/core-components';
import { Text } from '@backstage/ui';
import { useId } from 'react';
import styles from './Onboarding.module.css';

/** Code to copy, with a heading that says what it is. */
export function Snippet(props: {
  title: string;
  text: string;
  language: string;
  highlightedNumbers?: number[];
}) {
  const heading = useId();
  const { title, ...code } = props;
  return (
    <section aria-labelledby={heading} className={styles.snippet}>
      <Text as="h4" id={heading} variant="body-medium" weight="bold">
        {title}
      </Text>
      <div className={styles.code}>
        <CodeSnippet
          {...code}
          showCopyCodeButton
          showLineNumbers={props.highlightedNumbers !== undefined}
          wrapLongLines
          // With room for the copy button.
          customStyle={{
            background: 'inherit',
            margin: 0,
            paddingRight: '3.5rem',
          }}
        />
      </div>
    </section>
  );
}
