import { type LayoutTask, layout } from './layout.ts'

/* Lays a network out beside the page, so that the page goes on answering. */

addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  for (const places of layout(data)) postMessage(places)
  postMessage(null)
})
