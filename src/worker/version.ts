import about from '../../package.json' with { type: 'json' };

/** Of the whole project: worker and plugin of one version belong together. */
export const version: string = about.version;
