import { cueOf } from './cue.ts';

/** Questions of people who leave the question mark away. */
export const questionCue = cueOf({
  en: '^(?:and |so |but |also )?(?:when|where|why|who|which|what|how)(?: (?:is|are|was|were|do|does|did|can|could|should|will|would|much|many|long)(?![\\p{L}])).{3,}$',
  de: '^(?:und |oder )?(?:wann|wo|warum|wieso|weshalb|wer|welche[rsnm]?|wie|was) (?:ist|sind|kann|können|muss|soll|wird|werden|kommt|funktioniert|geht|lange|viel|kostet).{3,}$',
  fr: "^(?:et |mais )?(?:quand|où|pourquoi|comment|combien|quel(?:le)?s?|est-ce que|qu'est-ce) .{5,}$",
  es: '¿',
  pt: '^(?:e |mas )?(?:quando|onde|por ?que|porquê|como|quanto|qual|quais) .{5,}$',
  it: '^(?:e |ma )?(?:quando|dove|perché|come mai|quanto|quale|quali) .{5,}$',
  nl: '^(?:en |maar )?(?:wanneer|waar|waarom|hoe|wat|welke|wie) (?:is|zijn|kan|kunnen|moet|wordt|komt|lang|veel|kost).{3,}$',
  pl: '^(?:a |i )?(?:kiedy|gdzie|dlaczego|czemu|jak|ile|który|która|które|czy) .{5,}$',
  tr: '(?:ne zaman|nerede|neden|niçin|nasıl|kaç|hangi|kim) .{3,}$|[\\p{L}]+ m[ıiuü](?:s[ıiuü]n[ıiuü]z|y[ıiuü]m|y[ıiuü]z)?$',
  ar: '(?:متى|أين|لماذا|كيف|هل|كم|ما هو|ما هي|من هو) .{3,}$',
  ja: '(?:ですか|ますか|でしょうか|ませんか|のか)[。]?$',
  zh: '(?:吗|嗎|呢|什么时候|什麼時候|何时|为什么|為什麼|怎么|怎麼|哪|多少|几时)',
});
