export * from './embedded-server.ts'
export * from './free-port.ts'
