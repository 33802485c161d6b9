import type { ServerResponse } from 'node:http'

export interface StreamFrame {
  readonly event: string
  readonly id: string
  /** Sent as JSON. */
  readonly content: unknown
}

/** The server's end of one browser's stream. */
export interface EventStream {
  send(frame: StreamFrame): void
  /** Keeps proxies from cutting a quiet stream, and moves the browser's last id on. */
  beat(id: string): void
  end(frame: StreamFrame): void
}

/** What a reader may leave unread. Past that it is cut off: it connects again and gets what it missed from the log. */
const mostUnreadBytes = 256 * 1024

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'x-accel-buffering': 'no',
  connection: 'keep-alive',
} as const

/** Writes the answer's head. JSON has no raw line breaks, so a frame cannot be broken up by what it carries. */
export function openEventStream(response: ServerResponse, onClose: () => void): EventStream {
  let open = true
  const close = () => {
    if (!open) return
    open = false
    onClose()
  }
  response.on('close', close)
  response.on('error', close)
  response.writeHead(200, headers)
  response.socket?.setNoDelay(true)
  const write = (text: string) => {
    if (!open) return
    response.write(text)
    if (response.writableLength > mostUnreadBytes) response.destroy()
  }
  return {
    send: (frame) => write(frameText(frame)),
    beat: (id) => write(`id: ${id}\n\n`),
    end: (frame) => {
      write(frameText(frame))
      if (open) response.end()
      close()
    },
  }
}

const frameText = ({ event, id, content }: StreamFrame): string =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(content)}\n\n`
