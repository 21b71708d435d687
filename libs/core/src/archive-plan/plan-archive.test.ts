import { describe, expect, it } from 'vitest';

import type { ArchiveProfile } from '../definition/archive-config.js';
import { ArchivePlanError } from './archive-plan-error.js';
import { planArchive } from './plan-archive.js';
import {
  ANSWERS,
  attachment,
  display,
  effective,
  EXEMPT_PROFILE,
  OPEN_PROFILE,
  PERSON,
  reading,
  SPLIT_PROFILE,
  submission,
} from './plan.fixture.js';
import { planFaults } from './plan-faults.js';

describe('planArchive', () => {
  it('fills born-clean titles from the answers', () => {
    const { saksmappe } = planArchive(effective(), submission(), reading);

    expect(saksmappe.tittel).toBe('Bevilling - havna kro - Havna Kro AS');
    expect(planFaults(planArchive(effective(), submission(), reading))).toEqual([]);
  });

  it('leaves no gap in a title where an answer is missing', () => {
    const plan = planArchive(effective(), submission(), { ...reading, display: (path) => (path === 'stedet.navn' ? '' : display(path)) });

    expect(plan.saksmappe.tittel).toBe('Bevilling - Havna Kro AS');
  });

  it('writes a day in a title as dd.mm.åååå, whatever words the display has for it', () => {
    const profile = { ...OPEN_PROFILE, saksmappe: { tittel: 'Bevilling {stedet.dato}', offentligTittel: 'Bevilling {stedet.dato}' } };
    const plan = planArchive(effective({ archive: { profiles: [profile], attachments: {} } }), submission(), {
      ...reading,
      display: () => 'lørdag 13. februar 2027',
    });

    expect(plan.saksmappe.tittel).toBe('Bevilling 13.02.2027');
  });

  it('takes the first profile that covers all tracks and whose condition holds', () => {
    const only = { ...OPEN_PROFILE, tracks: ['skjenk'], arkivdel: 'BARE-SKJENK' };
    const notNow = { ...OPEN_PROFILE, when: ['equals', ['dataModel', 'virksomhet.navn'], 'En annen'] as const, arkivdel: 'ANNEN' };
    const now = { ...OPEN_PROFILE, when: ['equals', ['frontendSettings', 'kommunenummer'], '1813'] as const, arkivdel: 'RETT' };
    const profiles = [only, notNow, now, OPEN_PROFILE];

    expect(planArchive(effective({ archive: { profiles, attachments: {} } }), submission(), reading).saksmappe.arkivdel).toBe('RETT');
  });

  it('refuses tracks that no profile covers, rather than guessing a place in the archive', () => {
    expect(() => planArchive(effective(), submission({ tracks: ['skjenk', 'ukjent'] }), reading)).toThrow(ArchivePlanError);
  });

  it("puts the municipality's own values on top of the profile", () => {
    const { municipalityArchive } = effective();
    const own = {
      ...municipalityArchive,
      overrides: { skjenkebevilling: { administrativEnhet: 'Plan og utvikling', journalstatus: 'M' } },
    };
    const plan = planArchive(effective({ municipalityArchive: own }), submission(), reading);

    expect(plan.saksmappe.administrativEnhet).toBe('Plan og utvikling');
    expect(plan.journalpost.journalstatus).toBe('M');
    expect(plan.journalpost.korrespondanseparter.at(-1)?.administrativEnhet).toBe('Plan og utvikling');
  });

  it('keeps the order of classification and leaves out a class whose value is not known', () => {
    const classes = (plan: ReturnType<typeof planArchive>) =>
      plan.saksmappe.klassifikasjon.map(({ system, klasse }) => `${system} ${klasse}`);

    expect(classes(planArchive(effective(), submission(), reading))).toEqual(['KK U63', 'GBN 103/45']);
    expect(
      classes(
        planArchive(effective(), submission(), { ...reading, display: (path) => (path.endsWith('bruksnummer') ? '' : display(path)) }),
      ),
    ).toEqual(['KK U63']);
  });

  it('counts days in Oslo and tells the moment with its offset, summer and winter', () => {
    const winter = planArchive(effective(), submission(), reading);
    const summer = planArchive(effective(), submission({ submittedAt: '2026-07-31T22:30:15.900Z' }), reading);

    expect(winter.journalpost).toMatchObject({ dokumentetsDato: '2026-11-21', mottattDato: '2026-11-21T00:30:00+01:00' });
    expect(summer.journalpost).toMatchObject({ dokumentetsDato: '2026-08-01', mottattDato: '2026-08-01T00:30:15+02:00' });
  });

  it('names an organisation as sender, with its number in metadata and a contact person', () => {
    const [sender, receiver] = planArchive(effective(), submission(), reading).journalpost.korrespondanseparter;

    expect(sender).toMatchObject({
      type: 'EA',
      navn: 'Havna Kro AS',
      organisasjonsnummer: '310000000',
      kontaktperson: 'Kari Vakkerblomst',
      erPerson: false,
    });
    expect(receiver).toMatchObject({ type: 'IM', navn: 'Brønnøy kommune', behandlingsansvarlig: true, administrativEnhet: 'NAERING' });
  });

  it('names a person as sender, with the national identity number in metadata only', () => {
    const plan = planArchive(effective(), submission({ applicant: PERSON }), reading);

    expect(plan.journalpost.korrespondanseparter[0]).toMatchObject({
      navn: 'Kari Vakkerblomst',
      personId: '12838510068',
      erPerson: true,
      skjermet: false,
    });
    expect(JSON.stringify({ ...plan, journalpost: { ...plan.journalpost, korrespondanseparter: [] } })).not.toContain('12838510068');
  });

  describe('with parties beside the applicant', () => {
    const medavsendere = [
      { navn: 'leier.navn', fodselsnummer: 'leier.fodselsnummer' },
      { navn: 'leier.virksomhetsnavn', organisasjonsnummer: 'leier.organisasjonsnummer' },
    ];
    const parties = (leier: Readonly<Record<string, string>>, profile: ArchiveProfile = OPEN_PROFILE) => {
      const definition = effective({ archive: { profiles: [{ ...profile, medavsendere }], attachments: {} } });
      const sent = submission({ applicant: PERSON, tracks: [profile.tracks[0] ?? ''], answers: { ...ANSWERS, leier } });
      return planArchive(definition, sent, reading).journalpost.korrespondanseparter;
    };

    it('names a person as sender between the applicant and the municipality', () => {
      expect(parties({ navn: ' Ola Lystigbekk ', fodselsnummer: '04919220061' })).toMatchObject([
        { type: 'EA', navn: 'Kari Vakkerblomst' },
        { type: 'EA', navn: 'Ola Lystigbekk', personId: '04919220061', erPerson: true, skjermet: false },
        { type: 'IM', navn: 'Brønnøy kommune' },
      ]);
    });

    it('names an organisation by its number', () => {
      const organisation = { navn: 'Havna Kro AS', organisasjonsnummer: '310000000', erPerson: false };

      expect(parties({ virksomhetsnavn: 'Havna Kro AS', organisasjonsnummer: '310000000' })[1]).toMatchObject(organisation);
    });

    it('leaves out a party the answers do not name', () => {
      expect(parties({ fodselsnummer: '04919220061' }).map(({ type }) => type)).toEqual(['EA', 'IM']);
    });

    it('shields a person, and no organisation, when the post is exempt', () => {
      const leier = { navn: 'Ola Lystigbekk', virksomhetsnavn: 'Havna Kro AS' };

      expect(parties(leier, EXEMPT_PROFILE).map(({ skjermet }) => skjermet)).toEqual([true, true, false, false]);
    });
  });

  it('gives the same plan for the same submission', () => {
    expect(planArchive(effective(), submission(), reading)).toEqual(planArchive(effective(), submission(), reading));
  });
});

