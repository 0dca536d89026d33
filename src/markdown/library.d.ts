/** markdown-it's older plugins, which ship no types: each takes the parser and adds its rule. */
declare module 'markdown-it-deflist' {
  export default function deflist(md: import('markdown-it').MarkdownIt): void
}

declare module 'markdown-it-sub' {
  export default function sub(md: import('markdown-it').MarkdownIt): void
}

declare module 'markdown-it-sup' {
  export default function sup(md: import('markdown-it').MarkdownIt): void
}
