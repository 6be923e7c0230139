import { ActionIcon, Burger, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { Mark, MoonIcon, SunIcon } from './icons'
import classes from './Layout.module.css'
import { t } from './messages'

export function Header() {
  const isSmall = useMediaQuery('(max-width: 40rem)', undefined, { getInitialValueInEffect: false })
  const [isOpen, menu] = useDisclosure()
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <Link to="/" className={classes.brand}>
          <Mark />
          {t('app.name')}
        </Link>
        {isSmall ? <span className={classes.spring} /> : <Links className={classes.nav} />}
        <ThemeSwitch />
        {isSmall && (
          <Burger
            size="sm"
            opened={isOpen}
            onClick={menu.toggle}
            aria-label={t('app.menu')}
            aria-expanded={isOpen}
          />
        )}
      </div>
      {isSmall && isOpen && <Links className={classes.stack} onFollow={menu.close} />}
    </header>
  )
}

interface LinksProps {
  className: string | undefined
  onFollow?: () => void
}

function Links({ className, onFollow }: LinksProps) {
  return (
    <nav className={className} aria-label={t('nav.main')}>
      <Link
        to="/"
        className={classes.link}
        activeOptions={{ exact: true, includeSearch: false }}
        onClick={onFollow}
      >
        {t('nav.explore')}
      </Link>
      <Link to="/sparql" className={classes.link} onClick={onFollow}>
        {t('nav.sparql')}
      </Link>
      <a href="/ontology" className={classes.link}>
        {t('nav.vocabulary')}
      </a>
      <Link to="/validate" className={classes.link} onClick={onFollow}>
        {t('nav.validate')}
      </Link>
      <a href="/catalog.ttl" className={classes.link}>
        {t('nav.feed')}
      </a>
    </nav>
  )
}

function ThemeSwitch() {
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const other = scheme === 'dark' ? 'light' : 'dark'
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={t(`app.theme.${other}`)}
      title={t(`app.theme.${other}`)}
      onClick={() => setColorScheme(other)}
    >
      {scheme === 'dark' ? <SunIcon /> : <MoonIcon />}
    </ActionIcon>
  )
}
