/** The words that the checks look for, in English. They find what deserves a second look, and prove nothing. */
import type { CheckWords } from './words.ts'

export const en: CheckWords = {
  claims: [
    // An effect on something that people suffer from.
    /\b(?:help(?:s|ed)?|reliev(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|improv(?:e|es|ed|ing)|eas(?:e|es|ed|ing)|treat(?:s|ed|ing)?|prevent(?:s|ed|ing)?|alleviat(?:e|es|ed|ing)|lower(?:s|ed|ing)|boost(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|regulat(?:e|es|ed|ing)|worsen(?:s|ed|ing)?)\b[^.;:]{0,300}\b(?:pain|ache|headache|migraine|symptoms?|inflammation|infection|blood|circulation|immun\w+|sleep|insomnia|anxiety|stress|depression|mood|fertility|pregnan\w+|miscarriage|disease|disorder|illness|condition|recovery|mobility|function|quality of life|arthritis|cancer|stroke|hypertension|weight|patients?|people)\b/i,
    // A cause of it.
    /\b(?:caus(?:e|es|ed|ing)|leads? to|led to|results? in|resulted in)\b[^.;:]{0,300}\b(?:pain|ache|spasms?|inflammation|irritation|entrapment|disease|disorder|illness|damage|stroke|cancer|infertility|miscarriage|depression|death|symptoms?)\b/i,
    // What research is said to have found.
    /\b(?:stud(?:y|ies)|trials?|research|evidence|scientists|meta-analys[ei]s|reviews?)\b[^.;:]{0,300}\b(?:shows?|showed|shown|suggests?|suggested|found|finds?|proves?|proved|demonstrat\w+|confirm\w*|indicat\w+)\b/i,
    // How well it works.
    /\b(?:(?:more |very |highly |clinically )?effective|efficacious|beneficial|safer? than|better than|superior to)\b[^.;:]{0,300}\b(?:for|in|than|treatment|therapy|drugs?|medication|placebo|sham)\b/i,
    // A share of people.
    /\d\s?%(?!\s?(?:CI|confidence))|\bper cent\b|\b(?:one|two|three|four|five|half|\d+) (?:in|out of) (?:every )?(?:ten|five|four|three|\d+)\b/i,
  ],
  unclaimed:
    /\b(?:(?:do|does|did) not know|not known|unknown|unclear|uncertain|no evidence|whether|if you|should|ask your)\b/i,
  absolutes: [
    /\b(?:cures?|cured|miracle|miraculous|guaranteed?|guarantees)\b/i,
    /\bproven (?:to|treatment|remedy|results?|effective)\b|\b(?:clinically|scientifically) proven\b/i,
    /\b(?:no|without(?:\sany)?|free (?:of|from)) side[- ]effects?\b|\brisk[- ]free\b/i,
    /\b(?:100 ?%|completely|totally|perfectly|entirely) (?:safe|effective|natural)\b/i,
    /\b(?:always works|never fails|works for everyone|permanent (?:relief|solution))\b/i,
    /\b(?:leading|top|best|number one|foremost)(?: [\w-]+){0,2} (?:specialist|expert|doctor|practitioner|clinic|authority)\b/i,
  ],
  negations: /\b(?:not?|never|cannot|can't|isn't|aren't|doesn't|without a|nor)(?: [\w'-]+){0,3} $/i,
  treats:
    /\b(?:treat\w*|therap\w*|reliev\w*|relief|help(?:s|ed|ing)?|heal\w*|eas(?:e|es|ing)|improv\w*|specialist|specialis(?:e|es|ing)|works?|good|effective|rejuvenation|for)\b/i,
  doctor: /\b(?:Dr\.?|Doctor)\b(?! of\b)/,
  recommends:
    /\b(?:should|must|ought to|recommend(?:s|ed)?|we advise|is advised|consider|do not take|ask your|talk to your|try to)\b/i,
  patients: [
    /\b\d{1,2}[- ]year[- ]old (?:man|woman|lady|gentleman|male|female|patient|boy|girl|mother|father)\b/i,
    /\b(?:a|one|this|my) (?:male |female |young |elderly )?(?:patient|client)(?: of mine)?\b[^.]{0,300}\b(?:came|told|said|had|presented|suffered|was|started|felt|reported|complained)\b/i,
    /\b(?:patient|client)'?s? (?:story|testimonial)\b/i,
  ],
  birth:
    /\b(?:born (?:on )?|date of birth:? ?|d\.?o\.?b\.?:? ?)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2} \w+ \d{4}|\d{4}-\d{2}-\d{2})/i,
  credit:
    /©|\(c\)|\bCC0?[ -]?(?:BY|0)|licen[cs]e|public domain|\b(?:my|our) own\b|\bown (?:photo|picture|work)/i,
  /**
   * Those that the ASA and CAP name in their advice “Healthcare: Prescription-only medicine”, and in their notice with the
   * MHRA and the GPhC on medicines for weight control (asa.org.uk, 2025). There are many others.
   */
  prescriptionOnly:
    /\b(?:botox|kenalog|semaglutide|ozempic|wegovy|rybelsus|liraglutide|saxenda|victoza|tirzepatide|mounjaro|mysimba)\b/i,
}
