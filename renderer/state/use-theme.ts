import { useEffect } from 'react'
import { useDeskState } from './use-desk.tsx'

/** Sets the page's theme from the person's choice, or the system's where they made none. */
export function useTheme(): void {
  const theme = useDeskState((s) => s.theme)
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)')
    const set = () => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches)
      document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    }
    set()
    system.addEventListener('change', set)
    return () => system.removeEventListener('change', set)
  }, [theme])
}
