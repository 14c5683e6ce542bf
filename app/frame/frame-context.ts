import { createContext, useContext } from 'react'
import type { Frame } from './frame.server.ts'

const FrameContext = createContext<Frame | undefined>(undefined)
export const FrameProvider = FrameContext.Provider

/** Who looks, in which language, under which label; undefined where that could not be found out. */
export function useFrame(): Frame | undefined {
  return useContext(FrameContext)
}
