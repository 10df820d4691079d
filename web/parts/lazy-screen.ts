import { createElement, lazy, type ReactElement } from 'react'

/** The code of a screen could not be loaded. Browsers remember that, so trying again takes a new page. */
export class ScreenNotLoaded extends Error {
  constructor(cause: unknown) {
    super('a part of the application could not be loaded', { cause })
    this.name = 'ScreenNotLoaded'
  }
}

/** A screen whose code is loaded when it is first opened, or when a link to it is about to be followed. */
export function lazyScreen(load: () => Promise<() => ReactElement>): Screen {
  const Loaded = lazy(async () => {
    try {
      return { default: await load() }
    } catch (error) {
      throw new ScreenNotLoaded(error)
    }
  })
  const preload = async (): Promise<void> => {
    // If it cannot be loaded now, opening the screen says so.
    await load().catch(() => undefined)
  }
  return Object.assign(() => createElement(Loaded), { preload })
}

type Screen = (() => ReactElement) & { readonly preload: () => Promise<void> }
