let known: boolean | undefined

/** Whether this browser can draw a map: some have no WebGL, or have it turned off. */
export function canDraw(): boolean {
  known ??= document.createElement('canvas').getContext('webgl2') !== null
  return known
}
