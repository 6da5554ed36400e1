/**
 * Every size limit of the wire, in one place.
 * Text is counted in Unicode code points, as JSON Schema's `maxLength` does, so that PHP, JavaScript and an
 * OpenAPI client agree on texts with emoji.
 */
export const limits = {
  summaryChars: 20_000,
  gistChars: 160,
  sections: 12,
  sectionTitleChars: 200,
  itemsPerSection: 40,
  itemChars: 600,
  entryIdsPerItem: 20,
  nextStepChars: 400,
  recommendations: 10,
  recommendationIdChars: 100,
  recommendationBodyChars: 8_000,
  titleChars: 200,
  rationaleChars: 1_000,
  confidenceReasonChars: 300,
  sourcesPerRecommendation: 10,
  sourceIdChars: 100,
  urlChars: 2_000,
  languageChars: 35,
  modelNameChars: 100,
  leaseTokenChars: 128,
  bodyBytes: 1_048_576,
  jsonDepth: 16,
  validationErrors: 20,
} as const;