describe('documents of a plan', () => {
  const planned = (...files: ReturnType<typeof attachment>[]) =>
    planArchive(effective(), submission({ attachments: files }), reading).documents;

  it('puts the application first, as PDF/A in archive format', () => {
    expect(planned(attachment('plantegning'))[0]).toMatchObject({
      nummer: 1,
      rolle: 'H',
      variantformat: 'A',
      format: 'RA-PDF',
      formatDetaljer: 'PDF/A-2a',
      filnavn: 'Søknad om serverings- og skjenkebevilling.pdf',
      referanse: '01-soknad-om-serverings-og-skjenkebevilling.pdf',
    });
  });

  it("names attachments after what they are, never after the citizen's file name", () => {
    const [, drawing] = planned(attachment('plantegning', '12838510068 Kari.PDF'));

    expect(drawing).toMatchObject({
      tittel: 'Plantegning',
      filnavn: 'Plantegning.pdf',
      referanse: '02-plantegning.pdf',
      dokumenttype: 'TEGNING',
    });
  });

  it('sends an upload as production format: nobody has checked that it is PDF/A', () => {
    const [, pdf, image] = planned(attachment('plantegning'), attachment('plantegning', 'b.png', 'image/png'));

    expect(pdf).toMatchObject({ variantformat: 'P', format: 'PDF', rolle: 'V' });
    expect(image).toMatchObject({ variantformat: 'P', format: 'PNG', filnavn: 'Plantegning (2).png' });
  });

  it('finds the configuration of an attachment in a row of a group', () => {
    expect(planned(attachment('plantegning-0-2'))[1]?.tittel).toBe('Plantegning');
  });

  it('shields an attachment with a ground of its own, and that one only', () => {
    const shielding = planned(attachment('skatteattest'), attachment('plantegning')).map(({ skjerming }) => skjerming?.hjemmel);

    expect(shielding).toEqual([undefined, 'Offl. § 13 jf. fvl. § 13 første ledd nr. 1', undefined]);
  });

  it('shields an attachment the configuration does not name, since openness cannot be taken back', () => {
    expect(planned(attachment('ukjent'))[1]).toMatchObject({ tittel: 'Vedlegg', skjerming: { tilgangskode: '13' } });
  });
});

