/*
 * Atlaskit asks the product it runs in about the product's feature flags, and logs an error when
 * there is none. Jira answers; imported first, because some components ask while they load.
 */
Object.assign(globalThis, { __PLATFORM_FEATURE_FLAGS__: { booleanResolver: () => false } });
