import { Outlet } from '@tanstack/react-router'
import { Footer } from './Footer'
import { Header } from './Header'
import classes from './Layout.module.css'
import { t } from './messages'

export function Layout() {
  return (
    <div className={classes.site}>
      <a className={classes.skip} href="#content">
        {t('app.skip')}
      </a>
      <Header />
      <main id="content" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <Footer />
    </div>
  )
}
