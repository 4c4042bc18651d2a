import { createContext, useContext } from 'react'

/** Phone of the one-stop counter, for screens that failed; null while nobody has confirmed one. */
export const CounterPhoneContext = createContext<string | null>(null)

export const useCounterPhone = (): string | null => useContext(CounterPhoneContext)
