/** The part of Eleventy's programmatic API that this project uses. */
declare module '@11ty/eleventy' {
  export class Eleventy {
    constructor(
      input: string | undefined,
      output: string,
      options: {
        quietMode: boolean
        configPath: string
        config: (eleventy: import('./eleventy.ts').Eleventy) => void
      },
    )
    disableLogger(): void
    write(): Promise<void>
  }
}
