import { createContext, useContext } from 'react'

/** On a tablet the map stands beside the words, so nothing has to lead there. */
export const MapBesideContext = createContext(false)

export const useMapBeside = (): boolean => useContext(MapBesideContext)
