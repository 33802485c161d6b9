import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** A number that is asked for when somebody looks. */
export interface MeasuredNumber {
  readonly name: string
  readonly help: string
  readonly read: () => number | Promise<number>
}

export interface AnsweredRequest {
  readonly method: string
  /** As declared (`/api/cases/:id`), never as asked: addresses hold identifiers and search words. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

export interface ServerMetrics {
  readonly contentType: string
  observe(request: AnsweredRequest): void
  /** Prometheus text. A number that could not be read is left out and reported. */
  text(): Promise<string>
}

export function createServerMetrics(
  numbers: readonly MeasuredNumber[],
  onUnread: (name: string, error: unknown) => void,
): ServerMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'renkei_http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  for (const { name, help, read } of numbers) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        try {
          this.set(await read())
        } catch (error) {
          // A number of before would look like one of now.
          this.remove()
          onUnread(name, error)
        }
      },
    })
  }
  return {
    contentType: registry.contentType,
    observe: ({ method, route, status, seconds }) => durations.observe({ method, route, status }, seconds),
    text: () => registry.metrics(),
  }
}
