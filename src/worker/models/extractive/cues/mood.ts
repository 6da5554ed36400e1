import { cueOf } from './cue.ts';

/** Words of anger or disappointment that leave no doubt; that something is broken is none. */
export const upsetCue = cueOf({
  en: 'unacceptable|outrageous|disappoint|frustrat|fed up|furious|angry|annoyed|ridiculous|disgrace|appalling|terrible service|worst|had enough|formal complaint|lawyer|(?:very|extremely|deeply|so) (?:unhappy|dissatisfied|upset)',
  de: 'inakzeptabel|nicht (?:akzeptabel|hinnehmbar)|unverschämt|enttäuscht|verärgert|wütend|frechheit|unmöglich(?:er)? (?:service|zustand)|katastroph|schlimmste|es reicht|(?:sehr|äußerst|extrem) (?:unzufrieden|ärgerlich)|anwalt|beschwere mich',
  fr: 'inacceptable|inadmissible|scandaleu|déçu|furieu|(?:très|vraiment|extrêmement) (?:mécontent|insatisfait|agacé)|ras[- ]le[- ]bol|honteu|lamentable|avocat|porter plainte',
  es: 'inaceptable|indignante|decepcion|furios|hart[oa] de|vergüenza|vergonzos|lamentable|pésim|(?:muy|totalmente) (?:descontent|insatisfech|molest|enfadad)|abogad|hoja de reclamaciones',
  pt: 'inaceitável|inadmissível|indignad|dece(?:p)?cionad|desiludid|furios|fart[oa] de|vergonh|lamentável|péssim|(?:muito|extremamente) (?:descontent|insatisfeit|chatead|aborrecid)|advogad|livro de reclamações',
  it: 'inaccettabile|inammissibile|indign|delus|furios|stuf[oa] di|vergogn|pessim|(?:molto|estremamente) (?:scontent|insoddisfatt|arrabbiat)|avvocat|scandalos',
  nl: 'onacceptabel|onaanvaardbaar|schandalig|teleurgesteld|boos|woedend|belachelijk|(?:zeer|erg|heel) (?:ontevreden|geïrriteerd)|ik ben het zat|advocaat|slechtste',
  pl: 'niedopuszczaln|nie do przyjęcia|skandal|rozczarowan|zawiedz(?:ion|en)|wściek[łl]|oburz(?:on|en)|mam dość|(?:bardzo|skrajnie) (?:niezadowol(?:on|en)|zdenerwowan)|adwokat|prawnik|żenując|kompromitac',
  tr: 'kabul edilemez|rezalet|hayal kırıklığı|kızgın|sinirli|öfkeli|bıktım|(?:çok|son derece) (?:memnuniyetsiz|rahatsız)|avukat|skandal|berbat',
  ar: 'غير مقبول|مستاء|غاضب|محبط|خيبة أمل|فضيحة|سئمت|مخجل|محامي|أسوأ',
  ja: '許せ(?:ない|ません)|失望|憤|怒って|納得(?:いきません|できません)|不愉快|最悪|ひどい対応|弁護士|いい加減にして|苦情',
  zh: '不能接受|无法接受|無法接受|太过分|太過分|失望|愤怒|憤怒|生气|生氣|气愤|投诉|投訴|糟糕|律师|律師|忍无可忍|非常不满|非常不滿',
});

/** Words of praise or joy; mere thanks are politeness. */
export const pleasedCue = cueOf({
  en: 'great (?:service|job|work|support)|excellent|fantastic|wonderful|amazing|brilliant|awesome|(?:very|so|really|extremely) (?:happy|pleased|satisfied|impressed|grateful)|perfect(?:ly)?(?![\\p{L}])|you saved|well done',
  de: 'ausgezeichnet|hervorragend|großartig|fantastisch|wunderbar|super service|toller? (?:service|support)|(?:sehr|äußerst|wirklich) (?:zufrieden|glücklich|dankbar|beeindruckt)|perfekt|klasse',
  fr: 'excellent|formidable|fantastique|parfait|génial|bravo|(?:très|vraiment) (?:content|satisfait|heureu|reconnaissant)|super service',
  es: 'excelente|fantástic|maravillos|perfecto|estupend|genial|(?:muy|realmente) (?:content|satisfech|feliz|agradecid)',
  pt: 'excelente|fantástic|maravilhos|perfeito|ótimo (?:serviço|atendimento)|espetacular|(?:muito|realmente) (?:contente|satisfeit|feliz|grat[oa])',
  it: 'eccellente|fantastic|meraviglios|perfetto|ottimo (?:servizio|lavoro)|bravissim|(?:molto|davvero) (?:content|soddisfatt|felice|grat[oa])',
  nl: 'uitstekend|fantastisch|geweldig|perfect|super service|top service|(?:zeer|erg|heel|echt) (?:tevreden|blij|dankbaar)',
  pl: 'doskonał|fantastyczn|wspaniał|świetn|rewelac|idealnie|(?:bardzo|naprawdę) (?:zadowol(?:on|en)|szczęśliw|wdzięczn)',
  tr: 'mükemmel|harika|muhteşem|süper|(?:çok|gerçekten) (?:memnun|mutlu|minnettar)',
  ar: 'ممتاز|رائع|مذهل|(?:سعيد|راض|ممتن)(?:ة|ون)? جدا|خدمة رائعة',
  ja: '素晴らし|すばらし|最高(?:の|です)|大変(?:満足|助かりました)|とても(?:満足|嬉しい|うれしい)|感激|完璧',
  zh: '非常(?:满意|滿意|好|感谢您的帮助)|太好了|太棒了|完美|很棒|优秀|優秀|出色',
});
