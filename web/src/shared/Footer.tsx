import classes from './Layout.module.css'
import { t } from './messages'

const links = [
  { href: '/api/v1/search', label: t('footer.api') },
  { href: '/api/v1/index', label: t('footer.index') },
  { href: '/catalog.ttl', label: t('footer.feed.ttl') },
  { href: '/catalog.jsonld', label: t('footer.feed.jsonld') },
  { href: '/catalog.rdf', label: t('footer.feed.rdf') },
  { href: '/health', label: t('footer.health') },
]

export function Footer() {
  return (
    <footer className={classes.footer}>
      <div className={classes.footerBar}>
        <nav className={classes.footerLinks} aria-label={t('footer.nav')}>
          {links.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </nav>
        <span>{t('footer.version', { version: __VERSION__ })}</span>
      </div>
    </footer>
  )
}
