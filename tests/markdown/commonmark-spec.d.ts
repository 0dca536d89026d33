/** The part of the package that the tests use, which comes without types. */
declare module 'commonmark-spec' {
  const spec: {
    /** `→` stands for a tab in both. */
    readonly tests: readonly {
      readonly number: number
      readonly markdown: string
      readonly html: string
    }[]
  }
  export default spec
}
