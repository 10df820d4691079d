import type { EntityType } from '../../src/claims/entity.ts'
import type { Tint } from '../design/palette.ts'
import type { EdgeLook, Stroke } from './edge-look.ts'

/** An entity as it is drawn. */
export interface PictureNode {
  readonly id: string
  readonly label: string
  readonly type: EntityType
  /** Radius in pixels at the zoom at which everything is seen. */
  readonly size: number
  /** Whether it is the one that the picture is about. */
  readonly isFocus: boolean
  /** Whether nothing changed about it, in a picture of changes. */
  readonly isFaint: boolean
}

/** A relation as it is drawn. */
export interface PictureEdge {
  readonly key: string
  readonly subject: string
  readonly object: string
  readonly look: EdgeLook
  readonly stroke: Stroke
  readonly tint: Tint
  /** Pixels. */
  readonly width: number
  /** 0 to 1. */
  readonly opacity: number
  readonly isChosen: boolean
}

/** What is to be seen, apart from where. */
export interface Picture {
  readonly nodes: readonly PictureNode[]
  readonly edges: readonly PictureEdge[]
}

/** Where an entity stands, in units of the layout. */
export interface Place {
  readonly x: number
  readonly y: number
  /** Put there by hand: no layout moves it. */
  readonly pinned?: boolean
}

export type Places = ReadonlyMap<string, Place>
