import { collectDefaultMetrics, Registry } from 'prom-client'

/** What this process tells of itself at /metrics. No label names a tenant, a person or an id. */
export const registry = new Registry()
collectDefaultMetrics({ register: registry })
