/** More bytes than this are no answer about a portion. */
const MOST_BYTES = 8 * 1024 * 1024

/** The server said nothing for too long. */
export class Silence extends Error {}

/** The server sends the question to another address. */
export class Elsewhere extends Error {}

/** The answer is larger than any answer is. */
export class Flood extends Error {}

/**
 * `fetch` for one server. It follows no redirection, as that would send the words of a document where nobody asked to send
 * them; it ends what stays silent for too long, and what has no end.
 */
export function boundedFetch(silence: number): typeof fetch {
  return async (input, init = {}) => {
    const watch = new AbortController()
    const over = (): void => watch.abort(new Silence())
    let timer = setTimeout(over, silence)
    const heard = (): void => {
      clearTimeout(timer)
      timer = setTimeout(over, silence)
    }
    const signal = AbortSignal.any([watch.signal, ...(init.signal == null ? [] : [init.signal])])
    try {
      const response = await fetch(input, { ...init, redirect: 'manual', signal })
      if (response.status >= 300 && response.status < 400) throw new Elsewhere()
      heard()
      if (response.body === null) {
        clearTimeout(timer)
        return response
      }
      const { status, statusText, headers } = response
      const body = response.body.pipeThrough(counted(heard, () => clearTimeout(timer)))
      return new Response(body, { status, statusText, headers })
    } catch (error) {
      clearTimeout(timer)
      throw error
    }
  }
}

function counted(heard: () => void, ended: () => void): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0
  return new TransformStream({
    transform(chunk, controller) {
      heard()
      bytes += chunk.length
      if (bytes <= MOST_BYTES) controller.enqueue(chunk)
      else {
        ended()
        controller.error(new Flood())
      }
    },
    flush: ended,
  })
}
