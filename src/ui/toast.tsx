import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import styles from './toast.module.css'

type Show = (sentence: string) => void

const ToastContext = createContext<Show>(() => undefined)

/** Says that something is done. Never the only place of an error: those stay on the screen. */
export const useToast = (): Show => useContext(ToastContext)

const shownMs = 5000

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<{ sentence: string } | undefined>()
  const show = useCallback<Show>((sentence) => setToast({ sentence }), [])
  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(() => setToast(undefined), shownMs)
    return () => clearTimeout(timer)
  }, [toast])
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div role="status" className={styles.place}>
        {toast && <p className={styles.toast}>{toast.sentence}</p>}
      </div>
    </ToastContext.Provider>
  )
}
