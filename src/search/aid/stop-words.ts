/** Stop words: English words that say nothing about what is looked for. A question of nothing else keeps them. */

export const STOP_WORDS =
  'a about above after again against all also am an and any are arent as at be because been before being below between both but by can cannot cant could couldnt did didnt do does doesnt doing dont down during each else ever few for from further get gets getting give given go goes had has hasnt have havent having he hence her here hers him his how however i id if ill im in including into is isnt it its itself ive just let like likely many may me might more most much must my myself no nor not of off on once one only or other our ours out over own per please really s same shall she should shouldnt since so some such t than that thats the their theirs them then there theres these they this those through thus to too under until up upon us use used using very via was wasnt we were werent what whats when where whereas whether which while who whom whose why will with within without wont would wouldnt you your yours'

const STOPS = new Set(STOP_WORDS.split(' '))

/** Takes folded words: `don’t` is `dont`. */
export function isStopWord(word: string): boolean {
  return STOPS.has(word)
}
