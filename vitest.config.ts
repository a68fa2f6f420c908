import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['packages/{domain,documents,demo,contracts,client}/src/**/*.test.ts'],
        },
      },
    ],
  },
})
