/** A stretch of a source's text, UTF-16 offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** What of the text is selected, without the spaces at its ends; null where nothing of it is. */
export function selectedStretch(root: HTMLElement, text: string): Stretch | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const [start, end] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ]
  return start === null || end === null ? null : trimmed(text, start, end)
}

/** The offset into the text of a place in the page; pieces and lines say where they begin. */
function offsetOf(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const start = startOf(node.parentElement)
    return start === null ? null : start + offset
  }
  const child = node.childNodes[offset]
  if (child instanceof Element && child.hasAttribute('data-start')) return startOf(child)
  const before = node.childNodes[offset - 1]
  const start = startOf(before instanceof Element ? before : node)
  return start === null ? null : start + (before?.textContent?.length ?? 0)
}

function startOf(node: Node | null): number | null {
  const start = node instanceof Element ? node.closest('[data-start]')?.getAttribute('data-start') : null
  return start === null || start === undefined ? null : Number(start)
}

function trimmed(text: string, start: number, end: number): Stretch | null {
  const words = text.slice(start, end)
  const stretch = {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  }
  return stretch.start < stretch.end ? stretch : null
}
