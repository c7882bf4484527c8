// Runs in the browser before anything else. Zod would try whether it may compile its checks with eval, which the content
// security policy refuses and reports; told beforehand, it does not try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
