/** Payloads: attempts to run a program through a text, made from a grammar, class by class. Each calls `alert`. */

export interface Payload {
  readonly kind: string
  readonly text: string
}

const CALL = 'alert(1)'

/** Elements that run a handler by themselves, or when something happens to them: `@` stands for the handler's value. */
const HANDLERS = [
  'img src=x onerror=@',
  'img srcset=x onerror=@',
  'svg onload=@',
  'body onload=@',
  'details open ontoggle=@',
  'input autofocus onfocus=@',
  'select autofocus onfocus=@',
  'textarea autofocus onfocus=@',
  'button autofocus onfocus=@',
  'video src=x onerror=@',
  'audio src=x onerror=@',
  'iframe onload=@',
  'iframe srcdoc=x onload=@',
  'object data=x onerror=@',
  'embed src=x onload=@',
  'style onload=@',
  'link rel=stylesheet href=x onerror=@',
  'marquee onstart=@',
  'a href=# onclick=@',
  'div onmouseover=@',
  'b onpointerenter=@',
  'p tabindex=0 onfocus=@',
  'form onsubmit=@',
  'math onclick=@',
  'x contenteditable onfocus=@',
  'image src=x onerror=@',
  'td onmouseenter=@',
  'time onanimationstart=@',
]

/** Ways to write such a tag. */
const TAGS: readonly ((tag: string) => string)[] = [
  (tag) => `<${tag.replace('@', `"${CALL}"`)}>`,
  (tag) => `<${tag.replace('@', CALL)}>`,
  (tag) => `<${tag.replace('@', `'${CALL}'`)}>`,
  (tag) => `<${tag.toUpperCase().replace('@', CALL)}>`,
  (tag) => `<${tag.replaceAll(' ', '/').replace('@', CALL)}>`,
  (tag) => `<${tag.replaceAll(' ', '\n').replace('@', `"${CALL}"`)}>`,
  (tag) => `<${tag.replace('@', '&#97;lert&lpar;1&rpar;')}>`,
  (tag) => `<${tag.replace('@', CALL)} `,
  (tag) => `<${tag.replace(' on', '\u000con').replace('@', CALL)}>`,
]

const SCRIPTS = [
  `<script>${CALL}</script>`,
  `<SCRIPT>${CALL}</SCRIPT>`,
  `<script >${CALL}</script >`,
  `<script\n>${CALL}</script\n>`,
  `<script/x>${CALL}</script>`,
  `<script>${CALL}`,
  `<script>${CALL}//`,
  `<<script>${CALL}</script>`,
  `<scr<script>ipt>${CALL}</scr</script>ipt>`,
  `<svg><script>${CALL}</script></svg>`,
  `<math><script>${CALL}</script></math>`,
  `<script src="data:text/javascript,${CALL}"></script>`,
  `<script type=module>${CALL}</script>`,
  `<svg><script href="data:text/javascript,${CALL}"/></svg>`,
  `<svg><script>&#97;lert(1)</script></svg>`,
  `<noscript><script>${CALL}</script></noscript>`,
  `<template><script>${CALL}</script></template>`,
  `<xmp><script>${CALL}</script>`,
]

/** Addresses that are programs, in the spellings that browsers read. */
const ADDRESSES = [
  `javascript:${CALL}`,
  `JaVaScRiPt:${CALL}`,
  `java\tscript:${CALL}`,
  `java\nscript:${CALL}`,
  `\u0001javascript:${CALL}`,
  ` javascript:${CALL}`,
  `javascript&colon;${CALL}`,
  `java&Tab;script:${CALL}`,
  `&#106;avascript:${CALL}`,
  `&#x6A;&#x61;vascript:${CALL}`,
  `javascript%3A${CALL}`,
  `%6Aavascript:${CALL}`,
  `javascript://x%0A${CALL}`,
  `vbscript:${CALL}`,
  `data:text/html,<script>${CALL}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${CALL}"/>`,
  `feed:javascript:${CALL}`,
  `view-source:javascript:${CALL}`,
  `jav\u200bascript:${CALL}`,
  `javascript\u00a0:${CALL}`,
  `blob:javascript:${CALL}`,
  // One that runs wherever it comes to stand: in a text, an attribute, a script, a style, or as an address.
  `javascript:/*--></title></style></textarea></script><svg onload='+/"/+/onmouseover=1/+/[*/[]/+${CALL}//'>`,
]

