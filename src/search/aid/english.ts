/** English: the endings by which Pagefind's stemmer cuts English words, as the aid brings them to the search. */
import { stemmer } from '../layer/stem.ts'

/** Words that follow no rule, each with its stem; words that are cut no further without their
 * plural; the endings of the steps 2, 3 and 4, with what replaces them. */
export const ENGLISH_ENDINGS: readonly string[] = [
  'skis ski|skies sky|dying die|lying lie|tying tie|idly idl|gently gentl|ugly ugli|early earli|only onli|singly singl|sky sky|news news|howe howe|atlas atlas|cosmos cosmos|bias bias|andes andes',
  'inning outing canning herring earring proceed exceed succeed',
  'tional>tion enci>ence anci>ance abli>able entli>ent izer,ization>ize ational,ation,ator>ate alism,aliti,alli>al fulness,fulli>ful ousli,ousness>ous iveness,iviti>ive biliti,bli>ble (?<=l)ogi>og lessli>less (?<=[cdeghkmnrt])li>',
  'tional>tion ational>ate alize>al icate,iciti,ical>ic ful,ness,ative>',
  'al,ance,ence,er,ic,able,ible,ant,ement,ment,ent,ism,ate,iti,ous,ive,ize,(?<=[st])ion>',
]

/** The stem of a folded English word. */
export const stem = stemmer(ENGLISH_ENDINGS)
