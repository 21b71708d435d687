import { block, line, misspelt, remove, set, type Edit, type Operator } from '../fault.js';
import { mentions } from '../written.js';
import { OUTCOMES, demands, manifestFile } from './outcomes.js';

const trackWithoutOutcome: Operator = {
  id: 'track-without-outcome',
  plants: 'no outcome leads to a track any more',
  harm: 'stranded',
  faults: (service) => {
    const file = manifestFile(service);
    return service.manifest.tracks.flatMap(({ id }, index) => {
      const edits = service.manifest.trackSelection.outcomes.flatMap((outcome, at): Edit[] => {
        if (!outcome.tracks?.includes(id)) return [];
        const others = outcome.tracks.filter((track) => track !== id);
        return [others.length === 0 ? remove(file, [...OUTCOMES, at]) : set(file, [...OUTCOMES, at, 'tracks'], others)];
      });
      // A table with no outcome left is refused by its schema, which says nothing of tracks.
      if (edits.filter(({ kind }) => kind === 'remove').length === service.manifest.trackSelection.outcomes.length) return [];
      return {
        change: `${file}: track «${id}» taken out of every outcome`,
        edits: edits.reverse(),
        places: [line(file, ['tracks', index]), line(file, ['tracks', index, 'id']), line(file, OUTCOMES)],
      };
    });
  },
};

/** Renamed where it is declared; outcomes, expressions, archive, municipalities and examples go on using the old name. */
const trackRenamed: Operator = {
  id: 'track-renamed',
  plants: 'a track is renamed in its own declaration only',
  harm: 'stranded',
  faults: (service) =>
    service.manifest.tracks.map(({ id }, index) => {
      const file = manifestFile(service);
      const at = ['tracks', index, 'id'];
      return {
        change: `${file}: track «${id}» renamed`,
        edits: [set(file, at, misspelt(id))],
        places: [line(file, at), ...mentions(service, (text) => text === id || text === `spor.${id}`)],
      };
    }),
};

const selectionPageMisspelt: Operator = {
  id: 'selection-page-misspelt',
  plants: 'the track selection names a page that is not there',
  harm: 'stranded',
  faults: (service) => {
    const file = manifestFile(service);
    const at = ['trackSelection', 'page'];
    return [
      {
        change: `${file}: trackSelection.page misspelt`,
        edits: [set(file, at, misspelt(service.manifest.trackSelection.page))],
        places: [line(file, at)],
      },
    ];
  },
};

const selectionPageHidden: Operator = {
  id: 'selection-page-hidden',
  plants: 'the page that chooses the track is hidden',
  harm: 'stranded',
  faults: (service) => {
    const page = service.path(`pages/${service.manifest.trackSelection.page}.json`);
    const file = manifestFile(service);
    return [
      {
        change: `${page}: page hidden`,
        edits: [set(page, ['data', 'hidden'], true)],
        places: [
          line(page, ['data', 'hidden']),
          line(page, ['data']),
          line(page, []),
          block(page, ['data', 'layout']),
          line(file, OUTCOMES),
          line(file, ['trackSelection']),
        ],
      },
    ];
  },
};

/** Every outcome's demand on the answer becomes false, for the question can no longer be answered. */
const questionHidden: Operator = {
  id: 'selection-question-hidden',
  plants: 'a question that outcomes depend on is hidden: true',
  harm: 'stranded',
  faults: (service) => {
    const { page, outcomes } = service.manifest.trackSelection;
    return service.components.flatMap(({ node, file, at, page: own }) => {
      const path = JSON.stringify(['dataModel', node.dataModelBindings?.['simpleBinding'] ?? '']);
      if (own !== page || node.required !== true || !outcomes.some((outcome) => demands(outcome).has(path))) return [];
      const table = manifestFile(service);
      return {
        change: `${file}: question «${node.id}» hidden`,
        edits: [set(file, [...at, 'hidden'], true)],
        places: [line(file, [...at, 'hidden']), line(file, at), line(file, [...at, 'required']), block(table, OUTCOMES)],
      };
    });
  },
};

const pageInNoTrack: Operator = {
  id: 'page-in-no-track',
  plants: 'a page is left out of every track',
  harm: 'answer lost',
  faults: (service) => {
    const file = manifestFile(service);
    return service.manifest.pageOrder.flatMap((page, order) => {
      if (page === service.manifest.trackSelection.page) return [];
      const edits = service.manifest.tracks.flatMap(({ pages }, index) =>
        pages.includes(page)
          ? [
              set(
                file,
                ['tracks', index, 'pages'],
                pages.filter((one) => one !== page),
              ),
            ]
          : [],
      );
      if (edits.length === 0) return [];
      return {
        change: `${file}: page «${page}» taken out of every track`,
        edits,
        places: [block(service.path(`pages/${page}.json`), []), line(file, ['pageOrder', order])],
      };
    });
  },
};

const pageNotInOrder: Operator = {
  id: 'page-not-in-order',
  plants: 'a page is left out of pageOrder',
  harm: 'answer lost',
  faults: (service) => {
    const file = manifestFile(service);
    return service.manifest.pageOrder.map((page, index) => ({
      change: `${file}: page «${page}» taken out of pageOrder`,
      edits: [remove(file, ['pageOrder', index])],
      places: [line(file, ['pageOrder']), block(service.path(`pages/${page}.json`), [])],
    }));
  },
};

const attachmentMisspelt: Operator = {
  id: 'attachment-misspelt',
  plants: 'a track asks for an attachment that is on no page',
  harm: 'answer lost',
  faults: (service) =>
    service.manifest.tracks.flatMap(({ attachments }, track) =>
      attachments.map((id, index) => {
        const file = manifestFile(service);
        const at = ['tracks', track, 'attachments', index];
        return { change: `${file}: attachment «${id}» misspelt`, edits: [set(file, at, misspelt(id))], places: [line(file, at)] };
      }),
    ),
};

export const TRACK_OPERATORS: readonly Operator[] = [
  trackWithoutOutcome,
  trackRenamed,
  selectionPageMisspelt,
  selectionPageHidden,
  questionHidden,
  pageInNoTrack,
  pageNotInOrder,
  attachmentMisspelt,
];
