import { Link, useSidebarOpenState } from '@backstage/core-components';
import styles from './Logo.module.css';

const LogoIcon = () => (
  <svg viewBox="0 0 18 16" width={27} height={24} aria-hidden="true">
    <rect width="18" height="4" rx="2" fill="#4fd1b5" />
    <rect y="6" width="18" height="4" rx="2" fill="#2b6374" />
    <rect y="6" width="12" height="4" rx="2" fill="#4fd1b5" />
    <rect y="12" width="18" height="4" rx="2" fill="#2b6374" />
    <rect y="12" width="6" height="4" rx="2" fill="#f2b134" />
  </svg>
);

export const Logo = () => {
  const { isOpen } = useSidebarOpenState();

  return (
    <Link to="/" underline="none" className={styles.logo} aria-label="Home">
      <LogoIcon />
      {isOpen && <span className={styles.name}>Coverage Portal</span>}
    </Link>
  );
};