/** Where an address can stand. */
const PLACES: readonly ((address: string) => string)[] = [
  (address) => `[a](${address})`,
  (address) => `[a](<${address}>)`,
  (address) => `[a][b]\n\n[b]: ${address}`,
  (address) => `<${address}>`,
  (address) => `![a](${address})`,
  (address) => `[![a](x)](${address})`,
  (address) => `<a href="${address}">a</a>`,
  (address) => `<a href=${address}>a</a>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<form action="${address}"><button>a</button></form>`,
  (address) => `<meta http-equiv="refresh" content="0;url=${address}">`,
  (address) => `<blockquote cite="${address}">a</blockquote>`,
]

/** What closes the place that a text is thought to stand in. */
const CLOSERS = [
  '">',
  "'>",
  '-->',
  '--!>',
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  '</noscript>',
  ']]>',
  '</template>',
  '`">',
  '\\">',
  '"/>',
  '</p></article></main>',
  '}}',
  '*/',
  '%>',
  '<!--><',
  '" autofocus onfocus=alert(1) x="',
  "' onmouseover='alert(1)",
  '"};alert(1);//',
]

const IMAGE = `<img src=x onerror=${CALL}>`

/** Markup that a second reading turns into something else. */
const MUTATIONS = [
  `<svg><style><img src="</style>${IMAGE}">`,
  `<math><mtext><table><mglyph><style><!--</style>${IMAGE}`,
  `<noscript><p title="</noscript>${IMAGE}">`,
  `<form><math><mtext></form><form><mglyph><style></math>${IMAGE}`,
  `<select><style></select>${IMAGE}</style>`,
  `<svg></p><style><a title="</style>${IMAGE}">`,
  `<title><a title="</title>${IMAGE}">`,
  `<textarea><a title="</textarea>${IMAGE}">`,
  `<xmp><p title="</xmp>${IMAGE}">`,
  `<iframe><p title="</iframe>${IMAGE}">`,
  `<noembed><p title="</noembed>${IMAGE}">`,
  `<plaintext>${IMAGE}`,
  `<listing>&lt;img src=x onerror=${CALL}&gt;</listing>`,
  `<p title="a&quot; onmouseover=${CALL} b=&quot;">a</p>`,
  `<b title='"><img src=x onerror=${CALL}>'>a</b>`,
  `<details open title="x" ontoggle=${CALL}><summary>a</summary></details>`,
  `<svg><foreignObject>${IMAGE}</foreignObject></svg>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<svg><set onbegin=${CALL} attributeName=x>`,
  `<svg><a xlink:href="javascript:${CALL}"><text>a</text></a></svg>`,
  `<a href="x" style="position:fixed" ping="javascript:${CALL}">a</a>`,
  `<button formaction="javascript:${CALL}">a</button>`,
  `<base href="javascript:/a/-${CALL}//">`,
  `<isindex action="javascript:${CALL}">`,
  `<img usemap="#m"><map name=m><area href="javascript:${CALL}"></map>`,
]

const STYLES = [
  `<style>@import 'javascript:${CALL}'</style>`,
  `<style>*{background:url(javascript:${CALL})}</style>`,
  `<p style="background:url(javascript:${CALL})">a</p>`,
  `<p style="width:expression(${CALL})">a</p>`,
  `<p style="behavior:url(x.htc)">a</p>`,
  `<link rel=stylesheet href="javascript:${CALL}">`,
  `<link rel=import href="data:text/html,<script>${CALL}</script>">`,
  `<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart=${CALL}>a</p>`,
]

