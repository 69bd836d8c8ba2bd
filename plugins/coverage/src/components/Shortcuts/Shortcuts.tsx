import {
  ButtonIcon,
  Dialog,
  DialogBody,
  DialogHeader,
  DialogTrigger,
  Switch,
} from '@backstage/ui';
import { RiKeyboardLine } from '@remixicon/react';
import { useState } from 'react';
import { useShortcut } from '../../hooks/useShortcut';
import { useShortcutSetting } from '../../hooks/useShortcutSetting';
import { useT } from '../../hooks/useT';
import styles from './Shortcuts.module.css';

const SINGLE = {
  '?': 'list',
  '/': 'search',
  j: 'next',
  k: 'previous',
} as const;
const OTHERS = {
  '↑ ↓': 'rows',
  '← →': 'folders',
  Enter: 'open',
  'Alt ↑ ↓': 'steps',
  Esc: 'close',
} as const;

/** The keys of the tab, of which single ones can be switched off. */
export function Shortcuts() {
  const t = useT();
  const [isOn, setOn] = useShortcutSetting();
  const [isOpen, setOpen] = useState(false);
  useShortcut('?', () => setOpen(true));
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <ButtonIcon
        aria-label={t('shortcuts.title')}
        icon={<RiKeyboardLine />}
        size="small"
        variant="tertiary"
      />
      <Dialog width={440}>
        <DialogHeader>{t('shortcuts.title')}</DialogHeader>
        <DialogBody>
          <div className={styles.body}>
            <Switch
              label={t('shortcuts.single')}
              isSelected={isOn}
              onChange={setOn}
            />
            <Keys keys={SINGLE} />
            <h3 className={styles.heading}>{t('shortcuts.others')}</h3>
            <Keys keys={OTHERS} />
          </div>
        </DialogBody>
      </Dialog>
    </DialogTrigger>
  );
}

type Meaning =
  | (typeof SINGLE)[keyof typeof SINGLE]
  | (typeof OTHERS)[keyof typeof OTHERS];

function Keys(props: { keys: Record<string, Meaning> }) {
  const t = useT();
  return (
    <dl className={styles.keys}>
      {Object.entries(props.keys).map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(`shortcuts.keys.${meaning}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
