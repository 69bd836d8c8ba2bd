import { useT } from '../../hooks/useT';

/** Larger counts are shortened, so that the column stays narrow. */
const MAX_WHOLE = 99_999;

const compact = new Intl.NumberFormat('en', {
  notation: 'compact',
  maximumFractionDigits: 1,
});

/** How often a line was executed; nothing where nobody counted it. */
export function HitCount(props: { hits: number | null }) {
  const { hits } = props;
  const t = useT();
  if (hits === null) {
    return null;
  }
  return hits > MAX_WHOLE ? (
    <span title={t('lines.hitCountTitle', { count: hits })}>
      {t('lines.hitCountShort', { short: compact.format(hits) })}
    </span>
  ) : (
    <>{t('lines.hitCount', { hits })}</>
  );
}
