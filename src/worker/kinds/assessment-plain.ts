import type { Assessment } from '../../contract/kinds/assessment.ts';
import { hasCue } from '../models/extractive/cues/cue.ts';
import { pleasedCue, upsetCue } from '../models/extractive/cues/mood.ts';
import { troubleCue } from '../models/extractive/cues/trouble.ts';
import { mainOf } from '../models/extractive/request.ts';
import { hasInstructionsToAi } from '../prepare/instructions-to-ai.ts';
import { capitalised } from '../text/capitalised.ts';
import { cutAtWord } from '../text/cut.ts';
import { termsOf } from '../text/terms.ts';
import { isSame, saidOrNull } from './assessment-said.ts';
import { plainUrgency } from './assessment-urgency.ts';
import type { PlainView } from './worker-kind.ts';

const titleChars = 80;
/** A request of fewer words makes no better title. */
const fewestTerms = 3;

/**
 * What can be said without a model: urgency where somebody's own words are a reason for it, a mood where words leave no doubt,
 * and a title where the subject has none. No estimate of effort: nobody's words are one.
 */
export function plainAssessment(view: PlainView): Assessment | null {
  return saidOrNull({
    urgency: plainUrgency(view),
    effortMinutes: null,
    sentiment: moodOf(view),
    suggestedTitle: titleOf(view),
    suggestedPriority: null,
    suggestedDepartment: null,
    suggestedTopic: null,
  });
}

/** Of the customer's newest message; none where it says both. */
function moodOf({ reading: { sentences }, words }: PlainView): string | null {
  const newest = sentences.findLast(({ entry }) => entry.type === 'M')?.entryIndex;
  const own = sentences.filter(({ entryIndex }) => entryIndex === newest);
  const isUpset = own.some(({ text, language }) => hasCue(upsetCue, text, language));
  // "Not very happy" holds "very happy".
  const isPleased = own.some(
    ({ text, language }) => hasCue(pleasedCue, text, language) && !hasCue(troubleCue, text, language),
  );
  if (isUpset === isPleased) return null;
  return isUpset ? words.upset : words.pleased;
}

/** Words that many a subject has and that say nothing of the matter. */
const empty = new Set(
  termsOf(
    'question questions problem problems issue issues request urgent important information info message inquiry enquiry error ticket contact frage fragen anfrage problem dringend wichtig nachricht fehler question probleme demande important message erreur pregunta consulta problema solicitud urgente importante mensaje duvida questao pedido mensagem domanda richiesta messaggio urgente vraag probleem verzoek dringend bericht pytanie problem prosba pilne wiadomosc soru sorun talep acil onemli mesaj سؤال مشكلة استفسار طلب عاجل رسالة',
  ),
);
const emptyUnspaced =
  /^(?:お?問い?合わ?せ|質問|ご?相談|お願い|至急|問題|问题|請問|请问|咨询|諮詢|求助|帮助|反馈|回饋|紧急|緊急|件名なし|无主题)+$/u;
const replyMark = /^(?:\s*(?:re|fw|fwd|aw|wg|rv|tr|sv|odp|ynt|回复|回覆|答复|転送|返信)\s*[:：])+/iu;

function saysLittle(subject: string): boolean {
  const own = subject.replace(replyMark, '').trim();
  return emptyUnspaced.test(own) || termsOf(own).every((term) => empty.has(term));
}

/** The customer's own words, where the subject is "help" or "Re:". */
function titleOf({ prepared: { subject }, reading: { request, weigh } }: PlainView): string | null {
  if (!saysLittle(subject)) return null;
  // What a ticket is about stands in its first message; later ones are about how it goes on.
  const first = Math.min(...request.map(({ entryIndex }) => entryIndex));
  const ofFirst = request.filter(({ entryIndex }) => entryIndex === first);
  const main = mainOf(ofFirst, weigh);
  if (main === undefined || new Set(main.terms).size < fewestTerms || hasInstructionsToAi(main.text)) return null;
  const title = cutAtWord(capitalised(main.text, main.language).replace(/[.。!！\s]+$/u, ''), titleChars);
  return isSame(title, subject) ? null : title;
}
