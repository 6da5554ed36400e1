import { cueOf } from './cue.ts';

/** Somebody wants something. */
export const requestCue = cueOf({
  en: "please|(?:could|can|would|will) (?:you|someone|we|i)|i(?:'d| would) (?:like|need|appreciate)|(?:i|we) (?:need|want|require|request|wish|would prefer)|is it possible|let (?:me|us) know|how (?:do|can|should) (?:i|we)|looking for|asking (?:for|you|to)|kindly",
  de: 'bitte|(?:können|könnten|würden|könntet|kann|kannst) (?:sie|du|ihr|man|ich|wir)|(?:ich|wir) (?:möchte|brauche|benötige|hätte|bitte|wünsche|will|wollen|würde)|möchte(?:n)? (?:ich|wir)|(?:benötigen|brauchen|bitten) (?:wir|ich|um)|ist es möglich|geben sie|wie (?:kann|können|muss|soll)|teilen sie',
  fr: "merci de |(?:pouvez|pourriez|pourrait|peux|pourrais|peut)[- ](?:vous|tu|on|il)|(?:je|nous) (?:voudrai|souhait|veux|voulons|désir|demand)|j'(?:aimerai|ai besoin)|nous (?:aimeri|avons besoin)|serait-il possible|est-il possible|est-ce (?:que|possible)|veuillez|svp|s'il vous plaît|comment (?:puis|peut|faire|dois)",
  es: '(?:por|porfa) ?favor|(?:podrían?|pueden?|podéis|podría usted|puedes|podrías)(?![\\p{L}])|(?:necesit|quisier|quier|querem|solicit|desear|dese|agradecer)|me gustaría|nos gustaría|es posible|cómo (?:puedo|podemos|se|hago)|ruego|rogamos',
  pt: 'por favor|(?:podem?|poderiam?|pode-me|consegue[ms]?)(?![\\p{L}])|(?:precis|gostari|quer[oe]|solicit|pretend|necessit|agradec[eo]ria|peço|pedimos)|é possível|seria possível|como (?:posso|podemos|faço|devo)|favor',
  it: 'per (?:favore|cortesia|piacere)|(?:potete|potreste|può|potrebbe|puoi|potresti|possiamo|posso)(?![\\p{L}])|(?:vorre|chied|richied|desider|avrei bisogno|abbiamo bisogno|ho bisogno|gradire)|è possibile|sarebbe possibile|come (?:posso|possiamo|faccio|devo|si)|vi prego|la prego|si prega',
  nl: 'alstublieft|alsjeblieft|graag|(?:kunt|kan|kun|zou|zouden|wilt|wil) (?:u|je|jullie|iemand|ik|wij|we)|(?:ik|wij|we) (?:wil|willen|zou|heb|hebben|moet|verzoek)(?:[^.]{0,20}(?:nodig|graag))?|is het mogelijk|hoe (?:kan|kunnen|moet)|verzoek',
  pl: 'prosz[ęe]|prosimy|(?:czy )?(?:mog(?:ą|liby|łyby)|może(?:cie)?|możecie|mógłby|mogłaby|moglibyście) (?:państwo|pan|pani|mi|nam|ktoś)|(?:potrzebuj|chciał|chciel|chcę|chcemy|wnoszę|życz)|czy (?:można|możliwe|jest możliw|da się)|jak (?:mogę|można|możemy|mam)',
  tr: 'lütfen|rica ed|[\\p{L}]+(?:ebilir|abilir) mi|[\\p{L}]*(?:isti?yor|ister)(?:um|uz|im|iz)|talep ed|ihtiyac|gerek|mümkün mü|nasıl [\\p{L}]+|[\\p{L}]+ (?:eder|olur) mus|[\\p{L}]+ misiniz|[\\p{L}]+ mısınız|lazım',
  ar: '(?:يرجى|الرجاء|أرجو|نرجو|من فضلك|رجاء)|هل (?:يمكن|بإمكان|تستطيع|من الممكن|بالإمكان)|(?:أريد|نريد|أحتاج|نحتاج|أود|نود|أطلب|نطلب|أرغب|نرغب)|كيف (?:يمكن|أ|ن)|ارجو|اريد|احتاج',
  ja: 'ください|下さい|いただけ|頂け|お願い|希望|たい(?:です|と|の)|ほしい|欲しい|ませんか|できますか|可能でしょうか|でしょうか|ご教示|ご確認|いただきたく',
  zh: '请|請|麻烦|麻煩|能否|能不能|可以(?:帮|幫|.{0,12}[吗嗎])|可否|希望|想要?|需要|如何|怎么|怎麼|帮忙|幫忙|拜托',
});
