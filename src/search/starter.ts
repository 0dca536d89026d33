/** Starter: loads the search when the reader goes to the box in the header; a page loads nothing of it before. */

addEventListener('focusin', ({ target }) => {
  const script = target instanceof HTMLInputElement && target.form?.dataset.script
  // A module runs once, however often it is asked for; one that did not arrive is asked for again.
  if (script) void import(script)
})