/** Markdown that could carry markup into an attribute or an element that this project writes itself. */
const MARKDOWN = [
  `![a" onerror="${CALL}](x)`,
  `![a](x" onerror="${CALL})`,
  `![a](x "b" onerror="${CALL}")`,
  `![${IMAGE}](x "${IMAGE}")`,
  `[a](x "b\\" onmouseover=\\"${CALL}")`,
  `[${IMAGE}](x)`,
  `# ${IMAGE}`,
  `# a" onclick="${CALL}`,
  `a[^1]\n\n[^1]: ${IMAGE}`,
  `a^[${IMAGE}]`,
  `a[^"onx]\n\n[^"onx]: b`,
  `*[a]: "><img src=x onerror=${CALL}>\n\na`,
  `*[a]: b" onmouseover="${CALL}\n\na`,
  `::: note "><img src=x onerror=${CALL}>\n\na\n\n:::`,
  `::: note\n\n${IMAGE}\n\n:::`,
  `| a |\n|---|\n| ${IMAGE} |`,
  `| a |\n|---|\n\nTable: ${IMAGE}`,
  `~~~ "onx=${CALL}\na\n~~~`,
  `~~~ js" onmouseover="${CALL}\na\n~~~`,
  `a\n: ${IMAGE}`,
  `~~${IMAGE}~~`,
  `H~${IMAGE}~`,
  `10^${IMAGE}^`,
  `> ${IMAGE}`,
  `- ${IMAGE}`,
  `\`${IMAGE}\``,
  `\\${IMAGE}`,
  `<!-- ${IMAGE} -->`,
  `<!-- --!>${IMAGE} -->`,
  `<?php ${IMAGE} ?>`,
  `<!DOCTYPE x [${IMAGE}]>`,
  `<![CDATA[${IMAGE}]]>`,
  `{{ constructor.constructor('${CALL}')() }}`,
  `{% raw %}${IMAGE}{% endraw %}`,
  `\${${CALL}}`,
  `<%= ${CALL} %>`,
]

const SIGNS = [
  `<scr\u0000ipt>${CALL}</scr\u0000ipt>`,
  `<img src=x\u0000 onerror=${CALL}>`,
  `\uff1cscript\uff1e${CALL}\uff1c/script\uff1e`,
  `<img\u2028src=x\u2028onerror=${CALL}>`,
  `<img src=x onerror\u00a0=${CALL}>`,
  `<\u0131mg src=x onerror=${CALL}>`,
  `\ufeff<img src=x onerror=${CALL}>`,
  `<img src=x onerror="\u2028${CALL}">`,
  `&lt;img src=x onerror=${CALL}&gt;`,
  `&#60;img src=x onerror=${CALL}&#62;`,
  `&amp;lt;img src=x onerror=${CALL}&amp;gt;`,
]

/** Every payload, each once. */
export const payloads: readonly Payload[] = [
  ...HANDLERS.flatMap((tag) => TAGS.map((write) => ({ kind: 'handler', text: write(tag) }))),
  ...SCRIPTS.map((text) => ({ kind: 'script', text })),
  ...ADDRESSES.flatMap((address) => PLACES.map((put) => ({ kind: 'address', text: put(address) }))),
  ...ADDRESSES.map((text) => ({ kind: 'bare address', text })),
  ...CLOSERS.flatMap((closer) =>
    [IMAGE, `<svg onload=${CALL}>`].map((rest) => ({ kind: 'closer', text: closer + rest })),
  ),
  ...MUTATIONS.map((text) => ({ kind: 'mutation', text })),
  ...STYLES.map((text) => ({ kind: 'style', text })),
  ...MARKDOWN.map((text) => ({ kind: 'Markdown', text })),
  ...SIGNS.map((text) => ({ kind: 'sign', text })),
]
