import { block, line, misspelt, remove, set, type Operator } from '../fault.js';
import type { ServiceFiles } from '../service-files.js';

interface WrittenProfile {
  readonly tracks: readonly string[];
  readonly saksmappe: { readonly tittel: string; readonly offentligTittel: string };
  readonly klassifikasjon: readonly { readonly klasse: string }[];
  readonly skjerming?: { readonly hjemmel: string };
  readonly skjermetDel?: {
    readonly sider: readonly string[];
    readonly offentligeFelter?: readonly string[];
    readonly skjerming: { readonly hjemmel: string };
  };
}

export const archiveFile = (service: ServiceFiles) => service.path('archive.json');

export function archive(service: ServiceFiles): {
  readonly profiles: readonly WrittenProfile[];
  readonly attachments: Readonly<Record<string, { readonly skjerming?: { readonly hjemmel: string } }>>;
} {
  return service.json(archiveFile(service)) ?? { profiles: [], attachments: {} };
}

/** The only profiles of the track go, so an application on it cannot become a case. */
const profileRemoved: Operator = {
  id: 'profile-removed',
  plants: 'no archive profile covers a track any more',
  harm: 'archive wrong',
  faults: (service) => {
    const file = archiveFile(service);
    const { profiles } = archive(service);
    return service.manifest.tracks.flatMap(({ id }, track) => {
      const covering = profiles.flatMap(({ tracks }, index) => (tracks.includes(id) ? [index] : []));
      if (covering.length === 0 || covering.length === profiles.length) return [];
      return {
        change: `${file}: every profile for «${id}» removed`,
        edits: covering.reverse().map((index) => remove(file, ['profiles', index])),
        places: [line(file, ['profiles']), line(file, []), line(service.path('service.json'), ['tracks', track, 'id'])],
      };
    });
  },
};

const profileNever: Operator = {
  id: 'profile-never-applies',
  plants: 'the only profile of a track has a condition that is never true',
  harm: 'archive wrong',
  faults: (service) => {
    const file = archiveFile(service);
    const { profiles } = archive(service);
    return profiles.flatMap(({ tracks }, index) => {
      const isOnly = tracks.some((track) => profiles.filter((other) => other.tracks.includes(track)).length === 1);
      const at = ['profiles', index, 'when'];
      return isOnly
        ? {
            change: `${file}: profile ${index} never applies`,
            edits: [set(file, at, ['equals', ['frontendSettings', 'kommunenummer'], 'ingen'])],
            places: [block(file, at), line(file, ['profiles', index])],
          }
        : [];
    });
  },
};

const shieldedPage: Operator = {
  id: 'shielded-page-misspelt',
  plants: 'the shielded part names a page that is not there, so the real one stays open',
  harm: 'archive wrong',
  faults: (service) =>
    archive(service).profiles.flatMap(({ skjermetDel }, index) => {
      const file = archiveFile(service);
      const [page] = skjermetDel?.sider ?? [];
      const at = ['profiles', index, 'skjermetDel', 'sider', 0];
      return page === undefined
        ? []
        : { change: `${file}: shielded page «${misspelt(page)}»`, edits: [set(file, at, misspelt(page))], places: [line(file, at)] };
    }),
};

const shieldedField: Operator = {
  id: 'public-field-misspelt',
  plants: 'a public field of the shielded part is not there',
  harm: 'archive wrong',
  faults: (service) =>
    archive(service).profiles.flatMap(({ skjermetDel }, index) => {
      const file = archiveFile(service);
      const [field] = skjermetDel?.offentligeFelter ?? [];
      const at = ['profiles', index, 'skjermetDel', 'offentligeFelter', 0];
      return field === undefined
        ? []
        : { change: `${file}: public field «${misspelt(field)}»`, edits: [set(file, at, misspelt(field))], places: [line(file, at)] };
    }),
};

const shieldingLaw: Operator = {
  id: 'shielding-law-unknown',
  plants: 'a document is shielded by a law that is not there',
  harm: 'archive wrong',
  faults: (service) => {
    const file = archiveFile(service);
    const { profiles, attachments } = archive(service);
    const holders = [
      ...profiles.flatMap(({ skjerming, skjermetDel }, index) => [
        ...(skjerming ? [['profiles', index, 'skjerming', 'hjemmel']] : []),
        ...(skjermetDel ? [['profiles', index, 'skjermetDel', 'skjerming', 'hjemmel']] : []),
      ]),
      ...Object.entries(attachments).flatMap(([id, { skjerming }]) => (skjerming ? [['attachments', id, 'skjerming', 'hjemmel']] : [])),
    ];
    return holders.map((at) => ({
      change: `${file}: ${at.join('.')} is offl-99`,
      edits: [set(file, at, 'offl-99')],
      places: [line(file, at)],
    }));
  },
};

const attachmentPlan: Operator = {
  id: 'attachment-not-archived',
  plants: 'the archive plan of an attachment is removed',
  harm: 'archive wrong',
  faults: (service) =>
    Object.keys(archive(service).attachments).flatMap((id) => {
      const file = archiveFile(service);
      const component = service.byId(id);
      return component
        ? {
            change: `${file}: attachment «${id}» removed`,
            edits: [remove(file, ['attachments', id])],
            places: [line(component.file, component.at), line(component.file, [...component.at, 'id']), line(file, ['attachments'])],
          }
        : [];
    }),
};

const REQUIRED_VALUES = ['arkivdel', 'mappetype', 'journalstatus', 'saksstatus'] as const;

const archiveValue: Operator = {
  id: 'archive-value-removed',
  plants: 'a value the archive needs is removed from a profile',
  harm: 'archive wrong',
  faults: (service) =>
    archive(service).profiles.flatMap((_, index) =>
      REQUIRED_VALUES.map((key) => {
        const file = archiveFile(service);
        return {
          change: `${file}: ${key} removed from profile ${index}`,
          edits: [remove(file, ['profiles', index, key])],
          places: [line(file, ['profiles', index]), block(file, ['profiles', index])],
        };
      }),
    ),
};

const archiveValueBlank: Operator = {
  id: 'archive-value-blank',
  plants: 'a value the archive needs is left blank',
  harm: 'archive wrong',
  faults: (service) =>
    archive(service).profiles.flatMap((_, index) =>
      REQUIRED_VALUES.map((key) => {
        const file = archiveFile(service);
        const at = ['profiles', index, key];
        return { change: `${file}: ${key} blank in profile ${index}`, edits: [set(file, at, '')], places: [line(file, at)] };
      }),
    ),
};

export const ARCHIVE_OPERATORS: readonly Operator[] = [
  profileRemoved,
  profileNever,
  shieldedPage,
  shieldedField,
  shieldingLaw,
  attachmentPlan,
  archiveValue,
  archiveValueBlank,
];