describe('an open post with a part that is exempt', () => {
  const split = (changes: Parameters<typeof submission>[0] = {}, pages = reading.pages) =>
    planArchive(
      effective({ archive: { ...effective().archive, profiles: [SPLIT_PROFILE] } }),
      submission({ attachments: [attachment('plantegning')], ...changes }),
      { ...reading, pages },
    );

  it('puts the part in a shielded document right after the main document, before what the citizen attached', () => {
    const plan = split();

    expect(plan.documents.map(({ nummer, rolle, tittel }) => [nummer, rolle, tittel])).toEqual([
      [1, 'H', 'Søknad om serverings- og skjenkebevilling'],
      [2, 'V', 'Opplysninger unntatt offentlighet'],
      [3, 'V', 'Plantegning'],
    ]);
    expect(plan.documents.map(({ content }) => content)).toEqual([
      { kind: 'application', pages: 'open' },
      { kind: 'application', pages: 'shielded' },
      { kind: 'attachment', attachmentId: 'id-plantegning-fil.pdf' },
    ]);
    expect(plan.documents[1]).toMatchObject({
      key: 'dok:SPV-2026-000123:2',
      variantformat: 'A',
      referanse: '02-opplysninger-unntatt-offentlighet.pdf',
      skjerming: { tilgangskode: 'UO', hjemmel: 'Offl. § 13 jf. fvl. § 13 første ledd nr. 1' },
    });
    expect(planFaults(plan)).toEqual([]);
  });

  it('leaves case, post, main document and other attachments open', () => {
    const plan = split();

    expect([plan.saksmappe, plan.journalpost, plan.documents[0], plan.documents[2]].map((each) => each?.skjerming)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('names the pages the application has of it, in order, and no others', () => {
    expect(split().shieldedPart).toEqual({ pages: ['personer', 'okonomi'], publicFields: ['styrer'] });
    expect(split({}, ['sporvalg', 'okonomi']).shieldedPart?.pages).toEqual(['okonomi']);
  });

  it('does not split an application that has none of the pages', () => {
    const plan = split({}, ['sporvalg', 'stedet']);

    expect(plan.documents.map(({ tittel }) => tittel)).toEqual(['Søknad om serverings- og skjenkebevilling', 'Plantegning']);
    expect(plan).not.toHaveProperty('shieldedPart');
  });

  it('does not split what is exempt as a whole', () => {
    const profile = { ...SPLIT_PROFILE, skjerming: { tilgangskode: 'UO', hjemmel: 'offl-13' } };
    const plan = planArchive(effective({ archive: { profiles: [profile], attachments: {} } }), submission(), reading);

    expect(plan.documents.map(({ content }) => content)).toEqual([{ kind: 'application', pages: 'all' }]);
    expect(plan).not.toHaveProperty('shieldedPart');
  });
});

describe('an exempt post', () => {
  const exempt = (changes: Parameters<typeof submission>[0] = {}) =>
    planArchive(
      effective(),
      submission({ tracks: ['skjermet'], applicant: PERSON, attachments: [attachment('plantegning')], ...changes }),
      reading,
    );

  it('shields case, post, person and every document, with access code and legal text', () => {
    const plan = exempt();
    const shielding = { tilgangskode: 'UO', hjemmel: 'Offl. § 13 jf. fvl. § 13 første ledd nr. 1' };

    expect(plan.saksmappe.skjerming).toEqual(shielding);
    expect(plan.journalpost.skjerming).toEqual(shielding);
    expect(plan.documents.map(({ skjerming }) => skjerming)).toEqual([shielding, shielding]);
    expect(plan.journalpost.korrespondanseparter.map(({ skjermet }) => skjermet)).toEqual([true, false]);
    expect(planFaults(plan)).toEqual([]);
  });

  it('masks every natural person in public titles, also one named in the answers', () => {
    const { saksmappe, journalpost } = exempt();

    expect(saksmappe).toMatchObject({ tittel: 'Fritak - Kari Vakkerblomst', offentligTittel: 'Fritak - *****' });
    expect(journalpost.tittel).toBe('Søknad om fritak - Kari Vakkerblomst og Ola Lystigbekk');
    expect(journalpost.offentligTittel).toBe('Søknad om fritak - ***** og *****');
  });

  it('uses the legal text that was in force on the day', () => {
    expect(exempt({ submittedAt: '2025-06-01T10:00:00Z' }).journalpost.skjerming?.hjemmel).toBe('Gammel tekst');
    expect(() => exempt({ submittedAt: '2001-06-01T10:00:00Z' })).toThrow(ArchivePlanError);
  });

  it('keeps the contact person of an organisation out of metadata, since an organisation is not shielded', () => {
    const applicant = submission().applicant;

    expect(exempt({ applicant }).journalpost.korrespondanseparter[0]).not.toHaveProperty('kontaktperson');
    expect(EXEMPT_PROFILE.skjerming).toBeDefined();
  });
});

describe('planFaults', () => {
  const good = () =>
    planArchive(effective(), submission({ tracks: ['skjermet'], applicant: PERSON, attachments: [attachment('plantegning')] }), reading);
  type Plan = ReturnType<typeof good>;
  const post = (plan: Plan, changes: Partial<Plan['journalpost']>): Plan => ({ ...plan, journalpost: { ...plan.journalpost, ...changes } });
  const folder = (plan: Plan, changes: Partial<Plan['saksmappe']>): Plan => ({ ...plan, saksmappe: { ...plan.saksmappe, ...changes } });
  const second = (plan: Plan, changes: Partial<Plan['documents'][number]>): Plan => ({
    ...plan,
    documents: plan.documents.map((document) => (document.nummer === 2 ? { ...document, ...changes } : document)),
  });
  const parties = (plan: Plan, changes: Partial<Plan['journalpost']['korrespondanseparter'][number]>) =>
    post(plan, { korrespondanseparter: plan.journalpost.korrespondanseparter.map((party) => ({ ...party, ...changes })) });

  it.each<[code: string, broken: (plan: Plan) => Plan]>([
    ['title.reply-prefix', (plan) => post(plan, { tittel: 'SV: Søknad' })],
    ['title.identifier', (plan) => folder(plan, { offentligTittel: 'Sak 310000000' })],
    ['shielding.public-title', (plan) => post(plan, { offentligTittel: 'Søknad fra Vakkerblomst' })],
    ['shielding.person', (plan) => parties(plan, { skjermet: false })],
    ['shielding.document', (plan) => ({ ...plan, documents: plan.documents.map(({ skjerming: _open, ...document }) => document) })],
    ['shielding.no-ground', (plan) => post(plan, { skjerming: { tilgangskode: 'UO', hjemmel: ' ' } })],
    ['case.unclassified', (plan) => folder(plan, { klassifikasjon: [] })],
    ['case.empty-code', (plan) => folder(plan, { arkivdel: '' })],
    ['shielding.class', (plan) => folder(plan, { klassifikasjon: [{ system: 'PNR', klasse: '12838510068', skjermet: false }] })],
    ['correspondent.e-mail-as-name', (plan) => parties(plan, { navn: 'kari@example.no' })],
    ['correspondent.unassigned', (plan) => parties(plan, { behandlingsansvarlig: false })],
    ['correspondent.no-sender', (plan) => post(plan, { korrespondanseparter: plan.journalpost.korrespondanseparter.slice(1) })],
    ['file-name.identifier', (plan) => second(plan, { filnavn: '12838510068.pdf' })],
    ['file-name.not-ascii', (plan) => second(plan, { referanse: '../vedlegg.pdf' })],
    ['file-name.duplicate', (plan) => second(plan, { referanse: plan.documents[0]?.referanse ?? '' })],
    ['shielding.part', (plan) => second(plan, { content: { kind: 'application', pages: 'shielded' }, skjerming: undefined as never })],
    ['shielding.part-shown', (plan) => second(plan, { content: { kind: 'application', pages: 'shielded' } })],
    ['document.none', (plan) => ({ ...plan, documents: [] })],
    ['document.main', (plan) => second(plan, { rolle: 'H' })],
    ['document.number', (plan) => second(plan, { nummer: 3 })],
    ['key.form', (plan) => ({ ...plan, keys: { ...plan.keys, saksmappe: 'sak:12838510068' } })],
    ['key.duplicate', (plan) => second(plan, { key: plan.keys.journalpost })],
  ])('reports %s, and no value', (code, broken) => {
    const faults = planFaults(broken(good()));

    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(JSON.stringify(faults)).not.toMatch(/Vakkerblomst|12838510068/);
  });

  it('reports shielding without a ground', () => {
    const { skjerming: _none, ...open } = good().journalpost;

    expect(planFaults({ ...good(), journalpost: open }).map(({ code }) => code)).toContain('shielding.without-ground');
  });
});
