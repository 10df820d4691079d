import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { paletteAt, usePalette } from '../design/palette.ts'
import { useCalm } from '../design/use-calm.ts'
import { usePhrase } from '../language/language.tsx'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { PictureStatus, PictureTools } from '../parts/picture-screen.tsx'
import { NetworkDrawing } from './drawing.ts'
import { loadLabelFont } from './labels.ts'
import type { Joined } from './layout.ts'
import styles from './network-map.module.css'
import type { Picture } from './picture.ts'
import { type Caption, keepFile, toPng, toSvg } from './save.ts'
import { usePlaces } from './use-places.ts'

const ZOOM = 1.5

/** The network as a picture that can be moved, with the buttons for it. */
export function NetworkMap(props: {
  readonly picture: Picture
  /** Everybody who needs a place, whether they are shown at the moment or not. */
  readonly joined: Joined
  readonly workspace: string
  /** What is seen, for those who do not see it, and below saved pictures. */
  readonly caption: Caption
  readonly fileName: string
  /** When it changes, the view moves so that everybody shown can be seen. */
  readonly scene: string
  readonly onNode: (id: string) => void
  readonly onEdge: (key: string) => void
  readonly onNothing: () => void
  readonly children?: ReactNode
}): ReactElement {
  const { picture, joined, workspace, caption, fileName, scene, children } = props
  const phrase = usePhrase()
  const isCalm = useCalm()
  const { places, isArranging, pin, rearrange } = usePlaces(workspace, joined, isCalm)
  const container = useRef<HTMLDivElement>(null)
  const events = useRef({ ...props, pin })
  events.current = { ...props, pin }
  const drawing = useDrawing(container, events)
  const palette = usePalette(container)
  const fitted = useRef<string>(null)
  useEffect(() => {
    if (drawing === null || palette === null) return
    drawing.show(picture, places, palette)
    const now = `${scene} ${isArranging}`
    if (fitted.current === now || picture.nodes.length === 0) return
    const isFirst = fitted.current === null
    fitted.current = now
    void drawing.fit(!isCalm && !isFirst)
  }, [drawing, picture, places, palette, scene, isArranging, isCalm])
  const isPlaced = picture.nodes.every(({ id }) => places.has(id))
  const save = async (kind: 'png' | 'svg'): Promise<void> => {
    if (drawing === null || palette === null) return
    const blob = kind === 'png' ? await toPng(drawing, palette, caption) : toSvg(drawing, picture, palette, caption)
    keepFile(blob, `${fileName}.${kind}`)
  }
  return (
    <div className={styles['map']}>
      {/* Canvases take the direction of the page, and names would lie over their nodes where it is right to left. */}
      <div ref={container} dir="ltr" role="img" aria-label={caption.words} className={styles['canvas']} />
      {(isArranging || !isPlaced) && <PictureStatus>{phrase('network.arranging')}</PictureStatus>}
      {children}
      <PictureTools>
        <Button weight="quiet" aria-label={phrase('picture.larger')} onPress={() => void drawing?.zoom(ZOOM, !isCalm)}>
          <Icon name="mark" />
        </Button>
        <Button
          weight="quiet"
          aria-label={phrase('picture.smaller')}
          onPress={() => void drawing?.zoom(1 / ZOOM, !isCalm)}
        >
          <Icon name="less" />
        </Button>
        <Button weight="quiet" onPress={() => void drawing?.fit(!isCalm)}>
          {phrase('picture.all')}
        </Button>
        <Button weight="quiet" isDisabled={isArranging} onPress={rearrange}>
          {phrase('network.rearrange')}
        </Button>
        <Button weight="quiet" onPress={() => void save('png')}>
          {phrase('network.save-png')}
        </Button>
        <Button weight="quiet" onPress={() => void save('svg')}>
          {phrase('network.save-svg')}
        </Button>
      </PictureTools>
    </div>
  )
}

/** The drawing, from when the letters are there to when the map is left. */
function useDrawing(
  container: React.RefObject<HTMLDivElement | null>,
  events: React.RefObject<
    Pick<Parameters<typeof NetworkMap>[0], 'onNode' | 'onEdge' | 'onNothing'> & {
      readonly pin: ReturnType<typeof usePlaces>['pin']
    }
  >,
): NetworkDrawing | null {
  const [drawing, draw] = useState<NetworkDrawing | null>(null)
  useEffect(() => {
    let made: NetworkDrawing | null = null
    let isLeft = false
    void loadLabelFont().then(() => {
      if (isLeft || container.current === null) return
      made = new NetworkDrawing(container.current, paletteAt(container.current), {
        onNode: (id) => events.current.onNode(id),
        onEdge: (key) => events.current.onEdge(key),
        onNothing: () => events.current.onNothing(),
        onPin: (id, place) => events.current.pin(id, place),
      })
      draw(made)
    })
    return () => {
      isLeft = true
      made?.close()
    }
  }, [container, events])
  return drawing
}
