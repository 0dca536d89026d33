/** What the comments below a post say in their own voice, in English. */
export const comments = {
  title: (count: number) =>
    count === 0
      ? 'Comments'
      : count === 1
        ? '1 comment'
        : `${count.toLocaleString('en-GB')} comments`,
  write: 'Send a comment by e-mail',
  subject: (title: string) => `Comment on “${title}”`,
  rules:
    'It is read before it appears here. Please leave out what only your own doctor should know.',
}
