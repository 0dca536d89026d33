/** The words that the tests give the markup. */
import type { MarkdownWords } from '../../src/markdown/words.ts'

export const words: MarkdownWords = {
  notes: 'Notes',
  back: (note, use) => `Back to note ${note}, place ${use}`,
  table: (number) => `Table ${number}`,
  cards: {
    'key-points': { title: 'Key points' },
    note: { title: 'Note' },
    warning: { title: 'Warning', before: 'Warning: ' },
    'non-urgent': { title: 'Non-urgent advice', before: 'Non-urgent advice: ' },
    urgent: { title: 'Urgent advice', before: 'Urgent advice: ' },
    'side-note': { title: 'Side note' },
    emergency: { title: 'Immediate action required', before: 'Immediate action required: ' },
  },
}
