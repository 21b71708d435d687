import type { Adapter, AdapterPayload } from 'oidc-provider';

const MAX_ENTRIES = 20_000;

/** Where one issuer keeps sessions, codes and grants: in memory, its own, the oldest thrown away when full. */
export function inMemoryAdapter(): (model: string) => Adapter {
  const entries = new Map<string, { payload: AdapterPayload; readonly until: number }>();
  const get = (key: string) => {
    const entry = entries.get(key);
    if (entry && entry.until > Date.now()) return entry.payload;
    entries.delete(key);
    return undefined;
  };

  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`;
    const findBy = (holds: (payload: AdapterPayload) => boolean) => {
      const match = [...entries].find(([key, { payload }]) => key.startsWith(`${model}:`) && holds(payload));
      return match && get(match[0]);
    };
    return {
      upsert: async (id, payload, expiresInS) => {
        entries.delete(keyOf(id));
        entries.set(keyOf(id), { payload, until: expiresInS ? Date.now() + expiresInS * 1000 : Number.POSITIVE_INFINITY });
        const [oldest] = entries.keys();
        if (entries.size > MAX_ENTRIES && oldest !== undefined) entries.delete(oldest);
      },
      find: async (id) => get(keyOf(id)),
      findByUid: async (uid) => findBy((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => findBy((payload) => payload.userCode === userCode),
      consume: async (id) => {
        const payload = get(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => void entries.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        // Only what this model keeps: a login under way names the grant of whoever was logged in before, and lives on.
        for (const [key, { payload }] of entries) if (key.startsWith(`${model}:`) && payload.grantId === grantId) entries.delete(key);
      },
    };
  };
}
